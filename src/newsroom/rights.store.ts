import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { rolesWith } from './rights.js';
import type { Right } from './rights.js';

/** Owners named in the settings: they are owners whatever the database says. */
export type OwnerIds = ReadonlySet<number>;

/** A list of numbers as a parameter. */
export const bigints = (ids: Iterable<number>): SQL => sql`${`{${[...ids].join(',')}}`}::bigint[]`;

/**
 * The same question as `may`, asked by the database within the statement that does the act: so somebody who was removed a
 * moment ago cannot do it any more.
 *
 * @param actor a Telegram id, or a column that holds one
 * @param within the categories that the act touches, as an array; left out: whether they may do it anywhere
 */
export function hasRight(ownerIds: OwnerIds, actor: SQL | number, right: Right, within?: SQL): SQL {
  const holds =
    within === undefined
      ? sql`true`
      : sql`(p.category_ids is null or (cardinality(${within}) > 0 and ${within} <@ p.category_ids))`;
  return sql`(${actor} = any (${bigints(ownerIds)}) or exists (
    select from people p
    where p.id = ${actor} and p.role = any (${`{${rolesWith(right).join(',')}}`}::text[]) and ${holds}))`;
}

/** Those of some people who are of the newsroom now; the owners of the settings where nobody of them is. */
export async function membersAmong(db: Database, ownerIds: OwnerIds, ids: Iterable<number>): Promise<number[]> {
  const wanted = [...new Set(ids)];
  const rows = await db.execute<{ id: string }>(sql`
    select id from people where id = any (${bigints(wanted)}) and role is not null`);
  const members = new Set(rows.map((row) => Number(row.id)));
  const found = wanted.filter((id) => ownerIds.has(id) || members.has(id));
  return found.length > 0 ? found : [...ownerIds];
}
