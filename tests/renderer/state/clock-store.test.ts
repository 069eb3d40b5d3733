import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { act, renderHook } from '@testing-library/react';
import { currentToday, followClock, useToday } from '#renderer/state/clock-store';
import { resetStores } from '#renderer/state/store';

function startAt(time: string): void {
  vi.setSystemTime(new Date(time));
  resetStores();
}

beforeEach(() => void vi.useFakeTimers());

describe('today', () => {
  it('is the local date, also shortly before and after midnight', () => {
    startAt('2026-11-23T23:59:59');
    expect(currentToday()).toBe('2026-11-23');
    startAt('2026-11-24T00:00:00');
    expect(currentToday()).toBe('2026-11-24');
  });

  it('is read again when the window gets the focus', () => {
    startAt('2026-11-23T09:00:00');
    onTestFinished(followClock());
    vi.setSystemTime(new Date('2026-11-25T07:00:00'));
    expect(currentToday()).toBe('2026-11-23');
    window.dispatchEvent(new Event('focus'));
    expect(currentToday()).toBe('2026-11-25');
  });

  it('changes at midnight by itself, every night', () => {
    startAt('2026-11-23T09:00:00');
    const { result } = renderHook(() => useToday());
    onTestFinished(followClock());
    const hour = 3_600_000;
    act(() => void vi.advanceTimersByTime(14 * hour));
    expect(result.current).toBe('2026-11-23');
    act(() => void vi.advanceTimersByTime(hour + 1000));
    expect(result.current).toBe('2026-11-24');
    act(() => void vi.advanceTimersByTime(24 * hour));
    expect(result.current).toBe('2026-11-25');
  });

  it('stays as it is once the calendar is no longer followed', () => {
    startAt('2026-11-23T09:00:00');
    followClock()();
    vi.setSystemTime(new Date('2026-11-25T07:00:00'));
    window.dispatchEvent(new Event('focus'));
    vi.runOnlyPendingTimers();
    expect([currentToday(), vi.getTimerCount()]).toEqual(['2026-11-23', 0]);
  });
});
