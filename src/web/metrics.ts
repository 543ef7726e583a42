import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Clock } from '../clock.js';
import type { QueueFigures } from '../delivery/figures.store.js';
import { alarmKinds } from '../newsroom/alarm.js';
import type { Alarm } from '../newsroom/alarm.js';
import type { SenderState } from '../delivery/sender.js';

export interface MetricsCollaborators {
  clock: Clock;
  /** What the ledger holds now. */
  figures(now: Date): Promise<QueueFigures>;
}

/** Figures for Prometheus: of this process, of the sender in it, and of the ledger that all processes share. */
export function createMetrics({ clock, figures }: MetricsCollaborators) {
  const registry = new Registry();
  // Includes the event loop's delay and the memory.
  collectDefaultMetrics({ register: registry });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });

  const queue = gauge('kabar_deliveries_open', 'Deliveries planned or being sent', ['kind', 'state']);
  const lag = gauge('kabar_delivery_lag_seconds', 'How long the oldest due delivery has waited');
  const doubts = gauge('kabar_deliveries_in_doubt_24h', 'Deliveries of the last 24 hours whose answer was lost');
  const missed = gauge('kabar_deliveries_missed_24h', 'Deliveries of the last 24 hours that were not sent in time');
  const holds = gauge('kabar_sender_holds_lease', 'Whether this process is the one that sends');
  const speed = gauge('kabar_sender_speed', 'Messages a second that may go out now');
  const inHand = gauge('kabar_sender_in_hand', 'Deliveries claimed and not settled');
  const gate = gauge('kabar_sender_gate', 'What holds sending: 1 for the present state', ['state']);
  const wait = gauge('kabar_sender_bulk_wait_seconds', 'How long Telegram has told bulk to wait still');
  const outcomes = gauge('kabar_sender_outcomes', 'Calls of this process by kind and outcome, since its start', [
    'kind',
    'outcome',
  ]);
  const held = gauge(
    'kabar_sender_flood_seconds',
    'Seconds that Telegram has made this process wait, since its start',
    ['scope'],
  );
  const alarms = gauge('kabar_alarms_open', 'What goes on that the newsroom was told of', ['kind']);
  let sender: (() => SenderState) | null = null;
  let openAlarms: (() => Promise<Alarm[]>) | null = null;

  return {
    /** Shows the figures of a sender in this process, and the alarms that go on. */
    watch(sources: { sender: () => SenderState; openAlarms: () => Promise<Alarm[]> }): void {
      sender = sources.sender;
      openAlarms = sources.openAlarms;
    },

    /** All figures as Prometheus text. */
    async text(): Promise<string> {
      const ledger = await figures(clock.now());
      queue.reset();
      for (const row of ledger.queue) queue.set({ kind: row.kind, state: row.state }, row.count);
      lag.set(ledger.oldestDueSeconds);
      doubts.set(ledger.inDoubt);
      missed.set(ledger.missed);
      const open = (await openAlarms?.()) ?? [];
      for (const kind of alarmKinds) alarms.set({ kind }, open.filter((alarm) => alarm.kind === kind).length);
      const state = sender?.();
      if (state !== undefined) {
        holds.set(state.epoch === null ? 0 : 1);
        speed.set(state.speed);
        inHand.set(state.inHand);
        wait.set(state.bulkWaitMs / 1000);
        for (const [scope, ms] of Object.entries(state.floodMs)) held.set({ scope }, ms / 1000);
        gate.reset();
        gate.set({ state: state.gate }, 1);
        for (const { kind, outcome, count } of state.outcomes) outcomes.set({ kind, outcome }, count);
      }
      return registry.metrics();
    },
  };
}
