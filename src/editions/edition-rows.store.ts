import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { deliveryPriorities } from '../db/schema/index.js';
import { enqueue } from '../delivery/deliveries.store.js';
import { noteAds } from './ad-shows.store.js';
import { articlesOf } from './digest.js';
import type { DigestParams } from './digest-params.js';
import { advance, idsParameter } from './schedules.store.js';
import type { Advance } from './schedules.store.js';
import { inThreads } from './threads.store.js';

/** An edition that came up at its hour, as it was composed. */
export interface ComposedEdition {
  kind: 'scheduled' | 'recap';
  /** Null: it could not be sent when it came up, and all its slots count as missed. */
  slot: Date | null;
  /** Slots before it that passed without a digest. */
  missed: Date[];
  late: boolean;
  cutoffFrom: Date;
  cutoffTo: Date;
  /** Null: there is nothing to tell. */
  digest: {
    params: DigestParams;
    dueAt: Date;
    deadlineAt: Date;
    /** The reader's own day, "YYYY-MM-DD", for counting the ad that the parameters name. */
    adDay?: string;
  } | null;
}

/** What was decided about one chat: its editions, if there are any, and how it moves on. */
export interface EditionOutcome {
  chatId: number;
  nextEditionAt: Date | null;
  editions: ComposedEdition[];
  /** Up to where topics are told by the scheduled edition, if there is one: written with it and never without. */
  told: Pick<Advance, 'lastCutoffAt' | 'topics'>;
}

/** An edition as it is written. */
export interface NewEdition {
  chatId: number;
  dueAt: Date;
  kind: 'scheduled' | 'requested' | 'first' | 'recap' | 'catch-up';
  cutoffFrom: Date;
  cutoffTo: Date;
  state: 'composed' | 'empty' | 'missed';
  late: boolean;
}

/** Rows in one statement. */
const chunkSize = 5_000;

/** Writes editions that were not there yet; returns those. */
export async function insertEditions(
  db: Database,
  rows: readonly NewEdition[],
): Promise<{ id: number; chatId: number; kind: string }[]> {
  const added: { id: number; chatId: number; kind: string }[] = [];
  for (let start = 0; start < rows.length; start += chunkSize) {
    const json = JSON.stringify(rows.slice(start, start + chunkSize));
    const result = await db.execute<{ id: number; chat_id: number; kind: string }>(sql`
      insert into editions (chat_id, due_at, kind, cutoff_from, cutoff_to, state, late)
      select "chatId", "dueAt", kind, "cutoffFrom", "cutoffTo", state, late
      from jsonb_to_recordset(${json}::text::jsonb) as r("chatId" bigint, "dueAt" timestamptz, kind text,
        "cutoffFrom" timestamptz, "cutoffTo" timestamptz, state text, late boolean)
      on conflict (chat_id, due_at, kind) do nothing
      returning id::float8 as id, chat_id::float8 as chat_id, kind`);
    for (const row of result) added.push({ id: row.id, chatId: row.chat_id, kind: row.kind });
  }
  return added;
}

/** The name of a chat's edition of a kind, for looking it up. */
export function editionKey(chatId: number, kind: string): string {
  return `${chatId} ${kind}`;
}

/** Which of these slots had their edition before (by editionKey): a clock that was set back meets them a second time. */
export async function alreadyHad(
  db: Database,
  slots: readonly { chatId: number; kind: ComposedEdition['kind']; slot: Date }[],
): Promise<Set<string>> {
  const json = JSON.stringify(slots);
  const rows = await db.execute<{ chat_id: number; kind: string }>(sql`
    select e.chat_id::float8 as chat_id, e.kind
    from jsonb_to_recordset(${json}::text::jsonb) as s("chatId" bigint, kind text, slot timestamptz)
    join editions e on e.chat_id = s."chatId" and e.due_at = s.slot and e.kind = s.kind`);
  return new Set(rows.map((row) => editionKey(row.chat_id, row.kind)));
}

/**
 * Writes down editions with their deliveries and moves the chats on, all in the caller's transaction. The unique keys
 * (chat, slot, kind) and (chat, cause) make doing it twice change nothing. The cut-off moves only with an edition.
 */
export async function writeEditions(
  db: Database,
  outcomes: readonly EditionOutcome[],
  now: Date,
): Promise<{ composed: number; missed: number }> {
  const editions = outcomes.flatMap(({ chatId, editions: all }) => all.map((edition) => ({ chatId, ...edition })));
  const added = await insertEditions(
    db,
    editions.flatMap(({ chatId, kind, slot, cutoffFrom, cutoffTo, digest, late }) =>
      slot === null
        ? []
        : [
            {
              chatId,
              dueAt: slot,
              kind,
              cutoffFrom,
              cutoffTo,
              state: digest === null ? ('empty' as const) : ('composed' as const),
              late,
            },
          ],
    ),
  );
  const missed = await insertEditions(
    db,
    editions.flatMap(({ chatId, kind, missed, cutoffFrom }) =>
      missed.map((dueAt) => ({
        chatId,
        dueAt,
        kind,
        cutoffFrom,
        cutoffTo: cutoffFrom,
        state: 'missed' as const,
        late: false,
      })),
    ),
  );
  const ids = new Map(added.map(({ id, chatId, kind }) => [editionKey(chatId, kind), id]));
  const planned = editions.flatMap(({ chatId, kind, digest }) => {
    const editionId = ids.get(editionKey(chatId, kind));
    if (digest === null || editionId === undefined) return [];
    return [{ ...deliveryOf(chatId, editionId, digest.params), dueAt: digest.dueAt, deadlineAt: digest.deadlineAt }];
  });
  const composed = await enqueue(db, await inThreads(db, planned), now);
  await noteAds(
    db,
    editions.flatMap(({ chatId, kind, digest }) =>
      digest?.params.adId === undefined || digest.adDay === undefined || !ids.has(editionKey(chatId, kind))
        ? []
        : [{ chatId, adId: digest.params.adId, day: digest.adDay }],
    ),
  );
  await advance(
    db,
    outcomes.map(({ chatId, nextEditionAt, told }) => ({
      chatId,
      nextEditionAt,
      ...(ids.has(editionKey(chatId, 'scheduled')) ? told : { lastCutoffAt: null }),
    })),
  );
  return { composed, missed: missed.length };
}

/** Slots in the future were not missed: a clock that ran ahead said so. */
export async function forgetFutureMisses(db: Database, chatIds: readonly number[], now: Date): Promise<void> {
  await db.execute(sql`
    delete from editions where chat_id = any(${idsParameter(chatIds)}) and state = 'missed'
      and due_at > ${now.toISOString()}::timestamptz`);
}

/** A digest's row for the ledger, but for its times. */
export function deliveryOf(chatId: number, editionId: number, params: DigestParams) {
  return {
    chatId,
    cause: `edition:${editionId}`,
    kind: 'digest' as const,
    priority: deliveryPriorities.digest as number,
    editionId,
    articleIds: articlesOf(params),
    params: { ...params },
  };
}
