import type { LocalTelegram } from './telegram.js';

/** What a person can send beside text: a file by its kind, a place, a contact, something forwarded; see /sim. */
export function sender(telegram: LocalTelegram, id: number) {
  return (content: Record<string, unknown>): Promise<unknown> =>
    telegram.sim('POST', `/chats/${id}/messages`, { from: id, ...content });
}
