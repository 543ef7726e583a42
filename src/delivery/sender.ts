import { claimLoop } from './claim-loop.js';
import { createContentStops } from './content-stops.js';
import { mostInHand } from './delivery.js';
import { createFloodWaits } from './flood-waits.js';
import { createGate } from './gate.js';
import { holdLease } from './hold-lease.js';
import { createInHand } from './in-hand.js';
import { createJudge } from './judge-outcome.js';
import { createPace } from './pace.js';
import { sendReady } from './send-ready.js';
import type { SenderDeps } from './sender-deps.js';
import { createSettleQueue } from './settle-queue.js';
import { createTally } from './tally.js';
import type { Tally } from './tally.js';
import { tell } from './tell.js';
import { createNap } from './timing.js';
import { upkeepLoop } from './upkeep-loop.js';
import { within } from './within.js';

/** What is in flight when we stop has this long to be answered, and its answers this long to be written. */
const drainMs = 8_000;
const writeMs = 1_500;
/** From this rate on answers are collected for a moment before they are written. */
const busyRate = 100;
const lingerMs = 15;

export interface SenderState extends Tally {
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
  const { ledger, leases, clock, timing, log, on } = deps;
  const rate = deps.paidRate > 0 ? deps.paidRate : deps.rate;
  const pace = createPace(rate, timing.now());
  const gate = createGate(pace);
  const hand = createInHand();
  const tally = createTally();
  const stops = createContentStops();
  const waits = createFloodWaits(ledger, pace);
  const judge = createJudge({ pace, waits, stops, random: deps.random });
  const naps = {
    claim: createNap(timing),
    call: createNap(timing),
    upkeep: createNap(timing),
    drained: createNap(timing),
  };
  let running = false;
  let loops: Promise<unknown> = Promise.resolve();

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
  const lease = holdLease({
    store: leases,
    timing,
    log,
    holder: deps.holder,
    onTaken: async (epoch) => {
      const doubts = await ledger.recover(epoch, clock.now());
      await waits.load(() => timing.now());
      tally.figures.doubtsRecovered += doubts.length;
      for (const doubt of doubts) log.warn({ ...doubt }, 'a delivery is in doubt');
      if (doubts.length > 0) tell(log, () => on.trouble({ kind: 'doubts', deliveries: doubts }));
    },
    onReady: () => {
      naps.claim.wake();
      naps.upkeep.wake();
    },
    // What we had not called yet was certainly not sent: said even now, it clears up a doubt.
    onLost: (epoch) => {
      for (const held of hand.uncalled()) if (held.epoch <= epoch) parts.giveBack(held);
    },
  });
  const parts = sendReady({
    deps,
    rate,
    hand,
    gate,
    pace,
    stops,
    judge,
    queue,
    lease,
    tally,
    naps,
    isRunning: () => running,
  });

  return {
    start: () => {
      running = true;
      lease.start();
      queue.start();
      loops = Promise.all([
        claimLoop({
          deps,
          rate,
          hand,
          gate,
          pace,
          lease,
          tally,
          naps,
          prepare: parts.prepare,
          isRunning: () => running,
        }),
        parts.callLoop(),
        upkeepLoop({ deps, waits, stops, lease, tally, naps, isRunning: () => running }),
      ]);
    },
    stop: async () => {
      running = false;
      for (const nap of [naps.claim, naps.call, naps.upkeep]) nap.wake();
      for (const held of hand.uncalled()) parts.giveBack(held);
      const until = timing.now() + drainMs;
      while (hand.out().length > 0 && timing.now() < until) await naps.drained.rest(until - timing.now());
      for (const held of hand.out()) parts.giveUp(held, 'the sender was stopped before the answer came');
      await within(timing, writeMs, loops).catch(() => undefined);
      // Rows that a claim brought while we were stopping.
      for (const held of hand.uncalled()) parts.giveBack(held);
      const isWritten = await queue.stop(writeMs);
      if (!isWritten) log.warn({ open: queue.size() }, 'stopped with answers that could not be written down');
      await lease.stop();
    },
    nudge: () => naps.claim.wake(),
    noteWrite: (chatId) => pace.wrote(chatId, timing.now()),
    state: () => ({
      ...tally.read(),
      epoch: lease.epoch(),
      gate: gate.state(),
      bulkWaitMs: pace.bulkWait(timing.now()),
      speed: gate.state() === 'open' && pace.bulkWait(timing.now()) === 0 ? pace.speed(timing.now()) : 0,
      inHand: hand.size(),
      mostInHand: mostInHand(rate),
    }),
  };
}
