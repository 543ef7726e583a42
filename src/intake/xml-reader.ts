import { Parser } from 'htmlparser2';
import { type FeedLimits, FeedRefusal } from './feed-shape.js';
import type { XmlDocument, XmlTask } from './xml-document.js';
import { endsField, isVoid } from './xml-forgotten.js';
import { XML_FEATURES } from './xml-mend.js';
import { type NameScope, rootScope } from './xml-names.js';
import { readAttributes, resolveBase } from './xml-attributes.js';
import { decodeReferences, type XmlNode } from './xml-node.js';

/** The parser's own stack may hold elements that we have closed ourselves; this many, and each tag gets slow. */
const MAX_OPEN = 4_000;

interface Open {
  node: XmlNode;
  raw: string;
  scope: NameScope;
  innerStart: number;
}

/**
 * Reads mended XML into small trees, one for each entry, from htmlparser2's events. Nothing is built for an entry's parent, so
 * memory follows the largest entry. Throws FeedRefusal for depth and for attributes beyond the limits.
 *
 * @param address the document's own, from which an xml:base counts that is relative itself
 */
export function readXml(text: string, address: string | null, limits: FeedLimits, task: XmlTask): XmlDocument | null {
  const stack: Open[] = [];
  let document: XmlDocument | null = null;
  let theirs = 0;
  let elements = 0;
  let entry = '';
  let inCdata = false;
  let ended = false;
  let count = 0;

  const begin = (raw: string, given: Record<string, string>): void => {
    const parent = stack[stack.length - 1];
    const { attributes, declared } = readAttributes(given, limits.attribute);
    let scope: NameScope;
    if (parent === undefined) {
      const kind = task.rootOf(raw.slice(raw.indexOf(':') + 1).toLowerCase());
      if (kind === null) return;
      entry = kind.entry;
      scope = rootScope(raw, kind.vocabulary, declared);
    } else scope = declared.length > 0 ? parent.scope.within(declared) : parent.scope;
    const name = scope.nameOf(raw);
    if (parent !== undefined) closeForgotten(name);
    const above = stack[stack.length - 1];
    const node: XmlNode = {
      name,
      attributes,
      children: [],
      text: '',
      markup: null,
      base: resolveBase(attributes.get('xml:base'), above?.node.base ?? null, address),
      language: attributes.get('xml:lang') ?? above?.node.language ?? null,
    };
    if (above === undefined) document = { root: node, rawName: raw, cut: true };
    if (isVoid(name)) {
      above?.node.children.push(node);
      return;
    }
    if (stack.length >= limits.depth) throw new FeedRefusal('E_DEPTH', 'Feed is nested too deeply.');
    stack.push({ node, raw, scope, innerStart: parser.endIndex + 1 });
  };

  /** Ends what must have ended before an element of this name can begin. */
  const closeForgotten = (name: string): void => {
    if (name === entry) {
      const open = stack.findLastIndex((one) => one.node.name === entry);
      if (open !== -1) while (stack.length > open) end(true);
      return;
    }
    const top = stack[stack.length - 1];
    const holder = stack[stack.length - 2];
    if (top !== undefined && holder?.node.name === entry && endsField(name, top.node.name)) end(true);
  };

  /** Ends the innermost open element. */
  const end = (whole: boolean): void => {
    const open = stack.pop();
    if (open === undefined) return;
    const { node } = open;
    const parent = stack[stack.length - 1];
    if (node.children.length > 0)
      node.markup = text.slice(open.innerStart, Math.max(open.innerStart, parser.startIndex));
    if (node.name === entry) task.onEntry(node, whole);
    else if (parent === undefined) {
      if (document !== null) document.cut = !whole;
    } else {
      parent.node.children.push(node);
      parent.node.text += node.text;
    }
  };

  const parser: Parser = new Parser(
    {
      onopentagname() {
        count = 0;
        theirs += 1;
        elements += 1;
        if (elements > limits.elements) throw new FeedRefusal('E_XML', 'Feed has too many elements.');
        if (theirs > MAX_OPEN) throw new FeedRefusal('E_DEPTH', 'Feed is nested too deeply.');
      },
      onattribute() {
        count += 1;
        if (count > limits.attributes) throw new FeedRefusal('E_XML', XML_FEATURES);
      },
      onopentag(name, attributes) {
        if (document === null || stack.length > 0) begin(name, attributes);
      },
      ontext(data) {
        const open = stack[stack.length - 1];
        if (open !== undefined) open.node.text += inCdata ? data : decodeReferences(data);
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
      onclosetag(raw) {
        theirs -= 1;
        const at = stack.findLastIndex((one) => one.raw === raw);
        if (at !== -1) while (stack.length > at) end(!ended);
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(text);
  ended = true;
  parser.end();
  return document;
}
