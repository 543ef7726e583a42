import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type postgres from 'postgres';
import { backupEnd, rowsEnd, writeHeading } from './backup-file.js';
import { connect } from './client.js';
import type { DatabaseTarget } from './client.js';

/**
 * Left out: what belongs to running processes and not to the data. Updates hold texts that people wrote, and handling
 * them a second time after a restore would do again what was done.
 */
const leftOut = new Set(['updates', 'conversations', 'leases']);

interface Table {
  name: string;
  /** Without generated ones. */
  columns: string[];
}

/** What was written. */
export interface WrittenBackup {
  tables: number;
  rows: number;
}

/**
 * Writes all data as they are at one instant into a gzipped file that only its owner may read. The bot goes on meanwhile.
 * A file of that name is replaced only when the new one is complete.
 *
 * @param at the instant to be written into the file
 * @throws the file system's or the driver's error; no half file stays
 */
export async function writeBackup(target: DatabaseTarget, file: string, at: Date): Promise<WrittenBackup> {
  const unfinished = `${file}.part`;
  const client = connect(target, { max: 1, onnotice: () => {}, connection: { application_name: 'kabar backup' } });
  try {
    let rows = 0;
    let tables = 0;
    await client.begin('isolation level repeatable read read only', async (transaction) => {
      await transaction.unsafe('set local statement_timeout = 0');
      async function* text(): AsyncGenerator<string> {
        yield writeHeading({ format: 1, at: at.toISOString(), migration: await lastMigration(transaction) });
        for (const table of await tablesInOrder(transaction)) {
          const columns = table.columns.map(quoted).join(', ');
          yield `COPY ${quoted(table.name)} (${columns}) FROM stdin;\n`;
          for await (const lines of rowsOf(transaction, table)) {
            rows += lines.length;
            yield lines.join('');
          }
          yield `${rowsEnd}\n`;
          tables++;
        }
        for (const statement of await sequences(transaction)) yield `${statement}\n`;
        yield `${backupEnd}\n`;
      }
      await pipeline(
        Readable.from(text(), { objectMode: false }),
        createGzip(),
        createWriteStream(unfinished, { mode: 0o600 }),
      );
    });
    await rename(unfinished, file);
    return { tables, rows };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Rows read at a time: a few megabytes at most, since texts of articles are bounded. */
const atOnce = 500;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * The rows of a table as lines of COPY's text format, read through a cursor. COPY itself would be the shorter way, but
 * the driver stops reading for ever where the end of the rows comes while its stream is full.
 */
async function* rowsOf(sql: postgres.TransactionSql, { name, columns }: Table): AsyncGenerator<string[]> {
  const texts = columns.map((column) => `${quoted(column)}::text`).join(', ');
  await sql.unsafe(`declare backup no scroll cursor for select ${texts} from ${quoted(name)}`);
  for (;;) {
    const rows = await sql.unsafe<Record<string, string | null>[]>(`fetch ${atOnce} from backup`).values();
    if (rows.length === 0) break;
    yield rows.map((row) => `${row.map(asField).join('\t')}\n`);
  }
  await sql.unsafe('close backup');
}

/** https://www.postgresql.org/docs/current/sql-copy.html, "Text Format" */
function asField(value: string | null): string {
  return value === null ? '\\N' : value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function lastMigration(sql: postgres.TransactionSql): Promise<number> {
  const [row] = await sql<{ at: string }[]>`select max(created_at)::text as at from drizzle.__drizzle_migrations`;
  return Number(row?.at ?? 0);
}

/** All tables with their columns, those that others refer to first. */
async function tablesInOrder(sql: postgres.TransactionSql): Promise<Table[]> {
  const columns = await sql<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    order by c.table_name, c.ordinal_position`;
  const references = await sql<{ from: string; to: string }[]>`
    select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and conrelid <> confrelid`;
  const waiting = new Map<string, Table>();
  for (const { table, column } of columns) {
    if (leftOut.has(table)) continue;
    const known = waiting.get(table) ?? { name: table, columns: [] };
    known.columns.push(column);
    waiting.set(table, known);
  }
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}.`);
    for (const table of ready) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}

/** Statements that let numbering go on where it was. */
async function sequences(sql: postgres.TransactionSql): Promise<string[]> {
  const columns = await sql<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES' order by 1, 2`;
  const statements: string[] = [];
  for (const { table, column } of columns.filter((one) => !leftOut.has(one.table))) {
    const [found] = await sql<{ name: string }[]>`
      select pg_get_serial_sequence(${quoted(table)}, ${column}) as name`;
    if (found === undefined) continue;
    const [state] = await sql.unsafe<{ last: string; called: boolean }[]>(
      `select last_value::text as last, is_called as called from ${found.name}`,
    );
    if (state !== undefined)
      statements.push(
        `SELECT setval(pg_get_serial_sequence('${quoted(table)}', '${column}'), ${state.last}, ${state.called});`,
      );
  }
  return statements;
}
