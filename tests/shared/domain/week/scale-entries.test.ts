import { describe, expect, it } from 'vitest';
import { isScalable, scaleEntries } from '#shared/domain/week/scale-entries';
import { findEntry } from '#shared/domain/week/week-plan';
import type { Entry } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';

const foodEntry = (id: string, grams: number, amount: number, unit: string): Entry => ({
  id,
  kind: 'food',
  food: 'sr28:11457',
  grams,
  portion: { amount, unit },
  locked: false,
  note: '',
});
const STEW: Entry = {
  id: 'stew',
  kind: 'recipe',
  recipe: 'mine:stew',
  servings: 1,
  leftoverOf: null,
  locked: false,
  note: '',
};
const NOTE: Entry = { id: 'note', kind: 'note', text: 'Dinner out', nutrition: 'unknown' };

function planOf(...entries: readonly Entry[]) {
  const plan = newWeekDocument('2026-W48');
  const [monday, ...others] = plan.days;
  if (monday === undefined) throw new Error('no day');
  return { ...plan, days: [{ ...monday, meals: [{ slot: 'lunch', entries }] }, ...others] };
}

describe('multiplying amounts', () => {
  it('keeps weights and counts in their unit, and spoons in the one that fits', () => {
    const plan = planOf(foodEntry('a', 170, 6, 'oz'), foodEntry('b', 28, 2, 'tbsp'), STEW);
    const doubled = scaleEntries(plan, ['a', 'b', 'stew'], 2);
    expect(findEntry(doubled, 'a')?.entry).toMatchObject({ grams: 340, portion: { amount: 12, unit: 'oz' } });
    expect(findEntry(doubled, 'b')?.entry).toMatchObject({ grams: 56, portion: { amount: 0.25, unit: 'cup' } });
    expect(findEntry(doubled, 'stew')?.entry).toMatchObject({ servings: 2 });
    expect(findEntry(scaleEntries(plan, ['stew'], 1.5), 'a')?.entry).toMatchObject({ grams: 170 });
  });

  it('leaves a note, and what would be more than a field takes: 5,000 g, 100 servings', () => {
    expect(isScalable(NOTE, 2)).toBe(false);
    expect(isScalable(foodEntry('a', 2500, 2500, 'g'), 2)).toBe(true);
    expect(isScalable(foodEntry('a', 2501, 2501, 'g'), 2)).toBe(false);
    expect(isScalable({ ...STEW, servings: 60 }, 2)).toBe(false);
    const plan = planOf(NOTE, foodEntry('a', 2501, 2501, 'g'));
    expect(scaleEntries(plan, ['note', 'a', 'gone'], 2)).toBe(plan);
  });
});
