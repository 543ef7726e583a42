import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { dayOf, dayRange } from './day-count.store.js';
import type { DayFigures, SourceFigures, TopicFigures } from './figures.js';
import { dayLater } from './figures.js';

export type FiguresStore = ReturnType<typeof createFiguresStore>;

const mostTopics = 8;

type Row = Record<string, unknown>;
const number = (value: unknown): number => Number(value ?? 0);
const orNull = (value: unknown): number | null => (value == null ? null : Number(value));
const counts = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** What the newsroom asks about days: rows that were counted before (see days.store.ts), and bounded looks by index. */
export function createFiguresStore(db: Database, timeZone: string) {
  const { beginOf, within } = dayRange(timeZone);
  const today = (now: Date): Promise<string> => dayOf(db, timeZone, now);

  return {
    /**
     * The latest days up to today, oldest first. Days before the first that was counted are missing, and so is today
     * until it was counted once.
     */
    async days(period: number, now: Date): Promise<DayFigures[]> {
      const current = await today(now);
      const [rows, [last]] = await Promise.all([
        db.execute<Row>(sql`
          select f.*, f.day::text as day from daily_figures f
          where f.day > ${dayLater(current, -period)}::date and f.day < ${current}::date order by f.day`),
        db.execute<{ counted_at: string; figures: Omit<DayFigures, 'countedAt'> }>(
          sql`select counted_at, figures from day_so_far where day = ${current}::date`,
        ),
      ]);
      return [
        ...rows.map((row) => ({
          day: String(row['day']),
          countedAt: null,
          active: number(row['active']),
          joined: number(row['joined']),
          stopped: number(row['stopped']),
          gone: number(row['gone']),
          sent: number(row['sent']),
          refused: number(row['refused']),
          missed: number(row['missed']),
          inDoubt: number(row['in_doubt']),
          lagMedian: orNull(row['lag_median']),
          lag95: orNull(row['lag_95']),
          lag99: orNull(row['lag_99']),
          digestsByHour: counts(row['digests_by_hour']),
          activityByHour: row['activity_by_hour'] === null ? null : counts(row['activity_by_hour']),
        })),
        ...(last === undefined ? [] : [{ ...last.figures, countedAt: new Date(last.counted_at) }]),
      ];
    },

    /** The most followed topics as they were last counted; on the first day they are counted when asked for. */
    async topics(period: number, now: Date): Promise<TopicFigures[]> {
      const from = dayLater(await today(now), -period);
      const rows = await db.execute<Row>(sql`
        with last as (select max(day) as day from daily_topics), present as (
          select topic_id, followers from daily_topics where day = (select day from last)
          union all
          select t.id, count(*)::int from topics t join subscriptions s on s.topic_id = t.id
          where t.words is null and (select day from last) is null group by t.id
        ), first as (
          select min(day) as day from daily_topics where day >= ${from}::date and day < (select day from last)
        )
        select t.name_id, t.name_en, p.followers,
          case when (select day from first) is not null then p.followers - coalesce(b.followers, 0) end as grown
        from present p join topics t on t.id = p.topic_id
        left join daily_topics b on b.topic_id = p.topic_id and b.day = (select day from first)
        where p.followers > 0 and t.merged_into is null order by p.followers desc, t.id limit ${mostTopics}`);
      return rows.map((row) => ({
        nameId: String(row['name_id']),
        nameEn: String(row['name_en']),
        followers: number(row['followers']),
        grown: orNull(row['grown']),
      }));
    },

    /** Broadcasts that were let go from one day up to another. */
    async broadcasts(from: string, to: string): Promise<number> {
      const [row] = await db.execute<{ count: string }>(sql`
        select count(*) as count from broadcasts where state in ('sending', 'paused', 'stopped', 'done')
          and confirmed_at >= ${beginOf(from)} and confirmed_at < ${beginOf(to)}`);
      return number(row?.count);
    },

    /** Every source that is read, by the articles it brought; today's are counted by the index of what was seen. */
    async sources(period: number, now: Date): Promise<SourceFigures[]> {
      const current = await today(now);
      const rows = await db.execute<{ name: string; articles: string; failures: number; last_at: string }>(sql`
        with fresh as (
          select source_id, count(*) as articles, max(first_seen_at) as last_at from articles
          where ${within(sql`first_seen_at`, current)} group by source_id
        ), before as (
          select source_id, sum(articles) as articles from daily_sources
          where day > ${dayLater(current, -period)}::date and day < ${current}::date group by source_id
        ), read as (
          select source_id, max(failures) as failures from feeds where retired_at is null group by source_id
        )
        select s.name, coalesce(fresh.articles, 0) + coalesce(before.articles, 0) as articles, read.failures,
          coalesce(fresh.last_at, (select (max(day) + time '23:59') at time zone ${timeZone}
            from daily_sources d where d.source_id = s.id), s.created_at) as last_at
        from sources s join read on read.source_id = s.id
        left join fresh on fresh.source_id = s.id left join before on before.source_id = s.id
        where s.trust <> 'off' and (s.muted_until is null or s.muted_until <= ${now.toISOString()}::timestamptz)
        order by articles desc, s.id`);
      return rows.map((row) => ({
        name: row.name,
        articles: number(row.articles),
        lastArticleAt: new Date(row.last_at),
        failures: row.failures,
      }));
    },
  };
}
