import { decodeHTMLStrict } from 'entities';

/** An element, with its text read and its place in the source kept. */
export interface XmlNode {
  /** As `NameScope` gives it: `title`, `dc:creator`. */
  name: string;
  /** By name in lower case, references resolved. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  /** All text inside, references resolved, children's text included. */
  text: string;
  /** The markup between its tags as it stands in the source; null where it has no elements inside. */
  markup: string | null;
  /** The address that relative ones inside it count from (xml:base), as far as the document says. */
  base: string | null;
  /** xml:lang in force. */
  language: string | null;
}

/** The first child of that name. */
export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((one) => one.name === name);
}

/** All children with one of the names, in the document's order. */
export function childrenNamed(node: XmlNode, ...names: string[]): XmlNode[] {
  return node.children.filter((one) => names.includes(one.name));
}

/** The text of the first child, in the order of the names given, that has any; null if none has. */
export function childText(node: XmlNode, ...names: string[]): string | null {
  for (const name of names) {
    for (const one of node.children) {
      if (one.name !== name) continue;
      const text = one.text.trim();
      if (text !== '') return text;
    }
  }
  return null;
}

/** An attribute without blanks around it; null where it is missing or empty. */
export function attribute(node: XmlNode | undefined, name: string): string | null {
  const value = node?.attributes.get(name)?.trim();
  return value === undefined || value === '' ? null : value;
}

/** Resolves character references, HTML's named ones too: feeds use &nbsp; without declaring it. A bare & stays as it is. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
