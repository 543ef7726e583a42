import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { readNewsSite } from '../support/source.js';
import type { Person } from '../support/telegram.js';

const hour = 3_600_000;

describe('searching', () => {
  let kabar: Kabar;
  let sari: Person;
  let budi: Person;

  const calmly = async (person: Person): Promise<Person> => {
    await person.looksAway();
    return kabar.calmly(person);
  };
  const labels = (message: Awaited<ReturnType<Person['reads']>>) =>
    message.reply_markup?.inline_keyboard.flat().map((key) => key.text) ?? [];

  beforeAll(async () => {
    const start = new Date('2026-11-23T07:00:00Z');
    kabar = await startKabar(createRunningClock(start));
    kabar.site.publish(floods);
    for (let number = 1; number <= 12; number++)
      kabar.site.publish({
        ...missile,
        slug: `rudal-${number}`,
        title: `Uji Rudal Ke-${number} Korea Utara`,
        published: new Date(start.getTime() - number * 20 * hour),
        paragraphs: missile.paragraphs.map((text) => `${text} Peluncuran nomor ${number}.`),
      });
    await readNewsSite(kabar);
    await kabar.hasArticles(13);
    sari = await kabar.telegram.person(71, 'id', 'Sari');
    budi = await kabar.telegram.person(72, 'en', 'Budi');
    await sari.write('/start');
    await sari.reads('Selamat datang');
    await budi.write('/start');
    await budi.reads('Welcome');
  });
  afterAll(() => kabar.end());

  test('pages are turned forwards and back in one message', async () => {
    await (await calmly(sari)).write('/cari rudal');
    const first = await sari.reads('Hasil “rudal” · 12 berita · hlm 1/3');
    await (await calmly(sari)).tap('»');
    const second = await sari.reads('hlm 2/3');
    expect(second.message_id).toBe(first.message_id);
    expect(second.text).toMatch(/\n6\. /);
    await (await calmly(sari)).tap('»');
    expect((await sari.reads('hlm 3/3')).text).toMatch(/\n12\. /);
    expect(labels(await sari.reads('hlm 3/3'))).not.toContain('»');
    await (await calmly(sari)).tap('«');
    await sari.reads('hlm 2/3');
  });

  test('results are narrowed by days, by topic and by source, together, and widened again', async () => {
    await (await calmly(sari)).write('/cari rudal');
    await sari.reads('hlm 1/3');
    await (await calmly(sari)).tap('Waktu: semua');
    expect(labels(await sari.reads('Hasil “rudal” dari berapa lama?'))).toEqual([
      '24 jam',
      '7 hari',
      '30 hari',
      'Semua waktu',
      '« Kembali',
    ]);
    await (await calmly(sari)).tap('7 hari');
    expect((await sari.reads('Hanya 7 hari terakhir.')).text).toContain('8 berita · hlm 1/2');
    await (await calmly(sari)).tap('Topik: semua');
    await sari.reads('dari topik mana?');
    await (await calmly(sari)).tap('Korea Utara');
    await sari.reads('Hanya topik Korea Utara dan 7 hari terakhir.');
    await (await calmly(sari)).tap('Sumber: semua');
    await sari.reads('dari sumber mana?');
    await (await calmly(sari)).tap('Warta Uji');
    await sari.reads('Hanya topik Korea Utara, 7 hari terakhir, dan sumber Warta Uji.');
    await (await calmly(sari)).tap('»');
    await sari.reads('hlm 2/2');
    await (await calmly(sari)).tap('Topik: Korea Utara');
    await (await calmly(sari)).tap('Semua topik');
    await sari.reads('Hanya 7 hari terakhir dan sumber Warta Uji.');
  });

  test('the same in English, and filters that leave nothing can be taken off', async () => {
    await (await calmly(budi)).write('/search rudal');
    await budi.reads('Results for “rudal” · 12 articles · p. 1/3');
    await (await calmly(budi)).tap('Time: any time');
    await (await calmly(budi)).tap('24 hours');
    await budi.reads('Only the last 24 hours.');
    const message = (await budi.fromBot()).at(-1)?.message_id ?? 0;
    kabar.clock.advance(2_000);
    await budi.looksAway();
    await budi.forge(message, 'fi:0:0:1:0:banjir rudal');
    const nothing = await budi.reads('Nothing found for “banjir rudal” with these filters.');
    expect(labels(nothing)).toContain('No filters');
    await (await calmly(budi)).tap('No filters');
    await budi.reads('Nothing found for “banjir rudal”.');
  });

  test('errors of typing are mended or asked about', async () => {
    await (await calmly(sari)).write('/cari bnajir');
    const mended = await sari.reads(/bnajir/);
    expect(mended.text + labels(mended).join()).toMatch(/banjir/i);
  });

  test('a search becomes a topic or words that are followed from now on', async () => {
    await (await calmly(sari)).write('/cari korut');
    const shown = await sari.reads('Hasil “korut”');
    expect(labels(shown)).toContain('Beri tahu: ikuti Korea Utara');
    await (await calmly(sari)).tap('Beri tahu: ikuti Korea Utara');
    await sari.reads('Anda kini mengikuti Korea Utara');
    await (await calmly(sari)).write('/cari korut');
    expect(labels(await sari.reads('Hasil “korut”'))).not.toContain('Beri tahu: ikuti Korea Utara');
    await (await calmly(budi)).write('perahu karet');
    await budi.reads('Results for “perahu karet”');
    await (await calmly(budi)).tap('Tell me when there is news');
    await budi.reads('You now follow “perahu karet”');
    await (await calmly(budi)).write('perahu karet');
    expect(labels(await budi.reads('Results for “perahu karet”'))).not.toContain('Tell me when there is news');
  });

  test('words that only stand apart are not followed as a phrase: the topic named in them is offered', async () => {
    await (await calmly(budi)).write('korea peluncuran');
    expect(labels(await budi.reads('Results for “korea peluncuran”'))).not.toContain('Tell me when there is news');
  });

  test('buttons of earlier releases still turn pages', async () => {
    const message = (await sari.fromBot()).at(-1)?.message_id ?? 0;
    await calmly(sari);
    await sari.forge(message, 'q:1:rudal');
    await sari.reads('Hasil “rudal” · 12 berita · hlm 2/3');
  });
});
