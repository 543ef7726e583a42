import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

/** Monday, 23 November 2026, 14:00 in Jakarta. */
const monday = '2026-11-23T07:00:00Z';

describe('from an empty database to a second digest', () => {
  let kabar: Kabar;
  let owner: Person;
  let sari: Person;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock(monday));
    owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    sari = await kabar.telegram.person(11, 'id', 'Sari');
    kabar.site.publish(missile);
    kabar.site.publish(floods);
  });
  afterAll(() => kabar.end());

  test('an owner adds a source while the bot runs, and its news are read', async () => {
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan: Warta Uji');
    await kabar.hasArticles(2);
    await owner.write('/statistik');
    await owner.reads('Arsip: 2 berita dari 1 sumber');
  });

  test('a reader finds a topic by typing its name, without turning pages', async () => {
    await sari.write('/start');
    await sari.reads('Selamat datang di Kabar.');
    await sari.tap('Semua bidang');
    await sari.tap('Internasional');
    await sari.reads('Ketuk topik untuk mengikutinya');
    await sari.write('korut');
    await sari.reads('Topik yang cocok');
    expect(await sari.tap('Korea Utara')).toBe('Mengikuti Korea Utara');
  });

  test('she is done, gets the first small digest at once, and changes her hour', async () => {
    await sari.tap('Selesai');
    const done = await sari.reads('Selesai. Anda mengikuti Korea Utara.');
    expect(done.text).toContain('Ringkasan dikirim tiap hari pukul 06.30 WIB. Yang berikutnya besok 06.30 WIB.');
    const first = await sari.reads('Berita pertama Anda — Senin, 23 November 2026');
    expect(first.text).toContain('KOREA UTARA');
    expect(first.text).toContain('Korea Utara Uji Coba Rudal Jarak Pendek ke Laut Timur');
    expect(first.text).toContain('Warta Uji · 14.00 WIB');
    expect(first.text).not.toContain('Banjir');
    await sari.tap('Ubah jam');
    await sari.reads('Jam dan hari ringkasan');
    await sari.write('24:00');
    await sari.reads('“24:00” bukan jam yang bisa dipakai');
    await sari.write('pagi');
    await sari.reads(/“pagi” jam berapa\?/);
  });

  test('at her hour the next morning one digest comes, with what is new and nothing twice', async () => {
    kabar.clock.set('2026-11-23T12:00:00Z');
    kabar.site.publish(sanctions);
    kabar.site.publish(rupiah);
    await kabar.hasArticles(4);
    await sari.looksAway();
    kabar.clock.set('2026-11-23T23:30:02Z');
    const digest = await sari.reads('Ringkasan Pagi — Selasa, 24 November 2026');
    expect(digest.text).toContain('DK PBB Bahas Sanksi Baru untuk Korea Utara');
    expect(digest.text).not.toContain('Uji Coba Rudal Jarak Pendek');
    // One story from outside her topics, said to be so.
    expect(digest.text).toMatch(/2 berita · 1 menit baca[^]*DI LUAR TOPIK ANDA\n2\. Rupiah/);
    expect(digest.text).toContain('Anda menerima ini karena mengikuti Korea Utara');
  });

  test('a morning without news brings no message', async () => {
    await sari.looksAway();
    const before = (await kabar.telegram.delivered(sari.id)).length;
    kabar.clock.set('2026-11-24T23:35:00Z');
    await waitFor(async () => {
      const [row] = await kabar.database.db.execute<{ count: string }>(
        `select count(*) as count from editions where state = 'empty'`,
      );
      return Number(row?.count) === 1 || undefined;
    });
    expect((await kabar.telegram.delivered(sari.id)).length).toBe(before);
  });

  test('a changed article becomes a revision and is not news again', async () => {
    kabar.site.change(missile.slug, [
      ...missile.paragraphs.slice(0, 2),
      'KCNA kemudian membenarkan peluncuran itu dalam siaran pagi, tanpa menyebut jumlah rudal yang ditembakkan oleh militer.',
    ]);
    kabar.clock.advance(60_000);
    await waitFor(async () => {
      const [row] = await kabar.database.db.execute<{ revision: number }>(
        `select revision from articles where title like 'Korea Utara Uji%'`,
      );
      return row?.revision === 2 || undefined;
    });
    await sari.looksAway();
    await sari.write('/ringkasan');
    await sari.reads('Belum ada berita baru untuk topik Anda');
  });

  test('she searches by a command and by plain words', async () => {
    await sari.write('/cari rudal');
    const hits = await sari.reads('Hasil “rudal”');
    expect(hits.text).toContain('Korea Utara Uji Coba Rudal');
    await sari.write('semarang banjir');
    await sari.reads('Banjir Rendam Ratusan Rumah di Semarang');
    await sari.write('/cari qwertyuiop');
    await sari.reads('Tidak ada hasil untuk “qwertyuiop”');
  });

  test('an article can be opened, saved, and asked why it came', async () => {
    await sari.write('/cari sanksi');
    await sari.reads('Hasil “sanksi”');
    await sari.tap('1');
    const article = await sari.reads('DK PBB Bahas Sanksi Baru');
    expect(article.text).toContain('Warta Uji');
    expect(await sari.tap('Simpan')).toBe('Disimpan. Lihat dengan /simpan.');
    await sari.tap('Mengapa saya menerima ini?');
    await sari.reads(/Karena Anda mengikuti Korea Utara: berita ini menyebut “.+” di judul/);
    await sari.write('/simpan');
    await sari.reads('Berita tersimpan');
  });
});
