import type { CatalogueTopic } from './catalogue/catalogue-topic.js';
import type { FindNames } from './search-query.js';
import { commonEnough } from './spelling.js';
import type { KnownWord } from './spelling.js';
import { topicWords } from './topic-words.js';

/** Longest name that is looked for, in words. */
const longestName = 5;

/** Names of one thing that are searched for at once. */
const mostNames = 6;

interface Name {
  words: string[];
  /** Typed in small letters it may be another word ("us"). */
  onlyInCapitals: boolean;
}

/** A name made for people's eyes, not one that texts use: "Film & bioskop". */
const DESCRIPTIVE = /[&,(]| and | dan /;

/**
 * Finds what topics are called: both names and, of the aliases, those that are short for a name ("Korut", "AS", "KPK"). Whoever
 * searches for one of them means all. Other aliases ("Pyongyang") are things of their own and found by their own words.
 */
export function createFindNames(topics: readonly Pick<CatalogueTopic, 'nameId' | 'nameEn' | 'aliases'>[]): FindNames {
  const groups = new Map<string, { group: Name[]; own: Name }>();
  for (const topic of topics) {
    const group = namesOf(topic);
    if (group.length < 2) continue;
    for (const own of group) {
      const key = own.words.join(' ');
      if (!groups.has(key)) groups.set(key, { group, own });
    }
  }
  return (words, at) => {
    for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
      const typed = words.slice(at, at + length);
      const found = groups.get(typed.map(({ key }) => key).join(' '));
      if (found === undefined) continue;
      const { group, own } = found;
      if (own.onlyInCapitals && typed.some(({ surface }) => surface !== surface.toUpperCase())) continue;
      const others = group.filter((name) => name !== own);
      return { length, names: [own, ...others].slice(0, mostNames).map((name) => name.words) };
    }
    return null;
  };
}

/** The words of all topics' names and aliases: known to be right, whether or not the archive has them yet. */
export function wordsOfNames(
  topics: readonly Pick<CatalogueTopic, 'nameId' | 'nameEn' | 'aliases'>[],
): readonly KnownWord[] {
  const words = new Set<string>();
  for (const { nameId, nameEn, aliases } of topics)
    for (const text of [nameId, nameEn, ...aliases.map((alias) => alias.text)])
      for (const { key } of topicWords(text)) words.add(key);
  return [...words].map((word) => ({ word, articles: commonEnough }));
}

function namesOf(topic: Pick<CatalogueTopic, 'nameId' | 'nameEn' | 'aliases'>): Name[] {
  const weak = new Set(topic.aliases.filter((alias) => alias.weak === true).map(({ text }) => keyOf(text)));
  const group = new Map<string, Name>();
  const full = [topic.nameId, topic.nameEn].filter((name) => !DESCRIPTIVE.test(name) && !weak.has(keyOf(name)));
  const add = (text: string, onlyInCapitals: boolean): void => {
    const key = keyOf(text);
    if (key !== '' && !group.has(key)) group.set(key, { words: key.split(' '), onlyInCapitals });
  };
  for (const name of full) add(name, false);
  for (const { text, caseSensitive, weak: isWeak } of topic.aliases) {
    const short = keyOf(text);
    if (isWeak === true || !full.some((name) => isShortFor(short, keyOf(name)))) continue;
    // Indonesians type "as" and "kpk" in small letters too; "us", "un" and "who" would be words.
    add(text, caseSensitive === true && !isShortFor(short, keyOf(topic.nameId)));
  }
  return [...group.values()];
}

const keyOf = (text: string): string =>
  topicWords(text)
    .map(({ key }) => key)
    .join(' ');

/** Whether a word is made of letters of a name of several words, in order, from its first on: "korut" of "korea utara". */
function isShortFor(short: string, name: string): boolean {
  if (short.includes(' ') || !name.includes(' ') || short.length < 2 || short[0] !== name[0]) return false;
  let at = 0;
  for (const letter of short) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return short.length < name.length;
}
