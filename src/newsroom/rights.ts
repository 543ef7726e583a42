/** What somebody of the newsroom is. */
export const roles = ['owner', 'approver', 'editor', 'reporter', 'analyst'] as const;
export type Role = (typeof roles)[number];

/**
 * What somebody may do. draft: write and change drafts · send: ask for a broadcast to go out · approve: be its second
 * person · stop: pause, go on with and stop what is going out · sources, topics, ads: look after these · figures: read
 * them · audit: read who did what · team: invite, change and remove people.
 */
export type Right = 'draft' | 'send' | 'approve' | 'stop' | 'sources' | 'topics' | 'ads' | 'figures' | 'audit' | 'team';

const rightsOf: Record<Role, ReadonlySet<Right>> = {
  owner: new Set(['draft', 'send', 'approve', 'stop', 'sources', 'topics', 'ads', 'figures', 'audit', 'team']),
  approver: new Set(['draft', 'send', 'approve', 'stop', 'sources', 'topics', 'ads', 'figures', 'audit']),
  editor: new Set(['draft', 'send', 'stop', 'sources', 'topics', 'ads', 'figures']),
  reporter: new Set(['draft']),
  analyst: new Set(['figures']),
};

/** Somebody of the newsroom, with what they are now. */
export interface Person {
  /** Telegram's id. */
  id: number;
  name: string;
  role: Role;
  /** Their rights hold in these categories only; null: in all. */
  categoryIds: readonly number[] | null;
}

/**
 * Whether somebody may do something.
 *
 * @param person null: not of the newsroom, who may nothing
 * @param within a category, or all categories that the act touches; none of them in an empty list means that it is for
 *   everybody, which takes rights in all categories. Left out: whether they may do it anywhere at all.
 */
export function may(
  person: Pick<Person, 'role' | 'categoryIds'> | null,
  right: Right,
  within?: number | readonly number[],
): boolean {
  if (person === null || !rightsOf[person.role].has(right)) return false;
  const { categoryIds } = person;
  if (within === undefined || categoryIds === null) return true;
  const touched = typeof within === 'number' ? [within] : within;
  return touched.length > 0 && touched.every((id) => categoryIds.includes(id));
}

/** The roles that have a right. */
export function rolesWith(right: Right): Role[] {
  return roles.filter((role) => rightsOf[role].has(right));
}
