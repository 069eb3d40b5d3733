import { describe, expect, it } from 'vitest';
import { readTypedNumber } from '#renderer/ui/typed-number';

describe('a typed amount', () => {
  it.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    [' 0 ', 0],
    ['0,250', 0.25],
    ['1000', 1000],
    ['1000,125', 1000.125],
  ])('%j is read', (text, amount) => {
    expect(readTypedNumber(text)).toBe(amount);
  });

  it.each(['', '-1', '1,000', '12,345', '1.000,5', '1e3', '0x10', 'lots', '.5', '5.', 'Infinity', '½'])(
    '%j is not',
    (text) => {
      expect(readTypedNumber(text)).toBeNull();
    },
  );
});
