import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { enqueue } from '../delivery/deliveries.store.js';
import { mannerOf, quietFrom } from '../readers/quiet.js';
import { choicesOf, countSentToday, hold } from './held-alerts.store.js';
import type { WantingRow } from './held-alerts.store.js';
import { idsParameter } from './schedules.store.js';
import { readThreads } from './threads.store.js';

export type AlertStore = ReturnType<typeof createAlertStore>;

/** An article that may be sent at once. */
export interface AlertArticle {
  status: 'published' | 'review' | 'rejected' | 'withdrawn';
  storyId: number | null;
  sourceId: number;
  /** Headline and summary. */
  texts: string[];
  publishedAt: Date;
  topicIds: number[];
}

/** An alert that is to be planned for all who want it. */
export interface PlannedAlert {
  articleId: number;
  storyId: number | null;
  sourceId: number;
  /** The words of its headline and summary, as comparedWords has them. */
  words: string;
  cause: string;
  topicIds: readonly number[];
  deadlineAt: Date;
  /** Chats that got the article since are left out. */
  since: Date;
}

/** The limit that a reader sets for a topic counts the alerts of this time. */
const dayMs = 86_400_000;

/** Alerts: articles sent at once to those who asked for it. */
export function createAlertStore(db: Database) {
  return {
    /** What decides about an article's alerts; null when there is no such article. */
    async article(articleId: number): Promise<AlertArticle | null> {
      const [row] = await db.execute<{
        status: AlertArticle['status'];
        story_id: number | null;
        source_id: number;
        texts: string[];
        published_at: number;
        topic_ids: number[];
      }>(sql`
        select a.status, a.story_id::float8 as story_id,
          a.source_id::float8 as source_id, to_json(array[a.title] || a.summary) as texts,
          round(extract(epoch from a.published_at) * 1000)::float8 as published_at,
          (select coalesce(json_agg(m.topic_id), '[]') from matches m where m.article_id = a.id) as topic_ids
        from articles a where a.id = ${articleId}`);
      if (row === undefined) return null;
      return {
        status: row.status,
        storyId: row.story_id,
        sourceId: row.source_id,
        texts: row.texts,
        publishedAt: new Date(row.published_at),
        topicIds: row.topic_ids,
      };
    },

    /**
     * Plans the alert for the next chats, in one transaction. The chats are locked first, so that a digest composed at the
     * same moment is finished and seen: an article comes by alert or by digest, never by both. Where it is quiet, or the
     * reader's limit is reached, a row is written that nobody sends: its article is told in the next digest.
     *
     * @param after chats behind this id
     * @returns how many were planned, and the last chat looked at; null: there are no more
     */
    async enqueueNext(
      alert: PlannedAlert,
      after: number,
      limit: number,
      now: Date,
    ): Promise<{ planned: number; last: number | null }> {
      return db.transaction(async (tx) => {
        const at = sql`${now.toISOString()}::timestamptz`;
        const dayBack = new Date(now.getTime() - dayMs).toISOString();
        const topicIds = sql`any(${idsParameter(await withSuccessors(tx, alert.topicIds))})`;
        const chats = await tx.execute<{ id: number }>(sql`
          select c.id::float8 as id from chats c
          where c.id in (
              select s.chat_id from subscriptions s
              where s.topic_id = ${topicIds} and s.alerts and s.chat_id > ${after}
              group by s.chat_id order by s.chat_id limit ${limit})
          order by c.id for update`);
        const last = chats.at(-1)?.id ?? null;
        if (last === null) return { planned: 0, last };
        const wanted = await tx.execute<WantingRow>(sql`
          select c.id::float8 as id, c.time_zone, to_json(c.quiet_hours) as quiet, c.is_silent, c.emergencies, c.at_once_limit,
            json_agg(s.topic_id order by s.created_at, s.topic_id) as topic_ids,
            bool_or(s.alerts_per_day = 0 or s.alerts_per_day > (
              select count(*) from deliveries d
              where d.chat_id = c.id and d.kind = 'alert' and d.created_at > ${dayBack}::timestamptz
                and (d.params -> 'topicIds' @> to_jsonb(s.topic_id) or exists (
                  select from topics o where (o.merged_into = s.topic_id or o.merging_into = s.topic_id) and d.params -> 'topicIds' @> to_jsonb(o.id)))
                and d.state in ('planned', 'sending', 'sent', 'in_doubt'))) as has_room
          from chats c join subscriptions s on s.chat_id = c.id
          where c.id = any(${idsParameter(chats.map((chat) => chat.id))})
            and s.topic_id = ${topicIds} and s.alerts
            and c.status = 'active' and (c.paused_until is null or c.paused_until <= ${at})
            and not exists (
              select from deliveries d
              where d.chat_id = c.id and d.created_at >= ${alert.since.toISOString()}::timestamptz
                and d.article_ids @> array[${alert.articleId}]::bigint[]
                and d.state in ('planned', 'sending', 'sent', 'in_doubt'))
            and not exists (
              select from mutes m
              where m.chat_id = c.id and (m.ends_at is null or m.ends_at > ${at})
                and (m.source_id = ${alert.sourceId} or m.article_id = ${alert.articleId}
                  or strpos(${alert.words}, ' ' || m.word || ' ') > 0
                  or exists (select from articles a where a.id = m.article_id and a.story_id = ${alert.storyId}::bigint)))
          group by c.id`);
        const sentToday = await countSentToday(tx, wanted, now);
        const decided = wanted.map((row) => {
          const choices = choicesOf(row);
          const manner = mannerOf(choices, false, sentToday.get(row.id) ?? 0, now);
          return { row, choices, isNow: row.has_room && manner.kind === 'now' };
        });
        const threads = await readThreads(
          tx,
          wanted.map((chat) => chat.id),
        );
        const threadOf = (chat: { id: number; topic_ids: number[] }): { threadId?: number } => {
          const own = threads.get(chat.id);
          const threadId = chat.topic_ids.flatMap((topicId) => own?.of.get(topicId) ?? [])[0] ?? own?.main ?? null;
          return threadId === null ? {} : { threadId };
        };
        const planned = await enqueue(
          tx,
          decided
            .filter(({ isNow }) => isNow)
            .map(({ row, choices }) => ({
              chatId: row.id,
              cause: alert.cause,
              kind: 'alert',
              priority: deliveryPriorities.alert,
              articleIds: [alert.articleId],
              params: { topicIds: row.topic_ids, ...threadOf(row) },
              dueAt: now,
              // What still waits when quiet hours begin is left to the digest.
              deadlineAt: new Date(
                Math.min(alert.deadlineAt.getTime(), Number(quietFrom(choices, now) ?? alert.deadlineAt)),
              ),
            })),
          now,
        );
        const held = decided.filter(({ isNow }) => !isNow).map(({ row }) => row);
        await hold(tx, alert, held, now);
        return { planned, last };
      });
    },
  };
}

/** Topics with those that their followers are being moved to, or were since the alert began: nobody falls between the two. */
async function withSuccessors(tx: Database, topicIds: readonly number[]): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    select coalesce(merged_into, merging_into)::float8 as id from topics
    where id = any(${idsParameter(topicIds)}) and coalesce(merged_into, merging_into) is not null`);
  return [...new Set([...topicIds, ...rows.map(({ id }) => id)])];
}
