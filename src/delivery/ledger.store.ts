import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { createClaimer } from './claim.store.js';
import {
  closeFinished,
  giveBackStrays,
  keepDue,
  markMissed,
  planDoubtsAgain,
  recover,
  stopContent,
} from './upkeep.store.js';
import type { KeptWaits, Ledger } from './ledger.js';
import type { Settlement } from './outcome.js';
import { settleAll } from './settle.store.js';
import { readWaits } from './waits.js';

const waitsKey = 'delivery.waits';

/** Fates after which a row stands in the queue again. */
const plannedAgain: ReadonlySet<Settlement['kind']> = new Set([
  'putBack',
  'migrated',
  'again',
  'editInstead',
  'threadGone',
  'withoutPhoto',
] as const);

/**
 * The ledger in Postgres.
 *
 * @param lookBack see createClaimer; its default suits the sender
 */
export function createLedger(db: Database, lookBack?: number): Ledger {
  const claimer = createClaimer(db, lookBack);
  /** Rows that are planned again stand behind the claimer's cursors. */
  const thenLookBack = async (count: Promise<number>): Promise<number> => {
    const planned = await count;
    if (planned > 0) claimer.forget();
    return planned;
  };
  return {
    claim: (request) => claimer.claim(request),
    settle: async (epoch, settlements, now) => {
      await settleAll(db, epoch, settlements, now);
      if (settlements.some(({ kind }) => plannedAgain.has(kind))) claimer.forget();
    },
    recover: (epoch, now) => recover(db, epoch, now),
    giveBackStrays: (epochs, inHand) => thenLookBack(giveBackStrays(db, epochs, inHand)),
    planDoubtsAgain: () => thenLookBack(planDoubtsAgain(db)),
    markMissed: (now) => markMissed(db, now),
    keepDue: (before, now) => thenLookBack(keepDue(db, before, now)),
    finishBroadcasts: (now) => closeFinished(db, now),
    stopContent: (broadcastId, trouble) => stopContent(db, broadcastId, trouble),
    async loadWaits(): Promise<KeptWaits> {
      const rows = await db.execute<{ value: unknown; elapsed: string }>(sql`
        select value, extract(epoch from now() - (value ->> 'at')::timestamptz) * 1000 as elapsed
        from settings where key = ${waitsKey}`);
      return readWaits(rows[0]?.value, Number(rows[0]?.elapsed ?? 0));
    },
    async saveWaits(waits) {
      await db.execute(sql`
        insert into settings (key, value) values (${waitsKey}, ${JSON.stringify(waits)}::text::jsonb || jsonb_build_object('at', now()))
        on conflict (key) do update set value = excluded.value`);
    },
  };
}
