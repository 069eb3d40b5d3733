import type { FlowBlock, FlowPart } from '#renderer/ui/column-flow';
import { balanceColumns, fillColumns } from '#renderer/ui/column-flow';

/** The list at one type size, heights in CSS px. */
export interface MeasuredList {
  readonly sizePt: number;
  /** Height of a page outside the columns: margins, title, foot. */
  readonly fixedPx: number;
  readonly blocks: readonly FlowBlock[];
}

/** The chosen size and the columns of each page. */
export interface FittedList {
  readonly sizePt: number;
  readonly pages: readonly (readonly (readonly FlowPart[])[])[];
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

/** Fits the list measured at several sizes, largest first: the fewest pages, then the largest type that keeps to them. */
export function fitList(steps: readonly MeasuredList[], pagePx: number): FittedList {
  const fitted = steps.map((step) => ({ sizePt: step.sizePt, pages: setPages(step, pagePx) }));
  const fewest = Math.min(...fitted.map((one) => one.pages.length));
  const chosen = fitted.find((one) => one.pages.length === fewest);
  if (chosen === undefined) throw new Error('A list cannot be fitted without a measured size.');
  return chosen;
}
