import { create } from './store';

/** What the one polite live region says: the last edit only. `count` makes a repeated sentence spoken again. */
export const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: '', count: 0 }));

/** Says a sentence to screen readers. */
export function announce(text: string): void {
  useAnnouncement.setState((state) => ({ text, count: state.count + 1 }));
}
