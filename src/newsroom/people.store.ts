import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { people } from '../db/schema/index.js';
import { createAuditStore } from './audit.store.js';
import { may } from './rights.js';
import type { Person, Right, Role } from './rights.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type PeopleStore = ReturnType<typeof createPeopleStore>;

const columns = { id: people.id, name: people.name, role: people.role, categoryIds: people.categoryIds };

/** The people of the newsroom. Every change names who makes it, and is done only while that person may. */
export function createPeopleStore(db: Database, ownerIds: OwnerIds) {
  const toPerson = (row: {
    id: number;
    name: string;
    role: Role | null;
    categoryIds: number[] | null;
  }): Person | null => {
    if (ownerIds.has(row.id)) return { id: row.id, name: row.name, role: 'owner', categoryIds: null };
    return row.role === null ? null : { ...row, role: row.role };
  };

  const find = async (id: number): Promise<Person | null> => {
    const [row] = await db.select(columns).from(people).where(eq(people.id, id));
    if (row !== undefined) return toPerson(row);
    return ownerIds.has(id) ? { id, name: String(id), role: 'owner', categoryIds: null } : null;
  };

  const list = async (): Promise<Person[]> => {
    const rows = await db.select(columns).from(people).where(isNotNull(people.joinedAt));
    const known = rows.flatMap((row) => toPerson(row) ?? []);
    const unseen = [...ownerIds].filter((id) => !rows.some((row) => row.id === id));
    return [
      ...unseen.map((id): Person => ({ id, name: String(id), role: 'owner', categoryIds: null })),
      ...known.sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id),
    ];
  };

  /** Changes a member's row if the actor may, and writes it into the audit with it. @returns whether it was done */
  const change = async (
    actorId: number,
    id: number,
    set: { role?: Role | null; categoryIds?: number[] | null },
    action: string,
    now: Date,
  ): Promise<boolean> =>
    db.transaction(async (tx) => {
      const rows = await tx
        .update(people)
        .set(set)
        .where(and(eq(people.id, id), isNotNull(people.role), hasRight(ownerIds, actorId, 'team')))
        .returning({ id: people.id });
      if (rows.length === 0) return false;
      await createAuditStore(tx).add({ at: now, actorId, action, subject: `person:${id}`, detail: { ...set } });
      if (set.role === null) await forget(tx, id, now);
      return true;
    });

  return {
    /** Somebody with what they are now; null: not of the newsroom. */
    find,

    /** Whether somebody may do something, by their Telegram id; see `may` of rights.ts. */
    async may(id: number | undefined, right: Right, within?: number | readonly number[]): Promise<boolean> {
      return id !== undefined && may(await find(id), right, within);
    },

    /** All people: owners of the settings who never showed themselves first, then the others by name. */
    list,

    /** Everybody there ever was, with null for those who have left. */
    async everybody(): Promise<{ id: number; person: Person | null }[]> {
      const [here, rows] = await Promise.all([list(), db.select({ id: people.id }).from(people)]);
      const left = rows.filter((row) => !here.some((person) => person.id === row.id));
      return [...here.map((person) => ({ id: person.id, person })), ...left.map(({ id }) => ({ id, person: null }))];
    },

    /** Those who have a right, in all the categories of a broadcast. */
    async withRight(right: Right, within?: readonly number[]): Promise<Person[]> {
      return (await list()).filter((person) => may(person, right, within));
    },

    /** What people are called, by id; also those who were removed. */
    async names(ids: readonly (number | null)[]): Promise<Map<number, string>> {
      const wanted = ids.filter((id) => id !== null);
      if (wanted.length === 0) return new Map();
      const rows = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted));
      return new Map(rows.map((row) => [row.id, row.name]));
    },

    /** Keeps the name of somebody of the newsroom as Telegram has it today; strangers are not written down. */
    async remember(id: number, name: string, now: Date): Promise<void> {
      if (ownerIds.has(id))
        await db
          .insert(people)
          .values({ id, name, joinedAt: now })
          .onConflictDoUpdate({ target: people.id, set: { name }, setWhere: sql`${people.name} <> ${name}` });
      else
        await db
          .update(people)
          .set({ name })
          .where(and(eq(people.id, id), isNotNull(people.role), sql`${people.name} <> ${name}`));
    },

    /** Gives a member another role. @returns whether it was done: not for strangers, nor by somebody who may not */
    setRole: (actorId: number, id: number, role: Role, now: Date) => change(actorId, id, { role }, 'person.role', now),

    /** Binds a member's rights to categories; null: all. @returns whether it was done */
    setCategories: (actorId: number, id: number, categoryIds: number[] | null, now: Date) =>
      change(actorId, id, { categoryIds }, 'person.categories', now),

    /**
     * Removes a member at once and everywhere: the next statement finds no right any more, the invitations they made are
     * void, what they watched is not told to them again. @returns whether it was done
     */
    remove: (actorId: number, id: number, now: Date) =>
      change(actorId, id, { role: null, categoryIds: null }, 'person.remove', now),
  };
}

/** What goes with a person: unused invitations, the messages in which they watched, and notices not yet out. */
async function forget(tx: Database, id: number, now: Date): Promise<void> {
  await tx.execute(sql`delete from invites where invited_by = ${id} and used_at is null`);
  await tx.execute(sql`delete from broadcast_panels where chat_id = ${id}`);
  await tx.execute(sql`
    update deliveries set state = 'cancelled', reason = 'left the newsroom', settled_at = ${now.toISOString()}::timestamptz
    where chat_id = ${id} and kind = 'notice' and state = 'planned' and (cause like 'notice:broadcast%' or cause like 'notice:weekly%' or cause like 'notice:alarm%')`);
}
