import type { ClaimedDelivery } from './delivery.js';
import type { GateChange } from './gate.js';
import type { Held } from './in-hand.js';
import type { Judgement } from './judge-outcome.js';
import type { CallOutcome } from './outcome.js';
import type { SenderParts } from './sender-parts.js';
import { tell } from './tell.js';

/** Whether another delivery in hand is not called now, after what happened to this one. */
function isMeant(giveBack: Judgement['giveBack'], delivery: ClaimedDelivery, other: ClaimedDelivery): boolean {
  if (giveBack === 'bulk') return other.priority > 0;
  if (giveBack !== 'same content') return giveBack === 'all';
  return delivery.broadcastId === null
    ? other.broadcastId === null && other.cause === delivery.cause
    : other.broadcastId === delivery.broadcastId;
}

/** Acts on the answer to a call: the delivery's fate, what it means for the others in hand, and who must hear of it. */
export function concludeCall(parts: SenderParts) {
  const { deps, hand, handsOff, gate, judge, tally, reports, naps } = parts;
  const { timing, log, on } = deps;

  const giveBackAll = (isOne: (held: Held) => boolean): void => {
    for (const held of hand.uncalled()) if (isOne(held)) handsOff.giveBack(held);
  };
  const heed = (change: GateChange, why: string): void => {
    if (change === 'none') return;
    log.warn({ change, why }, 'the gate of all calls has changed');
    if (change === 'storm' || change === 'unauthorised') giveBackAll(() => true);
    tell(log, () => on.trouble(change === 'storm' ? { kind: 'storm', why } : { kind: change }));
  };

  return (held: Held, outcome: CallOutcome, probe: boolean, wroteJustBefore: boolean): void => {
    const { delivery } = held;
    const { id, chatId, cause } = delivery;
    const now = timing.now();
    const why = 'why' in outcome ? outcome.why : outcome.kind;
    tally.count(delivery.kind, outcome.kind);
    const change = gate.answered(now, outcome, probe);
    const { fate, giveBack, badContent, trouble, flood } = judge(delivery, outcome, now, wroteJustBefore);
    handsOff.settle(held, fate);
    heed(change, why);
    if (giveBack !== 'none') giveBackAll((other) => isMeant(giveBack, delivery, other.delivery));
    // A broadcast is to be stopped, or a wait to be kept, without delay.
    if (badContent !== null || flood !== null) naps.upkeep.wake();
    if (outcome.kind === 'retryAfter' && flood !== null) tally.figures.floodMs[flood] += outcome.waitMs;
    if (badContent !== null) {
      log.error({ ...badContent }, 'Telegram refuses this content');
      tell(log, () => on.badContent(badContent));
    }
    if (trouble !== null) tell(log, () => on.trouble(trouble));
    if (fate.kind === 'inDoubt') {
      log.warn({ id, chatId, cause, why }, 'a delivery is in doubt');
      reports.doubts([{ id, chatId, cause, why }]);
    }
    if (outcome.kind === 'gone') tell(log, () => on.chatGone(chatId, outcome.reason));
    if (outcome.kind === 'migrated') tell(log, () => on.migrated(chatId, outcome.newChatId));
    naps.drained.wake();
  };
}
