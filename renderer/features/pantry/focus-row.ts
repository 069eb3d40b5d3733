/** The row of an item on screen. */
const rowOf = (id: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('tr[data-pantry]')].find((row) => row.dataset['pantry'] === id) ?? null;

/** Gives the keyboard to the row of an item. */
export const focusRow = (id: string): void => rowOf(id)?.focus();

/** The same once it is drawn as what it is now. */
export const focusRowSoon = (id: string): void => void setTimeout(() => focusRow(id));

/** True when a row has the keyboard. */
export const isOnRow = (): boolean =>
  document.activeElement instanceof HTMLTableRowElement && document.activeElement.dataset['pantry'] !== undefined;
