import { contentHtml, linkWith, titleOf } from './atom-text.js';
import { webAddress } from './entry-address.js';
import { readImage } from './entry-image.js';
import { readLabels } from './entry-labels.js';
import { distinctPeople, nameOf, readPerson } from './entry-people.js';
import { oneLine, titleText } from './entry-text.js';
import { type Context, type FeedHead, finishEntry, readBytes } from './feed-context.js';
import type { Enclosure, Entry, Person } from './feed-shape.js';
import { attribute, child, childrenNamed, childText, type XmlNode } from './xml-node.js';

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
  // An entry that was taken over from another feed may name its author only there (RFC 4287, 4.2.1).
  const source = child(node, 'source');
  const people =
    [
      peopleOf(node, 'author'),
      distinctPeople(childrenNamed(node, 'dc:creator').map((one) => readPerson(one.text))),
      source === undefined ? [] : peopleOf(source, 'author'),
    ].find((some) => some.length > 0) ?? [];
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
    copyright: titleOf(child(root, 'rights') ?? child(root, 'copyright') ?? child(root, 'dc:rights')) || null,
    generator: generator === undefined ? null : oneLine(generator.text) || attribute(generator, 'uri') || null,
    published: null,
    updated: context.date(childText(root, 'updated', 'modified', 'dc:date')),
  };
}
