import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { feeds, hubSubscriptions } from '../db/schema/index.js';

export type HubSubscriptionStore = ReturnType<typeof createHubSubscriptionStore>;

/** A subscription as its hub knows it. */
export type HubSubscription = Pick<
  typeof hubSubscriptions.$inferSelect,
  'feedId' | 'hub' | 'topic' | 'token' | 'secret' | 'state' | 'asked'
>;

const columns = {
  feedId: hubSubscriptions.feedId,
  hub: hubSubscriptions.hub,
  topic: hubSubscriptions.topic,
  token: hubSubscriptions.token,
  secret: hubSubscriptions.secret,
  state: hubSubscriptions.state,
  asked: hubSubscriptions.asked,
};

/** Which hubs are to tell us of which feeds. When a hub is asked (again) is a column. */
export function createHubSubscriptionStore(db: Database) {
  return {
    /** A feed names this hub: it is asked soon, unless it is the hub that is known already. */
    async want(row: {
      feedId: number;
      hub: string;
      topic: string;
      token: string;
      secret: string;
      now: Date;
    }): Promise<void> {
      const { now, ...named } = row;
      const fresh = { ...named, state: 'wanted' as const, nextAskAt: now, endsAt: null, asked: 0, lastError: null };
      await db
        .insert(hubSubscriptions)
        .values({ ...fresh, createdAt: now })
        .onConflictDoUpdate({
          target: hubSubscriptions.feedId,
          set: fresh,
          setWhere: sql`${hubSubscriptions.hub} <> excluded.hub or ${hubSubscriptions.topic} <> excluded.topic`,
        });
    },

    /** The feed names no hub any more: what the old one still sends is answered with 410. */
    async drop(feedId: number): Promise<void> {
      await db.delete(hubSubscriptions).where(eq(hubSubscriptions.feedId, feedId));
    },

    /**
     * Takes subscriptions whose hub is to be asked, of feeds that are read. The next asking is planned in the same statement, so
     * that a hub which never confirms, and a process that dies, lead to the same: it is asked again later.
     *
     * @param pauses seconds until the next asking after the first, second … request without a confirmation; the last for all further
     */
    async claimDue(limit: number, now: Date, pauses: readonly number[]): Promise<HubSubscription[]> {
      const due = db.$with('due').as(
        db
          .select({ feedId: hubSubscriptions.feedId })
          .from(hubSubscriptions)
          .innerJoin(feeds, eq(feeds.id, hubSubscriptions.feedId))
          .where(sql`${hubSubscriptions.nextAskAt} <= ${now.toISOString()}::timestamptz and ${feeds.retiredAt} is null`)
          .orderBy(hubSubscriptions.nextAskAt)
          .limit(limit)
          .for('update', { of: hubSubscriptions, skipLocked: true }),
      );
      const steps = JSON.stringify(pauses);
      return db
        .with(due)
        .update(hubSubscriptions)
        .set({
          asked: sql`${hubSubscriptions.asked} + 1`,
          nextAskAt: sql`${now.toISOString()}::timestamptz + make_interval(secs =>
            (${steps}::text::jsonb ->> least(${hubSubscriptions.asked}, ${pauses.length - 1})::int)::double precision)`,
        })
        .where(sql`${hubSubscriptions.feedId} in (select feed_id from due)`)
        .returning(columns);
    },

    async byToken(token: string): Promise<HubSubscription | null> {
      const [row] = await db.select(columns).from(hubSubscriptions).where(eq(hubSubscriptions.token, token));
      return row ?? null;
    },

    async confirmed(feedId: number, lease: { renewAt: Date; endsAt: Date }): Promise<void> {
      await db
        .update(hubSubscriptions)
        .set({ state: 'active', nextAskAt: lease.renewAt, endsAt: lease.endsAt, asked: 0, lastError: null })
        .where(eq(hubSubscriptions.feedId, feedId));
    },

    async denied(feedId: number, reason: string, againAt: Date): Promise<void> {
      await db
        .update(hubSubscriptions)
        .set({ state: 'denied', nextAskAt: againAt, endsAt: null, lastError: reason })
        .where(eq(hubSubscriptions.feedId, feedId));
    },

    async failed(feedId: number, error: string): Promise<void> {
      await db.update(hubSubscriptions).set({ lastError: error }).where(eq(hubSubscriptions.feedId, feedId));
    },

    /**
     * Has a feed looked at now, as its hub says that it changed; at most once in `pauseSeconds`, however often it says so.
     *
     * @returns whether the feed is read at all
     */
    async nudge(feedId: number, now: Date, pauseSeconds: number): Promise<boolean> {
      await db.update(hubSubscriptions).set({ lastPushAt: now }).where(eq(hubSubscriptions.feedId, feedId));
      const at = now.toISOString();
      const rows = await db
        .update(feeds)
        .set({
          nextLookAt: sql`least(${feeds.nextLookAt}, greatest(${at}::timestamptz,
            ${feeds.lastLookAt} + make_interval(secs => ${pauseSeconds})))`,
        })
        .where(sql`${feeds.id} = ${feedId} and ${feeds.retiredAt} is null`)
        .returning({ id: feeds.id });
      return rows.length > 0;
    },
  };
}
