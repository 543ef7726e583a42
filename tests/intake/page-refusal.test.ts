import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/page-reader.js';
import type { PageOutcome } from '../../src/intake/page.js';
import { readPlainText } from '../../src/intake/plain-text.js';

const now = new Date('2024-06-01T00:00:00Z');
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="id"><head>${head}</head><body>${body}</body></html>`;
const link = (at: number): string =>
  `<li><a href="/berita/${at}">Warga Kota ${at} Menanti Hujan Turun Pekan Ini</a></li>`;

describe('a page that holds no article', () => {
  it.each([
    ['nothing', ' \n ', 'empty'],
    ['a picture', `\u0089PNG\r\n\u001a\n${'\u0000\u0001\u0002\u0003'.repeat(300)}`, 'not-text'],
    ['larger than 3 MB', `<p>${'kata '.repeat(700_000)}</p>`, 'too-large'],
    ['of 60,000 elements', '<i>x</i>'.repeat(60_000), 'too-large'],
    ['of 300,000 attributes', `<p ${Array.from({ length: 260_000 }, (_, at) => `a${at}`).join(' ')}>`, 'too-large'],
    ['nested 600 deep', '<div>'.repeat(600), 'too-deep'],
    [
      'a not-found message',
      page(
        '<title>404 - Halaman tidak ditemukan</title>',
        '<h1>404</h1><p>Maaf, halaman yang Anda cari tidak ditemukan atau sudah dihapus.</p>',
      ),
      'error-page',
    ],
    [
      "a gateway's error",
      '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
      'error-page',
    ],
    [
      'a check against robots',
      page('<title>Just a moment...</title>', '<p>Enable JavaScript and cookies to continue</p>'),
      'error-page',
    ],
    [
      'a login form',
      page(
        '<title>Masuk</title>',
        '<h1>Masuk</h1><p>Silakan masuk untuk membaca.</p><form><input type="email"><input type="password"><button>Masuk</button></form>',
      ),
      'login',
    ],
    [
      'a cookie wall',
      page(
        '<title>Kabar</title>',
        '<h1>Kami menghargai privasi Anda</h1><p>Kami menggunakan cookie dan meminta persetujuan Anda. Tanpa cookie situs ini tidak dapat dibuka.</p><button>Terima semua</button>',
      ),
      'cookie-wall',
    ],
    [
      'a paywall',
      page(
        '<title>Analisis Anggaran Daerah</title>',
        '<article><h1>Analisis Anggaran Daerah</h1><p>Artikel ini khusus pelanggan.</p><p>Berlangganan untuk melanjutkan membaca.</p></article>',
      ),
      'paywall',
    ],
    [
      'marked as not free, without a teaser',
      page(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Analisis","isAccessibleForFree":false}</script>',
        '<article><h1>Analisis</h1><p>Masuk untuk membaca.</p></article>',
      ),
      'paywall',
    ],
    [
      'a video',
      page(
        '<meta property="og:type" content="video.other"><title>Video: Banjir di Demak</title>',
        '<h1>Video: Banjir di Demak</h1><video src="/v.mp4"></video>',
      ),
      'video-only',
    ],
    [
      'a list of articles',
      page(
        '<title>Indeks Berita</title>',
        `<h1>Indeks Berita</h1><ul>${Array.from({ length: 40 }, (_, at) => link(at)).join('')}</ul>`,
      ),
      'list-only',
    ],
    ['a menu', page('<title>Kabar</title>', '<nav><a href="/">Beranda</a></nav><p>Kontak</p>'), 'no-article'],
  ])('is refused by name when it is %s', (_name, html, code) => {
    expect(readPage(html, { url: 'https://contoh.id/x', now })).toMatchObject({ kind: 'refused', code });
  });

  it('is read when a paywall leaves a teaser of some length', () => {
    const teaser =
      'Belanja modal kabupaten turun tiga tahun berturut-turut, padahal pendapatannya naik karena pajak tambang pasir yang baru dipungut sejak tahun lalu.';
    const html = page(
      '<title>Analisis Anggaran</title>',
      `<article><h1>Analisis Anggaran</h1><p>${teaser}</p><p>Berlangganan untuk melanjutkan membaca.</p></article>`,
    );
    expect(readPage(html, { url: null, now })).toMatchObject({ kind: 'page', page: { text: teaser } });
  });
});

/** What is wrong with an outcome, if anything. */
function faultOf(outcome: PageOutcome): string | null {
  if (outcome.kind === 'refused') return outcome.detail.endsWith('.') ? null : 'a refusal without a sentence';
  const { text, published, updated } = outcome.page;
  if (text.trim() === '' || /\n\n\n|^\s|\s$/.test(text)) return `a text of no shape: ${JSON.stringify(text)}`;
  return [published, updated].some((date) => date !== null && !(date <= now)) ? 'a date in the future' : null;
}

describe('any input at all', () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="share">',
    '</div>',
    '<br>',
    '<a href="//x">',
    '</a>',
    '<h2>',
    '<table><tr><td>',
    '<script type="application/ld+json">',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<html',
    '>',
    '<body>',
    '</body>',
    '<head>',
    '<title>',
    '<meta property="og:image" content="http://[">',
    '<link rel="canonical" href="http://%">',
    '<svg>',
    '<template>',
    '<base href="x:">',
    '&#x110000;',
    '\u0000',
    '\ud800',
    'Senin, 32 Januari 2024',
    '{"@type":"NewsArticle","author":[[]]}',
    'Kalimat yang cukup panjang untuk dianggap sebagai sebuah paragraf berita, kata warga. ',
    '(rsa/abc)',
    'Baca juga:',
    '\n',
    'Last Updated 2024-99-99T99:99:99Z',
  );
  const soup = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('becomes a page with a text, or a refusal with a name', () => {
    fc.assert(
      fc.property(soup, fc.option(fc.webUrl({ withQueryParameters: true })), (input, url) => {
        for (const outcome of [readPage(input, { url, now }), readPlainText(input, { url, now })]) {
          expect(faultOf(outcome)).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });
});
