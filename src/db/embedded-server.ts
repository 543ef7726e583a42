import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { DatabaseTarget } from './client.js';
import { databaseErrorCode } from './errors.js';
import { clearStalePid, readPid } from './postmaster-pid.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { launchPostgres, runToEnd } from './postgres-process.js';
import { findDisguise, giveTo } from './unprivileged.js';
import type { Disguise } from './unprivileged.js';

/** Longest path of a Unix socket on Linux, less the terminating zero (macOS has 103, so the shorter one). */
const longestSocketPath = 103;
const socketName = '.s.PGSQL.5432';
const username = 'kabar';
/** Held (shared) by every process that uses the server; whoever can take it alone is the last one. */
const inUseLock = 5_237_002;
/** A crash recovery may take a while on a slow disk. */
const startDeadlineMs = 60_000;

/** A Postgres server of our own, whose files lie under the data directory. Several processes share one. */
export interface EmbeddedServer {
  target: DatabaseTarget;
  /** Lets go of the server, and stops it when no other process uses it. */
  release(): Promise<void>;
}

export type EmbeddedServerResult = { kind: 'ready'; server: EmbeddedServer } | { kind: 'failed'; reason: string };

/**
 * Starts the embedded Postgres, or joins the one that runs on this data directory already: one that another process
 * started, or one that outlived a killed process. First start about 1 s, later ones about 0.1 s.
 *
 * @param dataDirectory where `postgres/` (the cluster) and `postgres.log` are kept; made if absent
 */
export async function startEmbeddedServer(dataDirectory: string): Promise<EmbeddedServerResult> {
  const data = resolve(dataDirectory);
  const cluster = join(data, 'postgres');
  try {
    await mkdir(data, { recursive: true });
  } catch (error) {
    return failed(
      `The data directory ${data} cannot be made (${codeOf(error)}). Set DATA_DIR to a directory that this user can write to.`,
    );
  }
  const found = await findPostgresBinaries(join(data, 'postgres-lib'));
  if (found.kind === 'missing') return failed(found.reason);
  const disguised = await findDisguise();
  if (disguised.kind === 'impossible') return failed(disguised.reason);
  const { binaries } = found;
  const { disguise } = disguised;

  try {
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      const initialised = await initialise(data, cluster, binaries, disguise);
      if (initialised !== null) return failed(initialised);
    }
    if (disguise.owner !== null) await giveTo(cluster, disguise.owner);
    const socketDirectory = await makeSocketDirectory(cluster, disguise.owner);
    const target: DatabaseTarget = {
      kind: 'socket',
      path: join(socketDirectory, socketName),
      database: 'postgres',
      username,
    };
    return await startOrJoin(data, cluster, socketDirectory, target, binaries, disguise);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EACCES' || code === 'EPERM')
      return failed(
        `The database's files under ${data} belong to another user. Run Kabar as that user, or set DATA_DIR to another directory.`,
      );
    if (code === 'ENOSPC')
      return failed(`The disk that holds ${data} is full. Make room, or set DATA_DIR to another disk.`);
    throw error;
  }
}

function failed(reason: string): EmbeddedServerResult {
  return { kind: 'failed', reason };
}

function codeOf(error: unknown): string {
  return databaseErrorCode(error) ?? 'unknown';
}

/**
 * Makes the cluster in a directory of its own and renames it into place: a killed start leaves nothing half-made, and
 * of two first starts at once one wins and the other uses its cluster.
 *
 * @returns what went wrong, or null
 */
async function initialise(
  data: string,
  cluster: string,
  binaries: PostgresBinaries,
  disguise: Disguise,
): Promise<string | null> {
  for (const entry of await readdir(data)) {
    const pid = /^postgres\.new-(\d+)-/.exec(entry)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(data, entry), { recursive: true, force: true });
  }
  const fresh = await mkdtemp(join(data, `postgres.new-${process.pid}-`));
  if (disguise.owner !== null) await giveTo(fresh, disguise.owner);
  const result = await runToEnd(
    [...disguise.prefix, binaries.initdb],
    // The socket's directory is private, so whoever reaches it may come in without a password.
    [
      '-D',
      fresh,
      '-U',
      username,
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    binaries,
  );
  if (result.code !== 0) {
    await rm(fresh, { recursive: true, force: true });
    return `The embedded Postgres could not be set up in ${data}: ${lastLines(result.output)}`;
  }
  try {
    await rename(fresh, cluster);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  }
  return null;
}

/** In the cluster, or, where that path is too long for a socket, in a private directory under the temporary one. */
async function makeSocketDirectory(cluster: string, owner: number | null): Promise<string> {
  if (join(cluster, socketName).length <= longestSocketPath) return cluster;
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 16);
  const directory = join(tmpdir(), `kabar-${process.getuid?.() ?? 0}-${name}`);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (owner !== null) await giveTo(directory, owner);
  const { uid } = await stat(directory);
  if (uid !== (owner ?? process.getuid?.() ?? uid))
    throw Object.assign(new Error(`${directory} belongs to another user`), { code: 'EACCES' });
  await chmod(directory, 0o700);
  return directory;
}

async function startOrJoin(
  data: string,
  cluster: string,
  socketDirectory: string,
  target: DatabaseTarget & { kind: 'socket' },
  binaries: PostgresBinaries,
  disguise: Disguise,
): Promise<EmbeddedServerResult> {
  const log = join(data, 'postgres.log');
  let waited = 0;
  const child: { running: boolean; failed: boolean } = { running: false, failed: false };
  for (let pause = 10; waited < startDeadlineMs; waited += pause, pause = Math.min(pause * 2, 200)) {
    const joined = await hold(target);
    if (joined !== null) return { kind: 'ready', server: { target, release: () => release(joined, cluster) } };
    await clearStalePid(cluster);
    if (!child.running && (await readPid(cluster)) === null) {
      if (child.failed && waited > 2_000)
        return failed(
          `The embedded Postgres does not start: ${lastLines(await readFile(log, 'utf8').catch(() => ''))} Its log is ${log}.`,
        );
      child.running = true;
      launchPostgres(cluster, socketDirectory, log, binaries, disguise, (code) => {
        child.running = false;
        child.failed = code !== 0;
      });
    }
    await sleep(pause);
  }
  return failed(`The embedded Postgres did not answer within ${startDeadlineMs / 1000} s. Its log is ${log}.`);
}

/** A connection that holds the "in use" lock, or null when the server does not answer (yet). */
async function hold(target: DatabaseTarget & { kind: 'socket' }): Promise<postgres.Sql | null> {
  const client = postgres({
    path: target.path,
    database: target.database,
    username: target.username,
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: 'kabar holder' },
  });
  try {
    // A server that is being stopped by its last user holds the lock alone: then this fails, and a new start follows.
    const [row] = await client`select pg_try_advisory_lock_shared(${inUseLock}) as held`;
    if (row?.['held'] === true) return client;
  } catch {
    // Not there, starting, or stopping: the caller tries again until its deadline.
  }
  await client.end({ timeout: 1 });
  return null;
}

async function release(holder: postgres.Sql, cluster: string): Promise<void> {
  try {
    await holder`select pg_advisory_unlock_shared(${inUseLock})`;
    const [row] = await holder`select pg_try_advisory_lock(${inUseLock}) as alone`;
    const pid = await readPid(cluster);
    if (row?.['alone'] === true && pid !== null) await stop(pid, cluster);
  } catch {
    // The server is gone already: nothing to stop.
  }
  await holder.end({ timeout: 1 });
}

/** SIGINT is Postgres's fast shutdown: sessions are ended, all is written, nothing to recover at the next start. */
async function stop(pid: number, cluster: string): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; waited < 10_000; waited += 50) {
    if ((await readPid(cluster)) === null) return;
    await sleep(50);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ').slice(-500);
}
