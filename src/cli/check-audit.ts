import type { AuditStore } from '../newsroom/audit.store.js';

/** As much of a hash as a person compares. */
const shownOfHead = 16;

/** Whether the newsroom's audit is as it was written. */
export async function checkAudit(
  audit: Pick<AuditStore, 'check'>,
): Promise<{ check: string; state: 'ok' | 'broken'; detail: string; fix?: string }> {
  const { entries, brokenAt, head } = await audit.check();
  if (brokenAt !== null)
    return {
      check: 'audit',
      state: 'broken',
      detail: `entry ${brokenAt.id} of ${brokenAt.at.toISOString()} does not follow from the one before: somebody changed the table`,
      fix: 'Find out who wrote to the database beside Kabar, and compare with a backup from before.',
    };
  const detail =
    entries === 0 ? 'no entry yet' : `${entries} entries, unbroken; last hash ${head.slice(0, shownOfHead)}`;
  return { check: 'audit', state: 'ok', detail };
}
