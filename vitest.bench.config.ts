import { defineConfig } from 'vitest/config';

/** The benches, one after the other. `npm run bench` runs them; none belongs to `npm test`. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    include: ['tests/bench/*.bench.ts'],
    fileParallelism: false,
    testTimeout: 15 * 60_000,
  },
});
