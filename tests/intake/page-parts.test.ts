import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { htmlToBlocks, squeeze } from '../../src/intake/html-to-blocks.js';
import { foldAddress } from '../../src/intake/page-address.js';
import { isAround, isBoilerplate, stripInserts } from '../../src/intake/page-boilerplate.js';
import { cleanByline, splitSignOff } from '../../src/intake/page-byline.js';
import { decodeHtml } from '../../src/intake/page-charset.js';
import { findDate } from '../../src/intake/page-date.js';
import { withoutDateline } from '../../src/newsroom/dateline.js';
import { pageLanguage } from '../../src/intake/page-language.js';
import { joinPages } from '../../src/intake/page-series.js';
import type { Page } from '../../src/intake/page.js';

describe("an article's address", () => {
  it.each([
    ['https://contoh.id/berita/1?utm_source=x&fbclid=y#komentar', 'https://contoh.id/berita/1'],
    ['https://contoh.id/berita/1/amp/', 'https://contoh.id/berita/1'],
    ['https://contoh.id/amp/berita/1', 'https://contoh.id/berita/1'],
    ['https://amp.contoh.id/berita/1', 'https://www.contoh.id/berita/1'],
    ['https://contoh.id/berita-1.amp.html', 'https://contoh.id/berita-1.html'],
    ['https://contoh.id/berita/1?amp=1', 'https://contoh.id/berita/1'],
    ['https://contoh.id/berita/1/print', 'https://contoh.id/berita/1'],
    ['https://contoh.id/berita/1?page=all', 'https://contoh.id/berita/1'],
    ['https://contoh.blogspot.com/2024/01/jembatan.html?m=1', 'https://contoh.blogspot.com/2024/01/jembatan.html'],
    ['https://www.google.com/amp/s/contoh.id/berita/1/amp', 'https://contoh.id/berita/1'],
    ['https://contoh-id.cdn.ampproject.org/c/s/contoh.id/berita/1', 'https://contoh.id/berita/1'],
    ['https://contoh.id/cari?q=b&id=7', 'https://contoh.id/cari?id=7&q=b'],
    ['https://contoh.id/', 'https://contoh.id/'],
    ['https://contoh.id/kamera/blueprint', 'https://contoh.id/kamera/blueprint'],
  ])('%s is folded to %s', (given, folded) => {
    expect(foldAddress(given)).toBe(folded);
    expect(foldAddress(folded)).toBe(folded);
  });

  it('keeps the number of a page in a series', () => {
    expect(foldAddress('https://contoh.id/berita/1?page=2')).toBe('https://contoh.id/berita/1?page=2');
  });

  it('is none where the scheme is not http', () => {
    expect(foldAddress('javascript:alert(1)')).toBeNull();
    expect(foldAddress('bukan alamat')).toBeNull();
  });
});

describe("a page's bytes", () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each([
    [
      'a byte order mark, whatever the header says',
      Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('“Ya”')),
      'text/html; charset=iso-8859-1',
      '“Ya”',
    ],
    ['a UTF-16 mark', Uint8Array.of(0xff, 0xfe, 0x59, 0, 0x61, 0), null, 'Ya'],
    ['the header', Uint8Array.of(0xd4, 0xe0), 'text/html; charset=windows-1251', 'Фа'],
    [
      'the meta element',
      Uint8Array.of(...utf8('<meta charset="windows-1251">'), 0xd4),
      null,
      '<meta charset="windows-1251">Ф',
    ],
    ['its own look, when all that is said is Latin-1', utf8('“Ya”'), 'text/html; charset=ISO-8859-1', '“Ya”'],
    ['windows-1252 when it is no UTF-8', latin('caf\u00e9 \u0093x\u0094'), null, 'café “x”'],
    ['UTF-8 when the charset is unknown', utf8('é'), 'text/html; charset=klingon', 'é'],
  ])('are read by %s', (_name, bytes, contentType, text) => {
    expect(decodeHtml(bytes, contentType)).toBe(text);
  });
});

describe('blocks of text', () => {
  const blocks = (html: string) => htmlToBlocks(parseHTML(`<html><body>${html}</body></html>`).document.body);

  it('break where a browser breaks lines, and nowhere else', () => {
    expect(blocks('Sa<b>tu</b> dua<br>tiga<div>empat</div>lima<br> <br>enam').map((block) => block.text)).toEqual([
      'Satu dua tiga',
      'empat',
      'lima',
      'enam',
    ]);
  });

  it('know headings, entries, quotations and rows, and leave captions and menus out', () => {
    const html =
      '<h2>A</h2><ul><li><p>B</p></li></ul><blockquote><p>C</p></blockquote><table><tr><td>D</td><td>E</td></tr></table><figure><figcaption>F</figcaption></figure><nav>G</nav><p>H</p>';
    expect(blocks(html).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'A'],
      ['entry', 'B'],
      ['quote', 'C'],
      ['row', 'D E'],
      ['paragraph', 'H'],
    ]);
  });

  it('count what is linked and what is bold', () => {
    expect(blocks('<p><a href="/x">satu</a> dua <b>tiga</b> <a name="y">empat</a></p>')).toEqual([
      { kind: 'paragraph', text: 'satu dua tiga empat', linked: 4, strong: 4 },
    ]);
  });

  it('lose invisible characters', () => {
    expect(squeeze(' sa\u00adtu\u200b \u00a0 dua\u0007\ufeff ')).toBe('satu dua');
  });
});

describe('the start and end of an Indonesian article', () => {
  it.each([
    [
      'Jakarta, CNN Indonesia -- Banjir merendam dua desa di Demak sejak kemarin.',
      'Banjir merendam dua desa di Demak sejak kemarin.',
    ],
    [
      'Jakarta (ANTARA News) - Banjir merendam dua desa di Demak sejak kemarin.',
      'Banjir merendam dua desa di Demak sejak kemarin.',
    ],
    [
      'JAKARTA, KOMPAS.com – "Banjir sudah surut," kata warga Demak kemarin sore.',
      '"Banjir sudah surut," kata warga Demak kemarin sore.',
    ],
    [
      'Suara.com - Banjir merendam dua desa di Demak sejak kemarin.',
      'Banjir merendam dua desa di Demak sejak kemarin.',
    ],
    [
      'SPANYOL – Real Madrid menang tipis di kandang lawan semalam.',
      'Real Madrid menang tipis di kandang lawan semalam.',
    ],
    ['Jakarta - Banjir merendam dua desa di Demak sejak kemarin.', 'Banjir merendam dua desa di Demak sejak kemarin.'],
    [
      'JUARA.NET, TANGERANG - Tim voli putri menang tiga set langsung kemarin.',
      'Tim voli putri menang tiga set langsung kemarin.',
    ],
  ])('%s', (given, text) => {
    expect(withoutDateline(given)).toBe(text);
  });

  it.each([
    'Presiden Joko Widodo - yang baru pulang dari luar negeri - menerima tamu di Istana.',
    'Detik-Detik Proklamasi diperingati warga dengan upacara di lapangan desa.',
    'Persib Bandung menang atas Persija Jakarta - kemenangan ketiga musim ini.',
    'Covid-19 masih menyebar di beberapa daerah menurut kementerian.',
  ])('a sentence that only looks alike stays: %s', (text) => {
    expect(withoutDateline(text)).toBe(text);
  });

  it.each([
    ['Rombongan itu asal Rusia. [SB]', 'Rombongan itu asal Rusia.', 'SB'],
    ['"Kami siap," ujarnya. (rsa/abc)', '"Kami siap," ujarnya.', 'rsa/abc'],
    ['(vga/vga)', '', 'vga'],
    ['Selesai sudah. (ANTARA/les)', 'Selesai sudah.', 'les'],
    ['Selesai sudah. (Antara)', 'Selesai sudah.', null],
    ['Selesai sudah. (D011)', 'Selesai sudah.', null],
    ['Selesai sudah. [Priscilla Trisna]', 'Selesai sudah.', 'Priscilla Trisna'],
  ])('%s gives its initials', (given, text, byline) => {
    expect(splitSignOff(given)).toEqual({ text, byline });
  });

  it.each([
    'Ia diperiksa Komisi Pemberantasan Korupsi (KPK)',
    'Itu terjadi pada Minggu (21/1)',
    'Ia berkata (sambil tertawa keras dan menunjuk ke arah panggung): tidak.',
  ])('brackets that belong to the sentence stay: %s', (text) => {
    expect(splitSignOff(text)).toBeNull();
  });

  it.each([
    ['Oleh: Rina Sari', 'Rina Sari'],
    ['By Maria Holt | Senior Editor', 'Maria Holt'],
    ['Penulis : Budi, Editor: Tono', 'Budi'],
    ['https://facebook.com/kabar', null],
    ['Rina Sari @rinasari Nov 18, 2025 at 9:24 pm', 'Rina Sari'],
    ['RINA SARI Senin, 24 November 2025 10:43', 'RINA SARI'],
    ['Mei Agustina', 'Mei Agustina'],
    ['Administrator', null],
    ['Kabar Contoh', null],
  ])('the author of "%s" is %s', (given, name) => {
    expect(cleanByline(given, 'Kabar Contoh')).toBe(name);
  });
});

describe('leftovers of a page', () => {
  it.each([
    'SCROLL TO CONTINUE WITH CONTENT',
    'ADVERTISEMENT',
    'Baca juga: Harga Beras Naik Lagi',
    "Simak Video 'Banjir di Demak':",
    'Tonton juga video "Banjir di Demak" di sini:',
    'Lihat juga Video: Banjir di Demak',
    'Saksikan Live DetikSore:',
    '[Gambas:Video 20detik]',
    'Foto: Ilustrasi (Andi)',
    'Read more',
    'Image 1 of 8',
    'Bagikan',
  ])('%s goes', (line) => {
    expect(isBoilerplate(stripInserts(line)) || stripInserts(line) === '').toBe(true);
  });

  it.each([
    'Simak penjelasannya berdasarkan aturan yang berlaku melalui uraian berikut ini!',
    'Lihat juga bagaimana warga menata ulang kampungnya setelah banjir.',
    'Saksikan pameran itu sampai akhir bulan, kata panitia.',
    'Foto itu diambil seorang warga pada Senin pagi.',
    'Iklan rokok akan dilarang di dekat sekolah.',
    'Masyarakat dapat mengecek bantuan melalui aplikasi di Play Store.',
    'Related parties must disclose their holdings.',
  ])('%s stays', (line) => {
    expect(isBoilerplate(line) || isAround(line)).toBe(false);
    expect(stripInserts(line)).toBe(line);
  });

  it('inside a paragraph are cut out of it', () => {
    expect(
      stripInserts(
        'Harga naik. (Baca juga: Harga Turun) Warga resah. ADVERTISEMENT "Mahal," katanya. [Gambas:Youtube]',
      ),
    ).toBe('Harga naik. Warga resah. "Mahal," katanya.');
  });
});

describe('dates on a page', () => {
  const now = new Date('2024-06-01T00:00:00Z');
  it.each([
    ['Senin, 22 Januari 2024 | 14:05 WIB', 'id', '2024-01-22T07:05:00.000Z'],
    ['Kompas.com - 22/01/2024, 14.05', 'id', '2024-01-22T07:05:00.000Z'],
    ['Diterbitkan 5 Mei 2023', 'id', '2023-05-05T00:00:00.000Z'],
    ['2 jam lalu', 'id', '2024-05-31T22:00:00.000Z'],
    ['Posted on January 21, 2024 at 2:05 pm', 'en', '2024-01-21T14:05:00.000Z'],
  ])('%s', (text, language, instant) => {
    expect(findDate(text, { now, language })?.instant.toISOString()).toBe(instant);
  });

  it('are not found in figures that only look alike', () => {
    for (const text of ['Skor 21-19, 21-15', 'Nomor 081/2024/XI', 'versi 1.2.2024.5', 'Rp 12.500'])
      expect(findDate(text, { now, language: 'id' })).toBeNull();
  });
});

describe('the language of a page', () => {
  it('is what a clear text says, else what is declared', () => {
    const indonesian =
      'Harga beras di pasar itu turun dan warga tidak lagi mengantre untuk membeli dari truk yang datang pada pagi hari. '.repeat(
        3,
      );
    expect(pageLanguage(indonesian, 'en-US')).toBe('id');
    expect(pageLanguage(indonesian, 'ms')).toBe('ms');
    expect(pageLanguage('Banjir', 'in_ID')).toBe('id');
    expect(pageLanguage('北朝鮮がミサイル発射', 'ja')).toBe('ja');
    expect(pageLanguage('', null)).toBeNull();
  });
});

describe('an article on several pages', () => {
  const one: Page = {
    title: 'T',
    byline: null,
    published: null,
    updated: null,
    language: 'id',
    image: null,
    site: null,
    canonicalUrl: 'https://contoh.id/1',
    text: 'Satu.\n\nCatatan yang diulang di setiap halaman.',
    headings: ['A'],
    nextPage: 'https://contoh.id/1/2',
  };
  it('is joined in order, and what every page repeats stands once', () => {
    const two: Page = {
      ...one,
      byline: 'Rina',
      text: 'Catatan yang diulang di setiap halaman.\n\nDua.',
      headings: ['A', 'B'],
      nextPage: null,
    };
    expect(joinPages([one, two])).toEqual({
      ...one,
      byline: 'Rina',
      text: 'Satu.\n\nCatatan yang diulang di setiap halaman.\n\nDua.',
      headings: ['A', 'B'],
      nextPage: null,
    });
  });
});
