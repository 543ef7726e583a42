import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleArticles } from '../../src/simulator/newsroom/articles/index.js';
import { pictures } from '../../src/simulator/newsroom/pictures.js';
import { createSampleNewsroom, type SampleNewsroom } from '../../src/simulator/newsroom/sample-newsroom.js';

const opened = new Date('2026-11-22T23:15:00Z');
let now = opened;
let base = '';
let newsroom: SampleNewsroom;
let close = async (): Promise<void> => {};
const later = (minutes: number): void => {
  now = new Date(opened.getTime() + minutes * 60_000);
};
const feedUrl = (name: string): string => {
  const feed = newsroom.feeds(base).find((candidate) => candidate.name === name);
  if (!feed) throw new Error(`no feed ${name}`);
  return feed.url;
};
const read = async (url: string): Promise<string> => (await fetch(url)).text();

beforeEach(async () => {
  now = opened;
  newsroom = createSampleNewsroom({ clock: { now: () => now } });
  const server = createServer((request, response) => newsroom.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
});
afterEach(() => close());

/** Names the elements of an XML text, each at its opening; throws where a tag is not closed in its turn or a character not escaped. */
function elements(xml: string): string[] {
  const text = xml.replace(/<\?.*?\?>/g, '').replace(/<!\[CDATA\[.*?\]\]>/gs, '');
  const tag = /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g;
  if (/&(?!(?:amp|lt|gt|quot);)|</.test(text.replace(tag, ''))) throw new Error('a bare & or <');
  const open: string[] = [];
  const names: string[] = [];
  for (const [whole, slash, name = '', empty] of text.matchAll(tag)) {
    if (slash && open.pop() !== name) throw new Error(`${whole} closes another element`);
    if (!slash) names.push(name);
    if (!slash && !empty) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return names;
}

describe('the sample newsroom', () => {
  test('has enough invented news in both languages, each article with a name and a story of its own', () => {
    expect(sampleArticles.length).toBeGreaterThanOrEqual(48);
    expect(new Set(sampleArticles.map((article) => article.slug)).size).toBe(sampleArticles.length);
    expect(new Set(sampleArticles.map((article) => article.title)).size).toBe(sampleArticles.length);
    const odd = sampleArticles.filter((article) => {
      const paragraphs = (article.changes?.at(-1)?.body ?? article.body).split('\n\n').length;
      return paragraphs < 5 || paragraphs > 12 || (article.picture !== undefined && !(article.picture in pictures));
    });
    expect(odd.map((article) => article.slug)).toEqual([]);
    const english = sampleArticles.filter((article) => /archipelago|straits/.test(article.publisher));
    expect(english.length).toBeGreaterThanOrEqual(14);
    expect(sampleArticles.length - english.length).toBeGreaterThanOrEqual(34);
  });

  test('offers well-formed feeds of every kind from the first moment', async () => {
    const kinds: string[] = [];
    for (const feed of newsroom.feeds(base)) {
      const response = await fetch(feed.url);
      const body = await response.text();
      expect(response.status).toBe(200);
      expect(body).not.toMatch(/\{(hari|day|kst)/);
      const type = response.headers.get('content-type')?.split(';')[0] ?? '';
      kinds.push(type);
      const count = type.includes('json')
        ? (JSON.parse(body) as { items: unknown[] }).items.length
        : elements(body).filter((name) => name === 'item' || name === 'entry').length;
      expect(count).toBeGreaterThan(3);
    }
    expect(new Set(kinds)).toEqual(new Set(['application/rss+xml', 'application/atom+xml', 'application/feed+json']));
  });

  test('labels its weblog as weblogs do, and gives one feed of teasers whose stories stand on the page only', async () => {
    const weblog = await read(feedUrl('Kabar Bahari'));
    expect(weblog).toContain('<category scheme="http://www.blogger.com/atom/ns#" term="Korea Utara"/>');
    const teasers = await read(feedUrl('Harian Cakrawala'));
    expect(teasers).not.toContain('Kang Mi-ran');
    const link = /<link>([^<]*korea-utara-uji-coba[^<]*)<\/link>/.exec(teasers)?.[1] ?? '';
    expect(await read(link)).toContain('Kang Mi-ran');
  });

  test('dates every article by the clock, so that the news is of today whenever it is tried', async () => {
    const feed = await read(feedUrl('Warta Nusantara'));
    expect(feed).toContain('Senin (23/11)');
    expect(feed).toContain('pukul 22.25 waktu setempat');
    for (const [, date] of feed.matchAll(/<pubDate>([^<]+)</g)) {
      const age = now.getTime() - Date.parse(date ?? '');
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThanOrEqual(20 * 3_600_000);
    }
  });

  test('brings out every article in its time, and new ones for each of the next three mornings', async () => {
    const seen = new Map<string, number>();
    for (let minutes = 0; minutes <= 72 * 60; minutes += minutes < 120 ? 30 : 120) {
      later(minutes);
      for (const feed of newsroom.feeds(base)) {
        const text = await read(feed.url);
        for (const [, slug] of text.matchAll(/\/\d{4}\/\d\d\/\d\d\/([a-z0-9-]+?)(?:\.html)?["<#]/g)) {
          if (slug && !seen.has(slug)) seen.set(slug, minutes);
        }
      }
    }
    expect([...seen.keys()].sort()).toEqual(sampleArticles.map((article) => article.slug).sort());
    const arrivals = [...seen.values()];
    for (const day of [0, 1, 2]) {
      const fresh = arrivals.filter((minutes) => minutes > day * 1440 && minutes <= (day + 1) * 1440);
      expect(fresh.length).toBeGreaterThanOrEqual(4);
    }
    expect(arrivals.filter((minutes) => minutes > 0 && minutes <= 60).length).toBeGreaterThanOrEqual(5);
  });

  test('goes on after the last article: four days later the rhythm begins again at new addresses', async () => {
    const first = await read(feedUrl('Warta Nusantara'));
    later(4 * 24 * 60);
    const again = await read(feedUrl('Warta Nusantara'));
    const links = (feed: string): string[] =>
      [...feed.matchAll(/<link>([^<]+)</g)].map((match) => match[1] ?? '').slice(1);
    expect(links(again).length).toBeGreaterThan(10);
    for (const link of links(again)) expect(links(first)).not.toContain(link);
    const returned = links(again).find((link) => link.endsWith('laut-timur-2')) ?? '';
    expect((await fetch(returned)).status).toBe(200);
  });

  test('corrects three missiles to two, with a note and a new date, in feed and page', async () => {
    const url = feedUrl('Harian Cakrawala');
    const before = await read(url);
    expect(before).toContain('uji coba tiga rudal');
    const link = /<link>([^<]*korea-utara-uji-coba[^<]*)<\/link>/.exec(before)?.[1] ?? '';
    expect(await read(link)).toContain('menembakkan tiga rudal');
    later(16);
    const after = await read(url);
    expect(after).toContain('uji coba dua rudal');
    expect(after).not.toContain('tiga rudal');
    expect(after).toContain('<atom:updated>2026-11-23T06:30:00+07:00</atom:updated>');
    const page = await read(link);
    expect(page).toContain('menembakkan dua rudal');
    expect(page).toContain('Ralat: berita ini semula menyebut tiga rudal');
    expect(page).toContain('article:modified_time');
  });

  test('withdraws a story: out of the feed, and its page says why with 410', async () => {
    const url = feedUrl('Warta Nusantara');
    const link = /<link>([^<]*kereta-khusus[^<]*)<\/link>/.exec(await read(url))?.[1] ?? '';
    expect((await fetch(link)).status).toBe(200);
    later(41);
    expect(await read(url)).not.toContain('kereta-khusus');
    const gone = await fetch(link);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('diambil tiga tahun lalu');
  });

  test('answers 304 to those who know the feed already, and 200 once something changed or was withdrawn', async () => {
    const url = feedUrl('Warta Nusantara');
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'if-modified-since': modified } })).status).toBe(304);
    later(39);
    const second = await fetch(url);
    const stamp = second.headers.get('last-modified') ?? '';
    expect(second.headers.get('etag')).not.toBe(etag);
    later(40);
    expect((await fetch(url, { headers: { 'if-modified-since': stamp } })).status).toBe(200);
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('draws its own pictures', async () => {
    for (const name of Object.keys(pictures)) {
      const response = await fetch(`${base}/news/pictures/${name}.png`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(response.headers.get('content-type')).toBe('image/png');
      expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
      expect(bytes.length).toBeGreaterThan(3000);
    }
  });

  test('says 404 for what is not there or not out yet, and 405 to those who want to change it', async () => {
    for (const path of [
      '/news/nobody/',
      '/news/pictures/none.png',
      '/news/pictures/constructor.png',
      '/news/warta-nusantara/2026/11/23/nothing',
      '/news/kabar-bahari/2026/11/23/pyongyang-sebut-uji-rudal-latihan-rutin.html',
      '/news/warta-nusantara/2026/11/22/korea-utara-luncurkan-rudal-balistik-ke-laut-timur-9999',
    ]) {
      expect((await fetch(base + path)).status).toBe(404);
    }
    expect((await fetch(`${base}/news/`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${base}/news/`, { method: 'HEAD' })).status).toBe(200);
  });
});
