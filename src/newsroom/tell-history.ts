import { judgeChange } from './change.js';
import type { ReadingOnStore, ToldCorrection } from './reading-on.store.js';

/** One thing that happened to an article after it came out. */
export type HistoryEntry =
  /** The newsroom said that it was wrong, or took it back. */
  | { kind: 'told'; at: Date; correction: ToldCorrection }
  /** Its source changed words that carry meaning; `before` or `after` is empty where something only came or only went. */
  | { kind: 'changed'; at: Date; before: string; after: string; addedWords: number; removedWords: number };

export interface ArticleHistory {
  /** The newest first. */
  entries: HistoryEntry[];
  /** Changes of spelling, punctuation and layout among those that were looked at. */
  small: number;
  /** Older changes that were not looked at. */
  older: number;
}

/** Versions that are compared: a person reads no longer list, and each comparison costs a few milliseconds. */
const mostCompared = 8;
/** Characters of each version that are compared: the whole of nearly every article. */
const comparedLength = 20_000;

/** Creates the use case that tells how an article was changed and corrected. Null: readers have no such article. */
export function createTellHistory(
  store: Pick<ReadingOnStore, 'earlierVersions' | 'presentVersion' | 'corrections'>,
): (articleId: number) => Promise<ArticleHistory | null> {
  return async (articleId) => {
    const [present, earlier, told] = await Promise.all([
      store.presentVersion(articleId),
      store.earlierVersions(articleId, mostCompared),
      store.corrections(articleId),
    ]);
    if (present === null) return null;
    const entries: HistoryEntry[] = told.map((correction) => ({ kind: 'told', at: correction.at, correction }));
    let small = 0;
    let after = cut(present);
    for (const version of earlier) {
      const before = cut(version);
      const change = judgeChange(before, after);
      after = before;
      if (change.kind === 'cosmetic') small++;
      else {
        const { first, addedWords, removedWords } = change.summary;
        const words = { before: first?.before ?? '', after: first?.after ?? '' };
        entries.push({ kind: 'changed', at: version.replacedAt, ...words, addedWords, removedWords });
      }
    }
    entries.sort((a, b) => b.at.getTime() - a.at.getTime());
    return { entries, small, older: Math.max(0, present.revision - 1 - earlier.length) };
  };
}

const cut = ({ title, text }: { title: string; text: string }) => ({ title, text: text.slice(0, comparedLength) });
