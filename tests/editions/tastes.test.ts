import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tasteFactor, tasteSteps } from '../../src/readers/taste.js';
import { createTasteStore } from '../../src/readers/tastes.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

const ani = 1_001;
const budi = 1_002;

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  world = await createWorld(database);
});
afterAll(() => database.drop());

async function morning(chatId: number): Promise<number[]> {
  world.clock.set('2026-11-22T23:30:01Z');
  await world.composer()();
  return (await world.deliveries(chatId)).flatMap(({ articleIds }) => articleIds);
}

describe('more and less like this', () => {
  it('brings a topic forward for whoever asked for it, and for nobody else', async () => {
    const { korea, economy } = world.topics;
    for (const id of [ani, budi]) await world.reader(id, [korea, economy]);
    const taste = createTasteStore(world.db);
    const liked = await world.article([economy]);
    for (let times = 0; times < 2; times++) expect(await taste.tap(ani, liked, 'more')).toHaveLength(1);
    // More than one digest holds, of which Korea's are the better matches.
    for (let times = 0; times < 12; times++) await world.article([korea], { score: 3.4 });
    for (let times = 0; times < 12; times++) await world.article([economy], { score: 3 });
    const full = async (chatId: number) => {
      const [digest] = (await world.deliveries(chatId)).map(({ params }) => JSON.stringify(params));
      const groups: unknown = JSON.parse(digest ?? '{}');
      return typeof groups === 'object' && groups !== null && 'groups' in groups ? groups.groups : null;
    };
    await morning(ani);
    const shares = await Promise.all([ani, budi].map(full));
    const economyOf = (groups: unknown) =>
      Array.isArray(groups)
        ? groups.flatMap((group: { topicId: number; articleIds: number[] }) =>
            group.topicId === economy ? group.articleIds : [],
          ).length
        : 0;
    expect(economyOf(shares[0])).toBeGreaterThan(economyOf(shares[1]));
  });

  it('stops at four steps, and four taps the other way undo them', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    const taste = createTasteStore(world.db);
    const article = await world.article([korea]);
    const weight = async () =>
      (await world.db.execute<{ weight: number }>(`select weight from topic_tastes where chat_id = ${ani}`))[0]?.weight;
    for (let times = 0; times < 9; times++) await taste.tap(ani, article, 'less');
    expect(await weight()).toBe(-4);
    for (let times = 0; times < 4; times++) await taste.tap(ani, article, 'more');
    expect(await weight()).toBe(0);
  });

  it('keeps nothing for an article that is about nothing the chat follows, nor for one that is not there', async () => {
    const { korea, economy } = world.topics;
    await world.reader(ani, [korea]);
    const taste = createTasteStore(world.db);
    expect(await taste.tap(ani, await world.article([economy]), 'more')).toEqual([]);
    expect(await taste.tap(ani, 999_999, 'more')).toEqual([]);
    expect(await world.db.execute(`select from topic_tastes where chat_id = ${ani}`)).toHaveLength(0);
  });

  it('counts a section for half of a topic', () => {
    const tastes = { topics: new Map([[1, -2]]), categories: new Map([[7, 2]]) };
    expect([tasteSteps(tastes, 1, 7), tasteSteps(tastes, 2, 7), tasteSteps(tastes, 2, null)]).toEqual([-1, 1, 0]);
    expect(tasteFactor(0)).toBe(1);
    expect(tasteFactor(2) * tasteFactor(-2)).toBeCloseTo(1);
  });
});
