import { create as createZustandStore } from 'zustand';
import type { StoreApi, UseBoundStore } from 'zustand';

const resets = new Set<() => void>();

/** Adds to `resetStores`: for what a module keeps outside its store, such as save queues. */
export function onReset(reset: () => void): void {
  resets.add(reset);
}

/** Creates a store that `resetStores` resets to this state. Every store of the window is created here. */
export function create<State>(initial: () => State): UseBoundStore<StoreApi<State>> {
  const useStore = createZustandStore<State>(initial);
  onReset(() => useStore.setState(initial(), true));
  return useStore;
}

/**
 * Resets every store to its state at program start, in the order they were created: a later one may read an earlier
 * one.
 */
export function resetStores(): void {
  for (const reset of resets) reset();
}
