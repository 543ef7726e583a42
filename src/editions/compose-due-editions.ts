import type { Clock } from '../clock.js';
import { isDatabaseAway } from '../db/errors.js';
import type { Log } from '../log.js';
import { composeChunk } from './compose-chunk.js';
import { createCrowds } from './crowds.js';
import type { EditionStore } from './editions.store.js';
import { createNewsDesk, recapDesk } from './news-desk.js';
import { repairSchedules } from './repair-schedules.js';
import type { DueAt } from './schedules.store.js';
import { clockStepMs } from './chat-schedule.js';

/** What one round did. */
export interface ComposedEditions {
  /** Digests handed to delivery. */
  composed: number;
  /** Editions with nothing to tell: no message. */
  empty: number;
  /** Slots that passed without a digest of their own. */
  missed: number;
  /** Of those composed, the ones that say they are late. */
  late: number;
}

export interface ComposeOptions {
  store: EditionStore;
  clock: Clock;
  log: Log;
  /** Bulk messages a second; decides which slots are too crowded to be served at once. */
  rate: number;
  /** Chats in one transaction: a reader who changes something meanwhile waits for its end. */
  chunk?: number;
}

/** How often the whole table is looked through for chats that can never come up by themselves. */
const repairEveryMs = 3_600_000;
/** A chat that cannot be composed for is left out this long, so that the others get theirs. */
const setAsideMs = 3_600_000;

/**
 * Creates the round that composes all editions that are due. Asked every few seconds, by as many processes as there are:
 * each chat is locked while its edition is composed, and moved on in the same transaction. A round that takes longer than
 * the time to the next is not begun a second time: the caller gets the one that is running.
 */
export function createComposeDueEditions(options: ComposeOptions): () => Promise<ComposedEditions> {
  const { store, clock, log, rate, chunk = 250 } = options;
  const news = createNewsDesk(store, clock);
  const week = createNewsDesk(store, clock, recapDesk);
  const crowds = createCrowds({ store, log, rate });
  const aside = new Map<number, number>();
  let running: Promise<ComposedEditions> | null = null;
  let lastRound = Number.NEGATIVE_INFINITY;
  let lastRepair = Number.NEGATIVE_INFINITY;

  async function round(): Promise<ComposedEditions> {
    const now = clock.now().getTime();
    const steppedBack = now < lastRound - clockStepMs;
    lastRound = now;
    if (steppedBack || now - lastRepair >= repairEveryMs || now < lastRepair) {
      const repaired = await repairSchedules(store, clock);
      lastRepair = now;
      if (repaired > 0) log.warn({ chats: repaired, steppedBack }, 'schedules put right');
    }
    for (const [chatId, until] of aside) if (until <= now || until > now + setAsideMs) aside.delete(chatId);
    const total: ComposedEditions = { composed: 0, empty: 0, missed: 0, late: 0 };
    await drain(() => ({ upTo: clock.now() }), total);
    for (const slot of await crowds.begun(clock.now())) await drain(() => ({ at: slot }), total);
    if (total.late > 0 || total.missed > 0) log.warn({ ...total }, 'digests late or missed');
    return total;
  }

  async function drain(due: () => DueAt, total: ComposedEditions): Promise<void> {
    let size = chunk;
    for (;;) {
      try {
        const done = await composeChunk({ store, news, week, crowds, clock }, due(), size, [...aside.keys()]);
        for (const key of ['composed', 'empty', 'missed', 'late'] as const) total[key] += done[key];
        if (done.taken < size) return;
        size = Math.min(chunk, size * 2);
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        // Whoever spoils the chunk is found by making it smaller.
        if (size > 1) {
          size = Math.ceil(size / 8);
          continue;
        }
        const [culprit] = await store.transaction((unit) => unit.lockDue(due(), 1, [...aside.keys()]));
        if (culprit === undefined) throw error;
        aside.set(culprit.id, clock.now().getTime() + setAsideMs);
        log.error({ chatId: culprit.id, error }, 'no edition could be composed for this chat; tried again in an hour');
      }
    }
  }

  return () => {
    running ??= round().finally(() => {
      running = null;
    });
    return running;
  };
}
