import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountTyped,
  formatAmount,
  isNumberProblem,
  readLeadingNumber,
  readTypedNumber,
} from '#shared/domain/typed-number';

const problemOf = (text: string, rules?: Parameters<typeof readTypedNumber>[1]): string => {
  const read = readTypedNumber(text, rules);
  return isNumberProblem(read) ? read.problem : 'taken';
};

describe('a typed number', () => {
  it.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    [' 0 ', 0],
    ['0,250', 0.25],
    ['1000', 1000],
    ['1.000', 1],
    ['1000,125', 1000.125],
    ['.5', 0.5],
    ['5.', 5],
    ['½', 0.5],
    ['1 ½', 1.5],
    ['1/4', 0.25],
    ['1 1/2', 1.5],
  ])('%j is read', (text, amount) => {
    expect(readTypedNumber(text)).toEqual({ amount });
  });

  it.each(['', '   '])('%j is blank, which is not 0', (text) => {
    expect(readTypedNumber(text, { least: 1 })).toEqual({ amount: null });
    expect(amountTyped(text)).toBeNull();
  });

  it.each(['1.000,5', '1,000,000', '1e3', '0x10', 'lots', '.', '½½', '5 g', 'Infinity', '1/0'])(
    '%j is none',
    (text) => {
      expect(problemOf(text)).toBe('Type a number, for example 1/2, 1.5 or 170.');
      expect(amountTyped(text)).toBeNull();
    },
  );

  it('that can be read in two ways is refused with both', () => {
    expect(problemOf('1,000')).toBe('“1,000” can be read in two ways: type 1000 or 1.000.');
    expect(problemOf('12,345')).toBe('“12,345” can be read in two ways: type 12345 or 12.345.');
  });

  it.each(['-1', '−½'])('%j is negative', (text) => {
    expect(problemOf(text)).toBe('An amount cannot be negative.');
  });

  it('keeps the rules of its field, with the limits themselves taken', () => {
    expect([problemOf('12', { most: 12, unit: 'g' }), problemOf('12.01', { most: 12, unit: 'g' })]).toEqual([
      'taken',
      'At most 12 g is possible here.',
    ]);
    expect(problemOf('11803', { most: 11_802 })).toBe('At most 11,802 is possible here.');
    expect([problemOf('0', { moreThan: 0 }), problemOf('0.1', { moreThan: 0 })]).toEqual([
      'The amount must be more than 0.',
      'taken',
    ]);
    expect([problemOf('0', { least: 1 }), problemOf('1', { least: 1 })]).toEqual(['Type at least 1.', 'taken']);
    expect([problemOf('1.5', { isWhole: true }), problemOf('2,0', { isWhole: true })]).toEqual([
      'Type a whole number.',
      'taken',
    ]);
    expect([amountTyped('13', { most: 12 }), amountTyped('12', { most: 12 })]).toEqual([null, 12]);
  });

  it('may be followed by something where that is asked for', () => {
    expect(readLeadingNumber('170g')).toEqual({ amount: 170, rest: 'g' });
    expect(readLeadingNumber(' 1 1/2  cups, chopped')).toEqual({ amount: 1.5, rest: 'cups, chopped' });
    expect(isNumberProblem(readLeadingNumber('cup'))).toBe(true);
    expect(isNumberProblem(readLeadingNumber('1,000 g'))).toBe(true);
  });

  it('written to be typed over is read back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 5000, noNaN: true }), (amount) => {
        const read = amountTyped(formatAmount(amount));
        // Two digits below 1, two decimals below 10, one above: never off by more than a hundredth or half a tenth.
        expect(Math.abs((read ?? Number.NaN) - amount)).toBeLessThanOrEqual(amount < 10 ? 0.01 : 0.05 + 1e-9);
      }),
    );
  });
});
