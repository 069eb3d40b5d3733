import { create } from './store';

/** The text of the one polite live region: only the last edit. `count` makes a repeated sentence be announced again. */
export const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: '', count: 0 }));

/** Announces a sentence to screen readers. */
export function announce(text: string): void {
  useAnnouncement.setState((state) => ({ text, count: state.count + 1 }));
}
