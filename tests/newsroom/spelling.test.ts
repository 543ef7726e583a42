import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionOf, learnableWords, nearKeys } from '../../src/newsroom/spelling.js';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const wordOf = (least: number, most: number) =>
  fc.array(letter, { minLength: least, maxLength: most }).map((letters) => letters.join(''));

describe('errors of typing', () => {
  test('a word with one letter wrong, missing, too many or swapped shares a key with the word that was meant', () => {
    fc.assert(
      fc.property(
        wordOf(5, 12),
        fc.nat(),
        letter,
        fc.constantFrom('change', 'drop', 'add', 'swap'),
        (word, place, other, error) => {
          const at = place % (word.length - 1);
          const rest = word.slice(at + 1);
          const typed = {
            change: word.slice(0, at) + other + rest,
            drop: word.slice(0, at) + rest,
            add: word.slice(0, at) + other + word.slice(at),
            swap: word.slice(0, at) + word[at + 1] + word[at] + rest.slice(1),
          }[error];
          const keys = new Set(nearKeys(word));
          expect(nearKeys(typed).some((key) => keys.has(key))).toBe(true);
        },
      ),
    );
  });

  test('a word has at most 29 keys', () => {
    fc.assert(fc.property(wordOf(1, 40), (word) => nearKeys(word).length <= 29));
  });

  test('the fewest wrong letters win, then the most usual word, and the first letter is seldom the wrong one', () => {
    const near = [
      { word: 'ruwal', articles: 9_000 },
      { word: 'rudal', articles: 500 },
      { word: 'sudla', articles: 900 },
    ];
    expect(correctionOf('rudla', 0, near)).toBe('rudal');
    expect(correctionOf('rudla', 0, [])).toBeNull();
  });

  test('a word that is in the archive is left alone unless another is far more usual, and rare words are never suggested', () => {
    expect(correctionOf('saran', 100, [{ word: 'sasaran', articles: 900 }])).toBeNull();
    expect(correctionOf('preisden', 3, [{ word: 'presiden', articles: 5_000 }])).toBe('presiden');
    expect(correctionOf('durrian', 0, [{ word: 'durian', articles: 1 }])).toBeNull();
  });

  test('words of three letters are not guessed at', () => {
    expect(correctionOf('kpu', 0, [{ word: 'kpk', articles: 900 }])).toBeNull();
  });

  test('what is learnt of an article are its words in small letters, without figures and words of no meaning', () => {
    expect(learnableWords('Mbappé dan rudal-rudal itu: 3 juta, Rp1.000, covid19, yang RUDAL.')).toEqual([
      'mbappe',
      'rudal',
      'juta',
    ]);
  });
});
