import type { TestDatabase } from './database.js';

/**
 * Where in the database something stands: "table.column" of every column of every table whose value, as text, has the
 * pattern. New tables are looked through without anybody thinking of it.
 *
 * @param pattern a regular expression of Postgres
 */
export async function whereabouts(database: TestDatabase, pattern: string): Promise<string[]> {
  const columns = await database.db.execute<{ table: string; column: string }>(`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`);
  const looks = columns.map(
    ({ table, column }) =>
      `select '${table}.${column}' as place where exists (select from "${table}" t where t."${column}"::text ~ '${pattern}')`,
  );
  const rows = await database.db.execute<{ place: string }>(looks.join(' union all '));
  return rows.map(({ place }) => place);
}
