import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { createMovableClock } from '../../src/clock.js';
import { createDatabaseClient } from '../../src/db/client.js';
import type { Database, DatabaseTarget } from '../../src/db/client.js';
import { startEmbeddedServer } from '../../src/db/embedded-server.js';
import type { EmbeddedServer } from '../../src/db/embedded-server.js';
import { migrate } from '../../src/db/migrate.js';
import { enqueue } from '../../src/delivery/deliveries.store.js';
import { createSimulator } from '../../src/simulator/simulator.js';
import { createOracle } from './oracle.js';
import type { Oracle } from './oracle.js';
import { startSender } from './processes.js';
import type { Running } from './processes.js';

/** A word that is part of every secret: found in no log, neither a sender's nor Postgres's, and in no crash. */
const canary = 'kenari';
/** The token. */
export const canaryToken = '123:kenari-kenari-kenari-kenari';
/** Stands in the text of every broadcast, and in the parameters of every digest. */
const canaryText = `${canary}-tulisan-seseorang`;

/** The local Telegram tells of so many messages at once, and a run may not send more. */
const mostAudited = 100_000;

/** A whole delivery station that may be broken: a Postgres of its own, a local Telegram, senders in processes. */
export interface Station {
  db: Database;
  oracle: Oracle;
  target: DatabaseTarget;
  apiRoot: string;
  /** Every process that was started, dead ones too. */
  senders: Running[];
  startSender(over?: { target?: DatabaseTarget; answerMs?: number }): Running;
  /** Ends Postgres at once, as a power cut does, and starts it again. */
  crashPostgres(downMs?: number): Promise<void>;
  /** What Postgres has logged so far, before its crashes too. */
  postgresLog(): Promise<string>;
  addReaders(ids: number[]): Promise<void>;
  planDigests(ids: number[], cause: (id: number) => string): Promise<void>;
  addBroadcast(text: string, onDoubt: 'leave' | 'again'): Promise<number>;
  states(): Promise<Record<string, number>>;
  /** Waits until nothing is planned or out. */
  settled(withinMs: number): Promise<void>;
  close(): Promise<void>;
}

/** @param rate messages a second; above 30 they are paid */
export async function createStation(rate: number): Promise<Station> {
  const directory = await mkdtemp(join(tmpdir(), 'kabar-faults-'));
  const start = async (): Promise<EmbeddedServer> => {
    const started = await startEmbeddedServer(directory);
    if (started.kind === 'failed') throw new Error(started.reason);
    return started.server;
  };
  let server = await start();
  const { target } = server;
  await migrate(target, fileURLToPath(new URL('../../drizzle', import.meta.url)));
  const database = createDatabaseClient(target, { maxConnections: 3, applicationName: 'test' });
  const { db } = database;
  const telegram = createSimulator({ clock: createMovableClock() });
  const { url } = await telegram.listen({ host: '127.0.0.1', port: 0 });
  const oracle = createOracle(url);
  await oracle.post('bots', { token: canaryToken, stars: 1_000_000 });
  // The long form's kills send more than it remembers of itself.
  await oracle.post('limits', { keptDeliveries: mostAudited });
  const senders: Running[] = [];
  /** Each start begins the file anew. */
  let earlierLogs = '';
  const readLog = () => readFile(join(directory, 'postgres.log'), 'utf8');
  const rates = { rate: Math.min(30, rate), paidRate: rate > 30 ? rate : 0 };

  const states = async (): Promise<Record<string, number>> => {
    const rows = await db.execute<{ state: string; count: string }>(
      sql`select state, count(*) as count from deliveries group by 1`,
    );
    return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
  };
  return {
    db,
    oracle,
    target,
    apiRoot: url,
    senders,
    startSender: (over = {}) => {
      const sender = startSender({ target, apiRoot: url, token: canaryToken, ...rates, ...over });
      senders.push(sender);
      return sender;
    },
    crashPostgres: async (downMs = 0) => {
      const pid = Number((await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      await sleep(downMs);
      earlierLogs += await readLog();
      server = await start();
    },
    postgresLog: async () => earlierLogs + (await readLog()),
    addReaders: async (ids) => {
      await oracle.addPeople(ids);
      await db.execute(sql`
        insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
        select id, 'private', 'id', 'Asia/Jakarta', now(), now() from unnest(${`{${ids.join(',')}}`}::bigint[]) as given(id)`);
    },
    planDigests: async (ids, cause) => {
      const now = new Date();
      await enqueue(
        db,
        ids.map((chatId) => ({
          chatId,
          cause: cause(chatId),
          kind: 'digest',
          priority: 3,
          dueAt: now,
          params: { canaryText },
        })),
        now,
      );
    },
    addBroadcast: async (text, onDoubt) => {
      const rows = await db.execute<{ id: string }>(sql`
        insert into broadcasts (author_id, state, html, created_at, confirmed_at, fan_out_after, on_doubt)
        values (1, 'sending', ${`${text} ${canaryText}`}, now(), now(), ${Number.MIN_SAFE_INTEGER}, ${onDoubt}) returning id`);
      await db.execute(sql`select pg_notify('deliveries', '')`);
      return Number(rows[0]?.id);
    },
    states,
    settled: async (withinMs) => {
      const until = performance.now() + withinMs;
      for (;;) {
        const now = await states();
        const [open] = await db.execute<{ count: string }>(
          sql`select count(*) as count from broadcasts where state = 'sending'`,
        );
        if (now['planned'] === undefined && now['sending'] === undefined && open?.count === '0') return;
        if (performance.now() > until) throw new Error(`not settled after ${withinMs} ms: ${JSON.stringify(now)}`);
        await sleep(100);
      }
    },
    close: async () => {
      for (const sender of senders) sender.signal('SIGKILL');
      await Promise.all(senders.map((sender) => sender.ended));
      await database.close();
      await telegram.close();
      await server.release();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Chat ids for so many readers. Not from 1 on: the bot has an id, too. */
export const readerIds = (count: number): number[] => Array.from({ length: count }, (_, index) => 1_001 + index);

/** Waits until so many more messages have arrived. */
export async function growsBy(station: Station, more: number): Promise<void> {
  const total = await station.oracle.total();
  while ((await station.oracle.total()) < total + more) await sleep(20);
}

/** Copies by chat and text, as the local Telegram saw them. */
export async function copiesByText(oracle: Oracle): Promise<Map<string, number>> {
  const { deliveries, counts } = (await oracle.get('deliveries?kind=new')) as {
    deliveries: { chat_id: number; text: string }[];
    counts: { new: number };
  };
  if (deliveries.length < counts.new) throw new Error('the local Telegram has forgotten what it delivered first');
  const copies = new Map<string, number>();
  for (const { chat_id: chatId, text } of deliveries) {
    const key = `${chatId} ${text}`;
    copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  return copies;
}

export interface LedgerRow {
  id: number;
  chatId: number;
  cause: string;
  state: string;
  broadcastId: number | null;
  attempts: number;
  reason: string | null;
}

/** The whole ledger. */
export async function readLedger(db: Database): Promise<LedgerRow[]> {
  const rows = await db.execute<Record<string, string | number | null>>(
    sql`select id, chat_id, cause, state, broadcast_id, attempts, reason from deliveries order by id`,
  );
  return rows.map((row) => ({
    id: Number(row['id']),
    chatId: Number(row['chat_id']),
    cause: String(row['cause']),
    state: String(row['state']),
    broadcastId: row['broadcast_id'] === null ? null : Number(row['broadcast_id']),
    attempts: Number(row['attempts']),
    reason: row['reason'] === null ? null : String(row['reason']),
  }));
}

/**
 * What is wrong between the ledger and what people got; nothing, as a rule.
 *
 * @param again broadcasts whose doubts are sent again
 * @returns the faults, and how many messages came twice though that was allowed
 */
export async function audit(
  station: Station,
  again: Set<number>,
): Promise<{ faults: string[]; doubles: number; doubts: number }> {
  const copies = await copiesByText(station.oracle);
  const faults: string[] = [];
  const named = station.senders.map((sender) => sender.output()).join('\n');
  let doubles = 0;
  let doubts = 0;
  for (const row of await readLedger(station.db)) {
    const count = copies.get(`${row.chatId} ${row.cause}`) ?? 0;
    const name = `${row.cause} for ${row.chatId} is ${row.state}, arrived ${count} times`;
    const mayRepeat = row.broadcastId !== null && again.has(row.broadcastId);
    if (row.state === 'planned' || row.state === 'sending') faults.push(`never settled: ${name}`);
    if (row.state === 'sent' && count === 0) faults.push(`lost: ${name}`);
    if (count > (mayRepeat ? 2 : 1)) faults.push(`doubled: ${name}`);
    if (['refused', 'missed', 'cancelled'].includes(row.state) && count > 0 && row.attempts < 2)
      faults.push(`came anyway: ${name}`);
    if (count > 1 && row.attempts < 2) faults.push(`doubled without being sent again: ${name}`);
    if (row.state === 'in_doubt' || row.attempts > 1) {
      doubts++;
      if (!named.includes(`"id":${row.id},"chatId":${row.chatId},"cause":"${row.cause}"`))
        faults.push(`a doubt nobody named: ${name}`);
    }
    doubles += Math.max(0, count - 1);
  }
  if (named.includes(canary)) faults.push('the token, a text or a parameter stands in a log');
  const postgresLog = await station.postgresLog();
  if (postgresLog === '') faults.push("Postgres's log was not found");
  if (postgresLog.includes(canary)) faults.push("the token, a text or a parameter stands in Postgres's log");
  return { faults, doubles, doubts };
}
