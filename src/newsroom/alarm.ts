import type { Right, Role } from './rights.js';

/**
 * What the newsroom is told of by itself. source: one that is silent or cannot be read · story: one that breaks in several
 * sources at once · delivery: messages are held up · doubts: nobody knows whether some arrived · disk, token, database: what
 * Kabar stands on.
 */
export const alarmKinds = ['source', 'story', 'delivery', 'doubts', 'disk', 'token', 'database'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** The right that hearing of each takes: that of doing something about it. */
export const alarmRights: Record<AlarmKind, Right> = {
  source: 'sources',
  story: 'draft',
  delivery: 'stop',
  doubts: 'stop',
  disk: 'stop',
  token: 'stop',
  database: 'stop',
};

/** Who hears of each unless they say otherwise: those whose work it is. */
export const alarmRoles: Record<AlarmKind, readonly Role[]> = {
  source: ['owner', 'approver', 'editor'],
  story: ['owner', 'approver', 'editor'],
  delivery: ['owner', 'approver'],
  doubts: ['owner', 'approver'],
  disk: ['owner'],
  token: ['owner'],
  database: ['owner'],
};

/** A refused token lets nobody hear of it before it is accepted again: then one message tells of both. */
export const isToldOnce = (kind: AlarmKind): boolean => kind === 'token';

/** One alarm. */
export interface Alarm {
  id: number;
  kind: AlarmKind;
  subject: string;
  facts: Record<string, unknown>;
  raisedAt: Date;
  /** Null: it goes on. */
  endedAt: Date | null;
}

/** Something to be told of. */
export interface Trigger {
  kind: AlarmKind;
  subject: string;
  facts: Record<string, unknown>;
}
