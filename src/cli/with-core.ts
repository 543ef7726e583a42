import { systemClock } from '../clock.js';
import type { Clock } from '../clock.js';
import { readConfig, readEnvironment } from '../config.js';
import type { Config } from '../config.js';
import { createCore } from '../core.js';
import type { Core } from '../core.js';
import type { OpenDatabase } from '../db/open-database.js';
import { openDatabase } from '../db/open-database.js';
import { createLog } from '../log.js';
import type { Log } from '../log.js';
import { describeError } from '../log.js';
import { databaseErrorCode } from '../db/errors.js';

/** What sysexits.h calls EX_CONFIG. */
const badConfiguration = 78;

/** The reader's thread, compiled beside the command line. */
export const readerWorker = new URL('../intake/reader-worker.js', import.meta.url);

/** Prints a sentence to standard error and ends with a code that is not 0. */
export function fail(message: string, code = 1): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** The configuration, or an end with one line per fault. */
export function configOrEnd(): { config: Config; secrets: string[]; log: Log } {
  const read = readConfig(readEnvironment());
  if (read.kind === 'bad') fail(read.faults.join('\n'), badConfiguration);
  // A command line speaks to a person: only what is wrong goes into a log line.
  const log = createLog({ level: 'error', secrets: read.secrets, destination: process.stderr });
  return { config: read.config, secrets: read.secrets, log };
}

/** What a verb works with. */
export interface VerbParts {
  config: Config;
  clock: Clock;
  database: OpenDatabase;
  core: Core;
}

/** Opens the database (the running bot's, where there is one), does the work, and closes everything. */
export async function withCore(work: (parts: VerbParts) => Promise<void>): Promise<void> {
  const { config, log } = configOrEnd();
  const opened = await openDatabase({ ...config, applicationName: 'kabar command line', maxConnections: 3 });
  if (opened.kind === 'failed') fail(opened.reason);
  const { database } = opened;
  try {
    const core = await createCore({ config, database, clock: systemClock, log, readerWorker });
    try {
      await work({ config, clock: systemClock, database, core });
    } finally {
      await core.close();
    }
  } catch (error) {
    const code = databaseErrorCode(error);
    process.stderr.write(
      `It did not work: ${code === null ? (describeError(error).message ?? describeError(error).name) : `the database answered with error ${code}`}.\n`,
    );
    process.exitCode = 1;
  } finally {
    await database.close();
  }
}
