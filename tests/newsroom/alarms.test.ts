import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAlarms } from '../../src/alarms-station.js';
import type { AlarmsStation } from '../../src/alarms-station.js';
import { createWatchDatabase } from '../../src/bot/watch-database.js';
import { createTranslator } from '../../src/bot/translate.js';
import { createLedger } from '../../src/delivery/ledger.store.js';
import { createLog } from '../../src/log.js';
import { createAlarmStore } from '../../src/newsroom/alarms.store.js';
import type { AlarmStore } from '../../src/newsroom/alarms.store.js';
import { createPeopleStore } from '../../src/newsroom/people.store.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const owner = 900;
const hour = 3_600_000;
let database: TestDatabase;
let alarms: AlarmStore;
let watches: AlarmsStation;
const clock = createHandClock('2026-11-23T06:00:00Z');
const room = { directory: '/srv/kabar', isWritable: true, freeGiB: 20 };
const sender = { epoch: 1 as number | null, gate: 'open' as 'open' | 'storm' | 'unauthorised', bulkWaitMs: 0 };
const run = (statement: string) => database.db.execute(sql.raw(statement));

/** Who was told of what, as "900 alarm" or "900 over", since the last question. */
let asked = 0;
async function told(): Promise<string[]> {
  const rows = await run(`select id, chat_id, params ->> 'over' as over from deliveries
    where cause like 'notice:alarm%' and id > ${asked} order by id`);
  asked = Number(rows.at(-1)?.['id'] ?? asked);
  return rows.map((row) => `${String(row['chat_id'])} ${row['over'] === 'true' ? 'over' : 'alarm'}`).sort();
}

beforeAll(async () => {
  database = await createTestDatabase();
  alarms = createAlarmStore(database.db, new Set([owner]));
  watches = createAlarms({
    alarms,
    db: database.db,
    clock,
    room: async () => room,
    sender: () => ({ ...sender, outcomes: [{ kind: 'digest', outcome: 'sent', count: 1 }] }),
  });
  await run(
    `insert into categories (slug, name_id, name_en, position) values ('dunia', 'Dunia', 'World', 1), ('olahraga', 'Olahraga', 'Sport', 2) on conflict do nothing`,
  );
  // 901 approves, 902 edits the world, 903 edits sport, 904 reports, 905 only reads figures.
  await run(`insert into people (id, name, role, category_ids, joined_at) values
    (901, 'Dewi', 'approver', null, now()), (904, 'Budi', 'reporter', null, now()), (905, 'Made', 'analyst', null, now()),
    (902, 'Edi', 'editor', (select array_agg(id) from categories where slug = 'dunia'), now()),
    (903, 'Oki', 'editor', (select array_agg(id) from categories where slug = 'olahraga'), now())`);
});
afterAll(() => database.drop());

describe('who is told', () => {
  test('those whose work it is, and whoever asked for it; nobody who may not', async () => {
    await alarms.report({ kind: 'doubts', subject: 'doubts:1', facts: { count: 1 } }, clock.now());
    expect(await told()).toEqual(['900 alarm', '901 alarm']);
    expect(await alarms.want(902, 'doubts', true, clock.now())).toBe(true);
    expect(await alarms.want(901, 'doubts', false, clock.now())).toBe(true);
    expect(await alarms.want(904, 'doubts', true, clock.now())).toBe(false);
    expect(await alarms.want(1, 'doubts', true, clock.now())).toBe(false);
    await alarms.report({ kind: 'doubts', subject: 'doubts:2', facts: { count: 1 } }, clock.now());
    expect(await told()).toEqual(['900 alarm', '902 alarm']);
    expect(await alarms.switchesOf(905)).toEqual([]);
    expect(await alarms.switchesOf(904)).toEqual([{ kind: 'story', isOn: false }]);
    const [row] = await run(`select action, detail from audit order by id desc limit 1`);
    expect(row).toMatchObject({ action: 'alarm.off', detail: { kind: 'doubts' } });
  });

  test('once, and once more when it is over', async () => {
    const trigger = { kind: 'disk', subject: 'disk:a', facts: { freeGiB: 0.5 } } as const;
    const both = await Promise.all([alarms.raise(trigger, clock.now()), alarms.raise(trigger, clock.now())]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await alarms.raise({ ...trigger, facts: { freeGiB: 0.4 } }, clock.now())).toBe(false);
    expect((await alarms.open()).map(({ facts }) => facts)).toEqual([{ freeGiB: 0.4 }]);
    expect(await alarms.end('disk', 'disk:a', { freeGiB: 3 }, clock.now())).toBe(true);
    expect(await alarms.end('disk', 'disk:a', { freeGiB: 3 }, clock.now())).toBe(false);
    expect(await told()).toEqual(['900 alarm', '900 over']);
    await alarms.raise(trigger, clock.now());
    expect(await told()).toEqual(['900 alarm']);
    await alarms.end('disk', 'disk:a', {}, clock.now());
    await told();
  });

  test('somebody who was removed is told nothing any more, not even what was planned', async () => {
    await alarms.want(903, 'disk', true, clock.now());
    await alarms.raise({ kind: 'disk', subject: 'disk:b', facts: {} }, clock.now());
    expect(await told()).toEqual(['900 alarm', '903 alarm']);
    const people = createPeopleStore(database.db, new Set([owner]));
    expect(await people.remove(owner, 903, clock.now())).toBe(true);
    const [row] = await run(`select state from deliveries where chat_id = 903 order by id desc limit 1`);
    expect(row).toEqual({ state: 'cancelled' });
    const [alarm] = await alarms.open();
    expect(alarm === undefined || (await alarms.isFor(903, alarm))).toBe(false);
    await alarms.end('disk', 'disk:b', {}, clock.now());
    await run(
      `update people set role = 'editor', category_ids = (select array_agg(id) from categories where slug = 'olahraga') where id = 903`,
    );
    await run(`delete from alarm_switches`);
    await told();
  });
});

describe('sources', () => {
  test('one that is silent for longer than is its habit, and is back', async () => {
    const start = clock.now().getTime();
    await run(`insert into sources (name, created_at) values ('Warta Uji', now()), ('Kabar Lain', now())`);
    await run(`insert into feeds (source_id, url, last_look_at, created_at)
      select id, 'https://' || id || '.test/feed', '${clock.now().toISOString()}', now() from sources`);
    // Every three hours for two weeks, the last one four hours ago; the other source came an hour ago.
    await article(
      'Warta Uji',
      Array.from({ length: 100 }, (_, n) => start - (4 + n * 3) * hour),
    );
    await article(
      'Kabar Lain',
      Array.from({ length: 100 }, (_, n) => start - (1 + n * 3) * hour),
    );
    await watches.watchSources();
    expect(await told()).toEqual([]);
    clock.advance(3 * hour);
    await run(`update feeds set last_look_at = '${clock.now().toISOString()}'`);
    await watches.watchSources();
    expect(await told()).toEqual(['900 alarm', '901 alarm', '902 alarm', '903 alarm']);
    expect((await alarms.open()).map(({ facts }) => [facts['name'], facts['why'], facts['usualMs']])).toEqual([
      ['Warta Uji', 'silent', 3 * hour],
    ]);
    clock.advance(hour / 10);
    await watches.watchSources();
    expect(await told()).toEqual([]);
    await article('Warta Uji', [clock.now().getTime()]);
    clock.advance(hour / 10);
    await watches.watchSources();
    expect(await told()).toEqual(['900 over', '901 over', '902 over', '903 over']);
  });

  test('one that cannot be read, until somebody mutes it', async () => {
    await run(`update feeds set failing_since = '${new Date(clock.now().getTime() - 7 * hour).toISOString()}', last_error = 'x', last_look_at = '${clock.now().toISOString()}'
      where source_id = (select id from sources where name = 'Warta Uji')`);
    clock.advance(hour / 10);
    await watches.watchSources();
    expect((await alarms.open()).map(({ facts }) => facts['why'])).toEqual(['failing']);
    await run(`update sources set muted_until = '2027-01-01T00:00:00Z' where name = 'Warta Uji'`);
    clock.advance(hour / 10);
    await watches.watchSources();
    expect(await alarms.open()).toEqual([]);
    const [row] = await run(`select facts ->> 'ending' as ending from alarms order by id desc limit 1`);
    expect(row).toEqual({ ending: 'left alone' });
    await told();
  });
});

describe('stories', () => {
  test('one that three sources begin to tell within an hour, asked of those who may draft in its category', async () => {
    await run(`insert into sources (name, created_at) values ('Ketiga', now())`);
    const story = await tell(['Warta Uji', 'Kabar Lain']);
    await watches.watchStories();
    expect(await told()).toEqual([]);
    await tell(['Kabar Lain', 'Ketiga'], story);
    await watches.watchStories();
    await watches.watchStories();
    expect(await told()).toEqual(['900 alarm', '901 alarm', '902 alarm']);
  });

  test('however many tap, there is one draft, and the others hear who has it', async () => {
    const [alarm] = await alarms.open();
    const content = { html: 'x', picture: null, articleId: null, deadLinks: [] };
    const begin = (by: number) => alarms.draftStory(alarm?.id ?? 0, by, content, { level: 'breaking' }, clock.now());
    const [first, second] = await Promise.all([begin(902), begin(901)]);
    expect(first?.draftId).toBe(second?.draftId);
    expect([first?.isNew, second?.isNew].filter(Boolean)).toHaveLength(1);
    const by = first?.isNew === true ? 902 : 901;
    expect(await told()).toEqual([900, 901, 902].filter((id) => id !== by).map((id) => `${id} over`));
    expect(await begin(904)).toMatchObject({ isNew: false });
    expect(await begin(905)).toBeNull();
    await run(`delete from broadcasts`);
    expect(await begin(904)).toMatchObject({ isNew: true });
    expect(await told()).toEqual([]);
  });

  test('nobody decides in a section that is not theirs, and a button for stories ends nothing else', async () => {
    await tell(['Warta Uji', 'Kabar Lain', 'Ketiga']);
    await watches.watchStories();
    await alarms.raise({ kind: 'disk', subject: 'disk:x', facts: { host: 'x' } }, clock.now());
    const [story, disk] = ['story', 'disk'].map(
      (kind) => async () => (await alarms.open()).find((alarm) => alarm.kind === kind),
    );
    const content = { html: 'x', picture: null, articleId: null, deadLinks: [] };
    const [storyId, diskId] = [(await story?.())?.id ?? 0, (await disk?.())?.id ?? 0];
    expect(await alarms.draftStory(storyId, 903, content, {}, clock.now())).toBeNull();
    for (const by of [903, 905, 1]) expect(await alarms.settle(storyId, by, { ending: 'no' }, clock.now())).toBe(false);
    for (const by of [902, 904, owner])
      expect(await alarms.settle(diskId, by, { ending: 'no' }, clock.now())).toBe(false);
    expect([await story?.(), await disk?.()]).toMatchObject([{ id: storyId }, { id: diskId }]);
    await alarms.end('disk', 'disk:x', {}, clock.now());
    expect(await alarms.settle(storyId, 902, { ending: 'no' }, clock.now())).toBe(true);
    await told();
  });

  test('its article is withdrawn, its story merged away: another telling takes the place', async () => {
    const story = await tell(['Warta Uji', 'Kabar Lain', 'Ketiga']);
    await watches.watchStories();
    await told();
    const [alarm] = (await alarms.open()).filter(({ kind }) => kind === 'story');
    if (alarm === undefined) throw new Error('a story');
    const first = Number(alarm.facts['articleId']);
    expect(await alarms.articleOf(alarm)).toBe(first);
    await run(`update articles set status = 'withdrawn' where id = ${first}`);
    expect(await alarms.articleOf(alarm)).toBe(first + 1);
    const into = await tell([]);
    await run(`update articles set story_id = ${into} where story_id = ${story}`);
    await run(`delete from stories where id = ${story}`);
    expect(await alarms.articleOf(alarm)).toBe(first + 1);
    await run(`update articles set status = 'withdrawn' where story_id = ${into}`);
    expect(await alarms.articleOf(alarm)).toBeNull();
    await alarms.settle(alarm.id, 902, { ending: 'no' }, clock.now());
    await told();
  });

  test('neither an old story nor one that a broadcast was begun of', async () => {
    const old = await tell(['Warta Uji', 'Kabar Lain', 'Ketiga'], null, 2 * hour);
    await tell(['Warta Uji', 'Kabar Lain', 'Ketiga'], old);
    const sent = await tell(['Warta Uji', 'Kabar Lain', 'Ketiga']);
    await run(`insert into broadcasts (author_id, state, html, created_at, article_id)
      select 900, 'draft', 'x', now(), id from articles where story_id = ${sent} limit 1`);
    await watches.watchStories();
    expect(await told()).toEqual([]);
  });

  test('after six hours the question is not put any more, and nobody is bothered with that', async () => {
    await tell(['Warta Uji', 'Kabar Lain', 'Ketiga']);
    await watches.watchStories();
    expect(await told()).toHaveLength(3);
    const [alarm] = await alarms.open();
    clock.advance(6 * hour + 1);
    await watches.watchStories();
    expect(await alarms.settle(alarm?.id ?? 0, 902, { ending: 'no' }, clock.now())).toBe(false);
    expect(await told()).toEqual([]);
  });

  test('somebody says no for all, and it is written down', async () => {
    await tell(['Warta Uji', 'Kabar Lain', 'Ketiga']);
    await watches.watchStories();
    await told();
    const [alarm] = await alarms.open();
    expect(await alarms.settle(alarm?.id ?? 0, 905, { ending: 'no' }, clock.now())).toBe(false);
    expect(await alarms.settle(alarm?.id ?? 0, 902, { ending: 'no' }, clock.now())).toBe(true);
    expect(await told()).toEqual(['900 over', '901 over']);
    const [row] = await run(`select actor_id, action, subject from audit order by id desc limit 1`);
    expect(row).toEqual({ actor_id: '902', action: 'alarm.settle', subject: alarm?.subject });
  });
});

describe('delivery, the token and the disk', () => {
  test('digests that wait, until they have caught up', async () => {
    const due = new Date(clock.now().getTime() - 11 * 60_000).toISOString();
    await run(`insert into deliveries (chat_id, cause, kind, priority, due_at, created_at)
      select n, 'edition:late', 'digest', 3, '${due}', now() from generate_series(1, 5) n`);
    await watches.watchDelivery();
    await watches.watchDelivery();
    expect(await told()).toEqual(['900 alarm', '901 alarm']);
    expect((await alarms.open()).map(({ subject, facts }) => [subject, facts['waiting']])).toEqual([['late', 5]]);
    await run(`update deliveries set state = 'sent' where cause = 'edition:late'`);
    await watches.watchDelivery();
    expect(await told()).toEqual(['900 over', '901 over']);
  });

  test('a chat that Telegram makes wait alone holds nobody else up', async () => {
    const due = new Date(clock.now().getTime() - 11 * 60_000).toISOString();
    await run(`insert into deliveries (chat_id, cause, kind, priority, due_at, created_at)
      values (77, 'edition:parked', 'digest', 3, '${due}', now())`);
    await createLedger(database.db).saveWaits({ bulkMs: 0, chats: [{ chatId: 77, ms: 3_600_000 }] });
    await watches.watchDelivery();
    expect((await alarms.open()).map(({ subject }) => subject)).toEqual([]);
    await run(`delete from deliveries where cause = 'edition:parked'`);
  });

  test('a refused token goes to owners alone; a storm and a long wait to those who may stop', async () => {
    sender.gate = 'unauthorised';
    await watches.watchDelivery();
    expect(await told()).toEqual(['900 alarm']);
    sender.gate = 'storm';
    sender.bulkWaitMs = hour;
    await watches.watchDelivery();
    expect((await alarms.open()).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['token', 'token'],
      ['delivery', 'storm'],
      ['delivery', 'flood'],
    ]);
    await told();
    sender.gate = 'open';
    sender.bulkWaitMs = 0;
    await watches.watchDelivery();
    expect(await alarms.open()).toEqual([]);
    // Of the token one message tells, once Telegram takes it again.
    expect(await told()).toEqual(['900 over', '900 over', '901 over', '901 over']);
  });

  test('a disk at the edge rings once', async () => {
    for (const freeGiB of [0.9, 1.1, 0.9, 1.4]) {
      room.freeGiB = freeGiB;
      await watches.watchDisk();
    }
    expect(await told()).toEqual(['900 alarm']);
    room.freeGiB = 1.6;
    await watches.watchDisk();
    expect(await told()).toEqual(['900 over']);
  });
});

describe('the database', () => {
  test('its absence is said past the ledger after a minute, once; that it is back goes by the ledger', async () => {
    const sent: [number, string][] = [];
    let probed: 'ok' | 'full' | 'away' = 'ok';
    let isMine = true;
    const watch = createWatchDatabase({
      probe: async () => probed,
      alarms,
      localeOf: async () => 'id',
      api: {
        sendMessage: async (id, text) => {
          sent.push([Number(id), text]);
          throw new Error('as if it were blocked: nobody falls over that');
        },
      },
      translator: createTranslator(),
      isMine: () => isMine,
      clock,
      log: createLog({ level: 'silent', secrets: [] }),
    });
    await watch();
    probed = 'away';
    await watch();
    clock.advance(59_000);
    await watch();
    expect(sent).toEqual([]);
    clock.advance(1_000);
    await watch();
    await watch();
    expect(sent).toEqual([[900, expect.stringContaining('Basis data tidak menjawab')]]);
    expect(await told()).toEqual([]);
    clock.advance(30 * 60_000);
    probed = 'ok';
    await watch();
    await watch();
    expect(await told()).toEqual(['900 alarm']);
    probed = 'full';
    await watch();
    probed = 'ok';
    await watch();
    expect(sent).toHaveLength(1);
    expect(await told()).toEqual([]);
    // Of several processes one says it, and the same one says that it is over.
    isMine = false;
    await watch();
    probed = 'away';
    await watch();
    clock.advance(61_000);
    await watch();
    probed = 'ok';
    await watch();
    expect(sent).toHaveLength(1);
    expect(await told()).toEqual([]);
  });
});

/** Articles of a source, first seen at these instants. */
async function article(source: string, at: number[], storyId: number | null = null): Promise<void> {
  const values = at
    .map((ms) => {
      const seen = new Date(ms).toISOString();
      return `((select id from sources where name = '${source}'), 'https://x.test/' || gen_random_uuid(), 'x', 'Judul', '{}', '{}', '', 'id', '{}',
        (select id from categories where slug = 'dunia'), '${seen}', '${seen}', 'h', 'published', ${storyId ?? 'null'})`;
    })
    .join(', ');
  await run(`insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels,
    category_id, published_at, first_seen_at, content_hash, status, story_id) values ${values}`);
}

/** Sources tell a story now. @returns the story */
async function tell(sources: string[], known: number | null = null, agoMs = 0): Promise<number> {
  const at = clock.now().getTime() - agoMs;
  const [row] =
    known === null
      ? await run(`insert into stories (created_at, last_article_at)
          values ('${new Date(at).toISOString()}', '${new Date(at).toISOString()}') returning id`)
      : [{ id: known }];
  const id = Number(row?.['id']);
  for (const source of sources) await article(source, [at], id);
  await run(`update stories set leader_id = (select min(id) from articles where story_id = ${id}) where id = ${id}`);
  return id;
}
