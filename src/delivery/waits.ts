import type { KeptWaits } from './ledger.js';

interface Span {
  from: number;
  until: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readSpan(value: unknown): Span | null {
  if (!isObject(value)) return null;
  const { from, until } = value;
  return typeof from === 'number' && typeof until === 'number' && until > from ? { from, until } : null;
}

/** Reads kept waits as they were written; what cannot be read counts as no wait. */
export function readWaits(value: unknown): KeptWaits {
  if (!isObject(value)) return { bulk: null, chats: [] };
  const chats = Array.isArray(value['chats']) ? value['chats'] : [];
  return {
    bulk: readSpan(value['bulk']),
    chats: chats.flatMap((chat: unknown) => {
      const span = readSpan(chat);
      const chatId = isObject(chat) ? chat['chatId'] : null;
      return span !== null && typeof chatId === 'number' ? [{ chatId, ...span }] : [];
    }),
  };
}

/**
 * What is left of a wait, in milliseconds. Never more than the whole wait, however far the clock was set back meanwhile.
 */
export function remaining(span: Span, now: number): number {
  return Math.max(0, Math.min(span.until - now, span.until - span.from));
}
