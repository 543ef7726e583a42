import { decodeHTMLStrict } from 'entities';
import type { Enclosure } from './feed-shape.js';
import { webAddress } from './entry-address.js';
import { attribute, child, childrenNamed, childText, type XmlNode } from './xml-node.js';

/** Narrowest picture that is worth more than one found in the text: Blogger's thumbnails have 72 pixels. */
const THUMBNAIL = 200;
/** Only the beginning of a text is searched for its picture. */
const SEARCHED = 64 * 1024;

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i;

function isImage(node: XmlNode): boolean {
  const type = attribute(node, 'type');
  if (attribute(node, 'medium') === 'image') return true;
  return type === null ? IMAGE_FILE.test(attribute(node, 'url') ?? '') : /^image\//i.test(type);
}

/** All media:content and media:thumbnail of an entry, inside media:group and one another too. */
function mediaOf(node: XmlNode, name: string): XmlNode[] {
  return [
    ...childrenNamed(node, name),
    ...childrenNamed(node, 'media:group', 'media:content').flatMap((group) => mediaOf(group, name)),
  ];
}

const widthOf = (node: XmlNode): number => Number(attribute(node, 'width') ?? Number.NaN);

/** The widest of them; the first where no widths are given. */
function widest(nodes: XmlNode[]): XmlNode | undefined {
  return nodes.reduce<XmlNode | undefined>(
    (best, one) => (best === undefined || widthOf(one) > (widthOf(best) || 0) ? one : best),
    undefined,
  );
}

/** The first picture in a text that is neither inline nor a counting pixel. */
export function firstImage(html: string | null, base: string | null): string | null {
  for (const [tag] of html?.slice(0, SEARCHED).matchAll(/<img\s[^<>]*>/gi) ?? []) {
    if (/\s(?:width|height)\s*=\s*["']?[01]\b/i.test(tag)) continue;
    const source = /\ssrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'<>]+))/i.exec(tag);
    const address = webAddress(decodeHTMLStrict(source?.[1] ?? source?.[2] ?? source?.[3] ?? ''), base);
    if (address !== null) return address;
  }
  return null;
}

/** The entry's lead picture: what it names itself, then what is attached, then the first in its texts. */
export function readImage(
  node: XmlNode,
  enclosures: readonly Enclosure[],
  texts: ReadonlyArray<string | null>,
  base: string | null,
): string | null {
  const from = (text: string | null | undefined): string | null => webAddress(text, base);
  const named =
    from(attribute(child(node, 'itunes:image'), 'href')) ??
    from(attribute(widest(mediaOf(node, 'media:content').filter(isImage)), 'url')) ??
    from(childText(node, 'image:image', 'featured_image'));
  if (named !== null) return named;
  const attached = enclosures.find(({ type, url }) => (type === null ? IMAGE_FILE.test(url) : /^image\//i.test(type)));
  if (attached !== undefined) return attached.url;
  const own = child(node, 'image');
  const plain =
    own === undefined
      ? null
      : (from(childText(own, 'url', 'link')) ??
        from(attribute(own, 'href') ?? attribute(own, 'url')) ??
        from(own.text));
  if (plain !== null) return plain;
  const thumbnail = widest(mediaOf(node, 'media:thumbnail'));
  const small = from(attribute(thumbnail, 'url') ?? thumbnail?.text);
  const inText = texts.map((html) => firstImage(html, base)).find((one) => one !== null) ?? null;
  if (small !== null && (inText === null || !(thumbnail !== undefined && widthOf(thumbnail) < THUMBNAIL))) return small;
  return inText ?? from(childText(node, 'thumbnail', 'thumb'));
}
