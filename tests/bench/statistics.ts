/** Percentiles by nearest rank: always a value that was measured, never one in between. */

/** The value below or at which a share (0–1) of the values lie: of 1…200, `percentile(values, 0.95)` is 190. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('Nothing was measured.');
  return found;
}

/** The middle value; of an even number the lower of the two. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
