import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/page-reader.js';
import { describePage, type Page } from '../../src/intake/page.js';

const now = new Date('2024-06-01T00:00:00Z');

function read(html: string, url: string | null = 'https://www.kabarcontoh.id/daerah/jembatan-bambu'): Page {
  const outcome = readPage(html, { url, now });
  if (outcome.kind !== 'page') throw new Error(`refused as ${outcome.code}: ${outcome.detail}`);
  return outcome.page;
}

const paragraphs = (page: Page): string[] => page.text.split('\n\n');

const first =
  'Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter setelah jembatan lama hanyut terbawa banjir bulan lalu.';
const second =
  'Kepala desa mengatakan pembangunan dilakukan bergotong royong selama sepuluh hari tanpa bantuan dari luar desa itu.';
const third = 'Sejak jembatan selesai, sekitar 120 anak sekolah tidak lagi memutar sejauh tujuh kilometer setiap pagi.';
const fourth =
  '"Kami menunggu jembatan beton yang dijanjikan kabupaten sejak tahun lalu," kata kepala desa, Senin (4/3/2024).';

const portal = `<!doctype html><html lang="id"><head>
<title>Warga Sukamaju Bangun Jembatan Bambu Sendiri - Kabar Contoh</title>
<meta property="og:site_name" content="Kabar Contoh"><meta property="og:type" content="article">
<meta property="og:image" content="/foto/jembatan.jpg"><link rel="canonical" href="/daerah/jembatan-bambu?utm_source=x">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Warga Sukamaju Bangun Jembatan Bambu Sendiri",
"datePublished":"2024-03-04T14:05:00+07:00","dateModified":"2024-03-04T16:30:00+07:00","author":[{"@type":"Person","name":"Rina Kartika"}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><div class="content"><h1>Warga Sukamaju Bangun Jembatan Bambu Sendiri</h1>
<div class="detail__author">Rina Kartika - kabarcontoh</div><div class="detail__date">Senin, 04 Mar 2024 14:05 WIB</div>
<figure><img src="/foto/jembatan.jpg"><figcaption>Jembatan bambu di Sukamaju (Foto: Andi)</figcaption></figure>
<div class="detail__body-text"><strong>Jakarta, Kabar Contoh.id</strong> - ${first}
<p>SCROLL TO CONTINUE WITH CONTENT</p><p>${second}</p><p class="para_caption">ADVERTISEMENT</p>
<table class="linksisip"><tr><td><div class="lihatjg"><strong>Baca juga: </strong><a href="/lain">Jembatan Lain yang Hanyut</a></div></td></tr></table>
<p><b>Anak Sekolah Kembali Menyeberang</b></p><p>${third}</p><p><strong>[Gambas:Video 20detik]</strong></p><p>${fourth}</p>
<p><strong>Simak juga Video 'Jembatan Hanyut di Sukamaju':</strong></p><p>(rka/and)</p></div>
<div class="share-box">Bagikan</div><h3>Berita Terkait</h3><ul><li><a href="/a">Hujan Deras di Hulu Sungai</a></li><li><a href="/b">Longsor Tutup Jalan</a></li></ul></div>
<footer>Copyright 2024 Kabar Contoh</footer></body></html>`;

describe('a news page', () => {
  it('gives its fields, its text without the frame, and its subheadings', () => {
    const page = read(portal);
    expect(describePage(page)).toEqual({
      title: 'Warga Sukamaju Bangun Jembatan Bambu Sendiri',
      byline: 'Rina Kartika',
      published: '2024-03-04T07:05:00.000Z',
      updated: '2024-03-04T09:30:00.000Z',
      language: 'id',
      image: 'https://www.kabarcontoh.id/foto/jembatan.jpg',
      text: [first, second, 'Anak Sekolah Kembali Menyeberang', third, fourth].join('\n\n'),
      headings: ['Anak Sekolah Kembali Menyeberang'],
    });
    expect(page.site).toBe('Kabar Contoh');
    expect(page.canonicalUrl).toBe('https://www.kabarcontoh.id/daerah/jembatan-bambu');
  });

  it('names the initials under the text as author when no other is given', () => {
    const anonymous = portal.replace(/,"author":\[.*?\]/, '').replace(/<div class="detail__author">.*?<\/div>/, '');
    expect(read(anonymous).byline).toBe('rka/and');
  });

  it('reads the date that people see when no machine-readable one is there, as Jakarta time', () => {
    const bare = portal.replace(/<script[^]*?<\/script>/, '');
    expect(read(bare).published).toEqual(new Date('2024-03-04T07:05:00Z'));
  });

  it('keeps a printed day without a time on that day', () => {
    const bare = portal.replace(/<script[^]*?<\/script>/, '').replace('Senin, 04 Mar 2024 14:05 WIB', '4 Maret 2024');
    expect(read(bare).published?.toISOString()).toBe('2024-03-04T00:00:00.000Z');
  });

  it('says Indonesian for an Indonesian text whatever the theme declares', () => {
    expect(read(portal.replace('lang="id"', 'lang="en-US"')).language).toBe('id');
  });

  it('keeps the dateline of an English article, which belongs to its text', () => {
    const html = `<html lang="en"><body><article><h1>Harbour Bridge Reopens After Repairs</h1>
<p>LONDON (Reuters) - The harbour bridge reopened on Sunday after six months of repairs, letting forty thousand drivers back onto the shortest way into town.</p>
<p>Engineers replaced eighty steel hangers and found fewer cracks than they had feared, the port authority said in a statement on its website.</p></article></body></html>`;
    expect(read(html).text).toMatch(/^LONDON \(Reuters\) - The harbour/);
  });

  it('resolves a title that was escaped twice, and leaves a slogan out of the name of the site', () => {
    const page = read(
      portal
        .replaceAll('Warga Sukamaju Bangun', 'Warga &amp;#8216;Sukamaju&amp;#8217; Bangun')
        .replace('content="Kabar Contoh"', 'content="Kabar Contoh | Berita Hari Ini"'),
    );
    expect(page.title).toBe('Warga ‘Sukamaju’ Bangun Jembatan Bambu Sendiri');
    expect(page.site).toBe('Kabar Contoh');
  });

  it('keeps lists, quotations and rows of a table, in order', () => {
    const html = `<html lang="id"><body><article><h1>Harga Bahan Pokok Pekan Ini</h1><p>${first} ${second}</p>
<ul><li>Beras medium Rp 12.500</li><li>Cabai rawit Rp 40.000</li></ul><blockquote><p>${fourth}</p></blockquote>
<table><tr><td>Gula</td><td>Rp 16.000</td></tr></table><p>${third}</p></article></body></html>`;
    expect(paragraphs(read(html))).toEqual([
      `${first} ${second}`,
      'Beras medium Rp 12.500',
      'Cabai rawit Rp 40.000',
      fourth,
      'Gula Rp 16.000',
      third,
    ]);
  });

  it('takes line breaks for paragraphs where a blog uses them so', () => {
    const html = `<html lang="id"><head><title>Jembatan Bambu</title></head><body><div class="post-body entry-content">${first}<br/><br/>${second}<br /> <br />${third}<br>${fourth}</div></body></html>`;
    expect(paragraphs(read(html))).toEqual([first, second, `${third} ${fourth}`]);
  });

  it('drops related links in the middle and everything under "Komentar"', () => {
    const html = `<html lang="id"><body><article><h1>Jembatan Bambu</h1><p>${first}</p>
<p>Baca Juga: <a href="/x">Jembatan Gantung Putus</a></p><p>${second}</p><p>${third}</p><p>${fourth}</p>
<h3>Komentar</h3><p>Mantap sekali warganya, semoga cepat dibangun yang beton ya bapak bupati.</p></article></body></html>`;
    expect(paragraphs(read(html))).toEqual([first, second, third, fourth]);
  });

  it('reads a page whose text stands in JSON-LD alone', () => {
    const html = `<html lang="id"><head><script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Jembatan Bambu',
      articleBody: `${first}\n${second}\n${third}`,
    })}</script></head><body><div id="app"></div></body></html>`;
    expect(paragraphs(read(html))).toEqual([first, second, third]);
  });

  it('reads an article of one sentence', () => {
    const html = `<html lang="id"><head><meta property="og:type" content="article"><title>Gempa Guncang Bantul</title></head><body><article><h1>Gempa Guncang Bantul</h1><p>Gempa bermagnitudo 5,2 mengguncang Bantul pada Senin siang, kata BMKG.</p></article></body></html>`;
    expect(read(html).text).toBe('Gempa bermagnitudo 5,2 mengguncang Bantul pada Senin siang, kata BMKG.');
  });

  it('shows markup, commands and direction marks in a title as plain text', () => {
    const title = '/start &lt;b&gt;Harga&lt;/b&gt; \u202enaik';
    expect(
      read(
        portal.replaceAll('Warga Sukamaju Bangun Jembatan Bambu Sendiri', title).replace(/<script[^]*?<\/script>/, ''),
      ).title,
    ).toContain('<b>Harga</b>');
  });

  it('finds the next page of the same article, and not the next article', () => {
    const url = 'https://www.kabarcontoh.id/daerah/jembatan-bambu';
    const next = (href: string): string | null =>
      read(portal.replace('<nav>', `<nav class="paging"><a rel="next" href="${href}">Selanjutnya</a>`), url).nextPage;
    expect(next('/daerah/jembatan-bambu?page=2')).toBe(`${url}?page=2`);
    expect(next('/daerah/jembatan-bambu/2')).toBe(`${url}/2`);
    expect(next('/daerah/berita-lain')).toBeNull();
  });
});
