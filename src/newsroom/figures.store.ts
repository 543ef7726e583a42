import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { DayFigures, SourceFigures, TopicFigures } from './figures.js';
import { dayLater } from './figures.js';

export type FiguresStore = ReturnType<typeof createFiguresStore>;

/** Ids of updates are kept for 48 hours: of what is older nobody knows any more when it came in. */
const activityKnownMs = 47 * 3_600_000;
/** After a longer absence the days before are left out, rather than holding the start up. */
const mostCaughtUp = 31;
const mostTopics = 8;
/** Counting a busy day takes a second or more: it is done once a minute at the most. */
const keptMs = 60_000;

type Row = Record<string, unknown>;
const number = (value: unknown): number => Number(value ?? 0);
const orNull = (value: unknown): number | null => (value == null ? null : Number(value));
const counts = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** What the newsroom asks about days. Days that are over come from the daily tables, today from bounded looks by index. */
export function createFiguresStore(db: Database, timeZone: string) {
  const beginOf = (day: string): SQL => sql`(${day}::date::timestamp at time zone ${timeZone})`;
  const within = (column: SQL, day: string): SQL =>
    sql`${column} >= ${beginOf(day)} and ${column} < ${beginOf(dayLater(day, 1))}`;
  /** 24 numbers from rows of hour and count. */
  const byHour = (rows: SQL): SQL => sql`(
    select array_agg(coalesce(n.count, 0)::int order by h) from generate_series(0, 23) h left join (${rows}) n on n.hour = h)`;

  /** Counts a day: each part of it is one range of an index but for the readers there are, which is a look through chats. */
  const count = async (at: Database, day: string, now: Date): Promise<DayFigures> => {
    const [row] = await at.execute<Row>(sql`
      with settled as (
        select state, kind, act, settled_at, extract(epoch from settled_at - due_at)::float8 as lag
        from deliveries where settled_at is not null and ${within(sql`settled_at`, day)}
      ), totals as (
        select count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'refused') as refused,
          count(*) filter (where state = 'missed') as missed, count(*) filter (where state = 'in_doubt') as in_doubt,
          to_jsonb(percentile_disc(array[0.5, 0.95, 0.99]) within group (order by greatest(lag, 0))
            filter (where state = 'sent' and act = 'send')) as lags
        from settled
      )
      select totals.*,
        (select count(*) from chats where status = 'active' and type = 'private') as active,
        (select count(*) from chats where type = 'private' and ${within(sql`created_at`, day)}) as joined,
        (select count(*) from chats where type = 'private' and status = 'stopped' and ${within(sql`status_at`, day)}) as stopped,
        (select count(*) from chats where type = 'private' and status = 'gone' and ${within(sql`status_at`, day)}) as gone,
        ${byHour(sql`
          select extract(hour from settled_at at time zone ${timeZone})::int as hour, count(*) as count from settled
          where state = 'sent' and kind = 'digest' and act = 'send' group by 1`)} as digests,
        case when ${beginOf(day)} >= ${new Date(now.getTime() - activityKnownMs).toISOString()}::timestamptz then ${byHour(sql`
          select extract(hour from received_at at time zone ${timeZone})::int as hour, count(*) as count from updates
          where ${within(sql`received_at`, day)} group by 1`)} end as activity
      from totals`);
    const lags = Array.isArray(row?.['lags']) ? row['lags'] : [];
    return {
      day,
      active: number(row?.['active']),
      joined: number(row?.['joined']),
      stopped: number(row?.['stopped']),
      gone: number(row?.['gone']),
      sent: number(row?.['sent']),
      refused: number(row?.['refused']),
      missed: number(row?.['missed']),
      inDoubt: number(row?.['in_doubt']),
      lagMedian: orNull(lags[0]),
      lag95: orNull(lags[1]),
      lag99: orNull(lags[2]),
      digestsByHour: counts(row?.['digests']),
      activityByHour: row?.['activity'] == null ? null : counts(row['activity']),
    };
  };

  const numbers = (values: readonly number[]): SQL => sql`${`{${values.join(',')}}`}::integer[]`;
  const today = async (now: Date): Promise<string> => {
    const [row] = await db.execute<{ day: string }>(
      sql`select (${now.toISOString()}::timestamptz at time zone ${timeZone})::date::text as day`,
    );
    return String(row?.day);
  };

  /** Today's count of a moment ago, for whoever turns from picture to picture. */
  let kept: { day: string; at: number; figures: Promise<DayFigures> } | null = null;
  const countToday = (day: string, now: Date): Promise<DayFigures> => {
    const age = kept === null ? -1 : now.getTime() - kept.at;
    if (kept?.day === day && age >= 0 && age < keptMs) return kept.figures;
    const figures = count(db, day, now);
    kept = { day, at: now.getTime(), figures };
    // A count that failed is not kept.
    figures.catch(() => {
      kept = null;
    });
    return figures;
  };

  /** Writes a day down, with its topics and sources. One that is written already stays as it is. */
  const close = async (day: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      const f = await count(tx, day, now);
      const rows = await tx.execute(sql`
        insert into daily_figures (day, active, joined, stopped, gone, sent, refused, missed, in_doubt,
          lag_median, lag_95, lag_99, digests_by_hour, activity_by_hour)
        values (${day}::date, ${f.active}, ${f.joined}, ${f.stopped}, ${f.gone}, ${f.sent}, ${f.refused}, ${f.missed}, ${f.inDoubt},
          ${f.lagMedian}, ${f.lag95}, ${f.lag99}, ${numbers(f.digestsByHour)},
          ${f.activityByHour === null ? sql`null` : numbers(f.activityByHour)})
        on conflict do nothing returning day`);
      if (rows.length === 0) return false;
      await tx.execute(sql`
        insert into daily_topics (day, topic_id, followers)
        select ${day}::date, t.id, count(*) from topics t join subscriptions s on s.topic_id = t.id
        where t.words is null group by t.id on conflict do nothing`);
      await tx.execute(sql`
        insert into daily_sources (day, source_id, articles)
        select ${day}::date, source_id, count(*) from articles where ${within(sql`first_seen_at`, day)} group by source_id
        on conflict do nothing`);
      return true;
    });

  return {
    today,

    /**
     * Writes down the days that are over and not yet counted, the oldest first. The first time it is yesterday alone.
     *
     * @returns how many were written
     */
    async closeDays(now: Date): Promise<number> {
      const current = await today(now);
      const [row] = await db.execute<{ last: string | null }>(sql`select max(day)::text as last from daily_figures`);
      const yesterday = dayLater(current, -1);
      const earliest = dayLater(current, -mostCaughtUp);
      let day = row?.last == null ? yesterday : dayLater(row.last, 1);
      if (day < earliest) day = earliest;
      let written = 0;
      for (; day <= yesterday; day = dayLater(day, 1)) if (await close(day, now)) written++;
      return written;
    },

    /** The latest days up to today, oldest first. Days before the first that was counted are missing. */
    async days(period: number, now: Date): Promise<DayFigures[]> {
      const current = await today(now);
      const [rows, last] = await Promise.all([
        db.execute<Row>(sql`
          select f.*, f.day::text as day from daily_figures f
          where f.day > ${dayLater(current, -period)}::date and f.day < ${current}::date order by f.day`),
        countToday(current, now),
      ]);
      return [
        ...rows.map((row) => ({
          day: String(row['day']),
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
        last,
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
