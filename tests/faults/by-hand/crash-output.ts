/**
 * What a whole Kabar leaves behind when its statements fail, its database's sessions are killed and it ends because of a
 * bug: its log, its metrics, Node's reports and Postgres's log, none of which may hold the token, what a reader wrote, or
 * the parameters of a statement.
 *
 *   npm run -s build && npx tsx tests/faults/by-hand/crash-output.ts
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { startEmbeddedServer } from '../../../src/db/embedded-server.js';
import { createOracle } from '../oracle.js';
import { startBuiltKabar, startTelegram } from '../processes.js';
import { createProtocol } from './protocol.js';
import { canaryText, lookAt } from './whole-kabar.js';

const token = '7000000002:kenari-token-kenari-token-0001';
const password = 'kenari-sandi';
const protocol = createProtocol();
const directory = await mkdtemp(join(tmpdir(), 'kabar-crash-'));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { target } = started.server;
if (target.kind !== 'socket') throw new Error('the embedded server answers on a socket');
const telegram = await startTelegram();
const oracle = createOracle(telegram.url);
await oracle.post('bots', { token });
await oracle.addPeople([501, 502, 503]);
const preload = fileURLToPath(new URL('./throw-on-signal.mjs', import.meta.url));
const kabar = startBuiltKabar(
  {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: `postgres://${target.username}:${password}@localhost/${target.database}?host=${encodeURIComponent(join(directory, 'postgres'))}`,
    DATA_DIR: directory,
    OWNER_IDS: '503',
    LOG_LEVEL: 'trace',
  },
  [
    `--import=${preload}`,
    '--report-uncaught-exception',
    '--report-on-fatalerror',
    '--report-on-signal',
    '--report-signal=SIGUSR2',
    `--report-directory=${directory}`,
  ],
);
const { url } = await kabar.until((line) => line.msg === 'Kabar is running', 60_000);
const looking = lookAt(target);
const { db } = looking;
const write = (from: number, text: string) => oracle.post(`chats/${from}/messages`, { from, text });

await write(501, '/start');
await write(501, canaryText);
await write(501, `/ikuti ${canaryText}`);
await write(502, `/cari ${canaryText}`);
await write(503, '/siaran');
await write(503, `<b>${canaryText}`);
await sleep(4_000);
// Statements that fail with a reader's words among their parameters.
for (const table of ['articles', 'chats', 'deliveries', 'updates']) {
  await db.execute(sql.raw(`alter table ${table} rename to ${table}_away`));
  await write(501, `${canaryText} ${table}`);
  await write(502, `/ikuti ${canaryText}${table}`);
  await sleep(4_000);
  await db.execute(sql.raw(`alter table ${table}_away rename to ${table}`));
}
// Sessions killed in the middle: Postgres names what they were at.
await write(501, canaryText);
await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kabar'`);
await write(502, canaryText);
await sleep(3_000);
const [session] = await db.execute<{ pid: number }>(
  sql`select pid from pg_stat_activity where application_name = 'kabar' limit 1`,
);
if (session !== undefined) process.kill(session.pid, 'SIGKILL');
await sleep(4_000);
const metrics = await (await fetch(`${String(url)}/metrics`)).text();
protocol.expect(metrics.includes('kabar_'), 'the metrics are there');
kabar.signal('SIGUSR2');
await sleep(1_500);
kabar.signal('SIGHUP');
protocol.expect((await kabar.ended) === 1, 'a bug ends the process with 1');

const reports = (await readdir(directory)).filter((name) => name.startsWith('report.'));
protocol.expect(reports.length > 0, `Node wrote ${reports.length} reports`);
const sinks: Record<string, string> = {
  'the log (trace)': kabar.output(),
  metrics,
  "Postgres's log": await readFile(join(directory, 'postgres.log'), 'utf8'),
};
for (const name of reports) sinks[`Node's ${name}`] = await readFile(join(directory, name), 'utf8');
protocol.expect(kabar.output().includes('"level":50') || kabar.output().includes('"level":40'), 'faults were logged');
protocol.expect(kabar.output().includes('Kabar ends because of a bug'), 'and the bug');
for (const [name, text] of Object.entries(sinks)) {
  const found = text.split('\n').filter((line) => line.toLowerCase().includes('kenari'));
  protocol.expect(found.length === 0, `${name}: ${found.length} lines with a secret in ${text.length} characters`);
  for (const line of found.slice(0, 3)) protocol.say(line.slice(0, 400));
}
await looking.close();
telegram.signal('SIGTERM');
await telegram.ended;
await started.server.release();
await rm(directory, { recursive: true, force: true });
protocol.end();
