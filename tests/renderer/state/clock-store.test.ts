import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act, renderHook } from '@testing-library/react';

async function startedAt(time: string) {
  vi.setSystemTime(new Date(time));
  vi.resetModules();
  return import('#renderer/state/clock-store');
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('today', () => {
  it('is the local date, also shortly before and after midnight', async () => {
    expect((await startedAt('2026-11-23T23:59:59')).currentToday()).toBe('2026-11-23');
    expect((await startedAt('2026-11-24T00:00:00')).currentToday()).toBe('2026-11-24');
  });

  it('is read again when the window gets the focus', async () => {
    const { currentToday, followClock } = await startedAt('2026-11-23T09:00:00');
    followClock();
    vi.setSystemTime(new Date('2026-11-25T07:00:00'));
    expect(currentToday()).toBe('2026-11-23');
    window.dispatchEvent(new Event('focus'));
    expect(currentToday()).toBe('2026-11-25');
  });

  it('changes at midnight by itself, every night', async () => {
    const { useToday, followClock } = await startedAt('2026-11-23T09:00:00');
    const { result } = renderHook(() => useToday());
    followClock();
    const hour = 3_600_000;
    act(() => void vi.advanceTimersByTime(14 * hour));
    expect(result.current).toBe('2026-11-23');
    act(() => void vi.advanceTimersByTime(hour + 1000));
    expect(result.current).toBe('2026-11-24');
    act(() => void vi.advanceTimersByTime(24 * hour));
    expect(result.current).toBe('2026-11-25');
  });
});
