import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile, rupiah } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { openPlace } from '../support/place.js';
import type { Person } from '../support/telegram.js';

interface InlineAnswer {
  inline_query_id: string;
  results: { id: string; title: string; description: string }[];
  next_offset?: string;
  button?: { text: string; start_parameter: string };
  is_personal: boolean;
  cache_time: number;
}

describe('sharing news in any chat by @kabar_bot', () => {
  let kabar: Kabar;
  let sari: Person;

  const ask = async (from: number, query: string, offset = ''): Promise<InlineAnswer> =>
    (await kabar.telegram.sim('POST', '/inline', { from, query, offset })) as InlineAnswer;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    await kabar.telegram.sim('POST', '/bots', { token: kabar.telegram.token, supports_inline_queries: true });
    const owner = await kabar.telegram.person(kabar.ownerId);
    for (const article of [missile, floods, rupiah]) {
      kabar.clock.advance(60_000);
      kabar.site.publish(article);
    }
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(3);
    sari = await kabar.telegram.person(81, 'id', 'Sari');
    await kabar.telegram.person(82, 'en', 'Oliver');
  });
  afterAll(() => kabar.end());

  test('words are searched for, and what is chosen leads back to the article', async () => {
    const answer = await ask(sari.id, 'rudal');
    expect(answer.results.map(({ title }) => title)).toEqual([missile.title]);
    expect(answer.results[0]?.description).toMatch(/^Warta Uji · 14\.\d\d WIB$/);
    expect(answer).toMatchObject({ is_personal: true, cache_time: 60 });
    const group = await openPlace(kabar.telegram, {
      id: -1_001_000_000_081,
      type: 'supergroup',
      title: 'Warga',
      admins: [sari.id],
      bot: 'absent',
    });
    const { message } = (await kabar.telegram.sim('POST', `/inline/${answer.inline_query_id}/choose`, {
      result_id: answer.results[0]?.id,
      chat: group.id,
    })) as { message: { text: string; reply_markup: { inline_keyboard: { text: string; url: string }[][] } } };
    expect(message.text).toContain(missile.title);
    const [[button] = []] = message.reply_markup.inline_keyboard;
    expect(button?.text).toBe('Buka di Kabar');
    await sari.write(`/start ${new URL(button?.url ?? '').searchParams.get('start')}`);
    await sari.reads(missile.title);
  });

  test('without words come the latest, in the language of whoever asks, with the way to the bot', async () => {
    const answer = await ask(82, '');
    expect(answer.results.map(({ title }) => title)).toEqual([rupiah.title, floods.title, missile.title]);
    expect(answer.button).toEqual({ text: 'Choose your news topics in Kabar', start_parameter: 'inline' });
  });

  test('for a reader only what they follow comes without words', async () => {
    kabar.clock.advance(5_000);
    await sari.write('/start t_korea-utara');
    await sari.reads(/mengikuti <?.*Korea Utara/);
    const answer = await ask(sari.id, '');
    expect(answer.results.map(({ title }) => title)).toEqual([missile.title]);
    expect(answer.button?.text).toBe('Buka Kabar untuk mengatur topik');
  });

  test('a page that is full leads to the next, and the list has an end', async () => {
    await kabar.database.db.execute(`
      insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at, first_seen_at, content_hash, status)
      select source_id, 'https://warta.contoh/' || n, 'https://warta.contoh/' || n, 'Berita ' || n, '{}', '{}', '', 'id', '{}',
        published_at - make_interval(mins => n), first_seen_at, n, 'published'
      from generate_series(1, 30) n, (select * from articles order by id limit 1) a`);
    const first = await ask(82, '');
    expect([first.results.length, first.next_offset]).toEqual([20, '20']);
    const second = await ask(82, '', first.next_offset);
    expect([second.results.length, second.next_offset]).toEqual([13, '']);
    const ids = [...first.results, ...second.results].map(({ id }) => id);
    expect(new Set(ids).size).toBe(33);
    expect((await ask(82, '', 'x'.repeat(60))).results).toHaveLength(20);
  });

  test('where nothing is found, it says so and offers the bot', async () => {
    const answer = await ask(sari.id, 'qwertyuiop');
    expect(answer.results).toEqual([]);
    expect(answer.button?.text).toBe('Tidak ada hasil. Buka Kabar');
    kabar.clock.advance(5_000);
    await sari.looksAway();
    await sari.write('/start inline');
    await sari.reads('Korea Utara');
  });
});
