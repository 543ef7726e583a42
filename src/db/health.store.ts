import { sql } from 'drizzle-orm';
import type { Database } from './client.js';

/** What the database says of itself. */
export function createHealthStore(db: Database) {
  return {
    /** The server's version and clock, and how many migrations it has had. */
    async read(): Promise<{ version: string; now: Date; migrations: number }> {
      const [row] = await db.execute<{ version: string; now: string; migrations: string }>(sql`
        select current_setting('server_version') as version, clock_timestamp() as now,
          (select count(*) from drizzle.__drizzle_migrations) as migrations`);
      return {
        version: row?.version ?? '',
        now: new Date(row?.now ?? Number.NaN),
        migrations: Number(row?.migrations ?? 0),
      };
    },
  };
}
