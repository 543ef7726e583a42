import { bad, type Outcome } from './answer.js';

/** Settings of the simulated server. The defaults are as strict as the public one; docs/simulator.md tells each of them. */
export interface Limits {
  /** Whether calls are held to the rates at all. */
  enforced: boolean;
  /** Bulk messages a second for each bot, and how many may come at once. */
  perSecond: number;
  burst: number;
  /** Messages a second to one private chat or channel, and how many may come at once (community figures). */
  perChatSecond: number;
  perChatBurst: number;
  /** Messages a minute to a group, supergroup or channel. */
  perGroupMinute: number;
  /** Messages a second with allow_paid_broadcast. */
  paidPerSecond: number;
  /** Stars for each paid message above the free rate. */
  starsPerPaidMessage: number;
  /** Seconds after a person wrote or tapped in which messages to that chat are replies and not bulk. */
  replySeconds: number;
  /** Whether edits and deletions count like messages (undocumented; counting them is the careful reading). */
  editsCount: boolean;
  /** Seconds added by each call made while a retry_after lasts. */
  penaltySeconds: number;
  /** Shortest retry_after for a chat and for the bulk lane, and how long it can grow. */
  retryAfterChat: number;
  retryAfterBulk: number;
  retryAfterMost: number;
  /** Messages whose content is kept, in one chat and in all. */
  keptMessages: number;
  keptMessagesInAll: number;
  /** Entries of the ledger of deliveries and of the list of calls that are kept. */
  keptDeliveries: number;
  keptCalls: number;
  /** Bytes of uploaded files that are kept; the oldest go first. */
  keptFileBytes: number;
  /** Whether links and buttons that lead to this machine stay. */
  localLinks: boolean;
  /** Whether a webhook may be plain http, on any port of this machine. */
  webhookLocal: boolean;
  /** First and longest wait, in seconds, before a failed webhook is tried again after the immediate second try. */
  webhookRetrySeconds: number;
  webhookRetryMost: number;
  /** Whether a parameter that is unknown or of the wrong type is an error. The public server passes over most of them. */
  strictParameters: boolean;
}

/** What holds when nothing is said. */
export const DEFAULT_LIMITS: Readonly<Limits> = {
  enforced: true,
  perSecond: 30,
  burst: 30,
  perChatSecond: 1,
  perChatBurst: 5,
  perGroupMinute: 20,
  paidPerSecond: 1000,
  starsPerPaidMessage: 0.1,
  replySeconds: 30,
  editsCount: true,
  penaltySeconds: 1,
  retryAfterChat: 1,
  retryAfterBulk: 3,
  retryAfterMost: 43_200,
  keptMessages: 200,
  keptMessagesInAll: 20_000,
  keptDeliveries: 50_000,
  keptCalls: 500,
  keptFileBytes: 268_435_456,
  localLinks: false,
  webhookLocal: true,
  webhookRetrySeconds: 2,
  webhookRetryMost: 60,
  strictParameters: false,
};

/** Checks settings that come from outside. Returns those that were given, or what is wrong with them. */
export function readLimits(given: Readonly<Record<string, unknown>>): Outcome<Partial<Limits>> {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) {
      return bad(`There is no limit "${name}"; there are ${Object.keys(DEFAULT_LIMITS).join(', ')}.`);
    }
    const wanted = typeof Object.entries(DEFAULT_LIMITS).find(([key]) => key === name)?.[1];
    if (typeof value !== wanted || (typeof value === 'number' && !(value >= 0 && Number.isFinite(value)))) {
      return bad(`The limit "${name}" must be a ${wanted === 'number' ? 'number that is not negative' : wanted}.`);
    }
  }
  return given;
}
