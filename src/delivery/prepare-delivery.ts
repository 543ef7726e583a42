import { isDatabaseAway } from '../db/errors.js';
import { isChange } from './delivery.js';
import type { ClaimedDelivery, RenderedMessage } from './delivery.js';
import type { Held } from './in-hand.js';
import type { SenderParts } from './sender-parts.js';
import { within } from './within.js';

/** A view that takes longer is set aside: it would hold one of the few places in hand. */
const renderMs = 10_000;

/** Puts in which message is meant. A view that would send a new message for an edit, or the other way round, fails. */
function addressed({ act, target }: ClaimedDelivery, { method, payload, file }: RenderedMessage): RenderedMessage {
  if (isChange(method) !== (act !== 'send') || (method === 'deleteMessage' && act !== 'delete'))
    throw new TypeError(`the view of a delivery to ${act} calls ${method}`);
  return {
    method,
    payload: target === null || act === 'send' ? payload : { ...payload, message_id: target.messageId },
    ...(file === undefined ? {} : { file }),
  };
}

/**
 * Takes a claimed delivery up: gives it back where its chat must wait a moment, and else has its view make the message. A
 * view that fails sets its delivery aside and holds nobody else up.
 */
export function prepareDelivery(parts: SenderParts) {
  const { deps, hand, handsOff, pace, stops, tally, reports, naps } = parts;
  const { timing, log } = deps;

  const makeMessage = async (held: Held): Promise<void> => {
    const { id, kind, cause } = held.delivery;
    try {
      const rendering = await within(timing, renderMs, deps.render(held.delivery));
      if (held.stage !== 'claimed') return;
      if (rendering.kind === 'drop') {
        tally.count(kind, 'dropped');
        handsOff.settle(held, { kind: 'cancelled', reason: rendering.reason });
        return;
      }
      if (rendering.kind === 'later') {
        tally.count(kind, 'dropped');
        handsOff.settle(held, rendering);
        return;
      }
      hand.makeReady(held, addressed(held.delivery, rendering));
      naps.call.wake();
    } catch (error) {
      if (held.stage !== 'claimed') return;
      // The view could not read: that is nobody's fault, and will pass.
      if (isDatabaseAway(error)) {
        handsOff.giveBack(held);
        return;
      }
      const name = error instanceof Error ? error.name : typeof error;
      tally.count(kind, 'view failed');
      log.error({ delivery: id, cause, name }, 'a view failed: its delivery is set aside');
      handsOff.settle(held, { kind: 'refused', reason: `render: ${name}` });
      reports.viewFailed({ deliveryId: id, cause, error: name });
    }
  };

  /** @param postponed chats to be left out of claims for a moment; this may add one */
  return (held: Held, postponed: Set<number>): void => {
    const { delivery } = held;
    const stopped = stops.whyStopped(delivery);
    if (stopped !== null && delivery.broadcastId === null) {
      handsOff.settle(held, { kind: 'refused', reason: `content: ${stopped}` });
      return;
    }
    const mustWait = hand.ofChat(delivery.chatId) > 1 || pace.chatWait(delivery.chatId, timing.now()) > 0;
    if (stopped !== null || mustWait) {
      postponed.add(delivery.chatId);
      handsOff.giveBack(held);
      return;
    }
    void makeMessage(held);
  };
}
