import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createComposeRequestedEdition } from '../../src/editions/compose-requested-edition.js';
import { readDigestParams } from '../../src/editions/digest-params.js';
import { createPeakLoad } from '../../src/editions/peak-load.js';
import { createPreviewEdition } from '../../src/editions/preview-edition.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

const hour = 3_600_000;
const ani = 1_001;
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

describe('a reader who asks what is new', () => {
  it('gets it at once and ahead of everything, and not again in the morning', async () => {
    const { korea } = world.topics;
    const before = await world.article([korea], { matchedAt: new Date(world.clock.now().getTime() - hour) });
    await world.reader(ani, [korea]);
    world.clock.advance(hour);
    const ask = createComposeRequestedEdition(world);
    const now = world.clock.now();
    const answer = await ask({ chatId: ani, kind: 'requested' });
    const [delivery] = await world.deliveries(ani);
    expect(answer).toEqual({ kind: 'enqueued', deliveryId: delivery?.id, articles: 1 });
    expect(delivery).toMatchObject({ priority: 0, dueAt: now, articleIds: [before], kind: 'digest' });
    expect(readDigestParams(delivery?.params)).toMatchObject({ kind: 'requested', late: false });
    expect((await world.chat(ani)).nextEditionAt).toEqual(monday);

    await world.sendAll();
    const after = await world.article([korea]);
    world.clock.set(monday);
    await world.composer()();
    expect((await world.deliveries(ani)).map((row) => row.articleIds)).toEqual([[before], [after]]);
  });

  it('is told since when there is nothing, and nothing is planned', async () => {
    await world.reader(ani, [world.topics.korea]);
    const ask = createComposeRequestedEdition(world);
    const since = new Date(world.clock.now().getTime() - 24 * hour);
    expect(await ask({ chatId: ani, kind: 'requested' })).toEqual({ kind: 'empty', since });
    expect(await ask({ chatId: 999, kind: 'requested' })).toEqual({ kind: 'empty', since });
    expect(await world.deliveries(ani)).toEqual([]);
    expect(await world.editions(ani)).toEqual([]);
  });

  it('twice in the same instant gets what was left over the first time', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    for (let index = 0; index < 20; index++)
      await world.article([korea], { matchedAt: new Date(world.clock.now().getTime() - hour) });
    const ask = createComposeRequestedEdition(world);
    expect(await Promise.all([1, 2, 3].map(() => ask({ chatId: ani, kind: 'requested' })))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'enqueued', articles: 17 }),
        expect.objectContaining({ kind: 'enqueued', articles: 3 }),
        expect.objectContaining({ kind: 'empty' }),
      ]),
    );
    const ids = (await world.deliveries(ani)).flatMap((row) => row.articleIds);
    expect(new Set(ids).size).toBe(20);
  });

  it('in the second in which the hour comes gets everything once', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    const ids = [await world.article([korea]), await world.article([korea])];
    world.clock.set(monday);
    await Promise.all([createComposeRequestedEdition(world)({ chatId: ani, kind: 'requested' }), world.composer()()]);
    await world.composer()();
    const delivered = (await world.deliveries(ani)).flatMap((row) => row.articleIds);
    expect([...delivered].sort((a, b) => a - b)).toEqual(ids);
  });

  it('for the first time gets the three best of two days, in the topics just followed', async () => {
    const { korea, economy } = world.topics;
    const ago = (hours: number) => new Date(world.clock.now().getTime() - hours * hour);
    const article = (topicId: number, hours: number) =>
      world.article([topicId], { matchedAt: ago(hours), publishedAt: ago(hours) });
    const ids: number[] = [];
    for (const hours of [1, 20, 40, 45]) ids.push(await article(korea, hours));
    await article(korea, 50);
    await article(economy, 1);
    await world.reader(ani, [economy, korea]);
    const first = createComposeRequestedEdition(world);
    expect(await first({ chatId: ani, kind: 'first', topicIds: [korea] })).toMatchObject({ articles: 3 });
    const [delivery] = await world.deliveries(ani);
    expect(delivery?.articleIds).toEqual(ids.slice(0, 3));
    expect(delivery?.params).toMatchObject({ kind: 'first', more: [], left: 1 });
  });
});

describe('the preview of the next digest', () => {
  it('shows what it would hold now and changes nothing', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    const preview = createPreviewEdition(world);
    expect(await preview(ani)).toEqual({ dueAt: monday, digest: null });
    world.clock.advance(hour);
    const id = await world.article([korea]);
    world.clock.advance(1);
    expect(await preview(ani)).toMatchObject({ digest: { groups: [{ topicId: korea, articleIds: [id] }], left: 0 } });
    expect(await world.deliveries(ani)).toEqual([]);
    expect(await preview(999)).toBeNull();
  });
});

describe('the schedule of a chat', () => {
  it('follows the reader’s hours, zone, topics and stop', async () => {
    await world.reader(ani, [world.topics.korea]);
    const change = async (what: string) => {
      await world.db.execute(sql.raw(`update chats set ${what}`));
      return world.schedule(ani);
    };
    expect(await change(`digest_hours = array['12:00', '20:15']`)).toEqual(new Date('2026-11-22T05:00:00Z'));
    expect(await change(`time_zone = 'Asia/Jayapura'`)).toEqual(new Date('2026-11-22T03:00:00Z'));
    expect(await change(`paused_until = '2026-11-25T00:00Z'`)).toEqual(new Date('2026-11-25T03:00:00Z'));
    expect(await change(`status = 'stopped'`)).toBeNull();
    expect(await change(`status = 'active', paused_until = null, digest_hours = '{}'`)).toBeNull();
    expect((await world.chat(ani)).nextEditionAt).toBeNull();
    expect(await world.schedule(999)).toBeNull();
  });

  it('that nobody set, because a process died in between, is set by the next round', async () => {
    await world.reader(ani, [world.topics.korea]);
    await world.db.execute(sql`update chats set next_edition_at = null`);
    await world.composer()();
    expect((await world.chat(ani)).nextEditionAt).toEqual(monday);
  });
});

it('the operator reads what each hour of the coming day needs, the heaviest first', async () => {
  const { korea } = world.topics;
  await world.readers(30, korea);
  await world.reader(101, [korea], { digestHours: ['06:30', '12:00'], timeZone: 'Asia/Makassar' });
  await world.reader(102, [korea], { digestHours: ['07:30'], timeZone: 'Asia/Makassar' });
  const load = await createPeakLoad(world)({ rate: 1 / 60 });
  expect(
    load.map(({ slot, readers, minutesNeeded }) => [slot.toISOString(), readers, Math.round(minutesNeeded)]),
  ).toEqual([
    ['2026-11-22T23:30:00.000Z', 31, 31],
    ['2026-11-22T04:00:00.000Z', 1, 1],
    ['2026-11-22T22:30:00.000Z', 1, 1],
  ]);
});
