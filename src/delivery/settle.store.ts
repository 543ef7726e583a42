import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { DeliveryState } from './delivery.js';
import { moveChat, retireChats } from './chat-changes.store.js';
import { loseThreads } from './lost-threads.store.js';
import type { Settlement } from './outcome.js';

/**
 * Writes down what became of deliveries, a batch in one transaction, with what it means for their chats.
 *
 * Fenced by the epoch on the row and by the count of its claims: once it was planned and claimed again, by another holder
 * or by ourselves after an answer of the database got lost, our word counts for nothing. While it is only in
 * doubt, because we seemed dead, an answer that comes after all clears it up: a fact is better than a doubt. (A broadcast's
 * row is not planned again that late: its broadcast may be closed and reported.)
 */
export async function settleAll(db: Database, epoch: number, settlements: Settlement[], now: Date): Promise<void> {
  const moved = settlements.filter((settlement) => settlement.kind === 'migrated');
  const gone = settlements.filter((settlement) => settlement.kind === 'gone');
  const lost = settlements.filter((settlement) => settlement.kind === 'threadGone');
  // As a rule one statement is all, and a transaction around it would be two more round trips.
  if (moved.length + gone.length + lost.length === 0) return writeOutcomes(db, epoch, settlements, now);
  await db.transaction(async (tx) => {
    for (const { chatId, newChatId } of moved) await moveChat(tx, chatId, newChatId, now);
    const rerouted = await loseThreads(tx, lost, now);
    const written = settlements.map((settlement): Settlement =>
      rerouted.has(settlement.id) ? { ...settlement, kind: 'putBack' } : settlement,
    );
    await writeOutcomes(tx, epoch, written, now);
    if (gone.length > 0) await retireChats(tx, gone, now);
  });
}

/** The states are told apart by `case`, so that the planner goes by the ids and not through all rows in those states. */
async function writeOutcomes(db: Database, epoch: number, settlements: Settlement[], now: Date): Promise<void> {
  const json = JSON.stringify(settlements.map(toRecord));
  await db.execute(sql`
    update deliveries d set
      state = s.state,
      message_id = s.message_id,
      reason = case when s.state = 'in_doubt' then s.reason else coalesce(s.reason, d.reason) end,
      settled_at = case when s.state = 'planned' then null else ${now.toISOString()}::timestamptz end,
      act = coalesce(s.act, d.act),
      due_at = coalesce(s.due_at, d.due_at),
      deadline_at = coalesce(s.deadline_at, d.deadline_at),
      params = d.params || coalesce(s.params, '{}'),
      attempts = case when s.state = 'planned' and (s.due_at is null or s.deadline_at is not null) then greatest(d.attempts - 1, 0) else d.attempts end,
      epoch = case when s.state = 'planned' then null else d.epoch end,
      claimed_at = case when s.state = 'planned' then null else d.claimed_at end
    from jsonb_to_recordset(${json}::text::jsonb) as s(
      id bigint, claims integer, state text, message_id bigint, reason text, act text, due_at timestamptz, deadline_at timestamptz,
      params jsonb)
    where d.id = s.id and d.epoch = ${epoch} and d.claims = s.claims
      and case d.state
        when 'sending' then true
        when 'in_doubt' then s.state in ('sent', 'refused') or (s.state = 'planned' and d.broadcast_id is null)
        else false
      end`);
}

interface SettlementRecord {
  id: number;
  claims: number;
  state: DeliveryState;
  message_id?: number;
  reason?: string;
  act?: 'edit';
  due_at?: string;
  deadline_at?: string;
  /** What the view has to know from now on. */
  params?: Record<string, true>;
}

function toRecord(settlement: Settlement): SettlementRecord {
  const { id, claims } = settlement;
  switch (settlement.kind) {
    case 'sent':
      return { id, claims, state: 'sent', message_id: settlement.messageId };
    case 'refused':
    case 'threadGone':
      return { id, claims, state: 'refused', reason: settlement.reason };
    case 'gone':
      return { id, claims, state: 'refused', reason: `gone: ${settlement.reason}` };
    case 'cancelled':
      return { id, claims, state: 'cancelled', reason: settlement.reason };
    case 'inDoubt':
      return { id, claims, state: 'in_doubt', reason: settlement.reason };
    case 'again':
      return { id, claims, state: 'planned', due_at: settlement.dueAt.toISOString() };
    case 'later': {
      const { dueAt, deadlineAt } = settlement;
      const [due_at, deadline_at] = [dueAt.toISOString(), deadlineAt.toISOString()];
      return { id, claims, state: 'planned', due_at, deadline_at, params: { waited: true } };
    }
    case 'withoutPhoto':
      return { id, claims, state: 'planned', params: { withoutPhoto: true } };
    case 'editInstead':
      return { id, claims, state: 'planned', act: 'edit' };
    default:
      return { id, claims, state: 'planned' };
  }
}
