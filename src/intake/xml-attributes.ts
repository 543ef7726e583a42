import { decodeReferences } from './xml-node.js';
import { isUrl } from '../is-url.js';

const NONE: ReadonlyMap<string, string> = new Map();

/** An element's attributes, and the prefixes it declares (`''` for the default one). */
export interface ReadAttributes {
  attributes: ReadonlyMap<string, string>;
  declared: Array<[prefix: string, address: string]>;
}

/** Reads attributes as the parser gives them: names to lower case, references resolved, those over the limit left out. */
export function readAttributes(given: Record<string, string>, limit: number): ReadAttributes {
  let attributes: Map<string, string> | null = null;
  const declared: ReadAttributes['declared'] = [];
  for (const key in given) {
    const value = given[key] ?? '';
    const name = key.toLowerCase();
    if (name.startsWith('xmlns')) {
      if (name === 'xmlns' || name[5] === ':') declared.push([name.slice(6), value]);
    } else if (value.length <= limit) {
      attributes ??= new Map();
      attributes.set(name, decodeReferences(value));
    }
  }
  return { attributes: attributes ?? NONE, declared };
}

/**
 * The base inside an element: its xml:base counted from what is in force around it or, where nothing is, from the document's
 * address. Null while no element has said anything: what counts then is not XML's to say.
 */
export function resolveBase(said: string | undefined, around: string | null, address: string | null): string | null {
  const from = around ?? address ?? undefined;
  if (said === undefined || !isUrl(said.trim(), from)) return around;
  return new URL(said.trim(), from).href;
}
