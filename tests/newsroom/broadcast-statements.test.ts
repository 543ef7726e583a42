import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { everyone } from '../../src/delivery/audience.js';
import { createBroadcastApprovalStore } from '../../src/newsroom/broadcast-approval.store.js';
import { createBroadcastControl } from '../../src/newsroom/broadcast-control.store.js';
import { createBroadcastDraftStore } from '../../src/newsroom/broadcast-drafts.store.js';
import { createBroadcastReleaseStore } from '../../src/newsroom/broadcast-release.store.js';
import { createBroadcastStore } from '../../src/newsroom/broadcasts.store.js';
import { createNewsroomSwitchStore } from '../../src/newsroom/newsroom-switches.store.js';
import { createPeopleStore } from '../../src/newsroom/people.store.js';
import { createTakeStep } from '../../src/newsroom/take-step.js';
import type { PersonalStep, StepOutcome } from '../../src/newsroom/take-step.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { settingsOwner } from './broadcast-oracle.js';
import type { Happening } from './broadcast-oracle.js';
import { asOfNow, createWorld, happenings, start } from './broadcast-world.js';

const ownerIds = new Set([settingsOwner]);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Everything with which the newsroom acts, on a database or a transaction. */
function desk(db: Database) {
  const broadcasts = createBroadcastStore(db);
  const people = createPeopleStore(db, ownerIds);
  const switches = createNewsroomSwitchStore(db, ownerIds);
  const drafts = createBroadcastDraftStore(db, ownerIds);
  const approval = createBroadcastApprovalStore(db, ownerIds);
  const control = createBroadcastControl(db, ownerIds);
  return {
    broadcasts,
    people,
    switches,
    drafts,
    release: createBroadcastReleaseStore(db, ownerIds),
    take: createTakeStep({ broadcasts, drafts, approval, control, people, switches }),
  };
}

async function begin(): Promise<number> {
  const { db } = database;
  await db.execute(sql`truncate broadcasts, people, deliveries cascade`);
  await db.execute(sql`delete from settings`);
  await db.execute(sql`
    insert into people (id, name, role, joined_at) values
      (2, 'Sinta', 'approver', now()), (3, 'Budi', 'editor', now()), (4, 'Joko', 'reporter', now())`);
  const { drafts } = desk(db);
  const content = { html: 'Gempa', picture: null, articleId: null, deadLinks: [] };
  const id = await drafts.begin(settingsOwner, content, start);
  if (id === null) throw new Error('the owner may not write');
  await db.execute(sql`
    update broadcasts set level = 'breaking', audience = ${JSON.stringify(everyone)}::text::jsonb where id = ${id}`);
  return id;
}

const personal = (one: Happening): PersonalStep | null => {
  if (one.kind !== 'step' || one.step.kind === 'release') return null;
  if (one.step.kind === 'change') return { ...one.step, change: { html: 'Gempa besar' } };
  return one.step.kind === 'reject' ? { ...one.step, words: 'belum pasti' } : one.step;
};

/** Lets something happen to the database as it happened to the world. */
async function happen(id: number, one: Happening, now: Date): Promise<StepOutcome | null> {
  const { db } = database;
  const all = desk(db);
  const step = personal(one);
  if (step !== null) return all.take(id, step, now);
  switch (one.kind) {
    case 'schedule': {
      const change = { sendAt: new Date(now.getTime() + one.inSeconds * 1000), sendZone: 'UTC' };
      return all.take(id, { kind: 'change', by: one.by, change }, now);
    }
    case 'role':
      if (one.id === settingsOwner) return null;
      await db.execute(sql`
        insert into people (id, name, role, joined_at) values (${one.id}, 'x', ${one.role}, now())
        on conflict (id) do update set role = excluded.role`);
      return null;
    case 'stopAll':
      await all.switches.stopEverything(settingsOwner, [], now);
      return null;
    case 'goOn':
      await all.switches.goOn(settingsOwner, [], now);
      return null;
    case 'alone':
      await all.switches.beAlone(settingsOwner, one.on, now);
      return null;
    default:
      await all.release.release(now);
      await all.release.giveBack(now);
      return null;
  }
}

describe('the statements that change a broadcast', () => {
  let id = 0;
  beforeEach(async () => {
    id = await begin();
  });

  test('do what the rules say, whatever happens, and nothing else; a crash before the end of one leaves nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, fc.nat(), async (list, crash) => {
        id = await begin();
        const world = createWorld();
        for (const [index, drawn] of list.slice(0, 16).entries()) {
          const one = asOfNow(drawn, world);
          const step = personal(one);
          // A process that is killed in the middle of a step: its transaction never ends.
          if (step !== null && index % 5 === crash % 5)
            await database.db
              .transaction(async (tx) => {
                await desk(tx).take(id, step, world.now());
                throw new Error('killed');
              })
              .catch(() => undefined);
          const verdict = world.happen(one);
          const outcome = await happen(id, one, world.now());
          const isAsked = verdict !== null && outcome !== null;
          const did = outcome?.kind === 'refused' ? outcome.why : outcome?.kind;
          const should = verdict?.kind === 'refused' ? verdict.why : 'done';
          expect([one, isAsked && did]).toEqual([one, isAsked && should]);
          const row = await desk(database.db).broadcasts.find(id);
          const expected = world.standing();
          expect(row === null ? null : { state: row.state, version: row.version, sendAt: row.sendAt }).toEqual(
            expected === null ? null : { state: expected.state, version: expected.version, sendAt: expected.sendAt },
          );
        }
        expect(world.wrong()).toBeNull();
      }),
      { numRuns: 12 },
    );
  });

  test('of twenty taps on “approve” at the same moment one lets it go, and the asker is told once', async () => {
    const { take } = desk(database.db);
    await take(id, { kind: 'ask', by: 3, version: 1 }, start);
    const taps = Array.from({ length: 20 }, (_, index) =>
      take(id, { kind: 'approve', by: index % 2 === 0 ? 2 : settingsOwner, version: 1 }, start),
    );
    const outcomes = await Promise.all(taps);
    expect(outcomes.filter((one) => one.kind === 'done')).toHaveLength(1);
    const [told] = await database.db.execute<{ count: string }>(sql`
      select count(*) as count from deliveries where chat_id = 3 and params ->> 'type' = 'broadcast-going'`);
    expect(Number(told?.count)).toBe(1);
    const [audited] = await database.db.execute<{ count: string }>(sql`
      select count(*) as count from audit where action = 'broadcast.approve' and subject = ${`broadcast:${id}`}`);
    expect(Number(audited?.count)).toBe(1);
  });

  test('somebody removed at the same moment either let it go before, or not at all', async () => {
    const { take, people } = desk(database.db);
    for (let round = 0; round < 5; round++) {
      id = await begin();
      await take(id, { kind: 'ask', by: 3, version: 1 }, start);
      const [approval] = await Promise.all([
        take(id, { kind: 'approve', by: 2, version: 1 }, start),
        people.remove(settingsOwner, 2, start),
      ]);
      const after = await take(id, { kind: 'approve', by: 2, version: 1 }, start);
      expect(after.kind).toBe('refused');
      const row = await desk(database.db).broadcasts.find(id);
      expect(row?.state).toBe(approval.kind === 'done' ? 'sending' : 'asked');
    }
  });

  test('rights in one category do not reach an audience of another, nor of everybody', async () => {
    const { db } = database;
    const { take } = desk(db);
    await db.execute(sql`update people set category_ids = array[7] where id in (2, 3)`);
    expect(await take(id, { kind: 'ask', by: 3, version: 1 }, start)).toEqual({ kind: 'refused', why: 'rights' });
    await db.execute(sql`update broadcasts set category_ids = array[7, 8]`);
    expect(await take(id, { kind: 'ask', by: 3, version: 1 }, start)).toEqual({ kind: 'refused', why: 'rights' });
    await db.execute(sql`update broadcasts set category_ids = array[7]`);
    expect(await take(id, { kind: 'ask', by: 3, version: 1 }, start)).toEqual({ kind: 'done', state: 'asked' });
    await db.execute(sql`update people set category_ids = array[8] where id = 2`);
    expect(await take(id, { kind: 'approve', by: 2, version: 1 }, start)).toEqual({ kind: 'refused', why: 'rights' });
  });
});
