import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCore } from '../../src/core.js';
import type { Core } from '../../src/core.js';
import { createHearFromHub, hubPath } from '../../src/intake/hear-from-hub.js';
import { createHubSubscriptionStore } from '../../src/intake/hub-subscriptions.store.js';
import { createLog } from '../../src/log.js';
import { createWeb } from '../../src/web/create-web.js';
import { startServer } from '../../src/web/start-server.js';
import { floods, missile, sanctions } from '../support/articles.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { startHub } from './hub.js';
import type { TestHub } from './hub.js';
import { startPublisher } from './publisher.js';
import type { Publisher } from './publisher.js';

const clock = createHandClock('2026-11-23T07:00:00Z');
const minute = 60_000;

describe('a feed that names a hub', () => {
  let database: TestDatabase;
  let core: Core;
  let publisher: Publisher;
  let hub: TestHub;
  let server: { url: string; close(): Promise<void> };

  const askDue = async () => (await core.hubs?.askDue()) ?? 0;
  const subscription = async () => {
    const [row] = [
      ...(await database.db.execute('select state, next_ask_at, ends_at, last_error from hub_subscriptions')),
    ];
    return row;
  };
  const callback = () => hub.asked.at(-1)?.callback ?? '';
  /** Articles after whatever is due has been read, `milliseconds` later. */
  const articlesAfter = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await core.pollFeeds();
    return core.articles.count();
  };

  beforeAll(async () => {
    publisher = await startPublisher(clock);
    hub = await startHub(() => server.url);
    database = await createTestDatabase();
    const log = createLog({ level: 'silent', secrets: [] });
    const hear = createHearFromHub({ clock, log, subscriptions: createHubSubscriptionStore(database.db) });
    const web = createWeb({
      log,
      isReady: async () => true,
      metrics: async () => '',
      webhook: null,
      hub: { path: hubPath, ...hear },
    });
    server = await startServer(web.handle, '127.0.0.1', 0);
    core = await createCore({
      config: {
        fetchAllowHosts: [publisher.host, hub.host],
        pollMinutes: 60,
        publicUrl: 'https://kabar.example',
      },
      database,
      clock,
      log,
      readerWorker: new URL('../../dist/intake/reader-worker.js', import.meta.url),
    });
    publisher.channel = `<atom:link rel="hub" href="${hub.url}"/><atom:link rel="self" href="${publisher.url}/whole"/>`;
    publisher.publish(missile.slug, missile);
    await core.sourceUseCases().add(`${publisher.url}/whole`, null);
    await core.pollFeeds();
  });
  afterAll(async () => {
    await server.close();
    await core.close();
    await database.drop();
    await Promise.all([publisher.close(), hub.close()]);
  });

  test('is subscribed to there, at an address that nobody can guess', async () => {
    expect(await askDue()).toBe(1);
    expect(await askDue()).toBe(0);
    expect(hub.asked).toHaveLength(1);
    expect(hub.asked[0]).toMatchObject({ mode: 'subscribe', topic: `${publisher.url}/whole`, lease: '864000' });
    expect(callback()).toMatch(/^https:\/\/kabar\.example\/hub\/[\w-]{32}$/);
    expect(hub.asked[0]?.secret).toMatch(/^[\w-]{32}$/);
  });

  test('only what was asked for is confirmed', async () => {
    expect(await hub.verify(callback(), { 'hub.topic': 'https://other.example/feed' })).toMatchObject({ status: 404 });
    expect(await hub.verify(callback(), { 'hub.mode': 'unsubscribe' })).toMatchObject({ status: 404 });
    expect(await hub.verify('https://kabar.example/hub/guessed')).toMatchObject({ status: 404 });
    expect(await subscription()).toMatchObject({ state: 'wanted' });
    expect(await hub.verify(callback())).toEqual({ status: 200, echoed: true });
    expect(await subscription()).toMatchObject({ state: 'active', last_error: null });
  });

  test('a push has the feed looked at now, and not when its hour is due', async () => {
    publisher.publish(floods.slug, floods);
    expect(await articlesAfter(2 * minute)).toBe(1);
    expect(await hub.push(callback(), '<rss/>')).toBe(202);
    expect(await articlesAfter(1_000)).toBe(2);
  });

  test('what is pushed is never believed, only the feed is', async () => {
    clock.advance(2 * minute);
    const forged = `<rss version="2.0"><channel><title>x</title><item><title>Palsu</title><link>${publisher.url}/a/palsu</link><description>${'kabar bohong '.repeat(80)}</description></item></channel></rss>`;
    expect(await hub.push(callback(), forged)).toBe(202);
    expect(await articlesAfter(1_000)).toBe(2);
  });

  test('a push with a wrong signature changes nothing, and is not told so', async () => {
    publisher.publish(sanctions.slug, sanctions);
    clock.advance(2 * minute);
    expect(await hub.push(callback(), '<rss/>', 'guessed')).toBe(202);
    expect(await articlesAfter(1_000)).toBe(2);
  });

  test('sixty pushes are one look a minute', async () => {
    const looks = () => publisher.requests.filter((line) => line.startsWith('GET /whole')).length;
    const before = looks();
    for (let round = 0; round < 30; round++) {
      await Promise.all([hub.push(callback(), '<rss/>'), hub.push(callback(), '<rss/>')]);
      await articlesAfter(1_000);
    }
    expect(looks() - before).toBe(1);
    expect(await articlesAfter(1_000)).toBe(3);
  });

  test('nobody knows an unknown address, and no more is read than a feed may have', async () => {
    expect(await hub.push('https://kabar.example/hub/guessed', 'x')).toBe(410);
    expect(await hub.push(callback(), 'x'.repeat(6 * 1024 * 1024))).toBe(413);
  });

  test('a lease is renewed before it ends', async () => {
    hub.asked.length = 1;
    clock.advance(37 * minute);
    expect(await askDue()).toBe(1);
    expect(hub.asked).toHaveLength(2);
    expect(hub.asked[1]?.callback).toBe(hub.asked[0]?.callback);
    expect(await hub.verify(callback())).toEqual({ status: 200, echoed: true });
    expect(await askDue()).toBe(0);
  });

  test('a hub that fails is asked again, later each time; one that denies, after a week', async () => {
    hub.status = 503;
    clock.advance(60 * minute);
    expect(await askDue()).toBe(1);
    expect(await subscription()).toMatchObject({ last_error: 'HTTP 503' });
    clock.advance(59 * minute);
    expect(await askDue()).toBe(0);
    clock.advance(2 * minute);
    expect(await askDue()).toBe(1);
    clock.advance(5 * 60 * minute);
    expect(await askDue()).toBe(0);
    hub.status = 202;
    expect(await hub.verify(callback(), { 'hub.mode': 'denied', 'hub.reason': 'no' })).toMatchObject({ status: 200 });
    expect(await subscription()).toMatchObject({ state: 'denied', last_error: 'denied: no' });
    clock.advance(6 * 24 * 60 * minute);
    expect(await askDue()).toBe(0);
  });

  test('a feed that names another hub, one that is not safe to tell a secret, or none, leaves the old one', async () => {
    publisher.channel = '<atom:link rel="hub" href="http://hub.example/"/>';
    await articlesAfter(60 * minute);
    expect(await subscription()).toBeUndefined();
    expect(await hub.push(callback(), '<rss/>')).toBe(410);
  });
});
