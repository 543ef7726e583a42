/**
 * Measures the feed reader: fields right in gofeed's translator cases, and megabytes per processor second over real feeds.
 * Run by hand: npx tsx tests/bench/feeds.ts CASES_FOLDER FEEDS_FOLDER [-v]
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFeed } from '../../src/intake/feed.js';
import type { Entry, Feed } from '../../src/intake/feed-shape.js';

type Json = Record<string, unknown>;
const [casesFolder, feedsFolder] = process.argv.slice(2);
const verbose = process.argv.includes('-v');
const now = new Date('2026-11-22T00:00:00Z');
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The expected fields of gofeed's universal shape that have a place in ours, as pairs of name and [expected, got]. */
function pairs(expected: Json, got: Feed | Entry): Array<[string, unknown, unknown]> {
  const feed = 'entries' in got ? got : null;
  const entry = 'entries' in got ? null : got;
  const person = isObject(expected['author']) ? (expected['author']['name'] ?? expected['author']['email']) : undefined;
  const image = isObject(expected['image']) ? expected['image']['url'] : undefined;
  const summary = entry?.summary ?? entry?.html;
  const all: Array<[string, unknown, unknown]> = [
    ['title', expected['title'], got.title],
    [
      'description',
      expected['description'],
      feed ? feed.description : expected['content'] === undefined ? (entry?.html ?? null) : summary,
    ],
    ['content', expected['content'], entry?.html],
    ['link', expected['link'], feed ? feed.home : entry?.url],
    ['feedLink', expected['feedLink'], feed?.self],
    ['guid', expected['guid'], entry?.id],
    ['author', person, got.author],
    ['image', image, got.image],
    ['categories', expected['categories'], got.categories],
    ['language', expected['language'], feed?.language],
    ['copyright', expected['copyright'], feed?.copyright],
    ['generator', expected['generator'], feed?.generator],
    ['published', instant(expected['publishedParsed']), instant(got.published)],
    ['updated', instant(expected['updatedParsed']), instant(got.updated)],
    [
      'enclosures',
      objects(expected['enclosures']).map((one) => [one['url'], one['type'], Number(one['length'])]),
      entry?.enclosures.map((one) => [one.url, one.type, one.length]),
    ],
  ];
  return all.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
}

function instant(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? new Date(value).getTime() : undefined;
}

function checkCases(folder: string): void {
  let right = 0;
  let total = 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
  for (const name of files) {
    const file = path.join(folder, name);
    const expected: unknown = JSON.parse(readFileSync(file.replace(/\.xml$/, '.json'), 'utf8'));
    if (!isObject(expected)) continue;
    const outcome = parseFeed(readFileSync(file), { now });
    const feed = outcome.kind === 'feed' ? outcome.feed : null;
    const sides: Array<[Json, Feed | Entry | undefined]> = [
      [expected, feed ?? undefined],
      ...objects(expected['items']).map((item, index): [Json, Entry | undefined] => [item, feed?.entries[index]]),
    ];
    for (const [wanted, got] of sides) {
      if (got === undefined) {
        console.log(`${name}: nothing read (${outcome.kind === 'refused' ? outcome.detail : 'entry missing'})`);
        total += 1;
        continue;
      }
      for (const [field, value, ours] of pairs(wanted, got)) {
        total += 1;
        if (JSON.stringify(value) === JSON.stringify(ours)) right += 1;
        else console.log(`${name}: ${field} should be ${JSON.stringify(value)}, is ${JSON.stringify(ours)}`);
      }
    }
  }
  console.log(`fields right: ${right} of ${total} (${((100 * right) / total).toFixed(1)} %) in ${files.length} files`);
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
  console.log('Usage: npx tsx tests/bench/feeds.ts CASES_FOLDER FEEDS_FOLDER [-v]');
} else {
  checkCases(casesFolder);
  measure(feedsFolder);
}
