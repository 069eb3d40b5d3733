import { create } from '#renderer/state/store';

const useStore = create<{ entry: string | null }>(() => ({ entry: null }));

/** The entry whose prep line is being written, `null` for none. */
export const usePrepRequest = (): string | null => useStore((state) => state.entry);

/** Opens the dialog for the prep line of an entry. */
export const openPrep = (entry: string): void => useStore.setState({ entry });

/** Closes it. */
export const closePrep = (): void => useStore.setState({ entry: null });
