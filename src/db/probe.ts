import type { Database } from './client.js';
import { databaseErrorCode } from './errors.js';
import { createSettingsStore } from './settings.store.js';

/** Where the probe writes. */
const probeKey = 'database.probed';
const patienceMs = 5_000;
/** "disk full", https://www.postgresql.org/docs/current/errcodes-appendix.html */
const diskFull = '53100';

/** What a database is good for: `full`, it answers and cannot write; `away`, it does not answer. */
export type Probed = 'ok' | 'full' | 'away';

/** Writes a word into the database: one that is out of disk still answers questions. */
export async function probeDatabase(db: Database, now: Date): Promise<Probed> {
  const written = createSettingsStore(db)
    .set(probeKey, now.toISOString())
    .then(
      (): Probed => 'ok',
      (error: unknown): Probed => (databaseErrorCode(error) === diskFull ? 'full' : 'away'),
    );
  const late = new Promise<Probed>((done) => {
    setTimeout(() => done('away'), patienceMs).unref();
  });
  return Promise.race([written, late]);
}
