import { placeDelivery } from '../delivery/held-back.js';
import type { MannerOf, Placed } from '../delivery/held-back.js';
import type { Broadcast } from '../newsroom/broadcast.js';
import type { Chat } from '../readers/chat.js';
import { mannerOf } from '../readers/quiet.js';

const manner: MannerOf = (chat, isEmergency, at) => mannerOf(chat, isEmergency, 0, at);

/**
 * Where a broadcast belongs that is about to go to a chat. Sending to many takes its time: whose quiet hours have begun
 * since it was let go is not woken by it. (Its day's limit was looked at when it was planned.)
 */
export function placeNow(broadcast: Pick<Broadcast, 'level' | 'confirmedAt'>, chat: Chat, now: Date): Placed {
  if (chat.quietHours.length === 0) return { kind: 'now' };
  const careful = { ...chat, chatId: chat.id, atOnceLimit: null, atOnce: [] };
  return placeDelivery(careful, broadcast.level, manner, now, broadcast.confirmedAt ?? now);
}
