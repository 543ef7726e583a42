/** Where a broadcast stands. Only while it is `sending` are its deliveries handed out. */
export type BroadcastState = 'draft' | 'asked' | 'scheduled' | 'sending' | 'paused' | 'stopped' | 'done';

/** A message of the newsroom to many. */
export interface Broadcast {
  id: number;
  authorId: number;
  state: BroadcastState;
  /** Telegram HTML. */
  html: string;
  /** Readers of this topic; null: all readers. */
  topicId: number | null;
  createdAt: Date;
  confirmedAt: Date | null;
  finishedAt: Date | null;
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
