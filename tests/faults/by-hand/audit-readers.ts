import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../src/db/client.js';
import type { Oracle } from '../oracle.js';
import type { Protocol } from './protocol.js';
import { textsTo } from './whole-kabar.js';
import type { WholeKabar } from './whole-kabar.js';

/** Messages with this text that have arrived. */
export async function arrivals(oracle: Oracle, text: string): Promise<number> {
  const { counts } = (await oracle.get(`deliveries?kind=new&limit=1&text=${encodeURIComponent(text)}`)) as {
    counts: { new: number };
  };
  return counts.new;
}

/** Waits until the broadcast is done and nothing is planned or out; at most so long. */
export async function settled(db: Database, broadcast: number, withinMs: number): Promise<void> {
  for (const until = performance.now() + withinMs; performance.now() < until; await sleep(500)) {
    const [row] = await db.execute<{ state: string }>(sql`select state from broadcasts where id = ${broadcast}`);
    const [open] = await db.execute<{ count: string }>(
      sql`select count(*) as count from deliveries where state in ('planned', 'sending')`,
    );
    if (row?.state === 'done' && open?.count === '0') return;
  }
}

/** Whether each reader got the broadcast once and one digest, and every doubt has a name. */
export async function auditReaders(
  protocol: Protocol,
  kabar: WholeKabar,
  db: Database,
  ids: number[],
  text: string,
): Promise<void> {
  const states = await db.execute<{ kind: string; state: string; count: string }>(
    sql`select kind, state, count(*) as count from deliveries group by 1, 2 order by 1, 2`,
  );
  protocol.say(states.map(({ kind, state, count }) => `${kind} ${state} ${count}`).join(', '));
  const rows = await db.execute<{ chat_id: string }>(sql`select chat_id from deliveries where state = 'in_doubt'`);
  const doubtful = new Set(rows.map((row) => Number(row.chat_id)));
  let lost = 0;
  let doubled = 0;
  let digestsLost = 0;
  for (const id of ids) {
    const texts = await textsTo(kabar.oracle, id);
    const copies = texts.filter((one) => one === text).length;
    const digests = texts.filter((one) => one.startsWith('Ringkasan')).length;
    if (copies === 0 && !doubtful.has(id)) lost++;
    if (copies > 1 || digests > 1) doubled++;
    if (digests === 0 && !doubtful.has(id)) digestsLost++;
  }
  protocol.expect(
    lost === 0 && doubled === 0,
    `broadcast: lost ${lost}, doubled ${doubled}, in doubt ${doubtful.size} of ${ids.length}`,
  );
  protocol.expect(
    [...doubtful].every((id) => kabar.output().includes(`"chatId":${id}`)),
    'every doubt is in the log with its chat',
  );
  protocol.expect(
    digestsLost === 0,
    `digests due in the outage: ${ids.length - digestsLost} of ${ids.length} readers got theirs`,
  );
}
