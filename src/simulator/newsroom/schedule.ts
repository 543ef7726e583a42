import type { SampleArticle } from './article.js';
import { datePath, fillMarks } from './dateline.js';
import { type Publisher, publisherOf } from './publishers.js';

/** After so many minutes every article comes again, at a new address: four days. */
export const cycleMinutes = 4 * 24 * 60;
const minute = 60_000;

/** An article as it stands at one moment. */
export interface StandingArticle {
  readonly article: SampleArticle;
  readonly publisher: Publisher;
  /** Path below the newsroom's prefix, without a slash in front. */
  readonly path: string;
  readonly published: Date;
  /** Last change that is already in force; the publication if there was none. */
  readonly updated: Date;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly note: string | undefined;
  /** Why it is gone; undefined while it stands. */
  readonly withdrawn: string | undefined;
}

/**
 * The state of `article` at `now`, or undefined if it is not out yet.
 * @param opened when the newsroom opened
 * @param cycle 0 for the first time an article comes, 1 for its return four days later, and so on
 */
export function standingAt(
  article: SampleArticle,
  now: Date,
  opened: Date,
  cycle: number,
): StandingArticle | undefined {
  const start = new Date(opened.getTime() + cycle * cycleMinutes * minute);
  const after = (minutes: number): Date => new Date(start.getTime() + minutes * minute);
  const published = after(article.at);
  if (published > now) return undefined;

  const changes = (article.changes ?? []).filter((change) => after(change.at) <= now);
  const { title, lead, body } = changes.reduce(
    (so, change) => ({ title: change.title ?? so.title, lead: change.lead ?? so.lead, body: change.body ?? so.body }),
    { title: article.title, lead: article.lead, body: article.body },
  );
  const gone = article.withdrawal && after(article.withdrawal.at) <= now ? article.withdrawal : undefined;
  const updated = gone?.at ?? changes.at(-1)?.at ?? article.at;
  const publisher = publisherOf(article.publisher);
  const fill = (text: string): string => fillMarks(text, published, start);
  const again = cycle > 0 ? `-${cycle + 1}` : '';
  return {
    article,
    publisher,
    path: `${publisher.folder}/${datePath(published)}/${article.slug}${again}${publisher.ending}`,
    published,
    updated: after(updated),
    title: fill(title),
    lead: fill(lead),
    paragraphs: fill(body).split('\n\n'),
    note: changes.findLast((change) => change.note !== undefined)?.note,
    withdrawn: gone?.reason,
  };
}

/** Every article that is out at `now` or was withdrawn, newest first, from the latest three cycles. */
export function standingArticles(
  articles: readonly SampleArticle[],
  now: Date,
  opened: Date,
): readonly StandingArticle[] {
  const elapsed = (now.getTime() - opened.getTime()) / (cycleMinutes * minute);
  // An article at a negative minute belongs to a cycle that begins up to a day after it, hence one cycle ahead.
  const last = Math.max(0, Math.floor(elapsed) + 1);
  return [last, last - 1, last - 2]
    .filter((cycle) => cycle >= 0)
    .flatMap((cycle) => articles.map((article) => standingAt(article, now, opened, cycle)))
    .filter((standing) => standing !== undefined)
    .sort((a, b) => b.published.getTime() - a.published.getTime());
}
