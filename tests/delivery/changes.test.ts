import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { classifyAnswer } from '../../src/delivery/classify-answer.js';
import { createDeliveriesStore, enqueue } from '../../src/delivery/deliveries.store.js';
import { createFanOutStore } from '../../src/delivery/fan-out.store.js';
import { createLeaseStore } from '../../src/delivery/lease.store.js';
import { createLedger } from '../../src/delivery/ledger.store.js';
import { quietUntil } from '../../src/readers/quiet.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addBroadcast, addChats, broadcastRow } from './seed.js';

const now = new Date('2026-11-23T06:30:00Z');
let database: TestDatabase;
let epoch = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.execute(
    sql`truncate deliveries, broadcasts, chats, leases, broadcast_taps restart identity cascade`,
  );
  epoch = (await createLeaseStore(database.db).take('a', 600_000)) ?? 0;
});

const ledger = () => createLedger(database.db, 1);
const claim = async (at = now) =>
  (await ledger().claim({ epoch, now: at, limit: 50, bulk: true, exceptChats: [], exceptIds: [] })).claimed;
const rows = async () =>
  (await database.db.execute<Record<string, string>>(sql`
    select id::int, chat_id::int as chat, act, state, reason, message_id::int as message, target_id::int as target, cause,
      due_at from deliveries order by id`)) as unknown as {
    id: number;
    chat: number;
    act: string;
    state: string;
    reason: string | null;
    message: number | null;
    target: number | null;
    cause: string;
    due_at: string;
  }[];

/** Deliveries of the broadcast, one for each chat, in these states. */
async function sent(broadcastId: number, states: Record<number, string>): Promise<void> {
  await addChats(database.db, Object.keys(states).map(Number));
  for (const [chat, state] of Object.entries(states))
    await database.db.execute(sql`
      insert into deliveries (chat_id, cause, kind, priority, broadcast_id, state, due_at, created_at, settled_at, message_id, epoch, claims)
      values (${chat}, ${`broadcast:${broadcastId}`}, 'breaking', 1, ${broadcastId}, ${state}, ${now.toISOString()}::timestamptz, now(),
        ${now.toISOString()}::timestamptz, ${state === 'sent' ? Number(chat) * 10 : null}, ${epoch}, 1)`);
}

async function addChange(kind: string, originalId: number, line: string | null = null): Promise<number> {
  const id = await addBroadcast(database.db);
  await database.db.execute(
    sql`update broadcasts set kind = ${kind}, original_id = ${originalId}, line = ${line} where id = ${id}`,
  );
  return id;
}

describe('an edit', () => {
  const edit = (chatId: number, targetId: number) =>
    enqueue(
      database.db,
      [{ chatId, cause: `edit:${targetId}`, kind: 'correction', priority: 2, act: 'edit', targetId, dueAt: now }],
      now,
    );

  it('is handed out with its message, also for a reader who pauses or stopped; of another chat it gets none', async () => {
    const id = await addBroadcast(database.db, { fannedOut: true });
    await sent(id, { 1: 'sent', 2: 'sent', 3: 'sent', 4: 'sent' });
    await database.db.execute(sql`update chats set status = 'stopped' where id = 1`);
    await database.db.execute(sql`update chats set paused_until = 'infinity' where id = 2`);
    await database.db.execute(sql`update chats set status = 'gone' where id = 3`);
    for (const chat of [1, 2, 3]) await edit(chat, chat);
    await edit(4, 1);
    expect((await claim()).map(({ chatId, target }) => [chatId, target?.messageId])).toEqual([
      [1, 10],
      [2, 20],
    ]);
    expect((await rows()).filter((row) => row.state === 'cancelled').map(({ chat, reason }) => [chat, reason])).toEqual(
      [
        [3, 'gone'],
        [4, 'its message is not known any more'],
      ],
    );
  });

  it('waits while its message is out, and comes to nothing where there is none', async () => {
    const id = await addBroadcast(database.db, { fannedOut: true });
    await sent(id, { 1: 'sending', 2: 'in_doubt', 3: 'refused' });
    for (const chat of [1, 2, 3]) await edit(chat, chat);
    expect(await claim()).toEqual([]);
    expect((await rows()).slice(3).map(({ state, reason }) => [state, reason])).toEqual([
      ['planned', null],
      ['cancelled', 'it has no message'],
      ['cancelled', 'it has no message'],
    ]);
    await ledger().settle(epoch, [{ id: 1, chatId: 1, claims: 1, kind: 'sent', messageId: 77 }], now);
    expect((await claim(new Date(now.getTime() + 3_000))).map(({ target }) => target?.messageId)).toEqual([77]);
  });

  it('that was out when the sender died is made again, without a doubt', async () => {
    const id = await addBroadcast(database.db, { fannedOut: true });
    await sent(id, { 1: 'sent' });
    await edit(1, 1);
    expect(await claim()).toHaveLength(1);
    await database.db.execute(sql`update leases set expires_at = now()`);
    epoch = (await createLeaseStore(database.db).take('b', 600_000)) ?? 0;
    expect(await ledger().recover(epoch, now)).toEqual([]);
    expect((await claim()).map(({ attempts }) => attempts)).toEqual([2]);
  });

  it('is not taken back when its reader says stop', async () => {
    const id = await addBroadcast(database.db, { fannedOut: true });
    await sent(id, { 1: 'sent' });
    await edit(1, 1);
    expect(await createDeliveriesStore(database.db).cancelForChat(1, 'stopped', now)).toBe(0);
  });

  it.each([
    ['editMessageText', 'message is not modified: specified new message content', 'changed'],
    ['editMessageText', 'message to edit not found', 'refused'],
    ['editMessageText', "message can't be edited", 'refused'],
    ['deleteMessage', 'message to delete not found', 'changed'],
    ['deleteMessage', "message can't be deleted for everyone", 'tooOldToDelete'],
    ['sendMessage', 'message is not modified', 'refused'],
  ] as const)('%s: "%s" is settled sensibly', (method, description, kind) => {
    const body = JSON.stringify({ ok: false, error_code: 400, description: `Bad Request: ${description}` });
    expect(classifyAnswer(400, body, method).kind).toBe(kind);
    expect(classifyAnswer(200, '{"ok":true,"result":true}', 'deleteMessage')).toEqual({ kind: 'changed' });
  });
});

describe('a broadcast that changes an earlier one', () => {
  it('edits what arrived or is just out, chunk by chunk, once; what is in doubt cannot be edited', async () => {
    const original = await addBroadcast(database.db, { fannedOut: true, state: 'done' });
    await sent(original, { 1: 'sent', 2: 'in_doubt', 3: 'sending', 4: 'refused', 5: 'planned', 6: 'sent' });
    const id = await addChange('update', original);
    const store = createFanOutStore(database.db);
    while (await store.planChunk(id, 2, now)) continue;
    const edits = (await rows()).filter((row) => row.target !== null);
    expect(edits.map(({ chat, act, target }) => [chat, act, target])).toEqual([
      [1, 'edit', 1],
      [3, 'edit', 3],
      [6, 'edit', 6],
    ]);
    expect((await broadcastRow(database.db, id)).fanOutAfter).toBeNull();
  });

  it('that corrects tells everybody who has or may have it in a line, after the edit and never in quiet hours', async () => {
    const original = await addBroadcast(database.db, { fannedOut: true, state: 'done' });
    await sent(original, { 1: 'sent', 2: 'in_doubt', 3: 'sent' });
    await database.db.execute(sql`update chats set quiet_hours = '{13:00-16:00}' where id = 3`);
    const id = await addChange('correction', original, 'Yang benar dua.');
    while (await createFanOutStore(database.db, undefined, quietUntil).planChunk(id, 100, now)) continue;
    const lines = (await rows()).filter((row) => row.cause === `broadcast:${id}:line`);
    expect(lines.map(({ chat, act, due_at }) => [chat, act, new Date(due_at).toISOString()])).toEqual([
      [1, 'send', '2026-11-23T06:30:02.000Z'],
      [2, 'send', '2026-11-23T06:30:02.000Z'],
      [3, 'send', '2026-11-23T09:00:00.000Z'],
    ]);
    const claimed = await claim(new Date(now.getTime() + 5_000));
    expect(claimed.map(({ chatId, act, target }) => [chatId, act, target?.messageId])).toEqual([
      [1, 'edit', 10],
      [3, 'edit', 30],
      [1, 'send', 10],
      [2, 'send', undefined],
    ]);
  });

  it('that withdraws one which is still going out ends that first, and what cannot be deleted is edited', async () => {
    const original = await addBroadcast(database.db);
    await sent(original, { 1: 'sent', 2: 'planned' });
    const id = await addChange('withdrawal', original);
    const store = createFanOutStore(database.db);
    while (await store.planChunk(id, 100, now)) continue;
    expect(await broadcastRow(database.db, original)).toMatchObject({ state: 'stopped', fanOutAfter: null });
    await store.takeBackChunk(original, now);
    const [withdrawn] = await claim();
    expect(withdrawn).toMatchObject({ act: 'delete', chatId: 1 });
    if (withdrawn === undefined) return;
    const { id: row, chatId, claims } = withdrawn;
    await ledger().settle(epoch, [{ id: row, chatId, claims, kind: 'editInstead' }], now);
    expect(await claim()).toMatchObject([{ act: 'edit', id: row, target: { messageId: 10 } }]);
  });
});
