import { create } from './store';
import { holdTyping, takeTyped } from './type-ahead';

/** What the search over everything shows: itself, the keys of the screen, or nothing. */
export type PaletteView = 'search' | 'keys' | null;

interface PaletteState {
  readonly view: PaletteView;
  /** Where the focus was when it opened, and returns to. */
  readonly opener: Element | null;
}

const useStore = create<PaletteState>(() => ({ view: null, opener: null }));

/** What is open; the shell shows it. */
export const usePaletteView = (): PaletteView => useStore((state) => state.view);

/** Opens the search over everything; its field takes what is typed meanwhile. */
export function openPalette(): void {
  holdTyping();
  useStore.setState({ view: 'search', opener: document.activeElement });
}

/** Shows the keys of the screen. */
export const openKeys = (): void => useStore.setState({ view: 'keys', opener: document.activeElement });

/** Closes what is open. */
export function closePalette(): void {
  takeTyped();
  useStore.setState({ view: null });
}

/** Gives the focus back to where it was, unless something else has taken it. */
export function returnPaletteFocus(): void {
  const { opener } = useStore.getState();
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
