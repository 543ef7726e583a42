import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { startNewsSite } from '../support/news-site.js';
import type { NewsSite } from '../support/news-site.js';
import type { Person } from '../support/telegram.js';

/** Monday, 23 November 2026, 14:00 in Jakarta. */
const monday = '2026-11-23T07:00:00Z';

describe('a digest', () => {
  let kabar: Kabar;
  let site: NewsSite;
  let other: NewsSite;
  let sari: Person;
  let emma: Person;

  beforeAll(async () => {
    const clock = createRunningClock(monday);
    [site, other] = await Promise.all([startNewsSite(clock), startNewsSite(clock)]);
    kabar = await startKabar(clock, { FETCH_ALLOW_HOSTS: `${site.host},${other.host}` });
    const owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    sari = await kabar.telegram.person(11, 'id', 'Sari');
    emma = await kabar.telegram.person(12, 'en', 'Emma');
    for (const words of ['/start', '/ikuti korea utara']) await sari.write(words);
    await sari.reads('Anda kini mengikuti Korea Utara');
    for (const words of ['/start', '/follow economy']) await emma.write(words);
    await emma.reads('You now follow Economy');
    site.publish(missile);
    site.publish(sanctions);
    site.publish(floods);
    site.publish(rupiah);
    other.publish({ ...missile, title: 'Korea Utara Uji Coba Rudal Jarak Pendek ke Laut Timur, Jepang Siaga' });
    for (const { url } of [site, other]) await owner.write(`/sumber ${url}/feed`);
    await kabar.hasArticles(5);
    // Both sites call themselves the same.
    await kabar.database.db.execute(`update sources set name = 'Harian Uji' where id = (select max(id) from sources)`);
  });
  afterAll(async () => {
    await kabar.end();
    await Promise.all([site.close(), other.close()]);
  });

  test('can be looked at before its hour, in either language', async () => {
    await sari.write('/pratinjau');
    const preview = await sari.reads('Pratinjau: ringkasan besok 06.30 WIB');
    expect(preview.text).toContain('Isinya masih bisa berubah');
    await emma.write('/preview');
    expect((await emma.reads('Preview: digest of tomorrow 06:30 WIB')).text).toContain('ECONOMY');
  });

  test('tells a story once with all its sources behind a link, and one story from outside', async () => {
    await sari.looksAway();
    kabar.clock.set('2026-11-23T23:30:02Z');
    const digest = await sari.reads('Ringkasan Pagi — Selasa, 24 November 2026');
    expect(digest.text?.match(/Uji Coba Rudal/g)).toHaveLength(1);
    expect(digest.text).toContain('2 sumber');
    const link = digest.entities?.map(({ url }) => url).find((url) => url?.includes('start=a_'));
    await sari.write(`/start ${new URL(link ?? '').searchParams.get('start')}`);
    await sari.reads(/Korea Utara Uji Coba Rudal/);
    const parts = digest.text?.split('DI LUAR TOPIK ANDA') ?? [];
    expect(parts).toHaveLength(2);
    expect(parts[1]).toMatch(/Rupiah|Banjir/);
    expect((await emma.reads('Morning digest — Tuesday, 24 November 2026')).text).toContain('OUTSIDE YOUR TOPICS');
  });

  test('holds only one’s own topics where that was chosen, two taps from the settings', async () => {
    await emma.write('/settings');
    await emma.tap('In the digest');
    await emma.tap('✓ One story from outside');
    await emma.reads('Only news on your topics.');
    await emma.tap('✓ Picture');
    await emma.reads('No picture, to save data.');
  });

  test('that is late says so, once, and tells what the time before would have told', async () => {
    await sari.looksAway();
    site.publish({ ...missile, slug: 'satelit', title: 'Korea Utara Siapkan Peluncuran Satelit Mata-mata' });
    await kabar.hasArticles(6);
    await kabar.stop();
    kabar.clock.set('2026-11-26T02:00:00Z');
    await kabar.start();
    const late = await sari.reads('Terlambat: seharusnya dikirim hari ini 06.30 WIB.');
    expect(late.text).toContain('Satelit Mata-mata');
    const delivered = await kabar.telegram.delivered(sari.id);
    expect(delivered.filter(({ text }) => text.includes('Terlambat')).length).toBe(1);
  });
});
