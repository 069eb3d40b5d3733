import { create } from '#renderer/state/store';

/** Whether ticked lines are hidden: in the shop only the rest matters. Kept while the program runs. */
const useStore = create<{ isHiding: boolean }>(() => ({ isHiding: false }));

/** True while they are hidden. */
export const useHiding = (): boolean => useStore().isHiding;

/** Hides or shows them. */
export const toggleHiding = (): void => useStore.setState(({ isHiding }) => ({ isHiding: !isHiding }));
