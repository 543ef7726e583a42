/** Telegram's figures for one chat: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const chatGapMs = 1_000;
const groupWindowMs = 60_000;
const groupMessages = 20;
/** Beside the one call, 25 ms' worth may go at once after a moment of standing still: so a late timer costs no messages. */
const burstSeconds = 0.025;
/**
 * A second's worth of calls is spread over this long: calls that the way to Telegram pushes together by 40 ms are still no
 * more than the rate in any second of the receiver's. It costs 3.8 % of the speed.
 */
const windowMs = 1_040;
/** After a pause speed comes back from a fifth to the whole, well within five seconds. */
const returnMs = 2_500;
const returnFrom = 0.2;
/** From so many on, chats whose wait is over are swept out. */
const mostParked = 1_000;

export interface Pace {
  /**
   * Takes leave to make one call now.
   *
   * @returns 0 if it was given, else milliseconds until it may be asked for again
   */
  take(now: number): number;
  /** Stops bulk calls until `now + ms`, or later if a longer pause holds already. Speed comes back gently after it. */
  pauseBulk(now: number, ms: number): void;
  /** Milliseconds until bulk calls may be made; 0: they may. */
  bulkWait(now: number): number;
  /** Speed comes back gently from `now` on. */
  comeBack(now: number): void;
  /** Milliseconds until this chat may be written to; 0: now. */
  chatWait(chatId: number, now: number): number;
  /** A message went to the chat. */
  wrote(chatId: number, now: number): void;
  /** Whether the chat was written to less than a second before `now`. */
  wroteJustBefore(chatId: number, now: number): boolean;
  /** The chat alone must wait. */
  parkChat(chatId: number, now: number, ms: number): void;
  /** Messages a second that `take` gives leave to at `now`, without standing still first. */
  speed(now: number): number;
}

/**
 * Holds Telegram's limits: the rate of the whole bot, one message a second to a chat, twenty a minute to a group. The rate
 * is held twice: a token bucket spreads the calls, and a ring of the latest ones lets no call go before as many as the
 * rate lie a whole window back, whatever the timers did. A steady stream gets 96.2 % of the rate. Instants are
 * milliseconds of a clock that only runs forward.
 *
 * @param rate calls a second at the most, 1 to 1000; of a broken number the whole part
 */
export function createPace(rate: number, now: number): Pace {
  const most = Math.max(1, Math.floor(rate));
  const burst = 1 + most * burstSeconds;
  const refill = (most * 1_000) / windowMs;
  /** Instants of the latest calls, as many as may go in a window; `oldest` is where the next is written. */
  const latest = new Float64Array(most).fill(-Infinity);
  let oldest = 0;
  let tokens = 1;
  let filledAt = now;
  let bulkPausedUntil = -Infinity;
  let returningSince = -Infinity;
  const lastWrite = new Map<number, number>();
  const groupWrites = new Map<number, number[]>();
  const parkedUntil = new Map<number, number>();

  const speed = (at: number): number => {
    const since = (at - returningSince) / returnMs;
    return since >= 1 || since < 0 ? refill : refill * (returnFrom + (1 - returnFrom) * since);
  };
  const forget = (at: number): void => {
    // Maps keep the order of writing, so the old ones stand first.
    for (const [chatId, wroteAt] of lastWrite) {
      if (wroteAt > at - chatGapMs) break;
      lastWrite.delete(chatId);
    }
    for (const [chatId, writes] of groupWrites) {
      if ((writes.at(-1) ?? 0) > at - groupWindowMs) break;
      groupWrites.delete(chatId);
    }
    if (parkedUntil.size > mostParked)
      for (const [chatId, until] of parkedUntil) if (until <= at) parkedUntil.delete(chatId);
  };

  return {
    take: (at) => {
      const perMs = speed(at) / 1000;
      tokens = Math.min(burst, tokens + Math.max(0, at - filledAt) * perMs);
      filledAt = Math.max(filledAt, at);
      const full = (latest[oldest] ?? -Infinity) + windowMs - at;
      if (tokens < 1 || full > 0) return Math.max(1, (1 - tokens) / perMs, full);
      tokens -= 1;
      latest[oldest] = at;
      oldest = (oldest + 1) % most;
      return 0;
    },
    pauseBulk: (at, ms) => {
      bulkPausedUntil = Math.max(bulkPausedUntil, at + ms);
      returningSince = bulkPausedUntil;
      tokens = 0;
    },
    bulkWait: (at) => Math.max(0, bulkPausedUntil - at),
    comeBack: (at) => {
      returningSince = Math.max(returningSince, at);
      tokens = 0;
    },
    chatWait: (chatId, at) => {
      const parked = parkedUntil.get(chatId) ?? -Infinity;
      if (parked <= at) parkedUntil.delete(chatId);
      const gap = (lastWrite.get(chatId) ?? -Infinity) + chatGapMs;
      const writes = groupWrites.get(chatId) ?? [];
      const window = writes.length < groupMessages ? -Infinity : (writes.at(-groupMessages) ?? 0) + groupWindowMs;
      return Math.max(0, parked - at, gap - at, window - at);
    },
    wrote: (chatId, at) => {
      forget(at);
      lastWrite.delete(chatId);
      lastWrite.set(chatId, at);
      if (chatId >= 0) return;
      const writes = [...(groupWrites.get(chatId) ?? []), at].slice(-groupMessages);
      groupWrites.delete(chatId);
      groupWrites.set(chatId, writes);
    },
    wroteJustBefore: (chatId, at) => (lastWrite.get(chatId) ?? -Infinity) > at - chatGapMs,
    parkChat: (chatId, at, ms) => {
      parkedUntil.set(chatId, Math.max(parkedUntil.get(chatId) ?? -Infinity, at + ms));
    },
    speed,
  };
}
