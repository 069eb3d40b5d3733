import type { FlowBlock, FlowPart } from '#renderer/ui/column-flow';
import { balanceColumns, fillColumns } from '#renderer/ui/column-flow';

/** The list at one type size, heights in CSS px. */
export interface MeasuredList {
  readonly sizePt: number;
  /** Columns of a page. */
  readonly columns: number;
  /** Height of a page outside the columns: margins, title, footer. */
  readonly fixedPx: number;
  readonly blocks: readonly FlowBlock[];
  /** True if an aisle may be split to save a page, even if a column could hold it. */
  readonly maySplit?: boolean;
  /** Height of what comes after the last line: the codes for a phone; absent if there are none. */
  readonly codesPx?: number | undefined;
  /** True if the codes were asked for: if they do not fit, they go on an extra page. */
  readonly mustHaveCodes?: boolean;
}

/** Where the codes are: below the last line of a column. */
export interface CodesPlace {
  readonly page: number;
  readonly column: number;
}

/** The chosen size and the columns of each page. */
export interface FittedList {
  readonly sizePt: number;
  readonly pages: readonly (readonly (readonly FlowPart[])[])[];
  /** `null` if there are none, or if no column has room for them and they may not take an extra page. */
  readonly codes: CodesPlace | null;
}

/** The same list with aisles that may continue in the next column under their names; on the first try none does. */
const withSplits = (list: MeasuredList): MeasuredList => ({
  ...list,
  blocks: list.blocks.map((block) => ({ ...block, maySplit: true })),
});

function setPages(list: MeasuredList, pagePx: number): FittedList['pages'] {
  const roomPx = pagePx - list.fixedPx;
  const columns = fillColumns(list.blocks, roomPx);
  if (columns.length <= list.columns) return [balanceColumns(list.blocks, list.columns, roomPx)];
  const pages: (readonly FlowPart[])[][] = [];
  columns.forEach((column, index) => {
    if (index % list.columns === 0) pages.push([]);
    pages.at(-1)?.push(column);
  });
  return pages;
}

function usedPx({ blocks }: MeasuredList, parts: readonly FlowPart[]): number {
  return parts.reduce((sum, { block, from, to }) => {
    const { head = 0, lines = [] } = blocks[block] ?? {};
    return sum + head + lines.slice(from, to).reduce((all, line) => all + line, 0);
  }, 0);
}

/** The last column of the last page with room for the codes. */
function placeCodes(list: MeasuredList, pages: FittedList['pages'], pagePx: number): CodesPlace | null {
  const { codesPx } = list;
  const page = pages.length - 1;
  const columns = pages[page];
  if (codesPx === undefined || columns === undefined) return null;
  const column = columns.findLastIndex((parts) => pagePx - list.fixedPx - usedPx(list, parts) >= codesPx);
  return column < 0 ? null : { page, column };
}

/**
 * The codes treated as a block after the last aisle, if that takes no extra page: balanced columns share out their
 * space, so that none of them has enough for the codes although together they would.
 */
function withCodesLast(list: MeasuredList, plain: FittedList, pagePx: number): FittedList {
  const { codesPx, blocks } = list;
  if (codesPx === undefined) return plain;
  const pages = setPages({ ...list, blocks: [...blocks, { head: 0, lines: [codesPx] }] }, pagePx);
  const page = pages.length - 1;
  const column = pages[page]?.findLastIndex((parts) => parts.some(({ block }) => block === blocks.length)) ?? -1;
  if (pages.length > plain.pages.length || column < 0) return plain;
  return {
    ...plain,
    pages: pages.map((columns) => columns.map((parts) => parts.filter(({ block }) => block < blocks.length))),
    codes: { page, column },
  };
}

/** With the codes on a separate page. */
const withCodesAlone = (fitted: FittedList, { columns }: MeasuredList): FittedList => ({
  ...fitted,
  pages: [...fitted.pages, Array.from({ length: columns }, () => [])],
  codes: { page: fitted.pages.length, column: 0 },
});

/**
 * Fits the list measured at several sizes, largest first: the fewest pages, then the largest type that keeps to them
 * and leaves room for the codes, if any does; aisles stay whole if that costs neither a page nor the codes. If no size
 * leaves that room, requested codes go on an extra page.
 */
export function fitList(steps: readonly MeasuredList[], pagePx: number): FittedList {
  const fitted = steps
    .flatMap((step) => (step.maySplit === true ? [step, withSplits(step)] : [step]))
    .map((step) => {
      const pages = setPages(step, pagePx);
      const plain = { sizePt: step.sizePt, pages, codes: placeCodes(step, pages, pagePx) };
      return step.maySplit === true && plain.codes === null ? withCodesLast(step, plain, pagePx) : plain;
    });
  const fewest = Math.min(...fitted.map((one) => one.pages.length));
  const kept = fitted.filter((one) => one.pages.length === fewest);
  const chosen = kept.find(({ codes }) => codes !== null) ?? kept[0];
  if (chosen === undefined) throw new Error('A list cannot be fitted without a measured size.');
  const [list] = steps;
  return chosen.codes === null && list?.mustHaveCodes === true ? withCodesAlone(chosen, list) : chosen;
}
