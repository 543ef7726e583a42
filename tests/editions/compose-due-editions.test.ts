import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chats, deliveries, editions, stories } from '../../src/db/schema/index.js';
import { readDigestParams } from '../../src/editions/digest-params.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

const hour = 3_600_000;
const ani = 1_001;
/** 06:30 on Monday, 23 November 2026 in Jakarta. */
const monday = new Date('2026-11-22T23:30:00Z');

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  world = await createWorld(database);
});
afterAll(() => database.drop());

const hoursAfter = (hours: number) => new Date(monday.getTime() + hours * hour);

describe('at the reader’s hour', () => {
  it('one digest is planned with the news since the last, for this hour and with a deadline', async () => {
    const { korea, economy } = world.topics;
    await world.reader(ani, [economy, korea]);
    world.clock.advance(hour);
    const both = await world.article([korea, economy]);
    const one = await world.article([korea]);
    await world.article([world.topics.sport]);
    const compose = world.composer();
    expect(await compose()).toEqual({ composed: 0, empty: 0, missed: 0, late: 0 });

    world.clock.set(hoursAfter(0));
    expect(await compose()).toEqual({ composed: 1, empty: 0, missed: 0, late: 0 });
    const [delivery, ...others] = await world.deliveries(ani);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      kind: 'digest',
      priority: 3,
      state: 'planned',
      articleIds: [both, one],
      dueAt: monday,
      deadlineAt: hoursAfter(6),
    });
    expect(readDigestParams(delivery?.params)).toEqual({
      kind: 'scheduled',
      late: false,
      silent: false,
      slot: monday.toISOString(),
      groups: [
        { topicId: economy, articleIds: [both] },
        { topicId: korea, articleIds: [one] },
      ],
      also: [{ articleId: both, topicIds: [korea] }],
      more: [],
      left: 0,
    });
    expect(await world.chat(ani)).toMatchObject({ nextEditionAt: hoursAfter(24), lastCutoffAt: monday });
    expect(await compose()).toEqual({ composed: 0, empty: 0, missed: 0, late: 0 });
  });

  it('an empty digest is not sent, and nothing is lost by that', async () => {
    await world.reader(ani, [world.topics.korea]);
    const compose = world.composer();
    world.clock.set(hoursAfter(0));
    expect(await compose()).toMatchObject({ composed: 0, empty: 1 });
    expect(await world.deliveries(ani)).toEqual([]);
    expect(await world.editions(ani)).toMatchObject([{ state: 'empty', dueAt: monday }]);
    // Its transaction was still open when the digest was composed.
    const slow = await world.article([world.topics.korea], { matchedAt: hoursAfter(-0.1) });
    world.clock.set(hoursAfter(24));
    expect(await compose()).toMatchObject({ composed: 1 });
    expect(await world.deliveries(ani)).toMatchObject([{ articleIds: [slow] }]);
  });

  it('what waits for review, was rejected or withdrawn stays out', async () => {
    await world.reader(ani, [world.topics.korea]);
    for (const status of ['review', 'rejected', 'withdrawn'] as const)
      await world.article([world.topics.korea], { status });
    world.clock.set(hoursAfter(0));
    expect(await world.composer()()).toMatchObject({ composed: 0, empty: 1 });
  });

  it('several sources of one story make one line of it, and the next digest gives its news one line', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    const [story] = await world.db
      .insert(stories)
      .values({ createdAt: world.clock.now(), lastArticleAt: world.clock.now() })
      .returning({ id: stories.id });
    const storyId = story?.id ?? 0;
    const first = await world.article([korea], { storyId });
    const second = await world.article([korea], { storyId, sourceId: world.sources.yonhap });
    await world.db.update(stories).set({ leaderId: first });
    const compose = world.composer();
    world.clock.set(hoursAfter(0));
    await compose();
    expect(await world.deliveries(ani)).toMatchObject([{ articleIds: [first] }]);
    await world.sendAll();

    world.clock.set(hoursAfter(5));
    const further = await world.article([korea], { storyId });
    const other = await world.article([korea]);
    world.clock.set(hoursAfter(24));
    await compose();
    const [, digest] = await world.deliveries(ani);
    expect(digest?.articleIds).toEqual([other, further]);
    expect(digest?.articleIds).not.toContain(second);
    expect(digest?.params).toMatchObject({ groups: [{ articleIds: [other] }], more: [further] });
  });

  it('two processes composing at once give every reader one digest', async () => {
    await world.article([world.topics.korea], { matchedAt: new Date(world.clock.now().getTime() + 1) });
    await world.readers(60, world.topics.korea);
    world.clock.set(hoursAfter(0));
    const rounds = await Promise.all(Array.from({ length: 3 }, () => world.composer(30, 7)()));
    // A process that meets the locks of another leaves those chats to it, and to the next round.
    rounds.push(await world.composer(30, 7)());
    expect(rounds.reduce((sum, round) => sum + round.composed, 0)).toBe(60);
    const rows = await world.db.select().from(deliveries);
    expect(rows.length).toBe(60);
    expect(new Set(rows.map((row) => row.chatId)).size).toBe(60);
  });

  it('a round that is asked for while one is running is that one', async () => {
    await world.reader(ani, [world.topics.korea]);
    await world.article([world.topics.korea]);
    world.clock.set(hoursAfter(0));
    const compose = world.composer();
    const [one, other] = await Promise.all([compose(), compose()]);
    expect(one).toBe(other);
    expect(await world.deliveries(ani)).toHaveLength(1);
  });

  it('a chat whose data spoil the work is set aside, and all others get their digest', async () => {
    await world.article([world.topics.korea], { matchedAt: new Date(world.clock.now().getTime() + 1) });
    await world.readers(20, world.topics.korea);
    // A trigger stands for whatever makes one row impossible to write.
    await world.db.execute(sql`
      create function spoil() returns trigger language plpgsql as $$ begin
        if new.chat_id = 7 then raise exception 'spoilt'; end if; return new; end $$`);
    await world.db.execute(sql`create trigger spoil before insert on editions for each row execute function spoil()`);
    world.clock.set(hoursAfter(0));
    const compose = world.composer(30, 10);
    expect(await compose()).toMatchObject({ composed: 19 });
    expect(world.logged.filter((line) => line['chatId'] === 7)).toHaveLength(1);
    expect(await compose()).toMatchObject({ composed: 0 });
    await world.db.execute(sql`drop trigger spoil on editions`);
    world.clock.advance(hour);
    expect(await compose()).toMatchObject({ composed: 1 });
  });
});

describe('a reader who rests', () => {
  it('gets nothing during a pause and no flood of its news afterwards', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    await world.db.update(chats).set({ pausedUntil: hoursAfter(24 * 6 + 1) });
    await world.schedule(ani);
    const compose = world.composer();
    const old = await world.article([korea]);
    for (let day = 0; day < 6; day++) {
      world.clock.set(hoursAfter(24 * day));
      expect(await compose()).toMatchObject({ composed: 0, empty: 0, missed: 0 });
    }
    world.clock.set(hoursAfter(24 * 6));
    const fresh = await world.article([korea]);
    world.clock.set(hoursAfter(24 * 7));
    expect(await compose()).toMatchObject({ composed: 1, missed: 0, late: 0 });
    const [digest] = await world.deliveries(ani);
    expect(digest?.articleIds).toEqual([fresh]);
    expect(digest?.articleIds).not.toContain(old);
  });

  it('and comes back early is told of the last day', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    await world.db.update(chats).set({ pausedUntil: new Date('2099-01-01T00:00:00Z') });
    await world.schedule(ani);
    await world.article([korea]);
    world.clock.set(hoursAfter(72));
    await world.db.update(chats).set({ pausedUntil: hoursAfter(72) });
    expect(await world.schedule(ani)).toEqual(hoursAfter(96));
    const fresh = await world.article([korea]);
    world.clock.set(hoursAfter(96));
    await world.composer()();
    expect(await world.deliveries(ani)).toMatchObject([{ articleIds: [fresh] }]);
  });

  it('and follows nothing any more, or stopped, has no next edition', async () => {
    await world.reader(ani, [world.topics.korea]);
    await world.db.execute(sql`delete from subscriptions`);
    world.clock.set(hoursAfter(0));
    expect(await world.composer()()).toEqual({ composed: 0, empty: 0, missed: 0, late: 0 });
    expect(await world.chat(ani)).toMatchObject({ nextEditionAt: null });
    expect(await world.editions(ani)).toEqual([]);
  });
});

describe('after a downtime', () => {
  it.each([0, 1, 23, 25, 49, 72])(
    'of %i hours there is at most one late digest, all missed slots are counted, and no news is lost',
    async (down) => {
      const { korea } = world.topics;
      const hours = ['06:30', '12:00', '18:00'];
      await world.reader(ani, [korea], { digestHours: hours });
      const slots: Date[] = [];
      const told: number[] = [];
      const back = hoursAfter(down);
      for (let at = world.clock.now().getTime(); at < back.getTime(); at += 6 * hour)
        told.push(await world.article([korea], { matchedAt: new Date(at), publishedAt: new Date(at) }));
      world.clock.set(hoursAfter(down));
      for (let day = -1; day < 5; day++)
        for (const offset of [0, 5.5, 11.5]) {
          const slot = hoursAfter(24 * day + offset);
          if (slot > new Date('2026-11-22T02:00:00Z') && slot <= back) slots.push(slot);
        }
      const total = await world.composer()();
      expect(total.composed).toBe(1);
      expect(total.missed).toBe(slots.length - 1);
      const since = back.getTime() - Number(slots.at(-1));
      expect(total.late).toBe(since > 0.5 * hour ? 1 : 0);
      const rows = await world.editions(ani);
      expect(rows.map((row) => [row.dueAt, row.state])).toEqual(
        slots.map((slot, index) => [slot, index === slots.length - 1 ? 'composed' : 'missed']),
      );
      const [digest, ...others] = await world.deliveries(ani);
      expect(others).toEqual([]);
      expect([...(digest?.articleIds ?? [])].sort((a, b) => a - b)).toEqual(told);
      expect(digest?.deadlineAt?.getTime()).toBeGreaterThan(back.getTime());
    },
  );

  it('a digest that still waited is folded into the next, so that no reader finds two late ones', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { digestHours: ['06:30', '12:00'] });
    const first = await world.article([korea]);
    world.clock.set(hoursAfter(-13.5));
    const compose = world.composer();
    expect(await compose()).toMatchObject({ composed: 1 });
    // The sender is down; the morning comes.
    world.clock.set(hoursAfter(-8));
    const second = await world.article([korea]);
    world.clock.set(hoursAfter(2));
    expect(await compose()).toEqual({ composed: 1, empty: 0, missed: 1, late: 1 });
    const [old, digest] = await world.deliveries(ani);
    expect(old).toMatchObject({ state: 'cancelled', reason: 'folded into the next digest' });
    expect([...(digest?.articleIds ?? [])].sort((a, b) => a - b)).toEqual([first, second]);
    expect((await world.editions(ani)).map((row) => row.state)).toEqual(['missed', 'composed']);
  });

  it('the news of digests that missed their deadline comes with the next', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    const compose = world.composer();
    const told: number[] = [];
    for (let day = 0; day < 3; day++) {
      told.push(await world.article([korea]));
      world.clock.set(hoursAfter(24 * day));
      await compose();
      await world.db.execute(sql`update deliveries set state = 'missed' where state = 'planned'`);
    }
    world.clock.set(hoursAfter(72));
    await compose();
    const last = (await world.deliveries(ani)).at(-1);
    expect([...(last?.articleIds ?? [])].sort((a, b) => a - b)).toEqual(told);
    await world.sendAll();
    world.clock.set(hoursAfter(96));
    expect(await compose()).toMatchObject({ composed: 0, empty: 1 });
  });

  it('a digest in doubt is not told again', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    await world.article([korea]);
    const compose = world.composer();
    world.clock.set(hoursAfter(0));
    await compose();
    await world.db.execute(sql`update deliveries set state = 'in_doubt'`);
    await world.db.execute(
      sql`update chats set last_cutoff_at = ${monday.toISOString()}::timestamptz - interval '1 day'`,
    );
    world.clock.set(hoursAfter(24));
    expect(await compose()).toMatchObject({ composed: 0, empty: 1 });
  });
});

describe('a clock that is set', () => {
  const day = 24 * hour;

  it.each([-24, 24])('by %i hours and back tells nothing twice and loses nothing', async (step) => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { digestHours: ['06:30', '18:00'] });
    const compose = world.composer();
    const told: number[] = [await world.article([korea])];
    world.clock.set(hoursAfter(0));
    await compose();
    await world.sendAll();

    world.clock.set(hoursAfter(1 + step));
    told.push(await world.article([korea]));
    await compose();
    await world.sendAll();
    world.clock.set(hoursAfter(2 + step));
    await compose();
    await world.sendAll();

    // Right again, within one round of the ticker.
    world.clock.set(hoursAfter(3));
    told.push(await world.article([korea]));
    await compose();
    for (const later of [4, 11.5, 12, 20, 24, 30, 35.5, 40, 48, 50, 59.5, 60, 72]) {
      world.clock.set(hoursAfter(later));
      await compose();
      await world.sendAll();
    }
    const delivered = (await world.deliveries(ani)).flatMap((delivery) => delivery.articleIds);
    expect([...delivered].sort((a, b) => a - b)).toEqual(told);
    const rows = await world.editions(ani);
    expect(new Set(rows.map((row) => row.dueAt.getTime())).size).toBe(rows.length);
    // Every slot of the three days is there, and the schedule runs on.
    for (let slot = monday.getTime(); slot <= hoursAfter(72).getTime(); slot += day)
      expect(rows.map((row) => row.dueAt.getTime())).toContain(slot);
    expect((await world.chat(ani)).nextEditionAt).toEqual(hoursAfter(83.5));
  });

  it('slots that a clock running ahead called missed are served when they come', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { digestHours: ['06:30', '18:00'] });
    const compose = world.composer();
    world.clock.set(hoursAfter(-1));
    await compose();
    world.clock.set(hoursAfter(-1 + 24));
    expect(await compose()).toMatchObject({ missed: 1 });
    world.clock.set(hoursAfter(-0.9));
    const fresh = await world.article([korea]);
    await compose();
    world.clock.set(hoursAfter(0));
    expect(await compose()).toMatchObject({ composed: 1 });
    expect(await world.deliveries(ani)).toMatchObject([{ articleIds: [fresh] }]);
  });
});

describe('more readers at one hour than the rate serves', () => {
  it('are laid out around it ahead of time, and the operator is told the figures', async () => {
    const { korea } = world.topics;
    // 40 readers at one message a minute: 40 minutes.
    await world.readers(40, korea);
    await world.article([korea]);
    const compose = world.composer(1 / 60);
    world.clock.set(hoursAfter(-0.25));
    expect(await compose()).toMatchObject({ composed: 0 });
    world.clock.set(hoursAfter(-1 / 6));
    expect(await compose()).toMatchObject({ composed: 40, late: 0 });
    const rows = await world.db.select().from(deliveries);
    const minutes = rows.map((row) => (row.dueAt.getTime() - monday.getTime()) / 60_000);
    expect(Math.min(...minutes)).toBeLessThan(-5);
    expect(Math.max(...minutes)).toBeGreaterThan(20);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(30);
    expect(world.logged).toContainEqual(expect.objectContaining({ readers: 40, minutesNeeded: 40, lateReaders: 0 }));
    // The slot itself passes: nobody gets a second one.
    world.clock.set(hoursAfter(0));
    expect(await compose()).toEqual({ composed: 0, empty: 0, missed: 0, late: 0 });
    expect(await world.db.select().from(editions)).toHaveLength(40);
    expect(await world.chat(1)).toMatchObject({ nextEditionAt: hoursAfter(24) });
  });

  it('are not written to before their pause ends, although their place is earlier', async () => {
    await world.readers(40, world.topics.korea);
    await world.article([world.topics.korea]);
    await world.db.update(chats).set({ pausedUntil: monday });
    world.clock.set(hoursAfter(-1 / 6));
    expect(await world.composer(1 / 60)()).toMatchObject({ composed: 40 });
    const rows = await world.db.select().from(deliveries);
    expect(Math.min(...rows.map((row) => row.dueAt.getTime()))).toBe(monday.getTime());
  });

  it('say that they are late when even that is not enough', async () => {
    const { korea } = world.topics;
    await world.readers(90, korea);
    await world.article([korea]);
    world.clock.set(hoursAfter(-0.5));
    const total = await world.composer(1 / 60)();
    expect(total.composed).toBe(90);
    const rows = await world.db.select().from(deliveries);
    const late = rows.filter((row) => row.dueAt.getTime() > monday.getTime() + 0.5 * hour);
    expect(late.length).toBe(total.late);
    expect(late.length).toBeGreaterThan(15);
    for (const row of rows) expect(row.params['late']).toBe(late.includes(row));
    for (const row of rows) expect(row.deadlineAt?.getTime()).toBeGreaterThan(row.dueAt.getTime());
  });
});
