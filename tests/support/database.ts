import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { createDatabaseClient } from '../../src/db/client.js';
import type { DatabaseClient, DatabaseTarget } from '../../src/db/client.js';

export interface TestDatabase extends DatabaseClient {
  target: DatabaseTarget;
  /** The same as an address for DATABASE_URL. */
  url: string;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

/** A database of one's own: a copy of the migrated template on the shared server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const path = inject('postgresSocket');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(path, (admin) => admin`create database ${admin(name)} template template_kabar`);
  const target: DatabaseTarget = { kind: 'socket', path, database: name, username: 'kabar' };
  const client = createDatabaseClient(target, { maxConnections: 5 });
  return {
    ...client,
    target,
    url: `postgres://localhost/${name}?host=${encodeURIComponent(dirname(path))}&user=kabar`,
    drop: async () => {
      await client.close();
      await asAdmin(path, (admin) => admin`drop database ${admin(name)} with (force)`);
    },
  };
}

/** One statement about databases. Nobody keeps the connection: all files that run at once share the server's hundred. */
async function asAdmin(path: string, act: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres({ path, database: 'postgres', username: 'kabar', max: 1, onnotice: () => {} });
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}
