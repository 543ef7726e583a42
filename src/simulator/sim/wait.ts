import type { Outcome } from '../answer.js';
import type { Query } from '../world/queries.js';
import { wrong } from './answer.js';

/** Waits real seconds for a bot's answer; null if none came. */
export type Wait = (query: Query, seconds: number) => Promise<unknown>;

/** The field `wait`: seconds from 0 to 120. */
export function secondsOfWait(fields: Readonly<Record<string, unknown>>, missingValue: number): Outcome<number> {
  const value = fields['wait'] ?? missingValue;
  return typeof value === 'number' && value >= 0 && value <= 120
    ? value
    : wrong('"wait" must be seconds from 0 to 120.');
}
