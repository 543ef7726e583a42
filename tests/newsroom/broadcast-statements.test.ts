import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../src/newsroom/rights.js';
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
import { createHands, happenings } from './broadcast-happenings.js';
import { settingsOwner } from './broadcast-oracle.js';
import type { Happening } from './broadcast-oracle.js';
import { createWorld, firstPeople, start } from './broadcast-world.js';
import type { World } from './broadcast-world.js';

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
  for (const [id, role] of firstPeople) await join(id, role, null);
  const { drafts } = desk(db);
  const content = { html: 'Gempa', picture: null, articleId: null, deadLinks: [] };
  const id = await drafts.begin(settingsOwner, content, start);
  if (id === null) throw new Error('the owner may not write');
  await db.execute(sql`
    update broadcasts set level = 'breaking', audience = ${JSON.stringify(everyone)}::text::jsonb where id = ${id}`);
  return id;
}

/** Somebody comes in, as by an invitation. */
async function join(id: number, role: Role, within: readonly number[] | null): Promise<void> {
  const categories = within === null ? null : `{${within.join(',')}}`;
  await database.db.execute(sql`
    insert into people (id, name, role, category_ids, joined_at) values (${id}, 'x', ${role}, ${categories}::bigint[], now())
    on conflict (id) do update set role = excluded.role, category_ids = excluded.category_ids`);
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
    case 'audience': {
      const change = { audience: everyone, categoryIds: [...one.categoryIds] };
      return all.take(id, { kind: 'change', by: one.by, change }, now);
    }
    case 'schedule': {
      const change = { sendAt: new Date(now.getTime() + one.inSeconds * 1000), sendZone: 'UTC' };
      return all.take(id, { kind: 'change', by: one.by, change }, now);
    }
    case 'join':
      await join(one.id, one.role, one.within);
      return null;
    case 'role':
      if (one.role === null) await all.people.remove(one.by, one.id, now);
      else await all.people.setRole(one.by, one.id, one.role, now);
      return null;
    case 'stopAll':
      await all.switches.stopEverything(one.by, [], now);
      return null;
    case 'goOn':
      await all.switches.goOn(one.by, [], now);
      return null;
    case 'alone':
      await all.switches.beAlone(one.by, one.on, now);
      return null;
    case 'wait':
      if (one.process === 'dies') await all.release.release(now);
      if (one.process === 'is down') return null;
      await all.release.release(now);
      await all.release.giveBack(now);
      return null;
    default:
      return null;
  }
}

/** What the database says of all that a sequence can change. */
async function asStored(id: number) {
  const { broadcasts, people, switches } = desk(database.db);
  const [row, list, stands, alone] = await Promise.all([
    broadcasts.find(id),
    people.list(),
    switches.read(settingsOwner),
    database.db.execute(sql`select 1 from settings where key = 'newsroom.alone'`),
  ]);
  const { state, version, sendAt, askedBy, approvedBy, categoryIds } = row ?? {};
  return {
    broadcast: row === null ? null : { state, version, sendAt, askedBy, approvedBy, categoryIds },
    people: list.filter((one) => one.id !== settingsOwner).map((one) => [one.id, one.role, one.categoryIds]),
    isStopped: stands.isStopped,
    isAloneOn: alone.length > 0,
  };
}

/** The same of the world in memory. */
function asImagined(world: World): Awaited<ReturnType<typeof asStored>> {
  const { state, version, sendAt, askedBy, approvedBy, categoryIds } = world.standing() ?? {};
  return {
    broadcast:
      world.standing() === null
        ? null
        : { state, version, sendAt, askedBy, approvedBy, categoryIds: [...(categoryIds ?? [])] },
    people: [...world.people()]
      .sort(([one], [other]) => one - other)
      .map(([id, { role, categoryIds: within }]) => [id, role, within]),
    ...world.switches(),
  };
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
        const hands = createHands(world);
        for (const [index, drawn] of list.slice(0, 16).entries())
          for (const one of hands(drawn)) {
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
            expect([one, await asStored(id)]).toEqual([one, asImagined(world)]);
          }
        expect(world.wrong()).toBeNull();
      }),
      { numRuns: Number(process.env['SEQUENCES'] ?? 12) },
    );
  }, 3_600_000);

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
