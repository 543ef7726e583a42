import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';

/** Stories of three days that nobody takes for one another. */
const news = {
  monday: [
    [
      'Korea Utara Uji Coba Rudal Antarbenua',
      'Rudal berbahan bakar padat itu terbang lebih dari satu jam, kata militer Jepang. Pyongyang menyebut peluncuran tersebut sebagai latihan rutin.',
    ],
    [
      'Wisatawan Pertama Tiba di Pyongyang',
      'Rombongan pelancong dari Eropa mendarat dengan pesawat sewaan dan disambut pemandu setempat. Korea Utara menutup pintu bagi turis selama enam tahun.',
    ],
    [
      'Banjir Landa Korea Utara, Ribuan Mengungsi',
      'Sungai Yalu meluap setelah hujan lebat dan merendam sawah serta permukiman. Tenda darurat didirikan di lapangan sekolah.',
    ],
    [
      'Korea Utara Buka Pabrik Tekstil Baru',
      'Pabrik itu mempekerjakan dua ribu penjahit dan menghasilkan seragam sekolah. Mesin rajutnya dibuat di dalam negeri.',
    ],
  ],
  tuesday: [
    [
      'Korea Utara Luncurkan Kapal Perusak',
      'Kapal seberat lima ribu ton itu diluncurkan di galangan Nampo dengan upacara meriah. Awaknya mulai berlatih bulan depan.',
    ],
    [
      'Tim Putri Korea Utara Juara Sepak Bola Asia',
      'Gol penalti pada menit akhir memastikan piala kelima mereka. Pelatih memuji penjaga gawang yang baru berusia delapan belas tahun.',
    ],
    [
      'Harga Beras di Korea Utara Naik Tajam',
      'Pedagang pasar mengeluhkan pasokan pupuk yang tersendat sejak musim semi. Kurs won di pasar gelap ikut melemah.',
    ],
    [
      'Korea Utara Pamerkan Film Animasi',
      'Studio negara menayangkan kartun tentang landak pemberani di bioskop ibu kota. Anak-anak mendapat karcis gratis.',
    ],
  ],
  wednesday: [
    [
      'Korea Utara Tembakkan Artileri di Perbatasan',
      'Penduduk pulau terdekat diminta berlindung selama latihan tembak berlangsung. Tidak ada peluru yang melewati garis batas laut.',
    ],
    [
      'Peretas Korea Utara Curi Aset Kripto',
      'Bursa uang digital di Dubai kehilangan ratusan juta dolar dalam semalam. Penyidik melacak dompet yang dipakai kelompok Lazarus.',
    ],
    [
      'Korea Utara Bangun Rumah Sakit Daerah',
      'Gedung tujuh lantai itu dilengkapi ruang bedah dan apotek. Tenaga medis dilatih selama setahun.',
    ],
    [
      'Gempa Kecil Guncang Korea Utara',
      'Badan meteorologi Seoul mencatat getaran alami bermagnitudo dua koma delapan. Tidak ada laporan kerusakan bangunan.',
    ],
  ],
} as const;

describe('an advertisement', () => {
  let kabar: Kabar;
  let owner: Person;
  let sari: Person;
  let budi: Person;
  const calmly = (person: Person): Person => kabar.calmly(person);
  const publish = async (day: keyof typeof news, had: number): Promise<void> => {
    for (const [index, [title, text]] of news[day].entries())
      kabar.site.publish({ slug: `${day}-${index}`, title, labels: ['Internasional'], paragraphs: [text] });
    await kabar.hasArticles(had + news[day].length);
  };

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    owner = await kabar.telegram.person(kabar.ownerId);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    sari = await kabar.telegram.person(401, 'id', 'Sari');
    budi = await kabar.telegram.person(402, 'en', 'Budi');
    for (const person of [sari, budi]) await person.write('/start t_korea-utara');
    await budi.reads('You now follow North Korea.');
  });
  afterAll(() => kabar.end());

  test('is made a question at a time, and a label of its own is refused', async () => {
    await calmly(owner).write('/iklan');
    await owner.reads('Belum ada iklan.');
    await calmly(owner).tap('Iklan baru');
    await owner.reads('Siapa yang beriklan?');
    await calmly(owner).write('Kopi Nusantara');
    await owner.reads('Tulis teks iklan');
    await calmly(owner).write('BREAKING: kopi gratis');
    await owner.reads('label berita tidak boleh ditiru');
    await calmly(owner).write('Diskon 20% pekan ini');
    await owner.reads('Ke alamat mana');
    await calmly(owner).write('kopi');
    await owner.reads('Alamat itu tidak dapat dibuka.');
    await calmly(owner).write('kopi.example/promo');
    await owner.reads('Untuk pembaca topik apa?');
    await calmly(owner).write('Korea Utaraa');
    await owner.reads('Tidak ada topik');
    await calmly(owner).write('Korea Utara');
    await owner.reads('Kapan tayang?');
    await calmly(owner).write('besok');
    await owner.reads('Tidak terbaca.');
    await calmly(owner).write('7 hari');
    const draft = await owner.reads('draf');
    expect(draft.text).toContain('IKLAN · Kopi Nusantara: Diskon 20% pekan ini');
    expect(draft.text).toContain('Pembaca: Korea Utara');
    await calmly(owner).tap('Tayangkan');
    await owner.reads('berjalan');
  });

  test('is one line after the third story of the next digest, in the reader’s language', async () => {
    await publish('monday', 0);
    for (const person of [sari, budi]) await person.looksAway();
    kabar.clock.set('2026-11-23T23:30:02Z');
    const digest = await sari.reads('Ringkasan Pagi');
    const text = digest.text ?? '';
    expect(text.indexOf('3. ')).toBeLessThan(text.indexOf('IKLAN · Kopi Nusantara: Diskon 20% pekan ini'));
    expect(text.indexOf('IKLAN')).toBeLessThan(text.indexOf('4. '));
    expect((await budi.reads('Morning digest')).text).toContain('ADVERTISEMENT · Kopi Nusantara');
  });

  test('opens by its button, says why it is there, and can be hidden', async () => {
    await calmly(budi).tap('Ad: Kopi Nusantara');
    const opened = await budi.reads(/^ADVERTISEMENT · Kopi Nusantara\n\nDiskon/);
    expect(opened.reply_markup?.inline_keyboard[0]?.[0]?.url).toBe('https://kopi.example/promo');
    await calmly(budi).tap('Why this ad?');
    await budi.reads('shown to readers who follow North Korea. The advertiser does not know who you are');
    await calmly(budi).tap('Hide this ad');
    await budi.reads('You will not see the ad of Kopi Nusantara again.');
  });

  test('is not opened, counted or started by people who may not', async () => {
    const [message] = await sari.fromBot();
    for (const data of ['ie:1', 'ib:1', 'if:1', 'ig:1:0:5', 'ik:1'])
      await calmly(sari).forge(message?.message_id ?? 0, data);
    const stranger = await kabar.telegram.person(403, 'id', 'Tono');
    await stranger.write('/start t_rusia');
    await stranger.reads('Anda kini mengikuti Rusia.');
    await calmly(stranger).forge((await stranger.fromBot())[0]?.message_id ?? 0, 'ih:1');
    await stranger.reads('Iklan ini sudah tidak ada.');
    await calmly(stranger).write('/iklan');
    await stranger.reads('redaksi');
    await owner.looksAway();
    await calmly(owner).write('/iklan');
    await owner.reads('Ketuk sebuah iklan');
    await calmly(owner).tap('Kopi Nusantara');
    const desk = await owner.reads('berjalan');
    expect(desk.text).toContain('Bobot: 1 dari 5');
    expect(desk.text).toContain('Ditampilkan 2 kali kepada 2 pembaca. Dibuka 1, disembunyikan 1.');
  });

  test('does not come to whoever hid it, nor after it was stopped, also in digests that wait', async () => {
    await publish('tuesday', 4);
    for (const person of [sari, budi]) await person.looksAway();
    kabar.clock.set('2026-11-24T23:30:02Z');
    expect((await sari.reads('Ringkasan Pagi')).text).toContain('IKLAN · Kopi');
    expect((await budi.reads('Morning digest')).text).not.toContain('ADVERTISEMENT');
    await calmly(owner).tap('Hentikan');
    await owner.reads('dihentikan');
    await publish('wednesday', 8);
    await sari.looksAway();
    kabar.clock.set('2026-11-25T23:30:02Z');
    expect((await sari.reads('Ringkasan Pagi')).text).not.toContain('IKLAN');
  });
});
