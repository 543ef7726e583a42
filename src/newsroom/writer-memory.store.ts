import { eq, lt } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { writerMemory } from '../db/schema/index.js';
import type { Clock } from '../clock.js';
import type { WriterStore } from './writer-budget.js';

/** What the writer remembers over restarts: answers that were paid for, and what each day has cost. */
export function createWriterMemory(
  db: Database,
  clock: Clock,
): WriterStore & { forgetBefore(instant: Date): Promise<void> } {
  return {
    async get(key) {
      const [row] = await db.select({ value: writerMemory.value }).from(writerMemory).where(eq(writerMemory.key, key));
      return row?.value;
    },
    async put(key, value) {
      const written = { value, writtenAt: clock.now() };
      await db
        .insert(writerMemory)
        .values({ key, ...written })
        .onConflictDoUpdate({ target: writerMemory.key, set: written });
    },
    async forgetBefore(instant) {
      await db.delete(writerMemory).where(lt(writerMemory.writtenAt, instant));
    },
  };
}
