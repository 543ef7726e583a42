import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { belongsTo, candidatesOf, carefulColumns, isCareful, toCareful } from './audience.store.js';
import type { CarefulRow } from './audience.store.js';
import { everyone } from './audience.js';
import type { Audience, Level } from './audience.js';
import { deliveriesChannel } from './deliveries.store.js';
import { planChanges } from './fan-out-changes.store.js';
import type { ReleasedChange } from './fan-out-changes.store.js';
import { placeDelivery } from './held-back.js';
import type { Manner, MannerOf, QuietUntil } from './held-back.js';

export type FanOutStore = ReturnType<typeof createFanOutStore>;

/** Broadcast rows that are taken back by one statement. */
const cancelledAtOnce = 10_000;

/** Nobody minds being written to at any hour, except while they pause. */
const pausesOnly: MannerOf = (chat, _, at) =>
  chat.pausedUntil !== null && chat.pausedUntil > at
    ? { kind: 'held', why: 'paused', until: chat.pausedUntil }
    : { kind: 'now' };

interface Released extends Record<string, unknown> {
  fan_out_after: string;
  topic_id: string | null;
  audience: Audience | null;
  level: Level | null;
  article_id: string | null;
  left_out: Record<string, number>;
  kind: 'news' | ReleasedChange['kind'];
  original_id: string | null;
  line: string | null;
}

/**
 * Turns the audience of a broadcast into deliveries, and takes back those of a stopped one.
 *
 * @param mannerOf what readers chose about quiet hours, limits and emergencies; left out: pauses alone count
 * @param quietUntil when a reader is left in peace, for lines that can wait; left out: never
 */
export function createFanOutStore(db: Database, mannerOf: MannerOf = pausesOnly, quietUntil: QuietUntil = () => null) {
  return {
    /** Broadcasts whose deliveries are not planned to the end, oldest first. */
    async unfinished(): Promise<number[]> {
      const rows = await db.execute<{ id: string }>(sql`
        select id from broadcasts where state = 'sending' and fan_out_after is not null order by id`);
      return rows.map((row) => Number(row.id));
    },

    /**
     * Plans the next `size` chats behind the cursor, and moves the cursor in the same transaction: killed at any moment,
     * it goes on where it was. The broadcast's row is locked, so two processes do not plan one chunk, and a pause waits
     * for the chunk at the most. Chats that chose nothing about quiet hours or limits never leave the database; the
     * others are judged one by one.
     *
     * @returns whether there is more to plan
     */
    async planChunk(id: number, size: number, now: Date): Promise<boolean> {
      const at = sql`${now.toISOString()}::timestamptz`;
      return db.transaction(async (tx) => {
        const [broadcast] = await tx.execute<Released>(sql`
          select fan_out_after, topic_id, audience, level, article_id, left_out, kind, original_id, line from broadcasts
          where id = ${id} and state = 'sending' and fan_out_after is not null for no key update`);
        if (broadcast === undefined) return false;
        if (broadcast.kind !== 'news') return planChangeChunk(tx, { id, change: broadcast, size, now, quietUntil });
        const audience = audienceOf(broadcast);
        const found = candidatesOf(audience, sql`${broadcast.fan_out_after}::bigint`, size);
        const [chunk] = await tx.execute<{ last: string | null; seen: string; careful: string; planned: string }>(sql`
          with found as materialized (${found}), members as materialized (
            select c.id, ${isCareful(at)} as is_careful from found ${eachChat} where ${belongsTo(audience)}
          ), planned as (
            ${insertRows(
              id,
              broadcast.article_id,
              sql`select m.id, ${at}, ${at}, null::timestamptz, '{}'::jsonb from members m
                where not m.is_careful order by m.id`,
            )})
          select max(id) as last, count(*) as seen, (select count(*) from planned) as planned,
            (select count(*) from members where is_careful) as careful from found`);
        const last = chunk?.last ?? null;
        const careful =
          last === null || Number(chunk?.careful) === 0
            ? { planned: 0, leftOut: {} }
            : await planCareful(tx, { id, broadcast, audience, found, now, mannerOf });
        const hasMore = Number(chunk?.seen ?? 0) === size;
        const planned = Number(chunk?.planned ?? 0) + careful.planned;
        await tx.execute(sql`
          update broadcasts set fan_out_after = ${hasMore ? last : null}::bigint, planned = planned + ${planned},
            left_out = ${JSON.stringify(addUp(broadcast.left_out, careful.leftOut))}::text::jsonb
          where id = ${id}`);
        if (planned > 0) await tx.execute(sql`select pg_notify(${deliveriesChannel}, '')`);
        return hasMore;
      });
    },

    /** Stopped broadcasts that may still have something planned. */
    async unclosed(): Promise<number[]> {
      const rows = await db.execute<{ id: string }>(sql`
        select id from broadcasts where state = 'stopped' and finished_at is null order by id`);
      return rows.map((row) => Number(row.id));
    },

    /**
     * Takes back a chunk of what a stopped broadcast has planned; with the last chunk the broadcast is closed.
     *
     * @returns whether there may be more
     */
    async takeBackChunk(id: number, now: Date): Promise<boolean> {
      const at = sql`${now.toISOString()}::timestamptz`;
      const rows = await db.execute<{ count: string }>(sql`
        with taken as (
          update deliveries set state = 'cancelled', reason = 'the broadcast was stopped', settled_at = ${at}
          where id in (
            select id from deliveries where broadcast_id = ${id} and state = 'planned' limit ${cancelledAtOnce} for update)
          returning 1)
        select count(*) as count from taken`);
      if (Number(rows[0]?.count ?? 0) === cancelledAtOnce) return true;
      // What is out while we look is settled within seconds, or put back: then there is something planned again.
      await db.execute(sql`
        update broadcasts set finished_at = ${at} where id = ${id} and state = 'stopped' and finished_at is null
          and not exists (select from deliveries where broadcast_id = ${id} and state = 'planned')
          and not exists (select from deliveries where broadcast_id = ${id} and state = 'sending')`);
      return false;
    },
  };
}

/** The next chunk of a broadcast that changes an earlier one. A withdrawal ends the original first, if it still goes out. */
async function planChangeChunk(
  tx: Database,
  chunk: { id: number; change: Released; size: number; now: Date; quietUntil: QuietUntil },
): Promise<boolean> {
  const { id, change, size, now, quietUntil } = chunk;
  const { kind, original_id: originalId, line } = change;
  if (kind === 'news' || originalId === null) return false;
  if (kind === 'withdrawal')
    await tx.execute(sql`
      update broadcasts set state = 'stopped', fan_out_after = null
      where id = ${originalId} and state in ('sending', 'paused')`);
  const after = Math.max(0, Number(change.fan_out_after));
  const released = { id, kind, originalId: Number(originalId), after, hasLine: line !== null };
  const { last, seen, planned } = await planChanges(tx, released, size, now, quietUntil);
  await tx.execute(sql`
    update broadcasts set fan_out_after = ${seen === size ? last : null}::bigint, planned = planned + ${planned}
    where id = ${id}`);
  if (planned > 0) await tx.execute(sql`select pg_notify(${deliveriesChannel}, '')`);
  return seen === size;
}

/** One of an earlier release has its topic instead. */
function audienceOf({ audience, topic_id: topicId }: Released): Audience {
  return audience ?? { ...everyone, topics: topicId === null ? [] : [Number(topicId)] };
}

/**
 * The chat of each found id, looked up one by one: "offset 0" keeps it a subquery. As a join, the planner read all of a
 * million chats for each chunk of five thousand.
 */
const eachChat = sql`cross join lateral (select * from chats where chats.id = found.id offset 0) c`;

/** @param rows chat_id, due_at, created_at, deadline_at, params */
const insertRows = (id: number, articleId: string | null, rows: SQL): SQL => sql`
  insert into deliveries (chat_id, due_at, created_at, deadline_at, params, cause, kind, priority, broadcast_id, article_ids)
  select given.*, ${`broadcast:${id}`}, 'breaking', ${deliveryPriorities.breaking}::smallint, ${id}::bigint,
    ${articleId === null ? '{}' : `{${articleId}}`}::bigint[]
  from (${rows}) given
  on conflict (chat_id, cause) do nothing
  returning 1`;

/** Plans the careful chats of a chunk, each by its own choices. */
async function planCareful(
  tx: Database,
  chunk: { id: number; broadcast: Released; audience: Audience; found: SQL; now: Date; mannerOf: MannerOf },
): Promise<{ planned: number; leftOut: Record<string, number> }> {
  const { id, broadcast, audience, found, now, mannerOf } = chunk;
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await tx.execute<CarefulRow & { id: string }>(sql`
    select c.id, ${carefulColumns(at)} from (${found}) found ${eachChat}
    where ${belongsTo(audience)} and ${isCareful(at)} order by c.id`);
  const leftOut: Record<string, number> = {};
  const alike = rememberManner(mannerOf);
  const given: { chat_id: string; due_at: string; deadline_at: string | null; params: object }[] = [];
  for (const row of rows) {
    const placed = placeDelivery(toCareful(row, Number(row.id)), broadcast.level, alike, now);
    if (placed.kind === 'none') leftOut[placed.why] = (leftOut[placed.why] ?? 0) + 1;
    else if (placed.kind === 'now')
      given.push({ chat_id: row.id, due_at: now.toISOString(), deadline_at: null, params: {} });
    else {
      leftOut['later'] = (leftOut['later'] ?? 0) + 1;
      const [due_at, deadline_at] = [placed.dueAt.toISOString(), placed.deadlineAt.toISOString()];
      given.push({ chat_id: row.id, due_at, deadline_at, params: { waited: true } });
    }
  }
  if (given.length === 0) return { planned: 0, leftOut };
  const [result] = await tx.execute<{ planned: string }>(sql`
    with planned as (
      ${insertRows(
        id,
        broadcast.article_id,
        sql`select g.chat_id, g.due_at, ${at}, g.deadline_at, g.params
          from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
            as g(chat_id bigint, due_at timestamptz, deadline_at timestamptz, params jsonb)`,
      )})
    select count(*) as planned from planned`);
  return { planned: Number(result?.planned ?? 0), leftOut };
}

/** Asks once for all chats of a chunk that chose the same: reckoning with zones is what costs, and choices are few. */
function rememberManner(mannerOf: MannerOf): MannerOf {
  const known = new Map<string, Manner>();
  return (chat, isEmergency, at) => {
    if (chat.atOnceLimit !== null || chat.pausedUntil !== null) return mannerOf(chat, isEmergency, at);
    const key = `${chat.timeZone} ${chat.quietHours.join()} ${chat.emergencies} ${chat.isSilent}`;
    const manner = known.get(key) ?? mannerOf(chat, isEmergency, at);
    known.set(key, manner);
    return manner;
  };
}

function addUp(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sum = { ...a };
  for (const [why, count] of Object.entries(b)) sum[why] = (sum[why] ?? 0) + count;
  return sum;
}
