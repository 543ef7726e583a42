import type { Update } from 'grammy/types';
import type { Clock } from '../clock.js';

/** What becomes of an update: handled, answered by one notice, or dropped without a word. */
export type FloodVerdict = 'pass' | 'notice' | 'drop';

/** Taps and messages that one person may send in a burst: a whole page of topics tapped on and off in a few seconds. */
const burst = 20;
/** What comes back every second after that. Telegram lets us answer one message a second in a chat, so more would only queue. */
const perSecond = 1;
/** Commands that end or lessen what is sent are never lost in a flood of others; they have a small burst of their own. */
const stopBurst = 5;
const stopsPerSecond = 0.2;
/** One notice a minute. */
const noticeMs = 60_000;
/** People that are remembered; whoever was quiet the longest is forgotten first, with a full bucket. */
const mostPeople = 50_000;

const stopCommand = /^\/(?:berhenti|stop|jeda|pause|hapus|forget)(?:@\w+)?(?:\s|$)/i;

interface Bucket {
  tokens: number;
  stops: number;
  /** Milliseconds since the epoch. */
  at: number;
  noticedAt: number;
}

/** Decides of each update, before anything is written down or asked of the database. */
export interface FloodGuard {
  judge(update: Update): FloodVerdict;
}

/**
 * A token bucket for each person (RFC 2697's shape: a burst, refilled at an even rate), in this process's memory. It is the
 * person that is counted and not the chat, so that one member's flood does not silence a group. Whether people let the bot
 * write to them is not counted.
 */
export function createFloodGuard(clock: Clock): FloodGuard {
  const buckets = new Map<number, Bucket>();

  const bucketOf = (personId: number, now: number): Bucket => {
    const known = buckets.get(personId);
    buckets.delete(personId);
    const bucket = known ?? { tokens: burst, stops: stopBurst, at: now, noticedAt: Number.NEGATIVE_INFINITY };
    // A clock that was set back gives nothing, and takes nothing either.
    const seconds = Math.max(0, now - bucket.at) / 1000;
    bucket.tokens = Math.min(burst, bucket.tokens + seconds * perSecond);
    bucket.stops = Math.min(stopBurst, bucket.stops + seconds * stopsPerSecond);
    bucket.at = now;
    buckets.set(personId, bucket);
    if (buckets.size > mostPeople) buckets.delete(buckets.keys().next().value ?? personId);
    return bucket;
  };

  return {
    judge(update) {
      const personId = senderOf(update);
      if (personId === null) return 'pass';
      const now = clock.now().getTime();
      const bucket = bucketOf(personId, now);
      if (bucket.tokens >= 1) {
        bucket.tokens--;
        return 'pass';
      }
      if (stopCommand.test(update.message?.text ?? '') && bucket.stops >= 1) {
        bucket.stops--;
        return 'pass';
      }
      // A query that is still being typed gets no notice: there is no place for one.
      if (update.inline_query !== undefined || Math.abs(now - bucket.noticedAt) < noticeMs) return 'drop';
      bucket.noticedAt = now;
      return 'notice';
    },
  };
}

/** Who sent a message, tap or query; for what a chat sent in its own name, that chat. Null: nothing that is counted. */
function senderOf({ message, callback_query: tap, inline_query: query }: Update): number | null {
  return message?.from?.id ?? message?.chat.id ?? tap?.from.id ?? query?.from.id ?? null;
}
