import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { mostInHand } from '../../src/delivery/delivery.js';
import { createRandom } from './random.js';
import { audit, createStation, readerIds } from './station.js';

/** The long form: KILLS=200 npm run test:faults. A run is repeated by SEED. */
const kills = Number(process.env['KILLS'] ?? 4);
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const rate = 100;
const most = mostInHand(rate);
const perKill = 170;

it(
  `killed ${kills} times (SEED=${seed}): nobody is lost, no digest comes twice, every doubt has a name`,
  async () => {
    const random = createRandom(seed);
    const station = await createStation(rate);
    try {
      const readers = readerIds(Math.max(400, Math.ceil((kills * perKill) / 3)));
      await station.addReaders(readers);
      let sender = station.startSender();
      await sender.until((line) => line.msg === 'this process sends from now on');
      const leave = await station.addBroadcast('leave', 'leave');
      const again = await station.addBroadcast('again', 'again');
      await station.planDigests(readers, (id) => `edition:${id}`);
      const waits: { kind: string; doubtsMs: number; sendMs: number }[] = [];
      const doubtsBy: number[] = [];

      for (let round = 0; round < kills; round++) {
        const kind = ['sender', 'postgres', 'both', 'sender'][round % 4] ?? 'sender';
        await sleep(300 + random() * 1_200);
        const before = await station.oracle.total();
        if (kind !== 'postgres') sender.signal('SIGKILL');
        if (kind !== 'sender') await station.crashPostgres();
        if (kind !== 'postgres') {
          await sender.ended;
          sender = station.startSender();
          await sender.until((line) => line.msg === 'up');
        }
        const from = performance.now();
        const isOver = async () => (await station.states())['planned'] === undefined;
        const atFrom = Math.max(before, await station.oracle.total());
        while ((await station.oracle.total()) <= atFrom && !(await isOver())) await sleep(20);
        const sendMs = performance.now() - from;
        const named = sender.lines.filter(({ line }) => line.msg === 'a delivery is in doubt' && kind !== 'postgres');
        doubtsBy.push(named.length);
        waits.push({ kind, doubtsMs: Math.max(0, ...named.map(({ at }) => at - from)), sendMs });
      }
      await station.settled(120_000 + kills * 2_000);

      const { faults, doubles, doubts } = await audit(station, new Set([again]));
      expect(faults, `SEED=${seed}`).toEqual([]);
      expect(doubles).toBeLessThanOrEqual(most * kills);
      expect(Math.max(...doubtsBy)).toBeLessThanOrEqual(most);
      expect(Math.max(...waits.map((wait) => wait.doubtsMs))).toBeLessThan(5_000);
      expect(Math.max(...waits.map((wait) => wait.sendMs))).toBeLessThan(5_000);
      const [{ count } = { count: '' }] = await station.db.execute<{ count: string }>(
        sql`select count(*) as count from deliveries where broadcast_id = ${leave} and attempts > 1`,
      );
      expect(count).toBe('0');
      if (process.env['KILLS'] !== undefined) {
        const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        process.stdout.write(
          `${JSON.stringify({
            seed,
            kills,
            messages: readers.length * 3,
            doubts,
            mostDoubtsInOneKill: Math.max(...doubtsBy),
            doublesOfSendAgain: doubles,
            averageToFirstSendMs: Math.round(average(waits.map((wait) => wait.sendMs))),
            slowestToFirstSendMs: Math.round(Math.max(...waits.map((wait) => wait.sendMs))),
          })}\n`,
        );
      }
    } finally {
      await station.close();
    }
  },
  180_000 + kills * 15_000,
);
