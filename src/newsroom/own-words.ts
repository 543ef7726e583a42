import { createHash } from 'node:crypto';
import type { Match } from './article.js';
import type { FollowedMatch, FollowedPhrase } from './followed-words.js';
import type { FollowedRequest } from './followed-words-command.js';
import { TOPIC_THRESHOLD } from './topic-score.js';
import { topicWords } from './topic-words.js';

/** A phrase of a reader's own as it is kept: one hidden topic, shared by all who follow the same. */
export interface OwnWords extends FollowedPhrase {
  slug: string;
  /** In quotes, with what must not occur: “mobil listrik” tanpa tesla. */
  nameId: string;
  nameEn: string;
}

/** Own words that one chat can follow. */
export const MOST_OWN_WORDS = 20;

/** A phrase in a headline says as much as a topic's name there; anywhere else it is enough, for it was asked for word by word. */
const TITLE_SCORE = 3;

/** Letters of the excluded words that a name shows. */
const SHOWN_WITHOUT = 40;

/**
 * Makes a phrase what is kept of it. The slug is the same for the same words in any spelling, so that those who follow them
 * share them; the name has the words as they were typed.
 *
 * @param text what was typed, in which the phrase was read
 */
export function ownWordsOf(phrase: FollowedPhrase, text: string): OwnWords {
  const without = [...phrase.without].toSorted();
  const hash = createHash('sha256')
    .update(JSON.stringify([phrase.words, without]))
    .digest('hex');
  const name = `“${asTyped(text, phrase.words)}”`;
  const excluded = shorten(without.join(', '), SHOWN_WITHOUT);
  return {
    words: phrase.words,
    without,
    slug: `w-${hash.slice(0, 32)}`,
    nameId: excluded === '' ? name : `${name} tanpa ${excluded}`,
    nameEn: excluded === '' ? name : `${name} without ${excluded}`,
  };
}

/** A phrase with the capitals and hyphens it was typed with, and nothing else of the text around and between. */
export function asTyped(text: string, words: string): string {
  const keys = words.split(' ');
  const typed = topicWords(text);
  const from = typed.findIndex((_, start) => keys.every((key, index) => typed[start + index]?.key === key));
  if (from === -1) return words;
  return typed
    .slice(from, from + keys.length)
    .map((word, index, all) => {
      const before = all[index - 1];
      const gap = before === undefined ? '' : text.slice(before.end, word.start) === '-' ? '-' : ' ';
      return gap + word.surface;
    })
    .join('');
}

/** Whether somebody asked for words and not for a topic: they stand in quotes, or other words are excluded. */
export function asksForWords(text: string, request: FollowedRequest): boolean {
  const excludes =
    request.kind === 'phrase'
      ? request.without.length > 0
      : request.reason === 'tooManyWithout' || request.reason === 'sameWord';
  return excludes || /["“”„«»]/.test(text);
}

/** A found phrase as the match that is kept. */
export function ownMatch({ id, because, place }: FollowedMatch): Match {
  return { topicId: id, because, place, score: place === 'title' ? TITLE_SCORE : TOPIC_THRESHOLD };
}

function shorten(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
