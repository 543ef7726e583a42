/** How the digests of one slot are laid out in time. */
export type Spread =
  /** All are due at the slot: the last goes out within half an hour. */
  | { kind: 'together' }
  /** More than the rate can serve in half an hour: they begin before the slot and are laid out one by one. */
  | { kind: 'spread'; leadMs: number; windowMs: number };

const minuteMs = 60_000;
/** What a reader still takes for "on time", and what a digest composed later than that says is late. */
const onTimeMs = 30 * minuteMs;
/** Nobody's digest comes more than this before the hour that they chose. */
export const longestLeadMs = 30 * minuteMs;

/**
 * Lays out the digests of one slot. With more readers than the rate serves in 30 minutes it begins early, at most half an
 * hour, so that the last is served half an hour after; what does not fit in that hour comes later and says so.
 *
 * @param readers whose slot it is
 * @param rate bulk messages a second
 */
export function spread(readers: number, rate: number): Spread {
  const windowMs = Math.ceil((readers / Math.max(rate, 0.001)) * 1_000);
  if (windowMs <= onTimeMs) return { kind: 'together' };
  return { kind: 'spread', leadMs: Math.min(longestLeadMs, windowMs - onTimeMs), windowMs };
}

/** When a chat's digest is due: at the slot, or at the chat's own place in the spread, which is the same every day. */
export function dueWithin(slot: Date, chatId: number, layout: Spread): Date {
  if (layout.kind === 'together') return slot;
  return new Date(slot.getTime() - layout.leadMs + Math.floor(placeOf(chatId) * layout.windowMs));
}

/**
 * Where between 0 and 1 a chat stands: evenly scattered, and not in the order of ids, which tells how old an account is.
 * The mixing step is the finaliser of MurmurHash3 (https://github.com/aappleby/smhasher).
 */
function placeOf(chatId: number): number {
  let hash = (chatId ^ Math.floor(chatId / 2 ** 32)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A slot of the coming day with the time it takes. */
export interface SlotLoad {
  slot: Date;
  readers: number;
  /** From its first message to its last. */
  minutesNeeded: number;
  /** Messages of earlier slots that still wait when it comes. */
  waitingBefore: number;
  /** How long before the hour it begins. */
  leadMinutes: number;
  /** Readers served more than half an hour after their hour. */
  lateReaders: number;
}

/**
 * What the chosen hours need at a rate: each slot with what earlier ones leave to it.
 *
 * @param slots readers by slot, any order
 * @param rate bulk messages a second
 */
export function loadOf(slots: readonly { slot: Date; readers: number }[], rate: number): SlotLoad[] {
  const perMs = Math.max(rate, 0.001) / 1_000;
  let busyUntil = 0;
  return [...slots]
    .sort((a, b) => a.slot.getTime() - b.slot.getTime())
    .map(({ slot, readers }) => {
      const layout = spread(readers, rate);
      const leadMs = layout.kind === 'spread' ? layout.leadMs : 0;
      const begins = slot.getTime() - leadMs;
      const waitingBefore = Math.ceil(Math.max(0, busyUntil - begins) * perMs);
      const first = Math.max(begins, busyUntil);
      busyUntil = first + readers / perMs;
      const lateReaders = Math.max(0, Math.round((busyUntil - slot.getTime() - onTimeMs) * perMs));
      return {
        slot,
        readers,
        minutesNeeded: (busyUntil - first) / minuteMs,
        waitingBefore,
        leadMinutes: leadMs / minuteMs,
        lateReaders: Math.min(readers, lateReaders),
      };
    });
}
