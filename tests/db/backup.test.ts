import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/db/client.js';
import { migrate } from '../../src/db/migrate.js';
import { migrationsFolder } from '../../src/db/open-database.js';
import { restoreBackup } from '../../src/db/restore-backup.js';
import { writeBackup } from '../../src/db/write-backup.js';
import { createAuditStore } from '../../src/newsroom/audit.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const folder = mkdtempSync(join(tmpdir(), 'kabar-backup-'));
const file = join(folder, 'all.sql.gz');
const now = new Date('2026-03-02T03:00:00Z');
const odd = 'tab\there, backslash \\, "\\." and\n\\.\nlines\r, \u2028 and \u0001';

let from: TestDatabase;
let to: TestDatabase;

const open = async (): Promise<void> => {
  [from, to] = await Promise.all([createTestDatabase(), createTestDatabase()]);
};
const close = async (): Promise<void> => {
  await Promise.all([from.drop(), to.drop()]);
};
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const addChat = (database: TestDatabase, id: number): Promise<unknown> =>
  database.db.execute(sql`
    insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
    values (${id}, 'private', 'id', 'Asia/Jakarta', now(), now())`);

const addBroadcast = (database: TestDatabase, state: string, html: string): Promise<unknown> =>
  database.db.execute(sql`
    insert into broadcasts (author_id, state, html, created_at) values (900, ${state}, ${html}, now())`);

const addDelivery = (database: TestDatabase, chatId: number, state: string): Promise<unknown> =>
  database.db.execute(sql`
    insert into deliveries (chat_id, cause, kind, priority, state, due_at, created_at)
    values (${chatId}, ${`edition:${state}`}, 'digest', 3, ${state}, now(), now())`);

/** All rows of all tables but those of running processes. */
async function everything(database: TestDatabase): Promise<Record<string, unknown>> {
  const tables = await database.db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not in ('leases', 'settings', 'updates', 'conversations') order by 1`);
  const rows = await Promise.all(
    tables.map(async ({ name }) => [
      name,
      await database.db.execute(
        sql`select to_jsonb(t) as row from ${sql.identifier(name)} t order by to_jsonb(t)::text`,
      ),
    ]),
  );
  return Object.fromEntries(rows);
}

describe('a backup', () => {
  beforeEach(open);
  afterEach(close);

  test('brings every row back as it was, whatever characters it holds, and numbering goes on behind it', async () => {
    await addChat(from, 42);
    await addBroadcast(from, 'done', odd);
    await addDelivery(from, 42, 'sent');
    await from.db.execute(sql`
      insert into broadcasts (author_id, state, html, created_at)
      select 900, 'done', repeat(md5(n::text), 50), now() from generate_series(1, 1200) n`);
    for (const action of ['broadcast.draft', 'broadcast.confirm'])
      await createAuditStore(from.db).add({ at: now, actorId: 900, action, subject: 'broadcast:1', detail: {} });
    const before = await everything(from);
    await writeBackup(from.target, file, now);
    await addChat(to, 7);

    expect(await restoreBackup(to.target, file, migrationsFolder, now)).toMatchObject({
      kind: 'restored',
      takenAt: now,
    });
    expect(await everything(to)).toEqual(before);
    expect(await createAuditStore(to.db).check()).toMatchObject({ entries: 2, brokenAt: null });
    await addBroadcast(to, 'done', 'next');
    const ids = await to.db.execute<{ id: string }>(sql`select id from broadcasts order by id`);
    expect(ids.map(({ id }) => Number(id))).toEqual(Array.from({ length: 1202 }, (_, index) => index + 1));
  });

  test('can be read by its owner only, and holds no text that somebody wrote to the bot', async () => {
    await from.db.execute(
      sql`insert into updates (id, received_at, body) values (1, now(), '{"text":"rahasia saya"}')`,
    );
    await writeBackup(from.target, file, now);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain('rahasia');
  });

  test('what was waiting does not go out by itself after a restore: it may have gone out since', async () => {
    await addChat(from, 42);
    await addBroadcast(from, 'sending', 'half sent');
    await addBroadcast(from, 'scheduled', 'for tonight');
    for (const state of ['planned', 'sending', 'sent']) await addDelivery(from, 42, state);
    await writeBackup(from.target, file, now);

    const outcome = await restoreBackup(to.target, file, migrationsFolder, now);
    expect(outcome).toMatchObject({ frozen: { broadcasts: 2, inDoubt: 2 } });
    const states = await to.db.execute<{ state: string }>(sql`select state from deliveries order by id`);
    expect(states.map(({ state }) => state)).toEqual(['in_doubt', 'in_doubt', 'sent']);
    expect(await to.db.execute(sql`select state, trouble from broadcasts order by id`)).toEqual([
      { state: 'paused', trouble: 'restored' },
      { state: 'draft', trouble: 'restored' },
    ]);
  });

  test('a sender that runs during a restore is shut out afterwards', async () => {
    await writeBackup(from.target, file, now);
    await to.db.execute(
      sql`insert into leases (name, holder, epoch, expires_at) values ('sender', 'somebody', 17, now() + interval '1 hour')`,
    );
    await restoreBackup(to.target, file, migrationsFolder, now);
    const [lease] = await to.db.execute(sql`select epoch, expires_at <= now() as free from leases`);
    expect(lease).toEqual({ epoch: '18', free: true });
  });

  test('one of an older release is migrated to the present one', async () => {
    const older = join(folder, 'older');
    cpSync(migrationsFolder, older, { recursive: true });
    const journal = join(older, 'meta', '_journal.json');
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
    writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
    const admin = connect(to.target, { max: 1, onnotice: () => {} });
    await admin`drop schema drizzle cascade`;
    await admin`drop schema public cascade`;
    await admin`create schema public`;
    await admin.end();
    await migrate(to.target, older);
    await addChat(to, 42);
    await writeBackup(to.target, file, now);

    expect(await restoreBackup(from.target, file, migrationsFolder, now)).toMatchObject({ kind: 'restored' });
    const columns = `select table_name, column_name from information_schema.columns where table_schema = 'public' order by 1, 2`;
    const fresh = await createTestDatabase();
    expect(await from.db.execute(columns)).toEqual(await fresh.db.execute(columns));
    await fresh.drop();
    expect(await from.db.execute(sql`select id from chats`)).toEqual([{ id: '42' }]);
  });

  test('that is not there is said not to be there', async () => {
    expect(await restoreBackup(to.target, join(folder, 'none.gz'), migrationsFolder, now)).toEqual({
      kind: 'unusable',
      reason: 'there is no such file',
    });
  });

  test('that cannot be written leaves no half file and says so', async () => {
    await expect(writeBackup(from.target, join(folder, 'no', 'such', 'folder.gz'), now)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('a damaged backup', () => {
  beforeAll(async () => {
    await open();
    await addChat(from, 42);
    await writeBackup(from.target, file, now);
    await addChat(to, 7);
  });
  afterAll(close);

  test.each([
    ['that is no gzip', () => Buffer.from('hello'), 'not gzipped, or damaged'],
    ['that is gzipped, but no backup', () => gzipSync('hello\n'), 'not a backup that kabar made'],
    ['that was cut off while copying', (whole: Buffer) => whole.subarray(0, whole.length - 40), 'damaged'],
    [
      'whose text breaks off',
      (whole: Buffer) => gzipSync(gunzipSync(whole).subarray(0, -8)),
      'it breaks off before its end',
    ],
    [
      'of a newer release',
      (whole: Buffer) =>
        gzipSync(
          gunzipSync(whole)
            .toString()
            .replace(/"migration":\d+/, '"migration":9999999999999'),
        ),
      'update Kabar first',
    ],
    [
      'that somebody edited',
      (whole: Buffer) => gzipSync(gunzipSync(whole).toString().replace('\n42\t', '\nforty-two\t')),
      'damaged or edited',
    ],
    [
      'with a statement of somebody else',
      (whole: Buffer) => gzipSync(gunzipSync(whole).toString().replace('-- end', 'DROP TABLE chats;\n-- end')),
      'a line that no backup has',
    ],
  ])('a file %s changes nothing and says why', async (_, damage, reason) => {
    const damaged = join(folder, 'damaged.gz');
    writeFileSync(damaged, damage(readFileSync(file)));
    const outcome = await restoreBackup(to.target, damaged, migrationsFolder, now);
    expect(outcome).toEqual({ kind: 'unusable', reason: expect.stringContaining(reason) });
    expect(await to.db.execute(sql`select id from chats`)).toEqual([{ id: '7' }]);
  });
});
