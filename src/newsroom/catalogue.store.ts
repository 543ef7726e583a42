import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { categories, settings, topicAliases, topics } from '../db/schema/index.js';
import type { CatalogueCategory } from './catalogue/categories.js';
import type { CatalogueTopic } from './catalogue/catalogue-topic.js';

export type CatalogueStore = ReturnType<typeof createCatalogueStore>;

/** A topic as it is stored, with everything that makes a match. */
export interface StoredTopic extends CatalogueTopic {
  id: number;
  /** Not offered, found or suggested; whoever follows it keeps it. */
  isHidden: boolean;
}

/** A topic that was merged, and the one that stands for it. */
export interface MergedTopic {
  id: number;
  slug: string;
  into: number;
}

export interface StoredCategory {
  id: number;
  slug: string;
  nameId: string;
  nameEn: string;
}

/** Which slugs of the starter catalogue this database has been given, so that a topic the newsroom removed stays away. */
const loadedKey = 'catalogue.loaded';

/** Counts every change of topics and aliases: whoever keeps them in memory reads them again when it has grown. */
const changedKey = 'catalogue.changed';

/**
 * Counts a change. To be called first in a transaction that changes topics of the catalogue or their aliases: its row is
 * locked until the transaction ends, so one such change is made at a time, in all processes.
 */
export async function countCatalogueChange(tx: Database): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: changedKey, value: 1 })
    .onConflictDoUpdate({ target: settings.key, set: { value: sql`to_jsonb((${settings.value})::int + 1)` } });
}

/** Categories, topics and aliases: loaded once from the starter catalogue, the newsroom's own from then on. */
export function createCatalogueStore(db: Database) {
  return {
    /** Adds what a new release brought and this database has never had. Run by several processes at once it does no harm. */
    async load(catalogue: {
      categories: readonly CatalogueCategory[];
      topics: readonly CatalogueTopic[];
    }): Promise<{ added: number }> {
      return db.transaction(async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${loadedKey}))`);
        const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, loadedKey));
        const had = new Set(Array.isArray(row?.value) ? row.value.map(String) : []);
        const fresh = catalogue.topics.filter((topic) => !had.has(topic.slug));
        if (fresh.length === 0) return { added: 0 };
        await countCatalogueChange(tx);
        await tx
          .insert(categories)
          .values(
            catalogue.categories.map(({ slug, nameId, nameEn, position }) => ({ slug, nameId, nameEn, position })),
          )
          .onConflictDoNothing();
        const ids = new Map(
          (await tx.select({ id: categories.id, slug: categories.slug }).from(categories)).map((c) => [c.slug, c.id]),
        );
        const added = await tx
          .insert(topics)
          .values(
            fresh.flatMap((topic) => {
              const categoryId = ids.get(topic.category);
              if (categoryId === undefined) return [];
              const { slug, nameId, nameEn, coversId, coversEn } = topic;
              return [{ slug, categoryId, nameId, nameEn, coversId, coversEn }];
            }),
          )
          .onConflictDoNothing()
          .returning({ id: topics.id, slug: topics.slug });
        const aliases = added.flatMap(({ id, slug }) => {
          const topic = fresh.find((candidate) => candidate.slug === slug);
          return (topic?.aliases ?? []).map((alias) => ({
            topicId: id,
            alias: alias.text,
            language: alias.language ?? null,
            caseSensitive: alias.caseSensitive ?? false,
            weak: alias.weak ?? false,
          }));
        });
        // Fewer than the 65,535 parameters that one statement may have.
        for (let i = 0; i < aliases.length; i += 5_000)
          await tx
            .insert(topicAliases)
            .values(aliases.slice(i, i + 5_000))
            .onConflictDoNothing();
        const all = [...had, ...fresh.map((topic) => topic.slug)];
        await tx
          .insert(settings)
          .values({ key: loadedKey, value: all })
          .onConflictDoUpdate({ target: settings.key, set: { value: all } });
        return { added: added.length };
      });
    },

    async categories(): Promise<StoredCategory[]> {
      return db
        .select({ id: categories.id, slug: categories.slug, nameId: categories.nameId, nameEn: categories.nameEn })
        .from(categories)
        .orderBy(asc(categories.position));
    },

    /** All topics but merged ones, also hidden ones, with their aliases. A few hundred: read whole. Readers' own words are none of them. */
    async topics(): Promise<StoredTopic[]> {
      const [rows, aliases] = await Promise.all([
        db
          .select({
            id: topics.id,
            slug: topics.slug,
            category: categories.slug,
            nameId: topics.nameId,
            nameEn: topics.nameEn,
            coversId: topics.coversId,
            coversEn: topics.coversEn,
            isHidden: topics.hidden,
          })
          .from(topics)
          .innerJoin(categories, eq(categories.id, topics.categoryId))
          .where(and(isNull(topics.mergedInto), isNull(topics.words)))
          .orderBy(asc(topics.id)),
        db.select().from(topicAliases).orderBy(asc(topicAliases.id)),
      ]);
      const byTopic = groupByTopic(aliases);
      return rows.map((row) => ({
        ...row,
        aliases: (byTopic.get(row.id) ?? []).map((alias) => ({
          text: alias.alias,
          ...(alias.language === 'id' || alias.language === 'en' ? { language: alias.language } : {}),
          caseSensitive: alias.caseSensitive,
          weak: alias.weak,
        })),
      }));
    },

    /** Topics that were merged into others. */
    async merged(): Promise<MergedTopic[]> {
      const rows = await db
        .select({ id: topics.id, slug: topics.slug, into: topics.mergedInto })
        .from(topics)
        .where(isNotNull(topics.mergedInto));
      return rows.flatMap(({ into, ...topic }) => (into === null ? [] : [{ ...topic, into }]));
    },

    /** A text that differs whenever topics or aliases were changed: tells whether a matcher must be built again. */
    async version(): Promise<string> {
      const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, changedKey));
      return JSON.stringify(row?.value ?? 0);
    },
  };
}

function groupByTopic<Alias extends { topicId: number }>(aliases: Alias[]): Map<number, Alias[]> {
  const groups = new Map<number, Alias[]>();
  for (const alias of aliases) {
    const group = groups.get(alias.topicId);
    if (group === undefined) groups.set(alias.topicId, [alias]);
    else group.push(alias);
  }
  return groups;
}
