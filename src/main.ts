import { startApp } from './app.js';
import type { App } from './app.js';
import { createMovableClock } from './clock.js';
import { readConfig, readEnvironment } from './config.js';
import { createLog, describeError } from './log.js';

/** What sysexits.h calls EX_CONFIG: the service manager need not try again. */
const badConfiguration = 78;
/** A stop that takes longer than this has hung. */
const stopDeadlineMs = 15_000;

const read = readConfig(readEnvironment());
if (read.kind === 'bad') {
  for (const fault of read.faults) process.stderr.write(`${fault}\n`);
  process.exit(badConfiguration);
}
const { config, secrets } = read;
const log = createLog({ level: config.logLevel, secrets });

const die = (error: unknown): void => {
  log.fatal({ error: describeError(error) }, 'Kabar ends because of a bug');
  process.exit(1);
};
process.on('uncaughtException', die);
process.on('unhandledRejection', die);

const clock = createMovableClock();
const readerWorker = new URL('./intake/reader-worker.js', import.meta.url);

const start = async (): Promise<App> => {
  const started = await startApp({ config, log, clock, readerWorker });
  if (started.kind === 'failed') {
    process.stderr.write(`${started.reason}\n`);
    process.exit(started.code === 'config' ? badConfiguration : 1);
  }
  log.info({ url: started.app.url, telegram: config.telegram.kind, roles: config.roles }, 'Kabar is running');
  return started.app;
};
let app = await start();
if (config.telegram.kind === 'local')
  process.stdout.write(`\n  Kabar runs with a local Telegram. Open ${app.url}/ in a browser.\n\n`);

let stopping = false;
const stop = (signal: NodeJS.Signals): void => {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'Kabar is stopping');
  setTimeout(() => die(new Error('Stopping took too long.')), stopDeadlineMs).unref();
  app.stop().then(() => process.exit(0), die);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

while (!stopping) {
  await app.restored;
  if (stopping) break;
  log.info({}, 'the data were restored from a backup: Kabar starts anew');
  await app.stop();
  app = await start();
}
