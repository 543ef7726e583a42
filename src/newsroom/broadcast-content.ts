import type { Broadcast } from './broadcast.js';

/**
 * Whether a broadcast's picture is a photo that was sent to the bot, and so Telegram's id of it; otherwise it is an address.
 * A message with a photo is that photo with the text as its caption; with an address it is a text with a preview above it.
 */
export function isPhoto(picture: string | null): picture is string {
  return picture !== null && !/^https?:\/\//i.test(picture);
}

/** A change that was let go, as far as the message depends on it. */
export type MadeChange = Pick<Broadcast, 'kind' | 'html'> & {
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

/**
 * What a broadcast says after its changes, the earliest first. Nothing changes one that was withdrawn. The picture is the
 * original's: an edit makes no photo of a text, and no text of a photo, so one that was withdrawn keeps its photo above the
 * reason where it could not be deleted.
 */
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
  for (const { kind, html, line, at } of changes) {
    if (content.withdrawnAt !== null) break;
    content.html = html;
    if (kind === 'update') content.updated = { at, times: (content.updated?.times ?? 0) + 1 };
    if (kind === 'correction') content.corrected = { at, line };
    if (kind === 'withdrawal') {
      content.withdrawnAt = at;
      if (!isPhoto(content.picture)) content.picture = null;
    }
  }
  return content;
}
