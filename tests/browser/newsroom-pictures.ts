import { fileURLToPath } from 'node:url';
import { startProduct } from './start-product.js';
import { createPictureTaker } from './take-pictures.js';
import { ask, startBrowser, untilNewsIsRead, visit } from './visit.js';

/** Takes the pictures of the newsroom's guide, docs/newsroom.md: `npm run build && npx tsx tests/browser/newsroom-pictures.ts [folder]`. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Ratna owns the newsroom, Dimas edits, Wati approves, Joko reports; Sari reads. */
const [sari, ratna, dimas, wati, joko] = [71_001, 71_003, 71_004, 71_005, 71_006];
/** Readers enough for a broadcast to take a while. */
const crowd = Array.from({ length: 240 }, (_, index) => ({ id: 72_001 + index, first_name: `Warga ${index + 1}` }));

const browser = await startBrowser();
const product = await startProduct();

try {
  await untilNewsIsRead(product.url);
  const look = { viewport: { width: 430, height: 2_600 }, deviceScaleFactor: 1.5, locale: 'id-ID' };
  const { page, end } = await visit(browser, product.url, look);
  const taker = await createPictureTaker(product.url, page, { folder, prefix: 'newsroom' });
  const { say, tap, reads, open, picture, pause } = taker;
  await ask(product.url, '/sim/people', [
    { id: wati, first_name: 'Wati', language_code: 'id' },
    { id: joko, first_name: 'Joko', language_code: 'id' },
    ...crowd,
  ]);
  /** Shows a chat and keeps a picture of it. */
  const see = async (person: number, name: string, words: string | RegExp, to?: string | RegExp): Promise<void> => {
    await open(person);
    await picture(name, words, to);
  };

  // The people.
  await say(ratna, '/start');
  await say(sari, '/start t_korea-utara');
  for (const { id } of crowd) await ask(product.url, `/sim/chats/${id}/messages`, { from: id, text: '/start' });
  for (const [person, role] of [
    [dimas, 'editor'],
    [wati, 'penyetuju'],
    [joko, 'reporter'],
  ] as const) {
    await say(ratna, '/redaksi');
    await tap(ratna, 'Undang orang');
    if (person === dimas) await see(ratna, 'invite', 'Undang sebagai apa?');
    await tap(ratna, role);
    const link = await reads(ratna, 'hanya sekali pakai');
    if (person === dimas) await see(ratna, 'link', 'hanya sekali pakai');
    await say(person, `/start i_${/start=i_([\w-]+)/.exec(link)?.[1] ?? ''}`);
    await reads(person, 'di redaksi');
  }
  await see(dimas, 'joined', 'Anda kini editor di redaksi');
  await say(ratna, '/redaksi');
  await see(ratna, 'team', 'Wati · penyetuju');
  await tap(ratna, 'Dimas');
  await see(ratna, 'person', 'Berlaku untuk');

  // A broadcast from its first word to its report.
  await say(joko, '/siaran');
  await see(joko, 'write', 'Kirim isi siarannya');
  await say(joko, '<b>Korea Utara luncurkan tiga rudal</b>\nSeoul mendeteksi peluncuran pukul 05.40 waktu setempat.');
  await see(joko, 'level', 'Tingkatnya apa?');
  await tap(joko, 'Breaking');
  await see(joko, 'audience', 'Siapa yang menerima');
  await tap(joko, 'Semua pembaca');
  await tap(joko, 'Selesai');
  await say(dimas, '/siaran');
  await see(dimas, 'list', /#1 · draf/);
  await tap(dimas, '#1');
  await see(dimas, 'draft', /BREAKING/, 'Draf siaran #1');
  await tap(dimas, 'Ubah isi');
  await say(
    dimas,
    '<b>Korea Utara luncurkan tiga rudal</b>\nSeoul mendeteksi peluncuran pukul 05.40 waktu setempat. Sumber: Yonhap.',
  );
  await tap(dimas, 'Kirim uji ke saya');
  await reads(dimas, 'Uji terkirim');
  await tap(dimas, 'Minta persetujuan');
  await see(dimas, 'waiting', 'menunggu persetujuan');
  await see(wati, 'approve', /BREAKING/, 'Persetujuan siaran #1');
  await tap(wati, 'Setujui & kirim');
  await pause(2_500);
  await see(wati, 'progress', 'Mengirim siaran #1');
  await tap(wati, 'Jeda');
  await see(wati, 'paused', 'Siaran #1 dijeda');
  await tap(wati, 'Hentikan');
  await see(wati, 'stop', 'Hentikan siaran #1 untuk selamanya?');
  await tap(wati, '« Kembali');
  await tap(wati, 'Lanjutkan');
  await reads(dimas, 'Laporan siaran #1');
  await see(dimas, 'report', 'Laporan siaran #1');

  // What went out is put right.
  await tap(dimas, 'Kirim ralat');
  await say(
    dimas,
    '<b>Korea Utara luncurkan dua rudal</b>\nSeoul mendeteksi peluncuran pukul 05.40 waktu setempat. Sumber: Yonhap.',
  );
  await see(dimas, 'line', 'Sekarang tulis baris ralatnya');
  await say(dimas, 'Sebelumnya kami menulis “tiga rudal”. Yang benar dua rudal.');
  await see(dimas, 'correction', /RALAT \d/, 'Di atas: tampilannya nanti');
  await tap(dimas, 'Minta persetujuan');
  await reads(wati, 'Diajukan oleh');
  await tap(wati, 'Setujui & kirim');
  await reads(dimas, 'Laporan ralat');
  await see(sari, 'corrected', /BREAKING[^]*diedit/, /RALAT/);

  // Later, and not at all.
  await say(dimas, '/siaran');
  await say(dimas, 'Rapat redaksi terbuka untuk pembaca, Sabtu di Kampung Baru. Sumber: redaksi');
  await tap(dimas, 'Update');
  await tap(dimas, 'Semua pembaca');
  await tap(dimas, 'Selesai');
  await tap(dimas, 'Jadwalkan');
  await see(dimas, 'hour', 'Kapan siaran');
  await say(dimas, 'besok 07.00 WITA');
  await see(dimas, 'scheduled', /Dikirim besok 07\.00 WITA/);
  await say(wati, '/siaran');
  await tap(wati, 'Hentikan semua pengiriman');
  await see(wati, 'stop-all', 'Hentikan semua pengiriman sekarang?');
  await tap(wati, '« Kembali');

  // Sources, and what waits to be looked at.
  await say(dimas, '/sumber');
  await see(dimas, 'sources', 'Sumber berita');
  await tap(dimas, 'Warta');
  await tap(dimas, 'Tinjau dulu');
  await see(dimas, 'source', 'Beritanya terbit setelah ditinjau');
  for (let hour = 0; hour < 8; hour++) {
    await ask(product.url, '/sim/clock', { advance: 3_600 });
    await pause(2_500);
  }
  await say(dimas, '/sumber');
  await tap(dimas, 'Antrean tinjau');
  await see(dimas, 'review', 'Menunggu tinjauan');
  await reads(ratna, 'Usulan ralat');
  await see(ratna, 'proposal', 'Usulan ralat');

  // Topics.
  await say(dimas, '/topik');
  await tap(dimas, 'Kelola topik');
  await say(dimas, 'korut');
  await tap(dimas, 'Korea Utara');
  await see(dimas, 'topic', 'Pengikut:');
  await tap(dimas, 'Tambah alias');
  await say(dimas, 'Semenanjung Korea');
  await see(dimas, 'alias', 'Alias “Semenanjung Korea”');

  // Alarms.
  await say(dimas, '/redaksi');
  await tap(dimas, 'Atur alarm');
  await see(dimas, 'alarms', 'Kabar memberi tahu Anda satu kali');

  // Ads, figures, and who did what.
  await say(dimas, '/iklan');
  await tap(dimas, 'Iklan baru');
  for (const answer of ['Kopi Nusantara', 'Diskon 20% pekan ini', 'kopi.example/promo']) await say(dimas, answer);
  await tap(dimas, 'Semua pembaca');
  await say(dimas, '7 hari');
  await see(dimas, 'ad', 'Begini tampilnya dalam ringkasan');
  await say(ratna, '/statistik');
  await see(ratna, 'stats', 'Statistik Kabar');
  await tap(ratna, 'Kiriman dan jeda');
  await pause(2_000);
  await see(ratna, 'stats-picture', 'Jeda dari waktunya');
  await say(ratna, '/audit');
  await see(ratna, 'audit', 'tindakan terakhir');
  await end();
} finally {
  await browser.close();
  await product.stop();
}
