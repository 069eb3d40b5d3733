import { create } from '#renderer/state/store';

/** Where entries of the week on screen are to go: to one meal, or to the same meal of several days. */
export interface PlaceRequest {
  readonly kind: 'move' | 'copy' | 'several-days';
  /** In board order. */
  readonly ids: readonly string[];
}

const useStore = create<{ request: PlaceRequest | null }>(() => ({ request: null }));

/** The open question; the Plan screen shows its dialog. */
export const usePlaceRequest = (): PlaceRequest | null => useStore((state) => state.request);

/** Asks where some entries are to go. */
export const openPlace = (request: PlaceRequest): void => useStore.setState({ request });

/** Closes it. */
export const closePlace = (): void => useStore.setState({ request: null });
