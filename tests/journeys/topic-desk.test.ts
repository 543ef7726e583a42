import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { invite } from './newsroom.js';

describe('editors at the desk of topics', () => {
  let kabar: Kabar;
  let owner: Person;
  let editor: Person;
  let sari: Person;
  let budi: Person;
  const calmly = (person: Person): Person => kabar.calmly(person);
  const rows = (query: string) => kabar.database.db.execute<Record<string, string>>(query);
  const idOf = async (slug: string) => Number((await rows(`select id from topics where slug = '${slug}'`))[0]?.['id']);
  const follows = async (person: Person) =>
    (
      await rows(
        `select t.slug from subscriptions s join topics t on t.id = s.topic_id where s.chat_id = ${person.id} order by 1`,
      )
    ).map((row) => row['slug']);
  const openTopic = async (slug: string, name: string): Promise<void> => {
    await editor.looksAway();
    await calmly(editor).write('/topik');
    await calmly(editor).tap('Kelola topik');
    await editor.reads('Ketik nama atau alias topik');
    await calmly(editor).write(name);
    await editor.reads('Topik yang cocok');
    await calmly(editor).tap(name);
    await editor.reads(`Tautan: ${slug}`);
  };
  /** Every process hears of a change within five seconds. */
  const heard = (): void => kabar.clock.advance(6_000);

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    kabar.site.publish(missile);
    kabar.site.publish(floods);
    owner = await kabar.telegram.person(kabar.ownerId);
    editor = await kabar.telegram.person(501, 'id', 'Wati');
    sari = await kabar.telegram.person(502, 'en', 'Sari');
    budi = await kabar.telegram.person(503, 'id', 'Budi');
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(2);
    await invite(owner, editor, 'editor');
    await sari.write('/start t_korea-utara');
    await sari.reads('You now follow North Korea.');
    await budi.write('/start t_korea-utara');
    await budi.reads('Anda kini mengikuti Korea Utara.');
    // The first news of what was followed.
    await budi.reads('Uji Coba Rudal');
  });
  afterAll(() => kabar.end());

  test('an alias is tried on the latest articles before it holds, is undone by a tap, and sends nobody old news', async () => {
    await openTopic('jepang', 'Jepang');
    await calmly(editor).tap('Tambah alias');
    await editor.reads('Alias dicoba dahulu');
    await calmly(editor).write('!');
    await editor.reads('Itu tidak bisa menjadi alias.');
    await calmly(editor).write('Semarang');
    const trial = await editor.reads('Alias “Semarang” untuk Jepang');
    expect(trial.text).toContain('Dicoba pada 2 berita terakhir');
    expect(trial.text).toContain('Akan cocok: 1 berita.');
    expect(trial.text).toContain('Banjir Rendam Ratusan Rumah');
    expect(
      await rows(`select 1 from topic_aliases where alias = 'Semarang' and topic_id = ${await idOf('jepang')}`),
    ).toEqual([]);
    const before = (await budi.fromBot()).length;
    await calmly(editor).tap('Tambahkan');
    await editor.reads('“Semarang” kini alias Jepang.');
    expect(
      await rows(
        `select because from matches m join topics t on t.id = m.topic_id where t.slug = 'jepang' and because = 'Semarang'`,
      ),
    ).toHaveLength(1);
    expect((await budi.fromBot()).length).toBe(before);
    await calmly(editor).tap('Urungkan');
    await editor.reads('bukan lagi alias Jepang');
    expect(
      await rows(
        `select because from matches m join topics t on t.id = m.topic_id where t.slug = 'jepang' and because = 'Semarang'`,
      ),
    ).toEqual([]);
    expect(await rows(`select action from audit where subject = 'topic:jepang' order by id`)).toEqual([
      { action: 'topic.alias' },
      { action: 'topic.unalias' },
    ]);
  });

  test('what could go wrong with an alias is said', async () => {
    await openTopic('jepang', 'Jepang');
    await calmly(editor).tap('Tambah alias');
    await editor.reads('Alias dicoba dahulu');
    await calmly(editor).write('Pyongyang');
    await editor.reads('sudah menjadi alias Korea Utara');
    await calmly(editor).write('yang dan');
    await editor.reads('hanya kata umum.');
    await calmly(editor).write('CNN Indonesia');
    await editor.reads('sengaja dilewati');
  });

  test('a name changes for readers, the old one is still found, and links live', async () => {
    await openTopic('korea-utara', 'Korea Utara');
    await calmly(editor).tap('Ubah nama Inggris');
    await editor.reads('nama Inggris yang baru');
    await calmly(editor).write('Japan');
    await editor.reads('Sudah ada topik bernama “Japan”.');
    await calmly(editor).write('DPR Korea');
    await editor.reads('Nama diubah menjadi “DPR Korea”.');
    heard();
    await calmly(sari).write('/topics');
    await sari.looksAway();
    await calmly(sari).write('/topics north korea');
    const found = await sari.reads('Topics like “north korea”');
    expect(found.reply_markup?.inline_keyboard.flat()[0]?.text).toContain('DPR Korea');
    await calmly(sari).write('/start t_korea-utara');
    await sari.reads('DPR Korea');
  });

  test('a hidden topic stays with its followers, who see that, and comes to nobody else', async () => {
    await openTopic('korea-utara', 'Korea Utara');
    await calmly(editor).tap('Sembunyikan');
    await editor.reads('Topik disembunyikan.');
    heard();
    await sari.looksAway();
    await calmly(sari).write('/topics');
    await calmly(sari).tap('✓ DPR Korea · hidden');
    await sari.reads('This topic is no longer offered. You keep getting its news');
    const newcomer = await kabar.telegram.person(504, 'id', 'Tono');
    await newcomer.write('/start t_korea-utara');
    await newcomer.reads(/./);
    await calmly(newcomer).forge((await newcomer.fromBot())[0]?.message_id ?? 0, `f:${await idOf('korea-utara')}`);
    expect(await follows(newcomer)).toEqual([]);
    await calmly(editor).tap('Tampilkan lagi');
    await editor.reads('Topik ditawarkan lagi.');
    heard();
  });

  test('two topics become one: followers keep one subscription with the calmer choice, and old links and buttons lead on', async () => {
    const from = await idOf('jepang');
    const into = await idOf('korea-utara');
    for (const person of [sari, budi]) {
      await person.looksAway();
      await calmly(person).write('/start t_jepang');
      await person.reads(/Jepang|Japan/);
    }
    await rows(`update subscriptions set alerts = true, alerts_per_day = 3 where chat_id = ${sari.id}`);
    await rows(`update subscriptions set alerts = true where chat_id = ${budi.id} and topic_id = ${into}`);
    await openTopic('jepang', 'Jepang');
    await calmly(editor).tap('Gabungkan');
    await editor.reads('digabungkan ke topik mana?');
    await calmly(editor).write('korut');
    await editor.reads('Jepang digabungkan ke topik mana?');
    await calmly(editor).tap('Korea Utara');
    const preview = await editor.reads('Gabungkan Jepang ke Korea Utara?');
    expect(preview.text).toContain('2 pengikut');
    expect(preview.text).toContain('2 pembaca mengikuti keduanya');
    expect(preview.text).toContain('1 di antaranya tidak lagi dikirimi langsung');
    expect(preview.text).toContain('tidak bisa diurungkan');
    const data = preview.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    await calmly(editor).tap('Ya, gabungkan');
    await editor.reads('Jepang kini bagian dari Korea Utara.');
    heard();
    // A second tap on the same button finds nothing to merge any more.
    await calmly(editor).forge(preview.message_id, data);
    expect(await rows(`select 1 from audit where action = 'topic.merge'`)).toHaveLength(1);
    expect(await follows(sari)).toEqual(['korea-utara']);
    expect(
      await rows(
        `select chat_id, alerts, digest, alerts_per_day from subscriptions where topic_id = ${into} order by chat_id`,
      ),
    ).toMatchObject([
      { alerts: true, digest: true, alerts_per_day: 3 },
      { alerts: false, digest: true },
    ]);
    const newcomer = await kabar.telegram.person(505, 'id', 'Dewi');
    await newcomer.write('/start t_jepang');
    await newcomer.reads('Anda kini mengikuti Korea Utara.');
    await calmly(newcomer).forge((await newcomer.fromBot())[0]?.message_id ?? 0, `tx:${from}:0`);
    expect(await follows(newcomer)).toEqual([]);
  });

  test('a topic that thousands follow is merged little by little: the editor sees how far it is, and is told when it is done', async () => {
    await rows(`insert into chats (id, type, locale, time_zone, status, last_cutoff_at, created_at)
      select 100000 + n, 'private', 'id', 'Asia/Jakarta', 'stopped', now(), now() from generate_series(1, 5001) n`);
    const from = await idOf('india');
    await rows(`insert into subscriptions (chat_id, topic_id, created_at)
      select 100000 + n, ${from}, now() from generate_series(1, 5001) n`);
    await openTopic('india', 'India');
    await calmly(editor).tap('Gabungkan');
    await editor.reads('digabungkan ke topik mana?');
    await calmly(editor).write('rusia');
    await editor.reads('India digabungkan ke topik mana?');
    await calmly(editor).tap('Rusia');
    await editor.reads('Gabungkan India ke Rusia?');
    await calmly(editor).tap('Ya, gabungkan');
    const begun = await editor.reads('Penggabungan dimulai.');
    expect(begun.text).toMatch(/Sedang digabungkan ke Rusia: [\d.]+ dari 5\.001 pengikut/);
    await editor.reads('Penggabungan selesai: India kini bagian dari Rusia. 5.001 pengikutnya sudah dipindahkan.');
    heard();
    expect(await rows(`select 1 from subscriptions where topic_id = ${from}`)).toEqual([]);
    expect(await rows(`select 1 from subscriptions where topic_id = ${await idOf('rusia')}`)).toHaveLength(5_001);
  });

  test('an editor who reads English is told the same', async () => {
    const approver = await kabar.telegram.person(506, 'id', 'Ana');
    await invite(owner, approver, 'penyetuju');
    await rows(`update chats set locale = 'en' where id = 506`);
    await approver.looksAway();
    await calmly(approver).write('/topics');
    await calmly(approver).tap('Manage topics');
    await approver.reads('Type a topic’s name or alias, or pick its section.');
    await calmly(approver).write('qwertyuiop');
    await approver.reads('There is no topic “qwertyuiop”.');
    await calmly(approver).write('china');
    await approver.reads('Topics like “china”');
    await calmly(approver).tap('China');
    await approver.reads('Articles of the last 7 days:');
    await calmly(approver).tap('Remove an alias');
    await approver.reads('Remove which alias of China?');
    await calmly(approver).tap('Beijing');
    const trial = await approver.reads('Remove the alias “Beijing” from China?');
    expect(trial.text).toContain('Tried on the latest 2 articles; nothing has changed yet.');
    await calmly(approver).tap('Do not');
    await approver.reads('Articles of the last 7 days:');
    await calmly(approver).tap('Merge');
    await approver.reads('Merge China into which topic?');
    await calmly(approver).write('rusia');
    await approver.looksAway();
    await calmly(approver).tap('Russia');
    expect((await approver.reads('Merge China into Russia?')).text).toContain('A merge cannot be undone.');
  });

  test('a broadcast that waits for followers of a topic keeps it from being merged', async () => {
    const topic = await idOf('korea-utara');
    await rows(`insert into broadcasts (author_id, state, html, audience, level, created_at)
      values (900, 'scheduled', 'x', '{"topics":[${topic}],"match":"any","without":[],"categories":[],"locales":[],"zones":[],"kinds":[]}', 'breaking', now())`);
    expect(
      await calmly(editor).forge(
        (await editor.fromBot()).at(-1)?.message_id ?? 0,
        `kw:${topic}:${await idOf('rusia')}`,
      ),
    ).toMatchObject({ ok: true });
    expect(await rows(`select 1 from topics where slug = 'korea-utara' and merged_into is not null`)).toEqual([]);
    await rows(`delete from broadcasts`);
  });

  test('who may not, or not in this section, or not any more, changes nothing', async () => {
    const rusia = await idOf('rusia');
    const attempts = [
      `ks:${rusia}:0:Semarang`,
      `ku:${rusia}:Rusia`,
      `kx:${rusia}:Rusia`,
      `kh:${rusia}:1`,
      `kw:${rusia}:${await idOf('korea-utara')}`,
    ];
    const state = () =>
      rows(
        `select (select count(*) from topic_aliases) as aliases, (select count(*) from topics where hidden) as hidden`,
      );
    const before = await state();
    const [message] = await budi.fromBot();
    for (const data of [...attempts, 'k', `kt:${rusia}`, `ky:${rusia}:1`])
      await calmly(budi).forge(message?.message_id ?? 0, data);
    const sports = Number((await rows(`select id from categories where slug = 'olahraga'`))[0]?.['id']);
    await rows(`update people set category_ids = '{${sports}}' where id = ${editor.id}`);
    const [own] = await editor.fromBot();
    for (const data of attempts) await calmly(editor).forge(own?.message_id ?? 0, data);
    await rows(`update people set category_ids = null, role = null where id = ${editor.id}`);
    for (const data of attempts) await calmly(editor).forge(own?.message_id ?? 0, data);
    expect(await state()).toEqual(before);
    await calmly(budi).write('/topik');
    const mine = await budi.reads('Topik Anda');
    expect(JSON.stringify(mine.reply_markup)).not.toContain('Kelola topik');
  });
});
