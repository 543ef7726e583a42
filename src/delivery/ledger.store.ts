import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { claimDue } from './claim.store.js';
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
import { settleAll } from './settle.store.js';
import { readWaits } from './waits.js';

const waitsKey = 'delivery.waits';

/** The ledger in Postgres. */
export function createLedger(db: Database): Ledger {
  return {
    claim: (request) => claimDue(db, request),
    settle: (epoch, settlements, now) => settleAll(db, epoch, settlements, now),
    recover: (epoch, now) => recover(db, epoch, now),
    giveBackStrays: (epoch, inHand) => giveBackStrays(db, epoch, inHand),
    planDoubtsAgain: () => planDoubtsAgain(db),
    markMissed: (now) => markMissed(db, now),
    keepDue: (before, now) => keepDue(db, before, now),
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
