import { resolveAddresses, webAddress } from './entry-address.js';
import { firstImage } from './entry-image.js';
import { distinctLabels } from './entry-labels.js';
import { distinctPeople, nameOf, readPerson } from './entry-people.js';
import { textToHtml, titleText } from './entry-text.js';
import { type Context, finishEntry } from './feed-context.js';
import type { Enclosure, Entry, Person } from './feed-shape.js';
import { isObject, type Json, list, objects, text } from './json-values.js';

/** The authors of an item or a feed, as version 1.1 or 1 has them. */
export function jsonPeople(given: Json): Person[] {
  const authors = Array.isArray(given['authors']) ? objects(given['authors']) : [given['author']].filter(isObject);
  return distinctPeople(authors.map((one) => readPerson(text(one['name']))));
}

/** An item of JSON Feed. */
export function readJsonItem(given: Json, context: Context): Entry {
  const written = text(given['content_html']);
  const plain = text(given['content_text']);
  const html = written === null ? (plain === null ? null : textToHtml(plain)) : resolveAddresses(written, context.base);
  const summary = text(given['summary']);
  const people = jsonPeople(given);
  const enclosures = objects(given['attachments']).flatMap((one): Enclosure[] => {
    const url = webAddress(text(one['url']), context.base);
    const size = one['size_in_bytes'];
    return url === null ? [] : [{ url, type: text(one['mime_type']), length: typeof size === 'number' ? size : null }];
  });
  const id = given['id'];
  const external = webAddress(text(given['external_url']), context.base);
  return finishEntry({
    id: typeof id === 'number' ? String(id) : text(id),
    url: webAddress(text(given['url']), context.base) ?? external ?? webAddress(text(id), null),
    title: titleText(text(given['title']) ?? '', 'text'),
    published: context.date(text(given['date_published'])),
    updated: context.date(text(given['date_modified'])),
    author: nameOf(people),
    authors: people,
    categories: distinctLabels(list(given['tags']).map(text)),
    html: html ?? (summary === null ? null : textToHtml(summary)),
    summary: html === null || summary === null ? null : textToHtml(summary),
    image:
      webAddress(text(given['image']), context.base) ??
      webAddress(text(given['banner_image']), context.base) ??
      enclosures.find(({ type }) => type?.startsWith('image/'))?.url ??
      firstImage(html, context.base),
    enclosures,
    language: text(given['language']),
  });
}
