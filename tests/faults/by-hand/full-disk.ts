/**
 * A whole Kabar with its embedded Postgres on a disk that becomes full in the middle of a broadcast, and gets room again.
 *
 *   npm run -s build && npx tsx tests/faults/by-hand/full-disk.ts [directory to mount on]
 *
 * Needs Linux and root: it mounts a tmpfs of its own, and says so where it may not. Ends with 1 if a promise did not hold.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
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
} from './whole-kabar.js';

const readers = 900;
const text = 'Gempa M 6,1 di Maluku';
const sizeMiB = 300;
const fullForMs = 90_000;

const directory = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'kabar-full-'));
try {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', directory], { stdio: 'pipe' });
} catch {
  rmSync(directory, { recursive: true });
  process.stdout.write(`A tmpfs cannot be mounted on ${directory}: run this as root on Linux. Nothing was tried.\n`);
  process.exit(2);
}
const protocol = createProtocol();
const ballast = join(directory, 'ballast');
/** Takes all room there is. */
const fillUp = (): void => {
  const { bavail, bsize } = statfsSync(directory);
  try {
    writeFileSync(ballast, Buffer.alloc(bavail * bsize, 1), { flag: 'a' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
};

/** Makes Postgres need a new segment of its log, for which it ends itself when there is no room. */
const exhaustLog = async (): Promise<void> => {
  try {
    for (let mebibyte = 0; mebibyte < 100; mebibyte++)
      await db.execute(sql`select pg_logical_emit_message(false, 'ballast', repeat('x', 1048576))`);
    protocol.say('Postgres still found room for its log');
  } catch {
    protocol.say('Postgres has ended: no room for its log');
  }
};

const kabar = await startWholeKabar({ DATA_DIR: directory });
const { oracle } = kabar;
const looking = lookAt({
  kind: 'socket',
  path: join(directory, 'postgres', '.s.PGSQL.5432'),
  database: 'postgres',
  username: 'kabar',
});
const { db } = looking;
try {
  const ids = await addReaders(kabar, db, readers, new Date(Date.now() + 90_000));
  const broadcast = await letBroadcastGo(db, text);
  while ((await arrivals(oracle, text)) < 100) await sleep(50);
  // Full to the last block, and what Postgres frees meanwhile is taken again.
  const filling = setInterval(() => fillUp(), 200);
  fillUp();
  const fullFrom = performance.now();
  protocol.say(`the disk is full after ${await arrivals(oracle, text)} messages`);
  let last = await arrivals(oracle, text);
  let quietAt: number | null = null;
  let asked = 0;
  let heard = 0;
  let answered = 0;
  let slowest = 0;
  let isLogFull = false;
  while (performance.now() - fullFrom < fullForMs) {
    await sleep(2_000);
    if (!isLogFull && performance.now() - fullFrom > fullForMs / 2) {
      isLogFull = true;
      await exhaustLog();
    }
    const now = await arrivals(oracle, text);
    if (now === last) quietAt ??= performance.now() - fullFrom;
    else quietAt = null;
    last = now;
    if (quietAt === null) continue;
    const chatId = ids[readers - 1 - asked];
    if (chatId === undefined) break;
    asked++;
    const words = asked % 2 === 0 ? '/bantuan' : canaryText;
    let wasSoon = false;
    const ms = await answerTime(
      oracle,
      chatId,
      words,
      (answer) => {
        wasSoon = answer.includes('segera kembali');
        return true;
      },
      10_000,
    );
    if (ms !== null && wasSoon) heard++;
    if (ms !== null && !wasSoon) answered++;
    slowest = Math.max(slowest, ms ?? Infinity);
  }
  clearInterval(filling);
  protocol.expect(
    quietAt !== null,
    `no send without the ledger: the last message ${((quietAt ?? Infinity) / 1_000).toFixed(0)} s after the disk was full, at ${last}`,
  );
  protocol.expect(
    asked > 0 && heard + answered === asked,
    `${asked} readers wrote: ${heard} heard "back soon", ${answered} were answered, the slowest after ${slowest.toFixed(0)} ms`,
  );
  protocol.expect((await fetch(`${kabar.url}/healthz`)).status === 200, 'the process lives');

  rmSync(ballast);
  const roomFrom = performance.now();
  protocol.say('there is room again');
  while ((await arrivals(oracle, text)) === last && performance.now() - roomFrom < 90_000) await sleep(100);
  const back = (performance.now() - roomFrom) / 1_000;
  protocol.expect(back < 30, `by itself the next message after ${back.toFixed(1)} s`);
  await settled(db, broadcast, 240_000);
  await auditReaders(protocol, kabar, db, ids, text);
  const [bad] = await db.execute<{ count: string }>(
    sql`select count(*) as count from deliveries where state in ('planned', 'sending')`,
  );
  protocol.expect(bad?.count === '0', 'every row came to its end');
  const everything = `${kabar.output()}\n${await readFile(join(directory, 'postgres.log'), 'utf8')}`;
  protocol.expect(!everything.includes(canaryText), 'no log, and no log of Postgres, holds what a reader wrote');
  protocol.expect((await stopKabar(kabar)) === 0, 'it ends in order');
} finally {
  kabar.signal('SIGKILL');
  await looking.close();
  protocol.end();
  // What still holds files there ends first.
  for (let tries = 0; tries < 50; tries++) {
    try {
      execFileSync('umount', [directory], { stdio: 'pipe' });
      break;
    } catch {
      await sleep(200);
    }
  }
  rmSync(directory, { recursive: true, force: true });
}
process.exit();
