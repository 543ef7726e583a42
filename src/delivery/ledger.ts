import type { ClaimedDelivery, DoubtfulDelivery } from './delivery.js';
import type { Settlement } from './outcome.js';

export interface ClaimRequest {
  /** The lease's epoch: without it nothing is handed out. */
  epoch: number;
  now: Date;
  limit: number;
  /** False: only replies, because bulk has to wait. */
  bulk: boolean;
  /** Chats that must wait for a moment. */
  exceptChats: number[];
  /** What is in hand: put back already, perhaps, by a settling of which no answer came. */
  exceptIds: number[];
}

export interface Claim {
  /** Now in state `sending`, most urgent first. */
  claimed: ClaimedDelivery[];
  /** Rows that were due and are not sent, since their reader stopped, paused, left or was erased. */
  cancelled: number;
}

/** What is left of the waits that Telegram asked for, in milliseconds; kept over a restart. */
export interface KeptWaits {
  bulkMs: number;
  chats: { chatId: number; ms: number }[];
}

/**
 * The ledger of deliveries as the sender uses it. Every change is one transaction and is fenced by the lease's epoch: a
 * holder that lost the lease changes nothing any more.
 */
export interface Ledger {
  /** Hands out what is due, by priority and age, and writes `sending` before anything is called. */
  claim(request: ClaimRequest): Promise<Claim>;
  /** Writes down what became of deliveries. Doing it twice changes nothing. */
  settle(epoch: number, settlements: Settlement[], now: Date): Promise<void>;
  /** What earlier holders left in `sending` is in doubt from now on. @returns each of them */
  recover(epoch: number, now: Date): Promise<DoubtfulDelivery[]>;
  /**
   * Puts back what we claimed without getting to know it, because the answer to the claim was lost: what is out under our
   * epochs before the current one and not in hand. Done late it does no harm, since nothing is claimed under those any more.
   */
  giveBackStrays(epochs: { first: number; current: number }, inHand: number[]): Promise<number>;
  /** Plans again the doubts of broadcasts whose author wants that: once for each delivery. @returns how many */
  planDoubtsAgain(): Promise<number>;
  /** Marks what is past its deadline, at most a few thousand at once. @returns how many */
  markMissed(now: Date): Promise<number>;
  /** The clock was set back: what was due stays due. @returns how many rows were moved */
  keepDue(before: Date, now: Date): Promise<number>;
  /** Closes broadcasts of which nothing is left to send. @returns their ids */
  finishBroadcasts(now: Date): Promise<number[]>;
  /** Stops a broadcast that Telegram does not take. @returns whether it was going on */
  stopContent(broadcastId: number, trouble: string): Promise<boolean>;
  /** What is left now, by the database's clock. */
  loadWaits(): Promise<KeptWaits>;
  saveWaits(waits: KeptWaits): Promise<void>;
}
