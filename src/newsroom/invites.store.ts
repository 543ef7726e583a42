import { and, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { invites } from '../db/schema/index.js';
import { createAuditStore } from './audit.store.js';
import { createNoticeStore } from './notices.store.js';
import type { Role } from './rights.js';
import { hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type InviteStore = ReturnType<typeof createInviteStore>;

/** An invitation that was not used lasts so long. */
export const inviteHours = 24;

/** What came of opening an invitation. `member`: an owner of the settings, whom no invitation can make less. */
export type Redeemed = { kind: 'joined'; role: Role } | { kind: 'member' } | { kind: 'invalid' };

/** Invitations to the newsroom, known by the hash of their word alone: whoever reads the database can use none. */
export function createInviteStore(db: Database, ownerIds: OwnerIds) {
  return {
    /** Writes an invitation down, if its maker may invite. @returns whether it was done */
    async add(
      invite: { tokenHash: string; role: Role; categoryIds: number[] | null; invitedBy: number },
      now: Date,
    ): Promise<boolean> {
      const { invitedBy } = invite;
      return db.transaction(async (tx) => {
        const [allowed] = await tx.execute(sql`select 1 where ${hasRight(ownerIds, invitedBy, 'team')}`);
        if (allowed === undefined) return false;
        await tx.delete(invites).where(and(isNull(invites.usedAt), lte(invites.expiresAt, now)));
        await tx
          .insert(invites)
          .values({ ...invite, createdAt: now, expiresAt: new Date(now.getTime() + inviteHours * 3_600_000) });
        await createAuditStore(tx).add({
          at: now,
          actorId: invitedBy,
          action: 'person.invite',
          subject: `role:${invite.role}`,
          detail: { categoryIds: invite.categoryIds },
        });
        return true;
      });
    },

    /** How many invitations are open. */
    async open(now: Date): Promise<number> {
      return db.$count(invites, and(isNull(invites.usedAt), gt(invites.expiresAt, now)));
    },

    /** Takes back every invitation that is still open. @returns how many; none by somebody who may not */
    async revokeAll(actorId: number, now: Date): Promise<number> {
      return db.transaction(async (tx) => {
        const rows = await tx
          .delete(invites)
          .where(and(isNull(invites.usedAt), hasRight(ownerIds, actorId, 'team')))
          .returning({ role: invites.role });
        if (rows.length > 0)
          await createAuditStore(tx).add({
            at: now,
            actorId,
            action: 'person.uninvite',
            subject: 'invites',
            detail: { count: rows.length },
          });
        return rows.length;
      });
    },

    /**
     * Uses an invitation, once: of two taps at the same moment one joins. It counts only while whoever made it may still
     * invite. The newcomer joins, the audit has it, and the inviter is told, all in one transaction.
     */
    async redeem(tokenHash: string, person: { id: number; name: string }, now: Date): Promise<Redeemed> {
      if (ownerIds.has(person.id)) return { kind: 'member' };
      const at = sql`${now.toISOString()}::timestamptz`;
      return db.transaction(async (tx): Promise<Redeemed> => {
        const [row] = await tx.execute<{ role: Role; invited_by: string }>(sql`
          with used as (
            update invites i set used_by = ${person.id}, used_at = ${at}
            where token_hash = ${tokenHash} and used_at is null and expires_at > ${at}
              and ${hasRight(ownerIds, sql`i.invited_by`, 'team')}
            returning role, category_ids, invited_by)
          insert into people (id, name, role, category_ids, invited_by, joined_at)
          select ${person.id}, ${person.name}, role, category_ids, invited_by, ${at} from used
          on conflict (id) do update set name = excluded.name, role = excluded.role,
            category_ids = excluded.category_ids, invited_by = excluded.invited_by, joined_at = excluded.joined_at
          returning role, invited_by`);
        if (row === undefined) return { kind: 'invalid' };
        const invitedBy = Number(row.invited_by);
        await createAuditStore(tx).add({
          at: now,
          actorId: person.id,
          action: 'person.join',
          subject: `person:${person.id}`,
          detail: { role: row.role, invitedBy },
        });
        await createNoticeStore(tx).tell(
          [invitedBy],
          `joined:${person.id}:${now.toISOString()}`,
          { type: 'person-joined', personId: person.id, role: row.role },
          now,
        );
        return { kind: 'joined', role: row.role };
      });
    },
  };
}
