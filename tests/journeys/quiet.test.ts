import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';

/** Monday, 23 November 2026, 14:00 in Jakarta. */
const monday = '2026-11-23T07:00:00Z';

describe('not now', () => {
  let kabar: Kabar;
  let ratna: Person;
  let sari: Person;
  let emma: Person;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock(monday));
    ratna = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    sari = await kabar.telegram.person(11, 'id', 'Sari');
    emma = await kabar.telegram.person(12, 'en', 'Emma');
    kabar.site.publish(missile);
    await ratna.write(`/sumber ${kabar.site.url}/feed`);
    await kabar.hasArticles(1);
    for (const reader of [sari, ratna]) for (const words of ['/start', '/ikuti korea utara']) await reader.write(words);
    for (const words of ['/start', '/follow north korea']) await emma.write(words);
    await Promise.all([sari, ratna].map((reader) => reader.reads('Anda kini mengikuti Korea Utara')));
    await emma.reads('You now follow North Korea');
    await kabar.database.db.execute(sql`update subscriptions set alerts = true`);
  });
  afterAll(() => kabar.end());

  const wasSilent = async (chatId: number): Promise<boolean | undefined> => {
    const { calls } = (await kabar.telegram.sim('GET', '/calls?method=sendMessage&limit=200')) as {
      calls: { parameters: { chat_id?: number | string; disable_notification?: boolean | string } }[];
    };
    const last = calls.findLast(({ parameters }) => String(parameters.chat_id) === String(chatId));
    return last === undefined ? undefined : String(last.parameters.disable_notification) === 'true';
  };

  test('quiet hours are tapped and typed, and what is no hour is searched for', async () => {
    await sari.write('/tenang');
    await sari.reads('Belum ada jam tenang.');
    expect(await sari.tap('Magrib–Isya 17.30–19.30')).toBe('Jam tenang disimpan.');
    await sari.reads('Jam tenang Anda: 17.30–19.30.');
    await sari.write('21.30-04.30');
    await sari.reads('21.30–04.30');
    await sari.write('jam 25');
    await sari.reads('“jam 25” bukan rentang jam.');
    await sari.write('rudal');
    await sari.reads('Hasil “rudal”');
    await sari.tap('Hapus semua jam tenang');
    await sari.tap('Malam 22.00–05.00');
    await sari.reads('Jam tenang Anda: 22.00–05.00.');
    await emma.write('/quiet');
    await emma.write('5 am to 7 am');
    await emma.reads('The digest of 06:30 WIB comes as soon as quiet hours end.');
    await emma.write('7 am to 4 am');
    await emma.reads('That is nearly the whole day. To stop for a while, use Pause.');
    await emma.write('/settings');
    await emma.reads('Next: tomorrow 07:00 WIB');
  });

  test('silence and a limit are no pause: both are chosen from the settings', async () => {
    await sari.write('/senyap');
    await sari.reads('Bunyi: senyap, pesan datang tanpa bunyi');
    await emma.tap('News at once');
    await emma.tap('None');
    await emma.reads('Nothing is sent at once; everything comes in the digest.');
    await emma.tap('Emergencies come through');
    await emma.reads('During a pause not even emergencies are sent.');
  });

  test('what was held at night comes with the morning’s digest, without a sound where that was asked for', async () => {
    // 23:00.
    kabar.clock.set('2026-11-23T16:00:00Z');
    kabar.site.publish(sanctions);
    await kabar.hasArticles(2);
    await ratna.reads('DK PBB Bahas Sanksi Baru untuk Korea Utara');
    expect(await wasSilent(ratna.id)).toBe(false);
    for (const { id } of [sari, emma])
      expect((await kabar.telegram.delivered(id)).some(({ text }) => text.includes('DK PBB'))).toBe(false);
    kabar.clock.set('2026-11-23T23:30:02Z');
    expect((await sari.reads('Ringkasan Pagi — Selasa')).text).toContain('DK PBB Bahas Sanksi Baru');
    expect(await wasSilent(sari.id)).toBe(true);
    kabar.clock.set('2026-11-24T00:00:02Z');
    expect((await emma.reads('Morning digest — Tuesday')).text).toContain('DK PBB Bahas Sanksi Baru');
    expect(await wasSilent(emma.id)).toBe(false);
  });

  test('a pause is no message at all; what was missed comes in one, for the asking', async () => {
    await sari.write('/jeda');
    await sari.tap('Satu minggu');
    await sari.reads('Kiriman dijeda sampai');
    const before = (await kabar.telegram.delivered(sari.id)).length;
    kabar.site.publish({ ...missile, slug: 'satelit', title: 'Korea Utara Siapkan Peluncuran Satelit Mata-mata' });
    kabar.site.publish(rupiah);
    await kabar.hasArticles(4);
    kabar.clock.set('2026-11-26T02:00:00Z');
    expect((await kabar.telegram.delivered(sari.id)).length).toBe(before);
    await sari.looksAway();
    await sari.tap('Lanjutkan sekarang');
    await sari.reads('Kiriman dilanjutkan.');
    await sari.tap('Lihat yang terlewat');
    const missed = await sari.reads('Yang Anda lewatkan — sejak');
    expect(missed.text).toContain('Satelit Mata-mata');
    expect(missed.text).not.toContain('Rupiah');
    await sari.looksAway();
    await sari.write('/ketinggalan');
    await sari.reads('Anda tidak ketinggalan apa pun sejak');
  });
});
