import { useEffect, useState } from 'react';
import type { IsoDate } from '#shared/domain/week-id';

/**
 * Gives the focus back to the board where it was, when what had it is gone: a proposal shown or applied may have drawn the
 * entry anew. The dialog itself returns it to anything that is still there.
 */
export function useReturnedFocus(date: IsoDate): void {
  const [place] = useState(
    () => document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null,
  );
  useEffect(
    () => () => {
      setTimeout(() => {
        const active = document.activeElement;
        if (active !== null && active !== document.body) return;
        const find = (selector: string) => document.querySelector<HTMLElement>(selector);
        const entry = place === null ? null : find(`[data-place="${CSS.escape(place)}"]`);
        (entry ?? find(`[data-day="${date}"] button`))?.focus();
      }, 1);
    },
    [place, date],
  );
}
