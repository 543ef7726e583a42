import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';

/** Monday, 23 November 2026, 14:00 in Jakarta. */
const monday = '2026-11-23T07:00:00Z';

describe('when the news comes is the reader’s to say', () => {
  let kabar: Kabar;
  let sari: Person;
  let emma: Person;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock(monday));
    const owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    sari = await kabar.telegram.person(11, 'id', 'Sari');
    emma = await kabar.telegram.person(12, 'en', 'Emma');
    kabar.site.publish(missile);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await kabar.hasArticles(1);
    for (const words of ['/start', '/ikuti korea utara', '/ikuti ekonomi']) await sari.write(words);
    await sari.reads('Anda kini mengikuti Ekonomi');
    for (const words of ['/start', '/follow north korea']) await emma.write(words);
    await emma.reads('You now follow North Korea');
  });
  afterAll(() => kabar.end());

  test('hours and days are tapped on and off, and typed, in two taps from the settings', async () => {
    await sari.write('/atur');
    await sari.tap('Jam & hari');
    await sari.reads('Ringkasan dikirim tiap hari pukul 06.30 WIB.');
    await sari.tap('18.00');
    await sari.reads('tiap hari pukul 06.30 dan 18.00 WIB');
    await sari.write('5.45');
    await sari.reads('pukul 05.45, 06.30, dan 18.00 WIB');
    await sari.tap('Hari kerja');
    await sari.reads('Senin sampai Jumat pukul 05.45');
    await sari.tap('✓ 05.45');
    await sari.reads('Senin sampai Jumat pukul 06.30 dan 18.00 WIB');
    await sari.tap('✓ 06.30');
    await sari.reads('Senin sampai Jumat pukul 18.00 WIB');
    expect(await sari.tap('✓ 18.00')).toBe('Harus ada sedikitnya satu jam. Untuk berhenti sementara, pakai Jeda.');
    await sari.tap('Tiap hari');
    await sari.reads('tiap hari pukul 18.00 WIB');
    await emma.write('/settings');
    await emma.tap('Hours & days');
    await emma.reads('Your digest comes every day at 06:30 WIB.');
    await emma.write('7 am');
    await emma.reads('every day at 06:30 and 07:00 WIB');
    await kabar.database.db.execute(
      `update chats set digest_hours = '{06:30,07:00,08:00,09:00,10:00,11:00}' where id = ${emma.id}`,
    );
    await emma.write('noon');
    await emma.reads('No more than 6 hours a day.');
  });

  test('a topic with hours of its own comes in its own edition and not in the common one', async () => {
    await sari.write('/topik');
    await sari.reads('Topik Anda (2)');
    await sari.tap('✓ Korea Utara');
    await sari.tap('Jam sendiri');
    await sari.reads('masih ikut ringkasan bersama');
    await sari.tap('16.00');
    await sari.reads('Topik ini dikirim tiap hari pukul 16.00 WIB, terpisah dari ringkasan lain.');
    kabar.site.publish(sanctions);
    kabar.site.publish(rupiah);
    await kabar.hasArticles(3);
    await sari.looksAway();
    kabar.clock.set('2026-11-23T09:00:02Z');
    const own = await sari.reads('Ringkasan Sore — Senin, 23 November 2026');
    expect(own.text).toContain('DK PBB Bahas Sanksi Baru');
    expect(own.text).not.toContain('Rupiah');
    await sari.looksAway();
    kabar.clock.set('2026-11-23T11:00:02Z');
    const common = await sari.reads('Ringkasan Malam — Senin, 23 November 2026');
    expect(common.text).toContain('Rupiah Menguat');
    expect(common.text).not.toContain('Sanksi');
  });

  test('the settings open below a digest and do not take its place', async () => {
    await sari.tap('Atur');
    const settings = await sari.reads('Korea Utara: tiap hari pukul 16.00 WIB');
    expect((await sari.fromBot()).at(-1)?.message_id).toBe(settings.message_id);
    expect((await sari.fromBot()).some((message) => message.text?.startsWith('Ringkasan Malam'))).toBe(true);
  });

  test('the week is looked back on at the hour that was asked for', async () => {
    await sari.tap('Rekap mingguan');
    await sari.tap('Selasa');
    await sari.reads('Dikirim tiap Selasa pukul 19.00 WIB.');
    await sari.looksAway();
    kabar.clock.set('2026-11-24T12:00:02Z');
    const recap = await sari.reads('Rekap sepekan — 17–24 November 2026');
    expect(recap.text).toContain('3 berita');
    await sari.tap('Atur');
    await sari.tap('Rekap mingguan');
    await sari.tap('Matikan rekap');
    await sari.reads('Saat ini tidak aktif.');
  });

  test('a topic that was let go by mistake comes back with its own hours', async () => {
    await sari.write('/topik');
    await sari.reads('Topik Anda (2)');
    await sari.tap('✓ Korea Utara');
    await sari.reads('Korea Utara');
    await sari.tap('Berhenti mengikuti');
    await sari.tap('Urungkan');
    await sari.tap('Jam sendiri');
    await sari.reads('Topik ini dikirim tiap hari pukul 16.00 WIB, terpisah dari ringkasan lain.');
  });

  test('the zone is found by a place, by the hour, and by a location of which nothing is kept', async () => {
    await sari.write('/zona');
    await sari.write('balikpapan');
    await sari.reads('Balikpapan memakai WITA. Itu kini zona waktu Anda.');
    await sari.write('/zona');
    // It is 12:00 in London.
    await sari.write('sekarang 12.00');
    await sari.reads('Zona waktu Anda kini London (GMT+0).');
    await sari.write('/zona');
    await sari.write('sekarang 8 malam');
    await sari.reads('Yang mana zona Anda?');
    await sari.tap('Makassar');
    await sari.reads('Zona waktu Anda kini Makassar (WITA).');
    await emma.write('/timezone');
    await emma.tap('Find it by location');
    await emma.reads('used to find your time zone, then thrown away');
    await emma.write('Never mind');
    await emma.reads('Your time zone is still Jakarta (WIB).');
    await kabar.telegram.sim('POST', `/chats/${emma.id}/messages`, {
      from: emma.id,
      location: { latitude: -2.54, longitude: 140.7 },
    });
    await emma.reads('Your time zone is now Jayapura (WIT).');
    const rows = await kabar.database.db.execute<{ row: string }>(
      `select to_jsonb(c)::text as row from chats c where id = ${emma.id}`,
    );
    expect(rows[0]?.row).toContain('Asia/Jayapura');
    expect(rows[0]?.row).not.toContain('140.7');
    await emma.write('/timezone');
    await emma.write('atlantis');
    await emma.reads('“atlantis” is not known.');
  });
});
