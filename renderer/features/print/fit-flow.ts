import type { FlowBlock, FlowPart } from '#renderer/ui/column-flow';
import { fillColumns } from '#renderer/ui/column-flow';

/** A flowing sheet at one type size, heights in CSS px: its columns, each with its own blocks. */
export interface MeasuredFlow {
  readonly sizePt: number;
  /** Height of a page outside the columns: margins, title, footer. */
  readonly fixedPx: number;
  readonly columns: readonly (readonly FlowBlock[])[];
}

/** The chosen size and, for each page, the parts of each column. */
export interface FittedFlow {
  readonly sizePt: number;
  readonly pages: readonly (readonly (readonly FlowPart[])[])[];
}

function setPages({ columns, fixedPx }: MeasuredFlow, pagePx: number): FittedFlow['pages'] {
  const filled = columns.map((blocks) => fillColumns(blocks, pagePx - fixedPx));
  const count = Math.max(1, ...filled.map((parts) => parts.length));
  return Array.from({ length: count }, (_none, page) => filled.map((parts) => parts[page] ?? []));
}

/**
 * Fits a sheet measured at several sizes, largest first: the fewest pages, then the largest type that keeps to them.
 * Each column flows independently, so page two of a recipe has the rest of its ingredients beside the rest of its
 * steps.
 */
export function fitFlow(steps: readonly MeasuredFlow[], pagePx: number): FittedFlow {
  const fitted = steps.map((step) => ({ sizePt: step.sizePt, pages: setPages(step, pagePx) }));
  const fewest = Math.min(...fitted.map((one) => one.pages.length));
  const chosen = fitted.find((one) => one.pages.length === fewest);
  if (chosen === undefined) throw new Error('A sheet cannot be fitted without a measured size.');
  return chosen;
}
