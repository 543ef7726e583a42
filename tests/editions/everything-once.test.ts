import { sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createComposeRequestedEdition } from '../../src/editions/compose-requested-edition.js';
import { readDigestParams } from '../../src/editions/digest-params.js';
import { slotsBetween } from '../../src/editions/slots.js';
import { quietUntil } from '../../src/readers/quiet.js';
import { createTopicHoursStore } from '../../src/readers/topic-hours.store.js';
import { stories } from '../../src/db/schema/index.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { createWorld } from './world.js';

const minute = 60_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What can happen on the way: in any order, for days. */
type Event =
  /** Articles come in; their transactions end some minutes after they were stamped. */
  | { kind: 'articles'; topics: number[]; story: number | null; count: number; slowMinutes: number }
  /** Time passes while the ticker asks again and again. */
  | { kind: 'pass'; minutes: number }
  /** Time passes to just after a reader's hour. */
  | { kind: 'slot'; reader: number }
  /** All processes are down; then one starts anew. */
  | { kind: 'down'; hours: number }
  /** The sender works through the queue, and every message ends like this. */
  | { kind: 'send'; end: 'sent' | 'in_doubt' | 'missed' }
  | { kind: 'ask'; reader: number }
  /** A second process composes at the same moment. */
  | { kind: 'together' };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('articles' as const),
      topics: fc.subarray([0, 1, 2], { minLength: 1 }),
      story: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 2 }),
      count: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
        { weight: 1, arbitrary: fc.constant(25) },
      ),
      slowMinutes: fc.integer({ min: 0, max: 9 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 700 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('down' as const), hours: fc.integer({ min: 1, max: 72 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      end: fc.constantFrom('sent' as const, 'sent' as const, 'in_doubt' as const, 'missed' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask' as const), reader: fc.integer({ min: 0, max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('together' as const) }) },
);

const daily = [0, 1, 2, 3, 4, 5, 6];

/**
 * Two readers with other topics, hours and zones: the first has a topic with hours of its own, and nights in which nothing
 * may come; the second is where the clock was just set back.
 */
const readers = [
  {
    id: 1,
    topics: [0, 1],
    digestHours: ['04:00', '18:00'],
    digestDays: daily,
    quietHours: ['21:00-05:00'],
    timeZone: 'Asia/Jakarta',
    own: { topic: 0, hours: ['12:00', '18:00'], days: [1, 2, 4, 6] },
  },
  {
    id: 2,
    topics: [2, 1],
    digestHours: ['01:30'],
    digestDays: daily,
    quietHours: [],
    timeZone: 'America/New_York',
    own: null,
  },
];

async function live(events: readonly Event[]): Promise<string[]> {
  const world = await createWorld(database, '2026-10-30T12:00:00Z');
  const topics = [world.topics.korea, world.topics.economy, world.topics.sport];
  const topic = (index: number) => topics[index] ?? 0;
  for (const { id, topics: followed, own, ...chat } of readers) {
    await world.reader(id, followed.map(topic), chat);
    if (own === null) continue;
    await createTopicHoursStore(world.db).set(id, topic(own.topic), own);
    await world.schedule(id);
  }
  const storyIds = await world.db
    .insert(stories)
    .values([1, 2, 3].map(() => ({ createdAt: world.clock.now(), lastArticleAt: world.clock.now() })))
    .returning({ id: stories.id });
  const ask = createComposeRequestedEdition(world);
  const articles: { id: number; topics: number[]; storyId: number | null }[] = [];
  let compose = world.composer();

  const send = (end: string) =>
    world.db.execute(sql`
      update deliveries set state = case when deadline_at <= ${world.clock.now().toISOString()}::timestamptz
        then 'missed' else ${end} end where state = 'planned'`);
  const pass = async (minutes: number) => {
    for (let left = minutes; left > 0; left -= 180) {
      world.clock.advance(Math.min(left, 180) * minute);
      await compose();
    }
  };

  for (const happens of events) {
    if (happens.kind === 'articles') {
      const storyId = happens.story === null ? null : (storyIds[happens.story]?.id ?? null);
      const stamped = new Date(world.clock.now().getTime() - happens.slowMinutes * minute);
      for (let index = 0; index < happens.count; index++)
        articles.push({
          id: await world.article(happens.topics.map(topic), { storyId, matchedAt: stamped }),
          topics: happens.topics,
          storyId,
        });
      world.clock.advance(1);
    } else if (happens.kind === 'slot') {
      const { nextEditionAt } = await world.chat(readers[happens.reader]?.id ?? 0);
      world.clock.set(new Date((nextEditionAt ?? world.clock.now()).getTime() + 2_000));
      await compose();
    } else if (happens.kind === 'pass') await pass(happens.minutes);
    else if (happens.kind === 'send') await send(happens.end);
    else if (happens.kind === 'ask') await ask({ chatId: readers[happens.reader]?.id ?? 0, kind: 'requested' });
    else if (happens.kind === 'together') await Promise.all([compose(), world.composer()()]);
    else {
      world.clock.advance(happens.hours * 60 * minute);
      compose = world.composer();
      await compose();
    }
  }
  // Two calm days, so that whatever is still to be told is told.
  for (let quarter = 0; quarter < 8; quarter++) {
    await pass(360);
    await send('sent');
  }

  const wrong: string[] = [];
  for (const reader of readers) {
    const rows = await world.deliveries(reader.id);
    const reached = rows.filter((row) => row.state === 'sent' || row.state === 'in_doubt');
    const times = new Map<number, number>();
    for (const id of reached.flatMap((row) => row.articleIds)) times.set(id, (times.get(id) ?? 0) + 1);
    for (const [id, count] of times) if (count > 1) wrong.push(`reader ${reader.id} got article ${id} ${count} times`);
    const toldStories = new Set(articles.filter(({ id }) => times.has(id)).map(({ storyId }) => storyId));
    const left = rows.reduce((sum, row) => sum + (readDigestParams(row.params)?.left ?? 0), 0);
    const untold = new Set<number>();
    for (const { id, topics: about, storyId } of articles) {
      const followed = about.some((index) => reader.topics.includes(index));
      if (times.has(id) && !followed) wrong.push(`reader ${reader.id} got article ${id} without following its topic`);
      if (followed && !times.has(id) && (storyId === null || !toldStories.has(storyId))) untold.add(storyId ?? -id);
    }
    if (untold.size > left)
      wrong.push(`reader ${reader.id} was not told ${untold.size} stories, and ${left} were said to be left`);
    const slots = (await world.editions(reader.id)).filter((edition) => edition.kind === 'scheduled');
    const { timeZone, quietHours, own } = reader;
    const rules = [{ hours: reader.digestHours, days: reader.digestDays }, ...(own === null ? [] : [own])];
    const expected = new Set(
      rules
        .flatMap((rule) =>
          slotsBetween({ ...rule, timeZone, quietHours }, new Date('2026-10-30T12:00:00.001Z'), world.clock.now()).map(
            Number,
          ),
        )
        .sort((a, b) => a - b),
    );
    for (const { priority, dueAt, kind, state } of rows)
      if (kind === 'digest' && priority === 3 && state !== 'cancelled' && quietUntil(reader, dueAt) !== null)
        wrong.push(`reader ${reader.id}: a digest was due at ${dueAt.toISOString()}, in quiet hours`);
    if (slots.map(({ dueAt }) => dueAt.getTime()).join() !== [...expected].join())
      wrong.push(`reader ${reader.id}: ${slots.length} slots are accounted for, of ${expected.size}`);
  }
  return wrong;
}

it('whatever happens for days, each article reaches each reader once or is counted as left, and each slot is accounted for', async () => {
  const run = fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 30 }), async (events) => {
    expect(await live(events)).toEqual([]);
  });
  const seed = process.env['SEED'];
  await fc.assert(run, {
    numRuns: Number(process.env['RUNS'] ?? 6),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
}, 600_000);
