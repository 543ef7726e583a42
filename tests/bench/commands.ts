/**
 * How quickly readers are answered: commands, words and taps of 10,000 readers, written through the local Telegram, while a
 * broadcast goes out at 30 messages a second. Beside it, in the same run, a bare grammY bot that only says back what it
 * hears. Each part is a process of its own, with a real Postgres; Kabar must be built before (`npm run build`).
 *
 *   npx tsx tests/bench/commands.ts [commands a second] [seconds] [readers] [polling] [alone]
 *   npx tsx tests/bench/commands.ts 20 15           the short form
 *   npx tsx tests/bench/commands.ts 200 60          what one process is to sustain by webhook
 *   npx tsx tests/bench/commands.ts 20 60 10000 polling
 *
 * The time of an answer is from before the reader's message is handed to the local Telegram until the first call of the bot
 * for that chat has come in there (for a tap: until it is answered).
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';
import { createOracle } from '../faults/oracle.js';
import { startBuiltKabar, startProcess, startTelegram, treeCpu, usage } from '../faults/processes.js';
import { fillArchive } from './fill-archive.js';
import { askAway } from './ask-away.js';
import type { Asked } from './ask-away.js';

const [perSecond = 20, seconds = 15, readers = 10_000] = process.argv.slice(2, 5).map(Number);
const isPolling = process.argv.includes('polling');
/** Without the broadcast: what the commands cost by themselves. */
const isAlone = process.argv.includes('alone');
const secret = 'only-for-this-measurement';
const tokens = { echo: '111:abcdefghijklmnopqrstuvwxyz', kabar: '222:abcdefghijklmnopqrstuvwxyz' };

const directory = await mkdtemp(join(tmpdir(), 'kabar-bench-'));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { server } = started;
if (server.target.kind !== 'socket') throw new Error('the embedded server answers on a socket');
await migrate(server.target, fileURLToPath(new URL('../../drizzle', import.meta.url)));
const { db, close } = createDatabaseClient(server.target);
const telegram = await startTelegram();
const oracle = createOracle(telegram.url);
for (const token of Object.values(tokens)) await oracle.post('bots', { token });
await oracle.post('limits', { webhookLocal: true, keptCalls: 50_000 });
const ids = Array.from({ length: readers }, (_, index) => 1_000_000 + index);
await oracle.addPeople(ids);

/** A call of the Bot API by this program, in the bot's name. */
async function call(token: string, method: string, parameters: object): Promise<unknown> {
  const answer = await fetch(`${telegram.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  const body = (await answer.json()) as { ok: boolean; result: unknown; description?: string };
  if (!body.ok) throw new Error(`${method}: ${body.description}`);
  return body.result;
}
const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

function show(name: string, asked: Asked, cpu: Record<string, number>): { median: number; p99: number } {
  const times = asked.times.toSorted((a, b) => a - b);
  const figures = { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
  console.log(`\n${name}: ${asked.sent} commands in ${asked.seconds.toFixed(1)} s`);
  console.log(`  answered            ${times.length} (${(times.length / asked.seconds).toFixed(1)} a second)`);
  console.log(
    `  median, p95, p99    ${[0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(0)).join(', ')} ms`,
  );
  console.log(`  longest             ${(times.at(-1) ?? Number.NaN).toFixed(0)} ms`);
  const thirds = asked.byThird.map((part) =>
    quantile(
      part.toSorted((a, b) => a - b),
      0.5,
    ).toFixed(0),
  );
  console.log(`  median by thirds    ${thirds.join(', ')} ms`);
  const each = Object.entries(cpu).map(([who, used]) => `${who} ${((used * 1000) / asked.sent).toFixed(2)}`);
  console.log(`  processor ms each   ${each.join(', ')}`);
  for (const [kind, all] of asked.byKind)
    console.log(
      `    ${kind.padEnd(18)}${quantile(
        all.toSorted((a, b) => a - b),
        0.5,
      ).toFixed(0)} ms median of ${all.length}`,
    );
  return figures;
}

async function measure(
  token: string,
  pids: Record<string, () => number>,
  warmUp: number,
): Promise<[Asked, Record<string, number>]> {
  const common = {
    oracle,
    call: (method: string, parameters: object) => call(token, method, parameters),
    ids,
    botId: Number(token.split(':')[0]),
  };
  // Half the rate first: what is measured is a process that has been running for a while, as an operator's has.
  await askAway({ ...common, perSecond: perSecond / 2, seconds: warmUp });
  const before = Object.entries(pids).map(([who, read]) => [who, read()] as const);
  const asked = await askAway({ ...common, perSecond, seconds });
  return [asked, Object.fromEntries(before.map(([who, used]) => [who, (pids[who]?.() ?? 0) - used]))];
}

console.log(
  `${perSecond} a second for ${seconds} s, ${readers} readers, ${isPolling ? 'polling' : 'webhook'}; load ${loadavg()[0]?.toFixed(1)}`,
);
/** What this program itself uses to ask and to look. */
const ownCpu = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
const cpuOf = (pid: number) => () => usage(pid)?.cpu ?? 0;
const echo = startProcess('../bench/echo-process.ts', {
  TOKEN: tokens.echo,
  API_ROOT: telegram.url,
  MODE: isPolling ? 'polling' : 'webhook',
  SECRET: secret,
});
const { url } = await echo.until((line) => typeof line['url'] === 'string');
if (!isPolling) await call(tokens.echo, 'setWebhook', { url, secret_token: secret, max_connections: 40 });
const bare = show(
  'a bare echo bot',
  ...(await measure(tokens.echo, { bot: cpuOf(echo.pid), telegram: cpuOf(telegram.pid), asking: ownCpu }, 5)),
);
echo.signal('SIGKILL');

const port = await freePort();
const { username, database: name, path } = server.target;
const kabar = startBuiltKabar({
  BOT_TOKEN: tokens.kabar,
  TELEGRAM_API_ROOT: telegram.url,
  DATABASE_URL: `postgres://${username}@localhost/${name}?host=${encodeURIComponent(dirname(path))}`,
  DATA_DIR: directory,
  PORT: String(port),
  ...(isPolling ? {} : { UPDATES: 'webhook', WEBHOOK_SECRET: secret, PUBLIC_URL: 'https://kabar.example' }),
});
await kabar.until((line) => line.msg === 'this process sends from now on');
await fillArchive(db, ids);
if (!isPolling)
  await call(tokens.kabar, 'setWebhook', {
    url: `http://127.0.0.1:${port}/telegram/updates`,
    secret_token: secret,
    max_connections: 40,
  });
if (!isAlone) {
  await db.execute(sql`
  insert into broadcasts (author_id, state, html, created_at, confirmed_at, fan_out_after)
  values (1, 'sending', 'Siaran', now(), now(), ${Number.MIN_SAFE_INTEGER})`);
  await db.execute(sql`select pg_notify('deliveries', '')`);
}
const postmaster = Number((await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
const sentBefore = await oracle.get('deliveries?text=Siaran&limit=0');
const from = performance.now();
const ours = show(
  'Kabar',
  ...(await measure(
    tokens.kabar,
    { bot: cpuOf(kabar.pid), postgres: () => treeCpu(postmaster), telegram: cpuOf(telegram.pid), asking: ownCpu },
    15,
  )),
);
const sentAfter = await oracle.get('deliveries?text=Siaran&limit=0');
const newOf = ({ counts }: Record<string, unknown>) =>
  typeof counts === 'object' && counts !== null && 'new' in counts ? Number(counts.new) : 0;
console.log(
  `  broadcast meanwhile ${(((newOf(sentAfter) - newOf(sentBefore)) * 1000) / (performance.now() - from)).toFixed(1)} a second`,
);
console.log(`  memory              ${usage(kabar.pid)?.rss.toFixed(0)} MiB`);
console.log(
  `\nKabar against the echo bot: median ${(ours.median / bare.median).toFixed(1)} times, p99 ${(ours.p99 / bare.p99).toFixed(1)} times`,
);
const troubles = kabar.lines.filter(({ line }) => Number(line['level']) >= 50 || line['level'] === 'error');
if (troubles.length > 0)
  console.log(`errors in the log: ${troubles.length}, such as ${JSON.stringify(troubles[0]?.line)}`);

kabar.signal('SIGTERM');
await kabar.ended;
telegram.signal('SIGKILL');
await close();
await server.release();
await rm(directory, { recursive: true, force: true });
