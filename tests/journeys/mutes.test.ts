import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';

describe('what readers do not want to be sent', () => {
  let kabar: Kabar;
  let sari: Person;
  let budi: Person;
  const calmly = (person: Person): Person => kabar.calmly(person);
  const mutes = (chatId: number) =>
    kabar.database.db.execute<{ kind: string; word: string | null }>(
      `select kind, word from mutes where chat_id = ${chatId} order by id`,
    );

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    kabar.site.publish(missile);
    const owner = await kabar.telegram.person(kabar.ownerId);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(1);
    sari = await kabar.telegram.person(401, 'id', 'Sari');
    budi = await kabar.telegram.person(402, 'en', 'Budi');
    for (const person of [sari, budi]) await person.write('/start t_korea-utara');
    await sari.reads('Anda kini mengikuti Korea Utara.');
    await budi.reads('You now follow North Korea.');
  });
  afterAll(() => kabar.end());

  test('a word is muted by a command, for as long as the reader says', async () => {
    await calmly(sari).write('/bisukan');
    await sari.reads('Tidak ada yang dibisukan.');
    await calmly(sari).write('/bisukan “Sanksi  Baru”');
    const done = await sari.reads('Berita yang judul atau ringkasannya memuat sanksi baru dibisukan.');
    expect(done.text).toContain('Tanpa batas waktu.');
    expect(await calmly(sari).tap('Seminggu')).toBe('Tersimpan');
    await sari.reads(/Sampai Senin, 30 November \d\d\.\d\d WIB\. Ubah lamanya, atau urungkan\./);
    await calmly(sari).tap('Tanpa batas');
    await sari.looksAway();
    await calmly(sari).write('/bisukan sanksi baru');
    await sari.reads('Sudah dibisukan sebelumnya.');
    expect(await mutes(sari.id)).toEqual([{ kind: 'word', word: 'sanksi baru' }]);
  });

  test('a story and a source are muted from the article', async () => {
    await calmly(budi).write('/search rudal');
    await budi.reads('Korea Utara Uji Coba');
    await calmly(budi).tap('1');
    await budi.reads('Warta Uji');
    await calmly(budi).tap('Mute');
    const menu = await budi.reads('What would you like to mute?');
    expect(menu.text).toContain('You can still find it with /search.');
    await calmly(budi).tap('Mute this story');
    await budi.reads(/This story is muted: Korea Utara Uji Coba.*\nUntil/);
    await calmly(budi).tap('Undo');
    await budi.reads('Nothing is muted.');
    await calmly(budi).tap('Mute');
    await calmly(budi).tap('Mute the source Warta Uji');
    await budi.reads('The source Warta Uji is muted.');
    expect(await mutes(budi.id)).toEqual([{ kind: 'source', word: null }]);
  });

  test('what is muted is not in the digest, and stays findable', async () => {
    kabar.site.publish(sanctions);
    kabar.site.publish({ ...rupiah, slug: 'pyongyang', title: 'Korea Utara Buka Kembali Wisata Pyongyang' });
    await kabar.hasArticles(3);
    for (const person of [sari, budi]) await person.looksAway();
    kabar.clock.set('2026-11-23T23:30:02Z');
    const digest = await sari.reads('Ringkasan Pagi');
    expect(digest.text).toContain('Wisata Pyongyang');
    expect(digest.text).not.toContain('Sanksi Baru');
    expect((await budi.fromBot()).filter(({ text }) => text?.includes('Morning digest'))).toEqual([]);
    await calmly(sari).write('/cari sanksi');
    await sari.reads('DK PBB Bahas Sanksi Baru');
    await calmly(budi).write('/digest');
    await budi.reads('Nothing new on your topics');
  });

  test('all that is muted can be seen and lifted', async () => {
    await calmly(budi).write('/mute football');
    await budi.reads('News with football in its headline or summary is muted.');
    await calmly(budi).tap('What is muted');
    const list = await budi.reads('What is muted (2)');
    expect(list.text).toMatch(/1\. Word: football\n2\. Source: Warta Uji/);
    expect(await calmly(budi).tap('Unmute: Warta Uji')).toBe('No longer muted: Warta Uji');
    await budi.reads('What is muted (1)');
    await calmly(budi).write('/digest');
    expect((await budi.reads('DK PBB Bahas Sanksi')).text).toContain('Wisata Pyongyang');
    await calmly(budi).write('/topics');
    await calmly(budi).tap('What is muted');
    await budi.reads('What is muted (1)');
  });

  test('nobody lifts or changes what another has muted', async () => {
    const [row] = await kabar.database.db.execute<{ id: string }>(`select id from mutes where chat_id = ${sari.id}`);
    const message = (await budi.fromBot()).at(-1)?.message_id ?? 0;
    for (const data of [`ml:${row?.id}:0`, `me:${row?.id}:1`, 'my:999999', 'mr:999999'])
      expect((await budi.forge(message, data)).ok).toBe(true);
    expect(
      await kabar.database.db.execute(`select from mutes where chat_id = ${sari.id} and ends_at is null`),
    ).toHaveLength(1);
    expect(await mutes(budi.id)).toHaveLength(1);
  });

  test('there is a limit, and the answer says so', async () => {
    await kabar.database.db.execute(
      `insert into mutes (chat_id, kind, word, created_at) select ${sari.id}, 'word', 'kata' || n, now() from generate_series(1, 99) n`,
    );
    await calmly(sari).write('/bisukan durian');
    await sari.reads('Anda sudah membisukan 100 hal');
    await calmly(sari).write('/bisukan yang');
    await sari.reads('Kata-kata itu ada di hampir semua berita.');
  });

  test('the copy of one’s data has it, and erasing takes it away', async () => {
    await calmly(sari).write('/privasi');
    await sari.reads('yang dibisukan');
    await calmly(sari).write('/hapus');
    await calmly(sari).tap('Ya, hapus semua');
    await sari.reads('Semua data Anda sudah dihapus.');
    expect(await mutes(sari.id)).toEqual([]);
  });
});
