import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Config } from './config.js';

/** Writes JSON lines. Only fields that the caller names are written; an error goes through describeError. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & {
  child(fields: Record<string, unknown>): Log;
};

export interface LogOptions {
  level: Config['logLevel'];
  /** Values that must never be written, wherever they turn up. */
  secrets: string[];
  destination?: DestinationStream;
}

/** A token as it stands in the address of a Bot API call. */
const tokenShape = /\b(bot)?\d{3,20}:[A-Za-z0-9_-]{20,64}/g;

/** Replaces what looks like a bot token, and every given secret, by a mark. */
export function withoutSecrets(text: string, secrets: string[]): string {
  let clean = text.replace(tokenShape, '[token]');
  for (const secret of secrets) if (secret.length > 3) clean = clean.replaceAll(secret, '[secret]');
  return clean;
}

/**
 * Creates the log: JSON lines on standard output, with every line swept for secrets as the last step, since a library's
 * error may carry the token in a field that nobody thought of.
 */
export function createLog(options: LogOptions): Log {
  const destination = options.destination ?? process.stdout;
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Most callers describe an error themselves; one that was forgotten must not be written as it is.
      serializers: { error: describeUnknown, err: describeUnknown },
    },
    { write: (line) => void destination.write(withoutSecrets(line, options.secrets)) },
  );
}

/** What may be written of an error: names, codes and the place in our code; never fields, SQL or parameters. */
export interface ErrorDescription {
  name: string;
  message?: string;
  code?: string | number;
  method?: string;
  stack?: string;
  cause?: ErrorDescription;
}

const describeUnknown = (value: unknown): unknown => (value instanceof Error ? describeError(value) : value);

/** The allow-list for errors. Messages of database errors hold parameters, so theirs are left out. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error };
  const description: ErrorDescription = { name: error.name };
  const isQuery = error.name === 'DrizzleQueryError' || error.message.startsWith('Failed query');
  if (!isQuery && !(error.name === 'PostgresError')) description.message = error.message.slice(0, 500);
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number'))
    description.code = error.code;
  if ('error_code' in error && typeof error.error_code === 'number') description.code = error.error_code;
  if ('method' in error && typeof error.method === 'string') description.method = error.method;
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  if (frames !== undefined && frames.length > 0) description.stack = frames.join(' | ');
  if (error.cause !== undefined && depth < 3) description.cause = describeError(error.cause, depth + 1);
  return description;
}
