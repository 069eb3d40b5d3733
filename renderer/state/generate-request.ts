import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { currentWeek } from './planner-store';
import { create } from './store';

/** What is to be filled: the week it was requested for, or one day of it. */
export interface GenerateAsked {
  readonly week: WeekId;
  readonly day: IsoDate | null;
}

const useStore = create<{ asked: GenerateAsked | null }>(() => ({ asked: null }));

/** What is being filled; `null`: nothing. The shell shows the panel for it. */
export const useGenerateRequest = (): GenerateAsked | null => useStore((state) => state.asked);

/** True while a week is being filled: the board shows a preview, and nothing can be edited. */
export const isGenerating = (): boolean => useStore.getState().asked !== null;

/** As {@link isGenerating}, in a component. */
export const useIsGenerating = (): boolean => useStore((state) => state.asked !== null);

/** Opens the panel that fills the week on screen, or one day of it. */
export const openGenerate = (day: IsoDate | null = null): void =>
  useStore.setState({ asked: { week: currentWeek(), day } });

/** Closes it. */
export const closeGenerate = (): void => useStore.setState({ asked: null });
