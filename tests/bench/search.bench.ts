/**
 * Search over the whole catalog per keystroke: every beginning of every committed query, as somebody types it,
 * against Fuse.js on the same foods and keystrokes in the same run. Prints the figures and the named misses.
 */
import Fuse from 'fuse.js';
import { expect, test } from 'vitest';
import { createFoodSearch } from '../../shared/domain/food-search';
import { namedMisses, searchQueries } from '../support/search-queries';
import { shippedCatalog } from '../support/shipped-catalog';

/** Answers a person sees at once. */
const SHOWN = 20;
const ROUNDS = 3;
/** Fuse.js needs about a tenth of a second a keystroke: it gets every so many-th keystroke, once. */
const BASELINE_EVERY = 8;

interface Timing {
  readonly p50: number;
  readonly p95: number;
}

function timed(keystrokes: readonly string[], search: (typed: string) => unknown): Timing {
  const milliseconds = keystrokes.map((typed) => {
    const start = performance.now();
    search(typed);
    return performance.now() - start;
  });
  milliseconds.sort((a, b) => a - b);
  const at = (share: number): number => milliseconds[Math.min(milliseconds.length - 1, Math.floor(milliseconds.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

const show = ({ p50, p95 }: Timing): string => `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;

test('search per keystroke', () => {
  const { foods } = shippedCatalog();
  const queries = searchQueries();
  const keystrokes = queries.flatMap(({ query }) => Array.from(query, (_, index) => query.slice(0, index + 1)));

  const indexStart = performance.now();
  const search = createFoodSearch(foods);
  const indexTime = performance.now() - indexStart;
  const ask = (typed: string) => search.search(typed, SHOWN);
  timed(keystrokes, ask); // once unmeasured, so that both are compared warm
  const rounds = Array.from({ length: ROUNDS }, () => keystrokes).flat();
  const ours = timed(rounds, ask);

  const fuse = new Fuse(foods, { keys: ['name', 'longName', 'curated.aliases'], ignoreLocation: true });
  const askFuse = (typed: string) => fuse.search(typed, { limit: SHOWN });
  const sample = keystrokes.filter((_, index) => index % BASELINE_EVERY === 0);
  timed(sample.slice(0, 5), askFuse);
  const baseline = timed(sample, askFuse);

  const misses = namedMisses(queries, ask);
  const fuseMisses = namedMisses(
    queries.filter((_, index) => index % 4 === 0),
    (query) => askFuse(query).map(({ item }) => item),
  );
  const report = [
    `Search over ${foods.length.toLocaleString('en')} foods, ${keystrokes.length} keystrokes × ${ROUNDS}: ${show(ours)} (index built in ${indexTime.toFixed(0)} ms)`,
    `Fuse.js 7.5, ${sample.length} of the same keystrokes: ${show(baseline)}`,
    `Ratio at p95: Fuse.js takes ${(baseline.p95 / ours.p95).toFixed(1)} times as long`,
    `Obvious food in the first 3: ${queries.length - misses.length} of ${queries.length} queries (Fuse.js: misses ${fuseMisses.length} of ${Math.ceil(queries.length / 4)})`,
    ...misses.map((miss) => `  missed ${miss}`),
  ];
  console.log(report.join('\n'));
  expect(queries.length - misses.length).toBeGreaterThanOrEqual(40);
});
