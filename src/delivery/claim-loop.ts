import { describeError } from '../log.js';
import { mostInHand } from './delivery.js';
import { prepareDelivery } from './prepare-delivery.js';
import type { SenderParts } from './sender-parts.js';
import { within } from './within.js';

/** Without a nudge we look this often. */
const lookEveryMs = 1_000;
const retryMs = 500;
const deadlineMs = 15_000;
/** Claimed ahead of the pace: what a tenth of a second can send. More would only make urgent news wait behind it. */
const aheadSeconds = 0.1;
/** Batches under 30 rows cost the database double. */
const goodBatch = 30;

/** Claims what is due, as much as may be in hand and as little ahead of time as keeps the pace. */
export async function claimLoop(parts: SenderParts): Promise<void> {
  const { deps, rate, hand, gate, pace, lease, tally, naps, isRunning } = parts;
  const { ledger, clock, timing, log } = deps;
  const prepare = prepareDelivery(parts);
  const most = mostInHand(rate);
  const ahead = Math.max(2, Math.ceil(rate * aheadSeconds));
  const batch = Math.min(goodBatch, Math.ceil(ahead / 2));
  /** Chats that have something due and must wait a moment: left out of claims until then. */
  const postponed = new Set<number>();
  /** A claim got no answer: it may have been written, or may still be. */
  let isUnclear = false;
  let isAway = false;

  const waitingChats = (now: number): { chats: number[]; ms: number } => {
    let ms = lookEveryMs;
    for (const chatId of postponed) {
      const wait = pace.chatWait(chatId, now);
      if (wait > 0) ms = Math.min(ms, wait);
      else if (hand.ofChat(chatId) === 0) postponed.delete(chatId);
    }
    return { chats: [...new Set([...hand.chats(), ...postponed])], ms };
  };
  /** Shuts out what is still under way, and puts back what was claimed without our knowing: it was certainly not called. */
  const clearUp = async (): Promise<void> => {
    const epochs = await lease.advance();
    if (epochs === null) return;
    const strays = await within(timing, deadlineMs, ledger.giveBackStrays(epochs, hand.ids()));
    if (strays > 0) log.warn({ strays }, 'put back deliveries of a claim whose answer was lost');
    isUnclear = false;
  };
  /** @returns milliseconds to rest; 0: there is more to get */
  const claim = async (epoch: number): Promise<number> => {
    const now = timing.now();
    const room = gate.room(now);
    if (room.kind === 'none') return Math.min(room.ms, lookEveryMs);
    const free = Math.min(most - hand.size(), ahead - hand.waiting(), room.kind === 'one' ? 1 - hand.size() : most);
    // Woken when something is settled or called.
    if (free <= 0 || (free < batch && hand.waiting() > 0 && room.kind === 'all')) return lookEveryMs;
    const waiting = waitingChats(now);
    const { claimed, cancelled } = await within(
      timing,
      deadlineMs,
      ledger.claim({
        epoch,
        now: clock.now(),
        limit: free,
        bulk: room.kind !== 'replies',
        exceptChats: waiting.chats,
        exceptIds: hand.ids(),
      }),
    );
    tally.figures.cancelled += cancelled;
    for (const delivery of claimed) prepare(hand.add(delivery, epoch, now), postponed);
    return claimed.length + cancelled === free ? 0 : waiting.ms;
  };

  while (isRunning()) {
    let rest = lookEveryMs;
    if (lease.epoch() !== null)
      try {
        if (isUnclear) await clearUp();
        const epoch = lease.epoch();
        if (epoch !== null && !isUnclear) rest = await claim(epoch);
        isAway = false;
      } catch (error) {
        if (!isAway) log.warn({ error: describeError(error) }, 'nothing can be claimed: nothing is sent meanwhile');
        isAway = true;
        isUnclear = true;
        rest = retryMs;
      }
    if (rest > 0) await naps.claim.rest(rest);
  }
}
