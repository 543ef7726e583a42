import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { valueOf } from './recent-news.js';
import type { Candidate, RecentNews } from './recent-news.js';
import { idsParameter } from './schedules.store.js';

/** How long a story that was told is remembered: as long as articles are gathered into one story. */
export const storyMemoryMs = 72 * 3_600_000;

interface MatchRow extends Record<string, unknown> {
  article_id: number;
  topic_id: number;
  story_id: number | null;
  source_id: number;
  category_id: number | null;
  is_own: boolean;
  leads: boolean;
  language: string;
  score: number;
  matched_at: number;
  published_at: number;
}

/**
 * Reads what has come in since `from`. Read once and picked from in memory: thousands of readers at one slot share few
 * topics and nearly the same window, so asking the database for each of them would read the same rows a thousand times.
 *
 * @param at nothing that came in at or after this instant
 * @param topicIds only of these topics; all of them if not given
 * @param halfLifeHours see valueOf
 */
export function readRecentNews(
  db: Database,
  from: Date,
  at: Date,
  topicIds?: readonly number[],
  halfLifeHours?: number,
): Promise<RecentNews> {
  const window = sql`m.matched_at >= ${from.toISOString()}::timestamptz and m.matched_at < ${at.toISOString()}::timestamptz`;
  const topics = topicIds === undefined ? sql`true` : sql`t.id = any(${idsParameter(topicIds)})`;
  return read(db, sql`topics t join matches m on m.topic_id = t.id and ${window}`, topics, at, halfLifeHours);
}

/**
 * A number that grows as topics begin to be merged into others, and as they are: news that was read before names a topic
 * that is gone, or not the one that stands for it.
 */
export async function countMergedTopics(db: Database): Promise<number> {
  const [row] = await db.execute<{ count: string }>(sql`
    select (select count(*) from topics where merging_into is not null)
      + 2 * (select count(*) from topics where merged_into is not null) as count`);
  return Number(row?.count ?? 0);
}

/** Reads articles by their ids, as they are now and whenever they came in: news that should have been told before. */
export function readNewsOf(db: Database, articleIds: readonly number[], at: Date): Promise<RecentNews> {
  const ids = idsParameter(articleIds);
  return read(db, sql`matches m join topics t on t.id = m.topic_id`, sql`m.article_id = any(${ids})`, at);
}

async function read(db: Database, from: SQL, where: SQL, at: Date, halfLifeHours?: number): Promise<RecentNews> {
  // float8 holds ids exactly below 2^53 and reaches us as a number, where int8 would be a string for each value.
  const rows = await db.execute<MatchRow>(sql`
    select m.article_id::float8 as article_id, m.topic_id::float8 as topic_id, a.story_id::float8 as story_id,
      a.source_id::float8 as source_id, a.category_id::float8 as category_id, (t.hidden or t.words is not null) as is_own,
      coalesce(s.leader_id = a.id, false) as leads, a.language, m.score::float8 as score,
      round(extract(epoch from m.matched_at) * 1000)::float8 as matched_at,
      round(extract(epoch from a.published_at) * 1000)::float8 as published_at
    from ${from}
    join articles a on a.id = m.article_id and a.status = 'published'
    left join stories s on s.id = a.story_id
    where ${where}`);
  const storyIds = [...new Set(rows.flatMap((row) => row.story_id ?? []))];
  const stories = await db.execute<{ article_id: number; story_id: number; source_id: number }>(sql`
    select id::float8 as article_id, story_id::float8 as story_id, source_id::float8 as source_id
    from articles where story_id = any(${idsParameter(storyIds)}) and status = 'published'`);

  const storyOf = new Map<number, number>();
  const sources = new Map<number, Set<number>>();
  for (const row of stories) {
    storyOf.set(row.article_id, row.story_id);
    const known = sources.get(row.story_id);
    if (known === undefined) sources.set(row.story_id, new Set([row.source_id]));
    else known.add(row.source_id);
  }
  const byTopic = new Map<number, Candidate[]>();
  const ownWords = new Set<number>();
  for (const row of rows) {
    if (row.is_own) ownWords.add(row.topic_id);
    const count = row.story_id === null ? 1 : (sources.get(row.story_id)?.size ?? 1);
    const candidate: Candidate = {
      articleId: row.article_id,
      topicId: row.topic_id,
      storyId: row.story_id,
      sourceId: row.source_id,
      categoryId: row.category_id,
      leads: row.leads,
      language: row.language,
      isForeign: false,
      sources: count,
      matchedAt: row.matched_at,
      value: valueOf(new Date(row.published_at), at, row.score, count, halfLifeHours),
    };
    const list = byTopic.get(row.topic_id);
    if (list === undefined) byTopic.set(row.topic_id, [candidate]);
    else list.push(candidate);
  }
  return { at, byTopic, storyOf, ownWords };
}
