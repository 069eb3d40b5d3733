import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, readCsv, unguardFormula, writeCsv } from '#shared/formats/csv-text';
import { runs } from '#tests/support/run-length';

describe('formulas', () => {
  test.each([
    ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ["'=x", "''=x"],
    ["''-x", "'''-x"],
    ["'tis", "'tis"],
    ['spinach = good', 'spinach = good'],
    // If a sheet splits at semicolons, or treats a newline as the end of a row, another cell begins.
    ['eggs;=1+1', "eggs;'=1+1"],
    ['eggs; "@cmd"', `eggs; "'@cmd"`],
    ['eggs\n+1', "eggs\n'+1"],
    ["eggs;'=x", "eggs;''=x"],
    ['=a;=b', "'=a;'=b"],
    ['salt; pepper', 'salt; pepper'],
    ['', ''],
  ])('%j is written as %j and comes back', (text, written) => {
    expect(guardFormula(text)).toBe(written);
    expect(unguardFormula(written)).toBe(text);
  });

  test('numbers are left as they are, also negative ones', () => {
    expect(writeCsv([[-3, 0.5, '-3']])).toBe("-3,0.5,'-3\r\n");
  });

  test('no text that begins like a formula leaves the program', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', "'", "''", 'a', ';', '"', '\n', '; ', '=', '+', '-', '@', '\t', ' '), {
          maxLength: 12,
        }),
        (parts) => {
          const text = parts.join('');
          const [first, ...others] = guardFormula(text).split(/[;\r\n]/);
          expect(first).not.toMatch(/^[=+\-@\t]/);
          for (const cell of others) expect(cell).not.toMatch(/^[ "]*[=+\-@\t]/);
          expect(unguardFormula(guardFormula(text))).toBe(text);
        },
      ),
    );
  });
});

describe('reading', () => {
  const cells = (text: string) => readCsv(text).rows.map((row) => row.cells);

  test.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['no line end at the end', 'a,b\n1,2'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a line that says semicolons', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['a line that says commas, after a byte order mark', '\uFEFFsep=,\na,b\n1,2\n'],
    ['a line in quotes that says tabs', '"sep=\t"\na\tb\n1\t2\n'],
    ['blanks beside quotes between tabs', '"a" \t"b"\n1\t2\n'],
    ['mixed line ends', 'a,b\n"1",2\r\n\r\n'],
    ['quotes around everything', '"a","b"\r\n"1","2"\r\n'],
    ['empty lines', '\n\na,b\n\n1,2\n,\n'],
  ])('%s', (_what, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('a separator, a doubled quote and a line end inside quotes belong to the cell', () => {
    expect(cells('a,b\n"x, ""y""\r\nz",2\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\r\nz', '2'],
    ]);
  });

  test('the line of a row is where it starts, also after cells of several lines and lines without content', () => {
    expect(readCsv('a,b\r\n"1\r\n\r\n2",x\r\n\r\n3,4\r\n').rows.map((row) => row.line)).toEqual([1, 2, 6]);
  });

  test.each([
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['text after a closing quote', 'a,b\n"1"x,2\n', 2],
  ])('%s is a problem of its line', (_what, text, line) => {
    expect(readCsv(text).problems.map((problem) => problem.line)).toEqual([line]);
  });

  test('an empty text has no rows', () => {
    expect(readCsv('')).toMatchObject({ rows: [], problems: [] });
  });
});

test('what is written reads back as it was, whatever it holds', () => {
  const nasty = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', "'", ',', ';', '\n', '\r', '\t', '=', '-', ' ', 'ä', '\uFEFF', 'x') }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 6 }), (rows) => {
      const marked = rows.map((row) => ['row', ...row]);
      const read = readCsv(writeCsv([['kind', 'a', 'b', 'c'], ...marked]));
      expect(read.problems).toEqual([]);
      expect(read.rows.slice(1).map((row) => row.cells.map(unguardFormula))).toEqual(marked);
    }),
    runs(500),
  );
});
