import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { audit, createStation, growsBy, readerIds } from './station.js';

const rate = 100;
/** The long form freezes for a minute, and restarts twenty times. */
const freezeSeconds = Number(process.env['FREEZE_SECONDS'] ?? 7);
const restarts = Number(process.env['RESTARTS'] ?? 3);

it(
  'a sender that is frozen is followed within ten seconds, and claims nothing that another has claimed when it wakes',
  async () => {
    const station = await createStation(rate);
    try {
      const readers = readerIds(Math.min(6_000, 100 * (freezeSeconds + 6)));
      await station.addReaders(readers);
      const first = station.startSender();
      await first.until((line) => line.msg === 'this process sends from now on');
      const second = station.startSender();
      await second.until((line) => line.msg === 'up');
      await station.planDigests(readers, (id) => `edition:${id}`);
      while ((await station.oracle.total()) < 50) await sleep(20);

      first.signal('SIGSTOP');
      const frozenAt = performance.now();
      await second.until((line) => line.msg === 'this process sends from now on', 10_000);
      const total = await station.oracle.total();
      while ((await station.oracle.total()) <= total) await sleep(20);
      expect(performance.now() - frozenAt).toBeLessThan(10_000);
      await sleep(Math.max(0, frozenAt + freezeSeconds * 1_000 - performance.now()));
      first.signal('SIGCONT');
      await first.until((line) => line.msg === 'another process sends now');
      await station.settled(60_000);

      expect((await audit(station, new Set())).faults).toEqual([]);
    } finally {
      await station.close();
    }
  },
  120_000 + freezeSeconds * 2_000,
);

it(
  'restarted again and again under load, each sender ends within ten seconds and leaves no doubt',
  async () => {
    const station = await createStation(rate);
    try {
      const readers = readerIds(250);
      await station.addReaders(readers);
      let sender = station.startSender();
      await sender.until((line) => line.msg === 'this process sends from now on');
      for (let restart = 0; restart < restarts; restart++) {
        const next = station.startSender();
        await next.until((line) => line.msg === 'up');
        // Planned only now: however long a start takes, the one that is told to end is in the middle of it.
        await station.planDigests(readers, (id) => `edition:${id}:${restart}`);
        await growsBy(station, 50);
        const from = performance.now();
        sender.signal('SIGTERM');
        expect(await sender.ended).toBe(0);
        expect(performance.now() - from).toBeLessThan(10_000);
        await next.until((line) => line.msg === 'this process sends from now on', 5_000);
        sender = next;
      }
      await station.settled(60_000);
      const { faults, doubts } = await audit(station, new Set());
      expect(faults).toEqual([]);
      expect(doubts).toBe(0);
    } finally {
      await station.close();
    }
  },
  120_000 + restarts * 10_000,
);
