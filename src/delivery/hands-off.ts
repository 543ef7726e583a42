import type { Held, InHand } from './in-hand.js';
import type { Fate } from './outcome.js';
import type { SettleQueue } from './settle-queue.js';

export interface HandsOff {
  /** The delivery's fate is known: it is written down, and stays in hand until that is done. */
  settle(held: Held, fate: Fate): void;
  /** Not called: planned again as it was. */
  giveBack(held: Held): void;
}

/** The ways in which a delivery leaves the sender's hands. */
export function createHandsOff(hand: InHand, queue: SettleQueue): HandsOff {
  const settle = (held: Held, fate: Fate): void => {
    const { id, chatId, claims } = held.delivery;
    hand.leaveQueue(held, 'done');
    queue.add(held.epoch, { id, chatId, claims, ...fate });
  };
  return { settle, giveBack: (held) => settle(held, { kind: 'putBack' }) };
}
