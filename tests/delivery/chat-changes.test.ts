import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveChat } from '../../src/delivery/chat-changes.store.js';
import { enqueue } from '../../src/delivery/deliveries.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addChats, digestFor, ledgerRows } from './seed.js';

const now = new Date('2026-11-23T06:30:00Z');
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  await database.db.execute(sql`
    insert into categories (slug, name_id, name_en, position) values ('dunia', 'Dunia', 'World', 1)`);
  await database.db.execute(sql`
    insert into topics (slug, category_id, name_id, name_en, covers_id, covers_en)
    select name, id, name, name, '', '' from categories, (values ('a'), ('b')) as given(name)`);
});
afterEach(() => database.drop());

const follow = (chatId: number, slug: string) =>
  database.db.execute(sql`
    insert into subscriptions (chat_id, topic_id, created_at) select ${chatId}, id, now() from topics where slug = ${slug}`);
const followed = async (chatId: number) =>
  (
    await database.db.execute<{ slug: string }>(sql`
      select t.slug from subscriptions s join topics t on t.id = s.topic_id where chat_id = ${chatId} order by slug`)
  ).map((row) => row.slug);

it('a group that becomes a supergroup keeps its topics, editions and deliveries under the new id', async () => {
  await addChats(database.db, [-5], 'group');
  await follow(-5, 'a');
  await enqueue(database.db, [digestFor(-5, now)], now);
  await database.db.execute(sql`
    insert into editions (chat_id, due_at, kind, cutoff_from, cutoff_to, state)
    values (-5, now(), 'scheduled', now(), now(), 'composed')`);
  for (let time = 0; time < 2; time++) {
    await moveChat(database.db, -5, -1005, now);
    const [chat] = await database.db.execute(sql`select id::text, type, status from chats`);
    expect(chat).toEqual({ id: '-1005', type: 'supergroup', status: 'active' });
    expect(await followed(-1005)).toEqual(['a']);
    expect((await ledgerRows(database.db)).map((row) => row.chatId)).toEqual([-1005]);
    expect([...(await database.db.execute(sql`select chat_id::text from editions`))]).toEqual([{ chat_id: '-1005' }]);
  }
});

it('where both ids were served for a while, the topics are joined and nobody gets a message twice', async () => {
  await addChats(database.db, [-5, -1005], 'group');
  await follow(-5, 'a');
  await follow(-5, 'b');
  await follow(-1005, 'b');
  await enqueue(
    database.db,
    [
      digestFor(-5, now, { cause: 'alert:1' }),
      digestFor(-1005, now, { cause: 'alert:1' }),
      digestFor(-5, now, { cause: 'alert:2' }),
    ],
    now,
  );
  await moveChat(database.db, -5, -1005, now);
  expect(await followed(-1005)).toEqual(['a', 'b']);
  expect(await followed(-5)).toEqual([]);
  expect((await ledgerRows(database.db)).map((row) => [row.chatId, row.cause, row.state])).toEqual([
    [-5, 'alert:1', 'cancelled'],
    [-1005, 'alert:1', 'planned'],
    [-1005, 'alert:2', 'planned'],
  ]);
});
