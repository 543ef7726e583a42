import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The long form of the fault suite: `npm run test:faults`, with SEED=… to repeat a run. Half an hour or more. */
process.env['KILLS'] ??= '60';
process.env['SEQUENCES'] ??= '20000';
process.env['FREEZE_SECONDS'] ??= '60';
process.env['RESTARTS'] ??= '20';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/faults/**/*.test.ts', 'tests/delivery/simulation/**/*.test.ts'],
    globalSetup: ['tests/support/postgres.setup.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    disableConsoleIntercept: true,
  },
});
