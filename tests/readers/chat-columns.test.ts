import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chatColumns, newsroomColumns } from '../../src/db/chat-columns.js';
import { copiedTables } from '../../src/readers/data-copy.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** "table.column" of every column that refers to a chat's number and follows it. */
const referring = async (): Promise<string[]> => {
  const rows = await database.db.execute<{ name: string }>(sql`
    select r.relname || '.' || a.attname as name
    from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'chats'::regclass`);
  return rows.map(({ name }) => name).sort();
};

it('every table that belongs to a chat ends and moves with it', async () => {
  expect(chatColumns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(await referring());
  const loose = await database.db.execute(sql`
    select conrelid::regclass as table from pg_constraint
    where contype = 'f' and confrelid = 'chats'::regclass and (confdeltype <> 'c' or confupdtype <> 'c')`);
  expect(loose).toHaveLength(0);
});

it('what makes a row one of a kind is what the database says', async () => {
  const rows = await database.db.execute<{ table: string; columns: string[] }>(sql`
    select i.indrelid::regclass::text as table, json_agg(a.attname) as columns
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indisunique group by i.indexrelid, i.indrelid`);
  for (const { table, column, once } of chatColumns)
    expect(rows.filter((row) => row.table === table).map((row) => row.columns.toSorted())).toContainEqual(
      [column, ...once].toSorted(),
    );
});

it('every column that can hold a chat or a person is known to erasing', async () => {
  const rows = await database.db.execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'bigint'
      and column_name ~ '^(chat|person|actor|author|owner|reader|member|user)_id$|_by$'`);
  const known = [...chatColumns, ...newsroomColumns].map(({ table, column }) => `${table}.${column}`);
  // Erased by statements of their own.
  known.push('editions.chat_id', 'deliveries.chat_id', 'broadcast_panels.chat_id');
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

it('the copy of one’s data has a part for every table that belongs to a chat', async () => {
  const tables = new Set([
    ...chatColumns.map(({ table }) => table),
    'chats',
    'editions',
    'deliveries',
    'conversations',
  ]);
  expect([...tables].filter((table) => !copiedTables.includes(table))).toEqual([]);
});
