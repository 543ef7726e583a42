import type { SenderParts } from './sender-parts.js';
import type { SettleQueue } from './settle-queue.js';
import { within } from './within.js';

/**
 * What is in flight has this long to be answered, the loops this long to end, and answers this long to be written: with
 * letting go of the lease ten seconds in all.
 */
const answerMs = 6_000;
const loopsMs = 1_000;
const writeMs = 1_500;

/**
 * Ends sending in order: nothing is claimed or called any more, what was claimed is put back, what is out is waited for and
 * written down. What is still out at the end is in doubt, by name; an edit is planned again.
 *
 * @param loops ends when the loops have, which must have been told to
 */
export async function drain(parts: SenderParts, queue: SettleQueue, loops: Promise<unknown>): Promise<void> {
  const { deps, hand, handsOff, naps } = parts;
  const { timing, log } = deps;
  for (const loop of [naps.claim, naps.call, naps.upkeep]) loop.wake();
  for (const held of hand.uncalled()) handsOff.giveBack(held);
  const until = timing.now() + answerMs;
  while (hand.out().length > 0 && timing.now() < until) await naps.drained.rest(until - timing.now());
  for (const held of hand.out()) {
    const { id, chatId, cause, act } = held.delivery;
    if (act !== 'send') {
      handsOff.settle(held, { kind: 'again', dueAt: deps.clock.now() });
      continue;
    }
    const why = 'the sender was stopped before the answer came';
    log.warn({ id, chatId, cause, why }, 'a delivery is in doubt');
    handsOff.settle(held, { kind: 'inDoubt', reason: why });
  }
  await within(timing, loopsMs, loops).catch(() => undefined);
  // Rows that a claim brought while we were stopping.
  for (const held of hand.uncalled()) handsOff.giveBack(held);
  const isWritten = await queue.stop(writeMs);
  if (!isWritten) log.warn({ open: queue.size() }, 'stopped with answers that could not be written down');
}
