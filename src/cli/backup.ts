import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { systemClock } from '../clock.js';
import { databaseErrorCode } from '../db/errors.js';
import { migrationsFolder, openDatabase } from '../db/open-database.js';
import type { OpenDatabase } from '../db/open-database.js';
import { restoreBackup } from '../db/restore-backup.js';
import { writeBackup } from '../db/write-backup.js';
import { configOrEnd, fail } from './with-core.js';

/** `kabar backup FILE` and `kabar restore FILE` */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('write all data to a file (gzipped SQL), as they are at one instant')
    .argument('<file>')
    .action((file: string) =>
      withDatabase(async (database) => {
        const { tables, rows } = await writeBackup(database.target, file, systemClock.now());
        process.stdout.write(
          `${file}: ${rows.toLocaleString('en')} rows of ${tables} tables. It holds chat ids and choices: keep it as safe as the database.\n`,
        );
      }),
    );

  program
    .command('restore')
    .description('replace all data by those of a backup; what they were before is saved first')
    .argument('<file>')
    .action((file: string) =>
      withDatabase(async (database, dataDir) => {
        const now = systemClock.now();
        const folder = join(dataDir, 'backups');
        const before = join(folder, `before-restore-${now.toISOString().replaceAll(':', '')}.sql.gz`);
        const outcome = await restoreBackup(database.target, file, migrationsFolder, now, async () => {
          await mkdir(folder, { recursive: true });
          await writeBackup(database.target, before, now);
        });
        if (outcome.kind === 'unusable') fail(`Nothing was changed. ${file} cannot be restored: ${outcome.reason}.`);
        const { takenAt, frozen } = outcome;
        process.stdout.write(
          `Restored ${outcome.tables} tables as they were at ${takenAt.toISOString()}.\n` +
            `What was there before is in ${before}.\n` +
            `${frozen.broadcasts} unfinished broadcasts wait until an owner lets them go on; ${frozen.inDoubt} messages that were waiting are not sent, for they may have gone out.\n` +
            `Readers may be told once more of news since ${takenAt.toISOString()}. A Kabar that runs starts anew by itself within seconds.\n`,
        );
      }),
    );
}

async function withDatabase(work: (database: OpenDatabase, dataDir: string) => Promise<void>): Promise<void> {
  const { config } = configOrEnd();
  const opened = await openDatabase({ ...config, applicationName: 'kabar command line', maxConnections: 1 });
  if (opened.kind === 'failed') fail(opened.reason);
  try {
    await work(opened.database, config.dataDir);
  } catch (error) {
    process.stderr.write(`It did not work: ${reasonOf(error)}.\n`);
    process.exitCode = 1;
  } finally {
    await opened.database.close();
  }
}

function reasonOf(error: unknown): string {
  const code = databaseErrorCode(error) ?? 'an unknown fault';
  // What the file system says names a path; what the driver says never does.
  if (error instanceof Error && 'path' in error) return `${String(error.path)} cannot be written (${code})`;
  if (code === '55P03')
    return 'the data stayed in use for a minute. Try again, or stop Kabar first; nothing was changed';
  return `the database answered with error ${code}; nothing was changed`;
}
