import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Render, RenderedMessage } from './delivery.js';
import type { LeaseStore } from './lease.store.js';
import type { Ledger } from './ledger.js';
import type { CallOutcome } from './outcome.js';
import type { Timing } from './timing.js';
import type { SenderEvents } from './trouble.js';

/** Sends one message to one chat, or changes one there, once. Never throws: what went wrong is the outcome. */
export type CallTelegram = (chatId: number, message: RenderedMessage) => Promise<CallOutcome>;

/** What the sender needs. Time, chance, the database and the network all come in here, so a test can be their master. */
export interface SenderDeps {
  ledger: Ledger;
  leases: LeaseStore;
  call: CallTelegram;
  /** Makes the message just before the call. One that throws sets its delivery aside. */
  render: Render;
  /** The time of day: what is due, and what is late. */
  clock: Clock;
  /** Passing time: pace, pauses and the lease. */
  timing: Timing;
  log: Log;
  /** Who we are, in the lease's row: for people who look. */
  holder: string;
  /** Messages a second at the most. */
  rate: number;
  /** The same with paid broadcasts, used instead of `rate`; 0: they are off. */
  paidRate: number;
  /** From 0 to below 1. */
  random: () => number;
  on: SenderEvents;
}
