/**
 * What hostile pages and feeds cost the process that reads them: each is to be refused, or read, within five seconds, with
 * the event loop's p99 under 50 ms and at most 64 MiB more memory.
 *
 *   npm run -s build && npx tsx --expose-gc --max-semi-space-size=4 tests/faults/by-hand/hostile-bytes.ts
 *
 * The young part of the heap is held small, as `npm start` has it: grown to node's own size it would be counted here.
 * They go through the guarded door and the reader's thread as Kabar has them; the site is a process of its own. Figures of
 * the loop are worth something on a machine that does nothing else.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../src/clock.js';
import { createDoor } from '../../../src/intake/door.js';
import { createReader, READER_LIMITS } from '../../../src/intake/reader.js';
import { startProcess, usage } from '../processes.js';
import { createProtocol } from './protocol.js';

const workerUrl = new URL('../../../dist/intake/reader-worker.js', import.meta.url);
if (!existsSync(workerUrl)) throw new Error('The reader is not built: npm run -s build');
const protocol = createProtocol();
const site = startProcess('./by-hand/hostile-site.ts', {});
const { host, paths } = (await site.until((line) => typeof line['host'] === 'string')) as unknown as {
  host: string;
  paths: string[];
};
const door = createDoor({ clock: systemClock, allowHosts: [host], userAgent: 'Kabar' });
const reader = createReader({ ...READER_LIMITS, workerUrl });
const now = systemClock.now();
const mib = (): number => usage(process.pid)?.rss ?? 0;

/** An ordinary feed and page first: what the thread needs to be there at all is no attack's doing. */
const calm = new TextEncoder().encode('<rss version="2.0"><channel><title>T</title></channel></rss>');
const calmPage = `<html lang="id"><body><article><h1>Banjir</h1>${'<p>Banjir merendam dua desa di Demak sejak Selasa malam.</p>'.repeat(200)}</article></body></html>`;
await reader.readFeed(calm, { url: 'https://contoh.id/rss', now });
for (let turn = 0; turn < 5; turn++) await reader.readPage(calmPage, { url: 'https://contoh.id/', now });
await sleep(500);
globalThis.gc?.();
const restingMib = mib();
const loop = monitorEventLoopDelay({ resolution: 5 });

const attack = async (path: string): Promise<string> => {
  const kind = path.includes('page') || path.includes('tables') ? 'page' : 'feed';
  const url = `http://${host}/${path}`;
  const answer = await door.get(url, { kind });
  if (answer.kind !== 'ok') return 'code' in answer ? answer.code : answer.kind;
  const context = { url, now };
  const read =
    kind === 'page' ? await reader.readPage(answer.bytes, context) : await reader.readFeed(answer.bytes, context);
  return 'code' in read ? read.code : read.kind;
};

/** Of all of them: one attack alone gives so few samples that the 99th of a hundred is the slowest. */
const whole = monitorEventLoopDelay({ resolution: 5 });
whole.enable();
let worstMs = 0;
let peak = restingMib;
const watch = setInterval(() => (peak = Math.max(peak, mib())), 5);
for (const path of paths) {
  loop.reset();
  loop.enable();
  const from = performance.now();
  const peakBefore = peak;
  peak = mib();
  const outcome = await attack(path);
  const ms = performance.now() - from;
  // The wait for the next tick is what a stall at the very end would be seen by.
  await sleep(50);
  loop.disable();
  worstMs = Math.max(worstMs, ms);
  const more = peak - restingMib;
  protocol.expect(
    ms < 5_000,
    `${path.padEnd(32)} ${outcome.padEnd(16)} ${ms.toFixed(0).padStart(5)} ms, loop at most ${(loop.max / 1e6).toFixed(0).padStart(4)} ms, memory ${more >= 0 ? '+' : ''}${more.toFixed(0)} MiB`,
  );
  peak = Math.max(peak, peakBefore);
}
clearInterval(watch);
whole.disable();
const p99 = whole.percentile(99) / 1e6;
protocol.expect(p99 < 50, `the event loop's p99 was ${p99.toFixed(1)} ms`);
protocol.expect(
  peak - restingMib <= 64,
  `memory: +${(peak - restingMib).toFixed(0)} MiB over ${restingMib.toFixed(0)}`,
);
protocol.say(`slowest ${worstMs.toFixed(0)} ms; load of the machine ${loadavg()[0]?.toFixed(1)}`);
await reader.close();
await door.close();
site.signal('SIGTERM');
await site.ended;
protocol.end();
