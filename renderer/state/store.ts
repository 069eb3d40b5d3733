import { create as createZustandStore } from 'zustand';
import type { StoreApi, UseBoundStore } from 'zustand';

const resets = new Set<() => void>();

/** Adds to what `resetStores` does: for what a module keeps beside its store, such as the ways to disk. */
export function onReset(reset: () => void): void {
  resets.add(reset);
}

/** Makes a store that `resetStores` puts back to this state. Every store of the window is made here. */
export function create<State>(initial: () => State): UseBoundStore<StoreApi<State>> {
  const useStore = createZustandStore<State>(initial);
  onReset(() => useStore.setState(initial(), true));
  return useStore;
}

/** Puts every store back to what it is when the program starts, in the order they were made: a later one may read an earlier one. */
export function resetStores(): void {
  for (const reset of resets) reset();
}
