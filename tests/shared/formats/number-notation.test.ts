import { describe, expect, it } from 'vitest';
import type { CsvSeparator } from '#shared/formats/csv-text';
import { BadRow, createNumberNotation, NotCertainYet } from '#shared/formats/number-notation';

/** A cell parsed after the whole file, whose other numbers are given. */
function read(cell: string, separator: CsvSeparator, others: readonly string[] = [], isCounted = false): string {
  const { plain, settle } = createNumberNotation(separator);
  for (const other of others) plain(other);
  settle();
  try {
    return plain(cell, isCounted);
  } catch (problem) {
    if (problem instanceof BadRow) return problem.message;
    throw problem;
  }
}
const bothWays = (cell: string, whole: string, part: string): string =>
  `“${cell}” can be read in two ways; write ${whole} or ${part}`;

describe('a number that can be read in one way', () => {
  it.each([
    ['1200', '1200'],
    ['0.125', '0.125'],
    ['1.5', '1.5'],
    ['1200.125', '1200.125'],
    ['1,200.50', '1200.50'],
    ['12,345,678', '12345678'],
    ['1.200,5', '1200.5'],
    ['1.200.300', '1200300'],
    ['1 200', '1200'],
    ['1\u00A0200', '1200'],
    ['1\u2009200', '1200'],
    ['1\u202F200,5', '1200.5'],
    ['1\u2007200.5', '1200.5'],
    ["1'200", '1200'],
    ['1’200.25', '1200.25'],
    ['-1,200.5', '-1200.5'],
    ['1,200.00 g', '1200.00 g'],
    ['1.5e3', '1.5e3'],
    ['1.200e3', '1.200e3'],
    ['1 1/2 cups', '1 1/2 cups'],
    ['2 x 100 g', '2 x 100 g'],
    ['½ cup', '½ cup'],
    ['some', 'some'],
    ['', ''],
  ])('%s', (cell, plain) => {
    for (const separator of [',', ';', '\t'] as const)
      expect([separator, read(cell, separator)]).toEqual([separator, plain]);
  });

  it.each([
    ['1,5', '1.5'],
    ['0,125', '0.125'],
    ['1200,25', '1200.25'],
    ['240,5 g', '240.5 g'],
  ])('%s has a decimal comma, which is no slip between semicolons or tabs', (cell, plain) => {
    expect([read(cell, ';'), read(cell, '\t'), read(cell, ',')]).toEqual([plain, plain, cell]);
  });

  it.each(['1,20,300', '12,34.5', '1.2.3', '1,200,30', '1 20', '1,2000,300'])('%s is none and stays', (cell) => {
    expect(read(cell, ',')).toBe(cell);
  });
});

describe('three digits after a comma', () => {
  it.each([
    // separator, other numbers of the file, small unit, result
    [',', ['12.5'], false, '1200'],
    [',', ['1,200.5'], false, '1200'],
    [',', ['1,200,300'], false, '1200'],
    [',', [], true, '1200'],
    [',', ['3'], true, '1200'],
    [',', [], false, null],
    [',', ['12,5'], true, '1.200'],
    [',', ['12,5', '12.5'], true, null],
    [';', ['12,5'], true, '1.200'],
    [';', ['1.200,5'], true, '1.200'],
    [';', [], false, '1.200'],
    [';', ['12.5'], false, '1200'],
    [';', ['12.5', '12,5'], false, null],
    ['\t', ['12,5'], true, '1.200'],
    ['\t', ['12.5'], false, '1200'],
    ['\t', [], true, '1200'],
    ['\t', [], false, null],
  ] as const)('between “%s” beside %j, in a small unit %s', (separator, others, isCounted, plain) => {
    expect(read('1,200', separator, others, isCounted)).toBe(plain ?? bothWays('1,200', '1200', '1.200'));
    expect(read('1,200 g', separator, others, isCounted)).toBe(
      plain === null ? bothWays('1,200', '1200', '1.200') : `${plain} g`,
    );
  });
});

describe('three digits after a point', () => {
  it.each([
    [',', [], '1.200'],
    [',', ['12.5'], '1.200'],
    [',', ['12.5', '12,5'], '1.200'],
    [',', ['12,5'], '1200'],
    [';', ['12,5'], '1200'],
    [';', ['12.5'], '1.200'],
    [';', ['12.5', '12,5'], null],
    [';', [], null],
    ['\t', ['12,5'], '1200'],
    ['\t', ['12.5'], '1.200'],
    ['\t', [], null],
  ] as const)('between “%s” beside %j', (separator, others, plain) => {
    expect(read('1.200', separator, others)).toBe(plain ?? bothWays('1.200', '1200', '1.200'));
  });
});

it('“1 200 g” may be one of 200 g, so it is refused; with a space that does not break it is not', () => {
  expect(read('1 200 g', ',')).toBe('“1 200 g” can be read in two ways; write 1200');
  expect(read('1\u00A0200 g', ',')).toBe('1200 g');
});

it('is not certain before the file was read to its end', () => {
  const { plain, settle } = createNumberNotation(',');
  expect(() => plain('1,200', true)).toThrow(NotCertainYet);
  expect(() => plain('1.200')).toThrow(NotCertainYet);
  expect(plain('12.5')).toBe('12.5');
  expect(plain('1.200')).toBe('1.200');
  settle();
  expect(plain('1,200')).toBe('1200');
});
