import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { categories, settings, topicAliases, topics } from '../db/schema/index.js';
import type { CatalogueCategory } from './catalogue/categories.js';
import type { CatalogueTopic, TopicAlias } from './catalogue/catalogue-topic.js';

export type CatalogueStore = ReturnType<typeof createCatalogueStore>;

/** A topic as it is stored, with everything that makes a match. */
export interface StoredTopic extends CatalogueTopic {
  id: number;
}

export interface StoredCategory {
  id: number;
  slug: string;
  nameId: string;
  nameEn: string;
}

/** Which slugs of the starter catalogue this database has been given, so that a topic the newsroom removed stays away. */
const loadedKey = 'catalogue.loaded';

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

    /** All topics that are shown, with their aliases. A few hundred: read whole. Readers' own words are none of them. */
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
          })
          .from(topics)
          .innerJoin(categories, eq(categories.id, topics.categoryId))
          .where(and(eq(topics.hidden, false), isNull(topics.words)))
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

    /**
     * Adds a phrase that points to a topic; one that is there already gets these marks.
     *
     * @returns whether there is such a topic
     */
    async addAlias(slug: string, alias: TopicAlias): Promise<boolean> {
      const [topic] = await db
        .select({ id: topics.id })
        .from(topics)
        .where(and(eq(topics.slug, slug), isNull(topics.words)));
      if (topic === undefined) return false;
      // Always a new row: its number tells every process that the aliases have changed.
      await db.transaction(async (tx) => {
        await tx
          .delete(topicAliases)
          .where(and(eq(topicAliases.topicId, topic.id), eq(topicAliases.alias, alias.text)));
        await tx.insert(topicAliases).values({
          topicId: topic.id,
          alias: alias.text,
          language: alias.language ?? null,
          caseSensitive: alias.caseSensitive ?? false,
          weak: alias.weak ?? false,
        });
      });
      return true;
    },

    /** Takes a phrase away from a topic. @returns whether it had it */
    async removeAlias(slug: string, phrase: string): Promise<boolean> {
      const rows = await db
        .delete(topicAliases)
        .where(
          and(
            eq(topicAliases.alias, phrase),
            sql`${topicAliases.topicId} in (select id from topics where slug = ${slug} and words is null)`,
          ),
        )
        .returning({ id: topicAliases.id });
      return rows.length > 0;
    },

    /** A number that differs whenever topics or aliases were changed: tells whether a matcher must be built again. */
    async version(): Promise<string> {
      const [row] = await db.execute<{ version: string }>(sql`
        select concat_ws('/', (select count(*) from topics where words is null and not hidden),
          (select coalesce(max(id), 0) from topics where words is null),
          (select count(*) from topic_aliases), (select coalesce(max(id), 0) from topic_aliases)) as version`);
      return row?.version ?? '';
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
