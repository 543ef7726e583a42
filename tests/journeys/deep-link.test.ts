import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';

describe('deep links', () => {
  let kabar: Kabar;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    kabar.site.publish(missile);
    const owner = await kabar.telegram.person(kabar.ownerId);
    await owner.write(`/sumber ${kabar.site.url}/teaser`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(1);
  });
  afterAll(() => kabar.end());

  test('one tap on a topic’s link follows it and brings its news', async () => {
    const budi = await kabar.telegram.person(21, 'id', 'Budi');
    await budi.write('/start t_korea-utara');
    await budi.reads('Anda kini mengikuti Korea Utara. Ringkasan dikirim tiap hari pukul 06.30 WIB.');
    const first = await budi.reads('Berita pertama Anda');
    // The feed had only a teaser: the two sentences come from the article's page.
    expect(first.text).toContain('Korea Utara menembakkan dua rudal balistik');
    expect(kabar.site.requests).toContain('/a/rudal');
  });

  test('the same link a second time says so and doubles nothing', async () => {
    const budi = await kabar.telegram.person(21, 'id', 'Budi');
    await budi.looksAway();
    await budi.write('/start t_korea-utara');
    await budi.reads('Anda sudah mengikuti Korea Utara');
    const digests = (await kabar.telegram.delivered(21)).filter((one) => one.text.includes('Berita pertama'));
    expect(digests).toHaveLength(1);
  });

  test('an English reader is answered in English', async () => {
    const oliver = await kabar.telegram.person(22, 'en', 'Oliver');
    await oliver.write('/start t_korea-utara');
    await oliver.reads('You now follow North Korea. The digest comes every day at 06:30 WIB.');
    await oliver.reads('Your first news — Monday');
  });

  test('a topic that is gone is explained, with what to do instead', async () => {
    const dewi = await kabar.telegram.person(23);
    await dewi.write('/start t_tidak-ada');
    await dewi.reads('Topik di tautan itu tidak ada lagi.');
    await dewi.tap('Internasional');
  });

  test('an article’s link opens it, and one that is gone says so', async () => {
    const eka = await kabar.telegram.person(24);
    const [row] = await kabar.database.db.execute<{ id: string }>('select id from articles');
    await eka.write(`/start a_${row?.id}`);
    await eka.reads('Korea Utara Uji Coba Rudal');
    await eka.write('/start a_999999');
    await eka.reads('Berita itu tidak ada lagi di arsip.');
  });

  test('a payload that is no link is an ordinary start', async () => {
    const fajar = await kabar.telegram.person(25);
    await fajar.write('/start ✈️'.repeat(30));
    await fajar.write('/start');
    await fajar.reads('Selamat datang di Kabar.');
  });
});
