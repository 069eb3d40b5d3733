import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { IsoDate } from '#shared/domain/week-id';

/** Space kept free at the edges of the window and beside the day, in px. */
const EDGE = 8;
/** Half the arrow, and the minimum distance of its middle from a corner of the panel. */
const ARROW = 6;
const CORNER = 20;

/** Where the panel is, and how far down its arrow points; `side` is where the day is. */
export interface PanelPlace {
  readonly left: number;
  readonly top: number;
  readonly arrow: number;
  readonly side: 'left' | 'right' | 'none';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Beside a column, on the side with room, with the arrow level with its target; in a window too narrow for both, at its
 * edge without an arrow.
 */
export function panelPlace(
  panel: { readonly width: number; readonly height: number },
  column: Box,
  pointAt: Box,
  view: { readonly width: number; readonly height: number },
): PanelPlace {
  const right = column.right + EDGE;
  const left = column.left - EDGE - panel.width;
  const side = right + panel.width <= view.width - EDGE ? 'left' : left >= EDGE ? 'right' : 'none';
  const wanted = side === 'left' ? right : side === 'right' ? left : view.width - EDGE - panel.width;
  const middle = (pointAt.top + pointAt.bottom) / 2;
  const top = Math.max(EDGE, Math.min(middle - panel.height / 6, view.height - EDGE - panel.height));
  const arrow = Math.max(CORNER, Math.min(middle - top, panel.height - CORNER)) - ARROW;
  return { left: Math.max(EDGE, wanted), top, arrow, side };
}

/**
 * Positions the panel beside the day, or beside the inspector when opened there, on mount and when the window changes.
 */
export function usePanelPlace(
  panel: RefObject<HTMLElement | null>,
  date: IsoDate,
  opener: Element | null,
): PanelPlace | null {
  const [place, setPlace] = useState<PanelPlace | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      if (panel.current === null) return;
      const column = opener?.closest('aside') ?? document.querySelector(`[data-day="${date}"]`) ?? document.body;
      const points = opener !== null && column.contains(opener) ? opener : column;
      const box = points.getBoundingClientRect();
      const pointAt = points === column ? { ...rectOf(box), bottom: box.top + 2 * CORNER } : rectOf(box);
      setPlace(
        panelPlace(
          { width: panel.current.offsetWidth, height: panel.current.offsetHeight },
          rectOf(column.getBoundingClientRect()),
          pointAt,
          { width: window.innerWidth, height: window.innerHeight },
        ),
      );
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [panel, date, opener]);
  return place;
}

const rectOf = ({ left, right, top, bottom }: DOMRect): Box => ({ left, right, top, bottom });
