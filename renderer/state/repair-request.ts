import type { IsoDate } from '#shared/domain/week-id';
import { create } from './store';

const useStore = create<{ date: IsoDate | null }>(() => ({ date: null }));

/** The day of the week on screen to repair; `null`: none. The shell shows the dialog for it. */
export const useRepairRequest = (): IsoDate | null => useStore((state) => state.date);

/** Opens the repair of a day of the week on screen. */
export const openRepair = (date: IsoDate): void => useStore.setState({ date });

/** Closes it. */
export const closeRepair = (): void => useStore.setState({ date: null });
