import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';

describe('a restart in between', () => {
  let kabar: Kabar;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    kabar.site.publish(missile);
    const owner = await kabar.telegram.person(kabar.ownerId);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(1);
  });
  afterAll(() => kabar.end());

  test('a conversation goes on where it was', async () => {
    const sari = await kabar.telegram.person(51);
    await sari.write('/start');
    await sari.tap('Semua bidang');
    await sari.tap('Internasional');
    await sari.write('korut');
    await sari.tap('Korea Utara');
    await sari.tap('Selesai');
    await sari.reads('Selesai. Anda mengikuti Korea Utara.');
    await sari.tap('Ubah jam');
    await sari.reads('Jam dan hari ringkasan');
    await kabar.stop();
    // Written while nobody was there: it is answered after the start.
    await sari.write('7 malam');
    await kabar.start();
    await sari.reads('Ringkasan dikirim tiap hari pukul 06.30 dan 19.00 WIB');
  });

  test('a digest whose hour passed while the bot was down comes once, and says that it is late', async () => {
    const budi = await kabar.telegram.person(52, 'id', 'Budi');
    await budi.write('/start t_korea-utara');
    await budi.reads('Berita pertama Anda');
    kabar.site.publish({ ...missile, slug: 'rudal-2', title: 'Korea Utara Tembakkan Rudal Kedua dari Pyongyang' });
    await kabar.hasArticles(2);
    await kabar.stop();
    kabar.clock.set('2026-11-24T02:00:00Z');
    await kabar.start();
    const late = await budi.reads('Terlambat: seharusnya dikirim hari ini 06.30 WIB.');
    expect(late.text).toContain('Korea Utara Tembakkan Rudal Kedua');
    await kabar.stop();
    await kabar.start();
    await new Promise((done) => setTimeout(done, 2_000));
    const digests = (await kabar.telegram.delivered(budi.id)).filter((one) => one.text.includes('Rudal Kedua'));
    expect(digests).toHaveLength(1);
  });

  test('the bot says what it is on its own HTTP', async () => {
    expect(await (await fetch(`${kabar.url()}/healthz`)).text()).toBe('ok\n');
    expect((await fetch(`${kabar.url()}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${kabar.url()}/metrics`)).text()).toContain('kabar_deliveries_open');
  });

  test('no line of the log holds the token or what a reader wrote', async () => {
    const all = kabar.log.join('\n');
    expect(all).not.toContain(kabar.telegram.token);
    expect(all).not.toContain('7 malam');
  });
});
