import { expect, it } from 'vitest';
import { cookedRecipes } from '#renderer/features/print/cooked-recipes';
import { householdOfEaters, pal } from '#tests/support/eaters';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { lookupIn, recipeEntry, SPINACH } from '#tests/support/foods';

it('makes one card of the same pot on two days, none of its leftovers, and another one of a larger pot', () => {
  const recipe = {
    name: 'Greens',
    servings: 2,
    ingredients: [{ food: SPINACH.id, grams: 100, portion: { amount: 100, unit: 'g' } }],
  };
  const at = (date: string, slot: string) => ({ date, slot });
  const entry = (id: string, more: Partial<ReturnType<typeof recipeEntry>>) => ({ ...recipeEntry(), id, ...more });
  const plan = [
    [at('2026-11-23', 'dinner'), entry('a', { cook: 2, note: 'for two' })],
    [at('2026-11-24', 'lunch'), entry('b', { leftoverOf: '2026-11-23/a' })],
    [at('2026-11-26', 'lunch'), entry('c', { servings: 2 })],
    [at('2026-11-27', 'lunch'), entry('d', { cook: 4 })],
  ].reduce(
    (week, [place, one]) => addEntries(week, place as ReturnType<typeof at>, [one as ReturnType<typeof entry>]),
    newWeekDocument('2026-W48'),
  );
  const lookup = Object.assign(lookupIn(SPINACH), { recipe: () => recipe });
  expect(
    cookedRecipes({ whole: plan, lookup, household: householdOfEaters() }).map(({ servings, occasions, notes }) => [
      servings,
      occasions,
      notes,
    ]),
  ).toEqual([
    [2, 'Dinner on Monday 23 November, Lunch on Thursday 26 November', ['for two']],
    [4, 'Lunch on Friday 27 November', []],
  ]);
  // For Pal too, who has one and a half of it: 1 + 1.5 on both meals of the pot.
  const forTwo = cookedRecipes({ whole: plan, lookup, household: householdOfEaters(pal()) });
  expect(forTwo.map(({ servings }) => servings)).toEqual([5, 10]);
});
