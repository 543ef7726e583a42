import { resolveAddresses, webAddress } from './entry-address.js';
import { readImage } from './entry-image.js';
import { readLabels } from './entry-labels.js';
import { distinctPeople, nameOf, readPerson } from './entry-people.js';
import { looksLikeHtml, oneLine, textToHtml, titleText, xhtmlToHtml } from './entry-text.js';
import { type Context, type FeedHead, finishEntry, readBytes } from './feed-context.js';
import type { Enclosure, Entry, Person } from './feed-shape.js';
import { attribute, child, childrenNamed, childText, type XmlNode } from './xml-node.js';

type TextKind = 'text' | 'html' | 'xhtml' | 'base64' | 'other';

/** What an Atom 1.0 `type`, or an Atom 0.3 `type` with `mode`, means. */
function kindOf(node: XmlNode): TextKind {
  const type = (attribute(node, 'type') ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
  const mode = attribute(node, 'mode')?.toLowerCase();
  if (mode === 'base64') return 'base64';
  if (node.markup !== null && (type === '' || mode === 'xml' || type === 'xhtml' || /xml$|html$/.test(type)))
    return 'xhtml';
  if (type === 'html' || type === 'text/html' || type === 'xhtml' || type === 'application/xhtml+xml') return 'html';
  if (type === '' && mode === undefined) return looksLikeHtml(node.text) ? 'html' : 'text';
  if (type === '' || type === 'text' || type.startsWith('text/'))
    return mode === 'escaped' && looksLikeHtml(node.text) && type === '' ? 'html' : 'text';
  return type.endsWith('xml') ? 'html' : 'other';
}

function fromBase64(text: string): string {
  return new TextDecoder('utf-8').decode(Buffer.from(text.replace(/\s+/g, ''), 'base64'));
}

const BASE64 = /^[A-Za-z0-9+/\s]{4,}={0,2}\s*$/;

/** An Atom text construct or content as HTML; null where it is empty, elsewhere, or not a text. */
export function contentHtml(node: XmlNode | undefined, context: Context): string | null {
  if (node === undefined) return null;
  const kind = kindOf(node);
  const base = node.base ?? context.base;
  const text = node.text.trim();
  // Addresses first: the wrapper that goes may say from where they count.
  if (node.markup !== null && (kind === 'xhtml' || kind === 'html')) {
    return xhtmlToHtml(resolveAddresses(node.markup, base)) || null;
  }
  let html: string;
  if (kind === 'html' || kind === 'xhtml') html = text;
  else if (kind === 'base64' || (kind === 'other' && BASE64.test(text))) {
    const decoded = fromBase64(text);
    html = looksLikeHtml(decoded) ? decoded : textToHtml(decoded);
  } else html = textToHtml(text);
  return html === '' ? null : resolveAddresses(html, base);
}

function titleOf(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  const kind = kindOf(node);
  if (kind === 'base64') return titleText(fromBase64(node.text), 'html');
  if (kind === 'xhtml') return titleText(xhtmlToHtml(node.markup ?? ''), 'html');
  return titleText(node.text, kind === 'html' ? 'html' : 'text');
}

/** The address of the best link of a relation: for `alternate` a page before other types. Not yet resolved. */
export function linkWith(links: readonly XmlNode[], relation: string): string | null {
  const fitting = links.filter((one) => {
    const said = (attribute(one, 'rel') ?? 'alternate')
      .toLowerCase()
      .replace('http://www.iana.org/assignments/relation/', '');
    return said.split(/\s+/).includes(relation) && attribute(one, 'href') !== null;
  });
  const page = fitting.find((one) => /^(?:text\/html|application\/xhtml\+xml)?$/i.test(attribute(one, 'type') ?? ''));
  return attribute(page ?? fitting[0], 'href');
}

function resolvedLink(node: XmlNode, relation: string, context: Context): string | null {
  const links = childrenNamed(node, 'link');
  const href = linkWith(links, relation);
  const link = links.find((one) => attribute(one, 'href') === href);
  return webAddress(href, link?.base ?? context.base);
}

function peopleOf(node: XmlNode, ...names: string[]): Person[] {
  return distinctPeople(
    childrenNamed(node, ...names).map((one) => {
      const name = childText(one, 'name');
      const email = childText(one, 'email');
      if (name === null && email === null) return one.children.length === 0 ? readPerson(one.text) : null;
      if (email !== null || name === null) return { name: name === null ? null : titleText(name, 'text'), email };
      return readPerson(name);
    }),
  );
}

function enclosuresOf(node: XmlNode, context: Context): Enclosure[] {
  return childrenNamed(node, 'link')
    .filter((one) => /(?:^|\/)enclosure$/i.test(attribute(one, 'rel') ?? ''))
    .flatMap((one) => {
      const url = webAddress(attribute(one, 'href'), one.base ?? context.base);
      return url === null ? [] : [{ url, type: attribute(one, 'type'), length: readBytes(attribute(one, 'length')) }];
    });
}

/** An entry of Atom 0.3 or 1.0, Blogger's included. */
export function readAtomEntry(node: XmlNode, context: Context): Entry {
  const content = child(node, 'content');
  const full = contentHtml(content, context);
  const summary =
    contentHtml(child(node, 'summary'), context) ??
    contentHtml(
      child(node, 'dc:description') ?? child(child(node, 'media:group') ?? node, 'media:description'),
      context,
    );
  const id = childText(node, 'id', 'dc:identifier');
  const own = peopleOf(node, 'author');
  const people =
    own.length > 0 ? own : distinctPeople(childrenNamed(node, 'dc:creator').map((one) => readPerson(one.text)));
  const enclosures = enclosuresOf(node, context);
  const base = node.base ?? context.base;
  const date = (...names: string[]): Date | null => context.date(childText(node, ...names));
  const updated = date('updated', 'modified', 'dcterms:modified', 'dc:date');
  return finishEntry({
    id,
    url:
      resolvedLink(node, 'alternate', context) ??
      webAddress(attribute(content, 'src'), content?.base ?? context.base) ??
      webAddress(id, null) ??
      resolvedLink(node, 'self', context),
    title: titleOf(child(node, 'title') ?? child(node, 'dc:title') ?? child(node, 'media:title')),
    published: date('published', 'issued', 'created', 'dcterms:issued', 'dcterms:created') ?? updated,
    updated,
    author: nameOf(people),
    authors: people,
    categories: readLabels(node),
    html: full ?? summary,
    summary: full === null ? null : summary,
    image: readImage(node, enclosures, [full, summary], base),
    enclosures,
    language: node.language,
  });
}

/** What an Atom feed says of itself. */
export function readAtomHead(root: XmlNode, context: Context): FeedHead {
  const people = peopleOf(root, 'author');
  const text = (...names: string[]): string | null => {
    const node = names.map((name) => child(root, name)).find((one) => one !== undefined);
    return contentHtml(node, context);
  };
  const generator = child(root, 'generator');
  return {
    title: titleOf(child(root, 'title') ?? child(root, 'dc:title')),
    description: text('subtitle', 'tagline', 'description', 'info'),
    home: resolvedLink(root, 'alternate', context),
    self: resolvedLink(root, 'self', context),
    hub: resolvedLink(root, 'hub', context),
    language: root.language ?? childText(root, 'dc:language', 'language'),
    ttlMinutes: null,
    author: nameOf(people),
    image:
      webAddress(childText(root, 'logo', 'icon'), root.base ?? context.base) ?? readImage(root, [], [], context.base),
    categories: readLabels(root),
    copyright: childText(root, 'rights', 'copyright', 'dc:rights'),
    generator: generator === undefined ? null : oneLine(generator.text) || attribute(generator, 'uri') || null,
    published: null,
    updated: context.date(childText(root, 'updated', 'modified', 'dc:date')),
  };
}
