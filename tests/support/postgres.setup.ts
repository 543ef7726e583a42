import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The socket of the Postgres that all tests share; each test file has databases of its own. */
    postgresSocket: string;
  }
}

/** One Postgres for the whole run, with a migrated database that the tests' own are copies of (25 ms each). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'kabar-tests-'));
  const started = await startEmbeddedServer(directory);
  if (started.kind === 'failed') throw new Error(started.reason);
  const { server } = started;
  if (server.target.kind !== 'socket') throw new Error('the embedded server answers on a socket');
  const admin = postgres({
    path: server.target.path,
    database: 'postgres',
    username: server.target.username,
    max: 1,
    onnotice: () => {},
  });
  await admin`create database template_kabar`;
  await migrate(
    { ...server.target, database: 'template_kabar' },
    fileURLToPath(new URL('../../drizzle', import.meta.url)),
  );
  await admin.end();
  project.provide('postgresSocket', server.target.path);
  return async () => {
    await server.release();
    await rm(directory, { recursive: true, force: true });
  };
}
