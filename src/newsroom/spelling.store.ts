import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { settings, words } from '../db/schema/index.js';
import { commonEnough } from './spelling.js';
import type { KnownWord } from './spelling.js';

export type SpellingStore = ReturnType<typeof createSpellingStore>;

/** The article up to which words have been learnt. */
const learntKey = 'spelling.learnt';

/** Known words that a misspelt one is compared with. */
const mostNear = 200;

/** A word that few articles have is forgotten when so many have come without it. */
const forgottenAfter = 100_000;

/** The dictionary of words that articles are written with. */
export function createSpellingStore(db: Database) {
  return {
    /** How many articles have each of these words; unknown ones are left out. */
    async counts(asked: string[]): Promise<Map<string, number>> {
      if (asked.length === 0) return new Map();
      const rows = await db
        .select({ word: words.word, articles: words.articles })
        .from(words)
        .where(inArray(words.word, asked));
      return new Map(rows.map((row) => [row.word, row.articles]));
    },

    /** The usual words that share a key, the most usual first. */
    async near(keys: number[]): Promise<KnownWord[]> {
      return db
        .select({ word: words.word, articles: words.articles })
        .from(words)
        .where(and(isNotNull(words.near), sql`${words.near} && ${`{${keys.join(',')}}`}::integer[]`))
        .orderBy(sql`${words.articles} desc`)
        .limit(mostNear);
    },

    /**
     * Learns the words of the next articles, in the order in which they came: `wordsOf` gives an article's words, `keysOf` the
     * keys of a word. One process at a time; a second one finds nothing to do. An article that is written while a later one
     * has been learnt already is passed over, which only its counts notice.
     *
     * @returns how many articles were learnt; fewer than `limit`: that is all there are
     */
    async learn(
      limit: number,
      { wordsOf, keysOf }: { wordsOf: (text: string) => string[]; keysOf: (word: string) => number[] },
    ): Promise<number> {
      return db.transaction(async (tx) => {
        const [lock] = await tx.execute<{ ours: boolean }>(
          sql`select pg_try_advisory_xact_lock(hashtext(${learntKey})) as ours`,
        );
        if (lock?.ours !== true) return 0;
        const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, learntKey));
        const after = typeof row?.value === 'number' ? row.value : 0;
        const fresh = await tx.execute<{ id: string; text: string }>(sql`
          select id, left(title || ' ' || body, 50000) as text from articles where id > ${after} order by id limit ${limit}`);
        const last = Number(fresh.at(-1)?.id ?? 0);
        if (last === 0) return 0;
        const counts = new Map<string, number>();
        for (const { text } of fresh) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);

        const list = JSON.stringify([...counts]);
        const rare = await tx.execute<{ word: string }>(sql`
          insert into words as known (word, articles, last_article_id)
          select entry->>0, (entry->>1)::integer, ${last} from jsonb_array_elements(${list}::jsonb) entry
          on conflict (word) do update
            set articles = known.articles + excluded.articles, last_article_id = excluded.last_article_id
          returning case when known.articles >= ${commonEnough} and known.near is null then known.word end as word`);
        const grown = rare.flatMap(({ word }) => word ?? []);
        if (grown.length > 0)
          await tx.execute(sql`
            update words set near = array(select jsonb_array_elements_text(entry->1)::integer)
            from jsonb_array_elements(${JSON.stringify(grown.map((word) => [word, keysOf(word)]))}::jsonb) entry
            where word = entry->>0`);
        if (Math.floor(last / forgottenAfter) > Math.floor(after / forgottenAfter))
          await tx.execute(
            sql`delete from words where articles < ${commonEnough} and last_article_id < ${last - forgottenAfter}`,
          );
        await tx
          .insert(settings)
          .values({ key: learntKey, value: last })
          .onConflictDoUpdate({ target: settings.key, set: { value: last } });
        return fresh.length;
      });
    },
  };
}
