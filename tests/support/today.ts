import { vi } from 'vitest';
import { followClock } from '#renderer/state/clock-store';

/** Makes it nine in the morning of a day, as the window learns it when it gets the focus. */
export function setToday(date: string): void {
  vi.setSystemTime(new Date(`${date}T09:00:00`));
  const stop = followClock();
  window.dispatchEvent(new Event('focus'));
  stop();
}
