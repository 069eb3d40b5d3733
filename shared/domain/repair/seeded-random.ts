/**
 * Pseudo-random numbers from 0 to below 1, the same for the same seed, so that results can be reproduced. Whole seeds
 * from 0; mulberry32 (public domain, T. Ettinger), period 2³². Example: `seededRandom(1)` twice gives two generators
 * with the same numbers.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
