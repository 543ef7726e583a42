import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stories } from '../../src/db/schema/index.js';
import { createAlertStore } from '../../src/editions/alerts.store.js';
import { createComposeRequestedEdition } from '../../src/editions/compose-requested-edition.js';
import { createEnqueueAlerts } from '../../src/editions/enqueue-alerts.js';
import { createPreviewEdition } from '../../src/editions/preview-edition.js';
import { mostMutes } from '../../src/readers/mutes.js';
import type { MuteSubject } from '../../src/readers/mutes.js';
import { createMuteStore } from '../../src/readers/mutes.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { createWorld } from './world.js';
import type { World } from './world.js';

const hour = 3_600_000;
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

const alert = (articleId: number) =>
  createEnqueueAlerts({ store: createAlertStore(world.db), clock: world.clock })({ articleId });

async function mute(chatId: number, subject: MuteSubject, endsAt: Date | null = null): Promise<void> {
  const outcome = await createMuteStore(world.db).mute(chatId, subject, endsAt, mostMutes, world.clock.now());
  expect(outcome.kind).toBe('muted');
}

/** What the morning's digest brings to a chat. */
async function morning(chatId: number): Promise<number[]> {
  world.clock.set('2026-11-22T23:30:01Z');
  await world.composer()();
  return (await world.deliveries(chatId))
    .filter(({ kind }) => kind === 'digest')
    .flatMap(({ articleIds }) => articleIds);
}

async function story(): Promise<number> {
  const now = world.clock.now();
  const [row] = await world.db
    .insert(stories)
    .values({ createdAt: now, lastArticleAt: now })
    .returning({ id: stories.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
}

describe('what a reader has muted', () => {
  it('comes neither in digests nor at once: a word in the headline or the summary, whole and in any form', async () => {
    const { korea } = world.topics;
    for (const id of [ani, budi]) await world.reader(id, [korea], { alerts: true });
    await mute(ani, { kind: 'word', word: 'rudal' });
    const named = [
      await world.article([korea], { title: 'RUDALNYA jatuh di laut' }),
      await world.article([korea], {
        title: 'Uji coba',
        summary: ['Militer menembakkan dua rudal.', 'Tidak ada korban.'],
      }),
    ];
    const other = await world.article([korea], { title: 'Peru: dalam sehari', body: 'rudal rudal rudal' });
    const planned: number[] = [];
    for (const articleId of [...named, other]) planned.push(await alert(articleId));
    expect(planned).toEqual([1, 1, 2]);
    expect((await world.deliveries(ani)).map(({ articleIds }) => articleIds)).toEqual([[other]]);
    await world.db.execute('delete from deliveries');
    expect(await morning(ani)).toEqual([other]);
    expect(new Set(await morning(budi))).toEqual(new Set([...named, other]));
  });

  it('comes neither in digests nor at once: a source, though others that tell the same do', async () => {
    const { korea } = world.topics;
    const storyId = await story();
    await world.reader(ani, [korea], { alerts: true });
    await mute(ani, { kind: 'source', sourceId: world.sources.yonhap });
    const muted = await world.article([korea], { sourceId: world.sources.yonhap, storyId });
    expect(await alert(muted)).toBe(0);
    const kept = await world.article([korea], { storyId });
    expect(await morning(ani)).toEqual([kept]);
  });

  it('comes neither in digests nor at once: a story, also by articles that join it later', async () => {
    const { korea } = world.topics;
    const storyId = await story();
    await world.reader(ani, [korea], { alerts: true });
    const first = await world.article([korea], { storyId });
    await mute(ani, { kind: 'story', articleId: first });
    const later = await world.article([korea], { storyId });
    expect([await alert(first), await alert(later)]).toEqual([0, 0]);
    const other = await world.article([korea], { storyId: await story() });
    expect(await morning(ani)).toEqual([other]);
  });

  it('an article that is no story yet is muted by itself, and with the story that it becomes part of', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    const alone = await world.article([korea]);
    await mute(ani, { kind: 'story', articleId: alone });
    const storyId = await story();
    await world.db.execute(`update articles set story_id = ${storyId} where id = ${alone}`);
    await world.article([korea], { storyId });
    expect(await morning(ani)).toEqual([]);
    const again = await createMuteStore(world.db).mute(
      ani,
      { kind: 'story', articleId: alone + 1 },
      null,
      mostMutes,
      world.clock.now(),
    );
    expect(again.kind).toBe('already');
  });

  it('comes again when the mute has ended, and when it was lifted', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    await mute(ani, { kind: 'word', word: 'rudal' }, new Date(world.clock.now().getTime() + hour));
    await mute(ani, { kind: 'source', sourceId: world.sources.yonhap });
    const missile = await world.article([korea], { title: 'Rudal' });
    const foreign = await world.article([korea], { sourceId: world.sources.yonhap });
    const store = createMuteStore(world.db);
    const [source] = (await store.list(ani, world.clock.now())).filter(({ kind }) => kind === 'source');
    world.clock.advance(2 * hour);
    expect((await store.list(ani, world.clock.now())).map(({ name }) => name)).toEqual(['Yonhap']);
    expect(await store.lift(budi, source?.id ?? 0)).toBe(false);
    expect(await store.lift(ani, source?.id ?? 0)).toBe(true);
    expect(new Set(await morning(ani))).toEqual(new Set([missile, foreign]));
  });

  it('stays out of the preview and of what is asked for', async () => {
    const { korea } = world.topics;
    await world.reader(ani, [korea]);
    await mute(ani, { kind: 'word', word: 'korea utara' });
    await world.article([korea], { title: 'Korea Utara uji coba' });
    world.clock.advance(hour);
    expect((await createPreviewEdition(world)(ani))?.digest).toBeNull();
    expect((await createComposeRequestedEdition(world)({ chatId: ani, kind: 'requested' })).kind).toBe('empty');
  });

  it('is at most so much', async () => {
    await world.reader(ani, [world.topics.korea]);
    const store = createMuteStore(world.db);
    const kinds: string[] = [];
    for (const word of ['satu', 'dua', 'tiga'])
      kinds.push((await store.mute(ani, { kind: 'word', word }, null, 2, world.clock.now())).kind);
    expect(kinds).toEqual(['muted', 'muted', 'tooMany']);
  });
});

describe('a topic that comes at once only', () => {
  it('stays out of digests, and is still told to who asks', async () => {
    const { korea, economy } = world.topics;
    await world.reader(ani, [korea], { alerts: true, digest: false });
    await world.reader(budi, [economy]);
    await world.db.execute(
      `insert into subscriptions (chat_id, topic_id, alerts, digest, created_at) values (${budi}, ${korea}, true, false, now())`,
    );
    const missile = await world.article([korea]);
    const market = await world.article([economy]);
    expect(await morning(budi)).toEqual([market]);
    const asked = await createComposeRequestedEdition(world)({ chatId: ani, kind: 'requested' });
    expect(asked).toMatchObject({ kind: 'enqueued', articles: 1 });
    expect((await world.deliveries(ani))[0]?.articleIds).toEqual([missile]);
  });

  it('rings so often within a day and no more, each topic for itself', async () => {
    const { korea, economy } = world.topics;
    await world.reader(ani, [korea, economy], { alerts: true, alertsPerDay: 2 });
    const planned: number[] = [];
    for (let count = 0; count < 3; count++) planned.push(await alert(await world.article([korea])));
    planned.push(await alert(await world.article([korea, economy])));
    expect(planned).toEqual([1, 1, 0, 1]);
    world.clock.advance(24 * hour + 1);
    expect(await alert(await world.article([korea]))).toBe(1);
    await world.db.execute(`update subscriptions set alerts_per_day = 0 where chat_id = ${ani}`);
    for (let count = 0; count < 4; count++) expect(await alert(await world.article([korea]))).toBe(1);
  });
});
