import { create } from './store';

/** What the search over everything shows: itself, the keys of the screen, or nothing. */
export type PaletteView = 'search' | 'keys' | null;

const useStore = create<{ view: PaletteView }>(() => ({ view: null }));

/** What is open; the shell shows it. */
export const usePaletteView = (): PaletteView => useStore((state) => state.view);

/** Opens the search over everything. */
export const openPalette = (): void => useStore.setState({ view: 'search' });

/** Shows the keys of the screen. */
export const openKeys = (): void => useStore.setState({ view: 'keys' });

/** Closes what is open. */
export const closePalette = (): void => useStore.setState({ view: null });
