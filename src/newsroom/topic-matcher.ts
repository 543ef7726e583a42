import type { CatalogueTopic, TopicAlias } from './catalogue/catalogue-topic.js';
import { notTopics } from './catalogue/not-topics.js';
import { createTopicTally, type TopicMatch } from './topic-tally.js';
import { createTopicTrie, sameCapitals, type TriePhrase } from './topic-trie.js';
import { type TopicWord, topicWords } from './topic-words.js';
import { readZones, type Zone } from './topic-zones.js';

/** What the matcher needs to know of a topic. */
export type MatchableTopic = Pick<CatalogueTopic, 'slug' | 'aliases'>;

/** What the matcher reads of an article. `text` has its paragraphs on lines of their own. */
export interface MatchableArticle {
  title: string;
  text: string;
  /** Categories that the publisher gave the entry. */
  labels?: readonly string[];
  /** Slug of the article's category: the topic with the same slug, if there is one, is matched too. */
  category?: string;
  /** 'id', 'en', or anything else: then the aliases of all languages count. */
  language: string;
}

export type { TopicMatch };

/** Finds the topics of articles. Topics can be added and removed at any time; adding one again replaces it. */
export interface TopicMatcher {
  add(topic: MatchableTopic): void;
  remove(slug: string): void;
  /** The topics an article is about, best first. */
  match(article: MatchableArticle): TopicMatch[];
}

interface Sign {
  /** Undefined: a phrase that is read over. */
  slug: string | undefined;
  alias: TopicAlias;
}

/** Creates a matcher over these topics; `ignored` are phrases that look like signs and are none. */
export function createTopicMatcher(
  topics: Iterable<MatchableTopic>,
  ignored: readonly string[] = notTopics,
): TopicMatcher {
  const trie = createTopicTrie<Sign>();
  const known = new Map<string, MatchableTopic>();

  for (const phrase of ignored) {
    const caseSensitive = phrase.startsWith('=');
    const text = caseSensitive ? phrase.slice(1) : phrase;
    trie.add(topicWords(text), { slug: undefined, alias: { text, caseSensitive } });
  }

  const remove = (slug: string): void => {
    for (const alias of known.get(slug)?.aliases ?? []) {
      trie.remove(topicWords(alias.text), (sign) => sign.slug === slug);
    }
    known.delete(slug);
  };
  const add = (topic: MatchableTopic): void => {
    remove(topic.slug);
    known.set(topic.slug, topic);
    for (const alias of topic.aliases) trie.add(topicWords(alias.text), { slug: topic.slug, alias });
  };
  for (const topic of topics) add(topic);

  return {
    add,
    remove,
    match(article) {
      const tally = createTopicTally();
      const speaks = ({ language }: TopicAlias): boolean =>
        language === undefined || language === article.language || !['id', 'en'].includes(article.language);
      const zones = readZones(article.title, article.text);
      for (const zone of zones) {
        const counts = (phrase: TriePhrase<Sign>, found: readonly TopicWord[]): boolean =>
          speaks(phrase.value.alias) &&
          (phrase.value.alias.caseSensitive !== true || sameCapitals(phrase.words, found, zone.shouting));
        for (const hit of trie.scan(zone.words, counts)) {
          const first = zone.words[hit.from];
          const last = zone.words[hit.to - 1];
          if (first === undefined || last === undefined) continue;
          if (isVenue(zone, hit.to)) continue;
          const because = zone.source.slice(first.start, last.end);
          for (const { value } of hit.phrases)
            if (value.slug !== undefined) tally.mention(value.slug, value.alias, zone, because);
        }
      }
      for (const label of article.labels ?? []) {
        for (const { value, words } of trie.at(topicWords(label))) {
          const exact = value.alias.caseSensitive !== true || value.alias.text.length > 3;
          if (value.slug === undefined || !(exact || sameCapitals(words, topicWords(label), false))) continue;
          tally.label(value.slug, label.trim());
        }
      }
      const section = article.category === undefined ? undefined : known.get(article.category);
      if (section) tally.label(section.slug, section.aliases[0]?.text ?? section.slug);
      const words = zones.reduce((sum, zone) => sum + (zone.part === 'title' ? 0 : zone.words.length), 0);
      return tally.decide(words);
    },
  };
}

const DAYS = new Set(
  'senin selasa rabu kamis jumat sabtu minggu ahad monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

/** "… kata Tito di Jakarta, Senin (3/2)": where and when somebody spoke, not what the article is about. */
function isVenue(zone: Zone, to: number): boolean {
  const last = zone.words[to - 1];
  const next = zone.words[to];
  if (last === undefined || next === undefined || zone.part === 'title') return false;
  return DAYS.has(next.key) && /^\s*[,(]/.test(zone.source.slice(last.end, next.start));
}
