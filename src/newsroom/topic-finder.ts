import type { CatalogueTopic } from './catalogue/catalogue-topic.js';
import { isStopWord } from './stop-words.js';
import { editDistance } from './topic-spelling.js';
import { topicWords } from './topic-words.js';

/** What a topic is found by. */
export type FindableTopic = Pick<CatalogueTopic, 'slug' | 'nameId' | 'nameEn' | 'aliases'>;

/** A topic that what was typed may mean. */
export interface FoundTopic<Topic> {
  topic: Topic;
  /** What was typed is a name or an alias of the topic: no need to ask. */
  isExact: boolean;
  /** Only a part of what was typed is a name of the topic. */
  isPart: boolean;
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
/** The name in the other language. */
const OTHER_LANGUAGE = 0.99;
/** An alias is a lesser find than a name. */
const ALIAS = 0.9;

/** Words of a sentence that are looked at for names in it: whoever types more has pasted a paragraph. */
const MOST_WORDS = 12;
/** A name inside a sentence is a lesser find than what was typed alone. */
const WITHIN = 0.5;

/**
 * The topics that a person may mean, best first: by name in either language, alias or slug, by how one begins, and by small
 * errors of typing ("kore utara"). When something is spelt so, misspelt ones are left out. Where nothing fits the whole,
 * the names in it count ("berita korut hari ini"), never as exact. `locale` breaks ties between names.
 */
export function findTopics<Topic extends FindableTopic>(
  query: string,
  topics: readonly Topic[],
  locale: 'id' | 'en',
): FoundTopic<Topic>[] {
  const whole = findWhole(query, topics, locale);
  if (whole.length > 0) return whole;
  const found = new Map<Topic, FoundTopic<Topic>>();
  let words = topicWords(query)
    .slice(0, MOST_WORDS)
    .map(({ key }) => key);
  // The longest names first; words that were part of one are not looked at again.
  for (let length = words.length - 1; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length);
      if (part.includes('') || (length === 1 && isStopWord(part[0] ?? ''))) continue;
      const name = part.join(' ');
      const named = calledExactly(name, topics);
      if (named.length === 0) continue;
      for (const topic of named)
        if (!found.has(topic)) {
          const { [locale]: own, [locale === 'en' ? 'id' : 'en']: other } = spelt(topic);
          const score = name === own ? EXACT_NAME : name === other ? OTHER_LANGUAGE : EXACT_ALIAS;
          found.set(topic, { topic, isExact: false, isPart: true, score: score * WITHIN });
        }
      words = words.with(from, '').map((word, at) => (at > from && at < from + length ? '' : word));
    }
  return [...found.values()].toSorted((a, b) => b.score - a.score);
}

/** The topic that has exactly this name or alias, in any case and with any diacritics; names go before aliases. */
export function topicCalled<Topic extends FindableTopic>(
  name: string,
  topics: readonly Topic[],
  locale: 'id' | 'en',
): Topic | undefined {
  const wanted = spell(name);
  const called = calledExactly(wanted, topics);
  return called.find((topic) => spelt(topic)[locale] === wanted) ?? called[0];
}

/** Which topics of a list each name means, by their places in it: asked for several times with each search. */
const places = new WeakMap<readonly FindableTopic[], Map<string, number[]>>();

/** The topics that have this folded name, and those alone, in the order of the list. */
function calledExactly<Topic extends FindableTopic>(name: string, topics: readonly Topic[]): Topic[] {
  let ofName = places.get(topics);
  if (ofName === undefined) {
    ofName = new Map();
    for (const [place, topic] of topics.entries())
      for (const exact of spelt(topic).exact) ofName.set(exact, [...(ofName.get(exact) ?? []), place]);
    places.set(topics, ofName);
  }
  return (ofName.get(name) ?? []).flatMap((place) => topics[place] ?? []);
}

function findWhole<Topic extends FindableTopic>(
  query: string,
  topics: readonly Topic[],
  locale: 'id' | 'en',
): FoundTopic<Topic>[] {
  const wanted = spell(query);
  if (wanted.length < 2) return [];
  const found: FoundTopic<Topic>[] = [];
  for (const topic of topics) {
    const { aliases, slug, [locale]: own, [locale === 'en' ? 'id' : 'en']: other } = spelt(topic);
    let best = likeness(wanted, own);
    best = Math.max(best, likeness(wanted, other) * OTHER_LANGUAGE, wanted === slug ? EXACT_ALIAS : 0);
    for (const { name, weak } of aliases) {
      const like = likeness(wanted, name);
      const exact = weak ? EXACT_WEAK : EXACT_ALIAS;
      best = Math.max(best, like === EXACT_NAME ? exact : like * (weak ? 0.5 : ALIAS));
    }
    if (best > 0) found.push({ topic, isExact: best >= EXACT_ALIAS, isPart: false, score: best });
  }
  const sure = found.some(({ isExact }) => isExact);
  const isSpeltSo = found.some(({ score }) => score >= BEGINS * ALIAS);
  const nameLength = ({ topic }: FoundTopic<Topic>): number => (locale === 'en' ? topic.nameEn : topic.nameId).length;
  return found
    .filter(({ score }) => !sure || score >= WORD_BEGINS * ALIAS)
    .filter((one) => !isSpeltSo || one.isExact || !isMisspelt(one, wanted))
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
  const { id, en, aliases } = spelt(topic);
  return ![id, en, ...aliases.map(({ name }) => name)].some((name) => ` ${name}`.includes(` ${wanted}`));
}

/** What a topic is called, folded as searches are. */
interface SpeltTopic {
  id: string;
  en: string;
  slug: string;
  /** Those that are no name in either language. */
  aliases: { name: string; weak: boolean }[];
  /** Everything that means the topic and nothing else. */
  exact: ReadonlySet<string>;
}

/** Folding thousands of names costs more than comparing them, and people wait for the answer: done once for each topic. */
const known = new WeakMap<FindableTopic, SpeltTopic>();

function spelt(topic: FindableTopic): SpeltTopic {
  let made = known.get(topic);
  if (made === undefined) {
    const [id, en, slug] = [spell(topic.nameId), spell(topic.nameEn), spell(topic.slug)];
    const aliases = topic.aliases
      .map(({ text, weak }) => ({ name: spell(text), weak: weak === true }))
      .filter(({ name }) => name !== id && name !== en);
    const sure = aliases.flatMap(({ name, weak }) => (weak ? [] : [name]));
    made = { id, en, slug, aliases, exact: new Set([id, en, slug, ...sure]) };
    known.set(topic, made);
  }
  return made;
}
