import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createCore } from '../../src/core.js';
import { createLog } from '../../src/log.js';
import { createSampleNewsroom } from '../../src/simulator/newsroom/sample-newsroom.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';

test('of the articles of two sample publishers the one corrected and the one withdrawn are proposed, and nothing else', async () => {
  const clock = createHandClock('2026-11-23T07:00:00Z');
  const newsroom = createSampleNewsroom({ clock });
  const server = createServer((request, response) => newsroom.handle(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const database = await createTestDatabase();
  const core = await createCore({
    config: { fetchAllowHosts: [host], pollMinutes: 15, publicUrl: null },
    database,
    clock,
    log: createLog({ level: 'silent', secrets: [] }),
    readerWorker: new URL('../../dist/intake/reader-worker.js', import.meta.url),
  });
  try {
    const told: string[] = [];
    const propose = core.changes.propose({
      ownerIds: new Set([1]),
      tell: async (_, __, params) => {
        told.push(`${String(params['type'])}: ${String(params['title'])}`);
      },
    });
    for (const feed of newsroom.feeds(`http://${host}`).filter(({ name }) => /Warta|Cakrawala/.test(name)))
      await core.sources.add({ url: feed.url, name: feed.name, home: null, language: feed.language, now: clock.now() });
    // Pages are looked at two or three times, with other links around their article each time.
    for (const minutes of [20, 20, 50, 30, 240, 0]) {
      await core.pollFeeds();
      await core.changes.pages.lookAtDue();
      await propose();
      clock.advance(minutes * 60_000);
    }
    expect(told).toEqual([
      'proposed-correction: Korea Utara uji coba dua rudal jarak pendek, Seoul siaga',
      'proposed-withdrawal: Kereta khusus dari Pyongyang dikabarkan menuju Vladivostok',
    ]);
  } finally {
    await core.close();
    await database.drop();
    server.closeAllConnections();
    server.close();
  }
}, 60_000);
