import { describe, expect, test } from 'vitest';
import { readExtraMeasures, unitProblem } from '#renderer/features/foods/own-food/own-food-measures';

describe('measures beside the serving', () => {
  test('are read with their grams; a leading 1 and blank rows are dropped', () => {
    const read = readExtraMeasures(
      [
        { unit: '1 slice', grams: '12,5' },
        { unit: '', grams: ' ' },
        { unit: 'box', grams: '300' },
      ],
      { unit: 'bar', grams: 30 },
    );
    expect(read.measures).toEqual([
      { unit: 'slice', grams: 12.5 },
      { unit: 'box', grams: 300 },
    ]);
    expect(read.problems.size).toBe(0);
  });

  test.each(['0', '-1', '5001', 'x', ''])('are refused with a weight of “%s”', (grams) => {
    const read = readExtraMeasures([{ unit: 'slice', grams }], null);
    expect(read.measures).toEqual([]);
    expect([...read.problems.keys()]).toEqual([0]);
  });

  test.each(['', 'g', 'OZ', 'ml', 'mg elemental', '2 slices', '½ cup', 'x'.repeat(41)])(
    'cannot be called “%s”',
    (unit) => {
      expect(unitProblem(unit)).not.toBeNull();
    },
  );
});
