import { describe, expect, it } from 'vitest';
import { fitFlow } from '#renderer/features/print/fit-flow';

const block = (lines: readonly number[], maySplit = false) => ({ head: 10, lines, maySplit });

describe('fitting a flowing sheet', () => {
  it('takes the largest type that needs no more pages than the smallest', () => {
    const step = (sizePt: number, line: number) => ({ sizePt, fixedPx: 50, columns: [[block([line, line])]] });
    expect(fitFlow([step(11, 80), step(10, 40), step(9, 30)], 150)).toMatchObject({ sizePt: 10 });
  });

  it('lets each column flow by itself: the second page has what is left of both', () => {
    const columns = [[block([40, 40, 40, 40])], [block([40])]];
    const { pages } = fitFlow([{ sizePt: 9, fixedPx: 10, columns }], 110);
    expect(
      pages.map((page) => page.map((parts) => parts.map(({ from, to, isContinued }) => [from, to, isContinued]))),
    ).toEqual([
      [[[0, 2, false]], [[0, 1, false]]],
      [[[2, 4, true]], []],
    ]);
  });

  it('ends a page inside a long meal only where that is allowed', () => {
    const columns = (maySplit: boolean) => [[block([30, 30]), block([20, 20, 20, 20], maySplit)]];
    const pagesOf = (maySplit: boolean) => fitFlow([{ sizePt: 9, fixedPx: 0, columns: columns(maySplit) }], 130).pages;
    expect(pagesOf(false).map(([parts]) => parts?.map(({ to }) => to))).toEqual([[2], [4]]);
    expect(pagesOf(true).map(([parts]) => parts?.map(({ to }) => to))).toEqual([[2, 2], [4]]);
  });

  it('is one page for a sheet with nothing on it', () => {
    expect(fitFlow([{ sizePt: 9, fixedPx: 0, columns: [[]] }], 100).pages).toHaveLength(1);
  });
});
