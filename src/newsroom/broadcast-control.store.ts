import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { createBroadcastControlStore } from '../delivery/broadcast-control.store.js';
import type { BroadcastControlStore } from '../delivery/broadcast-control.store.js';
import { decideDoubts, pauseBroadcast, resumeBroadcast, stopBroadcast } from '../delivery/control-broadcast.js';
import type { ControlOutcome } from '../delivery/control-broadcast.js';
import { createAuditStore } from './audit.store.js';
import { isStopped } from './newsroom-switches.store.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type BroadcastControl = ReturnType<typeof createBroadcastControl>;

/** Pausing, going on and stopping by people: done only while they may, and written into the audit with the act. */
export function createBroadcastControl(db: Database, ownerIds: OwnerIds) {
  const act = async (
    id: number,
    by: number,
    action: string,
    now: Date,
    allowed: SQL,
    change: (control: BroadcastControlStore) => Promise<ControlOutcome>,
  ): Promise<ControlOutcome> =>
    db.transaction(async (tx) => {
      const outcome = await change(createBroadcastControlStore(tx, allowed));
      if (outcome.kind === 'changed')
        await createAuditStore(tx).add({ at: now, actorId: by, action, subject: `broadcast:${id}`, detail: {} });
      return outcome;
    });
  const mayStop = (by: number): SQL => hasRight(ownerIds, by, 'stop', sql`broadcasts.category_ids`);

  return {
    pause: (id: number, by: number, now: Date) =>
      act(id, by, 'broadcast.pause', now, mayStop(by), (control) => pauseBroadcast(control, id)),
    /** Not while everything is stopped. */
    resume: (id: number, by: number, now: Date) =>
      act(id, by, 'broadcast.resume', now, sql`${mayStop(by)} and not ${isStopped}`, (control) =>
        resumeBroadcast(control, id),
      ),
    stop: (id: number, by: number, now: Date) =>
      act(id, by, 'broadcast.stop', now, mayStop(by), (control) => stopBroadcast(control, id)),
    /** What becomes of deliveries in doubt; sending again takes the right to send. */
    decideDoubts: (id: number, by: number, wish: 'leave' | 'again', now: Date) =>
      act(
        id,
        by,
        `broadcast.doubts-${wish}`,
        now,
        sql`${hasRight(ownerIds, by, 'send', sql`broadcasts.category_ids`)} and not ${isStopped}`,
        (control) => decideDoubts(control, id, wish),
      ),
  };
}
