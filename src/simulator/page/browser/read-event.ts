import type { Call, Fault, Person, ShownMessage } from './shapes.js';
import type { WorldEvent } from './state.js';

/** The data of one event of `/sim/events`, before it is known to concern us. */
interface RawEvent {
  readonly chat_id: number;
  readonly bot_id?: number;
  readonly message: ShownMessage;
  readonly message_id: number;
  readonly message_ids: readonly number[];
  readonly reactions: readonly string[];
  readonly action: string;
  readonly faults?: readonly Fault[];
  readonly now: string;
}

/** The events that change the world by themselves. */
export const plainEvents = [
  'message',
  'edited',
  'deleted',
  'reaction',
  'action',
  'person',
  'faults',
  'call',
  'clock',
] as const;

/**
 * Reads an event of the stream; undefined if it is about another bot's chat.
 * @param botId the bot whose chats the page shows
 * @param here this computer's time in milliseconds
 */
export function readEvent(
  name: (typeof plainEvents)[number],
  data: string,
  botId: number | undefined,
  here: number,
): WorldEvent | undefined {
  const parsed: unknown = JSON.parse(data);
  const raw = parsed as RawEvent;
  if (name === 'person') return { name, person: parsed as Person };
  if (name === 'call') return { name, call: parsed as Call };
  if (name === 'faults') return { name, faults: raw.faults ?? [] };
  if (name === 'clock') return { name, ahead: Date.parse(raw.now) - here };
  if (botId !== undefined && raw.bot_id !== undefined && raw.bot_id !== botId && raw.chat_id > 0) return undefined;
  const chatId = raw.chat_id;
  if (name === 'deleted') return { name, chatId, ids: raw.message_ids };
  if (name === 'reaction') return { name, chatId, id: raw.message_id, reactions: raw.reactions };
  if (name === 'action') return { name, chatId, action: raw.action === 'cancel' ? undefined : raw.action };
  return { name, chatId, message: raw.message };
}
