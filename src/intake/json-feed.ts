import { readAtomEntry, readAtomHead } from './atom.js';
import { webAddress } from './entry-address.js';
import { nameOf } from './entry-people.js';
import { titleText } from './entry-text.js';
import { contextFor, type FeedSource, type RawFeed } from './feed-context.js';
import { createNewest } from './feed-newest.js';
import { FeedRefusal } from './feed-shape.js';
import { jsonPeople, readJsonItem } from './json-item.js';
import { mendJson } from './json-mend.js';
import { nodeFromJson } from './json-nodes.js';
import { isObject, type Json, objects, text } from './json-values.js';
import { readRssHead } from './rss-head.js';
import { readRssEntry } from './rss.js';
import { childrenNamed, childText } from './xml-node.js';

/** Whether a text is JSON, bare or as the argument of a function (Blogger's alt=json-in-script). */
export function looksLikeJson(source: string): boolean {
  return /^\s*(?:(?:\/\/[^\n]*|\/\*[^]{0,200}?\*\/)\s*)?(?:[\w.$]{1,100}\s*\(\s*)?\{/.test(source.slice(0, 1_000));
}

function parse(source: string): { value: unknown; cut: boolean } {
  const start = source.indexOf('{');
  const body = source.slice(start, source.lastIndexOf('}') + 1);
  try {
    return { value: JSON.parse(body), cut: false };
  } catch {
    const mended = mendJson(source.slice(start));
    if (mended === null) throw new FeedRefusal('E_JSON', 'This is neither a feed nor whole JSON.');
    try {
      return { value: JSON.parse(mended), cut: true };
    } catch {
      throw new FeedRefusal('E_JSON', 'This is neither a feed nor whole JSON.');
    }
  }
}

/** Reads the newest `limit` entries of JSON Feed 1 and 1.1, Blogger's JSON, and RSS written as JSON. Throws FeedRefusal. */
export function readJsonFeed(source: string, about: FeedSource, limit: number): RawFeed {
  const { value, cut } = parse(source);
  const notes = cut ? ['The feed is cut off; the entries that came whole were kept.'] : [];
  if (!isObject(value)) throw new FeedRefusal('E_NOT_FEED', 'This is JSON, but no feed.');
  if (isObject(value['feed'])) return { ...readBlogger(value['feed'], about, limit), notes };
  const rss = isObject(value['rss']) ? value['rss'] : value;
  if (isObject(rss['channel'])) return { ...readRssJson(rss['channel'], about, limit), notes };
  const version = text(value['version']) ?? '';
  if (!/jsonfeed\.org/i.test(version) && !Array.isArray(value['items'])) {
    throw new FeedRefusal('E_NOT_FEED', 'This is JSON, but no feed.');
  }
  return { ...readPlain(value, version, about, limit), notes };
}

function newestOf<T>(all: T[], limit: number, dateOf: (one: T) => Date | null): { kept: T[]; seen: number } {
  const newest = createNewest<T>(limit, (one) => dateOf(one)?.getTime() ?? null);
  for (const one of all) newest.add(one);
  return newest.result();
}

function readBlogger(feed: Json, about: FeedSource, limit: number): Omit<RawFeed, 'notes'> {
  const root = nodeFromJson('feed', feed);
  const head = readAtomHead(root, contextFor(about, about.url, null));
  const context = contextFor(about, about.url ?? head.home, head.language);
  const { kept, seen } = newestOf(childrenNamed(root, 'entry'), limit, (node) =>
    context.date(childText(node, 'updated', 'published')),
  );
  const entries = kept.map((node) => readAtomEntry(node, context));
  return { ...head, format: 'blogger-json', version: text(feed['version']) ?? '1.0', entries, seen };
}

function readRssJson(given: Json, about: FeedSource, limit: number): Omit<RawFeed, 'notes'> {
  const channel = nodeFromJson('channel', given);
  const head = readRssHead(channel, undefined, contextFor(about, about.url, null));
  const context = contextFor(about, head.home ?? about.url, head.language);
  const { kept, seen } = newestOf(childrenNamed(channel, 'item'), limit, (node) =>
    context.date(childText(node, 'pubdate')),
  );
  const entries = kept.map((node) => readRssEntry(node, context));
  return { ...head, format: 'rss-json', version: '2.0', entries, seen };
}

function readPlain(feed: Json, version: string, about: FeedSource, limit: number): Omit<RawFeed, 'notes'> {
  const home = webAddress(text(feed['home_page_url']), about.url);
  const language = text(feed['language']);
  const context = contextFor(about, home ?? about.url, language);
  const { kept, seen } = newestOf(objects(feed['items']), limit, (one) =>
    context.date(text(one['date_modified']) ?? text(one['date_published'])),
  );
  const entries = kept.map((one) => readJsonItem(one, context));
  const hub = objects(feed['hubs']).find((one) => /^websub$/i.test(text(one['type']) ?? ''));
  return {
    format: 'json',
    version: /version\/([\d.]+)/.exec(version)?.[1] ?? null,
    title: titleText(text(feed['title']) ?? '', 'text'),
    description: text(feed['description']),
    home,
    self: webAddress(text(feed['feed_url']), about.url),
    hub: webAddress(text(hub?.['url']), null),
    language,
    ttlMinutes: null,
    author: nameOf(jsonPeople(feed)),
    image: webAddress(text(feed['icon']) ?? text(feed['favicon']), context.base),
    categories: [],
    copyright: null,
    generator: null,
    published: null,
    updated: null,
    entries,
    seen,
  };
}
