import { defineConfig } from '@playwright/test';

/** What a program needs to open its windows on one of the screens `npm test` has started. */
const screens: readonly Readonly<Record<string, string>>[] = JSON.parse(process.env['ELECTROPLATE_SCREENS'] ?? '[]');

// This file is read in every worker too: all that it starts is on the worker's own screen, where its window has the focus.
Object.assign(process.env, screens[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]);

/** Real-Electron tests: the built program in its own window, one at a time on every screen. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  workers: Math.max(1, screens.length),
  fullyParallel: false,
  // Only what hangs: a busy machine makes no test fail.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'off' },
});
