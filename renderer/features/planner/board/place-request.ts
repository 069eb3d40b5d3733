import { create } from '#renderer/state/store';

/** A request to put entries of the week on screen elsewhere: into one meal, or into the same meal of several days. */
export interface PlaceRequest {
  readonly kind: 'move' | 'copy' | 'several-days';
  /** In board order. */
  readonly ids: readonly string[];
}

const useStore = create<{ request: PlaceRequest | null }>(() => ({ request: null }));

/** The open question; the Plan screen shows its dialog. */
export const usePlaceRequest = (): PlaceRequest | null => useStore((state) => state.request);

/** Asks where to put some entries. */
export const openPlace = (request: PlaceRequest): void => useStore.setState({ request });

/** Closes it. */
export const closePlace = (): void => useStore.setState({ request: null });
