import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { enqueue } from '../delivery/deliveries.store.js';
import { idsParameter } from './schedules.store.js';

export type AlertStore = ReturnType<typeof createAlertStore>;

/** An article that may be sent at once. */
export interface AlertArticle {
  status: 'published' | 'review' | 'rejected' | 'withdrawn';
  storyId: number | null;
  publishedAt: Date;
  topicIds: number[];
}

/** A chat that wants an article at once. */
export interface AlertedChat {
  chatId: number;
  /** The topics that it asked alerts for, of those that the article is about. */
  topicIds: number[];
}

/** Alerts: articles sent at once to those who asked for it. */
export function createAlertStore(db: Database) {
  return {
    /** What decides about an article's alerts; null when there is no such article. */
    async article(articleId: number): Promise<AlertArticle | null> {
      const [row] = await db.execute<{
        status: AlertArticle['status'];
        story_id: number | null;
        published_at: number;
        topic_ids: number[];
      }>(sql`
        select a.status, a.story_id::float8 as story_id,
          round(extract(epoch from a.published_at) * 1000)::float8 as published_at,
          (select coalesce(json_agg(m.topic_id), '[]') from matches m where m.article_id = a.id) as topic_ids
        from articles a where a.id = ${articleId}`);
      if (row === undefined) return null;
      return {
        status: row.status,
        storyId: row.story_id,
        publishedAt: new Date(row.published_at),
        topicIds: row.topic_ids,
      };
    },

    /**
     * Plans the alert for the next chats, in one transaction. The chats are locked first, so that a digest composed at the
     * same moment is finished and seen: an article comes by alert or by digest, never by both.
     *
     * @param after chats behind this id
     * @returns how many were planned, and the last chat looked at; null: there are no more
     */
    async enqueueNext(
      alert: { articleId: number; cause: string; topicIds: readonly number[]; deadlineAt: Date; since: Date },
      after: number,
      limit: number,
      now: Date,
    ): Promise<{ planned: number; last: number | null }> {
      return db.transaction(async (tx) => {
        const at = sql`${now.toISOString()}::timestamptz`;
        const chats = await tx.execute<{ id: number }>(sql`
          select c.id::float8 as id from chats c
          where c.id in (
              select s.chat_id from subscriptions s
              where s.topic_id = any(${idsParameter(alert.topicIds)}) and s.alerts and s.chat_id > ${after}
              group by s.chat_id order by s.chat_id limit ${limit})
          order by c.id for update`);
        const last = chats.at(-1)?.id ?? null;
        if (last === null) return { planned: 0, last };
        const wanted = await tx.execute<{ id: number; topic_ids: number[] }>(sql`
          select c.id::float8 as id, json_agg(s.topic_id order by s.created_at, s.topic_id) as topic_ids
          from chats c join subscriptions s on s.chat_id = c.id
          where c.id = any(${idsParameter(chats.map((chat) => chat.id))})
            and s.topic_id = any(${idsParameter(alert.topicIds)}) and s.alerts
            and c.status = 'active' and (c.paused_until is null or c.paused_until <= ${at})
            and not exists (
              select from deliveries d
              where d.chat_id = c.id and d.created_at >= ${alert.since.toISOString()}::timestamptz
                and d.article_ids @> array[${alert.articleId}]::bigint[]
                and d.state in ('planned', 'sending', 'sent', 'in_doubt'))
          group by c.id`);
        const planned = await enqueue(
          tx,
          wanted.map((chat) => ({
            chatId: chat.id,
            cause: alert.cause,
            kind: 'alert',
            priority: deliveryPriorities.alert,
            articleIds: [alert.articleId],
            params: { topicIds: chat.topic_ids },
            dueAt: now,
            deadlineAt: alert.deadlineAt,
          })),
          now,
        );
        return { planned, last };
      });
    },
  };
}
