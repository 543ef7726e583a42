import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';

/** Ratna owns the newsroom, Edi (who reads English) edits, Budi reports; Sari only reads. */
describe('the newsroom is told of what it should know', () => {
  let kabar: Kabar;
  let ratna: Person;
  let edi: Person;
  let budi: Person;
  const run = (statement: string) => kabar.database.db.execute(sql.raw(statement));
  const at = (minutesAgo = 0) => new Date(kabar.clock.now().getTime() - minutesAgo * 60_000).toISOString();

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T02:00:00Z'));
    ratna = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    edi = await kabar.telegram.person(902, 'en', 'Edi');
    budi = await kabar.telegram.person(903, 'id', 'Budi');
    for (const person of [ratna, edi, budi]) await person.write('/start');
    for (const person of [ratna, edi, budi]) await person.reads(/Selamat datang|Welcome/);
    await run(`insert into people (id, name, role, joined_at) values
      (900, 'Ratna', null, now()), (902, 'Edi', 'editor', now()), (903, 'Budi', 'reporter', now())`);
    await run(`insert into sources (name, created_at) select 'Warta ' || n, now() from generate_series(1, 3) n`);
  });
  afterAll(() => kabar.end());

  test('everybody of it finds their alarms under /redaksi, and nobody else does', async () => {
    const sari = await kabar.telegram.person(41);
    await sari.write('/redaksi');
    await sari.reads('Perintah ini hanya untuk redaksi.');
    await sari.forge(1, 'yb:1:1');
    expect(await run('select 1 from alarm_switches')).toEqual([]);
    await budi.write('/redaksi');
    const own = await budi.reads('Budi · reporter');
    expect(own.reply_markup?.inline_keyboard.flat().map((key) => key.text)).toEqual(['Atur alarm']);
    await budi.tap('Atur alarm');
    const alarms = await budi.reads('Saat ini tidak ada yang perlu diperhatikan.');
    expect(alarms.reply_markup?.inline_keyboard.flat().map((key) => key.text)).toEqual([
      'Berita yang muncul di tiga sumber',
    ]);
    await budi.tap('Berita yang muncul');
    await budi.tap('✓ Berita yang muncul');
    await ratna.write('/redaksi');
    await ratna.reads('perlu persetujuan orang kedua');
    await ratna.tap('Atur alarm');
    const all = await ratna.reads('Kabar memberi tahu Anda satu kali');
    const labels = all.reply_markup?.inline_keyboard.flat().map((key) => key.text) ?? [];
    expect(labels).toHaveLength(7);
    expect(labels.every((label) => label.startsWith('✓ '))).toBe(true);
  });

  test('a story in three sources comes as a question, with its draft at one tap', async () => {
    const story = `insert into stories (created_at, last_article_at) values ('${at()}', '${at()}') returning id`;
    const [row] = await run(story);
    const storyId = Number(row?.['id']);
    await run(`insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels,
        published_at, first_seen_at, content_hash, status, story_id)
      select id, 'https://warta.example/' || id, 'https://warta.example/' || id, 'Gempa Guncang Ternate',
        array['Gempa magnitudo 6,1 mengguncang Ternate.', 'Belum ada laporan korban.'], '{}', '', 'id', '{}',
        '${at()}', '${at()}', 'h', 'published', ${storyId} from sources`);
    await run(`update stories set leader_id = (select min(id) from articles where story_id = ${storyId})`);
    await run(`insert into matches (article_id, topic_id, because, place, score, matched_at)
      select s.leader_id, t.id, 'gempa', 'title', 1, now() from stories s, topics t where t.slug = 'gempa-bumi' and s.id = ${storyId}`);
    const question = await ratna.reads('Siarkan?');
    expect(question.text).toBe(
      [
        'Siarkan? 3 sumber memberitakan hal ini dalam satu jam.',
        'Gempa Guncang Ternate',
        'Gempa magnitudo 6,1 mengguncang Ternate. Belum ada laporan korban.',
        'Warta 1, Warta 2, dan Warta 3',
        'Draf siarannya bisa langsung disiapkan. Tidak ada yang terkirim sebelum disetujui.',
      ].join('\n\n'),
    );
    await edi.reads('Broadcast this?');
    await edi.tap('Prepare a broadcast');
    await edi.reads('Gempa Guncang Ternate\n\nGempa magnitudo 6,1');
    const panel = await edi.reads(/Draft of broadcast #|Broadcast draft #|draft #/i);
    expect(panel.text).toMatch(/breaking/i);
    const told = await ratna.reads('Edi menyiapkan siaran tentang “Gempa Guncang Ternate”');
    expect(told.reply_markup?.inline_keyboard.flat()[0]?.text).toMatch(/^Buka siaran #/);
    kabar.clock.advance(3_000);
    expect(await ratna.tap('Siapkan siaran')).toMatch(/Draf #\d+ sudah disiapkan/);
    expect(await run('select author_id, level, state from broadcasts')).toEqual([
      { author_id: '902', level: 'breaking', state: 'draft' },
    ]);
    expect((await budi.fromBot()).some((one) => one.text?.includes('Siarkan?') === true)).toBe(false);
  });

  test('a source that cannot be read is named, with the way to it; and once more when it is back', async () => {
    await run(`insert into feeds (source_id, url, last_look_at, next_look_at, failing_since, failures, last_error, created_at)
      select min(id), 'https://warta.example/feed', '${at()}', '2030-01-01', '${at(7 * 60)}', 9, 'HTTP 404', now() from sources`);
    kabar.clock.advance(3 * 60_000);
    const told = await ratna.reads('Warta 1 tidak bisa dibaca');
    expect(told.text).toContain('sejak hari ini 02.0');
    await ratna.tap('Buka sumber');
    await ratna.reads(/404/);
    await ratna.tap('Atur alarm');
    await ratna.reads('Warta 1 diam atau gagal dibaca, sejak');
    await run(`update feeds set failing_since = null, failures = 0`);
    kabar.clock.advance(3 * 60_000);
    await ratna.reads('Warta 1 masuk lagi seperti biasa, setelah 7 jam');
    await edi.reads('Warta 1 comes in as usual again');
  });

  test('what was over before anybody could be told is told in one message', async () => {
    await run(`insert into alarms (kind, subject, facts, raised_at, ended_at) values
      ('token', 'token', '{}', '${at(30)}', '${at(5)}'), ('delivery', 'storm', '{}', '${at(30)}', '${at(20)}')`);
    for (const over of [false, true])
      await run(`insert into deliveries (chat_id, cause, kind, priority, params, due_at, created_at)
        select 900, 'notice:' || ${over} || id, 'notice', 0, jsonb_build_object('type', 'alarm', 'alarmId', id, 'over', ${over}), '${at()}', '${at()}'
        from alarms where kind = 'delivery' or kind = 'token' and not ${over}`);
    await ratna.reads('Telegram menolak token bot sejak hari ini');
    await ratna.reads('Telegram menjawab lagi setelah 10 mnt 0 dtk.');
    const told = (await ratna.fromBot()).map((one) => one.text ?? '').filter((text) => text.startsWith('Telegram'));
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('selama 25 mnt 0 dtk. Sekarang diterima lagi.');
  });

  test('who was not there when it was told sees in one message what waits, when they come and when they come back', async () => {
    await run(`insert into people (id, name, role, joined_at) values (904, 'Nina', 'approver', now())`);
    await run(
      `insert into alarms (kind, subject, facts, raised_at) values ('disk', 'disk:x', '{}', '${at()}'), ('delivery', 'late', '{"waiting": 7, "since": "${at(20)}"}', '${at()}')`,
    );
    const audience = { topics: [], match: 'any', without: [], categories: [], locales: [], zones: [], kinds: [] };
    const [asked] =
      await run(`insert into broadcasts (author_id, state, html, level, audience, asked_by, asked_at, ask_expires_at, created_at)
      values (902, 'asked', '<b>Hujan</b> deras', 'breaking', '${JSON.stringify(audience)}', 902, '${at()}', '${at(-15)}', '${at()}') returning id`);
    const id = Number(asked?.['id']);
    await run(`insert into proposals (article_id, kind, before_revision, difference, state, created_at, changed_at, told_at)
      select min(id), 'withdrawal', 1, '{"why": "gone", "status": 404}', 'open', '${at()}', '${at()}', '${at(-1)}' from articles`);
    const nina = kabar.calmly(await kabar.telegram.person(904, 'id', 'Nina'));
    await nina.write('/start');
    await nina.reads('Selamat datang');
    const waiting = await nina.reads('Menunggu Anda');
    expect(waiting.reply_markup?.inline_keyboard.flat().map((key) => key.text)).toEqual([
      'Kiriman terlambat',
      `#${id} Hujan deras`,
      'Usulan pencabutan: Gempa Guncang Ternate',
    ]);
    expect(waiting.text).toContain(`Siaran #${id} perlu persetujuan: “Hujan deras” (Edi)`);
    await nina.tap('Kiriman terlambat');
    await nina.reads('Jalankan kabar doctor di server');
    await nina.tap(`#${id}`);
    await nina.reads(`Persetujuan siaran #${id}`);
    await nina.tap('Usulan pencabutan');
    await nina.reads('Kalau disetujui, berita ini hilang');
    // Who has it in front of them is not told again; nor is a stranger who makes the button up.
    await nina.looksAway();
    await nina.write('/start');
    await nina.reads(/Pilih|topik/);
    expect((await nina.fromBot()).filter(({ text }) => text?.includes('Menunggu Anda'))).toHaveLength(1);
    const sari = await kabar.telegram.person(41);
    await sari.forge(1, `ye:1:${id}`);
    expect((await sari.fromBot()).some(({ text }) => text?.includes('Hujan deras') === true)).toBe(false);
    await kabar.telegram.sim('POST', '/chats/904/block', {});
    await kabar.telegram.sim('POST', '/chats/904/unblock', {});
    await nina.looksAway();
    await nina.write('/redaksi');
    await nina.reads('Nina · penyetuju');
    await nina.reads('Menunggu Anda');
    // The one of them who asked has nothing to decide about it; who reports decides nothing.
    expect((await budi.fromBot()).some(({ text }) => text?.includes('Menunggu Anda') === true)).toBe(false);
  });
});
