import type { Clock } from '../clock.js';
import type { ContentStops } from './content-stops.js';
import { isWithoutPhoto } from './delivery.js';
import type { ClaimedDelivery } from './delivery.js';
import type { FloodWaits } from './flood-waits.js';
import type { CallOutcome, Fate } from './outcome.js';
import type { Pace } from './pace.js';
import type { BadContent, Trouble } from './trouble.js';

/** From here on a wait is told to people. */
const longFloodMs = 60_000;
/** After a call that never left, the chat waits this long and up to twice as much, so that retries do not beat time. */
const notSentMs = 500;

/** An edit of which nobody knows whether it was made is made again after this long, doubled each time up to the longest. */
const againMs = 2_000;
const longestAgainMs = 600_000;
/** After so many calls without an answer, some two hours, it is left in doubt. */
const mostTries = 20;

/** What one answer means: what is written for the delivery, and what else has to happen. */
export interface Judgement {
  fate: Fate;
  /** Other deliveries in hand that are not called now. */
  giveBack: 'none' | 'bulk' | 'all' | 'same content';
  badContent: BadContent | null;
  trouble: Trouble | null;
  flood: 'bulk' | 'chat' | null;
}

export interface JudgeDeps {
  pace: Pace;
  waits: FloodWaits;
  stops: ContentStops;
  random: () => number;
  /** The time of day. */
  clock: Clock;
}

/** Reads an answer against Telegram's rules. A group that moves again and again in this process is refused, not chased. */
export function createJudge({ pace, waits, stops, random, clock }: JudgeDeps) {
  const movedFrom = new Set<number>();

  return (delivery: ClaimedDelivery, outcome: CallOutcome, now: number, wroteJustBefore: boolean): Judgement => {
    const { id, chatId, cause, broadcastId } = delivery;
    const plain = (fate: Fate): Judgement => ({
      fate,
      giveBack: 'none',
      badContent: null,
      trouble: null,
      flood: null,
    });
    const again = (attempts: number): Fate => ({
      kind: 'again',
      dueAt: new Date(clock.now().getTime() + Math.min(longestAgainMs, againMs * 2 ** (attempts - 1)) * (1 + random())),
    });
    const contentStopped = (description: string): Judgement => {
      const isNews = stops.stop(delivery, description);
      return {
        // A broadcast waits for a person's decision; any other delivery has nobody who would decide.
        ...plain(broadcastId === null ? { kind: 'refused', reason: `content: ${description}` } : { kind: 'putBack' }),
        giveBack: 'same content',
        badContent: isNews ? { cause, broadcastId, deliveryId: id, description } : null,
      };
    };

    switch (outcome.kind) {
      case 'sent':
        pace.wrote(chatId, now);
        stops.passed(delivery);
        return plain({ kind: 'sent', messageId: outcome.messageId });
      case 'changed':
        pace.wrote(chatId, now);
        stops.passed(delivery);
        return plain(
          delivery.target === null
            ? { kind: 'inDoubt', reason: 'a change without a message' }
            : { kind: 'sent', messageId: delivery.target.messageId },
        );
      case 'tooOldToDelete':
        return plain(
          delivery.act === 'delete' ? { kind: 'editInstead' } : { kind: 'refused', reason: 'it is too old' },
        );
      case 'inDoubt':
        pace.wrote(chatId, now);
        if (delivery.act !== 'send' && delivery.attempts < mostTries) return plain(again(delivery.attempts));
        return plain({ kind: 'inDoubt', reason: outcome.why });
      case 'retryAfter': {
        const isChats = chatId < 0 || wroteJustBefore || delivery.priority === 0;
        if (isChats) waits.parkChat(chatId, now, outcome.waitMs);
        else waits.pauseBulk(now, outcome.waitMs);
        const seconds = Math.ceil(outcome.waitMs / 1000);
        return {
          ...plain({ kind: 'putBack' }),
          giveBack: isChats ? 'none' : 'bulk',
          flood: isChats ? 'chat' : 'bulk',
          trouble: outcome.waitMs >= longFloodMs ? { kind: 'flood', seconds, chatId: isChats ? chatId : null } : null,
        };
      }
      case 'gone':
        return plain({ kind: 'gone', reason: outcome.reason });
      case 'threadGone':
        return plain({ kind: 'threadGone', reason: outcome.reason });
      case 'noPhotos':
        return plain(
          isWithoutPhoto(delivery.params) ? { kind: 'refused', reason: outcome.reason } : { kind: 'withoutPhoto' },
        );
      case 'migrated':
        if (outcome.newChatId === chatId || movedFrom.has(outcome.newChatId))
          return plain({ kind: 'refused', reason: `the chat moves in a circle to ${outcome.newChatId}` });
        movedFrom.add(chatId);
        return plain({ kind: 'migrated', newChatId: outcome.newChatId });
      case 'refused':
        if (!outcome.known && stops.unplaced(delivery)) return contentStopped(outcome.reason);
        return plain({ kind: 'refused', reason: outcome.reason });
      case 'badContent':
        return contentStopped(outcome.description);
      case 'certainlyNotSent':
        pace.parkChat(chatId, now, notSentMs * (1 + random()));
        return plain({ kind: 'putBack' });
      default:
        return { ...plain({ kind: 'putBack' }), giveBack: 'all' };
    }
  };
}
