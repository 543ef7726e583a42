import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import type { EmbeddedServer } from '../../src/db/embedded-server.js';

const connect = (server: EmbeddedServer) => {
  if (server.target.kind !== 'socket') throw new Error('the embedded server answers on a socket');
  const { path, database, username } = server.target;
  return postgres({ path, database, username, max: 1, onnotice: () => {} });
};
const start = async (directory: string) => {
  const result = await startEmbeddedServer(directory);
  if (result.kind === 'failed') throw new Error(result.reason);
  return result.server;
};
const pidOf = async (directory: string) =>
  Number((await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '0')).split('\n')[0]);

describe('the embedded Postgres', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kabar-db-'));
  });
  afterEach(async () => {
    const pid = await pidOf(directory);
    if (pid > 0) process.kill(pid, 'SIGQUIT');
    await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  test('what was written survives a kill of everything', async () => {
    const first = await start(directory);
    const sql = connect(first);
    await sql`create table kept (n int)`;
    await sql`insert into kept values (7)`;
    process.kill(await pidOf(directory), 'SIGKILL');
    await sql.end({ timeout: 1 });

    const second = await start(directory);
    const again = connect(second);
    expect(await again`select n from kept`).toMatchObject([{ n: 7 }]);
    await again.end();
    await second.release();
    expect(await pidOf(directory)).toBe(0);
  });

  test('a second process uses the same server, and the first one’s end leaves it alone', async () => {
    const first = await start(directory);
    const pid = await pidOf(directory);
    const second = await start(directory);
    expect(await pidOf(directory)).toBe(pid);
    await first.release();
    const sql = connect(second);
    expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
    await sql.end();
    await second.release();
    expect(await pidOf(directory)).toBe(0);
  });

  test('two first starts at once end with one cluster', async () => {
    const [one, two] = await Promise.all([start(directory), start(directory)]);
    expect(one.target).toEqual(two.target);
    await Promise.all([one.release(), two.release()]);
  });

  test('it works where the directory’s path is too long for a socket, and under a closed home', async () => {
    const home = join(directory, 'home');
    await mkdir(home);
    await chmod(home, 0o700);
    const deep = join(home, 'a'.repeat(60), 'b'.repeat(60));
    const server = await start(deep);
    const sql = connect(server);
    expect(await sql`select current_setting('server_version_num')::int >= 180000 as modern`).toMatchObject([
      { modern: true },
    ]);
    await sql.end();
    await server.release();
  });

  test('a postmaster.pid that names another program does not keep it from starting', async () => {
    const server = await start(directory);
    await server.release();
    await writeFile(join(directory, 'postgres', 'postmaster.pid'), `${process.pid}\n${directory}\n`);
    const again = await start(directory);
    const sql = connect(again);
    expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
    await sql.end();
    await again.release();
  });

  test('it outlives a killed bot, and the next start joins it', async () => {
    const runner = fileURLToPath(new URL('./hold-server.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', runner, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const pid = await pidOf(directory);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await start(directory);
    expect(await pidOf(directory)).toBe(pid);
    await server.release();
    expect(await pidOf(directory)).toBe(0);
  });

  test('a directory that cannot be made is explained', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    expect(await startEmbeddedServer(join(file, 'data'))).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('Set DATA_DIR'),
    });
  });
});
