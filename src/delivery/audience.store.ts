import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { Audience, Level } from './audience.js';
import { placeDelivery } from './held-back.js';
import type { CarefulChat, MannerOf } from './held-back.js';

/** Up to so many topics the followers are read from the topics' own index; of more, every chat is asked. */
const fewTopics = 4;

const bigints = (ids: readonly number[]): SQL => sql`${`{${ids.join(',')}}`}::bigint[]`;
const texts = (values: readonly string[]): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;

/**
 * The next `size` chats behind `after` that may belong to an audience, in order of their ids, as a query with one column
 * `id`. Without `size`: all. Of few topics they are read from the index of followers, each topic's by itself.
 */
export function candidatesOf(audience: Audience, after?: SQL, size?: number): SQL {
  const { topics, match } = audience;
  const most = size === undefined ? sql`` : sql`limit ${size}`;
  const behind = (column: SQL): SQL => (after === undefined ? sql`` : sql`and ${column} > ${after}`);
  if (topics.length === 0 || (match === 'any' && topics.length > fewTopics))
    return sql`select c.id from chats c where true ${behind(sql`c.id`)} order by c.id ${most}`;
  const driving = match === 'all' ? topics.slice(0, 1) : topics;
  return sql`
    select distinct f.chat_id as id from unnest(${bigints(driving)}) as t(id) cross join lateral (
      select s.chat_id from subscriptions s where s.topic_id = t.id ${behind(sql`s.chat_id`)} order by s.chat_id ${most}) f
    order by 1 ${most}`;
}

/** Whether a chat `c` that is served belongs to an audience. */
export function belongsTo(audience: Audience): SQL {
  const { topics, match, without, categories, locales, zones, kinds } = audience;
  const follows = (ids: readonly number[]): SQL =>
    sql`exists (select from subscriptions s where s.chat_id = c.id and s.topic_id = any (${bigints(ids)}))`;
  const conditions = [sql`c.status = 'active'`];
  if (topics.length > 0 && match === 'any') conditions.push(follows(topics));
  if (topics.length > 0 && match === 'all')
    conditions.push(sql`(select count(*) from subscriptions s
      where s.chat_id = c.id and s.topic_id = any (${bigints(topics)})) = ${new Set(topics).size}`);
  if (without.length > 0) conditions.push(sql`not ${follows(without)}`);
  if (categories.length > 0)
    conditions.push(sql`exists (select from subscriptions s join topics t on t.id = s.topic_id
      where s.chat_id = c.id and t.words is null and t.category_id = any (${bigints(categories)}))`);
  if (locales.length > 0) conditions.push(sql`c.locale = any (${texts(locales)})`);
  if (zones.length > 0) conditions.push(sql`c.time_zone = any (${texts(zones)})`);
  if (kinds.length > 0) {
    const types = kinds.flatMap((kind) => (kind === 'group' ? ['group', 'supergroup'] : [kind]));
    conditions.push(sql`c.type = any (${texts(types)})`);
  }
  return sql.join(conditions, sql` and `);
}

/** Whether a chat `c` may want to be left in peace: then its choices are looked at one by one. */
export const isCareful = (at: SQL): SQL =>
  sql`(c.quiet_hours <> '{}' or c.at_once_limit is not null or coalesce(c.paused_until > ${at}, false))`;

/** The choices of a careful chat `c`. */
export const carefulColumns = (at: SQL): SQL => sql`
  c.time_zone, to_jsonb(c.quiet_hours) as quiet_hours, c.emergencies, c.is_silent, c.at_once_limit,
  case when c.paused_until > ${at} then c.paused_until end as paused_until, c.next_edition_at,
  case when c.at_once_limit is null then '[]'::jsonb else (
    select coalesce(jsonb_agg(coalesce(d.settled_at, d.due_at)), '[]') from deliveries d
    where d.chat_id = c.id and d.created_at > ${at} - interval '2 days' and d.kind in ('alert', 'breaking')
      and d.state in ('planned', 'sending', 'sent', 'in_doubt')) end as at_once`;

/** A careful chat as the driver gives it. */
export interface CarefulRow extends Record<string, unknown> {
  time_zone: string;
  quiet_hours: string[];
  emergencies: boolean;
  is_silent: boolean;
  at_once_limit: number | null;
  paused_until: string | null;
  next_edition_at: string | null;
  at_once: string[];
}

/** Reads a row of {@link carefulColumns}. */
export function toCareful(row: CarefulRow, chatId: number): CarefulChat {
  return {
    chatId,
    timeZone: row.time_zone,
    quietHours: row.quiet_hours,
    emergencies: row.emergencies,
    isSilent: row.is_silent,
    atOnceLimit: row.at_once_limit,
    pausedUntil: row.paused_until === null ? null : new Date(row.paused_until),
    nextEditionAt: row.next_edition_at === null ? null : new Date(row.next_edition_at),
    atOnce: row.at_once.map((at) => new Date(at)),
  };
}

/** How many an audience holds: who gets it now and later, and who is left out and why. */
export interface Reach {
  now: number;
  /** After their quiet hours, or with their next digest. */
  later: number;
  paused: number;
  quiet: number;
  limit: number;
}

export type AudienceStore = ReturnType<typeof createAudienceStore>;

/** Counts audiences. */
export function createAudienceStore(db: Database, mannerOf: MannerOf) {
  return {
    /** Who would get a broadcast of this level now. Chats that choose alike are looked at together. */
    async reach(audience: Audience, level: Level | null, now: Date): Promise<Reach> {
      const at = sql`${now.toISOString()}::timestamptz`;
      const reach: Reach = { now: 0, later: 0, paused: 0, quiet: 0, limit: 0 };
      const rows = await db.execute<CarefulRow & { careful: boolean; count: string }>(sql`
        select careful, time_zone, quiet_hours, emergencies, is_silent, at_once_limit, paused_until, next_edition_at,
          at_once, count(*) as count
        from (
          select false as careful, '' as time_zone, '[]'::jsonb as quiet_hours, false as emergencies, false as is_silent,
            null::smallint as at_once_limit, null::timestamptz as paused_until, null::timestamptz as next_edition_at,
            '[]'::jsonb as at_once
          from (${candidatesOf(audience)}) found join chats c on c.id = found.id
          where ${belongsTo(audience)} and not ${isCareful(at)}
          union all
          select true, ${carefulColumns(at)}
          from (${candidatesOf(audience)}) found join chats c on c.id = found.id
          where ${belongsTo(audience)} and ${isCareful(at)}) each_chat
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9`);
      for (const row of rows) {
        const placed = row.careful
          ? placeDelivery(toCareful(row, 0), level, mannerOf, now)
          : ({ kind: 'now' } as const);
        reach[placed.kind === 'none' ? placed.why : placed.kind] += Number(row.count);
      }
      return reach;
    },
  };
}
