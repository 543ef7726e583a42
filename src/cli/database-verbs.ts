import type { Command } from 'commander';
import { openDatabase } from '../db/open-database.js';
import { configOrEnd, fail } from './with-core.js';

/** `kabar migrate` */
export function addDatabaseVerbs(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .action(async () => {
      const { config } = configOrEnd();
      const opened = await openDatabase({ ...config, applicationName: 'kabar migrate', maxConnections: 1 });
      if (opened.kind === 'failed') fail(opened.reason);
      await opened.database.close();
      process.stdout.write('The database is up to date.\n');
    });
}
