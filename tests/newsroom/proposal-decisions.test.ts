import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createProposalDecisionStore } from '../../src/newsroom/proposal-decisions.store.js';
import { createProposalStore } from '../../src/newsroom/proposals.store.js';
import { createRevisionStore } from '../../src/newsroom/revisions.store.js';
import { createJudgeRevisions } from '../../src/newsroom/judge-revisions.js';
import { createSpreadCorrections } from '../../src/newsroom/spread-corrections.js';
import { createMentionStore } from '../../src/newsroom/mentions.store.js';
import { quietUntil } from '../../src/readers/quiet.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const owner = 900;
const clock = createHandClock('2026-11-23T07:00:00Z');
const now = clock.now();
let database: TestDatabase;
const execute = (statement: string) => database.db.execute(sql.raw(statement));
const decisions = () => createProposalDecisionStore(database.db, new Set([owner]));

beforeAll(async () => {
  database = await createTestDatabase();
  await execute(`insert into sources (name, created_at) values ('Warta', now())`);
  await execute(
    `insert into categories (slug, name_id, name_en, position) values ('dunia', 'Dunia', 'World', 1), ('lain', 'Lain', 'Other', 2)`,
  );
});
afterAll(() => database.drop());
beforeEach(async () => {
  clock.set(now);
  await execute('truncate articles, proposals, corrections, deliveries, chats, people restart identity cascade');
  await execute(`
    insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, category_id,
      published_at, first_seen_at, content_hash, status, revision)
    values (1, 'a', 'https://a.example/1', 'Judul', '{}', '{}', 'Ada tiga orang.', 'id', '{}', 1, '${now.toISOString()}',
      '${now.toISOString()}', 'x', 'published', 2)`);
  await execute(`
    insert into article_revisions (article_id, revision, title, body, content_hash, replaced_at)
    values (1, 1, 'Judul', 'Ada dua orang.', 'w', '${now.toISOString()}')`);
});

const propose = (kind: 'correction' | 'withdrawal', after: number | null = 2) =>
  execute(`insert into proposals (article_id, kind, before_revision, after_revision, difference, created_at, changed_at)
    values (1, '${kind}', 1, ${after}, '{"why":"gone","lines":[{"before":"a","after":"b"}]}', now(), now())`);
/** The proposal as `propose` makes it. */
const seen = { revision: 2, wording: 0 };
const states = async () => (await execute('select state from proposals order by id')).map((row) => row['state']);
const articleStatus = async () => (await execute('select status from articles'))[0]?.['status'];

/** Chats, each with a message that carried the article. */
async function carriedTo(chats: Record<number, { kind: string; state: string; next?: string }>): Promise<void> {
  for (const [id, { kind, state, next }] of Object.entries(chats)) {
    await execute(`
      insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at, next_edition_at)
      values (${id}, 'private', 'id', 'Asia/Jakarta', now(), now(), ${next === undefined ? 'null' : `'${next}'`})`);
    await execute(`
      insert into deliveries (chat_id, cause, kind, priority, article_ids, state, due_at, created_at, settled_at, message_id)
      values (${id}, 'c', '${kind}', 2, '{1}', '${state}', now(), now(), now(), ${state === 'sent' ? 7 : 'null'})`);
  }
}

describe('a decision', () => {
  it('of two taps at once one publishes, and one proposal makes one correction', async () => {
    await propose('correction');
    const taps = await Promise.all([1, 2, 3].map(() => decisions().accept(1, seen, owner, now, [owner])));
    expect(taps.map(({ kind }) => kind).sort()).toEqual(['decided', 'decided', 'done']);
    expect(await execute('select 1 from corrections')).toHaveLength(1);
    expect(await execute(`select 1 from audit where action = 'correction.publish'`)).toHaveLength(1);
  });

  it('on what the source has changed since is not taken', async () => {
    await propose('correction', 3);
    expect(await decisions().accept(1, seen, owner, now, [])).toEqual({ kind: 'changed' });
    expect(await states()).toEqual(['open']);
  });

  it('is for those who may approve in the section of the article, and only while they may', async () => {
    await execute(`insert into people (id, name, role, category_ids, joined_at) values
      (1, 'Editor', 'editor', null, now()), (2, 'Di dunia', 'approver', '{1}', now()), (3, 'Di lain', 'approver', '{2}', now()),
      (4, 'Keluar', null, null, now())`);
    await propose('correction');
    for (const id of [1, 3, 4, 5])
      expect((await decisions().accept(1, seen, id, now, [])).kind, `person ${id}`).toBe('noRight');
    expect((await decisions().dismiss(1, 'minor', 2, now, [])).kind).toBe('done');
    expect(await decisions().find(1)).toMatchObject({ state: 'rejected', reason: 'minor', decidedByName: 'Di dunia' });
  });

  it('to withdraw takes the article out of what readers are shown, and closes what was to be corrected in it', async () => {
    await propose('correction');
    await propose('withdrawal', null);
    expect((await decisions().accept(2, { revision: null, wording: 0 }, owner, now, [owner])).kind).toBe('done');
    expect(await states()).toEqual(['superseded', 'accepted']);
    expect(await articleStatus()).toBe('withdrawn');
  });

  it('edits every message that told of the proposal, once', async () => {
    await propose('correction');
    await execute(`
      insert into deliveries (chat_id, cause, kind, priority, state, due_at, created_at, settled_at, message_id, params) values
      (900, 'notice:proposal:1:2', 'notice', 0, 'sent', now(), now(), now(), 5, '{"proposalId":1}'),
      (901, 'notice:proposal:1:2', 'notice', 0, 'sent', now(), now(), now(), 6, '{"proposalId":1}'),
      (900, 'notice:proposal:12:2', 'notice', 0, 'sent', now(), now(), now(), 7, '{"proposalId":12}')`);
    await decisions().accept(1, seen, owner, now, [900, 901]);
    const edits = await execute(`select chat_id, target_id, act from deliveries where act <> 'send' order by id`);
    expect(edits.map((row) => [Number(row['chat_id']), Number(row['target_id']), row['act']])).toEqual([
      [900, 1, 'edit'],
      [901, 2, 'edit'],
    ]);
  });
});

describe('what a correction says', () => {
  const sentence = 'Dua orang, bukan tiga.';
  const lines = async () => (await execute('select lines from corrections'))[0]?.['lines'];
  const join = () =>
    execute(`insert into people (id, name, role, category_ids, joined_at) values
      (1, 'Editor', 'editor', '{1}', now()), (2, 'Penyetuju', 'approver', null, now()), (3, 'Reporter', 'reporter', null, now()),
      (4, 'Di lain', 'editor', '{2}', now())`);
  const rewrite = (by: number, words: string | null, wording = 0) =>
    decisions().rewrite(1, { revision: 2, wording }, words, by, now, []);

  it('is written by those who may ask for a broadcast in the section, and published by a second person as they wrote it', async () => {
    await join();
    await propose('correction');
    for (const by of [3, 4, 5]) expect((await rewrite(by, 'x')).kind, `person ${by}`).toBe('noRight');
    expect((await rewrite(2, sentence)).kind).toBe('done');
    expect((await decisions().accept(1, { revision: 2, wording: 1 }, 2, now, [])).kind).toBe('own');
    expect((await decisions().accept(1, seen, owner, now, [])).kind).toBe('reworded');
    expect((await decisions().accept(1, { revision: 2, wording: 1 }, owner, now, [])).kind).toBe('done');
    expect(await lines()).toEqual([{ before: null, after: null, words: sentence }]);
    expect(await execute(`select actor_id::int as by from audit where action = 'correction.rewrite'`)).toEqual([
      { by: 2 },
    ]);
  });

  it('can be published by who wrote it only while nobody else could, and that was switched off', async () => {
    await propose('correction');
    await rewrite(owner, sentence);
    const accept = () => decisions().accept(1, { revision: 2, wording: 1 }, owner, now, []);
    expect((await accept()).kind).toBe('own');
    await execute(`insert into settings (key, value) values ('newsroom.alone', '{}')`);
    await join();
    expect((await accept()).kind).toBe('own');
    await execute('delete from people where id = 2');
    expect((await accept()).kind).toBe('done');
    await execute(`delete from settings where key = 'newsroom.alone'`);
  });

  it('of two sentences at once one is taken; taken away again, what the source changed is said', async () => {
    await join();
    await propose('correction');
    const two = await Promise.all([rewrite(1, sentence), rewrite(2, 'Lain lagi.')]);
    expect(two.map(({ kind }) => kind).sort()).toEqual(['done', 'reworded']);
    expect((await rewrite(1, null, 1)).kind).toBe('done');
    expect((await decisions().accept(1, { revision: 2, wording: 2 }, 2, now, [])).kind).toBe('done');
    expect(await lines()).toEqual([{ before: 'a', after: 'b' }]);
  });

  it('is about one version of the source: when that changes again, the sentence goes', async () => {
    await join();
    await propose('correction');
    await rewrite(1, sentence);
    const difference = { lines: [{ before: 'a', after: 'c' }] };
    await createProposalStore(database.db).correct({
      articleId: 1,
      beforeRevision: 1,
      afterRevision: 3,
      difference,
      now,
    });
    expect(await decisions().find(1)).toMatchObject({ words: null, wordsBy: null, wording: 2 });
    expect((await rewrite(1, sentence, 1)).kind).toBe('changed');
  });
});

describe('a proposal ends by itself', () => {
  const judge = () =>
    createJudgeRevisions({
      clock,
      revisions: createRevisionStore(database.db),
      proposals: createProposalStore(database.db),
      supersede: (articleId, kind, at, before) => decisions().supersede(articleId, kind, at, [owner], before),
    })();

  it('when the source goes back to what it said', async () => {
    await judge();
    expect(await states()).toEqual(['open']);
    await execute(`update articles set body = 'Ada dua orang.', revision = 3`);
    await execute(`insert into article_revisions (article_id, revision, title, body, content_hash, replaced_at)
      values (1, 2, 'Judul', 'Ada tiga orang.', 'v', now())`);
    await judge();
    expect(await states()).toEqual(['superseded']);
  });

  it('when an article that seemed gone comes with new words', async () => {
    await propose('withdrawal', null);
    await judge();
    expect(await states()).toEqual(['superseded', 'open']);
  });
});

describe('a correction reaches whoever got the article', () => {
  const spread = () => createSpreadCorrections({ clock, db: database.db, quietUntil })();
  const planned = async () =>
    (await execute(`select chat_id, kind, act, due_at from deliveries where kind = 'correction' order by id`)).map(
      (row) => [Number(row['chat_id']), row['act']],
    );
  const publish = async () => {
    await propose('correction');
    await decisions().accept(1, seen, owner, now, []);
  };

  it('alerts are edited, chats whose digest is far away get one message, the others wait for theirs', async () => {
    await carriedTo({
      1: { kind: 'alert', state: 'sent', next: '2026-11-23T23:30:00Z' },
      2: { kind: 'digest', state: 'sent', next: '2026-11-23T23:30:00Z' },
      3: { kind: 'digest', state: 'in_doubt' },
      4: { kind: 'alert', state: 'in_doubt', next: '2026-11-29T23:30:00Z' },
      5: { kind: 'digest', state: 'missed' },
    });
    await publish();
    await spread();
    await spread();
    expect(await planned()).toEqual([
      [1, 'edit'],
      [3, 'send'],
      [4, 'send'],
    ]);
    const mentions = createMentionStore(database.db);
    expect(await mentions.takeFor(2, 'edition:9', 3)).toEqual([1]);
    expect(await mentions.takeFor(2, 'edition:9', 3)).toEqual([1]);
    expect(await mentions.takeFor(2, 'edition:10', 3)).toEqual([]);
  });

  it('what a digest did not get to tell is told by the next, or by a message', async () => {
    await carriedTo({ 2: { kind: 'digest', state: 'sent', next: '2026-11-23T23:30:00Z' } });
    await publish();
    await spread();
    await createMentionStore(database.db).takeFor(2, 'edition:9', 3);
    await execute(`insert into deliveries (chat_id, cause, kind, priority, state, due_at, created_at)
      values (2, 'edition:9', 'digest', 3, 'cancelled', now(), now())`);
    await execute(`update chats set next_edition_at = '2026-11-24T23:30:00Z'`);
    await spread();
    expect(await planned()).toEqual([[2, 'send']]);
    await execute(`update deliveries set state = 'sent' where kind = 'correction'`);
    await spread();
    await spread();
    expect(await planned()).toHaveLength(1);
    expect(await execute('select 1 from correction_mentions where told_at is not null')).toHaveLength(1);
  });

  it('not in quiet hours, and not while its reader pauses or has stopped', async () => {
    await carriedTo({
      1: { kind: 'digest', state: 'sent' },
      2: { kind: 'digest', state: 'sent' },
      3: { kind: 'digest', state: 'sent' },
    });
    await execute(`update chats set quiet_hours = '{13:00-16:00}' where id = 1`);
    await execute(`update chats set paused_until = '2026-11-30T00:00:00Z' where id = 2`);
    await execute(`update chats set status = 'stopped' where id = 3`);
    await publish();
    await spread();
    const rows = await execute(`select chat_id, due_at from deliveries where kind = 'correction'`);
    expect(rows.map((row) => [Number(row['chat_id']), new Date(String(row['due_at'])).toISOString()])).toEqual([
      [1, '2026-11-23T09:00:00.000Z'],
    ]);
  });
});
