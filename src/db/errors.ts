/** Postgres error codes that decisions are made on. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const uniqueViolation = '23505';
/** Class 08 (connection), 57P0x (shutting down, crashed, starting), 53 (out of disk, memory or connections). */
const awayCodes = /^(08...|57P0[1-5]|53...)$/;
/** What node and postgres.js say when the server cannot be reached. */
const awayNames = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
]);

/** The code of a database error: of the error itself, or of the driver's error that drizzle wraps. Null: none. */
export function databaseErrorCode(error: unknown): string | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth++) {
    if ('code' in current && typeof current.code === 'string') return current.code;
  }
  return null;
}

/** Whether the row was there already. */
export function isUniqueViolation(error: unknown): boolean {
  return databaseErrorCode(error) === uniqueViolation;
}

/** Whether the database is away (down, restarting, out of disk), so that trying again later is right. */
export function isDatabaseAway(error: unknown): boolean {
  const code = databaseErrorCode(error);
  return code !== null && (awayCodes.test(code) || awayNames.has(code));
}

/** Whether the error came from the database at all, as far as its code tells. */
export function isDatabaseError(error: unknown): boolean {
  const code = databaseErrorCode(error);
  return code !== null && (/^[0-9A-Z]{5}$/.test(code) || awayNames.has(code));
}
