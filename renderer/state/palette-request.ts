import { create } from './store';

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

/** Opens the search over everything. */
export const openPalette = (): void => useStore.setState({ view: 'search', opener: document.activeElement });

/** Shows the keys of the screen. */
export const openKeys = (): void => useStore.setState({ view: 'keys', opener: document.activeElement });

/** Closes what is open. */
export const closePalette = (): void => useStore.setState({ view: null });

/** Gives the focus back to where it was, unless something else has taken it. */
export function returnPaletteFocus(): void {
  const { opener } = useStore.getState();
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
