import type { KeptWaits } from './ledger.js';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Reads kept waits as they were written; what cannot be read counts as no wait.
 *
 * @param elapsedMs how long ago that was. Less than nothing, after a clock was set back, counts as nothing
 * @returns what is left of each
 */
export function readWaits(value: unknown, elapsedMs: number): KeptWaits {
  if (!isObject(value)) return { bulkMs: 0, chats: [] };
  const left = (ms: unknown): number =>
    typeof ms === 'number' && Number.isFinite(ms) ? Math.max(0, ms - Math.max(0, elapsedMs)) : 0;
  const chats = Array.isArray(value['chats']) ? value['chats'] : [];
  return {
    bulkMs: left(value['bulkMs']),
    chats: chats.flatMap((chat: unknown) => {
      if (!isObject(chat) || typeof chat['chatId'] !== 'number') return [];
      const ms = left(chat['ms']);
      return ms > 0 ? [{ chatId: chat['chatId'], ms }] : [];
    }),
  };
}
