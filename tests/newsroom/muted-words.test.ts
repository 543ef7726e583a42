import { describe, expect, it } from 'vitest';
import { comparedWords, readMutedWord } from '../../src/newsroom/muted-words.js';

const has = (texts: string[], word: string) => {
  const request = readMutedWord(word);
  return request.kind === 'word' && comparedWords(texts).includes(` ${request.word} `);
};

describe('a muted word', () => {
  it.each([
    ['Rudal', 'Korea Utara uji coba rudal'],
    ['“sepak bola”', 'Sepak-bola: Timnas menang'],
    ['RUDAL', 'Rudalnya jatuh'],
    ['kim jong-un', 'Kim Jong Un hadir'],
    ['tanpa batas', 'Cinta tanpa batas'],
  ])('%s is found in “%s”', (word, text) => {
    expect(has(['Judul lain', text], word)).toBe(true);
  });

  it.each([
    ['rudal', 'Perudalan nasional'],
    ['bola', 'Bolaang Mongondow'],
    ['uji coba', 'Lolos uji'],
  ])('%s is not found in “%s”', (word, text) => {
    expect(has([text, 'coba lagi'], word)).toBe(false);
  });

  it.each([
    ['', 'tooShort'],
    ['x', 'tooShort'],
    ['yang dan', 'onlyStopWords'],
    ['satu dua tiga empat lima enam tujuh delapan sembilan', 'tooLong'],
  ])('“%s” cannot be muted', (text, reason) => {
    expect(readMutedWord(text)).toEqual({ kind: 'refused', reason });
  });
});
