import { fileURLToPath } from 'node:url';
import { createDatabaseClient } from './client.js';
import type { DatabaseClient, DatabaseTarget } from './client.js';
import { startEmbeddedServer } from './embedded-server.js';
import { databaseErrorCode } from './errors.js';
import { migrate } from './migrate.js';

/** Migrations lie at the top of the project, beside both src and dist. */
export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** A database that is up to date and answers. */
export interface OpenDatabase extends DatabaseClient {
  target: DatabaseTarget;
}

export type OpenDatabaseResult = { kind: 'ready'; database: OpenDatabase } | { kind: 'failed'; reason: string };

export interface OpenDatabaseOptions {
  /** Null: the embedded Postgres. */
  databaseUrl: string | null;
  dataDir: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  maxConnections?: number;
}

/** What may be wrong with a server's address, by the code of the error; never with the address itself, which holds a password. */
const faults: Record<string, string> = {
  ECONNREFUSED: 'nobody answers at that host and port. Start Postgres there, or correct DATABASE_URL',
  ENOTFOUND: 'its host is not known. Correct the host in DATABASE_URL',
  EAI_AGAIN: 'its host could not be looked up. Check the network, or the host in DATABASE_URL',
  CONNECT_TIMEOUT: 'its host does not answer. Check the network and firewall, or DATABASE_URL',
  ETIMEDOUT: 'its host does not answer. Check the network and firewall, or DATABASE_URL',
  '28P01': 'it refuses the password. Correct it in DATABASE_URL',
  '28000': 'it refuses this user. Correct the user in DATABASE_URL, or allow it in pg_hba.conf',
  '3D000': 'the database does not exist. Create it with createdb, or correct its name in DATABASE_URL',
  '42501': 'this user may not create tables. Grant it CREATE on the database',
  '53300': 'it has no connection left. Raise max_connections, or close other programs',
};

/** Opens the configured database, or starts the embedded one, and brings it up to date. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabaseResult> {
  const { databaseUrl } = options;
  let target: DatabaseTarget;
  let release = async (): Promise<void> => {};
  if (databaseUrl === null) {
    const started = await startEmbeddedServer(options.dataDir);
    if (started.kind === 'failed') return started;
    target = started.server.target;
    release = () => started.server.release();
  } else {
    target = { kind: 'url', url: databaseUrl };
  }
  try {
    await migrate(target, migrationsFolder);
  } catch (error) {
    await release();
    const code = databaseErrorCode(error) ?? 'unknown';
    return {
      kind: 'failed',
      reason: `The database cannot be used: ${Object.hasOwn(faults, code) ? faults[code] : `it answers with error ${code}`}.`,
    };
  }
  const client = createDatabaseClient(target, {
    applicationName: options.applicationName,
    ...(options.maxConnections === undefined ? {} : { maxConnections: options.maxConnections }),
  });
  return {
    kind: 'ready',
    database: {
      ...client,
      target,
      close: async () => {
        await client.close();
        await release();
      },
    },
  };
}
