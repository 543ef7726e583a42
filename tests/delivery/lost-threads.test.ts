import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { enqueue } from '../../src/delivery/deliveries.store.js';
import type { ClaimedDelivery } from '../../src/delivery/delivery.js';
import { createLeaseStore } from '../../src/delivery/lease.store.js';
import { createLedger } from '../../src/delivery/ledger.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addChats, digestFor } from './seed.js';

const now = new Date('2026-11-23T06:30:00Z');
const forum = -1001;

let database: TestDatabase;
let epoch: number;

beforeEach(async () => {
  database = await createTestDatabase();
  epoch = (await createLeaseStore(database.db).take('test', 60_000)) ?? 0;
  await addChats(database.db, [forum], 'group');
  await database.db.execute(sql`
    insert into categories (slug, name_id, name_en, position) values ('dunia', 'Dunia', 'World', 1)`);
  await database.db.execute(sql`
    insert into topics (slug, category_id, name_id, name_en, covers_id, covers_en)
    select name, id, name, name, '', '' from categories, (values ('a'), ('b')) as given(name)`);
  await database.db.execute(sql`
    insert into subscriptions (chat_id, topic_id, thread_id, created_at)
    select ${forum}, id, case slug when 'a' then 12 else 34 end, now() from topics`);
});
afterEach(() => database.drop());

const claim = async (): Promise<ClaimedDelivery[]> => {
  const ledger = createLedger(database.db);
  return (await ledger.claim({ epoch, now, limit: 10, bulk: true, exceptChats: [], exceptIds: [] })).claimed;
};
const refuse = (claimed: ClaimedDelivery[]) =>
  createLedger(database.db).settle(
    epoch,
    claimed.map(({ id, chatId, claims }) => ({
      id,
      chatId,
      claims,
      kind: 'threadGone' as const,
      reason: 'TOPIC_CLOSED',
    })),
    now,
  );

it('what was for a closed thread goes to the main one, after a notice; other threads stay', async () => {
  await enqueue(
    database.db,
    [
      digestFor(forum, now, { cause: 'edition:1:12', params: { threadId: 12 } }),
      digestFor(forum, now, { cause: 'edition:1:34', params: { threadId: 34 } }),
    ],
    now,
  );
  await refuse((await claim()).filter(({ cause }) => cause === 'edition:1:12'));
  const [notice, digest] = await claim();
  expect(notice).toMatchObject({ kind: 'notice', params: { type: 'thread-gone', all: false } });
  expect(digest).toMatchObject({ cause: 'edition:1:12', params: {}, attempts: 1 });
  expect(digest?.params).not.toHaveProperty('threadId');
  const threads = await database.db.execute(
    sql`select thread_id::int as thread from subscriptions order by 1 nulls first`,
  );
  expect(threads.map(({ thread }) => thread)).toEqual([null, 34]);
});

it('the notice comes once, and a thread of the whole group is let go too', async () => {
  await database.db.execute(sql`update chats set thread_id = 56 where id = ${forum}`);
  for (const cause of ['alert:1', 'alert:2'])
    await enqueue(database.db, [digestFor(forum, now, { cause, kind: 'alert', priority: 2 })], now);
  await refuse((await claim()).filter(({ cause }) => cause === 'alert:1'));
  const claimed = await claim();
  expect(claimed.filter(({ kind }) => kind === 'notice')).toHaveLength(1);
  expect(claimed.find(({ kind }) => kind === 'notice')?.params).toMatchObject({ all: true, topicIds: [] });
});

it('the main thread itself may be closed: then the message is refused', async () => {
  await enqueue(database.db, [digestFor(forum, now)], now);
  await refuse(await claim());
  const [row] = await database.db.execute(sql`select state, reason from deliveries where kind = 'digest'`);
  expect(row).toMatchObject({ state: 'refused', reason: 'TOPIC_CLOSED' });
});

const notices = async () =>
  (
    await database.db.execute<{ chat: number; thread: string | null }>(sql`
      select chat_id::float8 as chat, params ->> 'threadId' as thread from deliveries
      where params ->> 'type' = 'main-thread-closed' order by id`)
  ).map(({ chat, thread }) => [chat, thread]);

it('whoever set the group up is told in private, once until something arrives there again', async () => {
  await addChats(database.db, [7, 8]);
  await database.db.execute(sql`
    insert into stewards (person_id, chat_id, since) values (7, ${forum}, now()), (8, ${forum}, now())`);
  await database.db.execute(sql`update chats set status = 'gone' where id = 8`);
  for (const cause of ['edition:1', 'edition:2']) {
    await enqueue(database.db, [digestFor(forum, now, { cause })], now);
    await refuse((await claim()).filter(({ chatId }) => chatId === forum));
  }
  expect(await notices()).toEqual([[7, null]]);
  await enqueue(database.db, [digestFor(forum, now, { cause: 'edition:3' })], now);
  const [reopened] = (await claim()).filter(({ chatId }) => chatId === forum);
  const { id, claims } = reopened ?? { id: 0, claims: 0 };
  await createLedger(database.db).settle(epoch, [{ id, chatId: forum, claims, kind: 'sent', messageId: 9 }], now);
  await enqueue(database.db, [digestFor(forum, now, { cause: 'edition:4' })], now);
  await refuse((await claim()).filter(({ chatId }) => chatId === forum));
  expect(await notices()).toEqual([
    [7, null],
    [7, null],
  ]);
});

it('where nobody can be reached in private, another thread of the group is told', async () => {
  await enqueue(database.db, [digestFor(forum, now)], now);
  await refuse(await claim());
  expect(await notices()).toEqual([[forum, '12']]);
});
