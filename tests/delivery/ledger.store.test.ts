import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeliveriesStore, enqueue } from '../../src/delivery/deliveries.store.js';
import type { Ledger } from '../../src/delivery/ledger.js';
import { createLedger } from '../../src/delivery/ledger.store.js';
import { createLeaseStore } from '../../src/delivery/lease.store.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addBroadcast, addChats, broadcastRow, countStates, digestFor, ledgerRows } from './seed.js';

const now = new Date('2026-11-23T06:30:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

let database: TestDatabase;
let ledger: Ledger;
let epoch: number;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = createLedger(database.db);
  epoch = (await createLeaseStore(database.db).take('test', 60_000)) ?? 0;
});
afterEach(() => database.drop());

const claim = (over: Partial<Parameters<Ledger['claim']>[0]> = {}) =>
  ledger.claim({ epoch, now, limit: 100, bulk: true, exceptChats: [], exceptIds: [], ...over });

describe('planning', () => {
  it('a message planned twice for one cause is planned once', async () => {
    const row = digestFor(7, now, { articleIds: [1, 2], params: { late: true } });
    expect(await enqueue(database.db, [row, digestFor(8, now)], now)).toBe(2);
    expect(await enqueue(database.db, [row], now)).toBe(0);
    await addChats(database.db, [7, 8]);
    const { claimed } = await claim();
    expect(claimed.map((delivery) => delivery.chatId)).toEqual([7, 8]);
    expect(claimed[0]).toMatchObject({ articleIds: [1, 2], params: { late: true }, attempts: 1, dueAt: now });
  });

  it('a plan in a transaction that fails leaves nothing behind', async () => {
    await database.db
      .transaction(async (tx) => {
        await enqueue(tx, [digestFor(7, now)], now);
        throw new Error('the edition could not be written');
      })
      .catch(() => undefined);
    expect(await ledgerRows(database.db)).toEqual([]);
  });
});

describe('claiming', () => {
  it('replies go before breaking news, then alerts, then digests, each the oldest first', async () => {
    await addChats(database.db, [1, 2, 3, 4, 5]);
    const broadcast = await addBroadcast(database.db, { fannedOut: true });
    await enqueue(
      database.db,
      [
        digestFor(1, later(-100)),
        digestFor(2, later(-10), { kind: 'alert', priority: 2, cause: 'alert:1' }),
        digestFor(3, later(-20), { kind: 'alert', priority: 2, cause: 'alert:1' }),
        digestFor(4, now, { kind: 'breaking', priority: 1, broadcastId: broadcast }),
        digestFor(5, now, { priority: 0 }),
      ],
      now,
    );
    const { claimed } = await claim();
    expect(claimed.map((delivery) => delivery.chatId)).toEqual([5, 4, 3, 2, 1]);
  });

  it('nothing is handed out before it is due, after its deadline, to chats that must wait, or above the limit', async () => {
    await addChats(database.db, [1, 2, 3, 4, 5]);
    await enqueue(
      database.db,
      [
        digestFor(1, later(1)),
        digestFor(2, later(-9), { deadlineAt: later(-1) }),
        digestFor(3, later(-9)),
        digestFor(4, later(-8)),
        digestFor(5, later(-7)),
      ],
      now,
    );
    const { claimed } = await claim({ limit: 1, exceptChats: [3] });
    expect(claimed.map((delivery) => delivery.chatId)).toEqual([4]);
  });

  it('while bulk waits only replies are handed out', async () => {
    await addChats(database.db, [1, 2]);
    await enqueue(database.db, [digestFor(1, now), digestFor(2, now, { priority: 0 })], now);
    const { claimed } = await claim({ bulk: false });
    expect(claimed.map((delivery) => delivery.chatId)).toEqual([2]);
  });

  it('a paused or stopped broadcast hands out nothing', async () => {
    await addChats(database.db, [1]);
    const broadcast = await addBroadcast(database.db, { fannedOut: true, state: 'paused' });
    await enqueue(database.db, [digestFor(1, now, { kind: 'breaking', priority: 1, broadcastId: broadcast })], now);
    expect((await claim()).claimed).toEqual([]);
  });

  it('readers who stopped, paused, left or were erased meanwhile get nothing, but notices and replies arrive', async () => {
    await addChats(database.db, [1, 2, 3, 5, 6]);
    await database.db.execute(sql`update chats set status = 'stopped' where id in (1, 5)`);
    await database.db.execute(sql`update chats set status = 'gone' where id = 2`);
    await database.db.execute(
      sql`update chats set paused_until = ${later(60).toISOString()}::timestamptz where id in (3, 6)`,
    );
    await enqueue(
      database.db,
      [
        digestFor(1, now),
        digestFor(2, now),
        digestFor(3, now),
        digestFor(4, now),
        digestFor(5, now, { kind: 'notice' }),
        digestFor(6, now, { priority: 0 }),
      ],
      now,
    );
    const { claimed, cancelled } = await claim();
    expect(claimed.map((delivery) => delivery.chatId)).toEqual([6, 5]);
    expect(cancelled).toBe(4);
    expect((await ledgerRows(database.db)).map((row) => [row.chatId, row.state, row.reason]).slice(0, 4)).toEqual([
      [1, 'cancelled', 'stopped'],
      [2, 'cancelled', 'gone'],
      [3, 'cancelled', 'paused'],
      // The number of somebody who was erased is not kept.
      [-9_000_000_000_000_004, 'cancelled', 'erased'],
    ]);
  });

  it('whoever lost the lease gets nothing', async () => {
    await addChats(database.db, [1]);
    await enqueue(database.db, [digestFor(1, now)], now);
    await database.db.execute(sql`update leases set expires_at = now()`);
    expect(await createLeaseStore(database.db).take('other', 60_000)).toBe(epoch + 1);
    expect((await claim()).claimed).toEqual([]);
    expect((await claim({ epoch: epoch + 1 })).claimed).toHaveLength(1);
  });
});

describe('settling', () => {
  const claimOne = async (over = {}) => {
    await addChats(database.db, [1]);
    await enqueue(database.db, [digestFor(1, now, over)], now);
    const [delivery] = (await claim()).claimed;
    if (delivery === undefined) throw new Error('nothing was claimed');
    return { id: delivery.id, chatId: 1, claims: delivery.claims };
  };

  it('an answer is written once, whoever says it again', async () => {
    const held = await claimOne();
    await ledger.settle(epoch, [{ ...held, kind: 'sent', messageId: 55 }], now);
    await ledger.settle(epoch, [{ ...held, kind: 'refused', reason: 'late' }], now);
    expect(await ledgerRows(database.db)).toMatchObject([{ state: 'sent', messageId: 55, attempts: 1 }]);
  });

  it('what was put back costs no attempt and can be claimed again', async () => {
    const held = await claimOne();
    await ledger.settle(epoch, [{ ...held, kind: 'putBack' }], now);
    expect(await ledgerRows(database.db)).toMatchObject([{ state: 'planned', attempts: 0, epoch: null }]);
    expect((await claim()).claimed).toHaveLength(1);
  });

  it('what is said of one claim never meets the next one of the same delivery', async () => {
    const held = await claimOne();
    await ledger.settle(epoch, [{ ...held, kind: 'putBack' }], now);
    expect((await claim({ exceptIds: [held.id] })).claimed).toEqual([]);
    const [again] = (await claim()).claimed;
    expect(again).toMatchObject({ id: held.id, claims: 2, attempts: 1 });
    await ledger.settle(epoch, [{ ...held, kind: 'putBack' }], now);
    expect(await ledgerRows(database.db)).toMatchObject([{ state: 'sending', attempts: 1 }]);
  });

  it('a chat that blocked the bot is retired, its other messages are taken back, its subscriptions stay', async () => {
    const held = await claimOne();
    await enqueue(database.db, [digestFor(1, now, { cause: 'alert:9' })], now);
    await database.db.execute(sql`update chats set next_edition_at = now() where id = 1`);
    await ledger.settle(epoch, [{ ...held, kind: 'gone', reason: 'bot was blocked by the user' }], now);
    const [chat] = await database.db.execute(sql`select status, gone_reason, next_edition_at from chats`);
    expect(chat).toEqual({ status: 'gone', gone_reason: 'bot was blocked by the user', next_edition_at: null });
    expect((await ledgerRows(database.db)).map((row) => [row.state, row.reason])).toEqual([
      ['refused', 'gone: bot was blocked by the user'],
      ['cancelled', 'gone'],
    ]);
  });

  it('after a crash what was out is in doubt by name, and stays unsent if it is a digest', async () => {
    const held = await claimOne();
    await database.db.execute(sql`update leases set expires_at = now()`);
    const next = (await createLeaseStore(database.db).take('other', 60_000)) ?? 0;
    expect(await ledger.recover(next, now)).toEqual([
      { id: held.id, chatId: 1, cause: 'edition:1', why: 'the sender stopped before the answer was written down' },
    ]);
    expect(await ledger.planDoubtsAgain()).toBe(0);
    expect((await claim({ epoch: next })).claimed).toEqual([]);
    expect(await createDeliveriesStore(database.db).doubtsSince(later(-1), 10)).toMatchObject([
      { id: held.id, chatId: 1 },
    ]);
  });

  it('the answer of a holder that only seemed dead clears its doubt up', async () => {
    const held = await claimOne();
    await ledger.recover(epoch, now);
    await database.db.execute(sql`update leases set epoch = epoch + 1`);
    await ledger.recover(epoch + 1, now);
    await ledger.settle(epoch, [{ ...held, kind: 'sent', messageId: 5 }], now);
    expect(await ledgerRows(database.db)).toMatchObject([{ state: 'sent', messageId: 5 }]);
  });

  it('a doubt is sent again at most once, and only if the author of the broadcast wants that', async () => {
    await addChats(database.db, [1]);
    const broadcast = await addBroadcast(database.db, { fannedOut: true, onDoubt: 'again' });
    await enqueue(database.db, [digestFor(1, now, { kind: 'breaking', priority: 1, broadcastId: broadcast })], now);
    for (const attempt of [1, 2]) {
      const [delivery] = (await claim()).claimed;
      expect(delivery?.attempts).toBe(attempt);
      await ledger.settle(
        epoch,
        [{ id: delivery?.id ?? 0, chatId: 1, claims: delivery?.claims ?? 0, kind: 'inDoubt', reason: 'reset' }],
        now,
      );
      expect(await ledger.finishBroadcasts(now)).toEqual(attempt === 1 ? [] : [broadcast]);
      expect(await ledger.planDoubtsAgain()).toBe(attempt === 1 ? 1 : 0);
    }
    expect(await ledgerRows(database.db)).toMatchObject([{ state: 'in_doubt', reason: 'reset', attempts: 2 }]);
    expect(await broadcastRow(database.db, broadcast)).toMatchObject({ state: 'done', isFinished: true });
  });

  it('rows of a claim whose answer got lost are put back, what is in hand stays', async () => {
    await addChats(database.db, [1, 2]);
    await enqueue(database.db, [digestFor(1, now), digestFor(2, now)], now);
    const { claimed } = await claim();
    const current = (await createLeaseStore(database.db).advance(epoch)) ?? 0;
    expect((await claim()).claimed).toEqual([]);
    expect(await ledger.giveBackStrays({ first: epoch, current }, [claimed[0]?.id ?? 0])).toBe(1);
    expect((await ledgerRows(database.db)).map((row) => row.state)).toEqual(['sending', 'planned']);
  });
});

describe('upkeep', () => {
  it('a digest past its deadline is marked missed', async () => {
    await enqueue(database.db, [digestFor(1, now, { deadlineAt: later(60) }), digestFor(2, now)], now);
    expect(await ledger.markMissed(later(59))).toBe(0);
    expect(await ledger.markMissed(later(60))).toBe(1);
    expect((await ledgerRows(database.db)).map((row) => row.state)).toEqual(['missed', 'planned']);
  });

  it('what was due stays due when the clock is set back a day, what was not yet due does not become it', async () => {
    await addChats(database.db, [1, 2]);
    const before = later(86_400);
    await enqueue(database.db, [digestFor(1, later(86_000)), digestFor(2, later(90_000))], now);
    expect((await claim()).claimed).toHaveLength(0);
    expect(await ledger.keepDue(before, now)).toBe(1);
    expect((await claim()).claimed.map((delivery) => delivery.chatId)).toEqual([1]);
  });

  it('a broadcast is done when its fan-out is at the end and nothing is planned or out', async () => {
    await addChats(database.db, [1]);
    const broadcast = await addBroadcast(database.db);
    expect(await ledger.finishBroadcasts(now)).toEqual([]);
    await database.db.execute(sql`update broadcasts set fan_out_after = null`);
    await enqueue(database.db, [digestFor(1, now, { kind: 'breaking', priority: 1, broadcastId: broadcast })], now);
    expect(await ledger.finishBroadcasts(now)).toEqual([]);
    const [delivery] = (await claim()).claimed;
    expect(await ledger.finishBroadcasts(now)).toEqual([]);
    await ledger.settle(
      epoch,
      [{ id: delivery?.id ?? 0, chatId: 1, claims: delivery?.claims ?? 0, kind: 'sent', messageId: 1 }],
      now,
    );
    expect(await ledger.finishBroadcasts(now)).toEqual([broadcast]);
    expect(await countStates(database.db)).toEqual({ sent: 1 });
  });

  it('waits that Telegram asked for last over a restart', async () => {
    expect(await ledger.loadWaits()).toEqual({ bulkMs: 0, chats: [] });
    await ledger.saveWaits({ bulkMs: 43_200_000, chats: [{ chatId: -7, ms: 60_000 }] });
    const left = await ledger.loadWaits();
    expect(left.bulkMs).toBeLessThanOrEqual(43_200_000);
    expect(left.bulkMs).toBeGreaterThan(43_190_000);
    expect(left.chats).toMatchObject([{ chatId: -7 }]);
  });

  it('corrections find the messages that carried an article, not those still planned', async () => {
    await addChats(database.db, [1, 2, 3]);
    await enqueue(
      database.db,
      [1, 2, 3].map((chatId) => digestFor(chatId, now, { articleIds: chatId === 2 ? [5] : [4, 5] })),
      now,
    );
    const { claimed } = await claim({ limit: 2 });
    await ledger.settle(
      epoch,
      claimed.map(({ id, chatId, claims }) => ({ id, chatId, claims, kind: 'sent', messageId: chatId * 10 })),
      now,
    );
    const store = createDeliveriesStore(database.db);
    expect((await store.thatCarried(4, { after: 0, limit: 10 })).map((row) => [row.chatId, row.messageId])).toEqual([
      [1, 10],
    ]);
    expect(await store.thatCarried(5, { after: 0, limit: 10 })).toHaveLength(2);
  });

  it('a reader who says stop gets nothing that was planned', async () => {
    await enqueue(
      database.db,
      [digestFor(1, now), digestFor(1, now, { cause: 'n', kind: 'notice' }), digestFor(2, now)],
      now,
    );
    const store = createDeliveriesStore(database.db);
    expect(await store.cancelForChat(1, 'stopped', now, ['digest', 'alert', 'breaking'])).toBe(1);
    expect(await store.cancelForChat(1, 'erased', now)).toBe(1);
    expect(await countStates(database.db)).toEqual({ cancelled: 2, planned: 1 });
  });
});
