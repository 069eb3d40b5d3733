import { create } from '#renderer/state/store';

/** Which dialog about the whole week is open. */
export type WeekDialog = 'copy' | 'drink' | null;

export const useWeekDialog = create<{ dialog: WeekDialog }>(() => ({ dialog: null }));

export const openWeekDialog = (dialog: Exclude<WeekDialog, null>): void => useWeekDialog.setState({ dialog });
export const closeWeekDialog = (): void => useWeekDialog.setState({ dialog: null });
