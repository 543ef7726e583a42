import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enqueue } from '../../../src/delivery/deliveries.store.js';
import { createLeaseStore } from '../../../src/delivery/lease.store.js';
import type { Ledger } from '../../../src/delivery/ledger.js';
import { createLedger } from '../../../src/delivery/ledger.store.js';
import type { Settlement } from '../../../src/delivery/outcome.js';
import { createTestDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';
import { addChats } from '../seed.js';
import { connect, MemoryLedger } from './memory-ledger.js';

/** The simulation is worth as much as its ledger is like the real one: both are led through the same random orders. */
const start = new Date('2026-11-23T06:30:00Z').getTime();
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

type Order =
  | {
      kind: 'plan';
      chatId: number;
      cause: number;
      priority: number;
      inSeconds: number;
      deadline: number | null;
      broadcast: number | null;
      /** Of an edit, the row that it is of. */
      target: number | null;
    }
  | { kind: 'claim'; limit: number; bulk: boolean; except: number[]; staleEpoch: boolean }
  | { kind: 'settle'; outcome: Settlement['kind']; count: number; staleEpoch: boolean; staleClaim: boolean }
  | { kind: 'takeover' | 'strays' | 'again' | 'missed' | 'finish' }
  | { kind: 'back'; seconds: number }
  | { kind: 'content'; broadcast: number }
  | { kind: 'resume'; broadcast: number };

const seconds = fc.integer({ min: -5, max: 60 });
const chatId = fc.integer({ min: 1, max: 7 });
const broadcast = fc.integer({ min: 1, max: 2 });
const rarely = fc.nat(9).map((number) => number === 0);
const orders: fc.Arbitrary<Order>[] = [
  fc.record({
    kind: fc.constant('plan' as const),
    chatId,
    cause: fc.integer({ min: 1, max: 4 }),
    priority: fc.integer({ min: 0, max: 3 }),
    inSeconds: seconds,
    deadline: fc.option(seconds, { nil: null }),
    broadcast: fc.option(broadcast, { nil: null }),
    target: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  }),
  fc.record({
    kind: fc.constant('claim' as const),
    limit: fc.integer({ min: 1, max: 5 }),
    bulk: fc.boolean(),
    except: fc.array(chatId, { maxLength: 2 }),
    staleEpoch: rarely,
  }),
  fc.record({
    kind: fc.constant('settle' as const),
    outcome: fc.constantFrom<Settlement['kind'][]>(
      'sent',
      'refused',
      'gone',
      'cancelled',
      'inDoubt',
      'inDoubt',
      'putBack',
      'again',
      'later',
      'editInstead',
      'withoutPhoto',
      'migrated',
    ),
    count: fc.integer({ min: 1, max: 3 }),
    staleEpoch: rarely,
    staleClaim: rarely,
  }),
  fc.record({
    kind: fc.constantFrom(
      'takeover' as const,
      'strays' as const,
      'again' as const,
      'missed' as const,
      'finish' as const,
    ),
  }),
  fc.record({ kind: fc.constant('back' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('content' as const), broadcast }),
  fc.record({ kind: fc.constant('resume' as const), broadcast }),
];

async function compare(history: Order[]): Promise<void> {
  const { db } = database;
  await db.execute(sql`truncate deliveries, broadcasts, chats, leases restart identity cascade`);
  await addChats(db, [1, 2, 3, 4, 5, 6]);
  await db.execute(sql`update chats set status = 'stopped' where id = 6`);
  await db.execute(sql`
    insert into broadcasts (author_id, state, html, created_at, on_doubt) values (1, 'sending', 'a', now(), 'leave'), (1, 'sending', 'b', now(), 'again')`);
  const memory = new MemoryLedger();
  for (const id of [1, 2, 3, 4, 5, 6]) memory.chats.set(id, id === 6 ? 'stopped' : 'active');
  memory.broadcasts.set(1, { id: 1, state: 'sending', onDoubt: 'leave', trouble: null });
  memory.broadcasts.set(2, { id: 2, state: 'sending', onDoubt: 'again', trouble: null });
  // Cursors only change how soon a row with an earlier hour is found; here all are looked at each time.
  const real = createLedger(db, 1);
  const model = connect(
    memory,
    async (act) => act(),
    () => 0,
  ).ledger;
  const leases = createLeaseStore(db);
  let epoch = (await leases.take('a', 600_000)) ?? 0;
  memory.take(0, Infinity);
  const held: { id: number; chatId: number; claims: number; epoch: number }[] = [];
  const now = new Date(start);
  const both = async <T>(ask: (ledger: Ledger) => Promise<T>): Promise<T> => {
    const answers = await Promise.all([ask(real), ask(model)]);
    expect(answers[0]).toEqual(answers[1]);
    return answers[0];
  };

  for (const order of history) {
    if (order.kind === 'plan') {
      const row = {
        chatId: order.chatId,
        cause: `c${order.cause}`,
        kind: order.cause === 4 ? ('notice' as const) : ('alert' as const),
        priority: order.broadcast === null ? order.priority : 1,
        broadcastId: order.broadcast,
        ...(order.target === null ? {} : { act: 'edit' as const, targetId: order.target }),
        dueAt: new Date(start + order.inSeconds * 1000),
        deadlineAt: order.deadline === null ? null : new Date(start + order.deadline * 1000),
      };
      const added = await enqueue(db, [row], now);
      if (added !== memory.enqueue([row])) throw new Error(`${added} rows were new, the model says otherwise`);
    } else if (order.kind === 'claim') {
      const { claimed } = await both(async (ledger) => {
        const claim = await ledger.claim({
          epoch: order.staleEpoch ? epoch - 1 : epoch,
          now,
          limit: order.limit,
          bulk: order.bulk,
          exceptChats: order.except,
          exceptIds: order.except,
        });
        return {
          ...claim,
          claimed: claim.claimed.map(({ id, chatId, attempts, claims, target }) => ({
            id,
            chatId,
            attempts,
            claims,
            message: target?.messageId,
          })),
        };
      });
      held.push(...claimed.map(({ id, chatId, claims }) => ({ id, chatId, claims, epoch })));
    } else if (order.kind === 'settle') {
      const batch = held.splice(0, order.count);
      const settlements = batch.map(({ id, chatId, claims: count }): Settlement => {
        const claims = order.staleClaim ? count - 1 : count;
        switch (order.outcome) {
          case 'sent':
            return { id, chatId, claims, kind: 'sent', messageId: id };
          case 'putBack':
          case 'withoutPhoto':
            return { id, chatId, claims, kind: order.outcome };
          case 'editInstead':
            return { id, chatId, claims, kind: 'editInstead' };
          case 'again':
            return { id, chatId, claims, kind: 'again', dueAt: new Date(start + 3_000) };
          case 'later': {
            const [dueAt, deadlineAt] = [new Date(start + 5_000), new Date(start + 20_000)];
            return { id, chatId, claims, kind: 'later', dueAt, deadlineAt };
          }
          case 'migrated':
            return { id, chatId, claims, kind: 'migrated', newChatId: -chatId };
          default:
            return { id, chatId, claims, kind: order.outcome, reason: 'because' };
        }
      });
      const of = (batch[0]?.epoch ?? epoch) - (order.staleEpoch ? 1 : 0);
      await both((ledger) => ledger.settle(of, settlements, now));
    } else if (order.kind === 'takeover') {
      await db.execute(sql`update leases set expires_at = now()`);
      epoch = (await leases.take('b', 600_000)) ?? 0;
      if (memory.lease !== null) memory.lease.epoch = epoch;
      await both(async (ledger) => (await ledger.recover(epoch, now)).sort((a, b) => a.id - b.id));
    } else if (order.kind === 'strays') {
      const current = (await leases.advance(epoch)) ?? 0;
      if (memory.advance(epoch) !== current) throw new Error('the model has another epoch');
      const epochs = { first: epoch, current };
      epoch = current;
      const inHand = held.slice(1).map(({ id }) => id);
      await both((ledger) => ledger.giveBackStrays(epochs, inHand));
      held.splice(0, 1);
    } else if (order.kind === 'again') await both((ledger) => ledger.planDoubtsAgain());
    else if (order.kind === 'missed') await both((ledger) => ledger.markMissed(now));
    else if (order.kind === 'finish') await both(async (ledger) => new Set(await ledger.finishBroadcasts(now)));
    else if (order.kind === 'back') await both((ledger) => ledger.keepDue(new Date(start + order.seconds * 1000), now));
    else if (order.kind === 'content') await both((ledger) => ledger.stopContent(order.broadcast, 'bad'));
    else if (order.kind === 'resume') {
      const row = memory.broadcasts.get(order.broadcast);
      if (row?.state === 'paused') row.state = 'sending';
      await db.execute(sql`update broadcasts set state = 'sending' where id = ${order.broadcast} and state = 'paused'`);
    }
    const rows = await db.execute<Record<string, string>>(sql`
      select id::int, chat_id::int as "chatId", state, attempts, epoch::int, message_id::int as "messageId", reason,
        extract(epoch from due_at)::float8 * 1000 as due
      from deliveries order by id`);
    const expected = [...memory.rows.values()].map(
      ({ id, chatId, state, attempts, epoch, messageId, reason, dueAt }) => ({
        id,
        chatId,
        state,
        attempts,
        epoch,
        messageId,
        reason,
        due: dueAt.getTime(),
      }),
    );
    expect([...rows]).toEqual(expected);
  }
}

it('the ledger of the simulation does what the one in Postgres does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...orders), { minLength: 10, maxLength: 40, size: 'max' }), compare),
    { numRuns: Number(process.env['SEQUENCES'] ?? 15) },
  );
}, 600_000);
