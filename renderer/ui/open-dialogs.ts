import { useEffect } from 'react';
import { create } from 'zustand';

const useStore = create<{ open: number }>(() => ({ open: 0 }));

/** Counts a dialog as open while the component is mounted. */
export function useDialogOpen(): void {
  useEffect(() => {
    useStore.setState(({ open }) => ({ open: open + 1 }));
    return () => useStore.setState(({ open }) => ({ open: open - 1 }));
  }, []);
}

/** True while at least one dialog is open. */
export const useIsDialogOpen = (): boolean => useStore((state) => state.open > 0);
