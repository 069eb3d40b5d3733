import type { FlowBlock, FlowPart } from '#renderer/ui/column-flow';
import { balanceColumns, fillColumns } from '#renderer/ui/column-flow';

/** The list at one type size, heights in CSS px. */
export interface MeasuredList {
  readonly sizePt: number;
  /** Height of a page outside the columns: margins, title, foot. */
  readonly fixedPx: number;
  readonly blocks: readonly FlowBlock[];
  /** Height of the codes for a phone; absent without any. */
  readonly codesPx?: number | undefined;
}

/** Where the codes stand: below the last line of a column. */
export interface CodesPlace {
  readonly page: number;
  readonly column: number;
}

/** The chosen size and the columns of each page. */
export interface FittedList {
  readonly sizePt: number;
  readonly pages: readonly (readonly (readonly FlowPart[])[])[];
  /** `null` where no column has room for them: they never cost a page. */
  readonly codes: CodesPlace | null;
}

/** Columns of a landscape page. */
export const LIST_COLUMNS = 4;

function setPages(list: MeasuredList, pagePx: number): FittedList['pages'] {
  const roomPx = pagePx - list.fixedPx;
  const columns = fillColumns(list.blocks, roomPx);
  if (columns.length <= LIST_COLUMNS) return [balanceColumns(list.blocks, LIST_COLUMNS, roomPx)];
  const pages: (readonly FlowPart[])[][] = [];
  columns.forEach((column, index) => {
    if (index % LIST_COLUMNS === 0) pages.push([]);
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
 * Fits the list measured at several sizes, largest first: the fewest pages, then the largest type that keeps to them and
 * leaves room for the codes, if any does.
 */
export function fitList(steps: readonly MeasuredList[], pagePx: number): FittedList {
  const fitted = steps.map((step) => {
    const pages = setPages(step, pagePx);
    return { sizePt: step.sizePt, pages, codes: placeCodes(step, pages, pagePx) };
  });
  const fewest = Math.min(...fitted.map((one) => one.pages.length));
  const kept = fitted.filter((one) => one.pages.length === fewest);
  const chosen = kept.find(({ codes }) => codes !== null) ?? kept[0];
  if (chosen === undefined) throw new Error('A list cannot be fitted without a measured size.');
  return chosen;
}
