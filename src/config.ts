import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isUrl } from './is-url.js';

/** Parts of Kabar that a process can run. */
export const roles = ['bot', 'intake', 'editions', 'sender', 'web'] as const;
export type Role = (typeof roles)[number];

/** How updates come in. A webhook's secret exists only where there is a webhook. */
export type UpdatesConfig = { kind: 'polling' } | { kind: 'webhook'; publicUrl: string; secret: string };

/** What Kabar speaks to: Telegram with a token, or the bundled local Telegram. */
export type TelegramConfig = { kind: 'telegram'; token: string; apiRoot: string } | { kind: 'local' };

/** A writing service that summaries are asked from. */
export interface WriterConfig {
  address: string;
  style: 'openai' | 'anthropic';
  model: string;
  /** Empty: the service wants none. */
  key: string;
  callsADay: number;
}

export interface Config {
  telegram: TelegramConfig;
  /** Null: the embedded Postgres under dataDir. */
  databaseUrl: string | null;
  dataDir: string;
  /** Telegram ids of the people who own the bot. */
  ownerIds: number[];
  host: string;
  port: number;
  publicUrl: string | null;
  updates: UpdatesConfig;
  defaultLocale: 'id' | 'en';
  defaultTimeZone: string;
  /** Bulk messages a second at the most. */
  sendRate: number;
  /** The same with paid broadcasts; 0: they are off. */
  paidSendRate: number;
  /** "host:port" pairs that may be fetched although they are private. */
  fetchAllowHosts: string[];
  /** Shortest time between two looks at one feed. */
  pollMinutes: number;
  /** Null: summaries are extracted only. */
  writer: WriterConfig | null;
  roles: Role[];
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

export type ConfigResult = { kind: 'ok'; config: Config; secrets: string[] } | { kind: 'bad'; faults: string[] };

type Environment = Record<string, string | undefined>;

const secretNames = ['BOT_TOKEN', 'DATABASE_URL', 'WEBHOOK_SECRET', 'WRITER_KEY'];

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && /^[A-Z]/.test(name);
  } catch {
    return false;
  }
};

const commaSeparated = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isHttpUrl = (text: string): boolean => isUrl(text) && /^https?:$/.test(new URL(text).protocol);

/**
 * Every variable, with its default and the sentence that says how to mend it. The sentence never holds the value: it may
 * be a secret in the wrong place.
 */
export const variables = z.object({
  BOT_TOKEN: z
    .string()
    .regex(
      /^(\d{3,20}:[A-Za-z0-9_-]{20,64})?$/,
      'is not a token of @BotFather (digits, a colon, then letters); leave it empty for the local Telegram',
    )
    .default(''),
  TELEGRAM_API_ROOT: z
    .string()
    .refine(isHttpUrl, 'must be an http or https address')
    .transform((text) => text.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => text === '' || (isUrl(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)),
      'must be a postgres:// address; leave it empty for the embedded database',
    )
    .default(''),
  DATA_DIR: z.string().min(1, 'must name a directory').default('./data'),
  OWNER_IDS: z
    .string()
    .transform(commaSeparated)
    .refine(
      (ids) => ids.every((id) => /^[1-9]\d{0,15}$/.test(id)),
      'must be Telegram user ids (numbers), separated by commas',
    )
    .transform((ids) => ids.map(Number))
    .default([]),
  HOST: z.string().min(1, 'must be an address to listen on').default('127.0.0.1'),
  PORT: z.coerce
    .number('must be a port from 0 to 65535')
    .int('must be a port from 0 to 65535')
    .min(0, 'must be a port from 0 to 65535')
    .max(65_535, 'must be a port from 0 to 65535')
    .default(8080),
  PUBLIC_URL: z
    .string()
    .refine((text) => text === '' || (isUrl(text) && new URL(text).protocol === 'https:'), 'must be an https address')
    .transform((text) => text.replace(/\/+$/, ''))
    .default(''),
  UPDATES: z.enum(['polling', 'webhook'], 'must be polling or webhook').default('polling'),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^([A-Za-z0-9_-]{16,256})?$/, 'must be 16 to 256 letters, digits, _ or -')
    .default(''),
  DEFAULT_LOCALE: z.enum(['id', 'en'], 'must be id or en').default('id'),
  DEFAULT_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone, such as Asia/Jakarta')
    .default('Asia/Jakarta'),
  SEND_RATE: z.coerce
    .number('must be a number from 1 to 30')
    .min(1, 'must be a number from 1 to 30')
    .max(30, 'must be a number from 1 to 30')
    .default(30),
  PAID_SEND_RATE: z.coerce
    .number('must be a number from 0 to 1000')
    .min(0, 'must be a number from 0 to 1000')
    .max(1000, 'must be a number from 0 to 1000')
    .default(0),
  FETCH_ALLOW_HOSTS: z
    .string()
    .transform(commaSeparated)
    .refine(
      (hosts) => hosts.every((host) => /^(\[[0-9a-fA-F:.]+\]|[^\s/:@]+):\d{1,5}$/.test(host)),
      'must be host:port pairs, separated by commas',
    )
    .default([]),
  POLL_MINUTES: z.coerce
    .number('must be a number of minutes above 0')
    .gt(0, 'must be a number of minutes above 0')
    .max(1440, 'must be at most 1440 minutes')
    .default(15),
  WRITER_ADDRESS: z
    .string()
    .refine(
      (text) => text === '' || (isHttpUrl(text) && new URL(text).username === '' && new URL(text).password === ''),
      'must be an http or https address without a password; the key belongs into WRITER_KEY',
    )
    .default(''),
  WRITER_STYLE: z.enum(['openai', 'anthropic'], 'must be openai or anthropic').default('openai'),
  WRITER_MODEL: z.string().max(200, 'must name a model').default(''),
  WRITER_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{0,500}$/, 'must be one line without spaces')
    .default(''),
  WRITER_CALLS_A_DAY: z.coerce
    .number('must be a whole number from 0 to 100000')
    .int('must be a whole number from 0 to 100000')
    .min(0, 'must be a whole number from 0 to 100000')
    .max(100_000, 'must be a whole number from 0 to 100000')
    .default(0),
  ROLES: z
    .string()
    .transform((text) => (text === 'all' ? [...roles] : commaSeparated(text)))
    .pipe(z.array(z.enum(roles, `must be all, or some of ${roles.join(', ')}`)).min(1, 'must name at least one role'))
    .default([...roles]),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
});

/**
 * Reads the configuration out of the environment. `NAME_FILE` gives the value of `NAME` by file. An empty variable counts
 * as absent. All faults are found at once, one line for each.
 */
export function readConfig(environment: Environment): ConfigResult {
  const faults: string[] = [];
  const values = collect(environment, faults);
  const parsed = variables.safeParse(values);
  if (!parsed.success) {
    const seen = new Set<string>();
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0]);
      if (!seen.has(name)) faults.push(`${name} ${issue.message}`);
      seen.add(name);
    }
    return { kind: 'bad', faults };
  }
  const read = parsed.data;
  if (read.UPDATES === 'webhook') {
    if (read.WEBHOOK_SECRET === '') faults.push('WEBHOOK_SECRET is needed when UPDATES is webhook');
    if (read.PUBLIC_URL === '') faults.push('PUBLIC_URL is needed when UPDATES is webhook');
    if (read.BOT_TOKEN === '') faults.push('BOT_TOKEN is needed when UPDATES is webhook');
  }
  if (read.WRITER_CALLS_A_DAY > 0) {
    if (read.WRITER_ADDRESS === '') faults.push('WRITER_ADDRESS is needed when WRITER_CALLS_A_DAY is above 0');
    if (read.WRITER_MODEL === '') faults.push('WRITER_MODEL is needed when WRITER_CALLS_A_DAY is above 0');
  }
  if (faults.length > 0) return { kind: 'bad', faults };
  return { kind: 'ok', config: toConfig(read), secrets: secretNames.flatMap((name) => values[name] ?? []) };
}

function toConfig(read: z.output<typeof variables>): Config {
  return {
    telegram:
      read.BOT_TOKEN === ''
        ? { kind: 'local' }
        : { kind: 'telegram', token: read.BOT_TOKEN, apiRoot: read.TELEGRAM_API_ROOT },
    databaseUrl: read.DATABASE_URL === '' ? null : read.DATABASE_URL,
    dataDir: read.DATA_DIR,
    ownerIds: read.OWNER_IDS,
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL === '' ? null : read.PUBLIC_URL,
    updates:
      read.UPDATES === 'webhook'
        ? { kind: 'webhook', publicUrl: read.PUBLIC_URL, secret: read.WEBHOOK_SECRET }
        : { kind: 'polling' },
    defaultLocale: read.DEFAULT_LOCALE,
    defaultTimeZone: read.DEFAULT_TIME_ZONE,
    sendRate: read.SEND_RATE,
    paidSendRate: read.PAID_SEND_RATE,
    fetchAllowHosts: read.FETCH_ALLOW_HOSTS,
    pollMinutes: read.POLL_MINUTES,
    writer:
      read.WRITER_CALLS_A_DAY === 0
        ? null
        : {
            address: read.WRITER_ADDRESS,
            style: read.WRITER_STYLE,
            model: read.WRITER_MODEL,
            key: read.WRITER_KEY,
            callsADay: read.WRITER_CALLS_A_DAY,
          },
    roles: read.ROLES,
    logLevel: read.LOG_LEVEL,
  };
}

function collect(environment: Environment, faults: string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of Object.keys(variables.shape)) {
    const direct = environment[name];
    const file = environment[`${name}_FILE`];
    if (direct !== undefined && direct !== '') values[name] = direct;
    else if (file !== undefined && file !== '') {
      try {
        values[name] = readFileSync(file, 'utf8').trim();
      } catch {
        faults.push(`${name}_FILE names a file that cannot be read`);
      }
    }
  }
  return values;
}

/** The environment of this process, with `.env` of the working directory read in where it does not say otherwise. */
export function readEnvironment(): Environment {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    // No .env is the usual case; one that cannot be read must not be ignored in silence.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  // oxlint-disable-next-line no-restricted-properties -- the one reading of the environment
  const { env } = process;
  const given = { ...env };
  // Node writes the environment into its crash reports, and gives it to what is started.
  for (const name of secretNames) delete env[name];
  return given;
}
