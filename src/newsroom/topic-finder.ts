import type { CatalogueTopic } from './catalogue/catalogue-topic.js';
import { editDistance } from './topic-spelling.js';
import { topicWords } from './topic-words.js';

/** What a topic is found by. */
export type FindableTopic = Pick<CatalogueTopic, 'slug' | 'nameId' | 'nameEn' | 'aliases'>;

/** A topic that what was typed may mean. */
export interface FoundTopic<Topic> {
  topic: Topic;
  /** What was typed is a name or an alias of the topic: no need to ask. */
  isExact: boolean;
  /** 0 to 1. */
  score: number;
}

const EXACT_NAME = 1;
const EXACT_ALIAS = 0.95;
const EXACT_WEAK = 0.7;
const BEGINS = 0.85;
const WORD_BEGINS = 0.6;
const MISSPELT = 0.75;
/** Each wrong letter costs this much. */
const WRONG_LETTER = 0.1;
/** An alias is a lesser find than a name. */
const ALIAS = 0.9;

/**
 * The topics that a person may mean, best first: by name in either language, alias or slug, by how one begins, and by small
 * errors of typing ("kore utara"). When something fits exactly, misspelt ones are left out. `locale` breaks ties between names.
 */
export function findTopics<Topic extends FindableTopic>(
  query: string,
  topics: readonly Topic[],
  locale: 'id' | 'en',
): FoundTopic<Topic>[] {
  const wanted = spell(query);
  if (wanted.length < 2) return [];
  const found: FoundTopic<Topic>[] = [];
  for (const topic of topics) {
    const own = spell(locale === 'en' ? topic.nameEn : topic.nameId);
    const other = spell(locale === 'en' ? topic.nameId : topic.nameEn);
    let best = likeness(wanted, own);
    best = Math.max(best, likeness(wanted, other) * 0.99, wanted === spell(topic.slug) ? EXACT_ALIAS : 0);
    for (const alias of topic.aliases) {
      const name = spell(alias.text);
      if (name === own || name === other) continue;
      const like = likeness(wanted, name);
      const exact = alias.weak === true ? EXACT_WEAK : EXACT_ALIAS;
      best = Math.max(best, like === EXACT_NAME ? exact : like * (alias.weak === true ? 0.5 : ALIAS));
    }
    if (best > 0) found.push({ topic, isExact: best >= EXACT_ALIAS, score: best });
  }
  const sure = found.some(({ isExact }) => isExact);
  const nameLength = ({ topic }: FoundTopic<Topic>): number => (locale === 'en' ? topic.nameEn : topic.nameId).length;
  return found
    .filter(({ score }) => !sure || score >= WORD_BEGINS * ALIAS)
    .filter((one) => !sure || one.isExact || !isMisspelt(one, wanted))
    .sort((a, b) => b.score - a.score || nameLength(a) - nameLength(b) || (a.topic.slug < b.topic.slug ? -1 : 1));
}

const spell = (text: string): string =>
  topicWords(text)
    .map(({ key }) => key)
    .join(' ');

function likeness(wanted: string, name: string): number {
  if (name === '') return 0;
  if (wanted === name) return EXACT_NAME;
  if (name.startsWith(wanted)) return BEGINS + 0.1 * (wanted.length / name.length);
  if (wanted.length >= 3 && name.includes(` ${wanted}`)) return WORD_BEGINS;
  const allowed = allowedErrors(wanted.length);
  if (allowed === 0 || Math.abs(wanted.length - name.length) > allowed) return 0;
  const errors = editDistance(wanted, name, allowed);
  return errors <= allowed ? MISSPELT - WRONG_LETTER * (errors - 1) : 0;
}

/** Short words have too many neighbours to be guessed at. */
function allowedErrors(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : length < 14 ? 2 : 3;
}

function isMisspelt({ topic }: FoundTopic<FindableTopic>, wanted: string): boolean {
  return ![topic.nameId, topic.nameEn, ...topic.aliases.map(({ text }) => text)].some((name) =>
    ` ${spell(name)}`.includes(` ${wanted}`),
  );
}
