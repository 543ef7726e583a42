import type { TopicAlias } from './catalogue/catalogue-topic.js';
import { TOPIC_THRESHOLD, type TopicCounts, type TopicPlace, topicScore } from './topic-score.js';
import type { Zone } from './topic-zones.js';

/** An article is about a topic, and the words that say so. */
export interface TopicMatch {
  slug: string;
  /** The words as the article has them, e.g. "Pyongyang". */
  because: string;
  place: TopicPlace;
  /** At least {@link TOPIC_THRESHOLD}; more means more about it. */
  score: number;
}

/** Counts the mentions of topics in one article. */
export interface TopicTally {
  /** An alias of the topic stands in a zone, as `because`. */
  mention(slug: string, alias: TopicAlias, zone: Zone, because: string): void;
  /** The publisher, or the article's category, says so. */
  label(slug: string, because: string): void;
  /** The topics that an article of so many words is about, best first. */
  decide(words: number): TopicMatch[];
}

/** Firm: a sign by itself. Doubtful: a firm one if the article has another. Weak: half a sign if the article has another. */
type Grade = 'firm' | 'doubtful' | 'weak';

interface Mention {
  place: TopicPlace;
  because: string;
  grade: Grade;
}

interface Account {
  counts: Record<Grade, TopicCounts>;
  best: Mention | undefined;
  /** Whether there is a firm sign. */
  sure: boolean;
}

const RANK: Record<TopicPlace, number> = { title: 0, lead: 1, text: 2, label: 3 };
const WEAK_WEIGHT = 0.5;
const PLACES = ['title', 'opening', 'lead', 'text', 'label'] as const;

/** Creates a tally without mentions. */
export function createTopicTally(): TopicTally {
  const accounts = new Map<string, Account>();

  const count = (slug: string, part: keyof TopicCounts, mention: Mention): void => {
    let account = accounts.get(slug);
    if (account === undefined) {
      account = { counts: { firm: noCounts(), doubtful: noCounts(), weak: noCounts() }, best: undefined, sure: false };
      accounts.set(slug, account);
    }
    account.counts[mention.grade][part] += 1;
    if (mention.grade === 'firm') account.sure = true;
    if (account.best === undefined || rank(mention) < rank(account.best)) account.best = mention;
  };

  return {
    mention(slug, alias, zone, because) {
      const place = zone.part === 'opening' ? 'lead' : zone.part;
      count(slug, zone.part, { place, because, grade: gradeOf(alias, zone) });
    },
    label(slug, because) {
      count(slug, 'label', { place: 'label', because, grade: 'firm' });
    },
    decide(words) {
      const matches: TopicMatch[] = [];
      for (const [slug, { counts, best, sure }] of accounts) {
        if (!sure || best === undefined) continue;
        const all = noCounts();
        for (const place of PLACES) {
          all[place] = counts.firm[place] + counts.doubtful[place] + WEAK_WEIGHT * counts.weak[place];
        }
        const score = topicScore(all, words);
        if (score >= TOPIC_THRESHOLD) matches.push({ slug, because: best.because, place: best.place, score });
      }
      return matches.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
    },
  };
}

const noCounts = (): TopicCounts => ({ title: 0, opening: 0, lead: 0, text: 0, label: 0 });

const rank = (mention: Mention): number => RANK[mention.place] + (mention.grade === 'weak' ? 10 : 0);

function gradeOf(alias: TopicAlias, zone: Zone): Grade {
  if (alias.weak === true) return 'weak';
  // In A Headline Where All Words Are Written Like This, a capital tells nothing.
  const doubtful = zone.titleCase && alias.caseSensitive === true && alias.text !== alias.text.toUpperCase();
  return doubtful ? 'doubtful' : 'firm';
}
