import { describe, expect, it } from 'vitest';
import { clearTicks, setTick } from '#renderer/features/shopping/tick-marks';
import { newWeekDocument } from '#shared/schema/week-document';

const live = new Set(['sr28:01123', 'sr28:11457', 'sr28:11147 cooked']);
const plan = newWeekDocument('2026-W48');

describe('tick marks of the list', () => {
  it('ticks and unticks a line and leaves everything else of the week alone', () => {
    const ticked = setTick(plan, 'sr28:01123', true, live);
    expect(ticked.shopping?.ticked).toEqual(['sr28:01123']);
    expect(ticked.days).toBe(plan.days);
    expect(setTick(ticked, 'sr28:01123', false, live).shopping?.ticked).toEqual([]);
  });

  it('gives the same week back when nothing changes', () => {
    const ticked = setTick(plan, 'sr28:01123', true, live);
    expect(setTick(ticked, 'sr28:01123', true, live)).toBe(ticked);
    expect(setTick(plan, 'sr28:01123', false, live)).toBe(plan);
    expect(clearTicks(plan)).toBe(plan);
  });

  it('drops the marks of lines that are gone with the next tick, and keeps what it does not know', () => {
    const stored = { ...plan, shopping: { ticked: ['sr28:99999', 'sr28:11457'], aisleOrder: ['Produce'] } };
    expect(setTick(stored, 'sr28:01123', true, live).shopping).toEqual({
      ticked: ['sr28:11457', 'sr28:01123'],
      aisleOrder: ['Produce'],
    });
    expect(clearTicks(stored).shopping).toEqual({ ticked: [], aisleOrder: ['Produce'] });
  });
});
