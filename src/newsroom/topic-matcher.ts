import type { CatalogueTopic, TopicAlias } from './catalogue/catalogue-topic.js';
import { notTopics } from './catalogue/not-topics.js';
import { TOPIC_THRESHOLD, type TopicCounts, type TopicPlace, topicScore } from './topic-score.js';
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

/** An article is about a topic, and the words that say so. */
export interface TopicMatch {
  slug: string;
  /** The words as the article has them, e.g. "Pyongyang". */
  because: string;
  place: TopicPlace;
  /** At least {@link TOPIC_THRESHOLD}; more means more about it. */
  score: number;
}

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

/** Firm: a sign by itself. Doubtful: a firm one if the article has another. Weak: half a sign if the article has another. */
type Grade = 'firm' | 'doubtful' | 'weak';

interface Mention {
  place: TopicPlace;
  because: string;
  grade: Grade;
}

interface Tally {
  counts: Record<Grade, TopicCounts>;
  best: Mention | undefined;
  /** Whether there is a firm sign. */
  sure: boolean;
}

const RANK: Record<TopicPlace, number> = { title: 0, lead: 1, text: 2, label: 3 };
const WEAK_WEIGHT = 0.5;
const PLACES = ['title', 'opening', 'lead', 'text', 'label'] as const;

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
      const tallies = new Map<string, Tally>();
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
          for (const { value } of hit.phrases) note(tallies, value, zone, because);
        }
      }
      for (const label of article.labels ?? []) {
        for (const { value, words } of trie.at(topicWords(label))) {
          const exact = value.alias.caseSensitive !== true || value.alias.text.length > 3;
          if (value.slug === undefined || !(exact || sameCapitals(words, topicWords(label), false))) continue;
          const tally = tallyOf(tallies, value.slug);
          tally.counts.firm.label += 1;
          tally.sure = true;
          keepBest(tally, { place: 'label', because: label.trim(), grade: 'firm' });
        }
      }
      const section = article.category === undefined ? undefined : known.get(article.category);
      if (section) {
        const tally = tallyOf(tallies, section.slug);
        tally.counts.firm.label += 1;
        tally.sure = true;
        keepBest(tally, { place: 'label', because: section.aliases[0]?.text ?? section.slug, grade: 'firm' });
      }
      const words = zones.reduce((sum, zone) => sum + (zone.part === 'title' ? 0 : zone.words.length), 0);
      return decide(tallies, words);
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

const noCounts = (): TopicCounts => ({ title: 0, opening: 0, lead: 0, text: 0, label: 0 });

function tallyOf(tallies: Map<string, Tally>, slug: string): Tally {
  let tally = tallies.get(slug);
  if (tally === undefined) {
    tally = { counts: { firm: noCounts(), doubtful: noCounts(), weak: noCounts() }, best: undefined, sure: false };
    tallies.set(slug, tally);
  }
  return tally;
}

function note(tallies: Map<string, Tally>, { slug, alias }: Sign, zone: Zone, because: string): void {
  if (slug === undefined) return;
  const tally = tallyOf(tallies, slug);
  const grade = gradeOf(alias, zone);
  tally.counts[grade][zone.part] += 1;
  if (grade === 'firm') tally.sure = true;
  keepBest(tally, { place: zone.part === 'opening' ? 'lead' : zone.part, because, grade });
}

function gradeOf(alias: TopicAlias, zone: Zone): Grade {
  if (alias.weak === true) return 'weak';
  // In A Headline Where All Words Are Written Like This, a capital tells nothing.
  const doubtful = zone.titleCase && alias.caseSensitive === true && alias.text !== alias.text.toUpperCase();
  return doubtful ? 'doubtful' : 'firm';
}

function keepBest(tally: Tally, mention: Mention): void {
  const rank = (one: Mention): number => RANK[one.place] + (one.grade === 'weak' ? 10 : 0);
  if (tally.best === undefined || rank(mention) < rank(tally.best)) tally.best = mention;
}

function decide(tallies: Map<string, Tally>, words: number): TopicMatch[] {
  const matches: TopicMatch[] = [];
  for (const [slug, { counts, best, sure }] of tallies) {
    if (!sure || best === undefined) continue;
    const all = noCounts();
    for (const place of PLACES) {
      all[place] = counts.firm[place] + counts.doubtful[place] + WEAK_WEIGHT * counts.weak[place];
    }
    const score = topicScore(all, words);
    if (score >= TOPIC_THRESHOLD) matches.push({ slug, because: best.because, place: best.place, score });
  }
  return matches.sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug));
}
