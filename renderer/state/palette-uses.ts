import { create } from './store';

/** What was chosen in the search over everything, the latest first; forgotten when the program ends. */
const useStore = create<{ readonly keys: readonly string[] }>(() => ({ keys: [] }));

/** More would never be looked at. */
const MOST_KEPT = 50;

/** The keys of what was chosen, the latest first. */
export const usePaletteUses = (): readonly string[] => useStore((state) => state.keys);

/** Notes that something was chosen. */
export const notePaletteUse = (key: string): void =>
  useStore.setState(({ keys }) => ({ keys: [key, ...keys.filter((one) => one !== key)].slice(0, MOST_KEPT) }));
