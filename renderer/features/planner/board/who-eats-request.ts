import { create } from '#renderer/state/store';

const useStore = create<{ entry: string | null }>(() => ({ entry: null }));

/** The entry whose portions are being set, `null` for none. */
export const useWhoEatsRequest = (): string | null => useStore((state) => state.entry);

/** Opens the dialog for who eats an entry. */
export const openWhoEats = (entry: string): void => useStore.setState({ entry });

/** Closes it. */
export const closeWhoEats = (): void => useStore.setState({ entry: null });
