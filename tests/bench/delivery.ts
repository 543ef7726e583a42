/**
 * How fast the sender is, and at what price: one broadcast to many, against the local Telegram, each part in a process of
 * its own, with a real Postgres.
 *
 *   npx tsx tests/bench/delivery.ts [recipients] [rate] [answer ms] [whole] [naive] [for=seconds] [ends]
 *   npx tsx tests/bench/delivery.ts 3000 30 60 naive     the loop of grammY's documentation as the yardstick, before ours
 *   npx tsx tests/bench/delivery.ts 100000 1000 60       paid broadcasts
 *   npx tsx tests/bench/delivery.ts 1000000 1000 60      a million to the end: 18 minutes
 *   npx tsx tests/bench/delivery.ts 60000 1000 60 ends   instants at both ends: when calls leave us, and when they are read
 *   npx tsx tests/bench/delivery.ts 60000 1000 60 whole  the whole of Kabar in the one process (built before), and readers
 *                                                        who write commands meanwhile
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { Api, GrammyError } from 'grammy';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';
import { createOracle } from '../faults/oracle.js';
import type { Oracle } from '../faults/oracle.js';
import { startBuiltKabar, startSender, startTelegram, treeCpu, usage } from '../faults/processes.js';
import { writeCommands } from './write-commands.js';

const [recipients = 3_000, rate = 30, answerMs = 60] = process.argv.slice(2, 5).map(Number);
const withNaive = process.argv.includes('naive');
const isWhole = process.argv.includes('whole');
const bothEnds = process.argv.includes('ends') && !isWhole;
const most = Number(process.argv.find((word) => word.startsWith('for='))?.slice(4) ?? Infinity);
const token = '123:abcdefghijklmnopqrstuvwxyz';
const isPaid = rate > 30;
const authorId = 900;

const directory = await mkdtemp(join(tmpdir(), 'kabar-bench-'));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { server } = started;
await migrate(server.target, fileURLToPath(new URL('../../drizzle', import.meta.url)));
const database = createDatabaseClient(server.target);
const { db } = database;
const telegram = await startTelegram(bothEnds ? { TELL_STALLS: '1' } : {});
const oracle: Oracle = createOracle(telegram.url);
await oracle.post('bots', { token, stars: 1_000_000 });
const ids = Array.from({ length: recipients }, (_, index) => 1_000_000 + index);
await oracle.addPeople([authorId, ...ids]);
/** Looking for the most in any second needs them all; more are not told of at once. */
await oracle.post('limits', { keptDeliveries: 100_000 });
await oracle.post('faults', { kind: 'latency', method: 'sendMessage', ms: answerMs });

interface Figures {
  seconds: number;
  sent: number;
  doubles: number;
  lost: number;
}
async function judge(seconds: number, exceptChats = new Set<number>()): Promise<Figures> {
  const copies = await oracle.copies();
  // The author's report is no part of it.
  for (const chatId of [authorId, ...exceptChats]) copies.delete(chatId);
  const sent = [...copies.values()].reduce((sum, count) => sum + count, 0);
  return { seconds, sent, doubles: sent - copies.size, lost: recipients - exceptChats.size - copies.size };
}
/** The most instants within any stretch of so many milliseconds, and where that one begins. */
function mostWithin(instants: readonly number[], ms: number): { count: number; from: number } {
  let most = { count: 0, from: 0 };
  for (let start = 0, end = 0; end < instants.length; end++) {
    while ((instants[end] ?? 0) - (instants[start] ?? 0) >= ms) start++;
    if (end - start + 1 > most.count) most = { count: end - start + 1, from: instants[start] ?? 0 };
  }
  return most;
}
const show = (name: string, value: string | number): void => console.log(`${name.padEnd(34)} ${value}`);

if (withNaive) {
  const api = new Api(token, { apiRoot: telegram.url });
  const from = performance.now();
  let refusals = 0;
  for (const id of ids) {
    for (;;) {
      try {
        await api.sendMessage(id, 'Gempa', isPaid ? { allow_paid_broadcast: true } : {});
        break;
      } catch (error) {
        if (!(error instanceof GrammyError) || error.parameters.retry_after === undefined) break;
        refusals++;
        await sleep(error.parameters.retry_after * 1000);
      }
    }
  }
  const figures = await judge((performance.now() - from) / 1000);
  console.log('\nthe naive loop: send, wait when refused, repeat');
  show('messages a second', (figures.sent / figures.seconds).toFixed(1));
  show('refusals (429)', refusals);
  show('doubles, lost', `${figures.doubles}, ${figures.lost}`);
  await oracle.post('reset', { keep: ['people', 'limits'] });
  await oracle.post('bots', { token, stars: 1_000_000 });
  await oracle.post('faults', { kind: 'latency', method: 'sendMessage', ms: answerMs });
}

console.log(`\nKabar: ${recipients} recipients, ${rate}/s, answers after ${answerMs} ms`);
await db.execute(sql`
  insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
  select id, 'private', 'id', 'Asia/Jakarta', now(), now() from generate_series(1000000, ${999_999 + recipients}) id`);
await db.execute(sql`vacuum analyze chats`);
const rates = { rate: isPaid ? 30 : rate, paidRate: isPaid ? rate : 0 };
const startWhole = () => {
  if (server.target.kind !== 'socket') throw new Error('the embedded server answers on a socket');
  const { username, database: name, path } = server.target;
  return startBuiltKabar({
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: `postgres://${username}@localhost/${name}?host=${encodeURIComponent(dirname(path))}`,
    DATA_DIR: directory,
    SEND_RATE: String(rates.rate),
    PAID_SEND_RATE: String(rates.paidRate),
  });
};
const departuresFile = join(directory, 'departures.json');
const sender = isWhole
  ? startWhole()
  : startSender({
      target: server.target,
      apiRoot: telegram.url,
      token,
      ...rates,
      ...(bothEnds ? { departures: departuresFile } : {}),
    });
await sender.until((line) => line.msg === 'this process sends from now on');
// What a start needs memory and time for is over.
await sleep(isWhole ? 10_000 : 1_000);
const postmaster = Number((await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
const othersCpu = () => ({ telegram: usage(telegram.pid)?.cpu ?? 0, postgres: treeCpu(postmaster) });
const othersBefore = othersCpu();
const before = usage(sender.pid);
const from = performance.now();
await db.execute(sql`
  insert into broadcasts (author_id, state, html, created_at, confirmed_at, fan_out_after)
  values (${authorId}, 'sending', '<b>Gempa</b>', now(), now(), ${Number.MIN_SAFE_INTEGER})`);
await db.execute(sql`select pg_notify('deliveries', '')`);
const commands = isWhole ? writeCommands(oracle, ids) : null;
/** Calls of all time: the local Telegram is not held up by being asked for this. */
const totalCalls = async (): Promise<number> => {
  const { total } = (await oracle.get('calls?limit=0')) as { total: number };
  return total;
};
const callsBefore = await totalCalls();

const lookEveryMs = recipients > 10_000 ? 5_000 : 2_000;
let firstAt: number | null = null;
let fannedOutAt: number | null = null;
let mostRss = before?.rss ?? 0;
/** The most so far, when so many messages had been sent. */
const rssAt = new Map<number, number>();
let worstSecond = Infinity;
let last = { at: from, total: 0 };
for (;;) {
  await sleep(firstAt === null ? 20 : Math.max(0, last.at + lookEveryMs - performance.now()));
  const total = firstAt === null ? await oracle.total() : (await totalCalls()) - callsBefore;
  const now = performance.now();
  if (firstAt === null && total > 0) firstAt = now;
  const rss = usage(sender.pid)?.rss ?? 0;
  mostRss = Math.max(mostRss, rss);
  for (const count of [10_000, 100_000, 300_000, 1_000_000])
    if (total >= count && !rssAt.has(count)) rssAt.set(count, mostRss);
  const [row] = await db.execute<{ state: string; fan_out_after: string | null }>(
    sql`select state, fan_out_after from broadcasts`,
  );
  if (fannedOutAt === null && row?.fan_out_after === null) fannedOutAt = now;
  if (now - last.at > lookEveryMs * 0.9) {
    const speed = ((total - last.total) * 1000) / (now - last.at);
    if (total < recipients && now - from > 5_000) worstSecond = Math.min(worstSecond, speed);
    last = { at: now, total };
  }
  if (row?.state === 'done' || now - from > most * 1_000) break;
}
const seconds = (performance.now() - from) / 1000;
const commandTimes = (await commands?.stop()) ?? [];
const after = usage(sender.pid);
const othersAfter = othersCpu();
const figures = await judge(seconds, commands?.chats);
const refused = sender.lines.filter(({ line }) => line['change'] !== undefined).length;
const { calls } = (await oracle.get('calls?method=sendMessage&failed=1&limit=1000')) as { calls: unknown[] };
const { deliveries } = (await oracle.get('deliveries?limit=100000&text=Gempa')) as {
  deliveries: { date: string; chat_id: number }[];
};
const times = deliveries.map(({ date }) => Date.parse(date));
const mostInSecond = mostWithin(times, 1_000).count;
const states = await db.execute<{ state: string; count: string }>(
  sql`select state, count(*) as count from deliveries group by 1`,
);
// From the first message to the last, as far back as the local Telegram remembers: without the start and the closing.
const span = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
const speed = (times.length - 1) / span;
show('messages a second', `${speed.toFixed(1)} (${((speed / rate) * 100).toFixed(1)} %)`);
show('most in any second, as received', mostInSecond);
show(`slowest ${lookEveryMs / 1000} seconds`, Number.isFinite(worstSecond) ? worstSecond.toFixed(0) : '-');
show('first message after', `${firstAt === null ? '-' : ((firstAt - from) / 1000).toFixed(2)} s`);
show('all rows planned after', `${fannedOutAt === null ? '-' : ((fannedOutAt - from) / 1000).toFixed(1)} s`);
show('refused calls, changes of the gate', `${calls.length}, ${refused}`);
show('doubles, lost', `${figures.doubles}, ${Number.isFinite(most) ? 'not asked' : figures.lost}`);
show('ledger', states.map(({ state, count }) => `${state} ${count}`).join(', '));
if (before !== null && after !== null) {
  const each = (cpu: number): string => `${((cpu * 1_000_000) / figures.sent).toFixed(0)} µs`;
  show('CPU a message', each(after.cpu - before.cpu));
  show('… of Postgres', each(othersAfter.postgres - othersBefore.postgres));
  show('… of the local Telegram', each(othersAfter.telegram - othersBefore.telegram));
  show(
    'load of the machine at the end',
    loadavg()
      .map((load) => load.toFixed(1))
      .join(', '),
  );
  show('memory: start, most', `${before.rss.toFixed(0)}, ${mostRss.toFixed(0)} MiB`);
  const rssAtTenThousand = rssAt.get(10_000);
  if (rssAtTenThousand !== undefined) {
    show('memory: most after 10,000 → end', `+${(mostRss - rssAtTenThousand).toFixed(0)} MiB`);
    show('… most until', [...rssAt].map(([count, rss]) => `${count}: ${rss.toFixed(0)}`).join(', '));
  }
}
if (commands !== null) {
  const times = commandTimes.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    `${times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(0)}`;
  show(
    'commands answered, lost',
    `${times.filter(Number.isFinite).length}, ${times.filter((ms) => ms === Infinity).length}`,
  );
  show('… p50, p99, slowest', `${at(0.5)}, ${at(0.99)}, ${times.at(-1)?.toFixed(0)} ms`);
}

sender.signal('SIGTERM');
await sender.ended;
if (bothEnds) {
  const departures = JSON.parse(await readFile(departuresFile, 'utf8')) as [number, number][];
  const left = new Map(departures);
  const leaving = departures.map(([, at]) => at);
  show('most in any second, as they leave', mostWithin(leaving, 1_000).count);
  show('… in any 1.04 s', mostWithin(leaving, 1_040).count);
  const trips = deliveries
    .map(({ date, chat_id }) => ({ at: Date.parse(date), ms: Date.parse(date) - (left.get(chat_id) ?? Number.NaN) }))
    .filter(({ ms }) => !Number.isNaN(ms));
  const sorted = trips.map(({ ms }) => ms).sort((a, b) => a - b);
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  show('from leaving to being read', `p50 ${share(0.5)}, p99 ${share(0.99)}, most ${sorted.at(-1)} ms`);
  const worst = mostWithin(times, 1_000);
  const within = trips.filter(({ at }) => at >= worst.from && at < worst.from + 1_000);
  const early = within.filter(({ at, ms }) => at - ms < worst.from).length;
  show('of the worst second, left before it', `${early} of ${within.length}`);
  for (const [name, process_] of [
    ['the sender', sender],
    ['the local Telegram', telegram],
  ] as const) {
    const stalls = process_.lines.flatMap(({ line }) =>
      typeof line['stall'] === 'number' && Number(line['until']) > (leaving[0] ?? 0)
        ? [{ ms: line['stall'], until: Number(line['until']) }]
        : [],
    );
    const near = stalls.filter(({ until }) => until >= worst.from - 50 && until <= worst.from + 1_050);
    show(
      `${name} stood still`,
      `${stalls.length} times, at most ${Math.max(0, ...stalls.map(({ ms }) => ms))} ms; about the worst second ${near.map(({ ms, until }) => `${ms} ms until +${(until - worst.from).toFixed(0)}`).join(', ') || '–'}`,
    );
  }
}
telegram.signal('SIGTERM');
await telegram.ended;
await database.close();
await server.release();
await rm(directory, { recursive: true, force: true });
