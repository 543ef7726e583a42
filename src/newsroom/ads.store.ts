import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { ads } from '../db/schema/index.js';
import type { Ad } from './ad.js';
import { createAuditStore } from './audit.store.js';
import { bigints, hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type AdStore = ReturnType<typeof createAdStore>;

/** What a newsroom writes of an ad; the rest has its usual values. */
export type AdContent = Pick<Ad, 'name' | 'text' | 'url' | 'picture' | 'topicIds' | 'startsAt' | 'endsAt'>;

/** What became of an ad. Nothing is claimed that Telegram does not tell: no "opened", no "read". */
export interface AdReport {
  /** Digests that went out with it, and are not in doubt. */
  shown: number;
  /** Readers who have been shown it. */
  readers: number;
  /** Readers who opened it with its button. */
  tapped: number;
  /** Readers who hid it. */
  hidden: number;
}

const columns = {
  id: ads.id,
  state: ads.state,
  name: ads.name,
  text: ads.text,
  url: ads.url,
  picture: ads.picture,
  topicIds: ads.topicIds,
  startsAt: ads.startsAt,
  endsAt: ads.endsAt,
  weight: ads.weight,
  perDay: ads.perDay,
  perReader: ads.perReader,
};

/** The categories of some topics: whose right holds in some categories may look after ads for readers of these alone. */
const categoriesOf = (topicIds: SQL): SQL =>
  sql`(select coalesce(array_agg(distinct t.category_id), '{}'::bigint[]) from topics t where t.id = any (${topicIds}))`;

/** The ads that run at an instant. */
export function readRunningAds(db: Database, now: Date): Promise<Ad[]> {
  return db
    .select(columns)
    .from(ads)
    .where(and(eq(ads.state, 'running'), lte(ads.startsAt, now), gt(ads.endsAt, now)))
    .orderBy(ads.id);
}

/** Advertisements. What changes one names who does it, and is done only while that person may. */
export function createAdStore(db: Database, ownerIds: OwnerIds) {
  /** Changes an ad within the right to, and writes that down with it. @returns whether there was one to change */
  const change = (
    id: number,
    by: number,
    action: string,
    set: Partial<Pick<Ad, 'state' | 'weight' | 'perDay' | 'perReader' | 'startsAt' | 'endsAt'>>,
    from: readonly Ad['state'][],
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const rows = await tx
        .update(ads)
        .set(set)
        .where(
          sql`${ads.id} = ${id} and ${ads.state} = any (${`{${from.join(',')}}`}::text[]) and ${hasRight(ownerIds, by, 'ads', categoriesOf(sql`${ads.topicIds}`))}`,
        )
        .returning({ id: ads.id });
      if (rows.length === 0) return false;
      await createAuditStore(tx).add({ at: now, actorId: by, action, subject: `ad:${id}`, detail: { ...set } });
      // What waits to be sent goes out without an ad that was stopped.
      if (set.state === 'stopped')
        await tx.execute(sql`
          update deliveries set params = params - 'adId'
          where params ? 'adId' and params ->> 'adId' = ${String(id)} and state = 'planned'`);
      return true;
    });

  return {
    /** Writes a draft down. @returns its id; null: they may not */
    async draft(authorId: number, content: AdContent, now: Date): Promise<number | null> {
      return db.transaction(async (tx) => {
        const [allowed] = await tx.execute(
          sql`select 1 where ${hasRight(ownerIds, authorId, 'ads', categoriesOf(bigints(content.topicIds)))}`,
        );
        if (allowed === undefined) return null;
        const [row] = await tx
          .insert(ads)
          .values({ ...content, topicIds: [...content.topicIds], authorId, state: 'draft', createdAt: now })
          .returning({ id: ads.id });
        if (row === undefined) throw new Error('insert … returning gave no row');
        const detail = { name: content.name };
        await createAuditStore(tx).add({
          at: now,
          actorId: authorId,
          action: 'ad.draft',
          subject: `ad:${row.id}`,
          detail,
        });
        return row.id;
      });
    },

    /** One ad; null: there is none of that number. */
    async find(id: number): Promise<Ad | null> {
      const [row] = await db.select(columns).from(ads).where(eq(ads.id, id));
      return row ?? null;
    },

    /** The latest ads, newest first. */
    latest: (limit: number): Promise<Ad[]> => db.select(columns).from(ads).orderBy(desc(ads.id)).limit(limit),

    /** Lets a draft or a stopped ad run. One whose days are over stays as it is. */
    start: (id: number, by: number, now: Date): Promise<boolean> =>
      change(id, by, 'ad.start', { state: 'running' }, ['draft', 'stopped'], now),

    stop: (id: number, by: number, now: Date): Promise<boolean> =>
      change(id, by, 'ad.stop', { state: 'stopped' }, ['running'], now),

    /** Changes weight or limits, also while it runs. */
    adjust: (
      id: number,
      by: number,
      set: Partial<Pick<Ad, 'weight' | 'perDay' | 'perReader'>>,
      now: Date,
    ): Promise<boolean> => change(id, by, 'ad.adjust', set, ['draft', 'running', 'stopped'], now),

    /** Throws a draft away, which nobody has seen. @returns whether it was one, and they may */
    async discard(id: number, by: number, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const rows = await tx
          .delete(ads)
          .where(
            sql`${ads.id} = ${id} and ${ads.state} = 'draft' and ${hasRight(ownerIds, by, 'ads', categoriesOf(sql`${ads.topicIds}`))}`,
          )
          .returning({ id: ads.id });
        if (rows.length === 0) return false;
        await createAuditStore(tx).add({ at: now, actorId: by, action: 'ad.discard', subject: `ad:${id}`, detail: {} });
        return true;
      });
    },

    async report(id: number): Promise<AdReport> {
      const [row] = await db.execute<{ shown: string; readers: string; tapped: string; hidden: string }>(sql`
        select
          (select count(*) from deliveries where params ? 'adId' and params ->> 'adId' = ${String(id)} and state = 'sent') as shown,
          count(*) as readers, count(tapped_at) as tapped, count(*) filter (where hidden) as hidden
        from ad_shows where ad_id = ${id}`);
      return {
        shown: Number(row?.shown ?? 0),
        readers: Number(row?.readers ?? 0),
        tapped: Number(row?.tapped ?? 0),
        hidden: Number(row?.hidden ?? 0),
      };
    },

    /** Notes that a reader opened an ad. @returns whether the reader was ever shown it */
    async tapped(id: number, chatId: number, now: Date): Promise<boolean> {
      const rows = await db.execute(sql`
        update ad_shows set tapped_at = coalesce(tapped_at, ${now.toISOString()}::timestamptz)
        where ad_id = ${id} and chat_id = ${chatId} returning 1`);
      return rows.length > 0;
    },

    /** Hides an ad from a reader, or shows it again. @returns whether the reader was ever shown it */
    async hide(id: number, chatId: number, hidden: boolean): Promise<boolean> {
      const rows = await db.execute(sql`
        update ad_shows set hidden = ${hidden} where ad_id = ${id} and chat_id = ${chatId} returning 1`);
      return rows.length > 0;
    },
  };
}
