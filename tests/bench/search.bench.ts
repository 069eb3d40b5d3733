/**
 * Search over the whole catalog per keystroke: every beginning of every committed query, as somebody types it,
 * against Fuse.js on the same foods and keystrokes in the same run. Names the queries that miss their obvious food.
 */
import Fuse from 'fuse.js';
import { expect, test } from 'vitest';
import { createFoodSearch } from '#shared/domain/search/food-search';
import { namedMisses, searchQueries } from '../support/search-queries';
import { shippedCatalog } from '../support/shipped-catalog';
import { percentileFigures, reportFigures } from './figures';

/** Results visible without scrolling. */
const SHOWN = 20;
const ROUNDS = 3;
/** Fuse.js needs about a tenth of a second a keystroke: it gets every so many-th keystroke, once. */
const BASELINE_EVERY = 8;

/** Milliseconds of each keystroke. */
function timed(keystrokes: readonly string[], search: (typed: string) => unknown): readonly number[] {
  return keystrokes.map((typed) => {
    const start = performance.now();
    search(typed);
    return performance.now() - start;
  });
}

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
  const fuseMisses = namedMisses(queries, (query) => askFuse(query).map(({ item }) => item));
  const found = `${queries.length - misses.length} of ${queries.length}`;
  reportFigures(
    'search',
    percentileFigures(`Search per keystroke, ${foods.length.toLocaleString('en')} foods`, ours, 'Fuse.js', baseline),
    [
      `Search: ${keystrokes.length} keystrokes × ${ROUNDS}, Fuse.js ${sample.length} of them; index built in ${indexTime.toFixed(0)} ms.`,
      `Obvious food in the first 3: ${found} queries (Fuse.js misses ${fuseMisses.length} of them).`,
      ...misses.map((miss) => `  missed ${miss}`),
    ],
  );
  expect(queries.length - misses.length).toBeGreaterThanOrEqual(40);
});
