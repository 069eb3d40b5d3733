import { expect, it } from 'vitest';
import { cookedRecipes } from '#renderer/features/print/cooked-recipes';
import { householdOfEaters, pal } from '#tests/support/eaters';
import { setGuests } from '#shared/domain/eaters/portions';
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
  // For Pal too, who has one and a half portions: 1 + 1.5 at both meals of the batch.
  const forTwo = cookedRecipes({ whole: plan, lookup, household: householdOfEaters(pal()) });
  expect(forTwo.map(({ servings }) => servings)).toEqual([5, 10]);
  // The first batch is eaten on two days and the last one not all at once, so no plates add up to all of it.
  expect(forTwo.map(({ plates }) => plates.length)).toEqual([0, 0]);
});

it('knows the plates of a pot that is eaten at once', () => {
  const recipe = {
    name: 'Greens',
    servings: 2,
    ingredients: [{ food: SPINACH.id, grams: 100, portion: { amount: 100, unit: 'g' } }],
  };
  const lookup = Object.assign(lookupIn(SPINACH), { recipe: () => recipe });
  const eaten = (servings: number, people: readonly ReturnType<typeof pal>[], guests = 0) => {
    const at = { date: '2026-11-23', slot: 'dinner' };
    const plan = addEntries(newWeekDocument('2026-W48'), at, [{ ...recipeEntry(), servings }]);
    const whole = setGuests(plan, at.date, guests);
    return cookedRecipes({ whole, lookup, household: householdOfEaters(...people) }).map(({ plates }) =>
      plates.map(({ name, servings: own }) => [name, own]),
    );
  };
  expect(eaten(2, [pal()])).toEqual([
    [
      ['You', 2],
      ['Pal', 3],
    ],
  ]);
  expect(eaten(1, [pal({ portion: 0 })])).toEqual([[['You', 1]]]);
  // A guest has no name to print, and a single person needs none.
  expect(eaten(1, [pal()], 1)).toEqual([[]]);
  expect(eaten(1, [])).toEqual([[]]);
});
