import { describe, expect, it } from 'vitest';
import type { MeasuredList } from '#renderer/features/print/fit-list';
import { fitList } from '#renderer/features/print/fit-list';

/** A list of aisles with these numbers of lines, every line `linePx` high, heads 20, fixed 100. */
const list = (sizePt: number, linePx: number, ...aisles: number[]): MeasuredList => ({
  sizePt,
  columns: 4,
  fixedPx: 100,
  blocks: aisles.map((lines) => ({ head: 20, lines: Array.from({ length: lines }, () => linePx) })),
});

describe('fitting the list onto pages', () => {
  it('sets a short list in balanced columns of the largest type', () => {
    const { sizePt, pages } = fitList([list(10, 30, 4, 4, 4, 4), list(8, 24, 4, 4, 4, 4)], 700);
    expect(sizePt).toBe(10);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.map((column) => column.map((part) => part.block))).toEqual([[0], [1], [2], [3]]);
  });

  it('shrinks before it turns the page', () => {
    // 400 px available. At 10 pt an aisle of 13 lines is 410 high and does not fit a column; at 8 pt it is 332.
    const { sizePt, pages } = fitList([list(10, 30, 13, 13, 13, 13), list(8, 24, 13, 13, 13, 13)], 500);
    expect(sizePt).toBe(8);
    expect(pages).toHaveLength(1);
  });

  it('takes the larger type when shrinking saves no page', () => {
    // 5 aisles of 300 in columns of 400 need 5 columns at both sizes: two pages of four columns.
    const { sizePt, pages } = fitList([list(10, 28, 10, 10, 10, 10, 10), list(8, 27, 10, 10, 10, 10, 10)], 500);
    expect(sizePt).toBe(10);
    expect(pages.map((page) => page.length)).toEqual([4, 1]);
  });

  it('has one empty page for an empty list', () => {
    expect(fitList([list(10, 30)], 500).pages).toEqual([[]]);
  });
});

describe('a list whose aisles may be split', () => {
  const upright = (sizePt: number, linePx: number, ...aisles: number[]): MeasuredList => ({
    ...list(sizePt, linePx, ...aisles),
    columns: 2,
    maySplit: true,
  });
  const parts = (pages: readonly (readonly (readonly { block: number; from: number; to: number }[])[])[]) =>
    pages.map((columns) => columns.map((column) => column.map(({ block, from, to }) => [block, from, to])));

  it('keeps them whole where that costs no page', () => {
    // 400 px available: two aisles of 8 lines, 260 high, are side by side.
    expect(parts(fitList([upright(10, 30, 8, 8)], 500).pages)).toEqual([[[[0, 0, 8]], [[1, 0, 8]]]]);
  });

  it('goes on in the next column under the name of the aisle to save a page', () => {
    // Three aisles of 8 lines need three columns of 260; split, 2 × 400 hold all 780.
    const { pages } = fitList([upright(10, 30, 8, 8, 8)], 500);
    expect(pages).toHaveLength(1);
    const [first, second] = pages[0] ?? [];
    expect(first?.at(-1)).toMatchObject({ block: 1, from: 0, isContinued: false });
    expect(second?.[0]).toMatchObject({ block: 1, to: 8, isContinued: true });
    // The same in columns that may not be split takes a second page.
    expect(fitList([{ ...upright(10, 30, 8, 8, 8), maySplit: false }], 500).pages).toHaveLength(2);
  });
});

describe('the codes for a phone on an upright list', () => {
  const upright = (codesPx: number): MeasuredList => ({ ...list(10, 30, 9, 9), columns: 2, maySplit: true, codesPx });

  it('come after the last aisle where the room of both columns together is enough', () => {
    // 400 px available, two aisles of 290: 110 px are free below each. 200 px of codes fit once the second aisle begins
    // in the first column.
    const { pages, codes } = fitList([upright(200)], 500);
    expect(pages).toHaveLength(1);
    expect(codes).toEqual({ page: 0, column: 1 });
    expect(pages[0]?.[0]?.at(-1)).toMatchObject({ block: 1, from: 0 });
    expect(pages[0]?.flat().every(({ block }) => block < 2)).toBe(true);
  });

  it('are left out if they would take an extra page that was not asked for', () => {
    // 220 px are free, and the name of the aisle is repeated.
    expect(fitList([upright(230)], 500)).toMatchObject({ codes: null, pages: [expect.anything()] });
  });

  it('have a page of their own where they were asked for and none has room', () => {
    const { pages, codes } = fitList([{ ...upright(230), mustHaveCodes: true }], 500);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toEqual([[], []]);
    expect(codes).toEqual({ page: 1, column: 0 });
    // If there is room they take no extra page.
    expect(fitList([{ ...upright(200), mustHaveCodes: true }], 500).pages).toHaveLength(1);
  });
});

describe('the codes for a phone', () => {
  const blocks = [
    { head: 10, lines: [30] },
    { head: 10, lines: [20] },
    { head: 10, lines: [40] },
    { head: 10, lines: [50] },
  ];
  const step = (sizePt: number, codesPx: number | undefined) => ({ sizePt, columns: 4, fixedPx: 0, blocks, codesPx });

  it('are in the last column with room, and make the type smaller before they are left out', () => {
    // Columns of 40, 30, 50 and 60 on a page of 70: 40 px are free below the second one only.
    expect(fitList([step(10, 40)], 70).codes).toEqual({ page: 0, column: 1 });
    expect(fitList([step(10, 50), step(9, 40)], 70)).toMatchObject({ sizePt: 9, codes: { page: 0, column: 1 } });
    expect(fitList([step(10, 50), step(9, 45)], 70)).toMatchObject({ sizePt: 10, codes: null });
    expect(fitList([step(10, undefined)], 70).codes).toBeNull();
  });
});
