import { create } from './store';
import { holdTyping, takeTyped } from './type-ahead';

/** The open view of the search over everything: the search, the keys of the screen, or none. */
export type PaletteView = 'search' | 'keys' | null;

interface PaletteState {
  readonly view: PaletteView;
  /** Where the focus was when it opened; it returns there. */
  readonly opener: Element | null;
}

const useStore = create<PaletteState>(() => ({ view: null, opener: null }));

/** The open view; the shell shows it. */
export const usePaletteView = (): PaletteView => useStore((state) => state.view);

/** Opens the search over everything; keys typed meanwhile go to its field. */
export function openPalette(): void {
  holdTyping();
  useStore.setState({ view: 'search', opener: document.activeElement });
}

/** Shows the keys of the screen. */
export const openKeys = (): void => useStore.setState({ view: 'keys', opener: document.activeElement });

/** Closes the open view. */
export function closePalette(): void {
  takeTyped();
  useStore.setState({ view: null });
}

/** Returns the focus to where it was, unless something else has taken it. */
export function returnPaletteFocus(): void {
  const { opener } = useStore.getState();
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
