import { callLoop } from './call-loop.js';
import { claimLoop } from './claim-loop.js';
import { createContentStops } from './content-stops.js';
import { mostInHand } from './delivery.js';
import { drain } from './drain.js';
import { createFloodWaits } from './flood-waits.js';
import { createGate } from './gate.js';
import { createHandsOff } from './hands-off.js';
import { holdLease } from './hold-lease.js';
import { createInHand } from './in-hand.js';
import { createJudge } from './judge-outcome.js';
import { createPace } from './pace.js';
import { createReports } from './reports.js';
import type { SenderDeps } from './sender-deps.js';
import type { SenderParts } from './sender-parts.js';
import { createSettleQueue } from './settle-queue.js';
import { createTally } from './tally.js';
import type { TallyState } from './tally.js';
import { createNap } from './timing.js';
import { upkeepLoop } from './upkeep-loop.js';

/** From this rate on answers are collected for a moment before they are written. */
const busyRate = 100;
const lingerMs = 6;

export interface SenderState extends TallyState {
  /** Null: this process does not hold the lease. */
  epoch: number | null;
  gate: 'open' | 'storm' | 'unauthorised';
  /** Milliseconds that bulk still has to wait after a 429. */
  bulkWaitMs: number;
  /** Messages a second that may go out now. */
  speed: number;
  /** Claimed and not settled, and how many may be. */
  inHand: number;
  mostInHand: number;
}

export interface Sender {
  start(): void;
  /** Finishes what is in flight, for at most ten seconds in all, and lets go of the lease. */
  stop(): Promise<void>;
  /** Something was planned: look now. */
  nudge(): void;
  /** Another part wrote to this chat: the pace of a second a message counts it. */
  noteWrite(chatId: number): void;
  state(): SenderState;
}

/**
 * The sender: claims due deliveries, renders, calls Telegram at its pace, and writes down what became of each. Any number
 * of processes may run one; the one with the lease sends.
 *
 * Four loops share what is in hand: the lease, claiming, calling, and upkeep (missed, doubts, finished broadcasts). None
 * ever ends because of an error: the database away means that nothing is claimed, so nothing is sent.
 */
export function createSender(deps: SenderDeps): Sender {
  const { ledger, clock, timing, log } = deps;
  const rate = deps.paidRate > 0 ? deps.paidRate : deps.rate;
  const life = { running: false };
  const pace = createPace(rate, timing.now());
  // Edits cannot be paid for: whatever messages may do, these keep to the free rate.
  const editPace = deps.paidRate > 0 ? createPace(deps.rate, timing.now()) : null;
  const hand = createInHand();
  const stops = createContentStops();
  const waits = createFloodWaits(ledger, pace);
  const tally = createTally();
  const reports = createReports();
  const nap = () => createNap(timing);
  const naps = { claim: nap(), call: nap(), upkeep: nap(), drained: nap() };
  const queue = createSettleQueue({
    ledger,
    clock,
    timing,
    log,
    lingerMs: rate >= busyRate ? lingerMs : 0,
    onSettled: (settlements) => {
      for (const settlement of settlements) hand.remove(settlement.id);
      naps.claim.wake();
    },
  });
  const handsOff = createHandsOff(hand, queue);
  const lease = holdLease({
    store: deps.leases,
    timing,
    log,
    holder: deps.holder,
    onTaken: async (epoch) => {
      const doubts = await ledger.recover(epoch, clock.now());
      for (const doubt of doubts) log.warn({ ...doubt }, 'a delivery is in doubt');
      tally.figures.doubtsRecovered += doubts.length;
      reports.doubts(doubts);
      await waits.load(() => timing.now());
    },
    onReady: () => {
      naps.claim.wake();
      naps.upkeep.wake();
    },
    // What we had not called yet was certainly not sent: said even now, it clears up a doubt.
    onLost: (epoch) => {
      for (const held of hand.uncalled()) if (held.epoch <= epoch) handsOff.giveBack(held);
    },
  });
  const gate = createGate(pace);
  const judge = createJudge({ pace, waits, stops, random: deps.random, clock });
  const isRunning = () => life.running;
  const parts: SenderParts = {
    deps,
    rate,
    hand,
    handsOff,
    lease,
    gate,
    pace,
    editPace,
    waits,
    stops,
    judge,
    tally,
    reports,
    naps,
    isRunning,
  };
  let loops: Promise<unknown> = Promise.resolve();

  return {
    start: () => {
      life.running = true;
      lease.start();
      queue.start();
      loops = Promise.all([claimLoop(parts), callLoop(parts), upkeepLoop(parts)]);
    },
    stop: async () => {
      life.running = false;
      await drain(parts, queue, loops);
      await lease.stop();
    },
    nudge: () => naps.claim.wake(),
    noteWrite: (chatId) => pace.wrote(chatId, timing.now()),
    state: () => {
      const now = timing.now();
      const bulkWaitMs = pace.bulkWait(now);
      return {
        ...tally.read(),
        epoch: lease.epoch(),
        gate: gate.state(),
        bulkWaitMs,
        speed: gate.state() === 'open' && bulkWaitMs === 0 ? pace.speed(now) : 0,
        inHand: hand.size(),
        mostInHand: mostInHand(rate),
      };
    },
  };
}
