import { useEffect, useRef, useState } from 'react';
import type { IsoDate } from '#shared/domain/week-id';

/** Where the focus was: what had it, and the place on the board that was. */
interface Beginning {
  readonly element: Element | null;
  readonly place: string | null;
}

/**
 * Gives the focus back to where it was before the dialogs, also when what had it is gone: a proposal shown or applied may
 * have drawn the entry of the board anew. `date`: the day whose head takes it then; `null`: the first one.
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
