import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/intake/page.js';
import { readPlainText } from '../../src/intake/plain-text.js';

const now = new Date('2024-06-01T00:00:00Z');

function read(text: string): Page {
  const outcome = readPlainText(text, { now });
  if (outcome.kind !== 'page') throw new Error(`refused as ${outcome.code}: ${outcome.detail}`);
  return outcome.page;
}

const paragraphs = (page: Page): string[] => page.text.split('\n\n');

const blog = `Notification

×

Kategori Berita

Cari Berita

Iklan

Iklan

Warga Desa Sukamaju Bangun Jembatan Bambu Sendiri

Maret 5, 2024 Last Updated 2024-03-05T09:12:30Z


Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter setelah jembatan lama hanyut terbawa banjir bulan lalu.


Kepala desa mengatakan pembangunan dilakukan bergotong royong selama sepuluh hari tanpa bantuan dari luar.


Anak Sekolah Kembali Menyeberang


Sejak jembatan selesai, sekitar 120 anak sekolah tidak lagi memutar sejauh tujuh kilometer setiap pagi. [RN]

×`;

const detik = `detikcom
Menu
Cari
Home
Berita
Nasional
Minggu, 21 Januari 2024
TRENDING
#pemilu2024
detikNews
Berita
Dua Truk Bertabrakan di Tol Cikampek, Lalu Lintas Macet 5 Km
Rina Kartika - detikNews
Senin, 22 Jan 2024 14:05 WIB
Bagikan
A
A
Foto: Ilustrasi kemacetan (Andi/detikcom)
Jakarta - Dua truk bertabrakan di Tol Jakarta-Cikampek Km 32, Senin siang, hingga menutup dua dari empat lajur jalan.
SCROLL TO CONTINUE WITH CONTENT
"Kami masih mengevakuasi kendaraan. Lalu lintas tersendat sekitar lima kilometer," kata petugas jaga tol.

Baca juga:
Ini Daftar Tol yang Tarifnya Naik Pekan Ini

Tidak ada korban jiwa dalam peristiwa itu. Kedua sopir dibawa ke rumah sakit karena luka ringan.
Simak juga Video 'Detik-detik Truk Oleng di Tol':
Saksikan Live DetikSore:
(rka/and)
tol cikampek
kecelakaan
Berita Terkait
Jalur Puncak Ditutup Malam Ini
Polisi Tilang Ratusan Truk Kelebihan Muatan
Komentar Terbanyak
Harga Cabai Naik Lagi`;

const kompas = `Kompas.com
News
Nasional
Langganan
Home / Nasional / Hukum
Petani Garam Madura Panen Lebih Awal Tahun Ini
Kompas.com - 22/01/2024, 14:05 WIB
Penulis
Dewi Anggraini
Lihat Foto
SUMENEP, KOMPAS.com - Petani garam di Pulau Madura mulai memanen garam sebulan lebih awal karena kemarau yang panjang.
Menurut para petani, harga garam di tingkat tambak kini mencapai Rp 2.000 per kilogram, naik dua kali lipat dari tahun lalu.
"Semoga harga bertahan sampai akhir musim," ujar seorang petani di Kecamatan Kalianget.
Baca juga: Harga Garam Naik, Industri Cari Pasokan Baru
Pemerintah kabupaten memperkirakan produksi tahun ini mencapai 300.000 ton.
Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu akses berita Kompas.com WhatsApp Channel.
Tag
garam
madura
Copyright 2008 - 2024 PT. Kompas Cyber Media. All Rights Reserved.`;

const english = `Skip to content
Home
World
Sport
Business
Sign in
Subscribe
Advertisement
Harbour Bridge Reopens After Six Months of Repairs
By Maria Holt
January 21, 2024 2:05 pm
Share
Facebook
Twitter
The harbour bridge reopened on Sunday after six months of repairs, letting forty thousand drivers a day back onto the shortest way into town.
Engineers replaced eighty steel hangers and found fewer cracks than they had feared, the port authority said in a statement.
A Costlier Job Than Planned
The bill came to 14 million dollars, three million more than planned, mostly because steel grew dearer while the work went on.
Read more: Ferry timetable for the summer
"We would rather be late than sorry," said the chief engineer, Paul Renner.
Related Articles
Ferry Strike Called Off
Town Council Votes on Parking Fees
Leave a Reply
Your email address will not be published.`;

describe('copied text of a blog', () => {
  it('gives every field of the page and none of its menu', () => {
    expect(read(blog)).toEqual({
      title: 'Warga Desa Sukamaju Bangun Jembatan Bambu Sendiri',
      byline: 'RN',
      published: new Date('2024-03-05T00:00:00Z'),
      updated: new Date('2024-03-05T09:12:30Z'),
      language: 'id',
      image: null,
      site: null,
      canonicalUrl: null,
      headings: ['Anak Sekolah Kembali Menyeberang'],
      nextPage: null,
      text: [
        'Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter setelah jembatan lama hanyut terbawa banjir bulan lalu.',
        'Kepala desa mengatakan pembangunan dilakukan bergotong royong selama sepuluh hari tanpa bantuan dari luar.',
        'Sejak jembatan selesai, sekitar 120 anak sekolah tidak lagi memutar sejauh tujuh kilometer setiap pagi.',
      ].join('\n\n'),
    });
  });

  it('reads the same from Windows line ends and non-breaking spaces', () => {
    const text = blog.replaceAll('\n', '\r\n').replaceAll('jembatan bambu', 'jembatan\u00a0bambu');
    expect(read(text).text).toBe(read(blog).text);
  });
});

describe('copied text of a portal', () => {
  it("takes the article's date and not the page's clock, the author before the outlet, and no caption", () => {
    const page = read(detik);
    expect(page.title).toBe('Dua Truk Bertabrakan di Tol Cikampek, Lalu Lintas Macet 5 Km');
    expect(page.published).toEqual(new Date('2024-01-22T07:05:00Z'));
    expect(page.byline).toBe('Rina Kartika');
    expect(paragraphs(page)).toEqual([
      'Dua truk bertabrakan di Tol Jakarta-Cikampek Km 32, Senin siang, hingga menutup dua dari empat lajur jalan.',
      '"Kami masih mengevakuasi kendaraan. Lalu lintas tersendat sekitar lima kilometer," kata petugas jaga tol.',
      'Tidak ada korban jiwa dalam peristiwa itu. Kedua sopir dibawa ke rumah sakit karena luka ringan.',
    ]);
  });

  it('finds an author on the line under "Penulis", and strips the dateline', () => {
    const page = read(kompas);
    expect(page.title).toBe('Petani Garam Madura Panen Lebih Awal Tahun Ini');
    expect(page.byline).toBe('Dewi Anggraini');
    expect(page.published).toEqual(new Date('2024-01-22T07:05:00Z'));
    expect(paragraphs(page)).toHaveLength(4);
    expect(page.text).toMatch(/^Petani garam di Pulau Madura/);
    expect(page.text).not.toMatch(/KOMPAS|Baca juga|WhatsApp|Copyright/);
  });

  it('reads English pages as well', () => {
    const page = read(english);
    expect(page.title).toBe('Harbour Bridge Reopens After Six Months of Repairs');
    expect(page.byline).toBe('Maria Holt');
    expect(page.language).toBe('en');
    expect(page.published).toEqual(new Date('2024-01-21T14:05:00Z'));
    expect(page.headings).toEqual(['A Costlier Job Than Planned']);
    expect(paragraphs(page)).toHaveLength(4);
    expect(page.text).toMatch(/Paul Renner\.$/);
  });

  it('begins at the dateline, under the caption, and goes on after a pointer to another article', () => {
    const page = read(`Beranda
Dunia
Nelayan Natuna Temukan Ikan Purba
Minggu, 21 Jan 2024 15:21 WIB
Arsip - Nelayan menarik jaring di perairan Natuna Utara pada awal musim angin barat. ANTARA/Budi/as.
Natuna (ANTARA) - Nelayan Natuna menemukan ikan purba sepanjang satu meter di jaringnya, kata kepala dinas perikanan, Minggu.
Ikan itu disimpan di kantor dinas untuk diteliti.
Lihat Juga :
Nelayan Anambas Panen Cumi
Penelitian akan dimulai pekan depan.
(isa/bac)
Pewarta: Sari Dewi
Copyright © 2024
Komentar`);
    expect(paragraphs(page)).toEqual([
      'Nelayan Natuna menemukan ikan purba sepanjang satu meter di jaringnya, kata kepala dinas perikanan, Minggu.',
      'Ikan itu disimpan di kantor dinas untuk diteliti.',
      'Penelitian akan dimulai pekan depan.',
    ]);
    expect(page.byline).toBe('Sari Dewi');
  });

  it('joins lines that were broken to fit a column', () => {
    const wrapped = `Panen Raya di Karawang Dimulai

Petani di Kabupaten Karawang mulai memanen padi di lahan seluas
dua ribu hektare, dua pekan lebih cepat daripada tahun lalu karena
hujan turun lebih awal.

Harga gabah di tingkat petani bertahan di atas harga pembelian
pemerintah, sehingga banyak petani menjual langsung ke penggilingan
tanpa melalui tengkulak.`;
    expect(paragraphs(read(wrapped))).toEqual([
      'Petani di Kabupaten Karawang mulai memanen padi di lahan seluas dua ribu hektare, dua pekan lebih cepat daripada tahun lalu karena hujan turun lebih awal.',
      'Harga gabah di tingkat petani bertahan di atas harga pembelian pemerintah, sehingga banyak petani menjual langsung ke penggilingan tanpa melalui tengkulak.',
    ]);
  });

  it('keeps a list, its short entries too', () => {
    const list = `Lima Bahan Pokok yang Harganya Turun
Senin, 22 Januari 2024 | 14:05 WIB
Harga lima bahan pokok turun pekan ini menurut catatan dinas perdagangan, setelah pasokan dari daerah kembali lancar:
1. Beras medium
2. Cabai rawit
3. Bawang merah
4. Telur ayam
5. Minyak goreng`;
    expect(paragraphs(read(list)).slice(1)).toEqual([
      '1. Beras medium',
      '2. Cabai rawit',
      '3. Bawang merah',
      '4. Telur ayam',
      '5. Minyak goreng',
    ]);
  });

  it('takes a text without title and date for what it is', () => {
    const page = read(
      'Gempa bermagnitudo 5,2 mengguncang Bantul pada Senin siang, kata BMKG. Tidak ada laporan kerusakan.',
    );
    expect(page).toMatchObject({ title: null, published: null, headings: [] });
    expect(paragraphs(page)).toHaveLength(1);
  });

  it('reads one in capitals throughout', () => {
    const page = read(blog.toUpperCase().replace('LAST UPDATED 2024-03-05T09:12:30Z', ''));
    expect(page.title).toBe('WARGA DESA SUKAMAJU BANGUN JEMBATAN BAMBU SENDIRI');
    expect(page.published).toEqual(new Date('2024-03-05T00:00:00Z'));
  });

  it('takes a date in the future for today', () => {
    expect(read(blog.replaceAll('2024', '2031').replace(/Last Updated.*/, '')).published).toEqual(now);
  });
});

describe('copied text that holds no article', () => {
  it.each([
    ['nothing', ' \n\t\n ', 'empty'],
    ['a file that is no text', '\u0000\u0001\u0002PNG\u0003\u0004'.repeat(300), 'not-text'],
    ['a million lines', 'a\n'.repeat(600_000), 'too-large'],
    [
      'headlines alone',
      Array.from({ length: 12 }, (_, at) => `Warga Kota ${at} Menanti Hujan Turun Pekan Ini`).join('\n'),
      'list-only',
    ],
    ['a menu alone', 'Home\nNews\nSport\nMasuk\nDaftar', 'no-article'],
    [
      'an error page',
      'Beranda\n404\nHalaman tidak ditemukan\nMaaf, halaman yang Anda cari tidak ditemukan.',
      'error-page',
    ],
    [
      'a login page',
      'Masuk\nSilakan masuk ke akun Anda untuk melanjutkan membaca.\nEmail\nPassword\nLupa kata sandi?',
      'login',
    ],
    [
      'a cookie wall',
      'We value your privacy\nWe use cookies and similar technologies. By clicking accept you consent to cookies.\nAccept all cookies',
      'cookie-wall',
    ],
  ])('is refused by name when it is %s', (_name, text, code) => {
    expect(readPlainText(text, { now })).toMatchObject({ kind: 'refused', code });
  });
});
