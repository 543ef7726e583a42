import type postgres from 'postgres';

/** What was put on hold. */
export interface FrozenAfterRestore {
  /** Unfinished broadcasts, which wait for an owner. */
  broadcasts: number;
  /** Messages that were on their way when the backup was made: nobody knows any more whether they went out. */
  inDoubt: number;
}

/** The setting under which processes find that the data under them were replaced. */
export const restoredSetting = 'restored';

/**
 * Makes restored data safe to run on. Between the backup and now messages may have gone out that the ledger does not know
 * of, so nothing that was waiting then is sent by itself: twice is worse than late. Broadcasts stop until an owner lets
 * them go on, and what was asked for or had an hour is a draft again, digests and alerts become doubts, and the lease is nobody's under an epoch that no sender holds.
 */
export async function freezeAfterRestore(
  sql: postgres.TransactionSql,
  restored: { takenAt: string; epoch: number; now: Date },
): Promise<FrozenAfterRestore> {
  const now = restored.now.toISOString();
  const broadcasts = await sql`
    update broadcasts set state = case when state in ('sending', 'paused') then 'paused' else 'draft' end, trouble = 'restored'
    where state in ('sending', 'paused', 'asked', 'scheduled')`;
  const inDoubt = await sql`
    update deliveries set state = 'in_doubt', reason = 'restored', settled_at = ${now}
    where state = 'sending' or (state = 'planned' and broadcast_id is null)`;
  await sql`
    insert into leases (name, holder, epoch, expires_at) values ('sender', 'restore', ${restored.epoch + 1}, ${now})`;
  const value = JSON.stringify({ at: now, takenAt: restored.takenAt });
  await sql`
    insert into settings (key, value) values (${restoredSetting}, ${value}::text::jsonb)
    on conflict (key) do update set value = excluded.value`;
  return { broadcasts: broadcasts.count, inDoubt: inDoubt.count };
}
