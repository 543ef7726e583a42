import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { createDatabaseClient } from '../../../src/db/client.js';
import type { Database, DatabaseTarget } from '../../../src/db/client.js';
import { createOracle } from '../oracle.js';
import type { Oracle } from '../oracle.js';
import { startBuiltKabar } from '../processes.js';
import type { Running } from '../processes.js';

/** Found in no log, error, metric or crash: what a reader writes in these runs. */
export const canaryText = 'kenari-rahasia-pembaca';

/** A whole Kabar in a process of its own, with its own local Telegram. */
export interface WholeKabar extends Running {
  url: string;
  oracle: Oracle;
}

/** Starts it and waits until its chat page is there. `npm run build` must have been run. */
export async function startWholeKabar(
  environment: Record<string, string>,
  nodeOptions: string[] = [],
): Promise<WholeKabar> {
  const running = startBuiltKabar({ POLL_MINUTES: '1', ...environment }, nodeOptions);
  const { url } = await running.until((line) => line.msg === 'Kabar is running', 60_000);
  return { ...running, url: String(url), oracle: createOracle(String(url)) };
}

/** Ends it in order. @returns its exit code */
export async function stopKabar(kabar: Running): Promise<number | null> {
  kabar.signal('SIGTERM');
  return kabar.ended;
}

/**
 * People with an opened chat, in the database as in the local Telegram; every one follows the topic that has most news.
 *
 * @param editionAt when their next digest is due; their hour is that minute of Jakarta's clock
 */
export async function addReaders(kabar: WholeKabar, db: Database, count: number, editionAt: Date): Promise<number[]> {
  const ids = Array.from({ length: count }, (_, index) => 500_001 + index);
  const slot = new Date(Math.ceil(editionAt.getTime() / 60_000) * 60_000);
  const hour = slot.toLocaleTimeString('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' });
  await kabar.oracle.addPeople(ids);
  await db.execute(sql`
    insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at, next_edition_at, digest_hours)
    select id, 'private', 'id', 'Asia/Jakarta', now() - interval '2 days', now(), ${slot.toISOString()}::timestamptz,
      array[${hour}]
    from generate_series(500001, ${500_000 + count}) id`);
  await db.execute(sql`
    insert into subscriptions (chat_id, topic_id, alerts, created_at)
    select id, (select topic_id from matches group by 1 order by count(*) desc limit 1), false, now()
    from generate_series(500001, ${500_000 + count}) id`);
  return ids;
}

/** Lets a broadcast to all go. */
export async function letBroadcastGo(db: Database, html: string): Promise<number> {
  const rows = await db.execute<{ id: string }>(sql`
    insert into broadcasts (author_id, state, html, created_at, confirmed_at, fan_out_after)
    values (71003, 'sending', ${html}, now(), now(), ${Number.MIN_SAFE_INTEGER}) returning id`);
  await db.execute(sql`select pg_notify('deliveries', '')`);
  return Number(rows[0]?.id);
}

/** Texts that the bot wrote to a chat, oldest first. */
export async function textsTo(oracle: Oracle, chatId: number): Promise<string[]> {
  const { deliveries } = (await oracle.get(`deliveries?chat_id=${chatId}&kind=new`)) as {
    deliveries: { text: string }[];
  };
  return deliveries.map((delivery) => delivery.text);
}

/** A reader writes; waits until the bot has answered with something that passes. @returns milliseconds; null: no answer */
export async function answerTime(
  oracle: Oracle,
  chatId: number,
  text: string,
  passes: (answer: string) => boolean,
  patienceMs: number,
): Promise<number | null> {
  const before = (await textsTo(oracle, chatId)).length;
  const from = performance.now();
  await oracle.post(`chats/${chatId}/messages`, { from: chatId, text });
  while (performance.now() - from < patienceMs) {
    if ((await textsTo(oracle, chatId)).slice(before).some(passes)) return performance.now() - from;
    await sleep(50);
  }
  return null;
}

/** A client for looking on, which is away when the database is. */
export function lookAt(target: DatabaseTarget) {
  return createDatabaseClient(target, { maxConnections: 2, applicationName: 'looking on' });
}
