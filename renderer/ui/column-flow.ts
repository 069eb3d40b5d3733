/**
 * Flows blocks of lines into columns: the shopping list on screen and on paper. Pure, based only on heights.
 * Guarantees: every line is in exactly one column, in order; a block is split only if it is taller than a column, or if
 * it may be.
 */

/** A headed group of lines. Heights in any one unit; that of the head includes the space above it. */
export interface FlowBlock {
  readonly head: number;
  readonly lines: readonly number[];
  /** True if a column may end inside the block even if the next one could hold all of it. */
  readonly maySplit?: boolean;
}

/**
 * The lines `from` (included) to `to` (excluded) of a block. `isContinued`: an earlier column contains its beginning.
 */
export interface FlowPart {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly isContinued: boolean;
}

/** The minimum number of lines of a split block in one column. */
const FEWEST_LINES = 2;

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
const heightOf = (block: FlowBlock): number => block.head + sum(block.lines);

/** Fills columns of one height, starting with the first; as many columns as needed. */
export function fillColumns(blocks: readonly FlowBlock[], height: number): readonly (readonly FlowPart[])[] {
  const columns: FlowPart[][] = [];
  let column: FlowPart[] = [];
  // Negative: there is no column yet, not even for a block of zero height.
  let left = -1;
  const startColumn = () => {
    column = [];
    columns.push(column);
    left = height;
  };
  blocks.forEach((block, index) => {
    const isSplit = block.maySplit === true || heightOf(block) > height;
    let from = 0;
    while (from < block.lines.length) {
      let to = from;
      let used = block.head;
      while (to < block.lines.length && used + (block.lines[to] ?? 0) <= left) {
        used += block.lines[to] ?? 0;
        to += 1;
      }
      // Neither the first nor the last lines of a split block should be alone in a column.
      const rest = block.lines.length - to;
      if (rest > 0 && rest < FEWEST_LINES && to - from > FEWEST_LINES) to -= FEWEST_LINES - rest;
      const isWhole = from === 0 && to === block.lines.length;
      const isPart = isSplit && (to - from >= FEWEST_LINES || to === block.lines.length);
      if (to > from && (isWhole || isPart)) {
        column.push({ block: index, from, to, isContinued: from > 0 });
        left -= used;
        from = to;
      } else if (column.length === 0 && columns.length > 0) {
        // A single line taller than a column gets a column to itself and overflows it.
        column.push({ block: index, from, to: from + 1, isContinued: from > 0 });
        left = 0;
        from += 1;
      } else startColumn();
    }
  });
  return columns;
}

/**
 * Flows blocks into at most `count` columns that are as short as possible. A block is split only if it is taller than
 * `splitAbove`, the height of a column that is visible at once. Example: blocks of 60, 50 and 40 in two columns → 60 |
 * 50 + 40, 90 high.
 */
export function balanceColumns(
  blocks: readonly FlowBlock[],
  count: number,
  splitAbove: number,
): readonly (readonly FlowPart[])[] {
  const heights = blocks.map(heightOf);
  const total = sum(heights);
  const unsplit = heights.filter((height) => height <= splitAbove);
  const shortest = Math.max(1, Math.ceil(total / count), ...unsplit);
  // Every relevant height is near a sum of lines; steps of a two-hundredth of the total are fine enough for the eye.
  const step = Math.max(1, Math.floor(total / 200));
  for (let height = shortest; height < total + step; height += step) {
    const columns = fillColumns(blocks, height);
    if (columns.length <= count) return columns;
  }
  return fillColumns(blocks, total);
}
