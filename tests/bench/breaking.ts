/**
 * From the second person's tap on "approve" to the first and the thirtieth reader, and to the last: the whole of Kabar in
 * this process, a real Postgres, and the local Telegram in a process of its own.
 *
 *   npx tsx tests/bench/breaking.ts [readers=30] [rounds=5] [answer ms=60]
 *   npx tsx tests/bench/breaking.ts 1000000 1      all rows of a million, and the first message of them (stopped then)
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { startApp } from '../../src/app.js';
import { createMovableClock } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { createDatabaseClient } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import { everyone } from '../../src/delivery/audience.js';
import { createLog } from '../../src/log.js';
import { createBroadcastApprovalStore } from '../../src/newsroom/broadcast-approval.store.js';
import { createOracle } from '../faults/oracle.js';
import { startTelegram } from '../faults/processes.js';

const [readers = 30, rounds = 5, answerMs = 60] = process.argv.slice(2, 5).map(Number);
const token = '123:abcdefghijklmnopqrstuvwxyz';
const [owner, approver] = [900, 901];
const isMany = readers > 2_000;

const directory = await mkdtemp(join(tmpdir(), 'kabar-bench-'));
const started = await startEmbeddedServer(directory);
if (started.kind === 'failed') throw new Error(started.reason);
const { target } = started.server;
if (target.kind !== 'socket') throw new Error('the embedded server answers on a socket');
const telegram = await startTelegram();
const oracle = createOracle(telegram.url);
await oracle.post('bots', { token });
const ids = Array.from({ length: readers }, (_, index) => 1_000_000 + index);
await oracle.addPeople([owner, approver, ...ids.slice(0, 2_000)]);
await oracle.post('faults', { kind: 'latency', method: 'sendMessage', ms: answerMs });

const read = readConfig({
  BOT_TOKEN: token,
  TELEGRAM_API_ROOT: telegram.url,
  DATABASE_URL: `postgres://${target.username}@localhost/${target.database}?host=${encodeURIComponent(dirname(target.path))}`,
  OWNER_IDS: String(owner),
  DATA_DIR: directory,
  PORT: '0',
});
if (read.kind === 'bad') throw new Error(read.faults.join('; '));
const log = createLog({ level: 'silent', secrets: [] });
const result = await startApp({
  config: read.config,
  log,
  clock: createMovableClock(),
  readerWorker: new URL('../../dist/intake/reader-worker.js', import.meta.url),
});
if (result.kind === 'failed') throw new Error(result.reason);
const database = createDatabaseClient(target);
const { db } = database;
await db.execute(sql`
  insert into people (id, name, role, joined_at) values (${approver}, 'Sinta', 'approver', now())`);
await db.execute(sql`
  insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
  select id, 'private', 'id', 'Asia/Jakarta', now(), now() from generate_series(1000000, ${999_999 + readers}) id`);
await db.execute(sql`vacuum analyze chats`);
for (const id of [owner, approver]) await oracle.post(`chats/${id}/messages`, { from: id, text: '/redaksi' });
await sleep(8_000);

const times: { first: number; thirtieth: number; last: number; planned: number }[] = [];
for (let round = 1; round <= rounds; round++) {
  const word = `Gempa putaran ${round}`;
  const [row] = await db.execute<{ id: string }>(sql`
    insert into broadcasts (author_id, state, html, level, audience, created_at)
    values (${owner}, 'draft', ${word}, 'breaking', ${JSON.stringify(everyone)}::text::jsonb, now()) returning id`);
  const id = Number(row?.id);
  const approval = createBroadcastApprovalStore(db, new Set([owner]));
  await approval.ask(id, owner, 1, [approver], new Date(Date.now()));
  let messageId: number | null = null;
  while (messageId === null) {
    await sleep(200);
    const [told] = await db.execute<{ message_id: string | null }>(sql`
      select message_id from deliveries where chat_id = ${approver} and params ->> 'type' = 'broadcast-ask'
        and params ->> 'broadcastId' = ${String(id)} and state = 'sent'`);
    if (told?.message_id != null) messageId = Number(told.message_id);
  }
  await sleep(2_000);
  const tapped = Date.now();
  await oracle.post(`chats/${approver}/taps`, { from: approver, message_id: messageId, data: `bqy:${id}:1` });
  let planned = 0;
  let arrivals: number[] = [];
  for (;;) {
    await sleep(isMany ? 250 : 50);
    const answer = (await oracle.get(`deliveries?limit=5000&text=${encodeURIComponent(word)}`)) as {
      deliveries: { date: string; chat_id: number }[];
    };
    arrivals = answer.deliveries
      .filter((one) => one.chat_id >= 1_000_000)
      .map((one) => Date.parse(one.date) - tapped)
      .sort((a, b) => a - b);
    const [state] = await db.execute<{ done: boolean }>(sql`
      select fan_out_after is null and state <> 'asked' as done from broadcasts where id = ${id}`);
    if (planned === 0 && state?.done === true) planned = Date.now() - tapped;
    if (planned > 0 && arrivals.length >= Math.min(readers, isMany ? 30 : readers)) break;
  }
  times.push({ first: arrivals[0] ?? 0, thirtieth: arrivals[29] ?? NaN, last: arrivals.at(-1) ?? 0, planned });
  await db.execute(sql`update broadcasts set state = 'stopped', fan_out_after = null where state = 'sending'`);
  await sleep(1_500);
}

const show = (name: string, pick: (one: (typeof times)[number]) => number): void => {
  const list = times.map(pick).sort((a, b) => a - b);
  const of = (share: number) =>
    ((list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0) / 1000).toFixed(2);
  console.log(`${name.padEnd(30)} median ${of(0.5)} s, worst ${of(1)} s`);
};
console.log(`${readers} readers, ${rounds} rounds, answers after ${answerMs} ms, SEND_RATE ${read.config.sendRate}`);
show('first reader', (one) => one.first);
show('thirtieth reader', (one) => one.thirtieth);
if (!isMany) show('last reader', (one) => one.last);
show('all rows planned', (one) => one.planned);

await result.app.stop();
await database.close();
await started.server.release();
telegram.signal('SIGKILL');
await rm(directory, { recursive: true, force: true });
process.exit(0);
