import type { IsoDate } from '#shared/domain/week-id';
import { create } from './store';

const useStore = create<{ requested: IsoDate | null }>(() => ({ requested: null }));

/** The day of the week on screen that is to be shown beside the board; `null`: none. */
export const useRequestedDay = (): IsoDate | null => useStore((state) => state.requested);

/** Asks the board to show a day. */
export const requestDay = (date: IsoDate): void => useStore.setState({ requested: date });

/** The board shows it now. */
export const dayShown = (): void => useStore.setState({ requested: null });
