import { MOST_FOLLOWED_WORDS } from './followed-words.js';
import { isStopWord } from './stop-words.js';
import { topicWords } from './topic-words.js';

/** What a reader asked to follow, or why it cannot be followed. */
export type FollowedRequest =
  | { kind: 'phrase'; words: string; without: string[] }
  | {
      kind: 'refused';
      /** `severalPhrases`: more than one quoted phrase; `sameWord`: the phrase and what must not occur exclude each other. */
      reason: 'empty' | 'tooShort' | 'tooLong' | 'onlyStopWords' | 'severalPhrases' | 'tooManyWithout' | 'sameWord';
    };

/** Letters of the shortest phrase: "AI" is one, "a" is none. */
export const SHORTEST_PHRASE = 2;
/** Letters of the longest phrase. */
export const LONGEST_PHRASE = 60;
/** Most words or phrases to exclude. */
export const MOST_WITHOUT = 10;

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]?/g;
const WITHOUT = /(?:^|[\s,"“”„«»])(?:tanpa|without|kecuali|except)(?=[\s,"“”„«»]|$)/i;

/**
 * Reads what follows /ikuti or /follow: `mobil listrik`, `"mobil listrik" tanpa tesla, "elon musk"`. Words before "tanpa" are one
 * phrase; after it each word is excluded by itself, each quoted phrase as a whole. The words come back folded.
 */
export function parseFollowedWords(text: string): FollowedRequest {
  const refused = (reason: Extract<FollowedRequest, { kind: 'refused' }>['reason']): FollowedRequest => ({
    kind: 'refused',
    reason,
  });
  const cut = separatorIn(text);
  const wanted = cut === undefined ? text : text.slice(0, cut.from);
  const unwanted = cut === undefined ? '' : text.slice(cut.to);

  const quotes = [...wanted.matchAll(QUOTED)].filter((match) => match[1]?.trim() !== '');
  const outside = wanted.replaceAll(QUOTED, ' ').trim();
  if (quotes.length > 1 || (quotes.length === 1 && topicWords(outside).length > 0)) return refused('severalPhrases');

  const words = keys(quotes[0]?.[1] ?? wanted);
  const phrase = words.join(' ');
  if (words.length === 0) return refused(wanted.trim() === '' ? 'empty' : 'tooShort');
  if (phrase.length < SHORTEST_PHRASE) return refused('tooShort');
  if (words.length > MOST_FOLLOWED_WORDS || phrase.length > LONGEST_PHRASE) return refused('tooLong');
  if (words.every((word) => isStopWord(word))) return refused('onlyStopWords');

  const without = new Set([...unwanted.matchAll(QUOTED)].map((match) => keys(match[1] ?? '').join(' ')));
  for (const word of keys(unwanted.replaceAll(QUOTED, ' '))) if (!isStopWord(word)) without.add(word);
  without.delete('');
  if (without.size > MOST_WITHOUT) return refused('tooManyWithout');
  if ([...without].some((one) => ` ${phrase} `.includes(` ${one} `))) return refused('sameWord');
  return { kind: 'phrase', words: phrase, without: [...without] };
}

const keys = (text: string): string[] => topicWords(text).map(({ key }) => key);

/** Where "tanpa" stands, outside quotes and after at least one word. */
function separatorIn(text: string): { from: number; to: number } | undefined {
  const blanked = text.replaceAll(QUOTED, (quoted) =>
    `"${'x'.repeat(Math.max(0, quoted.length - 2))}"`.slice(0, quoted.length),
  );
  const match = WITHOUT.exec(blanked);
  if (match === null || topicWords(blanked.slice(0, match.index)).length === 0) return undefined;
  const closesQuote = /^["“”„«»]/.test(match[0]) ? 1 : 0;
  return { from: match.index + closesQuote, to: match.index + match[0].length };
}
