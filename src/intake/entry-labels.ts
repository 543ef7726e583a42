import { titleText } from './entry-text.js';
import { attribute, childrenNamed, type XmlNode } from './xml-node.js';

/** Most labels of one entry, and characters of one label: more is stuffing. */
const MAX_LABELS = 50;
const MAX_LENGTH = 100;
/** Most labels looked at. */
const LOOKED_AT = 500;

/** Blogger says by a label what kind of thing an entry is; that is no label. */
const KIND = /schemas\.google\.com\/g\/2005#kind/;

/** Labels as plain text, each once whatever its capitals, in their order. */
export function distinctLabels(labels: ReadonlyArray<string | null | undefined>): string[] {
  const seen = new Map<string, string>();
  for (const label of labels.slice(0, LOOKED_AT)) {
    const text = titleText(label ?? '', 'html');
    if (text === '' || text.length > MAX_LENGTH || seen.size >= MAX_LABELS) continue;
    if (!seen.has(text.toLowerCase())) seen.set(text.toLowerCase(), text);
  }
  return [...seen.values()];
}

const listed = (node: XmlNode): string[] => node.text.split(',', LOOKED_AT);

function itunesLabels(node: XmlNode): Array<string | null> {
  return childrenNamed(node, 'itunes:category').flatMap((one) => [attribute(one, 'text'), ...itunesLabels(one)]);
}

/** Labels of an entry or a feed in any XML dialect, plain ones first, then keywords, iTunes' and Dublin Core's, embedded Atom's. */
export function readLabels(node: XmlNode): string[] {
  const plain = childrenNamed(node, 'category')
    .filter((one) => !KIND.test(attribute(one, 'scheme') ?? ''))
    .map((one) => attribute(one, 'label') ?? attribute(one, 'term') ?? one.text);
  const embedded = childrenNamed(node, 'atom:category').map((one) => attribute(one, 'label') ?? attribute(one, 'term'));
  return distinctLabels([
    ...plain,
    ...childrenNamed(node, 'itunes:keywords').flatMap(listed),
    ...itunesLabels(node),
    ...childrenNamed(node, 'dc:subject', 'dcterms:subject').map((one) => one.text),
    ...embedded,
    ...childrenNamed(node, 'media:keywords', 'news:keywords').flatMap(listed),
    ...childrenNamed(node, 'media:category').map((one) => attribute(one, 'label') ?? one.text),
  ]);
}
