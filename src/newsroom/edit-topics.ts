import { setImmediate as breathe } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { matchedAt } from './article.js';
import type { ArticleStore } from './articles.store.js';
import type { CatalogueStore, StoredTopic } from './catalogue.store.js';
import { notTopics } from './catalogue/not-topics.js';
import type { TopicAlias } from './catalogue/catalogue-topic.js';
import { isStopWord } from './stop-words.js';
import type { Relabelled, TopicDeskStore } from './topic-desk.store.js';
import { createTopicMatcher } from './topic-matcher.js';
import type { TopicMatch } from './topic-matcher.js';
import { topicWords } from './topic-words.js';

export type EditTopics = ReturnType<typeof createEditTopics>;

/** Articles that a change of an alias is tried on, the latest. */
const tried = 2_000;
/** Articles of so many days are labelled anew. */
const relabelledDays = 7;
/** A phrase that would label more than this share of all articles says nothing. */
const commonShare = 0.1;
const dayMs = 86_400_000;

/**
 * What somebody should know before a phrase becomes an alias. common: it is in very many articles · stop: only words that
 * say nothing · short: three letters or fewer, in any capitals · ignored: read over on purpose, such as a person's name that
 * is also a place's · shared: an alias of another topic already.
 */
export type AliasWarning = { kind: 'common' | 'stop' | 'short' | 'ignored' } | { kind: 'shared'; topic: StoredTopic };

/** What a change of an alias would do to the latest articles. */
export interface AliasTrial {
  /** Articles that were looked at. */
  articles: number;
  /** About the topic by the change. */
  gained: { title: string; because: string }[];
  /** No longer about a topic: a longer phrase took them, or the phrase is gone. */
  lost: { title: string; topic: StoredTopic }[];
  warnings: AliasWarning[];
}

export type AliasChange = { kind: 'add'; alias: TopicAlias } | { kind: 'remove'; text: string };

/** A phrase of 2 to 100 letters with at least one word in it; null: it cannot be an alias. */
export function readAlias(typed: string): string | null {
  const text = typed.replaceAll(/\s+/g, ' ').trim();
  return text.length < 2 || text.length > 100 || topicWords(text).length === 0 ? null : text;
}

/** Tries and makes changes of aliases: for editors in the chat and for the command line. */
export function createEditTopics(parts: {
  clock: Clock;
  catalogue: Pick<CatalogueStore, 'topics' | 'categories'>;
  articles: Pick<ArticleStore, 'latest'>;
  desk: Pick<TopicDeskStore, 'addAlias' | 'removeAlias'>;
}) {
  const { clock, catalogue, articles, desk } = parts;

  async function run(
    topicId: number,
    change: AliasChange,
  ): Promise<{ trial: AliasTrial; relabelled: Relabelled } | null> {
    const [topics, latest] = await Promise.all([catalogue.topics(), articles.latest(tried)]);
    const topic = topics.find(({ id }) => id === topicId);
    if (topic === undefined) return null;
    const text = change.kind === 'add' ? change.alias.text : change.text;
    const others = topic.aliases.filter((alias) => alias.text !== text);
    const aliases = change.kind === 'add' ? [...others, change.alias] : others;
    const bySlug = new Map(topics.map((one) => [one.slug, one]));
    const before = createTopicMatcher(topics);
    const after = createTopicMatcher(topics.map((one) => (one === topic ? { ...one, aliases } : one)));
    const trial: AliasTrial = { articles: latest.length, gained: [], lost: [], warnings: [] };
    const relabelled: Relabelled = { gained: [], lost: [] };
    const oldest = clock.now().getTime() - relabelledDays * dayMs;
    const first = topicWords(text)[0]?.key ?? '';
    for (const [index, article] of latest.entries()) {
      if (index % 100 === 99) await breathe();
      const { id, title, body, labels, language, category } = article;
      // Only where the phrase may stand can anything change.
      if (!topicWords(`${title} ${labels.join(' ')} ${body}`).some(({ key }) => key.startsWith(first))) continue;
      const given = { title, text: body, labels, language, ...(category === null ? {} : { category }) };
      const [had, has] = [before.match(given), after.match(given)];
      const isRecent = article.firstSeenAt.getTime() >= oldest;
      const at = matchedAt(article.publishedAt, article.firstSeenAt);
      for (const match of without(has, had)) {
        const one = bySlug.get(match.slug);
        if (one === undefined) continue;
        const { because, place, score } = match;
        if (one === topic) trial.gained.push({ title, because });
        if (isRecent) relabelled.gained.push({ articleId: id, topicId: one.id, because, place, score, at });
      }
      for (const match of without(had, has)) {
        const one = bySlug.get(match.slug);
        if (one === undefined) continue;
        trial.lost.push({ title, topic: one });
        if (isRecent) relabelled.lost.push({ articleId: id, topicId: one.id });
      }
    }
    if (change.kind === 'add') trial.warnings = warningsOf(change.alias, topic, topics, trial);
    return { trial, relabelled };
  }

  return {
    /** What a change would do; null: there is no such topic. */
    async tryAlias(topicId: number, change: AliasChange): Promise<AliasTrial | null> {
      return (await run(topicId, change))?.trial ?? null;
    },

    /**
     * Makes a change, and labels the articles of the last seven days anew, each with the time at which it came in: searches
     * find them, and no digest or alert tells them again.
     *
     * @param by null: whoever runs the server
     * @returns whether it was done
     */
    async changeAlias(topicId: number, by: number | null, change: AliasChange): Promise<boolean> {
      const ran = await run(topicId, change);
      if (ran === null) return false;
      const now = clock.now();
      return change.kind === 'add'
        ? desk.addAlias(topicId, by, change.alias, ran.relabelled, now)
        : desk.removeAlias(topicId, by, change.text, ran.relabelled, now);
    },
  };
}

const without = (matches: readonly TopicMatch[], others: readonly TopicMatch[]): TopicMatch[] =>
  matches.filter(({ slug }) => !others.some((other) => other.slug === slug));

const spelt = (text: string): string =>
  topicWords(text)
    .map(({ key }) => key)
    .join(' ');

function warningsOf(
  alias: TopicAlias,
  topic: StoredTopic,
  topics: readonly StoredTopic[],
  trial: AliasTrial,
): AliasWarning[] {
  const wanted = spelt(alias.text);
  const warnings: AliasWarning[] = [];
  if (trial.gained.length > 20 && trial.gained.length > trial.articles * commonShare) warnings.push({ kind: 'common' });
  if (wanted.split(' ').every(isStopWord)) warnings.push({ kind: 'stop' });
  if (wanted.length <= 3 && alias.caseSensitive !== true) warnings.push({ kind: 'short' });
  if (notTopics.some((phrase) => spelt(phrase.replace(/^=/, '')) === wanted)) warnings.push({ kind: 'ignored' });
  for (const other of topics)
    if (other !== topic && other.aliases.some(({ text }) => spelt(text) === wanted))
      warnings.push({ kind: 'shared', topic: other });
  return warnings;
}
