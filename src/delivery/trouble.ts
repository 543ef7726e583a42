import type { DoubtfulDelivery } from './delivery.js';

/** What the newsroom or the operator must hear of. */
export type Trouble =
  /** Telegram does not take the token: nothing is sent, nothing is lost. */
  | { kind: 'unauthorised' }
  | { kind: 'authorised again' }
  /** Telegram asked for a long wait. */
  | { kind: 'flood'; seconds: number; chatId: number | null }
  /** Telegram, or the way to it, is down. */
  | { kind: 'storm'; why: string }
  | { kind: 'storm over' }
  /** Of these nobody knows whether they arrived. A report names 200 at the most; the ledger and the log name all. */
  | { kind: 'doubts'; count: number; deliveries: DoubtfulDelivery[] }
  /** A view failed, so many times since the last report: the deliveries are set aside. The first is named. */
  | { kind: 'view'; deliveryId: number; cause: string; error: string; count: number }
  /** News that was not sent in time. */
  | { kind: 'missed'; count: number };

/** Content that Telegram refuses, whoever it is for. */
export interface BadContent {
  cause: string;
  /** The broadcast that stopped; null: only this delivery, and others of the same cause. */
  broadcastId: number | null;
  deliveryId: number;
  description: string;
}

/** What the sender tells the rest. It does not wait for what is done with it, and an error there is only logged. */
export interface SenderEvents {
  chatGone(chatId: number, reason: string): void | Promise<void>;
  migrated(oldId: number, newId: number): void | Promise<void>;
  badContent(content: BadContent): void | Promise<void>;
  trouble(trouble: Trouble): void | Promise<void>;
}
