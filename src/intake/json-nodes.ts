import { isObject } from './json-values.js';
import type { XmlNode } from './xml-node.js';

/** How deep JSON is followed; feeds need six levels. */
const MAX_DEPTH = 16;

const scalar = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;

/** Names as XML has them: Blogger writes media$thumbnail for media:thumbnail, and plain for what is Atom's own. */
const nameOf = (key: string): string => key.toLowerCase().replace('$', ':').replace(/^@/, '');

/**
 * XML that was written as JSON, as the same small trees that XML is read into: Blogger's `alt=json` (text in `$t`) and RSS as
 * JSON. A plain value is both an attribute and an element, since nothing tells which it was.
 */
export function nodeFromJson(name: string, value: unknown, depth = 0): XmlNode {
  const node: XmlNode = {
    name,
    attributes: new Map(),
    children: [],
    text: scalar(value) ?? '',
    markup: null,
    base: null,
    language: null,
  };
  if (!isObject(value) || depth > MAX_DEPTH) return node;
  const attributes = new Map<string, string>();
  for (const [key, inner] of Object.entries(value)) {
    const plain = scalar(inner);
    if (key === '$t' || key === '#text' || key === '#value' || key === '__text') node.text = plain ?? '';
    else {
      if (plain !== null) attributes.set(nameOf(key), plain);
      for (const one of Array.isArray(inner) ? inner : [inner])
        node.children.push(nodeFromJson(nameOf(key), one, depth + 1));
    }
  }
  node.language = attributes.get('xml:lang') ?? null;
  return { ...node, attributes };
}
