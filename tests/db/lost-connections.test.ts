import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabaseClient } from '../../src/db/client.js';
import type { Database, DatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import type { EmbeddedServer } from '../../src/db/embedded-server.js';
import { databaseErrorCode } from '../../src/db/errors.js';
import { isAnswering } from '../../src/db/is-answering.js';

/** A server of its own, since its sessions are killed. */
describe('connections that are cut off', () => {
  let directory: string;
  let server: EmbeddedServer;
  let client: DatabaseClient;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kabar-lost-'));
    const started = await startEmbeddedServer(directory);
    if (started.kind === 'failed') throw new Error(started.reason);
    ({ server } = started);
    client = createDatabaseClient(server.target, { maxConnections: 1 });
  });
  afterAll(async () => {
    await client.close();
    await server.release();
    await rm(directory, { recursive: true, force: true });
  });
  const killSession = async (db: Database): Promise<void> => {
    const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    process.kill(row?.pid ?? 0, 'SIGTERM');
  };
  /** Nothing else runs meanwhile, so the client does not hear of the end before it writes. */
  const holdUp = (ms: number): void => {
    for (const until = performance.now() + ms; performance.now() < until;);
  };
  const isBack = () => expect.poll(() => isAnswering(client.db), { timeout: 10_000 }).toBe(true);
  const codeOf = (work: Promise<unknown>) => work.then(() => 'done', databaseErrorCode);

  test('a transaction that writes onto a dead connection fails, and the pool of one is whole again', async () => {
    for (let round = 0; round < 2; round++) {
      const work = client.db.transaction(async (tx) => {
        await killSession(tx);
        holdUp(30);
        await tx.execute(sql`select 1`);
      });
      expect(await codeOf(work)).toBe('CONNECTION_CLOSED');
      await isBack();
    }
  });

  test('a transaction that was doing something else meanwhile fails too, also in a part of it', async () => {
    const work = client.db.transaction((tx) =>
      tx.transaction(async (part) => {
        await killSession(part);
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
        await part.execute(sql`select 1`);
      }),
    );
    expect(await codeOf(work)).toBe('CONNECTION_CLOSED');
    await isBack();
  });

  test('a statement that is tried again at once is not lost', async () => {
    await killSession(client.db);
    holdUp(30);
    const once = () => codeOf(client.db.execute(sql`select 1`));
    const tries: (string | null)[] = [];
    while (tries.at(-1) !== 'done' && tries.length < 2_000) {
      tries.push(await once());
      if (tries.length > 2)
        await new Promise((resolve) => {
          setTimeout(resolve, 10);
        });
    }
    expect(tries.at(-1)).toBe('done');
  });

  test('what fails in a transaction is undone, and a part of it alone', async () => {
    await client.db.execute(sql`create table kept (n int)`);
    await client.db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (1)`);
      const part = tx.transaction(async (inner) => {
        await inner.execute(sql`insert into kept values (2)`);
        await inner.execute(sql`select 1/0`);
      });
      expect(await codeOf(part)).toBe('22012');
    });
    const whole = client.db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (3)`);
      throw new Error('undone');
    });
    await expect(whole).rejects.toThrow('undone');
    expect([...(await client.db.execute(sql`select n from kept`))]).toEqual([{ n: 1 }]);
  });
});
