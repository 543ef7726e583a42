import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDayStore } from '../../src/newsroom/days.store.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { readersOf } from './newsroom.js';

/** Ratna owns the newsroom, Dewi (who reads English) approves, Made is an analyst; Sari reads and Budi only writes drafts. */
describe('the newsroom looks at its figures', () => {
  let kabar: Kabar;
  let ratna: Person;
  let dewi: Person;
  let made: Person;
  let budi: Person;
  let sari: Person;
  const run = (statement: string) => kabar.database.db.execute(sql.raw(statement));
  const photos = async (person: Person) =>
    (await person.fromBot()).filter((one) => JSON.stringify(one).includes('"photo"'));

  beforeAll(async () => {
    // Sunday, 22 November 2026, 14:00 in Jakarta.
    kabar = await startKabar(createRunningClock('2026-11-22T07:00:00Z'));
    ratna = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    dewi = await kabar.telegram.person(902, 'en', 'Dewi');
    made = await kabar.telegram.person(903, 'id', 'Made');
    budi = await kabar.telegram.person(904, 'id', 'Budi');
    for (const person of [ratna, dewi, made, budi]) await person.write('/start');
    for (const person of [ratna, dewi, made, budi]) await person.reads(/Selamat datang|Welcome/);
    await run(
      `insert into people (id, name, role, joined_at) values (902, 'Dewi', 'approver', now()), (903, 'Made', 'analyst', now()), (904, 'Budi', 'reporter', now())`,
    );
    const [first] = await readersOf(kabar, 'korea-utara', [41]);
    if (first === undefined) throw new Error('a reader');
    sari = first;
  });
  afterAll(() => kabar.end());

  test('only those who may see them', async () => {
    for (const [person, why] of [
      [sari, 'Perintah ini hanya untuk redaksi.'],
      [budi, 'Hak Anda sebagai reporter tidak mencakup ini.'],
    ] as const) {
      await person.write('/statistik');
      await person.reads(why);
    }
    await sari.forge(1, 'sk:0:7');
    expect(await photos(sari)).toEqual([]);
  });

  test('opens with what matters; a picture comes with its numbers, and is changed in its place', async () => {
    await createDayStore(kabar.database.db, 'Asia/Jakarta').countToday(kabar.clock.now());
    await made.write('/statistik');
    const opened = await made.reads('Statistik Kabar');
    expect(opened.text).toMatch(/Angka hari ini per 14\.0\d WIB\./);
    expect(opened.text).toMatch(/Pembaca: 5 aktif \(\+5 dalam 7 hari\)/);
    await made.tap('Pembaca');
    const picture = await made.reads('22 Nov: 5 aktif, +5, −0');
    expect(picture.caption).toContain('Dicatat sejak');
    expect(picture.caption).toContain('Angka hari ini per 14.0');
    await made.tap('30 hari');
    const month = await made.reads('21 Nov–22 Nov: 5 aktif');
    expect(month.message_id).toBe(picture.message_id);
    await made.tap('Topik');
    const topics = await made.reads('Korea Utara: 1');
    expect(topics.message_id).toBe(picture.message_id);
    expect(await photos(made)).toHaveLength(1);
  });

  test('nothing to show is a sentence, and the picture stays', async () => {
    await made.tap('Berhenti dan blokir');
    await made.reads('Tidak ada yang berhenti atau memblokir dalam 30 hari terakhir.');
    expect(await photos(made)).toHaveLength(1);
  });

  test('in English, too', async () => {
    await dewi.write('/stats');
    const opened = await dewi.reads('Kabar in figures');
    expect(opened.text).toContain('Weekly summary: it comes to you on Mondays at 08:00.');
    await dewi.tap('Hours and days');
    const picture = await dewi.reads('Activity: messages and taps that came in.');
    expect(picture.caption).toMatch(/Sunday: digests .*, activity most at 14:00/);
  });

  test('on Monday at eight the summary comes once, to those who want it and are of the newsroom then', async () => {
    await made.tap('Kirim ringkasan mingguan');
    await made.reads('Anda menerimanya tiap Senin 08.00');
    await ratna.write('/statistik');
    await ratna.reads('Statistik Kabar');
    await ratna.tap('Hentikan ringkasan mingguan');
    await ratna.reads('tidak dikirim kepada Anda');
    kabar.clock.set('2026-11-23T00:30:00Z');
    await run(`insert into daily_figures (day, active, joined, stopped, gone, sent, refused, missed, in_doubt, lag_95)
      values ('2026-11-15', 3, 0, 0, 0, 0, 0, 0, 0, null), ('2026-11-22', 5, 5, 0, 0, 12, 1, 0, 0, 4) on conflict (day) do update set sent = 12`);
    kabar.clock.set('2026-11-23T01:00:30Z');
    const summary = await made.reads('Ringkasan minggu 16–22 November 2026');
    expect(summary.caption).toContain('Pembaca: 5 aktif (+2 dari minggu sebelumnya)');
    expect(summary.caption).toContain('Kiriman: 12 terkirim');
    await dewi.reads('The week of 16–22 November 2026');
    expect((await ratna.fromBot()).some((one) => one.caption?.includes('Ringkasan minggu') === true)).toBe(false);
    await run(`update people set role = null where id = 902`);
    await run(
      `insert into daily_figures (day, active, joined, stopped, gone, sent, refused, missed, in_doubt) values ('2026-11-29', 6, 1, 0, 0, 0, 0, 0, 0)`,
    );
    kabar.clock.set('2026-11-30T01:00:30Z');
    await made.reads('Ringkasan minggu 23–29 November 2026');
    expect((await dewi.fromBot()).some((one) => one.caption?.includes('23–29') === true)).toBe(false);
  }, 60_000);

  test('more than a day late it is only said that it did not come', async () => {
    await run(
      `insert into daily_figures (day, active, joined, stopped, gone, sent, refused, missed, in_doubt) values ('2026-12-06', 6, 1, 0, 0, 0, 0, 0, 0)`,
    );
    kabar.clock.set('2026-12-08T03:00:00Z');
    await made.reads('Desember 2026 tidak dikirim karena sudah lewat');
  });
});
