/** Focuses the checkbox of a line after the latest change has been rendered. */
export function focusLine(key: string): void {
  setTimeout(() => {
    const boxes = document.querySelectorAll<HTMLElement>('[data-line]');
    for (const box of boxes) if (box.dataset['line'] === key) box.focus();
  });
}

/** True while the focus is on the checkbox of a line. */
export const isOnLine = (): boolean =>
  document.activeElement instanceof HTMLElement && document.activeElement.dataset['line'] !== undefined;
