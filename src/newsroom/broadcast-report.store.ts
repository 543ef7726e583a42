import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { broadcasts } from '../db/schema/index.js';
import { createNoticeStore } from './notices.store.js';

export type BroadcastReportStore = ReturnType<typeof createBroadcastReportStore>;

/** What became of a broadcast, as far as it can be known. Nobody can know whether a message was read. */
export interface BroadcastFigures {
  /** New messages that arrived. */
  sent: number;
  /** Messages of an earlier broadcast that were edited, and that were deleted. */
  edited: number;
  deleted: number;
  blocked: number;
  failed: number;
  inDoubt: number;
  cancelled: number;
  planned: number;
  /** When the first and the last of them was settled; null: none was. */
  firstAt: Date | null;
  lastAt: Date | null;
  /** Chats in which a button was tapped. */
  tapped: number;
  /** Chats that it reached and that stopped, or blocked the bot, within a day of it. */
  stopped: number;
  left: number;
}

/** One delivery of a broadcast, as a line of a table. */
export interface DeliveryLine {
  id: number;
  chatId: number;
  act: 'send' | 'edit' | 'delete';
  state: string;
  reason: string | null;
  attempts: number;
  plannedAt: Date;
  settledAt: Date | null;
  messageId: number | null;
}

/** Who wrote it, and who had it sent. */
const peopleOf = (row: { authorId: number; askedBy: number | null }): Set<number> =>
  new Set([row.authorId, row.askedBy ?? row.authorId]);

/** What became of broadcasts. */
export function createBroadcastReportStore(db: Database) {
  return {
    async figures(id: number): Promise<BroadcastFigures> {
      const [row] = await db.execute<Record<string, string | null>>(sql`
        with own as (
          select chat_id, act, state, reason, settled_at from deliveries where broadcast_id = ${id}
        )
        select
          count(*) filter (where state = 'sent' and act = 'send') as sent,
          count(*) filter (where state = 'sent' and act = 'edit') as edited,
          count(*) filter (where state = 'sent' and act = 'delete') as deleted,
          count(*) filter (where state = 'refused' and reason like 'gone%') as blocked,
          count(*) filter (where state = 'missed' or (state = 'refused' and reason not like 'gone%')) as failed,
          count(*) filter (where state = 'in_doubt') as in_doubt,
          count(*) filter (where state = 'cancelled') as cancelled,
          count(*) filter (where state in ('planned', 'sending')) as planned,
          min(settled_at) filter (where state = 'sent') as first_at,
          max(settled_at) filter (where state = 'sent') as last_at,
          (select count(distinct chat_id) from broadcast_taps where broadcast_id = ${id}) as tapped,
          (select count(*) from own o join chats c on c.id = o.chat_id
            where o.state = 'sent' and o.act = 'send' and c.status = 'stopped'
              and c.status_at between o.settled_at and o.settled_at + interval '24 hours') as stopped,
          (select count(*) from own o join chats c on c.id = o.chat_id
            where o.state = 'sent' and o.act = 'send' and c.status = 'gone'
              and c.status_at between o.settled_at and o.settled_at + interval '24 hours') as gone
        from own`);
      const number = (name: string) => Number(row?.[name] ?? 0);
      const instant = (name: string) => (row?.[name] == null ? null : new Date(row[name]));
      return {
        sent: number('sent'),
        edited: number('edited'),
        deleted: number('deleted'),
        blocked: number('blocked'),
        failed: number('failed'),
        inDoubt: number('in_doubt'),
        cancelled: number('cancelled'),
        planned: number('planned'),
        firstAt: instant('first_at'),
        lastAt: instant('last_at'),
        tapped: number('tapped'),
        stopped: number('stopped'),
        left: number('gone'),
      };
    },

    /**
     * How many deliveries had arrived by when, in equal steps from the release to the last one.
     *
     * @returns one number for each step, growing; none where nothing arrived
     */
    async curve(id: number, steps: number): Promise<{ from: Date; to: Date; arrived: number[] } | null> {
      const rows = await db.execute<{ from: string | null; to: string | null; step: number; count: string }>(sql`
        with own as (
          select settled_at from deliveries where broadcast_id = ${id} and state = 'sent'
        ), span as (
          select b.confirmed_at as start, greatest(max(o.settled_at), b.confirmed_at + interval '1 second') as finish
          from broadcasts b join own o on true where b.id = ${id} group by b.confirmed_at
        )
        select span.start as "from", span.finish as "to",
          least(${steps - 1}, greatest(0, floor(
            extract(epoch from o.settled_at - span.start) / extract(epoch from span.finish - span.start) * ${steps})))::int as step,
          count(*) as count
        from own o cross join span group by 1, 2, 3 order by 3`);
      const [first] = rows;
      if (first?.from == null || first.to === null) return null;
      const arrived: number[] = [];
      let sum = 0;
      for (let step = 0; step < steps; step++) {
        sum += Number(rows.find((row) => row.step === step)?.count ?? 0);
        arrived.push(sum);
      }
      return { from: new Date(first.from), to: new Date(first.to), arrived };
    },

    /** The next deliveries of a broadcast behind one, in the order in which they were planned. */
    async lines(id: number, after: number, limit: number): Promise<DeliveryLine[]> {
      const rows = await db.execute<Record<string, string | null>>(sql`
        select id, chat_id, act, state, reason, attempts, created_at, settled_at, message_id from deliveries
        where broadcast_id = ${id} and id > ${after} order by id limit ${limit}`);
      return rows.map((row) => ({
        id: Number(row['id']),
        chatId: Number(row['chat_id']),
        act: row['act'] === 'edit' || row['act'] === 'delete' ? row['act'] : 'send',
        state: String(row['state']),
        reason: row['reason'] ?? null,
        attempts: Number(row['attempts']),
        plannedAt: new Date(String(row['created_at'])),
        settledAt: row['settled_at'] == null ? null : new Date(row['settled_at']),
        messageId: row['message_id'] == null ? null : Number(row['message_id']),
      }));
    },

    /** Somebody tapped a button of a broadcast that reached the chat. A second tap on it is not counted. */
    async tapped(id: number, chatId: number, button: string, now: Date): Promise<void> {
      await db.execute(sql`
        insert into broadcast_taps (broadcast_id, chat_id, button, tapped_at)
        select ${id}, c.id, ${button}, ${now.toISOString()}::timestamptz from chats c
        where c.id = ${chatId} and exists (
          select from deliveries d
          where d.chat_id = c.id and d.cause = ${`broadcast:${id}`} and d.state in ('sent', 'in_doubt', 'sending'))
        on conflict do nothing`);
    },

    /**
     * Tells who let a broadcast go what became of it within a day, once: marking and planning are one transaction. One that
     * went out longer than three days ago, before this was kept, is let be.
     *
     * @returns how many were told
     */
    async followUp(now: Date): Promise<number> {
      const day = 86_400_000;
      return db.transaction(async (tx) => {
        const rows = await tx
          .update(broadcasts)
          .set({ followedUpAt: now })
          .where(
            and(
              eq(broadcasts.kind, 'news'),
              inArray(broadcasts.state, ['done', 'stopped']),
              isNull(broadcasts.followedUpAt),
              lte(broadcasts.confirmedAt, new Date(now.getTime() - day)),
              sql`${broadcasts.confirmedAt} > ${new Date(now.getTime() - 3 * day).toISOString()}::timestamptz`,
            ),
          )
          .returning({ id: broadcasts.id, authorId: broadcasts.authorId, askedBy: broadcasts.askedBy });
        for (const row of rows) {
          const params = { type: 'broadcast-follow-up', broadcastId: row.id };
          await createNoticeStore(tx).tell(peopleOf(row), `broadcast:${row.id}:day`, params, now);
        }
        return rows.length;
      });
    },
  };
}
