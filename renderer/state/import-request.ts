import { create } from './store';

/** Whether the import is open; the shell shows its dialog. */
const useStore = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

/** True while the import is open. */
export const useImportRequest = (): boolean => useStore((state) => state.isOpen);

/** Opens the import. */
export const openImport = (): void => useStore.setState({ isOpen: true });

/** Closes it. */
export const closeImport = (): void => useStore.setState({ isOpen: false });
