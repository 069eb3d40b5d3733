/** Puts the focus on the box of a line, once what was just changed is on screen. */
export function focusLine(key: string): void {
  setTimeout(() => {
    const boxes = document.querySelectorAll<HTMLElement>('[data-line]');
    for (const box of boxes) if (box.dataset['line'] === key) box.focus();
  });
}

/** True while the focus is on the box of a line. */
export const isOnLine = (): boolean =>
  document.activeElement instanceof HTMLElement && document.activeElement.dataset['line'] !== undefined;
