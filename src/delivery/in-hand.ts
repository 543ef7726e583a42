import type { ClaimedDelivery, RenderedMessage } from './delivery.js';

/** A delivery from its claim until its outcome is in the ledger. */
export interface Held {
  delivery: ClaimedDelivery;
  epoch: number;
  /** Instant of passing time. */
  claimedAt: number;
  /** claimed: its view is at work · ready: may be called · out: called · done: its outcome waits to be written. */
  stage: 'claimed' | 'ready' | 'out' | 'done';
  message: RenderedMessage | null;
}

export interface InHand {
  add(delivery: ClaimedDelivery, epoch: number, now: number): Held;
  remove(id: number): void;
  /** Held rows, in the ledger's state `sending`. */
  size(): number;
  /** Those whose call was not made yet. */
  uncalled(): Held[];
  out(): Held[];
  ids(): number[];
  /** Chats of which something is in hand, each once. */
  chats(): number[];
  /** How many deliveries of this chat are in hand. */
  ofChat(chatId: number): number;
  makeReady(held: Held, message: RenderedMessage): void;
  /** The most urgent one that is ready. */
  next(): Held | undefined;
  /** Takes it out of the queue of ready ones. */
  leaveQueue(held: Held, stage: 'out' | 'done'): void;
  /** Claimed or ready. */
  waiting(): number;
}

/** What the sender holds: at most W rows, so plain lists do. */
export function createInHand(): InHand {
  const all = new Map<number, Held>();
  const ready: Held[] = [];
  const byChat = new Map<number, number>();
  let waiting = 0;

  const isWaiting = (held: Held): boolean => held.stage === 'claimed' || held.stage === 'ready';
  const leaveQueue = (held: Held, stage: 'out' | 'done'): void => {
    const index = ready.indexOf(held);
    if (index !== -1) ready.splice(index, 1);
    if (isWaiting(held)) waiting--;
    held.stage = stage;
  };
  return {
    add: (delivery, epoch, now) => {
      const held: Held = { delivery, epoch, claimedAt: now, stage: 'claimed', message: null };
      all.set(delivery.id, held);
      byChat.set(delivery.chatId, (byChat.get(delivery.chatId) ?? 0) + 1);
      waiting++;
      return held;
    },
    remove: (id) => {
      const held = all.get(id);
      if (held === undefined) return;
      leaveQueue(held, 'done');
      all.delete(id);
      const others = (byChat.get(held.delivery.chatId) ?? 1) - 1;
      if (others > 0) byChat.set(held.delivery.chatId, others);
      else byChat.delete(held.delivery.chatId);
    },
    size: () => all.size,
    uncalled: () => [...all.values()].filter(isWaiting),
    out: () => [...all.values()].filter((held) => held.stage === 'out'),
    ids: () => [...all.keys()],
    chats: () => [...byChat.keys()],
    ofChat: (chatId) => byChat.get(chatId) ?? 0,
    makeReady: (held, message) => {
      held.message = message;
      held.stage = 'ready';
      const behind = ready.findIndex((other) => other.delivery.priority > held.delivery.priority);
      ready.splice(behind === -1 ? ready.length : behind, 0, held);
    },
    next: () => ready[0],
    leaveQueue,
    waiting: () => waiting,
  };
}
