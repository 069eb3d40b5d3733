/**
 * How long open-ended tests run. `npm test` uses the short number, which is sufficient evidence by itself; `npm run
 * test:long` sets CI_LONG=1 and uses the long one.
 */
export const IS_LONG = process.env['CI_LONG'] === '1';

/** Property tests try this many times as many examples in a long run. */
const LONG_FACTOR = 10;

/** The number of examples for a property test: this many with `npm test`, ten times as many in a long run. */
export const runs = (short: number): { readonly numRuns: number } => ({
  numRuns: IS_LONG ? LONG_FACTOR * short : short,
});
