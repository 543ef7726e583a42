import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createSocketProxy } from './socket-proxy.js';
import { audit, createStation, growsBy, readerIds } from './station.js';

const rate = 100;

it('without the ledger nothing is sent, and all goes on by itself when it is back', async () => {
  const station = await createStation(rate);
  if (station.target.kind !== 'socket') throw new Error('the embedded server answers on a socket');
  const proxy = await createSocketProxy(station.target.path);
  try {
    const readers = readerIds(500);
    await station.addReaders(readers);
    const sender = station.startSender({ target: { ...station.target, path: proxy.path } });
    await sender.until((line) => line.msg === 'this process sends from now on');
    await station.planDigests(readers, (id) => `edition:${id}`);
    for (const mode of ['cut', 'silent'] as const) {
      await growsBy(station, 50);
      proxy.set(mode);
      // What was claimed before may still go out; without the lease, nothing after three seconds.
      await sleep(3_500);
      const at = await station.oracle.total();
      await sleep(1_500);
      expect(await station.oracle.total()).toBe(at);
      proxy.set('pass');
      const from = performance.now();
      await growsBy(station, 1);
      // The client knocks again after at most two seconds, and the lease is taken over in three.
      expect(performance.now() - from).toBeLessThan(10_000);
    }
    // Slow answers of the database make it slow, and nothing else.
    proxy.set({ slowMs: 300 });
    await growsBy(station, 10);
    proxy.set('pass');
    // A full disk, as Postgres says it.
    await station.db.execute(sql`
      create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
    await station.db.execute(sql`create trigger full_disk before update on deliveries execute function full_disk()`);
    await sleep(1_000);
    const at = await station.oracle.total();
    await sleep(1_500);
    expect(await station.oracle.total()).toBe(at);
    await station.db.execute(sql`drop trigger full_disk on deliveries`);
    await station.settled(60_000);
    const { faults } = await audit(station, new Set());
    expect(faults).toEqual([]);
    expect(sender.output()).not.toContain('edition:1001');
  } finally {
    await station.close();
    await proxy.close();
  }
}, 120_000);
