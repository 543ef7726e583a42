import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { Tastes } from '../readers/taste.js';
import type { ChatSchedule, OwnHours } from './chat-rules.js';

/** What editions need to know of a chat. */
export interface ChatRow extends ChatSchedule {
  id: number;
  locale: string;
  nextEditionAt: Date | null;
  lastCutoffAt: Date;
  /** Followed topics that come in digests, in the reader's order. */
  topicIds: number[];
  /** Followed topics that come at once only. */
  atOnceIds: number[];
  /** Of the topics in digests, those that have hours of their own. */
  ownHoursOf: ReadonlyMap<number, OwnHours>;
  /** Of the topics in digests, those that were told up to another instant than the others. */
  cutoffOf: ReadonlyMap<number, Date>;
  /** Whether a digest holds a story from outside the followed topics. */
  outsideTopics: boolean;
  createdAt: Date;
  /** What the reader asked for more or less of; null: nothing. */
  tastes: Tastes | null;
}

/** Which chats are due: all up to an instant, or those of exactly one slot (composed ahead of its time). */
export type DueAt = { upTo: Date } | { at: Date };

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;
/** Ids as one parameter. */
export const idsParameter = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::bigint[]`;

async function readChats(db: Database, clauses: SQL): Promise<ChatRow[]> {
  const rows = await db.execute<{
    id: number;
    locale: string;
    status: ChatRow['status'];
    time_zone: string;
    hours: string[];
    days: number[];
    quiet: string[];
    recap_day: number | null;
    recap_hour: string | null;
    outside_topics: boolean;
    topic_ids: number[];
    at_once_ids: number[];
    /** Topic, hours, days and cut-off; null: all topics come with the others. */
    apart: [number, string[] | null, number[] | null, number | null][] | null;
    topic_tastes: [number, number][] | null;
    category_tastes: [number, number][] | null;
    paused_until: number | null;
    next_edition_at: number | null;
    last_cutoff_at: number;
    created_at: number;
  }>(sql`
    select c.id::float8 as id, c.locale, c.status, c.time_zone, to_json(c.digest_hours) as hours,
      to_json(c.digest_days) as days, to_json(c.quiet_hours) as quiet, c.recap_day, c.recap_hour, c.outside_topics,
      (select coalesce(json_agg(s.topic_id order by s.created_at, s.topic_id), '[]')
        from subscriptions s where s.chat_id = c.id and s.digest) as topic_ids,
      (select coalesce(json_agg(s.topic_id order by s.created_at, s.topic_id), '[]')
        from subscriptions s where s.chat_id = c.id and not s.digest) as at_once_ids,
      (select json_agg(json_build_array(s.topic_id, s.digest_hours, s.digest_days,
          round(extract(epoch from s.last_cutoff_at) * 1000)))
        from subscriptions s
        where s.chat_id = c.id and s.digest and (s.digest_hours is not null or s.last_cutoff_at is not null)) as apart,
      (select json_agg(json_build_array(w.topic_id, w.weight)) from topic_tastes w where w.chat_id = c.id) as topic_tastes,
      (select json_agg(json_build_array(w.category_id, w.weight)) from category_tastes w where w.chat_id = c.id)
        as category_tastes,
      round(extract(epoch from c.paused_until) * 1000)::float8 as paused_until,
      round(extract(epoch from c.next_edition_at) * 1000)::float8 as next_edition_at,
      round(extract(epoch from c.last_cutoff_at) * 1000)::float8 as last_cutoff_at,
      round(extract(epoch from c.created_at) * 1000)::float8 as created_at
    from chats c ${clauses}`);
  return rows.map((row) => {
    const ownHoursOf = new Map<number, OwnHours>();
    const cutoffOf = new Map<number, Date>();
    for (const [topicId, hours, days, cutoff] of row.apart ?? []) {
      if (hours !== null) ownHoursOf.set(topicId, { hours, days: days ?? everyDay });
      if (cutoff !== null) cutoffOf.set(topicId, new Date(cutoff));
    }
    return {
      id: row.id,
      locale: row.locale,
      status: row.status,
      timeZone: row.time_zone,
      digestHours: row.hours,
      digestDays: row.days,
      quietHours: row.quiet,
      recap: row.recap_day === null || row.recap_hour === null ? null : { day: row.recap_day, hour: row.recap_hour },
      outsideTopics: row.outside_topics,
      topicIds: row.topic_ids,
      atOnceIds: row.at_once_ids,
      ownHoursOf,
      cutoffOf,
      tastes: tastesOf(row.topic_tastes, row.category_tastes),
      // What was held back of topics that come at once only is told at the chat's hours.
      follows: row.topic_ids.length + row.at_once_ids.length - ownHoursOf.size,
      ownHours: [...ownHoursOf.values()],
      pausedUntil: row.paused_until === null ? null : new Date(row.paused_until),
      nextEditionAt: row.next_edition_at === null ? null : new Date(row.next_edition_at),
      lastCutoffAt: new Date(row.last_cutoff_at),
      createdAt: new Date(row.created_at),
    };
  });
}

const everyDay = [0, 1, 2, 3, 4, 5, 6];

function tastesOf(topics: [number, number][] | null, categories: [number, number][] | null): Tastes | null {
  return topics === null && categories === null
    ? null
    : { topics: new Map(topics ?? []), categories: new Map(categories ?? []) };
}

/**
 * Locks chats whose edition has come up, those that waited longest first. Chats that another process holds are skipped: it
 * is composing for them, and has moved them on when it lets go.
 *
 * @param except chats that cannot be composed for
 */
export async function lockDue(
  db: Database,
  due: DueAt,
  limit: number,
  except: readonly number[] = [],
): Promise<ChatRow[]> {
  const when =
    'upTo' in due ? sql`c.next_edition_at <= ${instant(due.upTo)}` : sql`c.next_edition_at = ${instant(due.at)}`;
  return readChats(
    db,
    sql`where ${when} and c.id <> all (${idsParameter(except)})
      order by c.next_edition_at, c.id limit ${limit} for update of c skip locked`,
  );
}

/** Locks one chat, waiting for whoever holds it; null when it is not known. */
export async function lockChat(db: Database, chatId: number): Promise<ChatRow | null> {
  return (await readChats(db, sql`where c.id = ${chatId} for update of c`))[0] ?? null;
}

/** One chat without a lock, for looking only; null when it is not known. */
export async function findChat(db: Database, chatId: number): Promise<ChatRow | null> {
  return (await readChats(db, sql`where c.id = ${chatId}`))[0] ?? null;
}

/**
 * Locks chats whose schedule cannot be right: the cut-off lies in the future (a clock ran ahead and came back), or they are
 * served, follow something and have hours, and yet nothing is ever due (a process died in between). Walks the whole table,
 * so it is for rare rounds.
 *
 * @param after chats behind this id; pages through them
 */
export async function lockAstray(db: Database, latestCutoff: Date, after: number, limit: number): Promise<ChatRow[]> {
  return readChats(
    db,
    sql`where c.id > ${after} and (
        (c.next_edition_at is not null and c.last_cutoff_at > ${instant(latestCutoff)})
        or (c.next_edition_at is null and c.status = 'active' and c.digest_hours <> '{}' and c.digest_days <> '{}'
          and exists (select from subscriptions s where s.chat_id = c.id)))
      order by c.id limit ${limit} for update of c skip locked`,
  );
}

/** How a chat is moved on: when its next edition is due, and up to where its news has now been told. */
export interface Advance {
  chatId: number;
  nextEditionAt: Date | null;
  /** Of the topics that come at the chat's hours; null: as it was. */
  lastCutoffAt: Date | null;
  /** Of topics by themselves. A cut-off of null: the chat's holds for it from now on. */
  topics?: readonly { topicId: number; cutoff: Date | null }[];
}

/** Moves chats on. */
export async function advance(db: Database, rows: readonly Advance[]): Promise<void> {
  const json = JSON.stringify(
    rows.map((row) => ({ id: row.chatId, next: row.nextEditionAt, cutoff: row.lastCutoffAt })),
  );
  await db.execute(sql`
    update chats c set next_edition_at = r.next, last_cutoff_at = coalesce(r.cutoff, c.last_cutoff_at)
    from jsonb_to_recordset(${json}::text::jsonb) as r(id bigint, next timestamptz, cutoff timestamptz)
    where c.id = r.id`);
  const topics = rows.flatMap(({ chatId, topics = [] }) =>
    topics.map(({ topicId, cutoff }) => ({ chat_id: chatId, topic_id: topicId, cutoff })),
  );
  if (topics.length === 0) return;
  await db.execute(sql`
    update subscriptions s set last_cutoff_at = r.cutoff
    from jsonb_to_recordset(${JSON.stringify(topics)}::text::jsonb) as r(chat_id bigint, topic_id bigint, cutoff timestamptz)
    where s.chat_id = r.chat_id and s.topic_id = r.topic_id`);
}
