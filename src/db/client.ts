import { drizzle } from 'drizzle-orm/postgres-js';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Socket } from 'node:net';
import postgres from 'postgres';
import { withPreparedStatements } from './prepared-statements.js';
import { withSafeTransactions } from './safe-transactions.js';
import * as schema from './schema/index.js';
import { SteadySocket } from './steady-socket.js';

/** The database as stores use it. A transaction has the same type, so a store works in and out of one. */
export type Database = Omit<PostgresJsDatabase<typeof schema>, '$client'>;

/** Where the database is: an address, or the directory of a server's Unix socket (the embedded one). */
export type DatabaseTarget =
  | { kind: 'url'; url: string }
  | { kind: 'socket'; path: string; database: string; username: string };

export interface DatabaseClient {
  db: Database;
  /** Listens on a Postgres channel; calls back with each payload, also after a lost connection was made again. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<void>;
  /** Ends all connections; waits at most five seconds for queries under way. */
  close(): Promise<void>;
}

export interface DatabaseClientOptions {
  /** Connections at the most. */
  maxConnections?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** A statement is ended by the server after this many milliseconds; 0: never. */
  statementTimeoutMs?: number;
}

/** The path of a server's socket in a directory, as Postgres names it. */
const socketIn = (directory: string): string => `${directory}/.s.PGSQL.5432`;

/**
 * Creates a client of the driver. An address may name the directory of a Unix socket the way libpq does:
 * `postgres://localhost/kabar?host=/var/run/postgresql`, which the driver itself does not read.
 */
export function connect(target: DatabaseTarget, given: postgres.Options<Record<string, never>>): postgres.Sql {
  const settings = steadily(target, given);
  if (target.kind === 'socket') {
    const { path, database, username } = target;
    return postgres({ ...settings, path, database, username });
  }
  const url = new URL(target.url);
  const directory = url.searchParams.get('host');
  if (directory === null || !directory.startsWith('/')) return postgres(target.url, settings);
  const username = url.searchParams.get('user') ?? decodeURIComponent(url.username);
  return postgres({
    ...settings,
    path: socketIn(directory),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(username === '' ? {} : { username }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
  });
}

/** With our own socket, which the driver takes as if it were connected: what it writes meanwhile waits in the socket. */
function steadily(target: DatabaseTarget, settings: postgres.Options<Record<string, never>>) {
  // Encrypted, and with several hosts to choose from, the driver's own way is needed.
  if (target.kind === 'url' && /[?&]ssl|,/.test(target.url)) return settings;
  // The driver's own options: a path of false means that there is none.
  const socket = ({ path, host, port }: { path: string | false; host: string[]; port: number[] }): Socket =>
    path === false || path === ''
      ? new SteadySocket().connect(port[0] ?? 5432, host[0] ?? 'localhost')
      : new SteadySocket().connect(path);
  return { ...settings, socket };
}

/** Opens a pool. Nothing is connected until the first query, so a database that is away is met there. */
export function createDatabaseClient(target: DatabaseTarget, options: DatabaseClientOptions = {}): DatabaseClient {
  const settings = {
    max: options.maxConnections ?? 10,
    // Short, so that a database that is away is noticed and said, and commands are answered.
    connect_timeout: 5,
    // Seconds between attempts. The driver's own go up to 20, and a database that is back would not be used for as long.
    backoff: (retries: number) => Math.min(2, 0.1 * 2 ** retries),
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? 'kabar',
      statement_timeout: options.statementTimeoutMs ?? 60_000,
      idle_in_transaction_session_timeout: 60_000,
      // A remembered statement is planned for its values all the same: a plan for any values would walk whole tables for some.
      plan_cache_mode: 'force_custom_plan',
      TimeZone: 'UTC',
    },
  };
  const client = connect(target, settings);
  return {
    db: drizzle({ client: withPreparedStatements(withSafeTransactions(client)), schema }),
    listen: async (channel, onNotify) => {
      await client.listen(channel, onNotify);
    },
    close: () => client.end({ timeout: 5 }),
  };
}
