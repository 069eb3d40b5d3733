import { describe, expect, it } from 'vitest';
import { clearTicks, setTick } from '#renderer/features/shopping/tick-marks';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { newWeekDocument } from '#shared/schema/week-document';

const live = new Set(['sr28:01123', 'sr28:11457', 'sr28:11147 cooked']);
const shop = { name: 'Eggs', amount: '2 cartons of 12', remark: '' };
const eggs = (grams: number, more: Partial<ShoppingLine> = {}): ShoppingLine => ({
  key: 'sr28:01123',
  food: 'sr28:01123',
  name: 'Egg, raw',
  grams,
  display: '24',
  isCookedWeight: false,
  plannedGrams: grams,
  buy: null,
  ways: [],
  hasWays: true,
  shop,
  plannedAs: [],
  neededBy: [{ date: '2026-11-23', meal: 'Lunch', grams }],
  ...more,
});
const EGG = eggs(1200);
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
    const again = setTick(ticked, eggs(1500), true, live);
    expect(again.shopping?.ticked).toEqual(['sr28:01123']);
    expect(again.shopping?.tickedAt?.['sr28:01123']?.grams).toBe(1500);
    expect(setTick(again, EGG, false, live).shopping).toEqual({ ticked: [] });
  });

  it('leaves a tick of an older version unchanged', () => {
    const old = { ...plan, shopping: { ticked: ['sr28:01123'] } };
    expect(setTick(old, EGG, true, live)).toBe(old);
  });
});

describe('ticks of some days', () => {
  const ofDays = { '2026-11-23': 300, '2026-11-26': 100, '2026-11-29': 200 };
  const onDays = (...dates: readonly (keyof typeof ofDays)[]): ShoppingLine =>
    eggs(
      dates.reduce((sum, date) => sum + ofDays[date], 0),
      { ofDays, neededBy: dates.map((date) => ({ date, meal: 'Lunch', grams: ofDays[date] })) },
    );
  const [first, rest, whole] = [
    onDays('2026-11-23'),
    onDays('2026-11-26', '2026-11-29'),
    onDays('2026-11-23', '2026-11-26', '2026-11-29'),
  ];

  it('are kept by day, beside those of other days, and go with them', () => {
    const one = setTick(plan, first, true, null);
    expect(one.shopping).toEqual({ ticked: [], tickedDays: { [EGG.key]: { '2026-11-23': 300 } } });
    const both = setTick(one, rest, true, null);
    expect(both.shopping?.tickedDays).toEqual({ [EGG.key]: ofDays });
    expect(setTick(both, first, false, null).shopping?.tickedDays).toEqual({
      [EGG.key]: { '2026-11-26': 100, '2026-11-29': 200 },
    });
    expect(setTick(setTick(both, first, false, null), rest, false, null).shopping).toEqual({ ticked: [] });
  });

  it('become one tick of the week where all of its days are listed', () => {
    const both = setTick(setTick(plan, first, true, null), whole, true, null);
    expect(both.shopping).toEqual({ ticked: [EGG.key], tickedAt: { [EGG.key]: { grams: 600, amount: shop.amount } } });
    expect(setTick(both, rest, true, null)).toBe(both);
  });

  it('stay for the other days when a line ticked for the week is unticked for some', () => {
    const ticked = setTick(plan, whole, true, null);
    expect(setTick(ticked, first, false, null).shopping).toEqual({
      ticked: [],
      tickedDays: { [EGG.key]: { '2026-11-26': 100, '2026-11-29': 200 } },
    });
    expect(clearTicks(setTick(ticked, first, false, null)).shopping).toEqual({ ticked: [] });
  });

  it('leave the marks of lines that are not listed alone', () => {
    const stored = { ...plan, shopping: { ticked: ['sr28:99999'] } };
    expect(setTick(stored, first, true, null).shopping?.ticked).toEqual(['sr28:99999']);
    expect(setTick(stored, whole, true, null).shopping?.ticked).toEqual(['sr28:99999', EGG.key]);
  });
});
