import { vi } from 'vitest';
import { followClock } from '#renderer/state/clock-store';

/** Sets the time to nine in the morning of a day, which the window notices when it gets the focus. */
export function setToday(date: string): void {
  vi.setSystemTime(new Date(`${date}T09:00:00`));
  const stop = followClock();
  window.dispatchEvent(new Event('focus'));
  stop();
}
