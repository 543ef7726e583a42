import { createReadStream } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type postgres from 'postgres';
import { UnusableBackup, readBackup } from './backup-file.js';
import type { BackupHeading, BackupPart } from './backup-file.js';
import { connect } from './client.js';
import type { DatabaseTarget } from './client.js';
import { freezeAfterRestore } from './freeze-after-restore.js';
import type { FrozenAfterRestore } from './freeze-after-restore.js';
import { migrate } from './migrate.js';

/** What came of it. `unusable`: nothing was changed, and why. */
export type RestoreOutcome =
  | { kind: 'restored'; takenAt: Date; tables: number; frozen: FrozenAfterRestore }
  | { kind: 'unusable'; reason: string };

/** A running Kabar holds a table for moments only. */
const lockTimeout = '60s';

const copyShape = /^COPY "\w+" \((?:"\w+"(?:, )?)+\) FROM stdin;$/;
const setvalShape = /^SELECT setval\(pg_get_serial_sequence\('"\w+"', '\w+'\), \d+, (?:true|false)\);$/;

/**
 * Replaces all data by those of a backup, in one transaction: a file that is damaged changes nothing. The tables are made
 * as the backup's release had them, filled, and then migrated like any older database.
 *
 * @param migrationsFolder this release's migrations
 * @param now when it happens, by the clock of whoever asks
 * @param before called when the file looks like a backup and nothing was changed yet
 * @throws the driver's error, e.g. 55P03 when a table stayed in use for a minute; nothing is changed then
 */
export async function restoreBackup(
  target: DatabaseTarget,
  file: string,
  migrationsFolder: string,
  now: Date,
  before: () => Promise<unknown> = async () => {},
): Promise<RestoreOutcome> {
  const client = connect(target, { max: 1, onnotice: () => {}, connection: { application_name: 'kabar restore' } });
  try {
    const bytes = createGunzip();
    // pipe() alone would leave an error of the file to nobody.
    createReadStream(file)
      .on('error', (error) => bytes.destroy(error))
      .pipe(bytes);
    const { heading, parts } = await readBackup(bytes);
    await before();
    const done = await client.begin(async (transaction) => {
      await transaction.unsafe(`set local statement_timeout = 0; set local lock_timeout = '${lockTimeout}'`);
      const epoch = await currentEpoch(transaction);
      await dropEverything(transaction);
      await createTables(transaction, heading, migrationsFolder);
      let tables = 0;
      for await (const part of parts) tables += await take(transaction, part);
      const frozen = await freezeAfterRestore(transaction, { takenAt: heading.at, epoch, now });
      return { tables, frozen };
    });
    await migrate(target, migrationsFolder);
    return { kind: 'restored', takenAt: new Date(heading.at), ...done };
  } catch (error) {
    const reason = whyUnusable(error);
    if (reason !== null) return { kind: 'unusable', reason };
    throw error;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** What is wrong with the file, or null where something else is. */
function whyUnusable(error: unknown): string | null {
  if (error instanceof UnusableBackup) return error.message;
  if (!(error instanceof Error) || !('code' in error))
    return error instanceof SyntaxError ? 'its first line is damaged' : null;
  if (error.code === 'ENOENT') return 'there is no such file';
  if (error.code === 'EACCES' || error.code === 'EISDIR') return 'it cannot be read';
  if (String(error.code).startsWith('Z_')) return 'it is not gzipped, or damaged';
  // Class 22 and 23: the rows do not fit the tables, so the file was changed after it was written. 25P02: see fill.
  if (/^(?:2[23]|25P02)/.test(String(error.code))) return 'its rows do not fit together: it was damaged or edited';
  return null;
}

/** Takes one part in. @returns tables filled */
async function take(sql: postgres.TransactionSql, part: BackupPart): Promise<number> {
  if (part.kind === 'statement') {
    if (!setvalShape.test(part.statement)) throw new UnusableBackup('it holds a line that no backup has');
    await sql.unsafe(part.statement);
    return 0;
  }
  if (!copyShape.test(part.statement)) throw new UnusableBackup('it holds a line that no backup has');
  await fill(sql, part.statement.replace(/;$/, ''), part.rows);
  return 1;
}

/**
 * Writes rows into a table. The driver says nothing of an error that comes at the end of the rows, and the stream never
 * finishes then; the next statement of the transaction is refused, and that is how it shows.
 */
async function fill(sql: postgres.TransactionSql, statement: string, rows: AsyncIterable<Buffer>): Promise<void> {
  const copying = await sql.unsafe(statement).writable();
  let refusal: Error | null = null;
  copying.on('error', (error) => {
    refusal ??= error;
  });
  try {
    for await (const piece of rows)
      await new Promise<void>((resolve, reject) => {
        copying.write(piece, (error) => (error instanceof Error ? reject(error) : resolve()));
      });
  } catch (error) {
    copying.destroy();
    throw refusal ?? error;
  }
  copying.end();
  // The end of the rows is on its way only after this turn.
  await breathe();
  await sql.unsafe('select 1');
}

/** The tables as they were when the backup was made. */
async function createTables(
  sql: postgres.TransactionSql,
  { migration }: BackupHeading,
  migrationsFolder: string,
): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder });
  const applied = known.filter(({ folderMillis }) => folderMillis <= migration);
  if (applied.at(-1)?.folderMillis !== migration)
    throw new UnusableBackup('a newer release made it: update Kabar first');
  await sql`truncate drizzle.__drizzle_migrations restart identity`;
  for (const { sql: statements, hash, folderMillis } of applied) {
    for (const statement of statements) await sql.unsafe(statement);
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  }
}

/** Whoever sends now must be shut out from what comes after, so the lease's epoch only ever grows. */
async function currentEpoch(sql: postgres.TransactionSql): Promise<number> {
  const [row] = await sql<{ epoch: string }[]>`select coalesce(max(epoch), 0)::text as epoch from leases`;
  return Number(row?.epoch ?? 0);
}

/** Takes away the tables and functions that migrations made, and nothing that belongs to an extension or somebody else. */
async function dropEverything(sql: postgres.TransactionSql): Promise<void> {
  const tables = await sql<{ name: string }[]>`
    select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and pg_get_userbyid(relowner) = current_user
    order by oid`;
  for (const { name } of tables) await sql.unsafe(`drop table if exists ${name} cascade`);
  const functions = await sql<{ name: string }[]>`
    select p.oid::regprocedure::text as name from pg_proc p
    where pronamespace = 'public'::regnamespace and pg_get_userbyid(proowner) = current_user
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;
  for (const { name } of functions) await sql.unsafe(`drop function if exists ${name} cascade`);
}
