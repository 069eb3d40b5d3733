/**
 * How long what has no end of its own goes on. `npm test` takes the short number, which proves the point by itself;
 * `npm run test:long` sets CI_LONG=1 and takes the long one.
 */
export const IS_LONG = process.env['CI_LONG'] === '1';

/** Properties are tried on this many times as many examples in a long run. */
const LONG_FACTOR = 10;

/** How many examples a property is tried on: this many with `npm test`, ten times as many in a long run. */
export const runs = (short: number): { readonly numRuns: number } => ({
  numRuns: IS_LONG ? LONG_FACTOR * short : short,
});
