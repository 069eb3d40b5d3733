/** Rows of a history for tests. */
import type { Row } from '#scripts/bench/history.mjs';

export const MACHINE = 'CPU × 2, Node 20.1.0, Electron 33.2.1';

/** A row for the search figure; each test gives the values it is about. */
export function rowWith({
  commit = 'aaaaaaa11',
  machine = MACHINE,
  ...rest
}: Partial<Row> & { commit?: string; machine?: string } = {}): Row {
  return {
    run: { date: '2026-11-30', commit, machine },
    load: '0.4–1.9',
    figure: 'Search, p95',
    unit: 'ms',
    value: 8.7,
    baseline: 'Fuse.js',
    baselineValue: 1240,
    wall: { ratio: 1, spread: 0.1 },
    processor: { ratio: 2, spread: 0.2 },
    ...rest,
  };
}
