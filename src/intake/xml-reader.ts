import { Parser } from 'htmlparser2';
import { type FeedLimits, FeedRefusal } from './feed-shape.js';
import { XML_FEATURES } from './xml-mend.js';
import { createNameScope, type NameScope } from './xml-names.js';
import { decodeReferences, type XmlNode } from './xml-node.js';

/** Elements that end an unclosed field when they begin: `<title>One<link>…` has lost its `</title>`. */
const FIELDS = new Set(
  'title link description pubdate guid author category comments enclosure content:encoded dc:creator dc:date'.split(
    ' ',
  ),
);
/** Fields that hold words only, so that another field inside them is a mistake. */
const PLAIN_FIELDS = new Set('title link pubdate guid author category comments dc:creator dc:date'.split(' '));
/** HTML elements without content, which careless feeds leave open. */
const VOID = new Set('br img hr input meta wbr col'.split(' '));
/** The parser's own stack may hold elements that we have closed ourselves; this many, and each tag gets slow. */
const MAX_OPEN = 4_000;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** What a root element tells of its document. */
export interface XmlRoot {
  vocabulary: 'atom' | 'rss';
  /** The elements that are handed over one by one and not kept in the tree. */
  entry: string;
}

/** What becomes of a document while it is read. */
export interface XmlTask {
  /** Decides at each element outside the root whether it is the root, or null to look on. */
  rootOf(localName: string): XmlRoot | null;
  /** Takes an entry; `whole` is false for one that the end of the document has cut off. */
  onEntry(node: XmlNode, whole: boolean): void;
}

/** The root with everything but the entries; `cut` tells that the document ended before its root did. */
export interface XmlDocument {
  root: XmlNode;
  rawName: string;
  cut: boolean;
}

interface Open {
  node: XmlNode;
  raw: string;
  scope: NameScope;
  innerStart: number;
}

function resolveBase(value: string | undefined, base: string | null): string | null {
  if (value === undefined) return base;
  const trimmed = value.trim();
  if (!URL.canParse(trimmed, base ?? undefined)) return base;
  return new URL(trimmed, base ?? undefined).href;
}

/**
 * Reads mended XML into small trees, one for each entry, from htmlparser2's events. Nothing is built for an entry's parent, so
 * memory follows the largest entry. Throws FeedRefusal for depth and for attributes beyond the limits.
 *
 * @param base the document's own address, from which xml:base counts
 */
export function readXml(text: string, base: string | null, limits: FeedLimits, task: XmlTask): XmlDocument | null {
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
    let attributes = NO_ATTRIBUTES;
    const declared: Array<[string, string]> = [];
    for (const key in given) {
      const value = given[key] ?? '';
      const name = key.toLowerCase();
      if (name.startsWith('xmlns')) {
        if (name === 'xmlns' || name[5] === ':') declared.push([name.slice(6), value]);
      } else if (value.length <= limits.attribute) {
        if (attributes === NO_ATTRIBUTES) attributes = new Map();
        (attributes as Map<string, string>).set(name, decodeReferences(value));
      }
    }
    let scope: NameScope;
    if (parent === undefined) {
      const kind = task.rootOf(raw.slice(raw.indexOf(':') + 1).toLowerCase());
      if (kind === null) return;
      entry = kind.entry;
      // Whatever vocabulary the root is in, by default or by its prefix, is the document's own.
      const colon = raw.indexOf(':');
      const rootPrefix = colon < 0 ? '' : raw.slice(0, colon).toLowerCase();
      const inherited = rootPrefix === '' || rootPrefix === 'rdf' ? [] : [[rootPrefix, kind.vocabulary] as const];
      const others = declared.filter(([prefix]) => prefix !== '' && !inherited.some(([own]) => own === prefix));
      scope = createNameScope(kind.vocabulary, others, kind.vocabulary, new Map(inherited));
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
      base: resolveBase(attributes.get('xml:base'), above?.node.base ?? base),
      language: attributes.get('xml:lang') ?? above?.node.language ?? null,
    };
    if (above === undefined) document = { root: node, rawName: raw, cut: true };
    if (VOID.has(name.slice(name.indexOf(':') + 1))) {
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
    } else if (FIELDS.has(name)) {
      const top = stack[stack.length - 1];
      const holder = stack[stack.length - 2];
      if (top !== undefined && PLAIN_FIELDS.has(top.node.name) && holder !== undefined && holder.node.name === entry) {
        end(true);
      }
    }
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
