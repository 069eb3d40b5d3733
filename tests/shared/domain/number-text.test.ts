import { describe, expect, it } from 'vitest';
import {
  formatChoice,
  counted,
  formatFixed,
  formatList,
  formatNumber,
  plural,
  formatSome,
} from '#shared/domain/number-text';

describe('a number in words', () => {
  it('has a comma between thousands and at most the decimals asked for', () => {
    expect([formatNumber(0), formatNumber(1234.5), formatNumber(1_000_000)]).toEqual(['0', '1,234.5', '1,000,000']);
    expect([formatNumber(0.12345), formatNumber(12.34, 1), formatNumber(12.5, 0)]).toEqual(['0.123', '12.3', '13']);
  });

  it('has exactly its decimals where they are fixed', () => {
    expect([formatFixed(1234.5, 2), formatFixed(3, 1), formatFixed(2.5, 0)]).toEqual(['1,234.50', '3.0', '3']);
  });
});

describe('a count', () => {
  it('is in the singular for exactly one', () => {
    expect([counted(0, 'week'), counted(1, 'week'), counted(2, 'week'), counted(1200, 'week')]).toEqual([
      '0 weeks',
      '1 week',
      '2 weeks',
      '1,200 weeks',
    ]);
    expect(counted(1.5, 'day')).toBe('1.5 days');
  });

  it('takes a plural that is not made with an s, and verbs', () => {
    expect([counted(1, 'entry', 'entries'), counted(3, 'entry', 'entries')]).toEqual(['1 entry', '3 entries']);
    expect([plural(1, 'is', 'are'), plural(0, 'is', 'are'), plural(2, 'Meal')]).toEqual(['is', 'are', 'Meals']);
  });
});

describe('a list', () => {
  it('has "and" before the last, without a comma', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('has "or" where any one is meant', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatChoice)).toEqual(['a', 'a or b', 'a, b or c']);
  });

  it('that is too long names the first few and counts the others', () => {
    expect([formatSome(['a', 'b'], 2), formatSome(['a', 'b', 'c'], 2), formatSome(['a', 'b', 'c'], 1)]).toEqual([
      'a and b',
      'a, b and 1 more',
      'a and 2 more',
    ]);
  });
});
