import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';

/**
 * The projects one after the other, the longest files first in each: a process is kept for the next file, with all it has
 * imported, only if that file is of the same project.
 */
class ProjectAfterProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => (a.project.name < b.project.name ? -1 : a.project.name > b.project.name ? 1 : 0));
  }
}

/** Everything that runs without a window. Real-Electron tests are Playwright's (playwright.config.ts). */
export default defineConfig({
  // The import aliases are written once, under `paths` in tsconfig.base.json.
  resolve: { tsconfigPaths: true },
  test: {
    // All cores: by default one is left free, which on two of them doubles the time.
    maxWorkers: '100%',
    // The files of a process share what they import, the page too; no test may leave anything behind in a module.
    isolate: false,
    globalSetup: ['tests/support/build-catalog.ts'],
    sequence: { sequencer: ProjectAfterProject },
    // Only what hangs: a busy machine makes no test fail. Properties of a long run (tests/support/run-length.ts) take longer.
    testTimeout: process.env['CI_LONG'] === '1' ? 20 * 60_000 : 2 * 60_000,
    hookTimeout: 2 * 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/renderer/**', 'tests/kill/**'],
        },
      },
      {
        extends: true,
        test: { name: 'kill', environment: 'node', include: ['tests/kill/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}', 'tests/gallery/**/*.test.tsx'],
          exclude: ['tests/renderer/**/*.apart.test.tsx'],
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
      {
        // What puts something in place of a module: it would find the module imported already, and leave its own behind.
        extends: true,
        plugins: [react()],
        test: {
          name: 'dom-apart',
          environment: 'happy-dom',
          isolate: true,
          include: ['tests/renderer/**/*.apart.test.tsx'],
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
    ],
  },
});
