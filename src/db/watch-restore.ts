import type { Clock } from '../clock.js';
import { restoredSetting } from './freeze-after-restore.js';
import type { SettingsStore } from './settings.store.js';

/** A restore that is older than this is nothing to tell the owners about. */
const tellWithinMs = 7 * 86_400_000;

/** Notices that the data were replaced under a running process, and tells the owners once what waits for them. */
export async function createRestoreWatch(parts: {
  settings: Pick<SettingsStore, 'get'>;
  tell: (cause: string, params: Record<string, unknown>) => Promise<void>;
  clock: Clock;
}): Promise<{ look: () => Promise<void>; found: Promise<void> }> {
  const read = async (): Promise<{ at: string; takenAt: string } | null> => {
    const value = await parts.settings.get(restoredSetting);
    if (typeof value !== 'object' || value === null || !('at' in value) || !('takenAt' in value)) return null;
    return { at: String(value.at), takenAt: String(value.takenAt) };
  };
  const atStart = await read();
  if (atStart !== null && parts.clock.now().getTime() - Date.parse(atStart.at) < tellWithinMs)
    await parts.tell(`restored:${atStart.at}`, { type: 'restored', takenAt: atStart.takenAt });
  let announce = (): void => {};
  const found = new Promise<void>((resolve) => {
    announce = resolve;
  });
  return {
    found,
    look: async () => {
      const latest = await read();
      if (latest !== null && latest.at !== atStart?.at) announce();
    },
  };
}
