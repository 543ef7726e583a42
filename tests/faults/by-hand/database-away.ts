/**
 * A whole Kabar whose database goes away in the middle of a broadcast, for half an hour, and comes back.
 *
 *   npm run -s build && npx tsx tests/faults/by-hand/database-away.ts [minutes]
 *
 * Says for each promise whether it held; ends with 1 if one did not.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedServer } from '../../../src/db/embedded-server.js';
import { arrivals, auditReaders, settled } from './audit-readers.js';
import { createProtocol } from './protocol.js';
import {
  addReaders,
  answerTime,
  canaryText,
  letBroadcastGo,
  lookAt,
  startWholeKabar,
  stopKabar,
  textsTo,
} from './whole-kabar.js';

const minutes = Number(process.argv[2] ?? 30);
const readers = 1_500;
const text = 'Gempa M 6,1 di Maluku';
/** Kabar is sure of its lease for so long, and what is out then may still arrive. */
const lastSendMs = 4_000;

const directory = await mkdtemp(join(tmpdir(), 'kabar-away-'));
const protocol = createProtocol();
const startPostgres = async () => {
  const started = await startEmbeddedServer(directory);
  if (started.kind === 'failed') throw new Error(started.reason);
  return started.server;
};
let server = await startPostgres();
const { target } = server;
if (target.kind !== 'socket') throw new Error('the embedded server answers on a socket');
const address = `postgres://${target.username}@localhost/${target.database}?host=${encodeURIComponent(join(directory, 'postgres'))}`;
const kabar = await startWholeKabar({ DATABASE_URL: address, DATA_DIR: directory });
const { oracle } = kabar;
const looking = lookAt(target);
const { db } = looking;

const ids = await addReaders(kabar, db, readers, new Date(Date.now() + (minutes * 30 + 30) * 1_000));
const arrived = (): Promise<number> => arrivals(oracle, text);
const asks = new Map<number, string>();
const ask = async (chatId: number, words: string, passes: (answer: string) => boolean, patienceMs: number) => {
  asks.set(chatId, words);
  return answerTime(oracle, chatId, words, passes, patienceMs);
};
const before = await ask(ids[0] ?? 0, '/bantuan', (answer) => answer.includes('/topik'), 5_000);
protocol.expect(before !== null, `a command is answered: ${before?.toFixed(0)} ms`);
const broadcast = await letBroadcastGo(db, text);
while ((await arrived()) < 150) await sleep(50);

const pid = Number((await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
process.kill(pid, 'SIGQUIT');
const awayFrom = performance.now();
protocol.say(`Postgres is gone (stopped at once) after ${await arrived()} messages`);
await sleep(lastSendMs);
const at = await arrived();
let slowest = 0;
let unanswered = 0;
let asked = 0;
while (performance.now() - awayFrom < minutes * 60_000) {
  const chatId = ids[1 + asked];
  if (chatId === undefined) break;
  const words = asked % 2 === 0 ? '/bantuan' : canaryText;
  const ms = await ask(chatId, words, (answer) => answer.includes('segera kembali'), 10_000);
  if (ms === null) unanswered++;
  else slowest = Math.max(slowest, ms);
  asked++;
  await sleep(Math.min(20_000, Math.max(0, awayFrom + minutes * 60_000 - performance.now())));
}
protocol.expect((await arrived()) === at, `nothing was sent for ${minutes} minutes without the ledger`);
protocol.expect(
  unanswered === 0,
  `${asked} readers wrote meanwhile, ${asked - unanswered} heard "back soon", the slowest after ${slowest.toFixed(0)} ms`,
);
protocol.expect((await fetch(`${kabar.url}/healthz`)).status === 200, 'the process lives, /healthz says so');
protocol.expect((await fetch(`${kabar.url}/readyz`)).status === 503, '/readyz says that the database does not answer');
const metricsAway = await (await fetch(`${kabar.url}/metrics`)).text();

server = await startPostgres();
const backFrom = performance.now();
protocol.say('Postgres is back');
while ((await arrived()) === at && performance.now() - backFrom < 30_000) await sleep(50);
const firstSend = (performance.now() - backFrom) / 1_000;
protocol.expect(firstSend < 10, `first message ${firstSend.toFixed(1)} s after it is back`);
const after = await ask(ids.at(-1) ?? 0, '/bantuan', (answer) => answer.includes('/topik'), 10_000);
protocol.expect(after !== null, `a command is answered again: ${after?.toFixed(0)} ms`);
await settled(db, broadcast, 240_000);
await auditReaders(protocol, kabar, db, ids, text);
let unheard = 0;
for (const [chatId, words] of asks) {
  const texts = await textsTo(oracle, chatId);
  if (words === '/bantuan' && texts.filter((one) => one.includes('/topik')).length !== 1) unheard++;
  // The broadcast, "back soon", and what was found.
  if (words === canaryText && texts.length < 3) unheard++;
}
protocol.expect(
  unheard === 0,
  `of ${asks.size} readers' messages ${asks.size - unheard} were answered properly in the end, once`,
);
const everything = [
  kabar.output(),
  metricsAway,
  await (await fetch(`${kabar.url}/metrics`)).text(),
  await readFile(join(directory, 'postgres.log'), 'utf8'),
].join('\n');
protocol.expect(!everything.includes(canaryText), 'no log, metric or log of Postgres holds what a reader wrote');
protocol.expect(!everything.includes('local-telegram-token'), '… nor the token');
protocol.expect((await stopKabar(kabar)) === 0, 'it ends in order');
await looking.close();
await server.release();
await rm(directory, { recursive: true, force: true });
protocol.end();
