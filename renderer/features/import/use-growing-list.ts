import { useEffect, useState } from 'react';

/** Rows drawn at first, about two screens, and added with every frame after. */
const FIRST_ROWS = 30;
const ROWS_A_FRAME = 30;

/**
 * How many rows of a long list are drawn: the first ones at once, the others frame by frame, so that a list of
 * thousands never blocks the window.
 */
export function useGrowingList(length: number): number {
  const [drawn, setDrawn] = useState(FIRST_ROWS);
  const isWhole = drawn >= length;
  useEffect(() => {
    if (isWhole) return;
    const frame = requestAnimationFrame(() => setDrawn((before) => before + ROWS_A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [drawn, isWhole]);
  return Math.min(drawn, length);
}
