import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { MeasuredRow, MeasuredStep } from '#renderer/features/print/fit-pages';
import { fitPages } from '#renderer/features/print/fit-pages';

/** A row of two days whose pieces all have the same height; padding 10, label 15. */
const row = (pieces: readonly [number, number], piecePx: number): MeasuredRow => ({
  paddingPx: 10,
  labelPx: 15,
  cells: pieces.map((count) => Array.from({ length: count }, (_, index) => (index + 1) * piecePx)),
});
const step = (sizePt: number, rows: readonly MeasuredRow[], fixedPx = 100): MeasuredStep => ({ sizePt, fixedPx, rows });
const whole = (at: number, ...counts: number[]) => ({
  row: at,
  ranges: counts.map((to) => ({ from: 0, to })),
  isContinued: false,
});

describe('fitting a week onto pages', () => {
  it('keeps the largest type when everything fits at it', () => {
    // 100 fixed + 10 + 2 × 20 = 150.
    const fitted = fitPages([step(9.5, [row([2, 1], 20)]), step(6.8, [row([2, 1], 14)])], 150);
    expect(fitted).toEqual({ sizePt: 9.5, pages: [[whole(0, 2, 1)]] });
  });

  it('shrinks the type until one page is enough', () => {
    const rows = (piecePx: number) => [row([4, 2], piecePx), row([3, 3], piecePx)];
    // 100 + (10 + 80) + (10 + 60) = 260 at 9.5; 100 + 90 × 16/20 … = 232 at 8; 204 at 6.8.
    const fitted = fitPages([step(9.5, rows(20)), step(8, rows(16)), step(6.8, rows(12))], 240);
    expect(fitted.sizePt).toBe(8);
    expect(fitted.pages).toEqual([[whole(0, 4, 2), whole(1, 3, 3)]]);
  });

  it('turns the page between rows, and takes the largest type that needs no more pages than the smallest', () => {
    const rows = (piecePx: number) => [row([5, 5], piecePx), row([5, 5], piecePx), row([5, 5], piecePx)];
    // 150 px available. Smallest: rows of 70, two on a page → 2 pages. 8 pt: rows of 75, also 2. 9.5 pt: rows of 110, 3
    // pages.
    const fitted = fitPages([step(9.5, rows(20)), step(8, rows(13)), step(6.8, rows(12))], 250);
    expect(fitted.sizePt).toBe(8);
    expect(fitted.pages.map((page) => page.map((slice) => slice.row))).toEqual([[0, 1], [2]]);
    expect(fitted.pages.flat().some((slice) => slice.isContinued)).toBe(false);
  });

  it('splits a row that is taller than a page between its pieces, each day for itself, and goes on below it', () => {
    // 100 px available, padding 10: 9 pieces of 10 of the first day, all 4 of the second; then 3 more and the next row.
    const fitted = fitPages([step(6.8, [row([12, 4], 10), row([1, 1], 10)])], 200);
    expect(fitted.pages).toEqual([
      [
        {
          row: 0,
          ranges: [
            { from: 0, to: 9 },
            { from: 0, to: 4 },
          ],
          isContinued: false,
        },
      ],
      [
        {
          row: 0,
          ranges: [
            { from: 9, to: 12 },
            { from: 4, to: 4 },
          ],
          isContinued: true,
        },
        whole(1, 1, 1),
      ],
    ]);
  });

  it('fills what is left of a page with the beginning of an over-tall row', () => {
    // 100 px available: first row 40, so the tall one begins with 5 pieces in the 60 left, then 9, then 1.
    const fitted = fitPages([step(6.8, [row([3, 1], 10), row([15, 0], 10)])], 200);
    expect(fitted.pages.map((page) => page.map((slice) => slice.ranges[0]))).toEqual([
      [
        { from: 0, to: 3 },
        { from: 0, to: 5 },
      ],
      [{ from: 5, to: 14 }],
      [{ from: 14, to: 15 }],
    ]);
  });

  it('lets a piece that is taller than a page overhang instead of losing it or going on forever', () => {
    const fitted = fitPages([step(6.8, [row([2, 1], 500)])], 200);
    expect(fitted.pages.flat().map((slice) => slice.ranges[0])).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });

  it('has one page for a week without rows and refuses a week that was not measured', () => {
    expect(fitPages([step(9.5, [])], 200).pages).toEqual([[]]);
    expect(() => fitPages([], 200)).toThrow('measured');
  });

  it('puts every piece of every cell on exactly one page, in order, and overfills none', () => {
    const cell = fc.array(fc.integer({ min: 5, max: 60 }), { maxLength: 25 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 200, max: 700 }), (some, pagePx) => {
        const measured = some.map((cells): MeasuredRow => ({
          paddingPx: 10,
          labelPx: 15,
          cells: cells.map((heights) =>
            heights.map((_, index) => heights.slice(0, index + 1).reduce((sum, one) => sum + one, 0)),
          ),
        }));
        const { pages } = fitPages([step(6.8, measured)], pagePx);
        some.forEach((cells, at) =>
          cells.forEach((heights, day) => {
            const shown = pages
              .flat()
              .filter((slice) => slice.row === at)
              .flatMap((slice) => {
                const range = slice.ranges[day] ?? { from: 0, to: 0 };
                return Array.from({ length: range.to - range.from }, (_, index) => range.from + index);
              });
            expect(shown).toEqual(heights.map((_, index) => index));
          }),
        );
        for (const page of pages) {
          const used = page.reduce((sum, slice) => {
            const contents = slice.ranges.map((range, day) =>
              (some[slice.row]?.[day] ?? []).slice(range.from, range.to).reduce((total, one) => total + one, 0),
            );
            return sum + 10 + Math.max(15, ...contents);
          }, 100);
          expect(used).toBeLessThanOrEqual(pagePx);
        }
      }),
    );
  });
});
