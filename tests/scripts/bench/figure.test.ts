import { describe, expect, it } from 'vitest';
import type { Sample } from '#scripts/bench/figure.mjs';
import { createFigure, median, percentile, spreadOf } from '#scripts/bench/figure.mjs';

const upTo200 = Array.from({ length: 200 }, (_, index) => 200 - index);
const samples = (values: readonly number[], processor: (value: number) => number | null): readonly Sample[] =>
  values.map((value) => ({ value, processor: processor(value) }));

describe('a percentile', () => {
  it('is a value that was measured, by nearest rank', () => {
    expect(percentile(upTo200, 0.95)).toBe(190);
    expect(median(upTo200)).toBe(100);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('needs values', () => {
    expect(() => median([])).toThrow('Nothing was measured.');
  });
});

describe('the spread of a ratio', () => {
  it('is 0 when all samples are equal, or there is one each', () => {
    expect(spreadOf([6, 6, 6], [3, 3, 3], 0.5)).toBe(0);
    expect(spreadOf([6], [3], 0.5)).toBe(0);
  });

  it('grows with the samples’ own and falls with their number', () => {
    const steady = [99, 100, 101];
    const loose = [80, 100, 120];
    const often = (values: readonly number[]) => Array.from({ length: 40 }, () => values).flat();
    expect(spreadOf(loose, [100], 0.5)).toBeCloseTo(0.2, 10);
    expect(spreadOf(steady, [100], 0.5)).toBeCloseTo(0.01, 10);
    expect(spreadOf(often(loose), [100], 0.5)).toBeLessThan(0.2);
  });

  it('counts what the baseline varies by', () => {
    expect(spreadOf([100], [50, 100, 200], 0.5)).toBeCloseTo(0.75, 10);
  });

  it('is the same for the same samples', () => {
    expect(spreadOf(upTo200, [3, 4, 5, 6], 0.95)).toBe(spreadOf(upTo200, [3, 4, 5, 6], 0.95));
  });
});

describe('a figure', () => {
  const source = { figure: 'Save', unit: 'ms', share: 0.5, baseline: 'one week' } as const;

  it('has value, baseline and ratio by the clock and by processor time', () => {
    const own = samples([10, 20, 30], (value) => value / 2);
    const beside = samples([5, 5, 5], () => 4);
    const figure = createFigure({ ...source, samples: own, baselineSamples: beside });
    expect(figure).toMatchObject({ value: 20, baselineValue: 5, ratio: 4, spread: 2 });
    expect(figure.processor).toMatchObject({ value: 10, baselineValue: 4, ratio: 2.5, spread: 1.25 });
  });

  it('has no processor time when a sample has none, or nothing to divide by', () => {
    const known = samples([10, 20, 30], () => 1);
    const oneUnknown = samples([10, 20, 30], (value) => (value === 20 ? null : 1));
    const none = samples([10, 20, 30], () => 0);
    expect(createFigure({ ...source, samples: known, baselineSamples: oneUnknown }).processor).toBeNull();
    expect(createFigure({ ...source, samples: oneUnknown, baselineSamples: known }).processor).toBeNull();
    expect(createFigure({ ...source, samples: known, baselineSamples: none }).processor).toBeNull();
  });
});
