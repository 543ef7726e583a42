import type { TopicPlace } from './topic-score.js';
import { bareKey, type TopicWord, topicWords } from './topic-words.js';

/** Words of a reader's own that are followed: a phrase, and phrases that must not occur beside it. All as typed or folded. */
export interface FollowedPhrase {
  words: string;
  without: readonly string[];
}

/** A followed phrase occurs in an article. */
export interface FollowedMatch {
  /** The id it was added under. */
  id: number;
  /** The words as the article has them. */
  because: string;
  place: Extract<TopicPlace, 'title' | 'text'>;
}

/** An index of the words that readers follow. */
export interface FollowedWords {
  readonly size: number;
  /** Follows a phrase from now on; an id that is there already is replaced. */
  add(id: number, phrase: FollowedPhrase): void;
  /** Follows it no more; an unknown id is nothing. */
  remove(id: number): void;
  /** The followed phrases that occur in an article as whole words. */
  match(article: { title: string; text: string }): FollowedMatch[];
}

/** Most words that a phrase can have: lengths are kept as bits of a small number. */
export const MOST_FOLLOWED_WORDS = 8;

/** Without exclusions, which is nearly always, only the id is kept. */
type Follower = number | { id: number; without: readonly string[] };

/**
 * Creates an empty index. Phrases are kept by their folded words in one map; a second map tells for each first word how long the
 * phrases are that begin with it, so that nearly all words of an article cost one look-up. About 200 bytes a phrase.
 */
export function createFollowedWords(): FollowedWords {
  const byPhrase = new Map<string, Follower | Follower[]>();
  const byId = new Map<number, string>();
  /** First word → bits of the lengths; bits are never cleared one by one, a stale bit only costs a look-up. */
  const lengths = new Map<string, number>();

  const remove = (id: number): void => {
    const key = byId.get(id);
    if (key === undefined) return;
    byId.delete(id);
    const left = followersOf(byPhrase.get(key)).filter((follower) => idOf(follower) !== id);
    const only = left[0];
    if (only === undefined) byPhrase.delete(key);
    else byPhrase.set(key, left.length === 1 ? only : left);
  };

  return {
    get size() {
      return byId.size;
    },
    remove,
    add(id, phrase) {
      remove(id);
      const words = phraseKeys(phrase.words).slice(0, MOST_FOLLOWED_WORDS);
      const first = words[0];
      if (first === undefined) return;
      const key = words.join(' ');
      const without = phrase.without.map((one) => phraseKeys(one).join(' ')).filter((one) => one !== '');
      const follower: Follower = without.length === 0 ? id : { id, without };
      const there = byPhrase.get(key);
      if (there === undefined) byPhrase.set(key, follower);
      else if (Array.isArray(there)) there.push(follower);
      else byPhrase.set(key, [there, follower]);
      byId.set(id, key);
      lengths.set(first, (lengths.get(first) ?? 0) | (1 << words.length));
    },
    match(article) {
      const found = new Map<string, Omit<FollowedMatch, 'id'>>();
      scan(article.title, 'title');
      scan(article.text, 'text');

      const matches: FollowedMatch[] = [];
      let folded: string | undefined;
      for (const [key, how] of found) {
        for (const follower of followersOf(byPhrase.get(key))) {
          if (typeof follower !== 'number') {
            folded ??= ` ${[...phraseKeys(article.title), ...phraseKeys(article.text)].join(' ')} `;
            if (follower.without.some((phrase) => folded?.includes(` ${phrase} `))) continue;
          }
          matches.push({ id: idOf(follower), ...how });
        }
      }
      return matches;

      function scan(source: string, place: FollowedMatch['place']): void {
        const words = topicWords(source);
        words.forEach((word, from) => {
          const bits = lengths.get(word.key);
          if (bits !== undefined) look(words, from, word.key, bits, source, place);
          const bare = bareKey(word);
          const bareBits = bare === undefined ? undefined : lengths.get(bare);
          if (bare !== undefined && bareBits !== undefined) look(words, from, bare, bareBits, source, place);
        });
      }

      function look(
        words: readonly TopicWord[],
        from: number,
        first: string,
        bits: number,
        source: string,
        place: FollowedMatch['place'],
      ): void {
        let phrase = first;
        for (let length = 1; length <= MOST_FOLLOWED_WORDS && bits >> length > 0; length++) {
          const last = words[from + length - 1];
          if (last === undefined || (length > 1 && !last.joined)) return;
          if (length > 1) phrase = `${phrase} ${last.key}`;
          if ((bits & (1 << length)) === 0) continue;
          note(phrase, words[from], last, source, place);
          const bare = length > 1 ? bareKey(last) : undefined;
          if (bare !== undefined) note(phrase.slice(0, -last.key.length) + bare, words[from], last, source, place);
        }
      }

      function note(
        key: string,
        first: TopicWord | undefined,
        last: TopicWord,
        source: string,
        place: FollowedMatch['place'],
      ): void {
        if (found.has(key) || !byPhrase.has(key)) return;
        found.set(key, { because: source.slice(first?.start, last.end), place });
      }
    },
  };
}

const idOf = (follower: Follower): number => (typeof follower === 'number' ? follower : follower.id);

const followersOf = (value: Follower | Follower[] | undefined): readonly Follower[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const phraseKeys = (text: string): string[] => topicWords(text).map(({ key }) => key);
