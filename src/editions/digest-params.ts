import { lateAfterMs } from './chat-schedule.js';
import type { Digest } from './digest.js';

/** What a digest's row in the ledger carries for its view: ids, numbers and marks. */
export interface DigestParams extends Digest {
  /** scheduled, recap: at its hour · requested, first: what is new, asked for · catch-up: what was missed, asked for. */
  kind: 'scheduled' | 'requested' | 'first' | 'recap' | 'catch-up';
  /** The instant from which a recap or a catch-up tells, ISO 8601; absent for the others. */
  from?: string;
  /** Composed long after its hour; see saysLate for when it is shown. */
  late: boolean;
  /** It is night where the reader is and this was not asked for: no sound. */
  silent: boolean;
  /** The instant that the reader expects it at, ISO 8601. */
  slot: string;
  /** The ad after the third story; absent: none. */
  adId?: number;
}

/** What an alert's row carries for its view. */
export interface AlertParams {
  /** The topics for which the chat wanted it. */
  topicIds: number[];
}

/**
 * Whether a digest must say that it is late when it is shown at an instant: it was composed late, or it has waited in the
 * queue since. One that was asked for is never late.
 */
export function saysLate(params: DigestParams, now: Date): boolean {
  const isExpected = params.kind === 'scheduled' || params.kind === 'recap';
  return params.late || (isExpected && now.getTime() - Date.parse(params.slot) > lateAfterMs);
}

/** Reads the parameters of a digest back from the ledger; null when they are not a digest's. */
export function readDigestParams(value: unknown): DigestParams | null {
  if (!isRecord(value)) return null;
  const { kind, late, silent, slot, from, groups, also, outside = null, more, left, adId } = value;
  if (!isKind(kind)) return null;
  if (typeof late !== 'boolean' || typeof silent !== 'boolean') return null;
  if (typeof slot !== 'string' || Number.isNaN(Date.parse(slot))) return null;
  if (!isIds(more) || !isCount(left) || !Array.isArray(groups) || !Array.isArray(also)) return null;
  if (!groups.every(isGroup) || !also.every(isAlso) || !isOutside(outside)) return null;
  const told = {
    kind,
    late,
    silent,
    slot,
    groups,
    also,
    more,
    left,
    ...(outside === null ? {} : { outside }),
    ...(isCount(adId) ? { adId } : {}),
  };
  if (from === undefined) return told;
  return typeof from === 'string' && !Number.isNaN(Date.parse(from)) ? { ...told, from } : null;
}

/** Reads the parameters of an alert back from the ledger; null when they are not an alert's. */
export function readAlertParams(value: unknown): AlertParams | null {
  return isRecord(value) && isIds(value['topicIds']) ? { topicIds: value['topicIds'] } : null;
}

const kinds: readonly DigestParams['kind'][] = ['scheduled', 'requested', 'first', 'recap', 'catch-up'];

function isKind(value: unknown): value is DigestParams['kind'] {
  return kinds.some((kind) => kind === value);
}

function isOutside(value: unknown): value is { articleId: number; topicId: number } | null {
  return value === null || (isRecord(value) && isCount(value['articleId']) && isCount(value['topicId']));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isIds(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(isCount);
}

function isGroup(value: unknown): value is Digest['groups'][number] {
  return isRecord(value) && isCount(value['topicId']) && isIds(value['articleIds']);
}

function isAlso(value: unknown): value is Digest['also'][number] {
  return isRecord(value) && isCount(value['articleId']) && isIds(value['topicIds']);
}
