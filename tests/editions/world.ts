import { sql } from 'drizzle-orm';
import {
  articles,
  categories,
  chats,
  deliveries,
  editions,
  matches,
  sources,
  stories,
  subscriptions,
  topics,
} from '../../src/db/schema/index.js';
import { createComposeDueEditions } from '../../src/editions/compose-due-editions.js';
import { createEditionStore } from '../../src/editions/editions.store.js';
import { createScheduleChat } from '../../src/editions/schedule-chat.js';
import { nextSlot } from '../../src/editions/slots.js';
import { createLog } from '../../src/log.js';
import { createHandClock } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';

/** A newsroom with three topics, and readers who follow them, at nine in the morning of a Sunday in Jakarta. */
export async function createWorld({ db }: TestDatabase, start = '2026-11-22T02:00:00Z') {
  // Emptied and used again: a database of its own for each test costs more than the test.
  for (const table of [deliveries, editions, chats, articles, stories, topics, categories, sources])
    await db.delete(table);
  const clock = createHandClock(start);
  const logged: Record<string, unknown>[] = [];
  const log = createLog({
    level: 'debug',
    secrets: [],
    destination: { write: (line: string) => void logged.push(JSON.parse(line)) },
  });
  const store = createEditionStore(db);
  const schedule = createScheduleChat({ store, clock });

  const createdAt = clock.now();
  const [first, second] = await db
    .insert(sources)
    .values([
      { name: 'Antara', createdAt },
      { name: 'Yonhap', createdAt },
    ])
    .returning({ id: sources.id });
  const [category] = await db
    .insert(categories)
    .values({ slug: 'dunia', nameId: 'Dunia', nameEn: 'World', position: 1 })
    .returning({ id: categories.id });
  if (first === undefined || second === undefined || category === undefined) throw new Error('nothing was inserted');
  const named = await db
    .insert(topics)
    .values(
      ['korea-utara', 'ekonomi', 'olahraga'].map((slug) => ({
        slug,
        categoryId: category.id,
        nameId: slug,
        nameEn: slug,
        coversId: '',
        coversEn: '',
      })),
    )
    .returning({ id: topics.id });
  const [korea, economy, sport] = named.map((topic) => topic.id);
  if (korea === undefined || economy === undefined || sport === undefined) throw new Error('nothing was inserted');

  let serial = 0;
  return {
    db,
    clock,
    store,
    schedule,
    logged,
    topics: { korea, economy, sport },
    sources: { antara: first.id, yonhap: second.id },

    /** A process that composes, with its own memory. */
    composer: (rate = 30, chunk?: number) =>
      createComposeDueEditions({ store, clock, log, rate, ...(chunk === undefined ? {} : { chunk }) }),

    async reader(
      id: number,
      topicIds: number[],
      more: Partial<typeof chats.$inferInsert> & { alerts?: boolean; digest?: boolean; alertsPerDay?: number } = {},
    ): Promise<number> {
      const { alerts = false, digest = true, alertsPerDay = 5, ...chat } = more;
      const now = clock.now();
      await db.insert(chats).values({
        id,
        type: 'private',
        locale: 'id',
        timeZone: 'Asia/Jakarta',
        lastCutoffAt: now,
        createdAt: now,
        // Most of what is told here is about the topics that are followed.
        outsideTopics: false,
        ...chat,
      });
      for (const [index, topicId] of topicIds.entries())
        await db
          .insert(subscriptions)
          .values({ chatId: id, topicId, alerts, digest, alertsPerDay, createdAt: new Date(now.getTime() + index) });
      await schedule(id);
      return id;
    },

    /** Readers with ids from 1, all alike. */
    async readers(count: number, topicId: number): Promise<void> {
      const now = clock.now();
      const ids = Array.from({ length: count }, (_, index) => index + 1);
      const nextEditionAt = nextSlot({ hours: ['06:30'], timeZone: 'Asia/Jakarta', after: now });
      await db.insert(chats).values(
        ids.map((id) => ({
          id,
          type: 'private' as const,
          locale: 'id' as const,
          timeZone: 'Asia/Jakarta',
          lastCutoffAt: now,
          createdAt: now,
          nextEditionAt,
        })),
      );
      await db.insert(subscriptions).values(ids.map((chatId) => ({ chatId, topicId, createdAt: now })));
    },

    async article(
      topicIds: number[],
      more: Partial<typeof articles.$inferInsert> & { matchedAt?: Date; score?: number } = {},
    ): Promise<number> {
      const { matchedAt = clock.now(), score = 1, ...article } = more;
      serial++;
      const [row] = await db
        .insert(articles)
        .values({
          sourceId: first.id,
          canonicalUrl: `https://example.org/${serial}`,
          url: `https://example.org/${serial}`,
          title: `Berita ${serial}`,
          summary: [],
          longSummary: [],
          body: '',
          language: 'id',
          labels: [],
          publishedAt: clock.now(),
          firstSeenAt: clock.now(),
          contentHash: String(serial),
          status: 'published',
          ...article,
        })
        .returning({ id: articles.id });
      if (row === undefined) throw new Error('nothing was inserted');
      if (topicIds.length > 0)
        await db.insert(matches).values(
          topicIds.map((topicId) => ({
            articleId: row.id,
            topicId,
            because: 'x',
            place: 'title' as const,
            score,
            matchedAt,
          })),
        );
      return row.id;
    },

    /** The ledger's digests and alerts of a chat, oldest first. */
    deliveries: (chatId: number) =>
      db
        .select()
        .from(deliveries)
        .where(sql`chat_id = ${chatId}`)
        .orderBy(deliveries.createdAt, deliveries.id),
    editions: (chatId: number) =>
      db
        .select()
        .from(editions)
        .where(sql`chat_id = ${chatId}`)
        .orderBy(editions.dueAt, editions.id),
    async chat(chatId: number) {
      const [row] = await db
        .select()
        .from(chats)
        .where(sql`id = ${chatId}`);
      if (row === undefined) throw new Error('there is no such chat');
      return row;
    },
    /** All that is planned has gone out. */
    async sendAll(): Promise<void> {
      await db.execute(
        sql`update deliveries set state = 'sent', message_id = id, settled_at = due_at where state = 'planned'`,
      );
    },
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
