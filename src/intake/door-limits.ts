import type { DoorKind } from './door-answer.js';
import type { ConnectLimits } from './door-connect.js';

/** How long and how much, in milliseconds, bytes after unpacking, and hops. */
export interface DoorLimits extends ConnectLimits {
  /** From the first turn to the last byte, all redirects included. A slow drip outlives every idle limit, not this one. */
  totalMs: number;
  /** Between two requests to one host; hosts named by the operator have no pause. */
  pauseMs: number;
  redirects: number;
  /** A body that after so long has come more slowly than so many bytes a second, packed, is a drip, and is not waited for. */
  drip: { afterMs: number; bytesASecond: number };
  bytes: Record<DoorKind, number>;
}

const MEBIBYTE = 1024 * 1024;

/** The limits outside addresses are read under. */
export const DOOR_LIMITS: DoorLimits = {
  connectMs: 5_000,
  headersMs: 10_000,
  totalMs: 20_000,
  pauseMs: 1_000,
  redirects: 5,
  drip: { afterMs: 4_000, bytesASecond: 1_024 },
  bytes: { feed: 5 * MEBIBYTE, page: 3 * MEBIBYTE, image: 5 * MEBIBYTE },
};
