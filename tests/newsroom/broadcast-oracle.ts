import type { Step } from '../../src/newsroom/broadcast-steps.js';
import type { Role } from '../../src/newsroom/rights.js';

/** Something that happens in a newsroom: a step of somebody, a change of people, a switch, or time that passes. */
export type Happening =
  /** A tap; where it has a version, that is the one that its button names. */
  | { kind: 'step'; step: Step }
  /** Somebody gives the broadcast other readers, and with them other categories. */
  | { kind: 'audience'; by: number; categoryIds: readonly number[] }
  | { kind: 'schedule'; by: number; inSeconds: number }
  /** Somebody comes in by an invitation; `within`: their rights hold in these categories alone. */
  | { kind: 'join'; id: number; role: Role; within: readonly number[] | null }
  /** Somebody changes what another is, or removes them (null), whether or not they may. */
  | { kind: 'role'; by: number; id: number; role: Role | null }
  | { kind: 'stopAll'; by: number }
  | { kind: 'goOn'; by: number }
  | { kind: 'alone'; by: number; on: boolean }
  /**
   * Time passes, and the process does what is due: it runs; it dies between the two things it does, and does both after its
   * restart; or it is down, and people's taps are the first that it hears of.
   */
  | { kind: 'wait'; seconds: number; process: 'runs' | 'dies' | 'is down' };

/** People who have turned up, strangers included: 9 is never anything. */
export const everybody = [1, 2, 3, 4, 5, 9] as const;
/** The owner of the settings. */
export const settingsOwner = 1;

type Somebody = { role: Role; within: readonly number[] | null };

const mayDraft: readonly Role[] = ['owner', 'approver', 'editor', 'reporter'];
const mayAsk: readonly Role[] = ['owner', 'approver', 'editor'];
const mayApprove: readonly Role[] = ['owner', 'approver'];
const mayStop = mayAsk;

/**
 * What must hold whatever the rules say, told from a list of what was done and by whom: written apart from the rules, so
 * that a slip there does not repeat itself here. It knows nothing of states, only of who wanted what of which version.
 */
export function createOracle() {
  const people = new Map<number, Somebody>();
  let categoryIds: readonly number[] = [];
  let version = 1;
  let asked: { by: number; version: number; at: number } | null = null;
  let approved: { by: number; asker: number; version: number } | null = null;
  let isStopped = false;
  let isAloneOn = false;
  let isOver = false;
  let now = 0;
  let sends = 0;

  const somebody = (id: number): Somebody | undefined =>
    id === settingsOwner ? { role: 'owner', within: null } : people.get(id);
  const isOne = (id: number, roles: readonly Role[]): boolean => roles.includes(somebody(id)?.role ?? 'analyst');
  /** Whether they may do that with this broadcast: their categories must hold all that it touches. */
  const mayHere = (id: number, roles: readonly Role[]): boolean => {
    const within = somebody(id)?.within ?? null;
    if (!isOne(id, roles)) return false;
    return within === null || (categoryIds.length > 0 && categoryIds.every((one) => within.includes(one)));
  };
  const others = (id: number) => everybody.some((one) => one !== id && isOne(one, mayApprove));
  const forget = (): void => {
    asked = null;
    approved = null;
  };

  return {
    wait: (seconds: number) => {
      now += seconds;
    },
    joined: (id: number, role: Role, within: readonly number[] | null) => {
      people.set(id, { role, within });
    },
    /** @returns why nobody may have been changed by this one; null: they may */
    changedPeople: (by: number, id: number, role: Role | null): string | null => {
      const isOwner = isOne(by, ['owner']);
      const within = people.get(id)?.within ?? null;
      if (role === null) people.delete(id);
      else people.set(id, { role, within });
      return isOwner ? null : `${by} changed ${id} without the right`;
    },
    stopAll: (by: number): string | null => {
      isStopped = true;
      forget();
      return isOne(by, mayStop) ? null : `${by} stopped everything without the right`;
    },
    goOn: (by: number): string | null => {
      isStopped = false;
      return isOne(by, mayStop) ? null : `${by} went on without the right`;
    },
    alone: (by: number, on: boolean): string | null => {
      isAloneOn = on;
      return isOne(by, ['owner']) ? null : `${by} switched approval by two without the right`;
    },
    changed: (by: number): string | null => {
      version++;
      forget();
      return isOne(by, mayDraft) ? null : `${by} changed it without the right`;
    },
    hasReaders: (touched: readonly number[]) => {
      categoryIds = touched;
    },
    discarded: (by: number): string | null => {
      isOver = true;
      return isOne(by, mayDraft) ? null : `${by} discarded it without the right`;
    },
    takenBack: forget,
    /** @param seen the version that the button was made for, here and below */
    wasAsked: (by: number, seen: number): string | null => {
      asked = { by, version, at: now };
      if (seen !== version) return 'asked for another version than was seen';
      return mayHere(by, mayAsk) ? null : `${by} asked without the right`;
    },
    /** @returns why this yes must not count; null: it may */
    wasApproved: (by: number, seen: number): string | null => {
      if (seen !== version) return 'approved another version than was seen';
      if (!mayHere(by, mayApprove)) return `${by} approved without the right`;
      if (asked === null) return 'approved what nobody asked for';
      if (asked.version !== version) return 'approved another version than was asked for';
      if (asked.by === by) return 'approved their own';
      if (!mayHere(asked.by, mayAsk)) return 'the asker had lost the right';
      if (now - asked.at >= 15 * 60) return 'approved after it lapsed';
      approved = { by, asker: asked.by, version };
      return null;
    },
    /** @returns why nobody may have sent this alone; null: they may */
    wasLetGoAlone: (by: number, seen: number): string | null => {
      if (seen !== version) return 'sent another version than was seen';
      if (!mayHere(by, mayApprove)) return `${by} sent alone without the right`;
      if (!isAloneOn || others(by)) return 'sent without a second person';
      approved = { by, asker: by, version };
      return null;
    },
    /** @returns why it must not go out now; null: it may */
    wentOut: (): string | null => {
      sends++;
      if (sends > 1) return 'sent twice';
      if (isOver) return 'sent after it was thrown away';
      if (isStopped) return 'sent while everything was stopped';
      if (approved === null || approved.version !== version) return 'sent without an approval of this version';
      if (!mayHere(approved.by, mayApprove)) return 'sent though the approver was removed';
      return mayHere(approved.asker, mayAsk) ? null : 'sent though the asker was removed';
    },
    /** @returns why it must not have been held, continued or ended by this one; null: it may */
    steered: (by: number, how: 'pause' | 'resume' | 'stop'): string | null => {
      if (!mayHere(by, mayStop)) return `${by} steered it without the right`;
      if (how === 'resume' && isStopped) return 'went on while everything was stopped';
      if (how === 'resume' && isOver) return 'went on after it was stopped for good';
      if (how === 'stop') isOver = true;
      return null;
    },
  };
}
