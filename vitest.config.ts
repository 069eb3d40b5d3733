import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';

/** Everything that runs without a window. Real-Electron tests are Playwright's (playwright.config.ts). */
export default defineConfig({
  // The import aliases are written once, under `paths` in tsconfig.base.json.
  resolve: { tsconfigPaths: true },
  test: {
    // All cores: by default one is left free, which on two of them doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Nothing here keeps state in a module, so the files of a worker share what they import: half the time.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/renderer/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}', 'tests/gallery/**/*.test.tsx'],
          setupFiles: ['tests/support/dom-setup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
