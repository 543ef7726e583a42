import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { floods, missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { openPlace, placeAt } from '../support/place.js';
import type { Place } from '../support/place.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

const sari = 41;
const budi = 42;
const forumId = -1_001_000_000_041;

describe('Kabar in groups', () => {
  let kabar: Kabar;
  let admin: Person;
  let group: Place;
  let forum: Place;

  const chatRow = async (id: number) => {
    const [row] = await kabar.database.db.execute<{
      status: string;
      follows: string;
      planned: string;
      locale: string;
    }>(`
      select status, locale, (select count(*) from subscriptions s where s.chat_id = c.id) as follows,
        (select count(*) from deliveries d where d.chat_id = c.id and d.state = 'planned') as planned
      from chats c where id = ${id}`);
    return row;
  };
  const until = (id: number, fits: (row: NonNullable<Awaited<ReturnType<typeof chatRow>>>) => boolean) =>
    waitFor(async () => {
      const row = await chatRow(id);
      return (row !== undefined && fits(row)) || undefined;
    });
  /** People take a few seconds to tap, and Telegram takes one message a second in a chat. */
  const calmly = (person: Person): Person => kabar.calmly(person);
  const openThread = async (name: string): Promise<number> => {
    const made = (await kabar.telegram.sim('POST', `/chats/${forumId}/topics`, { from: sari, name })) as {
      message_thread_id: number;
    };
    return made.message_thread_id;
  };

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    const owner = await kabar.telegram.person(kabar.ownerId);
    for (const article of [missile, floods]) kabar.site.publish(article);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(2);
    admin = await kabar.telegram.person(sari, 'id', 'Sari');
    await kabar.telegram.person(budi, 'id', 'Budi');
  });
  afterAll(() => kabar.end());
  // A group takes twenty messages a minute.
  beforeEach(() => kabar.clock.advance(70_000));

  test('a group that the bot is added to is greeted once, with the way to its settings', async () => {
    group = await openPlace(kabar.telegram, {
      id: -41,
      type: 'group',
      title: 'Keluarga Besar',
      admins: [sari],
      members: [budi],
    });
    const hello = await group.reads('Kabar bisa mengirim ringkasan berita ke grup ini');
    expect(hello.reply_markup?.inline_keyboard).toEqual([
      [{ text: 'Atur untuk grup ini', url: 'https://t.me/kabar_bot?start=g_-41' }],
    ]);
    // Telegram writes this in Sari's name after she chose the group by our link.
    await group.write(sari, '/start@kabar_bot kabar');
    await group.write(sari, 'Selamat pagi semua');
    await group.write(sari, '/bantuan@kabar_bot');
    await group.reads('/ikuti topik — beritanya masuk ke sini');
    expect(await group.fromBot()).toHaveLength(2);
  });

  test('who is no admin is told so once, and can do nothing', async () => {
    await group.looksAway();
    await group.write(budi, '/ikuti korea utara');
    await group.reads('Hanya admin grup yang bisa mengatur Kabar di sini.');
    const before = (await group.fromBot()).length;
    await group.write(budi, '/berhenti@kabar_bot');
    await group.write(sari, '/topik@kabar_bot');
    await group.reads('Grup ini belum mengikuti topik apa pun.');
    expect(await group.fromBot()).toHaveLength(before + 1);
    expect(await chatRow(-41)).toMatchObject({ status: 'active', follows: '0' });
  });

  test('an admin follows a topic in the group, and its digest is one message without buttons for one person', async () => {
    await group.write(sari, '/ikuti@kabar_bot korut');
    await group.reads('Grup ini kini mengikuti Korea Utara. Ringkasan berikutnya besok 06.30 WIB.');
    await group.looksAway();
    kabar.site.publish(sanctions);
    await kabar.hasArticles(3);
    kabar.clock.set('2026-11-23T23:30:02Z');
    const digest = await group.reads('Ringkasan Pagi — Selasa, 24 November 2026');
    expect(digest.text).toContain('DK PBB Bahas Sanksi Baru');
    expect(digest.text).toContain('Topik: Korea Utara.');
    expect(digest.text).not.toContain('Anda');
    expect(digest.reply_markup?.inline_keyboard.flat().every((key) => key.url !== undefined)).toBe(true);
    expect(await group.fromBot()).toHaveLength(6);
  });

  test('an admin sets the group up in the private chat, and the group sees nothing of it', async () => {
    const before = (await group.fromBot()).length;
    await calmly(admin).write('/start g_-41');
    const panel = await admin.reads('Keluarga Besar');
    expect(panel.text).toContain('Topik: Korea Utara');
    await calmly(admin).tap('Pilih topik');
    await calmly(admin).tap('Ekonomi');
    await calmly(admin).tap('« Kembali');
    await calmly(admin).tap('Jam');
    await calmly(admin).tap('17.30 WIB');
    await calmly(admin).tap('« Kembali');
    await admin.reads('pukul 06.30 dan 17.30 WIB');
    await calmly(admin).tap('Yang diikuti');
    await calmly(admin).tap('ringkasan');
    await calmly(admin).tap('« Kembali');
    await calmly(admin).tap('Ganti ke English');
    await admin.reads('Bahasa: English');
    await calmly(admin).tap('Ganti ke Indonesia');
    await calmly(admin).tap('Jeda');
    await calmly(admin).tap('Satu minggu');
    await admin.reads('Dijeda sampai');
    await calmly(admin).tap('Lanjutkan sekarang');
    await admin.reads('Berikutnya: hari ini 17.30 WIB');
    expect(await group.fromBot()).toHaveLength(before);
    await calmly(admin).write('/grup');
    await admin.reads('Grup dan kanal yang Anda atur');
    expect(await calmly(admin).tap('Keluarga Besar')).toBeNull();
  });

  test('who is no admin any more is turned away at the next tap, and others never get in', async () => {
    const intruder = await kabar.telegram.person(budi, 'en', 'Budi');
    await calmly(intruder).write('/start g_-41');
    await intruder.reads('You are not an admin there');
    const mine = (await admin.fromBot()).findLast((message) => JSON.stringify(message.reply_markup).includes('gp'));
    await group.act('promote', { id: budi });
    await calmly(intruder).write('/start g_-41');
    await intruder.reads('Topics: North Korea');
    await group.act('demote', { id: budi });
    await intruder.looksAway();
    expect(mine).toBeDefined();
    await calmly(intruder).tap('Pause');
    await intruder.reads('You are not an admin there');
    expect(await chatRow(-41)).toMatchObject({ status: 'active' });
  });

  test('in a forum each topic goes to the thread where it was asked for: one message for each thread', async () => {
    forum = await openPlace(kabar.telegram, {
      id: forumId,
      type: 'supergroup',
      title: 'Forum Warga',
      is_forum: true,
      admins: [sari, { id: budi, can_manage_chat: true, is_anonymous: true }],
    });
    await forum.reads('beritanya masuk ke utas itu');
    const korea = await openThread('Korea');
    const rest = await openThread('Lain-lain');
    await forum.write(sari, '/ikuti@kabar_bot korea utara', korea);
    const answer = await forum.reads('Grup ini kini mengikuti Korea Utara; beritanya masuk ke utas ini.');
    expect(answer.message_thread_id).toBe(korea);
    // An admin who writes anonymously is an admin all the same.
    await forum.write(budi, '/sini@kabar_bot', rest);
    await forum.reads('Berita grup ini kini masuk ke utas ini');
    kabar.clock.advance(60_000);
    await forum.write(budi, '/ikuti@kabar_bot "perahu karet"');
    await forum.reads('Grup ini kini mengikuti “perahu karet”.');
    await forum.looksAway();
    await forum.write(sari, '/ringkasan@kabar_bot');
    expect((await forum.reads('Uji Coba Rudal')).message_thread_id).toBe(korea);
    const other = await forum.reads('Banjir Rendam');
    expect(other.message_thread_id).toBe(rest);
    expect(other.text).not.toContain('Rudal');
  });

  test('a thread that is closed hands over to the main one, and the group is told', async () => {
    const threads = (await kabar.telegram.sim('GET', `/chats/${forumId}`)) as {
      chat: { topics: { message_thread_id: number; name: string }[] };
    };
    const korea = threads.chat.topics.find(({ name }) => name === 'Korea')?.message_thread_id;
    await forum.act(`topics/${korea}/close`, { from: sari });
    await forum.looksAway();
    kabar.site.publish({ ...missile, slug: 'rudal-2', title: 'Korea Utara Tembakkan Rudal Kedua dari Pyongyang' });
    await kabar.hasArticles(4);
    kabar.clock.set('2026-11-24T23:30:02Z');
    const notice = await forum.reads('Utas untuk berita Korea Utara sudah ditutup atau dihapus.');
    const digest = await forum.reads('Rudal Kedua');
    expect(digest.message_id).toBeGreaterThan(notice.message_id);
    expect(digest.message_thread_id).not.toBe(korea);
  });

  test('the main thread is closed: who commands there hears of it in private, once, and nothing is lost', async () => {
    const person = await kabar.telegram.person(sari);
    await person.looksAway();
    const other = await openPlace(kabar.telegram, {
      id: forumId - 5,
      type: 'supergroup',
      title: 'Forum Bahari',
      is_forum: true,
      admins: [sari],
    });
    await other.write(sari, '/ikuti@kabar_bot korea utara');
    await other.reads('Grup ini kini mengikuti Korea Utara');
    await other.act('topics/1/close', {});
    for (const count of [1, 2]) {
      kabar.clock.advance(60_000);
      await other.write(sari, '/ringkasan@kabar_bot');
      await waitFor(async () => {
        const refused = await kabar.database.db.execute(
          `select 1 from deliveries where chat_id = ${other.id} and state = 'refused' and reason = 'TOPIC_CLOSED'`,
        );
        return refused.length === count || undefined;
      });
    }
    await person.reads('Utas utama sebuah forum yang Anda atur sudah ditutup');
    expect((await person.fromBot()).filter(({ text }) => text?.includes('Utas utama'))).toHaveLength(1);
    await person.tap('Forum yang mana?');
    await person.reads('Forum Bahari');
    await other.act('topics/1/reopen', {});
    kabar.clock.advance(60_000);
    await other.write(sari, '/ringkasan@kabar_bot');
    await other.reads('Rudal Kedua');
    await other.act('kick');
  });

  test('an alert comes at once, to the thread of its topic', async () => {
    await kabar.database.db.execute(
      `update subscriptions set alerts = true, digest = false where chat_id = ${forumId}`,
    );
    await forum.looksAway();
    kabar.site.publish({ ...rupiah, slug: 'perahu', title: 'Perahu Karet Disiapkan di Kali Semarang' });
    await kabar.hasArticles(5);
    const alert = await forum.reads('Perahu Karet Disiapkan');
    expect(alert.message_thread_id).toBeDefined();
    expect(alert.reply_markup?.inline_keyboard.flat().map((key) => key.text)).toContain('Buka di Kabar');
  });

  test('restricted from writing it falls silent, and comes back with its choices', async () => {
    await forum.act('restrict');
    await until(forumId, ({ status, planned }) => status === 'gone' && planned === '0');
    kabar.clock.advance(60_000);
    await forum.looksAway();
    await forum.act('demote');
    await forum.reads('Kabar kembali ke grup ini. Pilihan yang dulu masih tersimpan: Korea Utara dan “perahu karet”.');
  });

  test('a group that becomes a supergroup keeps everything under its new number', async () => {
    const { migrate_to_chat_id: id } = (await group.act('migrate')) as { migrate_to_chat_id: number };
    await until(id, ({ follows, status }) => follows === '1' && status === 'active');
    expect(await chatRow(-41)).toBeUndefined();
    const moved = placeAt(kabar.telegram, id);
    kabar.clock.advance(60_000);
    await moved.write(sari, '/topik@kabar_bot');
    await moved.reads('Grup ini mengikuti Korea Utara.');
    expect(await moved.fromBot()).toHaveLength(1);
    group = moved;
  });

  test('stopped by an admin it is silent until it is started again', async () => {
    await group.write(sari, '/berhenti@kabar_bot');
    await group.reads('Topiknya tetap tersimpan; mulai lagi dengan /start@kabar_bot.');
    await until(group.id, ({ status }) => status === 'stopped');
    kabar.clock.advance(60_000);
    await group.write(sari, '/start@kabar_bot');
    await group.reads('Kabar mengirim lagi ke grup ini.');
  });

  test('removed from a group it plans nothing more there; added again it greets and knows what was chosen', async () => {
    await group.act('kick');
    await until(group.id, ({ status, planned }) => status === 'gone' && planned === '0');
    kabar.clock.advance(60_000);
    await group.act('join');
    await group.reads('Kabar kembali ke grup ini.');
    await until(group.id, ({ status, follows }) => status === 'active' && follows === '1');
  });

  test('the data of a group are copied and erased from its settings', async () => {
    await admin.looksAway();
    await calmly(admin).write(`/start g_${group.id}`);
    await admin.reads('Topik: Korea Utara');
    await calmly(admin).tap('Salinan data');
    const copy = await admin.reads('Ini semua yang Kabar simpan tentang grup atau kanal itu.');
    expect(copy.document?.file_name).toBe('kabar.json');
    await calmly(admin).tap('Hapus data');
    await calmly(admin).tap('Ya, hapus semua');
    await admin.reads('Semua data grup atau kanal itu sudah dihapus.');
    expect(await chatRow(group.id)).toBeUndefined();
  });
});
