import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**', 'tests/bench/**'],
    globalSetup: ['tests/support/postgres.setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Journeys wait for ticks and for Telegram’s pace more than they work.
    maxWorkers: 5,
    // No module of ours keeps anything between tests: importing everything anew for each file would take a minute.
    isolate: false,
  },
});
