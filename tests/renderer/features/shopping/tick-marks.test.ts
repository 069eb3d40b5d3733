import { describe, expect, it } from 'vitest';
import { clearTicks, setTick } from '#renderer/features/shopping/tick-marks';
import { newWeekDocument } from '#shared/schema/week-document';

const live = new Set(['sr28:01123', 'sr28:11457', 'sr28:11147 cooked']);
const shop = { name: 'Eggs', amount: '2 cartons of 12', remark: '' };
const EGG = { key: 'sr28:01123', grams: 1200, shop };
const plan = newWeekDocument('2026-W48');

describe('tick marks of the list', () => {
  it('ticks and unticks a line and leaves everything else of the week alone', () => {
    const ticked = setTick(plan, EGG, true, live);
    expect(ticked.shopping?.ticked).toEqual(['sr28:01123']);
    expect(ticked.days).toBe(plan.days);
    expect(setTick(ticked, EGG, false, live).shopping?.ticked).toEqual([]);
  });

  it('gives the same week back when nothing changes', () => {
    const ticked = setTick(plan, EGG, true, live);
    expect(setTick(ticked, EGG, true, live)).toBe(ticked);
    expect(setTick(plan, EGG, false, live)).toBe(plan);
    expect(clearTicks(plan)).toBe(plan);
  });

  it('drops the marks of lines that are gone with the next tick, and keeps what it does not know', () => {
    const stored = { ...plan, shopping: { ticked: ['sr28:99999', 'sr28:11457'], aisleOrder: ['Produce'] } };
    expect(setTick(stored, EGG, true, live).shopping).toEqual({
      ticked: ['sr28:11457', 'sr28:01123'],
      tickedAt: { 'sr28:01123': { grams: 1200, amount: '2 cartons of 12' } },
      aisleOrder: ['Produce'],
    });
    expect(clearTicks(stored).shopping).toEqual({ ticked: [], aisleOrder: ['Produce'] });
  });

  it('keeps what was needed with the tick, and ticks a line again whose need changed', () => {
    const ticked = setTick(plan, EGG, true, live);
    expect(ticked.shopping?.tickedAt).toEqual({ 'sr28:01123': { grams: 1200, amount: '2 cartons of 12' } });
    const again = setTick(ticked, { ...EGG, grams: 1500 }, true, live);
    expect(again.shopping?.ticked).toEqual(['sr28:01123']);
    expect(again.shopping?.tickedAt?.['sr28:01123']?.grams).toBe(1500);
    expect(setTick(again, EGG, false, live).shopping).toEqual({ ticked: [] });
  });

  it('leaves a tick of an older version as it is', () => {
    const old = { ...plan, shopping: { ticked: ['sr28:01123'] } };
    expect(setTick(old, EGG, true, live)).toBe(old);
  });
});
