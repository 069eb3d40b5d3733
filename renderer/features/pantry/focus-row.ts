/** The row element of an item. */
const rowOf = (id: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('tr[data-pantry]')].find((row) => row.dataset['pantry'] === id) ?? null;

/** Focuses the row of an item. */
export const focusRow = (id: string): void => rowOf(id)?.focus();

/** The same after the next render. */
export const focusRowSoon = (id: string): void => void setTimeout(() => focusRow(id));

/** True when a row has the focus. */
export const isOnRow = (): boolean =>
  document.activeElement instanceof HTMLTableRowElement && document.activeElement.dataset['pantry'] !== undefined;
