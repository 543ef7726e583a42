import type { Command } from 'commander';
import { request } from 'undici';
import type { Config } from '../config.js';
import { readConfig, readEnvironment } from '../config.js';
import { createCore } from '../core.js';
import { systemClock } from '../clock.js';
import { openDatabase } from '../db/open-database.js';
import type { OpenDatabase } from '../db/open-database.js';
import { createHealthStore } from '../db/health.store.js';
import { createPeakLoad } from '../editions/peak-load.js';
import { createLog } from '../log.js';
import type { AlarmKind } from '../newsroom/alarm.js';
import { createAlarmStore } from '../newsroom/alarms.store.js';
import { createAuditStore } from '../newsroom/audit.store.js';
import { checkAudit } from './check-audit.js';
import { checkDisk } from './check-disk.js';
import { readerWorker } from './with-core.js';

/** One thing that was looked at. `fix` says what to do where it is not well. */
interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'broken';
  detail: string;
  fix?: string;
}

/** Seconds that the machine's clock may differ from the database's and Telegram's. */
const clockTolerance = 60;

/** Editions are spread ahead of time when a slot's readers need longer than this. */
const crowdedMinutes = 30;

/** What to do about what goes on. */
const alarmFixes: Record<Exclude<AlarmKind, 'story'>, string> = {
  source: 'Look at it: kabar sources list. Mute it with /sumber if it is meant to be silent.',
  delivery: 'It goes on by itself; docs/delivery.md says what holds it up and when to change SEND_RATE.',
  doubts: 'The report of the broadcast names them.',
  disk: 'Make room, or set DATA_DIR to another disk.',
  token: 'Copy BOT_TOKEN again from @BotFather and restart.',
  database: 'Look at the database server.',
};

/** `kabar doctor` */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check configuration, token, database, sources, clock and disk; each finding names its fix')
    .option('--json', 'one JSON line per finding')
    .action(async (options: { json?: boolean }) => {
      let broken = false;
      for await (const finding of examine()) {
        broken ||= finding.state === 'broken';
        process.stdout.write(options.json === true ? `${JSON.stringify(finding)}\n` : lineOf(finding));
      }
      process.exitCode = broken ? 1 : 0;
    });
}

function lineOf({ check, state, detail, fix }: Finding): string {
  return `${state.padEnd(8)} ${check.padEnd(14)} ${detail}\n${fix === undefined ? '' : `${' '.repeat(24)}${fix}\n`}`;
}

async function* examine(): AsyncGenerator<Finding> {
  const read = readConfig(readEnvironment());
  if (read.kind === 'bad') {
    for (const fault of read.faults)
      yield {
        check: 'configuration',
        state: 'broken',
        detail: fault,
        fix: 'Correct it in the environment or in .env; .env.example says what each variable means.',
      };
    return;
  }
  const { config } = read;
  yield { check: 'configuration', state: 'ok', detail: `complete; roles: ${config.roles.join(', ')}` };
  yield await checkToken(config);
  yield await checkDisk(config.dataDir);
  const opened = await openDatabase({ ...config, applicationName: 'kabar doctor', maxConnections: 2 });
  if (opened.kind === 'failed') {
    yield { check: 'database', state: 'broken', detail: opened.reason };
    return;
  }
  try {
    yield* examineDatabase(config, opened.database);
  } finally {
    await opened.database.close();
  }
}

async function* examineDatabase(config: Config, database: OpenDatabase): AsyncGenerator<Finding> {
  const health = createHealthStore(database.db);
  const { version, now, migrations } = await health.read();
  yield { check: 'database', state: 'ok', detail: `PostgreSQL ${version}, ${migrations} migrations applied` };
  const seconds = Math.abs(now.getTime() - systemClock.now().getTime()) / 1000;
  yield seconds <= clockTolerance
    ? { check: 'clock', state: 'ok', detail: `agrees with the database's to ${seconds.toFixed(1)} s` }
    : {
        check: 'clock',
        state: 'broken',
        detail: `differs from the database's by ${Math.round(seconds)} s`,
        fix: 'Set the clocks by NTP on both machines.',
      };

  yield await checkAudit(createAuditStore(database.db));
  for (const { kind, subject, raisedAt } of await createAlarmStore(database.db, new Set(config.ownerIds)).open())
    // A story is a question to the newsroom, not a fault.
    if (kind !== 'story')
      yield {
        check: 'alarm',
        state: 'warning',
        detail: `${kind} (${subject}) since ${raisedAt.toISOString()}`,
        fix: alarmFixes[kind],
      };

  const log = createLog({ level: 'silent', secrets: [] });
  const core = await createCore({ config, database, clock: systemClock, log, readerWorker });
  try {
    const sources = (await core.sources.list()).filter((source) => source.retiredAt === null);
    const failing = sources.filter((source) => source.failures > 0);
    if (sources.length === 0)
      yield {
        check: 'sources',
        state: 'warning',
        detail: 'no feed is read',
        fix: 'Add one: kabar sources add https://site.example/feed',
      };
    else
      yield {
        check: 'sources',
        state: failing.length === sources.length ? 'broken' : failing.length > 0 ? 'warning' : 'ok',
        detail: `${sources.length} feeds, ${failing.length} failing`,
      };
    for (const source of failing.slice(0, 10))
      yield {
        check: 'source',
        state: 'warning',
        detail: `${source.name}: ${source.lastError ?? 'failed'}`,
        fix: `Look at ${source.url} in a browser, or: kabar sources remove ${source.feedId}`,
      };

    const rate = config.paidSendRate > 0 ? config.paidSendRate : config.sendRate;
    const [peak] = await createPeakLoad({ store: core.editions, clock: systemClock })({ rate });
    if (peak === undefined) yield { check: 'peak hour', state: 'ok', detail: 'no reader waits for a digest' };
    else
      yield {
        check: 'peak hour',
        state: peak.minutesNeeded > crowdedMinutes ? 'warning' : 'ok',
        detail: `${peak.readers} readers at ${peak.slot.toISOString()} need ${peak.minutesNeeded.toFixed(1)} min at ${rate} a second`,
        ...(peak.minutesNeeded > crowdedMinutes
          ? { fix: 'Their digests are spread ahead of the hour. Paid broadcasts (PAID_SEND_RATE) make it quicker.' }
          : {}),
      };
  } finally {
    await core.close();
  }
}

/** Asks Telegram who we are. The token is in the address, so nothing of an error but its code is shown. */
async function checkToken({ telegram }: Config): Promise<Finding> {
  if (telegram.kind === 'local')
    return {
      check: 'token',
      state: 'warning',
      detail: 'none: Kabar runs against the bundled local Telegram',
      fix: 'Set BOT_TOKEN to the token of @BotFather.',
    };
  try {
    const answer = await request(`${telegram.apiRoot}/bot${telegram.token}/getMe`, {
      headersTimeout: 10_000,
      bodyTimeout: 10_000,
    });
    const body: unknown = await answer.body.json();
    const username =
      typeof body === 'object' &&
      body !== null &&
      'result' in body &&
      typeof body.result === 'object' &&
      body.result !== null &&
      'username' in body.result
        ? String(body.result.username)
        : null;
    if (username !== null) return { check: 'token', state: 'ok', detail: `Telegram knows the bot as @${username}` };
    return {
      check: 'token',
      state: 'broken',
      detail: `Telegram refuses it (HTTP ${answer.statusCode})`,
      fix: 'Copy it again from @BotFather.',
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    return {
      check: 'token',
      state: 'broken',
      detail: `Telegram cannot be reached (${code})`,
      fix: 'Check the network, a proxy, and TELEGRAM_API_ROOT.',
    };
  }
}
