import { useEffect, useState } from 'react';

/** The first element with the same value in an attribute. */
const like = (selector: string, attribute: string, value: string | null): HTMLElement | undefined =>
  value === null
    ? undefined
    : [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.getAttribute(attribute) === value);

/**
 * Returns the focus to where it was when the panel closes: to the same element, to the same place on the board or tray
 * entry if it was rendered anew, else to the board.
 */
export function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement);
  const [place] = useState(() => opener?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null);
  const [unplaced] = useState(() => opener?.closest<HTMLElement>('[data-tray] [data-entry]')?.dataset['entry'] ?? null);
  useEffect(
    () => () => {
      setTimeout(() => {
        const active = document.activeElement;
        if (active !== null && active !== document.body) return;
        const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
        const label = opener?.getAttribute('aria-label') ?? null;
        const again = isThere
          ? opener
          : (like('[data-place]', 'data-place', place) ??
            like('[data-tray] [data-entry]', 'data-entry', unplaced)?.querySelector('button') ??
            like('button', 'aria-label', label));
        (again ?? document.querySelector<HTMLElement>('[data-board] [data-place][tabindex="0"]'))?.focus();
      }, 1);
    },
    [opener, place, unplaced],
  );
}
