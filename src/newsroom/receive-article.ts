import type { Clock } from '../clock.js';
import type { Match, ReadArticle } from './article.js';
import { matchedAt } from './article.js';
import type { ArticleRow, ArticleStore } from './articles.store.js';
import { canonicalUrl, contentHash } from './canonical-url.js';
import type { Categorise } from './category.js';
import { detectLanguage } from './language.js';
import type { OwnWordsMatcher } from './match-own-words.js';
import { summarise } from './summary.js';
import type { TopicDirectory } from './topic-directory.js';

/** What became of an article that was handed over. */
export type ReceivedArticle =
  | { kind: 'new'; id: number; matches: Match[] }
  | { kind: 'revised'; id: number; revision: number }
  | { kind: 'unchanged'; id: number | null };

export interface ReceiveCollaborators {
  clock: Clock;
  articles: ArticleStore;
  directory: () => Promise<TopicDirectory>;
  categorise: Categorise;
  ownWords: OwnWordsMatcher;
  /** Finds the stories of articles that have none yet. */
  placeInStories(): Promise<unknown>;
  /** Tells those who asked to be told at once. */
  alert?(articleId: number): Promise<void>;
}

/** A text to be handed over, with the hash of the entry it came from. */
export type HandedOver = ReadArticle & { entryHash: string | null };

/** Dates ahead of the clock are somebody's mistake: such an article would stay on top for ever. */
const notAfter = (instant: Date | null, now: Date): Date | null => (instant !== null && instant > now ? now : instant);

/**
 * Takes an article in: the canonical address decides whether it is known, the content hash whether it changed. A new one
 * gets its language, summary, category, topics and readers' own words; a changed one becomes a revision and is not news again.
 */
export function createReceiveArticle(collaborators: ReceiveCollaborators) {
  const { clock, articles, ownWords } = collaborators;

  return async function receiveArticle(read: HandedOver): Promise<ReceivedArticle> {
    const now = clock.now();
    const address = canonicalUrl(read.url);
    const hash = contentHash(read);
    const known = await articles.known(address);
    if (known !== null && known.contentHash === hash) {
      await articles.seenUnchanged(known.id, read.entryHash);
      return { kind: 'unchanged', id: known.id };
    }
    const directory = await collaborators.directory();
    const row = understand(read, address, hash, directory, collaborators.categorise, now);
    const own = await ownWords.match(read);
    const found = [...match(read, row, directory), ...own.found];
    if (known !== null) {
      const revision = await articles.revise(known.id, known.contentHash, row, found, now);
      return revision === null ? { kind: 'unchanged', id: known.id } : { kind: 'revised', id: known.id, revision };
    }
    const since = matchedAt(row.publishedAt, now);
    const id = await articles.add(row, found, since);
    if (id === null) return { kind: 'unchanged', id: null };
    found.push(...(await ownWords.catchUp(id, read, own.upTo, since)));
    // Before anybody is told: an alert is sent once for a story.
    await collaborators.placeInStories();
    if (row.status === 'published' && found.length > 0) await collaborators.alert?.(id);
    return { kind: 'new', id, matches: found };
  };
}

function understand(
  read: HandedOver,
  address: string,
  hash: string,
  directory: TopicDirectory,
  categorise: Categorise,
  now: Date,
): ArticleRow {
  const language = detectLanguage(
    `${read.title}\n${read.text.slice(0, 2_000)}`,
    read.language === null ? {} : { declared: read.language },
  );
  const article = { title: read.title, text: read.text, language };
  const topics = directory.matcher.match({ ...article, labels: read.labels }).flatMap(({ slug, score }) => {
    const category = directory.topicBySlug.get(slug)?.category;
    return category === undefined ? [] : [{ slug, category, score }];
  });
  const category = categorise({ ...article, labels: read.labels, topics });
  return {
    sourceId: read.sourceId,
    feedId: read.feedId,
    canonicalUrl: address,
    url: read.url,
    title: read.title,
    summary: summarise(article, { sentences: 2 }),
    longSummary: summarise(article, { sentences: 4 }),
    body: read.text,
    language,
    byline: read.byline,
    image: read.image,
    labels: read.labels,
    categoryId: directory.categoryBySlug.get(category.slug)?.id ?? null,
    publishedAt: notAfter(read.published, now) ?? now,
    updatedAt: notAfter(read.updated, now),
    firstSeenAt: now,
    contentHash: hash,
    entryHash: read.entryHash,
    status: read.status,
  };
}

function match(read: HandedOver, row: ArticleRow, directory: TopicDirectory): Match[] {
  const category = directory.categories.find(({ id }) => id === row.categoryId)?.slug;
  return directory.matcher
    .match({
      title: read.title,
      text: read.text,
      labels: read.labels,
      language: row.language,
      ...(category === undefined ? {} : { category }),
    })
    .flatMap(({ slug, because, place, score }) => {
      const topicId = directory.topicBySlug.get(slug)?.id;
      return topicId === undefined ? [] : [{ topicId, because, place, score }];
    });
}
