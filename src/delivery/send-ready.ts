import { isDatabaseAway } from '../db/errors.js';
import type { ContentStops } from './content-stops.js';
import type { Gate, GateChange } from './gate.js';
import type { HeldLease } from './hold-lease.js';
import type { Held, InHand } from './in-hand.js';
import type { createJudge, Judgement } from './judge-outcome.js';
import type { ClaimedDelivery } from './delivery.js';
import type { CallOutcome, Fate } from './outcome.js';
import type { Pace } from './pace.js';
import type { SenderDeps } from './sender-deps.js';
import type { SettleQueue } from './settle-queue.js';
import type { createTally } from './tally.js';
import { tell } from './tell.js';
import type { Nap } from './timing.js';
import { within } from './within.js';

/** A view that takes longer is set aside: it would hold one of the few places in hand. */
const renderMs = 10_000;
const idleMs = 1_000;
/**
 * A claim is an answer to "may this go out now?", and the answer ages: the newsroom may have paused meanwhile. Counted from
 * before the question was asked.
 */
const freshMs = 1_500;

export interface SendReadyParts {
  deps: SenderDeps;
  rate: number;
  hand: InHand;
  gate: Gate;
  pace: Pace;
  stops: ContentStops;
  judge: ReturnType<typeof createJudge>;
  queue: SettleQueue;
  lease: HeldLease;
  tally: ReturnType<typeof createTally>;
  naps: { claim: Nap; call: Nap; upkeep: Nap; drained: Nap };
  isRunning: () => boolean;
}

/** Whether another delivery in hand is not called now, after what happened to this one. */
function isMeant(giveBack: Judgement['giveBack'], delivery: ClaimedDelivery, other: ClaimedDelivery): boolean {
  if (giveBack === 'bulk') return other.priority > 0;
  if (giveBack !== 'same content') return giveBack === 'all';
  return delivery.broadcastId === null
    ? other.broadcastId === null && other.cause === delivery.cause
    : other.broadcastId === delivery.broadcastId;
}

/** From the claim to the answer: renders what was claimed, calls when the gate gives leave, and acts on what came back. */
export function sendReady(parts: SendReadyParts) {
  const { deps, hand, gate, pace, stops, judge, queue, lease, tally, naps, isRunning } = parts;
  const { timing, log, on } = deps;

  const settle = (held: Held, fate: Fate): void => {
    const { id, chatId, claims } = held.delivery;
    hand.leaveQueue(held, 'done');
    queue.add(held.epoch, { id, chatId, claims, ...fate });
  };
  /** Not called: planned again as it was. */
  const giveBack = (held: Held): void => settle(held, { kind: 'putBack' });
  const giveUp = (held: Held, reason: string): void => settle(held, { kind: 'inDoubt', reason });

  const makeMessage = async (held: Held): Promise<void> => {
    const { delivery } = held;
    const { id, kind, cause } = delivery;
    try {
      const rendering = await within(timing, renderMs, deps.render(delivery));
      if (held.stage !== 'claimed') return;
      if (rendering.kind === 'drop') {
        tally.count(kind, 'dropped');
        settle(held, { kind: 'cancelled', reason: rendering.reason });
        return;
      }
      hand.makeReady(held, { method: rendering.method, payload: rendering.payload });
      naps.call.wake();
    } catch (error) {
      if (held.stage !== 'claimed') return;
      // The view could not read: that is nobody's fault, and will pass.
      if (isDatabaseAway(error)) {
        giveBack(held);
        return;
      }
      const name = error instanceof Error ? error.name : typeof error;
      tally.count(kind, 'view failed');
      log.error({ delivery: id, cause, name }, 'a view failed: its delivery is set aside');
      settle(held, { kind: 'refused', reason: `render: ${name}` });
      tell(log, () => on.trouble({ kind: 'view', deliveryId: id, cause, error: name }));
    }
  };
  const prepare = (held: Held, postponed: Set<number>): void => {
    const { delivery } = held;
    const { chatId } = delivery;
    const stopped = stops.whyStopped(delivery);
    if (stopped !== null && delivery.broadcastId === null) {
      settle(held, { kind: 'refused', reason: `content: ${stopped}` });
      return;
    }
    if (stopped !== null || hand.ofChat(chatId) > 1 || pace.chatWait(chatId, timing.now()) > 0) {
      postponed.add(chatId);
      giveBack(held);
      return;
    }
    void makeMessage(held);
  };

  const heed = (change: GateChange, why: string): void => {
    if (change === 'none') return;
    log.warn({ change, why }, 'the gate of all calls has changed');
    if (change === 'storm' || change === 'unauthorised') for (const held of hand.uncalled()) giveBack(held);
    tell(log, () => on.trouble(change === 'storm' ? { kind: 'storm', why } : { kind: change }));
  };
  const conclude = (held: Held, outcome: CallOutcome, probe: boolean, wroteJustBefore: boolean): void => {
    const { delivery } = held;
    const now = timing.now();
    tally.count(delivery.kind, outcome.kind);
    const why = 'why' in outcome ? outcome.why : outcome.kind;
    const change = gate.answered(now, outcome, probe);
    const judgement = judge(delivery, outcome, now, wroteJustBefore);
    settle(held, judgement.fate);
    heed(change, why);
    if (outcome.kind === 'retryAfter' && judgement.flood !== null)
      tally.figures.floodMs[judgement.flood] += outcome.waitMs;
    if (judgement.giveBack !== 'none')
      for (const other of hand.uncalled()) if (isMeant(judgement.giveBack, delivery, other.delivery)) giveBack(other);
    const { badContent, trouble } = judgement;
    // A broadcast is to be stopped, or a wait to be kept, without delay.
    if (badContent !== null || judgement.flood !== null) naps.upkeep.wake();
    if (badContent !== null) {
      log.error({ ...badContent }, 'Telegram refuses this content');
      tell(log, () => on.badContent(badContent));
    }
    if (outcome.kind === 'inDoubt')
      log.warn({ id: delivery.id, chatId: delivery.chatId, cause: delivery.cause, why }, 'a delivery is in doubt');
    if (trouble !== null) tell(log, () => on.trouble(trouble));
    if (outcome.kind === 'gone') tell(log, () => on.chatGone(delivery.chatId, outcome.reason));
    if (outcome.kind === 'migrated') tell(log, () => on.migrated(delivery.chatId, outcome.newChatId));
    naps.drained.wake();
  };
  const callOut = async (held: Held, probe: boolean): Promise<void> => {
    const { chatId } = held.delivery;
    if (held.message === null) throw new Error('only a ready delivery is called');
    const wroteJustBefore = pace.wroteJustBefore(chatId, timing.now());
    const payload = deps.paidRate > 0 ? { ...held.message.payload, allow_paid_broadcast: true } : held.message.payload;
    let outcome: CallOutcome;
    try {
      outcome = await deps.call(chatId, { method: held.message.method, payload });
    } catch (error) {
      outcome = { kind: 'inDoubt', why: `the call broke off: ${error instanceof Error ? error.name : typeof error}` };
    }
    // Given up meanwhile, because we stopped.
    if (held.stage === 'out') conclude(held, outcome, probe, wroteJustBefore);
  };

  const callLoop = async (): Promise<void> => {
    while (isRunning()) {
      const held = hand.next();
      if (held === undefined) {
        await naps.call.rest(idleMs);
        continue;
      }
      const now = timing.now();
      if (!lease.covers(held.epoch)) {
        // Not sure to be the holder: renewed in a moment, or lost, and then it is taken from our hands.
        await naps.call.rest(50);
        continue;
      }
      if (now - held.claimedAt > freshMs || (held.delivery.priority > 0 && pace.bulkWait(now) > 0)) {
        giveBack(held);
        continue;
      }
      const leave = gate.leave(now);
      if (leave.kind === 'closed') giveBack(held);
      else if (leave.kind === 'wait') await naps.call.rest(Math.min(leave.ms, idleMs));
      else {
        hand.leaveQueue(held, 'out');
        // There is room ahead again.
        naps.claim.wake();
        void callOut(held, leave.probe);
      }
    }
  };

  return { prepare, callLoop, giveBack, giveUp };
}
