import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { readNewsSite } from '../support/source.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

describe('reading on', () => {
  let kabar: Kabar;
  let sari: Person;
  let budi: Person;

  const calmly = async (person: Person): Promise<Person> => {
    await person.looksAway();
    return kabar.calmly(person);
  };
  const keys = (message: Awaited<ReturnType<Person['reads']>>) => message.reply_markup?.inline_keyboard.flat() ?? [];
  const labels = (message: Awaited<ReturnType<Person['reads']>>) => keys(message).map((key) => key.text);
  const addressOf = (message: Awaited<ReturnType<Person['reads']>>, label: string) =>
    new URL(keys(message).find((key) => key.text === label)?.url ?? 'missing:');
  const idOf = async (title: string) =>
    Number(
      (await kabar.database.db.execute<{ id: string }>(`select id from articles where title = '${title}'`))[0]?.id,
    );
  const open = async (person: Person, id: number, words: string) => {
    await (await calmly(person)).write(`/start a_${id}`);
    return person.reads(words);
  };
  const rows = async (query: string) => (await kabar.database.db.execute(query)).length;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    for (const article of [missile, floods, sanctions, rupiah]) kabar.site.publish(article);
    await readNewsSite(kabar);
    await kabar.hasArticles(4);
    sari = await kabar.telegram.person(71, 'id', 'Sari');
    budi = await kabar.telegram.person(72, 'en', 'Budi');
    await sari.write('/start t_korea-utara');
    await sari.reads('Berita pertama Anda');
    await budi.write('/start t_korea-utara');
    await budi.reads('Your first news');
  });
  afterAll(() => kabar.end());

  test('an article has everything below it that one may want next, in both languages', async () => {
    const id = await idOf(missile.title);
    const shown = await open(sari, id, missile.title);
    expect(shown.text).toContain('Para pengamat menilai');
    expect(labels(shown)).toEqual(
      expect.arrayContaining([
        'Simpan',
        'Bagikan',
        'WhatsApp',
        'Lebih sering',
        'Lebih jarang',
        'Mengapa saya menerima ini?',
      ]),
    );
    const english = await open(budi, id, missile.title);
    expect(labels(english)).toEqual(
      expect.arrayContaining(['Save', 'Share', 'WhatsApp', 'More like this', 'Less like this', 'Why do I get this?']),
    );
  });

  test('sharing leads back to the article, by Telegram and by WhatsApp', async () => {
    const id = await idOf(missile.title);
    const shown = await open(sari, id, missile.title);
    const telegram = addressOf(shown, 'Bagikan');
    expect(telegram.origin + telegram.pathname).toBe('https://t.me/share/url');
    expect(telegram.searchParams.get('url')).toBe(`https://t.me/kabar_bot?start=a_${id}`);
    expect(telegram.searchParams.get('text')).toBe(missile.title);
    const whatsApp = addressOf(shown, 'WhatsApp');
    expect(whatsApp.origin).toBe('https://wa.me');
    expect(whatsApp.searchParams.get('text')?.split('\n')).toEqual([
      missile.title,
      `${kabar.site.url}/a/${missile.slug}`,
      `https://t.me/kabar_bot?start=a_${id}`,
    ]);
  });

  test('other sources of the story are told, each headline a link', async () => {
    const id = await idOf(missile.title);
    await kabar.database.db.execute(`
      with source as (insert into sources (name, created_at) values ('Harian <Timur>', now()) returning id),
      story as (insert into stories (created_at, last_article_at) values (now(), now()) returning id),
      other as (insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels,
        published_at, first_seen_at, content_hash, status, story_id)
        select source.id, 'https://timur.example/a', 'https://timur.example/a', 'Pyongyang Luncurkan Dua Rudal', '{}', '{}', '', 'id', '{}',
        '2026-11-23T06:00:00Z', now(), 'x', 'published', story.id from source, story)
      update articles set story_id = (select id from story) where id = ${id}`);
    const shown = await open(sari, id, missile.title);
    expect(shown.text).toContain('Juga diberitakan oleh\nPyongyang Luncurkan Dua Rudal · Harian <Timur>');
    const linked = (shown.entities ?? []).filter((entity) => entity.type === 'text_link').map((entity) => entity.url);
    expect(linked).toContain('https://timur.example/a');
    expect((await open(budi, id, missile.title)).text).toContain('Also reported by');
  });

  test('why it came is told by the words, and its topic can be stopped there and taken up again', async () => {
    await open(sari, await idOf(missile.title), missile.title);
    await (await calmly(sari)).tap('Mengapa saya menerima ini?');
    const why = await sari.reads('Karena Anda mengikuti Korea Utara: berita ini menyebut');
    expect(labels(why)).toEqual(['Berhenti mengikuti Korea Utara']);
    await (await calmly(sari)).tap('Berhenti mengikuti Korea Utara');
    await waitFor(async () => ((await rows('select from subscriptions where chat_id = 71')) === 0 ? true : undefined));
    await (await calmly(sari)).tap('Urungkan');
    await waitFor(async () => ((await rows('select from subscriptions where chat_id = 71')) === 1 ? true : undefined));
    await open(budi, await idOf(rupiah.title), rupiah.title);
    await (await calmly(budi)).tap('Why do I get this?');
    await budi.reads('fits none of the topics you follow now');
  });

  test('more and less are remembered as small numbers and said in words', async () => {
    await open(sari, await idOf(missile.title), missile.title);
    expect(await (await calmly(sari)).tap('Lebih sering')).toBe(
      'Baik. Berita tentang Korea Utara lebih didahulukan dalam ringkasan Anda.',
    );
    await open(budi, await idOf(missile.title), missile.title);
    expect(await (await calmly(budi)).tap('Less like this')).toContain('North Korea goes further down');
    expect(
      await kabar.database.db.execute('select chat_id::int, weight from topic_tastes order by chat_id'),
    ).toMatchObject([
      { chat_id: 71, weight: 1 },
      { chat_id: 72, weight: -1 },
    ]);
  });

  test('what was changed since is told with its old and new words', async () => {
    kabar.site.change(
      floods.slug,
      floods.paragraphs.map((text) => text.replace('tiga kecamatan', 'lima kecamatan')),
    );
    const id = await idOf(floods.title);
    await waitFor(async () => {
      kabar.clock.advance(60_000);
      return (await rows(`select from article_revisions where article_id = ${id}`)) > 0 || undefined;
    });
    const shown = await open(sari, id, floods.title);
    expect(labels(shown)).toContain('Riwayat perubahan');
    await (await calmly(sari)).tap('Riwayat perubahan');
    const history = await sari.reads('Riwayat perubahan');
    expect(history.text).toContain('Semula: “tiga”');
    expect(history.text).toContain('Menjadi: “lima”');
    await open(budi, id, floods.title);
    await (await calmly(budi)).tap('History of changes');
    expect((await budi.reads('Changed by its source')).text).toContain('Now: “lima”');
  });

  test('saved articles are listed by page, searched, taken out, and put back where they were', async () => {
    for (const article of [missile, floods, sanctions, rupiah]) {
      await open(sari, await idOf(article.title), article.title);
      expect(await (await calmly(sari)).tap('Simpan')).toBe('Disimpan. Lihat dengan /simpan.');
    }
    await (await calmly(sari)).write('/simpan');
    const list = await sari.reads('Berita tersimpan · 4 berita · hlm 1/1');
    expect(list.text?.indexOf(rupiah.title)).toBeLessThan(list.text?.indexOf(missile.title) ?? 0);
    await (await calmly(sari)).write('/simpan rudal');
    const found = await sari.reads('Tersimpan dengan “rudal”');
    expect(found.text).toContain(missile.title);
    expect(found.text).not.toContain(rupiah.title);
    await (await calmly(sari)).tap('Semua yang tersimpan');
    await sari.reads('Berita tersimpan · 4 berita');
    expect(await (await calmly(sari)).tap('Hapus 2')).toBe('Dihapus dari simpanan.');
    expect((await sari.reads('Berita tersimpan · 3 berita')).text).not.toContain(sanctions.title);
    expect(await (await calmly(sari)).tap('Urungkan penghapusan')).toBe('Disimpan lagi.');
    const back = await sari.reads('Berita tersimpan · 4 berita');
    expect(back.text).toContain(`2. ${sanctions.title}`);
    await (await calmly(budi)).write('/saved');
    await budi.reads('You have saved no articles.');
    await (await calmly(budi)).write('/saved missile');
    await budi.reads('You have saved no articles.');
  });

  test('three hundred saved articles are enough, and the answer says what to do', async () => {
    await kabar.database.db.execute(`
      with made as (
        insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at,
          first_seen_at, content_hash, status)
        select (select min(id) from sources), 'https://x.example/' || n, 'https://x.example/' || n, 'Arsip ' || n, '{}', '{}', '', 'id',
          '{}', '2026-01-01T00:00:00Z', now(), n::text, 'published' from generate_series(1, 300) n returning id)
      insert into saved_articles (chat_id, article_id, saved_at) select 72, id, '2026-01-01T00:00:00Z' from made`);
    await open(budi, await idOf(missile.title), missile.title);
    expect(await (await calmly(budi)).tap('Save')).toContain('You have saved 300 articles');
    await (await calmly(budi)).write('/saved');
    await budi.reads('Saved articles · 300 articles · p. 1/60');
    await (await calmly(budi)).tap('»');
    await budi.reads('p. 2/60');
  });

  test('old, made-up and other people’s buttons do nothing and say what to do', async () => {
    const message = (await budi.fromBot()).at(-1)?.message_id ?? 0;
    const [delivery] = await kabar.database.db.execute<{ id: string }>(
      `insert into deliveries (chat_id, cause, kind, priority, article_ids, due_at, created_at, state)
       values (71, 'edition:999999', 'digest', 3, '{${await idOf(missile.title)}}', now(), now(), 'sent') returning id`,
    );
    const [hidden] = await kabar.database.db.execute<{ id: string }>(
      `update articles set status = 'review' where title = 'Arsip 7' returning id`,
    );
    const before = await rows('select from saved_articles where chat_id = 72');
    for (const data of [
      'zz:1',
      'a:',
      'hi:abc',
      `dt:${delivery?.id}`,
      'mo:1:2:3',
      'fi:0:1',
      `s:${hidden?.id}`,
      `hi:${hidden?.id}`,
      'x'.repeat(64),
    ]) {
      kabar.clock.advance(2_000);
      const answer = await (await budi.forge(message, data)).text();
      expect({ data, answer }).toMatchObject({ answer: expect.stringContaining('no longer valid') });
    }
    expect(await rows('select from saved_articles where chat_id = 72')).toBe(before);
    // What is not published is not shown, however it is asked for.
    await open(budi, Number(hidden?.id), 'no longer in the archive');
  });
});
