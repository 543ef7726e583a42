import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';
import { readersOf, writeDraft } from './newsroom.js';

const text =
  '<b>Korea Utara luncurkan rudal</b>\nSeoul mendeteksi peluncuran pukul 05.40. Sumber: <a href="https://contoh.id/rudal">Yonhap</a>';

vi.setConfig({ testTimeout: 60_000 });

describe('an owner who is alone in the newsroom broadcasts', () => {
  let kabar: Kabar;
  let owner: Person;
  let readers: Person[] = [];

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T01:00:00Z'));
    owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    await owner.write('/start');
    readers = await readersOf(kabar, 'korea-utara', [41, 42, 43]);
    readers.push(...(await readersOf(kabar, 'rusia', [44])));
  });
  afterAll(() => kabar.end());

  test('a reader is told that the command is not for him', async () => {
    await readers[0]?.write('/siaran');
    await readers[0]?.reads('Perintah ini hanya untuk redaksi.');
  });

  test('what cannot be sent is refused with the reason and the place, before anything goes out', async () => {
    await owner.write('/siaran');
    await owner.reads('tulisan, paling banyak 4.016 karakter');
    await owner.write('<b>Gempa');
    await owner.reads('HTML siaran rusak: tag <b> di huruf ke-1 tidak ditutup.');
    await owner.write('<h1>Gempa</h1>');
    await owner.reads('tag <h1> di huruf ke-1 tidak dikenal Telegram');
    await owner.write('<b> </b>');
    await owner.reads('Siaran kosong.');
    await owner.write('987654321');
    await owner.reads('Berita itu tidak ada di arsip.');
    await owner.write('/batal');
    await owner.reads('Dibatalkan');
  });

  test('the preview is the message; approval by two is switched off by whoever is alone, and ten seconds are left to undo', async () => {
    await writeDraft(owner, { text, topic: 'korut' });
    const panel = await owner.reads('Penerima: 3');
    expect(panel.text).toContain('Kepada: pengikut Korea Utara');
    const preview = (await owner.fromBot()).find((one) => one.text?.startsWith('BREAKING\n\nKorea Utara luncurkan'));
    await owner.tap('Minta persetujuan');
    await owner.reads('Belum ada orang lain yang boleh menyetujui.');
    await owner.tap('Matikan persetujuan dua orang');
    await owner.reads('Draf siaran #1');
    await owner.tap('Kirim ke 3 penerima');
    await owner.reads('Siaran #1 dikirim dalam 10 detik');
    await owner.tap('Urungkan');
    await owner.reads('Draf siaran #1');
    kabar.clock.advance(60_000);
    expect((await kabar.telegram.delivered(41)).some((one) => one.text.includes('luncurkan rudal'))).toBe(false);

    // Blocked behind the bot's back: it finds out when it sends.
    await readers[2]?.block();
    await kabar.database.db.execute(`update chats set status = 'active' where id = 43`);
    await owner.tap('Kirim ke 3 penerima');
    await owner.reads('Siaran #1 dikirim dalam 10 detik');
    kabar.clock.advance(10_000);
    const received = await readers[0]?.reads('Korea Utara luncurkan rudal');
    expect(received?.text).toBe(preview?.text);
    expect(received?.entities).toEqual(preview?.entities);
    await readers[1]?.reads('Korea Utara luncurkan rudal');
    const report = await owner.reads(/Terkirim: ?2|2 dari 3/);
    // The last edit of the progress, or already the picture of the report.
    expect(report.text ?? report.caption).toMatch(/Terkirim: ?2|2 dari 3/);
    expect((await kabar.telegram.delivered(44)).some((one) => one.text.includes('luncurkan rudal'))).toBe(false);
  });

  test('a second tap, and the button of an earlier release, send nothing twice', async () => {
    const panel = (await owner.fromBot()).at(-1)?.message_id ?? 0;
    for (const data of ['bqg:1:4', 'bqg:1:3', 'bs:1', 'bqt:1']) await owner.forge(panel, data);
    kabar.clock.advance(15_000);
    for (const reader of readers.slice(0, 2)) {
      const copies = (await kabar.telegram.delivered(reader.id)).filter((one) => one.text.includes('luncurkan rudal'));
      expect(copies).toHaveLength(1);
    }
  });

  test('a draft outlives a restart, a test goes to oneself alone, and what should be looked at is said', async () => {
    await writeDraft(owner, { text: 'GEMPA BESAR MENGGUNCANG KOTA PALU PAGI INI', level: 'Update' });
    const panel = await owner.reads('Perlu dilihat');
    expect(panel.text).toContain('Tidak ada sumber yang disebut');
    expect(panel.text).toContain('Ditulis dengan huruf besar semua');
    await kabar.stop();
    await kabar.start();
    await owner.looksAway();
    await owner.write('/siaran');
    await owner.reads('#2 · draf · GEMPA BESAR');
    await owner.tap('#2');
    await owner.reads('Draf siaran #2');
    await owner.tap('Kirim uji ke saya');
    await owner.reads('Uji terkirim');
    expect((await kabar.telegram.delivered(41)).some((one) => one.text.includes('GEMPA BESAR'))).toBe(false);
    await owner.tap('Buang');
    await owner.reads('Buang draf siaran #2?');
    await owner.tap('Ya, buang');
    await owner.reads('Draf siaran #2 dibuang.');
  });

  test('an article of the archive becomes a broadcast, by its number or its address, and offers its topics', async () => {
    kabar.site.publish(missile);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await kabar.hasArticles(1);
    await owner.looksAway();
    await owner.write('/siaran');
    await owner.reads('Kirim isi siarannya');
    await owner.write(`${kabar.site.url}/a/${missile.slug}?utm_source=wa`);
    await owner.reads('Tingkatnya apa?');
    await owner.tap('Breaking');
    const question = await owner.reads('Siapa yang menerima siaran #3?');
    expect(question.text).toContain('Belum dipilih. Semua pembaca:');
    await owner.tap('Korea Utara');
    await owner.reads('Kepada: pengikut Korea Utara');
    await owner.tap('Selesai');
    const preview = await owner.reads(/^BREAKING\n\nKorea Utara Uji Coba Rudal[\s\S]*Warta Uji$/);
    expect(preview.text).toContain('militer Korea Selatan');
    await owner.reads('Draf siaran #3');
    await owner.tap('Buang');
    await owner.reads('Buang draf siaran #3?');
    await owner.tap('Ya, buang');
    await owner.reads('Draf siaran #3 dibuang.');
  });

  test('a broadcast like one sent lately says so, and one scheduled in a named zone goes at its hour', async () => {
    await writeDraft(owner, { text, topic: 'korea utara' });
    await owner.reads('Mirip siaran #1');
    await owner.tap('Jadwalkan');
    await owner.reads('Kapan siaran #4 dikirim?');
    await owner.write('besok jam berapa saja');
    await owner.reads('Jam itu tidak terbaca.');
    await owner.write('besok 07.30 WITA');
    await owner.reads('Dikirim besok 07.30 WITA');
    await owner.tap('Jadwalkan sekarang');
    await owner.reads('Siaran #4 terjadwal besok 07.30 WITA');
    kabar.clock.set('2026-11-23T23:29:50Z');
    const before = (await kabar.telegram.delivered(41)).length;
    kabar.clock.set('2026-11-23T23:30:01Z');
    await readers[0]?.looksAway();
    await waitFor(async () => ((await kabar.telegram.delivered(41)).length > before ? true : undefined));
  });
});
