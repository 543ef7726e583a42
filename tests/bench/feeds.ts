/**
 * Measures the feed reader: fields right in gofeed's translator cases, and megabytes per processor second over real feeds.
 * Run by hand: npx tsx tests/bench/feeds.ts CASES_FOLDER FEEDS_FOLDER [PEERS_FOLDER] [-v]
 * With a folder in which other libraries are installed (see feed-peers.ts) their figures stand beside ours.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFeed } from '../../src/intake/feed.js';
import { loadFeedPeers, type Peer, type PeerFeed, type Told } from './feed-peers.js';

type Json = Record<string, unknown>;
const [casesFolder, feedsFolder, peersFolder] = process.argv.slice(2).filter((word) => word !== '-v');
const verbose = process.argv.includes('-v');
const now = new Date('2026-11-22T00:00:00Z');
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The expected fields of gofeed's universal shape that have a place in ours, as pairs of name and [expected, got]. */
function pairs(expected: Json, got: Told, isFeed: boolean): Array<[string, unknown, unknown]> {
  const feed = isFeed ? got : null;
  const entry = isFeed ? null : got;
  const person = isObject(expected['author']) ? (expected['author']['name'] ?? expected['author']['email']) : undefined;
  const image = isObject(expected['image']) ? expected['image']['url'] : undefined;
  const summary = entry?.['summary'] ?? entry?.['html'];
  const all: Array<[string, unknown, unknown]> = [
    ['title', expected['title'], got['title']],
    [
      'description',
      expected['description'],
      feed ? feed['description'] : expected['content'] === undefined ? (entry?.['html'] ?? null) : summary,
    ],
    ['content', expected['content'], entry?.['html']],
    ['link', expected['link'], feed ? feed['home'] : entry?.['url']],
    ['feedLink', expected['feedLink'], feed?.['self']],
    ['guid', expected['guid'], entry?.['id']],
    ['author', person, got['author']],
    ['image', image, got['image']],
    ['categories', expected['categories'], got['categories']],
    ['language', expected['language'], feed?.['language']],
    ['copyright', expected['copyright'], feed?.['copyright']],
    ['generator', expected['generator'], feed?.['generator']],
    ['published', instant(expected['publishedParsed']), instant(got['published'])],
    ['updated', instant(expected['updatedParsed']), instant(got['updated'])],
    [
      'enclosures',
      objects(expected['enclosures']).map((one) => [one['url'], one['type'], Number(one['length'])]),
      objects(entry?.['enclosures']).map((one) => [one['url'], one['type'], Number(one['length'])]),
    ],
  ];
  return all.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
}

function instant(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? new Date(value).getTime() : undefined;
}

/** Ours in the shape that all are compared in. */
function readOurs(text: string): PeerFeed {
  const outcome = parseFeed(new TextEncoder().encode(text), { now });
  if (outcome.kind === 'refused') throw new Error(outcome.detail);
  const { entries, ...feed } = outcome.feed;
  return { feed, entries: entries.map((entry) => ({ ...entry })) };
}

function checkCases(folder: string, { name: reader, read }: Peer, isTold: boolean): void {
  let right = 0;
  let total = 0;
  let refused = 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
  for (const name of files) {
    const file = path.join(folder, name);
    const expected: unknown = JSON.parse(readFileSync(file.replace(/\.xml$/, '.json'), 'utf8'));
    if (!isObject(expected)) continue;
    let got: PeerFeed = { feed: {}, entries: [] };
    try {
      got = read(readFileSync(file, 'utf8'));
    } catch {
      refused += 1;
    }
    const sides: Array<[Json, Told, boolean]> = [
      [expected, got.feed, true],
      ...objects(expected['items']).map((item, index): [Json, Told, boolean] => [
        item,
        got.entries[index] ?? {},
        false,
      ]),
    ];
    for (const [wanted, understood, isFeed] of sides) {
      for (const [field, value, theirs] of pairs(wanted, understood, isFeed)) {
        total += 1;
        if (JSON.stringify(value) === JSON.stringify(theirs)) right += 1;
        else if (isTold)
          console.log(`${name}: ${field} should be ${JSON.stringify(value)}, is ${JSON.stringify(theirs)}`);
      }
    }
  }
  const share = ((100 * right) / total).toFixed(1);
  console.log(`${reader}: ${right} of ${total} fields right (${share} %), ${refused} of ${files.length} files refused`);
}

function measure(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => !name.endsWith('.html') && !name.endsWith('.opml'))
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const round = (): number => {
    const start = process.cpuUsage();
    let entries = 0;
    for (const { name, bytes } of files) {
      const outcome = parseFeed(bytes, { now });
      if (outcome.kind === 'feed') entries += outcome.feed.entries.length;
      else console.log(`${name}: ${outcome.code} ${outcome.detail}`);
    }
    // Processor time, so that whatever else the machine does is not counted.
    const used = process.cpuUsage(start);
    const seconds = (used.user + used.system) / 1e6;
    if (verbose) console.log(`${entries} entries, ${(size / seconds).toFixed(1)} MB/s`);
    return size / seconds;
  };
  for (let warm = 0; warm < 3; warm += 1) round();
  const rounds = Array.from({ length: 15 }, round).sort((a, b) => a - b);
  console.log(
    `${files.length} feeds, ${size.toFixed(2)} MB: median ${rounds[7]?.toFixed(1)} MB/s, best ${rounds[14]?.toFixed(1)} MB/s`,
  );
  if (!verbose) return;
  for (const { name, bytes } of files) {
    const start = performance.now();
    for (let count = 0; count < 10; count += 1) parseFeed(bytes, { now });
    console.log(`${name}: ${(bytes.length / 100 / (performance.now() - start)).toFixed(1)} MB/s`);
  }
}

if (casesFolder === undefined || feedsFolder === undefined) {
  console.log('Usage: npx tsx tests/bench/feeds.ts CASES_FOLDER FEEDS_FOLDER [PEERS_FOLDER] [-v]');
} else {
  checkCases(casesFolder, { name: 'kabar', read: readOurs }, true);
  if (peersFolder !== undefined)
    for (const peer of await loadFeedPeers(peersFolder)) checkCases(casesFolder, peer, verbose);
  measure(feedsFolder);
}
