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
    const reader = openReader();
    const outcome = await reader.readPage(
      new TextEncoder().encode(article.replace('<h1>', '<time datetime="2024-01-30T10:00:00+07:00"></time><h1>')),
      { url: 'https://contoh.id/banjir', now },
    );
    expect(outcome).toMatchObject({
      kind: 'page',
      page: { title: 'Banjir Rendam Dua Desa di Demak', language: 'id', published: new Date('2024-01-30T03:00:00Z') },
    });
  });
});
