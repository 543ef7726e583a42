import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stories } from '../../src/db/schema/index.js';
import { createAlertStore } from '../../src/editions/alerts.store.js';
import { readAlertParams } from '../../src/editions/digest-params.js';
import { createEnqueueAlerts } from '../../src/editions/enqueue-alerts.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

const hour = 3_600_000;
const ani = 1_001;
const budi = 1_002;
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

const alerts = () => createEnqueueAlerts({ store: createAlertStore(world.db), clock: world.clock });

describe('an article on a topic with alerts', () => {
  it('goes at once to those who asked for that, once, and to nobody else', async () => {
    const { korea, economy } = world.topics;
    await world.reader(ani, [korea, economy], { alerts: true });
    await world.reader(budi, [korea]);
    const articleId = await world.article([korea, economy]);
    expect(await alerts()({ articleId })).toBe(1);
    expect(await alerts()({ articleId })).toBe(0);
    const [alert] = await world.deliveries(ani);
    expect(alert).toMatchObject({
      kind: 'alert',
      cause: `alert:${articleId}`,
      priority: 2,
      articleIds: [articleId],
      dueAt: world.clock.now(),
      deadlineAt: new Date(world.clock.now().getTime() + hour),
    });
    expect(readAlertParams(alert?.params)).toEqual({ topicIds: [korea, economy] });
    expect(await world.deliveries(budi)).toEqual([]);
  });

  it('does not come again in the digest', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { alerts: true });
    const alerted = await world.article([korea]);
    await alerts()({ articleId: alerted });
    await world.sendAll();
    const other = await world.article([korea]);
    world.clock.set(monday);
    await world.composer()();
    expect((await world.deliveries(ani)).map((row) => row.articleIds)).toEqual([[alerted], [other]]);
  });

  it('comes with the digest when the alert could not go out in time', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { alerts: true });
    const articleId = await world.article([korea]);
    // Planned shortly before the hour, so the digest leaves it out; and then the sender was down for hours.
    world.clock.set(new Date(monday.getTime() - hour / 4));
    await world.db.execute(sql`update articles set published_at = ${monday.toISOString()}::timestamptz`);
    await alerts()({ articleId });
    const compose = world.composer();
    world.clock.set(monday);
    expect(await compose()).toMatchObject({ composed: 0, empty: 1 });
    world.clock.set(new Date(monday.getTime() + 24 * hour));
    expect(await compose()).toMatchObject({ composed: 1 });
    expect((await world.deliveries(ani)).map((row) => [row.kind, row.articleIds])).toEqual([
      ['alert', [articleId]],
      ['digest', [articleId]],
    ]);
  });

  it('comes by alert or by digest, never both, when both are made in the same moment', async () => {
    const { korea } = world.topics;
    for (let id = 1; id <= 20; id++) await world.reader(id, [korea], { alerts: true });
    const articleId = await world.article([korea]);
    world.clock.set(new Date(monday.getTime()));
    await world.db.execute(sql`update articles set published_at = ${monday.toISOString()}::timestamptz`);
    await Promise.all([world.composer(30, 4)(), alerts()({ articleId })]);
    await world.composer()();
    const rows = await world.db.execute<{ chat_id: string; count: string }>(
      sql`select chat_id, count(*) as count from deliveries where article_ids @> array[${articleId}]::bigint[] group by 1`,
    );
    expect(rows.length).toBe(20);
    expect(rows.every((row) => Number(row.count) === 1)).toBe(true);
  });

  it('rings once for a story, however many sources tell it', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { alerts: true });
    const now = world.clock.now();
    const [story] = await world.db
      .insert(stories)
      .values({ createdAt: now, lastArticleAt: now })
      .returning({ id: stories.id });
    for (const sourceId of [world.sources.antara, world.sources.yonhap])
      await alerts()({ articleId: await world.article([korea], { storyId: story?.id ?? null, sourceId }) });
    expect(await world.deliveries(ani)).toHaveLength(1);
  });

  it('keeps quiet for a reader who pauses or stopped', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { alerts: true, status: 'stopped' });
    await world.reader(budi, [korea], { alerts: true, pausedUntil: monday });
    expect(await alerts()({ articleId: await world.article([korea]) })).toBe(0);
  });

  it('keeps quiet about what is old, not published, or not there', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea], { alerts: true });
    const old = new Date(world.clock.now().getTime() - 7 * hour);
    for (const articleId of [
      await world.article([korea], { publishedAt: old }),
      await world.article([korea], { status: 'review' }),
      await world.article([korea], { status: 'withdrawn' }),
      await world.article([]),
      987_654,
    ])
      expect(await alerts()({ articleId })).toBe(0);
  });
});
