import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { lookForFeed } from '../../src/intake/discover-feed.js';
import { findFeeds } from '../../src/intake/discover.js';
import { createDoor, type Door } from '../../src/intake/door.js';
import { createReader, READER_LIMITS } from '../../src/intake/reader.js';

const page = 'https://contoh.id/nasional/index.html';
const found = (html: string, url = page): string[] => findFeeds(html, url).map((one) => `${one.from} ${one.url}`);

describe("a page's feeds are found", () => {
  it('where its head declares them, comments last', () => {
    const html = `<link rel="alternate" type="application/rss+xml" title="Komentar" href="/comments/feed/">
      <LINK REL='alternate' TYPE='application/atom+xml' TITLE='Satu &amp; dua' HREF='atom.xml'>
      <link rel="alternate" type="application/json+oembed" href="/oembed"><link rel="alternate" hreflang="en" href="/en">
      <link rel=alternate type=application/feed+json href=/feed.json>`;
    expect(found(html).slice(0, 3)).toEqual([
      'declared https://contoh.id/nasional/atom.xml',
      'declared https://contoh.id/feed.json',
      'declared https://contoh.id/comments/feed/',
    ]);
    expect(findFeeds(html, page)[0]).toMatchObject({ title: 'Satu & dua', type: 'application/atom+xml' });
  });

  it('where it links to them', () => {
    const html =
      '<a href="/tentang">Tentang</a><a href="https://contoh.id/rss/nasional">RSS</a><a href="/?feed=rss2">x</a><a href="/feedback">Kritik</a>';
    expect(found(html).filter((one) => one.startsWith('linked'))).toEqual([
      'linked https://contoh.id/rss/nasional',
      'linked https://contoh.id/?feed=rss2',
    ]);
  });

  it('from its base', () => {
    const html = '<base href="https://lain.id/a/"><link rel="alternate" type="application/rss+xml" href="rss">';
    expect(found(html)[0]).toBe('declared https://lain.id/a/rss');
  });

  it('where sites of its kind have them', () => {
    expect(found('', 'https://x.blogspot.com/2024/01/a.html')[0]).toBe(
      'guessed https://x.blogspot.com/feeds/posts/default',
    );
    expect(found('<img src="/wp-content/x.jpg">')[0]).toBe('guessed https://contoh.id/nasional/feed/');
    expect(found('', 'https://contoh.id/')).toContain('guessed https://contoh.id/rss.xml');
  });

  it('never a script, and nothing for no address', () => {
    expect(found('<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">').join()).not.toContain(
      'javascript',
    );
    expect(findFeeds('<a href="/rss">x</a>', 'kata')).toEqual([]);
  });
});

describe('any address leads to its feed', () => {
  const rss = '<rss version="2.0"><channel><title>Contoh</title><item><title>Satu</title></item></channel></rss>';
  let server: Server;
  let origin = '';
  let site: Record<string, string> = {};
  let asked: string[] = [];
  const doors: Door[] = [];
  /** As in the bot: a thread that bytes are given away to. */
  const reader = createReader({
    ...READER_LIMITS,
    workerUrl: new URL('../../dist/intake/reader-worker.js', import.meta.url),
  });

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const body = site[request.url ?? ''];
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    asked = [];
    await Promise.all(doors.splice(0).map((door) => door.close()));
  });
  afterAll(async () => {
    await reader.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const look = (pages: Record<string, string>, address = `${origin}/`): ReturnType<typeof lookForFeed> => {
    site = pages;
    const door = createDoor({ clock: systemClock, allowHosts: [new URL(origin).host], userAgent: 'x' });
    doors.push(door);
    return lookForFeed(door, address, { now: new Date(), parse: reader.parseFeed });
  };

  it('that is a feed itself, in one request', async () => {
    expect(await look({ '/': rss })).toMatchObject({
      kind: 'feed',
      url: `${origin}/`,
      feed: { title: 'Contoh' },
      others: [],
    });
    expect(asked).toEqual(['/']);
  });

  it('that is a page which declares two: the first that is one', async () => {
    const html = ['/a', '/b', '/c']
      .map((path) => `<link rel="alternate" type="application/rss+xml" href="${path}">`)
      .join('');
    const outcome = await look({ '/': html, '/a': 'bukan', '/b': rss });
    expect(outcome).toMatchObject({ kind: 'feed', url: `${origin}/b`, others: [{ url: `${origin}/c` }] });
  });

  it('that declares none: where it is likely', async () => {
    expect(await look({ '/': '<p>x</p>', '/rss.xml': rss })).toMatchObject({ kind: 'feed', url: `${origin}/rss.xml` });
  });

  it('that has none: told so, after a few requests', async () => {
    expect(await look({ '/': '<p>x</p>' })).toEqual({ kind: 'none', detail: 'No feed found.', candidates: [] });
    expect(asked.length).toBeLessThanOrEqual(9);
    expect(await look({ '/': '<a href="/rss">x</a>' })).toMatchObject({
      detail: `No feed found. Candidates: ${origin}/rss`,
    });
  });

  it('typed without a scheme, or as browsers once marked feeds', async () => {
    const host = new URL(origin).host;
    expect(await look({ '/': rss }, host)).toMatchObject({ kind: 'feed', url: `${origin}/` });
    expect(await look({ '/': rss }, `feed:${origin}/`)).toMatchObject({ kind: 'feed', url: `${origin}/` });
  });

  it('that cannot be read: told why', async () => {
    expect(await look({}, `${origin}/x`)).toMatchObject({ kind: 'unread', answer: { kind: 'status', status: 404 } });
    expect(await look({}, 'mailto:a@b.id')).toMatchObject({
      kind: 'unread',
      answer: { kind: 'refused', code: 'E_SCHEME' },
    });
    expect(await look({}, 'localhost')).toMatchObject({
      kind: 'unread',
      answer: { kind: 'refused', code: 'E_PRIVATE' },
    });
  });
});
