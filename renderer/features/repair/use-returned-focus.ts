import { useEffect, useRef, useState } from 'react';
import type { IsoDate } from '#shared/domain/week-id';

/** Where the focus was: the element, and its place on the board. */
interface Beginning {
  readonly element: Element | null;
  readonly place: string | null;
}

/**
 * Returns the focus to where it was before the dialogs, even if the element is gone: showing or applying a proposal may
 * have rendered the board's entry anew. `date`: the day whose head takes the focus then; `null`: the first one.
 */
export function useReturnedFocus(date: IsoDate | null): void {
  const [{ element, place }] = useState((): Beginning => {
    const active = document.activeElement;
    return { element: active, place: active?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null };
  });
  const lastDate = useRef(date);
  useEffect(() => {
    lastDate.current = date;
  }, [date]);
  useEffect(
    () => () => {
      setTimeout(() => {
        const active = document.activeElement;
        if (active !== null && active !== document.body) return;
        const find = (selector: string) => document.querySelector<HTMLElement>(selector);
        const entry = place === null ? null : find(`[data-place="${CSS.escape(place)}"]`);
        if (element instanceof HTMLElement && element !== document.body && element.isConnected) element.focus();
        else
          (
            entry ?? find(lastDate.current === null ? '[data-day] button' : `[data-day="${lastDate.current}"] button`)
          )?.focus();
      }, 1);
    },
    [element, place],
  );
}
