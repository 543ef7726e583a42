import { eq } from 'drizzle-orm';
import type { Database } from './client.js';
import { settings } from './schema/index.js';

export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** Small facts that Kabar remembers about itself. */
export function createSettingsStore(db: Database) {
  return {
    async get(key: string): Promise<unknown> {
      const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
      return row?.value ?? null;
    },
    async set(key: string, value: unknown): Promise<void> {
      await db.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
    },
  };
}
