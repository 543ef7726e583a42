import type { Step } from '../../src/newsroom/broadcast-steps.js';
import type { Role } from '../../src/newsroom/rights.js';

/** Something that happens in a newsroom: a step of somebody, a change of people, a switch, or time that passes. */
export type Happening =
  | { kind: 'step'; step: Step }
  /** A tap on a button of an earlier version, or one that was never shown to them. */
  | { kind: 'role'; id: number; role: Role | null }
  | { kind: 'stopAll' }
  | { kind: 'goOn' }
  | { kind: 'alone'; on: boolean }
  | { kind: 'wait'; seconds: number }
  | { kind: 'schedule'; by: number; inSeconds: number };

/** People who have turned up, strangers included: 9 is never anything. */
export const everybody = [1, 2, 3, 4, 5, 9] as const;
/** The owner of the settings. */
export const settingsOwner = 1;

const mayAsk: readonly (Role | null)[] = ['owner', 'approver', 'editor'];
const mayApprove: readonly (Role | null)[] = ['owner', 'approver'];

/**
 * What must hold whatever the rules say, told from a list of what was done and by whom: written apart from the rules, so
 * that a slip there does not repeat itself here. It knows nothing of states, only of who wanted what of which version.
 */
export function createOracle() {
  const roles = new Map<number, Role | null>([[settingsOwner, 'owner']]);
  let version = 1;
  let asked: { by: number; version: number; at: number } | null = null;
  let approved: { by: number; asker: number; version: number } | null = null;
  let isStopped = false;
  let isAloneOn = false;
  let now = 0;
  let sends = 0;
  const roleOf = (id: number): Role | null => (id === settingsOwner ? 'owner' : (roles.get(id) ?? null));
  const others = (id: number) => everybody.some((one) => one !== id && mayApprove.includes(roleOf(one)));

  return {
    wait: (seconds: number) => {
      now += seconds;
    },
    role: (id: number, role: Role | null) => roles.set(id, role),
    stopAll: () => {
      isStopped = true;
      asked = null;
      approved = null;
    },
    goOn: () => {
      isStopped = false;
    },
    alone: (on: boolean) => {
      isAloneOn = on;
    },
    changed: () => {
      version++;
      asked = null;
      approved = null;
    },
    takenBack: () => {
      asked = null;
      approved = null;
    },
    wasAsked: (by: number) => {
      asked = { by, version, at: now };
    },
    /** @returns why this yes must not count; null: it may */
    wasApproved: (by: number): string | null => {
      if (!mayApprove.includes(roleOf(by))) return `${by} approved without the right`;
      if (asked === null) return 'approved what nobody asked for';
      if (asked.version !== version) return 'approved another version than was asked for';
      if (asked.by === by) return 'approved their own';
      if (!mayAsk.includes(roleOf(asked.by))) return 'the asker had lost the right';
      if (now - asked.at >= 15 * 60) return 'approved after it lapsed';
      approved = { by, asker: asked.by, version };
      return null;
    },
    /** @returns why nobody may have sent this alone; null: they may */
    wasLetGoAlone: (by: number): string | null => {
      if (!mayApprove.includes(roleOf(by))) return `${by} sent alone without the right`;
      if (!isAloneOn || others(by)) return 'sent without a second person';
      approved = { by, asker: by, version };
      return null;
    },
    /** @returns why it must not go out now; null: it may */
    wentOut: (): string | null => {
      sends++;
      if (sends > 1) return 'sent twice';
      if (isStopped) return 'sent while everything was stopped';
      if (approved === null || approved.version !== version) return 'sent without an approval of this version';
      if (!mayApprove.includes(roleOf(approved.by))) return 'sent though the approver was removed';
      return mayAsk.includes(roleOf(approved.asker)) ? null : 'sent though the asker was removed';
    },
  };
}
