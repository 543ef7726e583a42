/**
 * A sender in a process of its own, to be killed. Reads its orders from the environment variable ORDERS (JSON), logs to
 * standard output, and ends in order on SIGTERM.
 */
import { writeFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { createDatabaseClient } from '../../src/db/client.js';
import type { DatabaseTarget } from '../../src/db/client.js';
import { systemClock } from '../../src/clock.js';
import { deliveriesChannel } from '../../src/delivery/deliveries.store.js';
import { createFanOut } from '../../src/delivery/fan-out-broadcasts.js';
import { createFanOutStore } from '../../src/delivery/fan-out.store.js';
import { createLeaseStore } from '../../src/delivery/lease.store.js';
import { createLedger } from '../../src/delivery/ledger.store.js';
import { createSender } from '../../src/delivery/sender.js';
import { createTelegramCaller } from '../../src/delivery/telegram-caller.js';
import { systemTiming } from '../../src/delivery/timing.js';
import { createLog } from '../../src/log.js';
import { tellStalls } from './tell-stalls.js';

export interface SenderOrders {
  target: DatabaseTarget;
  apiRoot: string;
  token: string;
  rate: number;
  paidRate: number;
  answerMs?: number;
  /** A file that the instants of the latest calls are written into at the end: chat and milliseconds. */
  departures?: string;
}

const orders = JSON.parse(process.env['ORDERS'] ?? '') as SenderOrders;
const log = createLog({ level: 'info', secrets: [] });
const database = createDatabaseClient(orders.target, { applicationName: 'sender' });
const broadcasts = new Map<number, string>();
/** The broadcast's own text if it stands for itself (a tag in it), else the cause, which names the delivery. */
const text = async (broadcastId: number | null, cause: string): Promise<string> => {
  if (broadcastId === null) return cause;
  const known = broadcasts.get(broadcastId);
  if (known !== undefined) return known;
  const rows = await database.db.execute<{ html: string }>(sql`select html from broadcasts where id = ${broadcastId}`);
  const html = rows[0]?.html ?? '';
  broadcasts.set(broadcastId, html.includes('<') ? html : cause);
  return text(broadcastId, cause);
};
const caller = createTelegramCaller({ ...orders, connections: 160 });
const departures: [chatId: number, at: number][] = [];
const mostDepartures = 200_000;
const noteDeparture: typeof caller.call = (chatId, message) => {
  departures.push([chatId, systemClock.now().getTime()]);
  if (departures.length > 2 * mostDepartures) departures.splice(0, mostDepartures);
  return caller.call(chatId, message);
};
const sender = createSender({
  ledger: createLedger(database.db),
  leases: createLeaseStore(database.db),
  call: orders.departures === undefined ? caller.call : noteDeparture,
  render: (delivery) =>
    delivery.params['breaks'] === true
      ? Promise.reject(new TypeError(`a view that shows ${orders.token}`))
      : text(delivery.broadcastId, delivery.cause).then((html) => ({
          kind: 'message',
          method: 'sendMessage',
          payload: { text: html, parse_mode: 'HTML' },
        })),
  clock: systemClock,
  timing: systemTiming,
  log,
  holder: String(process.pid),
  rate: orders.rate,
  paidRate: orders.paidRate,
  random: Math.random,
  on: {
    chatGone: () => undefined,
    migrated: () => undefined,
    badContent: (content) => log.warn({ told: 'badContent', ...content }, 'told'),
    trouble: (trouble) => log.warn({ told: 'trouble', trouble }, 'told'),
  },
});
const fanOut = createFanOut({
  store: createFanOutStore(database.db),
  clock: systemClock,
  timing: systemTiming,
  log,
  nudged: () => sender.nudge(),
});

process.on('SIGTERM', () => {
  void (async () => {
    await fanOut.stop();
    await sender.stop();
    caller.close();
    await database.close();
    if (orders.departures !== undefined) writeFileSync(orders.departures, JSON.stringify(departures));
    log.info({}, 'ended in order');
  })();
});

if (orders.departures !== undefined) tellStalls();
sender.start();
fanOut.start();
log.info({ pid: process.pid }, 'up');
database.listen(deliveriesChannel, () => sender.nudge()).catch(() => log.warn({}, 'nudges cannot be heard'));
