import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';

export type TopicHoursStore = ReturnType<typeof createTopicHoursStore>;

/** Hours and days that a followed topic has for itself. */
export interface TopicHours {
  topicId: number;
  /** "HH:MM" in the chat's zone, ascending. */
  hours: string[];
  /** Days of the week, 0 is Sunday; ascending. */
  days: number[];
}

/** Followed topics that come at hours of their own. */
export function createTopicHoursStore(db: Database) {
  return {
    /** Those of a chat, in the order in which it began to follow them. */
    async list(chatId: number): Promise<TopicHours[]> {
      const rows = await db.execute<{ topic_id: number; hours: string[]; days: number[] }>(sql`
        select topic_id::float8 as topic_id, to_json(digest_hours) as hours, to_json(digest_days) as days
        from subscriptions
        where chat_id = ${chatId} and digest and digest_hours is not null and digest_days is not null
        order by created_at, topic_id`);
      return rows.map((row) => ({ topicId: row.topic_id, hours: row.hours, days: row.days }));
    },

    /**
     * Gives a followed topic hours of its own, or with null lets it come with the others again. Up to where it was told
     * stays written down either way: the chat's cut-off moves on without it, and what lies between would be lost.
     */
    async set(chatId: number, topicId: number, own: { hours: string[]; days: number[] } | null): Promise<void> {
      await db.execute(sql`
        update subscriptions s set
          digest_hours = (select array_agg(h) from json_array_elements_text(${JSON.stringify(own?.hours ?? [])}::text::json) h),
          digest_days = (select array_agg(d::smallint) from json_array_elements_text(${JSON.stringify(own?.days ?? [])}::text::json) d),
          last_cutoff_at = coalesce(s.last_cutoff_at, (select c.last_cutoff_at from chats c where c.id = s.chat_id))
        where s.chat_id = ${chatId} and s.topic_id = ${topicId}`);
    },
  };
}
