import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';

describe('editors and their sources', () => {
  let kabar: Kabar;
  let owner: Person;
  let sari: Person;
  const calmly = (person: Person): Person => kabar.calmly(person);

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    kabar.site.publish(rupiah);
    owner = await kabar.telegram.person(kabar.ownerId);
    sari = await kabar.telegram.person(401, 'en', 'Sari');
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(1);
    await sari.write('/start t_korea-utara');
    await sari.reads('You now follow North Korea.');
  });
  afterAll(() => kabar.end());

  test('see how a source does, and have its articles reviewed first', async () => {
    await calmly(owner).write('/sumber');
    await owner.reads('Sumber berita');
    await calmly(owner).tap('Warta Uji · dibaca');
    const desk = await owner.reads('Beritanya langsung terbit.');
    expect(desk.text).toMatch(/Rata-rata 0,1 berita sehari/);
    await calmly(owner).tap('Tinjau dulu');
    await owner.reads('Beritanya terbit setelah ditinjau.');
  });

  test('an article under review is found by nobody until it is published, and is news from then on', async () => {
    kabar.site.publish(missile);
    kabar.site.publish(sanctions);
    await kabar.hasArticles(3);
    await calmly(sari).write('/digest');
    await sari.reads('Nothing new on your topics');
    await calmly(sari).write('/search rudal');
    await sari.reads('Nothing found');
    await calmly(owner).write('/sumber');
    await owner.reads('Sumber berita');
    await calmly(owner).tap('Antrean tinjau (2)');
    const first = await owner.reads('Menunggu tinjauan · 2 berita');
    await calmly(owner).tap('Nanti');
    // The same message shows the next one; others may come below it meanwhile.
    const shown = async () => (await owner.fromBot()).find((one) => one.message_id === first.message_id)?.text;
    await expect.poll(shown).not.toBe(first.text);
    await calmly(owner).tap('Terbitkan');
    await owner.reads('Menunggu tinjauan · 1 berita');
    await calmly(owner).tap('Tolak');
    await owner.reads('Tidak ada berita yang menunggu tinjauan.');
    await calmly(sari).write('/digest');
    const digest = await sari.reads('North Korea'.toUpperCase());
    expect(digest.text).toMatch(/^1\. /m);
    expect(digest.text).not.toMatch(/^2\. /m);
  });

  test('a source rests, and is read again', async () => {
    await calmly(owner).write('/sumber');
    await owner.reads('Sumber berita');
    await calmly(owner).tap('Warta Uji');
    await owner.reads('ditinjau.');
    await calmly(owner).tap('Langsung terbit');
    await calmly(owner).tap('Tunda sehari');
    await owner.reads(/Ditunda sampai Selasa|Ditunda sampai besok/);
    kabar.site.publish({ ...rupiah, slug: 'ihsg', title: 'IHSG Ditutup Menguat ke 7.412' });
    for (let round = 0; round < 5; round++) kabar.clock.advance(60_000);
    const count = async () => (await kabar.database.db.execute('select 1 from articles')).length;
    expect(await count()).toBe(3);
    await calmly(owner).tap('Baca lagi');
    await kabar.hasArticles(4);
  });

  test('a source is taken off the list after a question', async () => {
    await calmly(owner).write('/sumber');
    await owner.reads('Sumber berita');
    await calmly(owner).tap('Warta Uji');
    await owner.reads('Beritanya langsung terbit.');
    await calmly(owner).tap('Hapus sumber');
    await owner.reads('Hapus Warta Uji dari daftar?');
    const isRead = async () =>
      (await kabar.database.db.execute('select 1 from feeds where retired_at is null')).length === 1;
    expect(await isRead()).toBe(true);
    await calmly(owner).tap('« Kembali');
    await owner.reads('Beritanya langsung terbit.');
    await calmly(owner).tap('Hapus sumber');
    await calmly(owner).tap('Ya, hapus');
    await owner.reads('Sumber ini tidak lagi dibaca.');
    expect(await isRead()).toBe(false);
    await calmly(owner).write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
  });

  test('take the list of feeds away as a file, and bring one', async () => {
    await calmly(owner).write('/sumber');
    await owner.reads('Sumber berita');
    await calmly(owner).tap('Unduh OPML');
    const files = async () => (await owner.fromBot()).map(({ document }) => document?.file_name);
    await expect.poll(files).toContain('kabar.opml');
    const opml = `<opml version="2.0"><body><outline type="rss" xmlUrl="${kabar.site.url}/feed"/><outline type="rss" xmlUrl="http://nowhere.invalid/feed"/></body></opml>`;
    await kabar.telegram.sim('POST', `/chats/${owner.id}/messages`, {
      from: owner.id,
      document: { file_name: 'mine.opml', data: Buffer.from(opml).toString('base64') },
    });
    await owner.reads('OPML dibaca: 0 sumber ditambahkan, 1 sudah ada, 1 tidak dapat dibaca.');
  });

  test('strangers can do none of that, also with forged buttons', async () => {
    const [message] = await sari.fromBot();
    for (const data of ['nt:1:2', 'nm:1:7', 'nr:1', 'vp:2', 'vr:2', 'v', 'ns', 'nx'])
      await calmly(sari).forge(message?.message_id ?? 0, data);
    const [source] = await kabar.database.db.execute('select trust, muted_until from sources');
    expect(source).toEqual({ trust: 'publish', muted_until: null });
    expect(
      (await sari.fromBot()).some(
        ({ text }) => text?.includes('reviewed') === true || text?.includes('waits') === true,
      ),
    ).toBe(false);
  });
});
