/**
 * Chooses the type size of the printed week and where its rows go, from measured heights only. Pure, so that the same
 * week always prints the same way. Guarantees: every piece of every cell is on exactly one page, in order; a piece is
 * never cut; as few pages as the smallest size needs, then the largest size that needs no more. Must not use the DOM.
 */

/** A row at one type size. All heights in CSS px. */
export interface MeasuredRow {
  /** Height of the row without its content: cell padding and rules. */
  readonly paddingPx: number;
  /** Height of the row's name, which is beside the cells. */
  readonly labelPx: number;
  /** Per day, the bottom of each piece counted from the top of the cell's content. */
  readonly cells: readonly (readonly number[])[];
}

/** The whole week at one type size. */
export interface MeasuredStep {
  readonly sizePt: number;
  /** Height of a page outside the rows: margins, title, day heads, legend. */
  readonly fixedPx: number;
  readonly rows: readonly MeasuredRow[];
}

/** The pieces `from` (included) to `to` (excluded) of one cell. */
export interface PieceRange {
  readonly from: number;
  readonly to: number;
}

/** The part of a row on one page: a range for each day. `isContinued`: it starts on an earlier page. */
export interface RowSlice {
  readonly row: number;
  readonly ranges: readonly PieceRange[];
  readonly isContinued: boolean;
}

/** The chosen size and the rows of each page. */
export interface FittedPages {
  readonly sizePt: number;
  readonly pages: readonly (readonly RowSlice[])[];
}

const topOf = (cell: readonly number[], from: number): number => (from === 0 ? 0 : (cell[from - 1] ?? 0));

function heightOfRest(row: MeasuredRow, starts: readonly number[]): number {
  const contents = row.cells.map((cell, day) => (cell.at(-1) ?? 0) - topOf(cell, starts[day] ?? 0));
  return row.paddingPx + Math.max(row.labelPx, ...contents);
}

/** As many pieces of each cell as fit into a height; with `force`, at least one of every unfinished cell. */
function cutRow(row: MeasuredRow, starts: readonly number[], heightPx: number, force: boolean): readonly PieceRange[] {
  const contentPx = heightPx - row.paddingPx;
  return row.cells.map((cell, day) => {
    const from = starts[day] ?? 0;
    const top = topOf(cell, from);
    let to = from;
    if (row.labelPx <= contentPx) while (to < cell.length && (cell[to] ?? 0) - top <= contentPx) to += 1;
    return { from, to: force && to === from && from < cell.length ? from + 1 : to };
  });
}

function fillPages(step: MeasuredStep, pagePx: number): readonly (readonly RowSlice[])[] {
  const roomPx = pagePx - step.fixedPx;
  const pages: RowSlice[][] = [[]];
  let page: RowSlice[] = pages[0] ?? [];
  let leftPx = roomPx;
  const turnPage = () => {
    page = [];
    pages.push(page);
    leftPx = roomPx;
  };
  step.rows.forEach((row, index) => {
    let starts: readonly number[] = row.cells.map(() => 0);
    let isContinued = false;
    for (;;) {
      const restPx = heightOfRest(row, starts);
      if (restPx <= leftPx) {
        const ranges = row.cells.map((cell, day) => ({ from: starts[day] ?? 0, to: cell.length }));
        page.push({ row: index, ranges, isContinued });
        leftPx -= restPx;
        return;
      }
      const ranges = cutRow(row, starts, leftPx, page.length === 0);
      const isFilling = restPx > roomPx && ranges.some((range) => range.to > range.from);
      if (isFilling || page.length === 0) {
        page.push({ row: index, ranges, isContinued });
        starts = ranges.map((range) => range.to);
        isContinued = true;
        // An over-tall piece with nothing after it must not leave an empty last page.
        if (row.cells.every((cell, day) => (starts[day] ?? 0) >= cell.length)) {
          leftPx = 0;
          return;
        }
      }
      turnPage();
    }
  });
  return pages;
}

/**
 * Fits a week measured at several type sizes, largest first, onto pages of one height. Example: rows of 300 px at
 * 9.5 pt and 240 px at 6.8 pt on a page with 250 px of room → one page at 6.8 pt.
 */
export function fitPages(steps: readonly MeasuredStep[], pagePx: number): FittedPages {
  const smallest = steps.at(-1);
  if (smallest === undefined) throw new Error('A week cannot be fitted without a measured size.');
  const fewest = fillPages(smallest, pagePx);
  for (const step of steps) {
    const pages = fillPages(step, pagePx);
    if (pages.length <= fewest.length) return { sizePt: step.sizePt, pages };
  }
  return { sizePt: smallest.sizePt, pages: fewest };
}
