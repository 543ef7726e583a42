import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { isAnswering } from '../../src/db/is-answering.js';
import { createServerWatch } from '../../src/db/watch-server.js';
import { createLog } from '../../src/log.js';

const pidIn = async (directory: string) =>
  Number((await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '0')).split('\n')[0]);

test('an embedded database that was killed runs again by itself, and stops with its last user', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'kabar-watch-'));
  const started = await startEmbeddedServer(directory);
  if (started.kind === 'failed') throw new Error(started.reason);
  const client = createDatabaseClient(started.server.target, { maxConnections: 1 });
  const lines: string[] = [];
  const log = createLog({ level: 'info', secrets: [], destination: { write: (line) => void lines.push(line) } });
  const watch = createServerWatch({ dataDir: directory, isAnswering: () => isAnswering(client.db), log });
  const { signal } = new AbortController();
  await watch.look(signal);
  const first = await pidIn(directory);
  process.kill(first, 'SIGKILL');
  await expect.poll(() => isAnswering(client.db)).toBe(false);
  await watch.look(signal);
  expect(lines).toEqual([]);
  await watch.look(signal);
  expect(lines.join('')).toContain('started again');
  await expect.poll(() => isAnswering(client.db), { timeout: 10_000 }).toBe(true);
  expect(await pidIn(directory)).not.toBe(first);

  await client.close();
  await started.server.release();
  expect(await pidIn(directory)).toBeGreaterThan(0);
  await watch.release();
  expect(await pidIn(directory)).toBe(0);
  await rm(directory, { recursive: true, force: true });
}, 30_000);
