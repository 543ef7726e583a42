import type { Broadcast } from './broadcast.js';

/** A change that was let go, as far as the message depends on it. */
export type MadeChange = Pick<Broadcast, 'kind' | 'html' | 'picture'> & {
  /** Of a correction, what everybody is told beside the edit. */
  line: string | null;
  at: Date;
};

/** What a broadcast says by now. */
export interface BroadcastContent extends Pick<Broadcast, 'html' | 'picture' | 'level' | 'articleId'> {
  /** When it was last brought up to date, and how often; null: never. */
  updated: { at: Date; times: number } | null;
  /** The latest correction. */
  corrected: { at: Date; line: string | null } | null;
  /** When it was withdrawn: `html` is the reason then. */
  withdrawnAt: Date | null;
}

/** What a broadcast says after its changes, the earliest first. Nothing changes one that was withdrawn. */
export function contentAfter(
  original: Pick<Broadcast, 'html' | 'picture' | 'level' | 'articleId'>,
  changes: readonly MadeChange[],
): BroadcastContent {
  const content: BroadcastContent = {
    html: original.html,
    picture: original.picture,
    level: original.level,
    articleId: original.articleId,
    updated: null,
    corrected: null,
    withdrawnAt: null,
  };
  for (const { kind, html, picture, line, at } of changes) {
    if (content.withdrawnAt !== null) break;
    content.html = html;
    content.picture = picture;
    if (kind === 'update') content.updated = { at, times: (content.updated?.times ?? 0) + 1 };
    if (kind === 'correction') content.corrected = { at, line };
    if (kind === 'withdrawal') {
      content.withdrawnAt = at;
      content.picture = null;
    }
  }
  return content;
}
