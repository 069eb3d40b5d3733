import { describe, expect, test } from 'vitest';
import { formatDensityAmount } from '#renderer/features/foods/amount-text';

const row = (decimals: number, id = 'energy') => ({ id, decimals });
const known = (amount: number, decimals = 0, id = 'energy'): string =>
  formatDensityAmount({ kind: 'known', amount }, row(decimals, id)).text;

describe('amounts in the table', () => {
  test('round to what the column shows; less than half shows as such, a true zero is 0', () => {
    expect([
      known(167.8),
      known(1309.4),
      known(0),
      known(0.3),
      known(0.5),
      known(1.44, 1),
      known(0.04, 1),
      known(0.004, 2),
    ]).toEqual(['168', '1,309', '0', '<1', '1', '1.4', '<0.1', '<0.01']);
  });

  test('minerals round down, as toward every target: 167.8 mg are not 168', () => {
    expect([known(167.8, 0, 'magnesium'), known(0.7, 0, 'sodium'), known(0, 0, 'potassium')]).toEqual([
      '167',
      '<1',
      '0',
    ]);
    // 290 mg as represented by a double.
    expect(known(289.99999999999994, 0, 'sodium')).toBe('290');
  });

  test('an unknown amount is a dash with its reason, never 0', () => {
    expect(formatDensityAmount({ kind: 'unknown' }, row(0))).toEqual({
      text: '—',
      reason: 'No value in the food table',
    });
    expect(formatDensityAmount({ kind: 'undefined-here' }, row(0)).text).toBe('n/a');
  });

  test('upper bounds round up, lower bounds down, and neither jumps over a step it lies on', () => {
    expect(formatDensityAmount({ kind: 'at-most', amount: 6.4176 }, row(1)).text).toBe('≤ 6.5');
    expect(formatDensityAmount({ kind: 'at-most', amount: 6.4 }, row(1)).text).toBe('≤ 6.4');
    expect(formatDensityAmount({ kind: 'at-most', amount: 0.1 + 0.2 }, row(1)).text).toBe('≤ 0.3');
    expect(formatDensityAmount({ kind: 'at-least', amount: 10.98 }, row(0)).text).toBe('≥ 10');
    expect(formatDensityAmount({ kind: 'at-least', amount: 0.4 }, row(0)).text).toBe('≥ 0');
  });
});
