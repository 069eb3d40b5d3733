import { useEffect, useState } from 'react';

/**
 * Gives the focus back to where it was when the panel is gone: to the very element, to the same place of the board where it
 * was drawn anew, else to the board.
 */
export function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement);
  const [place] = useState(() => opener?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null);
  useEffect(
    () => () => {
      setTimeout(() => {
        const active = document.activeElement;
        if (active !== null && active !== document.body) return;
        const find = (selector: string) => document.querySelector<HTMLElement>(selector);
        const label = opener?.getAttribute('aria-label') ?? null;
        const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
        const again = label === null ? null : find(`button[aria-label="${CSS.escape(label)}"]`);
        const entry = place === null ? null : find(`[data-place="${CSS.escape(place)}"]`);
        (isThere ? opener : (entry ?? again ?? find('[data-board] [data-place][tabindex="0"]')))?.focus();
      }, 1);
    },
    [opener, place],
  );
}
