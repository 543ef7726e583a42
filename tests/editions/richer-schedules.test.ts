import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chats, stories, topics } from '../../src/db/schema/index.js';
import { createAlertStore } from '../../src/editions/alerts.store.js';
import { createCatchUp } from '../../src/editions/catch-up.js';
import { readDigestParams } from '../../src/editions/digest-params.js';
import { createEnqueueAlerts } from '../../src/editions/enqueue-alerts.js';
import { createPeakLoad } from '../../src/editions/peak-load.js';
import { createPreviewEdition } from '../../src/editions/preview-edition.js';
import { createTopicHoursStore } from '../../src/readers/topic-hours.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

const hour = 3_600_000;
const ani = 1_001;
const budi = 1_002;
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
const digests = async (chatId: number) =>
  (await world.deliveries(chatId)).map((row) => ({ at: row.dueAt, articles: row.articleIds }));
const daily = [0, 1, 2, 3, 4, 5, 6];

describe('a topic with hours of its own', () => {
  it('comes in its own edition and not in the common one, and loses nothing when it changes sides', async () => {
    const { korea, economy } = world.topics;
    await world.reader(ani, [korea, economy]);
    const hours = createTopicHoursStore(world.db);
    await hours.set(ani, korea, { hours: ['18:00'], days: daily });
    expect(await hours.list(ani)).toEqual([{ topicId: korea, hours: ['18:00'], days: daily }]);
    await world.schedule(ani);
    const compose = world.composer();
    const missile = await world.article([korea]);
    const market = await world.article([economy]);
    // 18:00 on Sunday in Jakarta.
    world.clock.set(hoursAfter(-12.5));
    await compose();
    await world.sendAll();
    world.clock.set(monday);
    await compose();
    await world.sendAll();
    expect(await digests(ani)).toEqual([
      { at: hoursAfter(-12.5), articles: [missile] },
      { at: monday, articles: [market] },
    ]);
    // Back to the others at noon: what came in since six the evening before is told with them the next morning.
    const between = await world.article([korea]);
    world.clock.set(hoursAfter(5.5));
    await hours.set(ani, korea, null);
    await world.schedule(ani);
    world.clock.set(hoursAfter(24));
    await compose();
    expect((await digests(ani)).at(-1)).toEqual({ at: hoursAfter(24), articles: [between] });
  });

  it('once a week tells the whole week', async () => {
    const { korea, economy } = world.topics;
    await world.reader(ani, [economy, korea]);
    await createTopicHoursStore(world.db).set(ani, korea, { hours: ['06:30'], days: [0] });
    await world.schedule(ani);
    const compose = world.composer();
    const told: number[] = [];
    for (let day = 0; day < 6; day++) {
      world.clock.set(hoursAfter(24 * day));
      await compose();
      told.push(await world.article([korea]));
    }
    expect(await digests(ani)).toEqual([]);
    // Sunday 06:30: both rules, one message.
    world.clock.set(hoursAfter(24 * 6));
    await compose();
    const [digest, ...others] = await digests(ani);
    expect(others).toEqual([]);
    expect(new Set(digest?.articles)).toEqual(new Set(told));
  });

  it('is in the preview of its own edition only', async () => {
    const { korea, economy } = world.topics;
    await world.reader(ani, [korea, economy]);
    await createTopicHoursStore(world.db).set(ani, korea, { hours: ['18:00'], days: daily });
    await world.schedule(ani);
    await world.article([economy]);
    const missile = await world.article([korea]);
    world.clock.advance(1_000);
    expect(await createPreviewEdition(world)(ani)).toMatchObject({
      dueAt: hoursAfter(-12.5),
      digest: { groups: [{ topicId: korea, articleIds: [missile] }] },
    });
  });
});

describe('the look back on the week', () => {
  it('comes at its hour with what mattered, also what came before, and is not told again by the next digest', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { recapDay: 1, recapHour: '19:00' });
    const compose = world.composer();
    const missile = await world.article([korea]);
    world.clock.set(monday);
    await compose();
    await world.sendAll();
    const later = await world.article([korea]);
    // 19:00 on Monday.
    world.clock.set(hoursAfter(12.5));
    expect(await compose()).toMatchObject({ composed: 1 });
    const recap = (await world.deliveries(ani)).at(-1);
    expect(readDigestParams(recap?.params)).toMatchObject({ kind: 'recap', late: false });
    expect(new Set(recap?.articleIds)).toEqual(new Set([missile, later]));
    await world.sendAll();
    world.clock.set(hoursAfter(24));
    expect(await compose()).toMatchObject({ composed: 0, empty: 1 });
    expect((await world.editions(ani)).map(({ kind, state }) => [kind, state])).toEqual([
      ['scheduled', 'composed'],
      ['recap', 'composed'],
      ['scheduled', 'empty'],
    ]);
  });
});

describe('in quiet hours', () => {
  const alert = (articleId: number) =>
    createEnqueueAlerts({ store: createAlertStore(world.db), clock: world.clock })({ articleId });

  it('an alert is held and told by the next digest, also of a topic that comes at once only', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { alerts: true, digest: false, quietHours: ['22:00-05:00'] });
    await world.reader(budi, [korea], { alerts: true });
    // 23:00 on Sunday.
    world.clock.set(hoursAfter(-7.5));
    const articleId = await world.article([korea]);
    expect(await alert(articleId)).toBe(1);
    expect(await alert(articleId)).toBe(0);
    expect(await world.deliveries(ani)).toMatchObject([{ kind: 'alert', state: 'cancelled', articleIds: [articleId] }]);
    world.clock.set(monday);
    await world.composer()();
    expect((await world.deliveries(ani)).at(-1)).toMatchObject({ kind: 'digest', articleIds: [articleId] });
  });

  it('an alert that still waits when they begin is left to the digest', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { alerts: true, quietHours: ['22:00-05:00'] });
    // 21:40 on Sunday.
    world.clock.set(hoursAfter(-8 - 50 / 60));
    await alert(await world.article([korea]));
    expect(await world.deliveries(ani)).toMatchObject([{ state: 'planned', deadlineAt: hoursAfter(-8.5) }]);
  });

  it('nothing late is sent: after a downtime it is counted, and the morning tells its news', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { digestHours: ['06:30', '18:00'], quietHours: ['22:00-05:00'] });
    const articleId = await world.article([korea]);
    // 23:30 on Sunday.
    world.clock.set(hoursAfter(-7));
    expect(await world.composer()()).toMatchObject({ composed: 0, missed: 1 });
    world.clock.set(monday);
    expect(await world.composer()()).toMatchObject({ composed: 1, missed: 0, late: 0 });
    expect(await digests(ani)).toEqual([{ at: monday, articles: [articleId] }]);
  });

  it('above the limit of the day an alert waits for the digest too', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { alerts: true, atOnceLimit: 2 });
    const planned: number[] = [];
    for (let count = 0; count < 3; count++) planned.push(await alert(await world.article([korea])));
    expect(planned).toEqual([1, 1, 0]);
    await world.sendAll();
    world.clock.set(monday);
    await world.composer()();
    expect((await world.deliveries(ani)).at(-1)).toMatchObject({ kind: 'digest' });
    // The next day there is room again.
    expect(await alert(await world.article([korea]))).toBe(1);
  });
});

describe('a story from outside', () => {
  it('comes last in a digest that has something to tell, and never by itself', async () => {
    const { korea, sport } = world.topics;
    await world.reader(ani, [korea], { outsideTopics: true });
    await world.reader(budi, [korea]);
    const small = await world.article([sport], { publishedAt: hoursAfter(-48) });
    const big = await world.article([sport], { score: 6 });
    const compose = world.composer();
    world.clock.set(monday);
    expect(await compose()).toMatchObject({ composed: 0, empty: 2 });
    const missile = await world.article([korea]);
    const other = await world.article([sport], { score: 6 });
    world.clock.set(hoursAfter(24));
    await compose();
    expect((await world.deliveries(ani))[0]?.articleIds).toEqual([missile, other]);
    expect(readDigestParams((await world.deliveries(ani))[0]?.params)).toMatchObject({
      outside: { articleId: other, topicId: sport },
    });
    expect((await world.deliveries(budi))[0]?.articleIds).toEqual([missile]);
    expect([small, big]).not.toContain(other);
  });

  it('is never told twice, nor what somebody else follows for their own', async () => {
    const { korea, sport, economy } = world.topics;
    await world.reader(ani, [korea], { outsideTopics: true });
    await world.db
      .update(topics)
      .set({ words: { words: 'mobil listrik', without: [] } })
      .where(sql`id = ${economy}`);
    const [story] = await world.db
      .insert(stories)
      .values({ createdAt: world.clock.now(), lastArticleAt: world.clock.now() })
      .returning({ id: stories.id });
    await world.article([economy], { score: 6 });
    const match = await world.article([sport], { storyId: story?.id ?? null });
    await world.db.execute(sql`update stories set leader_id = ${match}`);
    const missile = await world.article([korea]);
    const compose = world.composer();
    world.clock.set(monday);
    await compose();
    await world.sendAll();
    await world.article([sport], { storyId: story?.id ?? null });
    const second = await world.article([korea]);
    world.clock.set(hoursAfter(24));
    await compose();
    expect((await digests(ani)).map(({ articles }) => articles)).toEqual([[missile, match], [second]]);
  });
});

describe('catching up', () => {
  it('tells what no message told since the last digest that came, and nothing twice', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    const catchUp = createCatchUp(world);
    const compose = world.composer();
    const first = await world.article([korea]);
    world.clock.set(monday);
    await compose();
    await world.sendAll();
    // A pause of two days, in which news comes in.
    await world.db
      .update(chats)
      .set({ pausedUntil: hoursAfter(50) })
      .where(sql`id = ${ani}`);
    await world.schedule(ani);
    world.clock.set(hoursAfter(10));
    const during = await world.article([korea]);
    world.clock.set(hoursAfter(51));
    expect(await catchUp(ani, null)).toMatchObject({ kind: 'enqueued', articles: 1 });
    expect((await world.deliveries(ani)).at(-1)).toMatchObject({ priority: 0, articleIds: [during] });
    await world.sendAll();
    expect(await catchUp(ani, null)).toMatchObject({ kind: 'empty', since: hoursAfter(51) });
    // Asked for a week, it tells those again that were never read.
    expect(await catchUp(ani, 7)).toMatchObject({ kind: 'enqueued', articles: 2 });
    expect(new Set((await world.deliveries(ani)).at(-1)?.articleIds)).toEqual(new Set([first, during]));
  });

  it('tells nothing to a chat that is not known', async () => {
    expect(await createCatchUp(world)(999, null)).toMatchObject({ kind: 'empty' });
  });
});

it('the report of the day counts common hours, own hours and looks back', async () => {
  const { korea, economy } = world.topics;
  await world.reader(ani, [korea, economy], { recapDay: 0, recapHour: '20:00' });
  await createTopicHoursStore(world.db).set(ani, korea, { hours: ['18:00'], days: daily });
  await world.reader(budi, [korea], { digestHours: ['23:30'], quietHours: ['22:00-06:30'] });
  const load = await createPeakLoad(world)({ rate: 30 });
  expect(new Map(load.map(({ slot, readers }) => [slot.getTime(), readers]))).toEqual(
    new Map([
      [hoursAfter(-12.5).getTime(), 1],
      [hoursAfter(-10.5).getTime(), 1],
      [monday.getTime(), 2],
    ]),
  );
});
