import { concludeCall } from './conclude-call.js';
import { isChange } from './delivery.js';
import type { Held } from './in-hand.js';
import type { CallOutcome } from './outcome.js';
import type { SenderParts } from './sender-parts.js';

const idleMs = 1_000;
/** When we are not sure to hold the lease, a renewal or the loss of it is a matter of moments. */
const unsureMs = 50;
/**
 * A claim is an answer to "may this go out now?", and the answer ages: the newsroom may have paused meanwhile. Counted from
 * before the question was asked.
 */
const freshMs = 1_500;

/** Calls what is ready, the most urgent first, when the gate gives leave. Answers are not waited for. */
export async function callLoop(parts: SenderParts): Promise<void> {
  const { deps, hand, handsOff, gate, pace, editPace, lease, naps, isRunning } = parts;
  const { timing } = deps;
  const conclude = concludeCall(parts);

  const callOut = async (held: Held, probe: boolean): Promise<void> => {
    const { chatId } = held.delivery;
    if (held.message === null) throw new Error('only a ready delivery is called');
    const wroteJustBefore = pace.wroteJustBefore(chatId, timing.now());
    const { method, payload, ...attached } = held.message;
    let outcome: CallOutcome;
    try {
      outcome = await deps.call(chatId, {
        method,
        payload: deps.paidRate > 0 && !isChange(method) ? { ...payload, allow_paid_broadcast: true } : payload,
        ...attached,
      });
    } catch (error) {
      outcome = { kind: 'inDoubt', why: `the call broke off: ${error instanceof Error ? error.name : typeof error}` };
    }
    // Given up meanwhile, because we stopped.
    if (held.stage === 'out') conclude(held, outcome, probe, wroteJustBefore);
  };

  /** The edit that has leave from the pace of edits, and still needs it from the gate. */
  let hasEditLeave: Held | null = null;

  while (isRunning()) {
    const held = hand.next();
    if (held === undefined) {
      await naps.call.rest(idleMs);
      continue;
    }
    const now = timing.now();
    if (!lease.covers(held.epoch)) {
      await naps.call.rest(unsureMs);
      continue;
    }
    if (now - held.claimedAt > freshMs || (held.delivery.priority > 0 && pace.bulkWait(now) > 0)) {
      handsOff.giveBack(held);
      continue;
    }
    if (editPace !== null && held.delivery.act !== 'send' && held !== hasEditLeave) {
      const ms = editPace.take(now);
      if (ms > 0) {
        await naps.call.rest(Math.min(ms, idleMs));
        continue;
      }
      hasEditLeave = held;
    }
    const leave = gate.leave(now);
    if (leave.kind === 'closed') handsOff.giveBack(held);
    else if (leave.kind === 'wait') await naps.call.rest(Math.min(leave.ms, idleMs));
    else {
      hand.leaveQueue(held, 'out');
      // There is room ahead again.
      naps.claim.wake();
      void callOut(held, leave.probe);
    }
  }
}
