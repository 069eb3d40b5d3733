interface ListPlace {
  /** The focused row. */
  readonly at: number;
  readonly count: number;
  /** The visible part of the list. */
  readonly scroller: Element | null;
  readonly rowHeight: number;
}

/** Rows of the previous page that stay visible. */
const ROWS_KEPT = 2;

/** The row a key moves to in a list taller than its viewport; `undefined` for every other key. */
export function rowByKey(key: string, { at, count, scroller, rowHeight }: ListPlace): number | undefined {
  const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - ROWS_KEPT);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  return Object.hasOwn(moves, key) ? moves[key] : undefined;
}
