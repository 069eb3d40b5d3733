import type { IsoDate } from '#shared/domain/week-id';
import { create } from './store';

/** What is to be repaired: a day of the week on screen, or all short days of it. */
export type RepairRequested = { readonly kind: 'day'; readonly date: IsoDate } | { readonly kind: 'week' };

const useStore = create<{ requested: RepairRequested | null }>(() => ({ requested: null }));

/** What to repair in the week on screen; `null`: nothing. The shell shows the dialog for it. */
export const useRepairRequest = (): RepairRequested | null => useStore((state) => state.requested);

/** Opens the repair of a day of the week on screen. */
export const openRepair = (date: IsoDate): void => useStore.setState({ requested: { kind: 'day', date } });

/** Opens the repair of the short days of the week on screen. */
export const openWeekRepair = (): void => useStore.setState({ requested: { kind: 'week' } });

/** Closes it. */
export const closeRepair = (): void => useStore.setState({ requested: null });
