import { isStopWord } from './stop-words.js';
import type { TopicWord } from './topic-words.js';

/** What a text names: by folded word, how often. */
export interface Named {
  /** Names in the headline. */
  title: ReadonlySet<string>;
  /** Names in headline and text. */
  all: ReadonlyMap<string, number>;
}

/** Capitalised words that name nothing of their own. */
const NO_NAMES = new Set(
  (
    'senin selasa rabu kamis jumat sabtu minggu ahad monday tuesday wednesday thursday friday saturday sunday ' +
    'januari februari maret april mei juni juli agustus september oktober november desember ' +
    'january february march may june july august october december jan feb mar apr jun jul agu aug sep okt oct nov des dec ' +
    'wib wita wit gmt rp usd idr presiden wakil menteri gubernur bupati wali kota ketua umum direktur utama jenderal kapolres ' +
    'kapolda kepala pemerintah kabupaten provinsi kecamatan desa pt tbk dr prof ir haji hj sh mh president minister prime ' +
    'governor mayor chief director general mr mrs ms sir ap reuters afp antara detikcom kompas'
  ).split(' '),
);

/**
 * The proper names of a text, word by word: capitalised inside a sentence. In a headline with capitals everywhere only words
 * count that the text confirms; without a text such a headline names nothing for sure. `text` is what `words` were read from.
 */
export function namesIn(titleWords: readonly TopicWord[], words: readonly TopicWord[], text: string): Named {
  const all = new Map<string, number>();
  const atStart: TopicWord[] = [];
  words.forEach((word, index) => {
    if (!isCapitalised(word.surface)) return;
    const before = words[index - 1];
    const starts = before === undefined || /[.!?:"“”\n(]/.test(text.slice(before.end, word.start));
    if (starts && !isAcronym(word.surface)) atStart.push(word);
    else count(all, word.key);
  });
  for (const { key } of atStart) if (all.has(key)) count(all, key);

  const longer = titleWords.filter(({ surface }) => surface.length > 3);
  const everywhere = longer.filter(({ surface }) => isCapitalised(surface)).length > 0.7 * longer.length;
  const inTitle = new Set<string>();
  titleWords.forEach(({ surface, key }, index) => {
    if (!isCapitalised(surface) || isNoName(key)) return;
    const sure = all.has(key) || (!everywhere && (index > 0 || isAcronym(surface)));
    if (!sure) return;
    inTitle.add(key);
    count(all, key);
  });
  return { title: inTitle, all };
}

function count(counts: Map<string, number>, key: string): void {
  if (!isNoName(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

const isNoName = (key: string): boolean => key.length < 2 || NO_NAMES.has(key) || isStopWord(key) || /^\d/.test(key);

const isCapitalised = (surface: string): boolean => {
  const code = surface.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(surface);
};

const isAcronym = (surface: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(surface);
