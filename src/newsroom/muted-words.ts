import { parseFollowedWords } from './followed-words-command.js';
import type { FollowedRequest } from './followed-words-command.js';
import { bareKey, topicWords } from './topic-words.js';

/** What a reader asked not to be sent, folded as it is compared, or why that cannot be. */
export type MutedWordRequest =
  | { kind: 'word'; word: string }
  | { kind: 'refused'; reason: Extract<FollowedRequest, { kind: 'refused' }>['reason'] };

/** Reads what follows /bisukan: a word or a phrase of at most eight words, in quotes or not. */
export function readMutedWord(text: string): MutedWordRequest {
  // In quotes "tanpa" is a word like any other, and the marks that were typed do not count.
  const request = parseFollowedWords(`"${text.replaceAll(/["“”„«»]/g, ' ').trim()}"`);
  return request.kind === 'phrase' ? { kind: 'word', word: request.words } : request;
}

/**
 * The words of a headline and a summary, so that a muted word is in them when `includes(" word ")` is true: whole words, in
 * any capitals, with or without an Indonesian ending ("rudalnya" has "rudal").
 */
export function comparedWords(texts: readonly string[]): string {
  const lines: string[] = [];
  for (const text of texts) {
    const words = topicWords(text);
    lines.push(words.map(({ key }) => key).join(' '));
    const bare = words.map((word) => bareKey(word) ?? word.key).join(' ');
    if (bare !== lines.at(-1)) lines.push(bare);
  }
  // A bar keeps a phrase from running on from one sentence into the next.
  return ` ${lines.join(' | ')} `;
}
