import { sql } from 'drizzle-orm';
import type { Database } from './client.js';

/** Whether the database answers a question now, within a second. */
export async function isAnswering(db: Database): Promise<boolean> {
  const answer = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((done) => {
    setTimeout(() => done(false), 1_000).unref();
  });
  return Promise.race([answer, late]);
}
