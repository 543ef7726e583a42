import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, int8 } from './columns.js';

/**
 * The people of the newsroom, by their Telegram id. Owners named in the settings are owners without a row here; theirs
 * only keeps the name. A person who was removed keeps the row without a role, so that what they did still has a name.
 */
export const people = pgTable('people', {
  id: int8('id').primaryKey(),
  /** As they call themselves in Telegram. */
  name: text('name').notNull(),
  /** Null: no rights by this row. */
  role: text('role', { enum: ['owner', 'editor', 'approver', 'reporter', 'analyst'] }),
  /** Rights hold in these categories only; null: in all. */
  categoryIds: int8('category_ids').array(),
  invitedBy: int8('invited_by'),
  joinedAt: instant('joined_at').notNull(),
});

/** Invitations to the newsroom: each is a link that works once. Only the hash of its word is kept. */
export const invites = pgTable(
  'invites',
  {
    tokenHash: text('token_hash').primaryKey(),
    role: text('role', { enum: ['owner', 'editor', 'approver', 'reporter', 'analyst'] }).notNull(),
    categoryIds: int8('category_ids').array(),
    invitedBy: int8('invited_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedBy: int8('used_by'),
    usedAt: instant('used_at'),
  },
  (table) => [index('invites_expires').on(table.expiresAt)],
);
