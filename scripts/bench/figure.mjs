/** What a bench measured, as one figure: a statistic of many samples beside the same statistic of a named baseline. */

/**
 * @typedef {object} Sample
 * @property {number} value in the unit of the figure
 * @property {number | null} processor processor time it took in ms; null if it is unavailable
 */
/**
 * @typedef {object} Ratio
 * @property {number} ratio of the value to its baseline's
 * @property {number} spread how far the ratio may be off, see `spreadOf`
 */
/** @typedef {Ratio & { value: number, baselineValue: number }} Measured */
/** @typedef {{ figure: string, unit: 'ms' | 'MiB', baseline: string, processor: Measured | null } & Measured} Figure */
/**
 * @typedef {object} FigureSource
 * @property {string} figure its name
 * @property {'ms' | 'MiB'} unit
 * @property {number} share its percentile, 0–1; 0.5 is the median
 * @property {readonly Sample[]} samples
 * @property {string} baseline name of the baseline
 * @property {readonly Sample[]} baselineSamples measured in the same run
 */

const RESAMPLES = 400;
/** The middle nine tenths of the resampled ratios. */
const MIDDLE = { from: 0.05, to: 0.95 };

/**
 * The percentile at a share (0–1), by nearest rank: always a measured value, never one in between. Of 1…200,
 * `percentile(values, 0.95)` is 190. Throws a RangeError when there are no values.
 * @param {readonly number[]} values
 * @param {number} share
 */
export function percentile(values, share) {
  const sorted = Float64Array.from(values).sort();
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('Nothing was measured.');
  return found;
}

/**
 * The middle value; of an even number the lower of the two.
 * @param {readonly number[]} values
 */
export const median = (values) => percentile(values, 0.5);

/** Pseudo-random numbers from 0 to below 1, the same in every call: a spread must not change when nothing else does. */
function createRandom() {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * The spread of a ratio, in the ratio's own unit, the same for every figure: bootstrap. Both lists of samples are
 * resampled with replacement, at their own length, and the ratio of the resamples is taken, 400 times. The spread is
 * half the width of the middle nine tenths of these ratios. 0 when there is one sample each.
 * @param {readonly number[]} values
 * @param {readonly number[]} baselineValues
 * @param {number} share
 */
export function spreadOf(values, baselineValues, share) {
  const random = createRandom();
  /** @param {readonly number[]} from */
  const draw = (from) => from.map(() => from[Math.floor(random() * from.length)] ?? Number.NaN);
  const ratios = Array.from(
    { length: RESAMPLES },
    () => percentile(draw(values), share) / percentile(draw(baselineValues), share),
  );
  return (percentile(ratios, MIDDLE.to) - percentile(ratios, MIDDLE.from)) / 2;
}

/**
 * @param {readonly number[]} values
 * @param {readonly number[]} baselineValues
 * @param {number} share
 * @returns {Measured}
 */
function measure(values, baselineValues, share) {
  const [value, baselineValue] = [percentile(values, share), percentile(baselineValues, share)];
  return { value, baselineValue, ratio: value / baselineValue, spread: spreadOf(values, baselineValues, share) };
}

/**
 * Processor times of all samples; null when any of them has none.
 * @param {readonly Sample[]} samples
 */
function processorTimes(samples) {
  const known = samples.flatMap(({ processor }) => processor ?? []);
  return known.length === samples.length ? known : null;
}

/**
 * The figure made from two lists of samples. Its processor time is the same percentile of the samples' processor times,
 * absent when a sample has none or the baseline's is too small to divide by.
 * @param {FigureSource} source
 * @returns {Figure}
 */
export function createFigure({ figure, unit, share, samples, baseline, baselineSamples }) {
  const values = samples.map(({ value }) => value);
  const baselineValues = baselineSamples.map(({ value }) => value);
  const [own, beside] = [processorTimes(samples), processorTimes(baselineSamples)];
  const processor = own === null || beside === null ? null : measure(own, beside, share);
  const isKnown = processor !== null && Number.isFinite(processor.ratio) && Number.isFinite(processor.spread);
  return { figure, unit, baseline, ...measure(values, baselineValues, share), processor: isKnown ? processor : null };
}
