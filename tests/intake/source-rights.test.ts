import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSourceUseCases } from '../../src/intake/add-source.js';
import { parseFeed } from '../../src/intake/feed.js';
import { createSourceStore } from '../../src/intake/sources.store.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const [owner, editor, operator] = [900, 901, null];
const clock = createHandClock('2026-11-23T06:00:00Z');
let database: TestDatabase;
const run = (statement: string) => database.db.execute(sql.raw(statement));

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('somebody who is removed while the site is looked at adds nothing, and removes nothing', async () => {
  let during = async (): Promise<unknown> => undefined;
  const recorded: string[] = [];
  const cases = createSourceUseCases({
    clock,
    sources: createSourceStore(database.db, new Set([owner])),
    lookForFeed: async (url) => {
      await during();
      const bytes = Buffer.from('<rss version="2.0"><channel><title>Warta</title></channel></rss>');
      const read = parseFeed(bytes, { now: clock.now(), contentType: null });
      if (read.kind !== 'feed') throw new Error('the feed of this test is one');
      const headers = { contentType: null, etag: null, lastModified: null, maxAge: null, link: null };
      return {
        kind: 'feed',
        url,
        feed: read.feed,
        answer: { kind: 'ok', url, status: 200, headers, bytes },
        others: [],
      };
    },
    record: async ({ actorId, action }) => void recorded.push(`${actorId} ${action}`),
  });
  await run(`insert into people (id, name, role, joined_at) values (901, 'Edi', 'editor', now())`);
  expect(await cases.add('https://satu.example/feed', editor)).toMatchObject({ kind: 'added', feedId: 1 });
  during = () => run(`update people set role = null where id = 901`);
  expect(await cases.add('https://dua.example/feed', editor)).toEqual({ kind: 'rights' });
  expect(await cases.remove(1, editor)).toBeNull();
  expect(await run('select id from feeds where retired_at is null')).toEqual([{ id: '1' }]);
  expect(await cases.add('https://tiga.example/feed', owner)).toMatchObject({ kind: 'added' });
  expect(await cases.remove(1, operator)).toBe('https://satu.example/feed');
  expect(recorded).toEqual(['901 source.add', '900 source.add', 'null source.remove']);
});
