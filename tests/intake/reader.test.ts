import { afterAll, describe, expect, it } from 'vitest';
import { createReader, READER_LIMITS, type ReaderOptions } from '../../src/intake/reader.js';

/** The thread runs the sources themselves, through tsx, so the test never meets an older build. */
function sourceWorker(path: string): URL {
  const code = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
register();
await import(${JSON.stringify(new URL(path, import.meta.url).href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const workerUrl = sourceWorker('../../src/intake/reader-worker.ts');
const now = new Date('2024-02-01T00:00:00Z');
const open: { close(): Promise<void> }[] = [];

function openReader(options: Partial<ReaderOptions> = {}) {
  const reader = createReader({ ...READER_LIMITS, workerUrl, ...options });
  open.push(reader);
  return reader;
}

/** The thread takes a second to start from sources: tests that do not harm it share one. */
const shared = openReader();

afterAll(async () => {
  await Promise.all(open.map((reader) => reader.close()));
});

const article = `<html lang="id"><head><title>Banjir Rendam Dua Desa di Demak</title></head><body><article><h1>Banjir Rendam Dua Desa di Demak</h1>
<p>Banjir setinggi setengah meter merendam dua desa di Kabupaten Demak sejak Selasa malam setelah tanggul sungai jebol di tiga titik yang berdekatan.</p>
<p>Sebanyak 300 warga mengungsi ke balai desa dan sekolah, sementara petugas memperbaiki tanggul dengan karung pasir sepanjang hari.</p></article></body></html>`;

/** The longest time, in ms, that the main thread could not turn its loop while `work` ran. */
async function longestStall(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const ticker = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  await work;
  clearInterval(ticker);
  return longest;
}

describe('the reader', () => {
  it('reads a page in its thread and brings its dates back as dates', async () => {
    const outcome = await shared.readPage(
      new TextEncoder().encode(article.replace('<h1>', '<time datetime="2024-01-30T10:00:00+07:00"></time><h1>')),
      { url: 'https://contoh.id/banjir', now },
    );
    expect(outcome).toMatchObject({
      kind: 'page',
      page: { title: 'Banjir Rendam Dua Desa di Demak', language: 'id', published: new Date('2024-01-30T03:00:00Z') },
    });
  });

  it('reads copied text and feeds in the same thread, in the order they were asked', async () => {
    const feed = new TextEncoder().encode(
      '<rss version="2.0"><channel><title>Contoh</title><item><title>Satu</title><link>https://contoh.id/1</link></item></channel></rss>',
    );
    const answered: string[] = [];
    const [text, entries] = await Promise.all([
      shared
        .readPlainText('Harga beras turun di Pasar Induk Cipinang setelah panen raya dimulai pekan ini.', { now })
        .finally(() => answered.push('text')),
      shared.parseFeed(feed, { url: 'https://contoh.id/feed', now }).finally(() => answered.push('feed')),
    ]);
    expect(text.kind).toBe('page');
    expect(entries).toMatchObject({ kind: 'feed', feed: { entries: [{ title: 'Satu' }] } });
    expect(answered).toEqual(['text', 'feed']);
  });

  it('leaves the bytes of a page to whoever asked, and copies those of a feed nowhere', async () => {
    const page = new TextEncoder().encode(article);
    await shared.readPage(page, { url: null, now });
    expect(new TextDecoder().decode(page)).toBe(article);
    const feed = new TextEncoder().encode(
      `<rss version="2.0"><channel><title>${'x'.repeat(9_000)}</title></channel></rss>`,
    );
    const own = feed.slice();
    expect((await shared.parseFeed(own, { now })).kind).toBe('feed');
    expect(own.byteLength).toBe(0);
    // A view of a larger block, of which others may have parts, is left alone.
    const part = Buffer.concat([Buffer.alloc(100), feed]).subarray(100);
    expect((await shared.parseFeed(part, { now })).kind).toBe('feed');
    expect(part.byteLength).toBe(feed.byteLength);
  });

  it('gives up on a page at its deadline, says so, and reads the next one', async () => {
    const reader = openReader({ deadlineMs: { page: 600, feed: 2000 }, maxOldGenerationMb: 512 });
    await reader.readPlainText(
      'Kereta api kembali berjalan normal di jalur selatan mulai Rabu pagi, kata juru bicara.',
      { now },
    );
    const slow = `<html><body>${'<div>'.repeat(480)}${'<p>Kata demi kata.</p>'.repeat(19_000)}</body></html>`;
    const [given, next] = await Promise.all([
      reader.readPage(slow, { url: null, now }),
      reader.readPlainText('Kereta api kembali berjalan normal di jalur selatan mulai Rabu pagi, kata juru bicara.', {
        now,
      }),
    ]);
    expect(given).toMatchObject({ kind: 'refused', code: 'took-too-long' });
    expect(next.kind).toBe('page');
  });

  it('gives up on a page that needs too much memory, says so, and reads the next one', async () => {
    const greedy = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ input }) => {
  const held = [];
  while (input === 'greedy') held.push(new Array(100_000).fill(0.5));
  parentPort.postMessage({ of: 'page', outcome: { kind: 'refused', code: 'no-article', detail: '' } });
});
parentPort.postMessage({ of: 'start' });`;
    const reader = openReader({
      workerUrl: new URL(`data:text/javascript,${encodeURIComponent(greedy)}`),
      maxOldGenerationMb: 32,
    });
    const outcomes = await Promise.all([
      reader.readPage('greedy', { url: null, now }),
      reader.readPage('modest', { url: null, now }),
    ]);
    expect(outcomes).toMatchObject([{ code: 'too-much-memory' }, { code: 'no-article' }]);
  });

  it('outlives a thread that dies on an input', async () => {
    const workerUrl = new URL(
      `data:text/javascript,import{parentPort}from'node:worker_threads';parentPort.on('message',()=>process.exit(3));parentPort.postMessage({of:'start'})`,
    );
    const reader = openReader({ workerUrl });
    expect(await reader.readPage(article, { url: null, now })).toMatchObject({ kind: 'refused', code: 'crashed' });
    expect(await reader.readPage(article, { url: null, now })).toMatchObject({ kind: 'refused', code: 'crashed' });
  });

  it('reads on after its thread was ended for idleness', async () => {
    const reader = openReader({ idleMs: 10 });
    expect((await reader.readPage(article, { url: null, now })).kind).toBe('page');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await reader.readPage(article, { url: null, now })).kind).toBe('page');
  });

  it('answers what still waits when it is closed', async () => {
    const reader = openReader();
    const waiting = [reader.readPage(article, { url: null, now }), reader.readPage(article, { url: null, now })];
    await reader.close();
    const closed = { kind: 'refused', code: 'crashed' };
    expect(await Promise.all(waiting)).toMatchObject([closed, closed]);
    expect(await reader.readPage(article, { url: null, now })).toMatchObject(closed);
  });

  it.each([
    ['10,000 nested divisions', `<html><body>${'<div>'.repeat(10_000)}teks`],
    ['more text than anything that is read', `<html><body><p>${'Kata demi kata, '.repeat(70_000)}</p>`],
    ['50,000 unclosed bold marks', `<html><body>${'<b>tebal '.repeat(50_000)}`],
    ['100,000 links', `<html><body>${'<a href="/a/b">tautan berita</a>'.repeat(100_000).slice(0, 2_900_000)}`],
    ['a million attributes', `<html><body><p ${'a '.repeat(1_000_000)}>teks</p>`],
    [
      'a million attributes with values',
      `<html><body><p ${Array.from({ length: 250_000 }, (_, at) => `a${at}=1`).join(' ')}>teks</p>`,
    ],
    ['8,000 paragraphs', `<html><body><article>${`<p>${'kalimat yang biasa saja. '.repeat(5)}</p>`.repeat(8000)}`],
    ['an unclosed comment', `<html><body><!--${'-'.repeat(2_900_000)}`],
    ['a deep table', `<html><body>${'<table><tr><td>'.repeat(5000)}`],
    ['one line of 3 MB', `<html><body><p>${'a'.repeat(2_900_000)}`],
    ['a wall of open brackets', '<'.repeat(2_900_000)],
    [
      'JSON-LD that nests',
      `<html><head><script type="application/ld+json">${'['.repeat(400_000)}</script></head><body><p>teks</p>`,
    ],
  ])('ends with %s in bounded time, and never holds up the bot meanwhile', async (_name, html) => {
    const start = performance.now();
    const stall = await longestStall(shared.readPage(html, { url: 'https://contoh.id/x', now }));
    expect(performance.now() - start).toBeLessThan(15_000);
    // Half a second is generous for a shared test machine; hanging in the main thread would take seconds.
    expect(stall).toBeLessThan(500);
  });
});
