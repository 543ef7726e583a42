/** A site that means harm, in a process of its own: every path is another attack. Prints its address and its paths. */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

const mebibyte = 1024 * 1024;
const zeros = Buffer.alloc(200 * mebibyte);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const fill = (text: string, size = 2.5 * mebibyte): string => text.repeat(Math.floor(size / text.length));
const rss = (inside: string): string => `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const html = (inside: string): string => `<html><body><article><h1>T</h1>${inside}</article></body></html>`;
/** Ten names, each ten times the one before. */
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from(
  { length: 10 },
  (_, n) => `<!ENTITY ${String.fromCodePoint(98 + n)} "${`&${String.fromCodePoint(97 + n)};`.repeat(10)}">`,
).join('')}]><rss><channel><title>&k;</title></channel></rss>`;

type Answer = (response: ServerResponse) => void;
const text =
  (body: string | Buffer, encoding?: string): Answer =>
  (response) => {
    if (encoding !== undefined) response.setHeader('content-encoding', encoding);
    response.end(body);
  };
const stream =
  (chunk: Buffer, everyMs: number): Answer =>
  (response) => {
    const write = (): void => {
      if (response.destroyed) return;
      if (response.write(chunk) || everyMs > 0) setTimeout(write, everyMs);
      else response.once('drain', write);
    };
    response.on('error', () => undefined);
    write();
  };

const answers: Record<string, Answer> = {
  'gzip-bomb': text(gzipSync(zeros), 'gzip'),
  'deflate-bomb': text(deflateSync(zeros), 'deflate'),
  'brotli-bomb': text(brotliCompressSync(zeros, quick), 'br'),
  'gzip-of-a-gzip-bomb': text(gzipSync(gzipSync(zeros)), 'gzip, gzip'),
  'gzip-under-the-limit-of-size': text(gzipSync(Buffer.alloc(4 * mebibyte, 0x20)), 'gzip'),
  'a-million-tags-in-a-feed': text(
    gzipSync(rss(`<item><description>${fill('<b>', 3 * 1_000_000)}`), { level: 1 }),
    'gzip',
  ),
  'a-million-tags-in-a-page': text(html(fill('<b>', 2.9 * 1_000_000))),
  'divisions-in-a-page': text(html(fill('<div><p>a', 2.8 * 1_000_000))),
  'brackets-in-a-page': text(html(fill('<', 2.8 * 1_000_000))),
  'links-in-a-page': text(html(fill('<a href="x">b</a>', 2.8 * 1_000_000))),
  'tables-in-tables': text(html(fill('<table><tr><td>', 2.8 * 1_000_000))),
  'attributes-in-a-page': text(html(`<p ${fill('a="b" ', 2.5 * 1_000_000)}>x</p>`)),
  'a-deep-page': text(html(`${'<div>'.repeat(480)}${fill('<p>Kata demi kata.</p>', 800_000)}`)),
  'a-long-page': text(html(`<p>${fill('Kata demi kata, ', 2_900_000)}</p>`)),
  // Under every limit of the look that comes before the tree.
  'a-page-of-marks': text(html(fill(`<p class="a">${'<b>kata'.repeat(5)}</b></b></b></b></b></p>`, 190_000))),
  'a-page-of-paragraphs-deep-down': text(html(`${'<div>'.repeat(480)}${'<p>Kata demi kata.</p>'.repeat(19_400)}`)),
  'a-page-of-half-sentences': text(html(`<p>${fill('Kata demi kata, ', 990_000)}</p>`)),
  'a-page-of-long-paragraphs': text(html(`<p>${fill('Kata demi kata. ', 490)}</p>`.repeat(2_000))),
  'a-page-of-attributes': text(html(`<p ${Array.from({ length: 39_000 }, (_, n) => `a${n}=b`).join(' ')}>x</p>`)),
  'a-page-of-linked-data': text(
    `<html><head><script type="application/ld+json">[${'{},'.repeat(900_000)}{}]</script></head><body><p>Kata.</p></body></html>`,
  ),
  'a-page-of-scripts': text(html(`<script>${fill('kata = 1; ', 2_800_000)}</script><p>Kata.</p>`)),
  'an-entity-bomb': text(laughs),
  'an-entity-of-a-file': text(
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
  ),
  'a-million-character-numbers': text(rss(`<item><title>${'&#65;'.repeat(900_000)}</title></item>`)),
  'half-a-million-entries': text(rss('<item/>'.repeat(500_000))),
  'brackets-in-a-feed': text(fill('<', 4.9 * mebibyte)),
  'sections-that-do-not-end': text(rss(fill('<![CDATA[</item>', 4.9 * mebibyte))),
  'deep-json': text(`{"items":${fill('[', 4.9 * mebibyte)}`),
  'a-slow-drip': stream(Buffer.from(' '), 100),
  'an-endless-body': stream(Buffer.alloc(65_536, 0x61), 0),
  'endless-tags': stream(Buffer.from(fill('<item><title>a</title></item>', 65_536)), 0),
};

const server = createServer((request, response) => {
  const answer = answers[(request.url ?? '').slice(1)];
  if (answer === undefined) response.writeHead(404).end();
  else answer(response);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ host: `127.0.0.1:${port}`, paths: Object.keys(answers) })}\n`);
});
