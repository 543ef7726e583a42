import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile, rupiah } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

describe('the first minute with Kabar', () => {
  let kabar: Kabar;
  /** A person takes a few seconds to write or tap; Telegram takes one message a second in a chat. */
  const calmly = (person: Person): Person => kabar.calmly(person);
  const labels = (message: { reply_markup?: { inline_keyboard: { text: string }[][] } }) =>
    message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
  const followed = async (chatId: number): Promise<string[]> =>
    (
      await kabar.database.db.execute<{ slug: string }>(
        `select t.slug from subscriptions s join topics t on t.id = s.topic_id where s.chat_id = ${chatId} order by t.slug`,
      )
    ).map(({ slug }) => slug);

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    kabar.site.publish(missile);
    kabar.site.publish(rupiah);
    const owner = await kabar.telegram.person(kabar.ownerId);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(2);
  });
  afterAll(() => kabar.end());

  test('start, a topic, done: three taps to the news, in Indonesian', async () => {
    const sari = await kabar.telegram.person(201, 'id', 'Sari');
    await sari.write('/start');
    const welcome = await sari.reads('Selamat datang di Kabar.');
    expect(welcome.text).toContain('satu ringkasan tiap hari pukul 06.30 WIB');
    expect(await sari.tap('Ekonomi')).toBe('Mengikuti Ekonomi');
    const [chosen] = (await sari.fromBot()).slice(-1);
    expect(labels(chosen ?? {})).toContain('✓ Ekonomi · diikuti');
    expect(labels(chosen ?? {})).toContain('Selesai (1 topik)');
    await calmly(sari).tap('Selesai (1 topik)');
    const done = await sari.reads('Selesai. Anda mengikuti Ekonomi.');
    expect(done.text).toContain('Yang berikutnya besok 06.30 WIB.');
    const first = await sari.reads('Berita pertama Anda');
    expect(first.text).toContain('Rupiah Menguat');
    expect(first.text).not.toContain('Rudal');
  });

  test('the same in English, with the language of the phone, and changed by a tap', async () => {
    const budi = await kabar.telegram.person(202, 'en', 'Budi');
    await budi.write('/start');
    await budi.reads('Welcome to Kabar.');
    await calmly(budi).tap('Bahasa Indonesia');
    await budi.reads('Ketuk topik yang ingin Anda ikuti');
    await calmly(budi).tap('English');
    await budi.reads('Tap the topics you want to follow');
    expect(await calmly(budi).tap('World')).toBe('Following World');
    await calmly(budi).tap('Done (1 topic)');
    const done = await budi.reads('Done. You follow World.');
    expect(done.text).toContain('The digest comes every day at 06:30 WIB.');
    await budi.reads('Your first news');
    // The menu follows the choice.
    await calmly(budi).write('/language');
    await calmly(budi).tap('Indonesia');
    await budi.reads('Kabar kini berbahasa Indonesia.');
    await waitFor(async () => (await menuOf(202)).includes('topik') || undefined);
    await calmly(budi).write('/bahasa');
    await calmly(budi).tap('English');
    await budi.reads('Kabar now speaks English.');
    await waitFor(async () => (await menuOf(202)).length === 0 || undefined);
  });

  test('"done" before anything was picked says what is missing', async () => {
    const citra = await kabar.telegram.person(203);
    await citra.write('/start');
    await citra.reads('Selamat datang');
    expect(await calmly(citra).tap('Selesai')).toBe('Anda belum memilih topik. Ketuk satu topik lebih dahulu.');
    expect(await followed(citra.id)).toEqual([]);
  });

  test('a bundle follows several topics at once, brings their news, and can be undone', async () => {
    const dewi = await kabar.telegram.person(204, 'id', 'Dewi');
    await dewi.write('/start');
    await dewi.reads('Selamat datang');
    await calmly(dewi).tap('Paket cepat');
    const offered = await dewi.reads('Satu ketukan mengikuti beberapa topik sekaligus.');
    expect(offered.text).toMatch(/Ekonomi & pasar: .*IHSG/);
    expect(await calmly(dewi).tap('Ekonomi & pasar')).toBe('Mengikuti 6 topik');
    await dewi.reads('Paket Ekonomi & pasar. Anda kini mengikuti');
    expect(await followed(dewi.id)).toHaveLength(6);
    expect(await calmly(dewi).tap('Urungkan')).toBe('Berhenti mengikuti 6 topik');
    expect(await followed(dewi.id)).toEqual([]);
    await calmly(dewi).tap('Ekonomi & pasar');
    await calmly(dewi).tap('Selesai (6 topik)');
    await dewi.reads('Selesai. Anda mengikuti');
    expect((await dewi.reads('Berita pertama Anda')).text).toContain('Rupiah Menguat');
    // Again, years later: what is followed already is not followed twice, and undoing takes nothing else away.
    await calmly(dewi).write('/topik');
    await dewi.reads('Topik Anda (6)');
    await calmly(dewi).tap('Paket cepat');
    await dewi.reads('Satu ketukan');
    expect(labels((await dewi.fromBot()).at(-1) ?? {})).toContain('✓ Ekonomi & pasar · diikuti');
    await calmly(dewi).tap('✓ Ekonomi & pasar');
    await dewi.reads('Semua topik paket Ekonomi & pasar sudah Anda ikuti.');
  });

  test('whoever comes by the link of an article is offered its topics', async () => {
    const eka = await kabar.telegram.person(205, 'en', 'Eka');
    const [row] = await kabar.database.db.execute<{ id: string }>(`select id from articles where title like 'Korea%'`);
    await eka.write(`/start a_${row?.id}`);
    await eka.reads('Follow a topic of this article');
    await calmly(eka).tap('North Korea');
    await eka.reads('You now follow North Korea.');
    await eka.reads('Your first news');
  });

  test('a reader who blocked Kabar is welcomed back, whichever of Telegram’s two messages comes first', async () => {
    const fajar = await kabar.telegram.person(206, 'id', 'Fajar');
    await fajar.write('/start t_korea-utara');
    await fajar.reads('Anda kini mengikuti Korea Utara.');
    for (const first of ['unblocking', 'start']) {
      await fajar.block();
      await isNow(206, 'gone');
      await fajar.unblock();
      await isNow(206, 'active');
      // As it is when the news of the unblocking is still on its way.
      if (first === 'start')
        await kabar.database.db.execute(`update chats set status = 'gone', returned_at = null where id = 206`);
      await fajar.looksAway();
      await calmly(fajar).write('/start');
      const back = await fajar.reads('Selamat datang kembali.');
      expect(back.text).toContain('Pilihan Anda masih tersimpan: Korea Utara.');
    }
    await fajar.looksAway();
    await calmly(fajar).write('/start');
    expect((await fajar.reads('Anda mengikuti Korea Utara.')).text).not.toContain('kembali');
    // By a link of another topic.
    await calmly(fajar).write('/berhenti');
    await fajar.reads('Anda berhenti berlangganan.');
    await calmly(fajar).write('/start t_rupiah');
    await fajar.reads('Anda kini mengikuti Nilai tukar rupiah, dan pilihan Anda yang lama masih tersimpan.');
  });

  test('an erased reader is a new one: nothing is remembered, nothing is said of before', async () => {
    const gita = await kabar.telegram.person(207, 'id', 'Gita');
    await gita.write('/start t_korea-utara');
    await gita.reads('Anda kini mengikuti Korea Utara.');
    await calmly(gita).write('/hapus');
    await calmly(gita).tap('Ya, hapus semua');
    await gita.reads('Semua data Anda sudah dihapus.');
    await gita.looksAway();
    await calmly(gita).write('/start');
    const welcome = await gita.reads('Selamat datang di Kabar.');
    expect(welcome.text).not.toContain('kembali');
    expect(await followed(207)).toEqual([]);
  });

  test('the menus and the introduction are there in both languages', async () => {
    const scope = { type: 'all_private_chats' };
    const commands = async (language_code: string) =>
      ((await call('getMyCommands', { scope, language_code })) as { command: string }[]).map(({ command }) => command);
    expect(await commands('id')).toEqual(expect.arrayContaining(['topik', 'ikuti', 'bisukan']));
    expect(await commands('en')).toEqual(expect.arrayContaining(['topics', 'follow', 'mute']));
    expect(await call('getMyDescription', { language_code: 'en' })).toMatchObject({
      description: expect.stringContaining('Kabar sends news') as string,
    });
    expect(await call('getMyShortDescription', { language_code: 'id' })).toMatchObject({
      short_description: expect.stringContaining('Berita tentang topik') as string,
    });
  });

  /** Asks the Bot API as the bot would. */
  async function call(method: string, body: object): Promise<unknown> {
    const answer = await fetch(`${kabar.telegram.url}/bot${kabar.telegram.token}/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return ((await answer.json()) as { result: unknown }).result;
  }

  /** The commands that one chat has for itself. */
  async function menuOf(chatId: number): Promise<string[]> {
    const list = await call('getMyCommands', { scope: { type: 'chat', chat_id: chatId } });
    return (list as { command: string }[]).map(({ command }) => command);
  }

  async function isNow(chatId: number, status: string): Promise<void> {
    await waitFor(async () => {
      const [row] = await kabar.database.db.execute<{ status: string }>(
        `select status from chats where id = ${chatId}`,
      );
      return row?.status === status || undefined;
    });
  }
});
