import type { Audience, Level } from '../delivery/audience.js';

/** Where a broadcast stands. Only while it is `sending` are its deliveries handed out. */
export type BroadcastState = 'draft' | 'asked' | 'scheduled' | 'sending' | 'paused' | 'stopped' | 'done';

/** news: a message of its own · the others change what an earlier broadcast sent. */
export type BroadcastKind = 'news' | 'update' | 'correction' | 'withdrawal';

/** Why a broadcast came back as a draft: by whom, and in whose words. */
export interface Returned {
  why: 'rejected' | 'expired' | 'rights' | 'overdue' | 'stopped';
  by?: number;
  words?: string;
}

/** A message of the newsroom to many. */
export interface Broadcast {
  id: number;
  authorId: number;
  state: BroadcastState;
  kind: BroadcastKind;
  /** The broadcast that this one updates, corrects or withdraws. */
  originalId: number | null;
  /** Telegram HTML. */
  html: string;
  /** The address whose picture is shown above the text, or Telegram's id of the photo that the text is the caption of. */
  picture: string | null;
  /** The article it was made from. */
  articleId: number | null;
  /** Null: not chosen yet. */
  level: Level | null;
  /** Null: not chosen yet; in one of an earlier release `topicId` tells. */
  audience: Audience | null;
  /** The categories its audience was chosen by; none: it is for everybody. */
  categoryIds: number[];
  /** Of an earlier release: readers of this topic; null: all readers. */
  topicId: number | null;
  /** Counts every change: an approval is for one version. */
  version: number;
  changedBy: number | null;
  changedAt: Date | null;
  deadLinks: string[];
  askedBy: number | null;
  askedAt: Date | null;
  askExpiresAt: Date | null;
  approvedBy: number | null;
  approvedAt: Date | null;
  returned: Returned | null;
  /** When it is to go; null: at once. */
  sendAt: Date | null;
  /** The zone in which its hour was named. */
  sendZone: string | null;
  createdAt: Date;
  confirmedAt: Date | null;
  finishedAt: Date | null;
  /** Whether all its deliveries are planned. */
  isFannedOut: boolean;
  /** Deliveries planned so far. */
  planned: number;
  /** Chats of its audience that got none, by reason; under `quiet` those that get it after their quiet hours. */
  leftOut: Record<string, number>;
  onDoubt: 'leave' | 'again';
  trouble: string | null;
}

/** How many deliveries of a broadcast stand where. */
export interface BroadcastCounts {
  planned: number;
  sending: number;
  sent: number;
  blocked: number;
  failed: number;
  inDoubt: number;
  cancelled: number;
}
