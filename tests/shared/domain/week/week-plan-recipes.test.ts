/** Recipes added to a week: what is frozen with it, and that nothing else changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Food, Recipe } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { contributionOf, scoreDay } from '#shared/domain/score/score';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { entriesAt } from '#shared/domain/week/week-plan';
import { addRecipeEntry, isServings, MAX_PLANNED_SERVINGS, setServings } from '#shared/domain/week/week-plan-recipes';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { deepFreeze, entry, food, KETO_WOMAN, SPINACH, TEST_MONDAY, weekOfEntries } from '#tests/support/foods';

const DINNER = { date: TEST_MONDAY, slot: 'dinner' };
const of = (id: string, grams: number) => ({ food: id, grams, portion: { amount: grams, unit: 'g' } });

const STOCK = food('mine:stock', { sodium: 400, potassium: 20, magnesium: null }, { name: 'Stock', revision: 2 });
const BROTH = food(
  'label:bone-broth',
  { magnesium: 6 },
  {
    ask: { nutrients: ['sodium', 'potassium'], per: { unit: 'cup', grams: 240 } },
    measures: [{ unit: 'cup', grams: 240 }],
  },
);
const known: Readonly<Record<string, Food>> = { 'mine:stock': STOCK, 'label:bone-broth': BROTH };
const find = (id: string): Food | undefined => known[id];

/** Two servings of 200 g stock and 60 g spinach. */
const SOUP: Recipe = {
  name: 'Soup',
  servings: 2,
  ingredients: [of('mine:stock', 200), of(SPINACH.id, 60)],
  revision: 1,
};
const empty = deepFreeze(weekOfEntries());
const planned = (plan: WeekPlan, recipe = SOUP, servings = 1.5, id = 'e1') =>
  addRecipeEntry(plan, DINNER, { id: 'mine:soup', recipe, servings }, find, id);

describe('a recipe added to a week', () => {
  it('is one entry at the end of its cell, with the servings it was given', () => {
    const before = deepFreeze(addToDinner(empty));
    expect(entriesAt(planned(before), DINNER)).toEqual([
      ...entriesAt(before, DINNER),
      { id: 'e1', kind: 'recipe', recipe: 'mine:soup', servings: 1.5, leftoverOf: null, locked: false, note: '' },
    ]);
  });

  it('freezes its own foods and itself, so that the week is complete; foods of the table stay in the table', () => {
    const after = planned(empty);
    const { id: _id, ...stock } = STOCK;
    expect(after.foods).toEqual({ 'mine:stock': stock });
    expect(after.recipes).toEqual({ 'mine:soup': SOUP });
    expect(empty.foods).toEqual({});
    expect(weekDocumentSchema.safeParse(planned(newWeekDocument('2026-W48'))).success).toBe(true);
  });

  it('counts what its share of the foods brings', () => {
    const after = planned(empty);
    const lookup = lookupFor(after, { find: (id) => (id === SPINACH.id ? { ...SPINACH, ...FACTS } : undefined) });
    const [soup] = entriesAt(after, DINNER);
    // 1.5 of 2 servings: 150 g stock × 4 mg + 45 g spinach × 0.79 mg.
    expect(contributionOf(soup!, lookup, 'sodium')).toBeCloseTo(635.55, 9);
    // The stock has no value for magnesium.
    expect(contributionOf(soup!, lookup, 'magnesium')).toBeNull();
    expect(scoreDay(after.days[0]!, lookup, KETO_WOMAN).minerals.magnesium).toMatchObject({
      atLeast: true,
      amount: 35.55,
    });
  });

  it('planned twice unchanged shares its frozen copies; changed in between it gets separate copies', () => {
    const once = planned(empty);
    const twice = planned(once, SOUP, 1, 'e2');
    expect(twice.foods).toBe(once.foods);
    expect(twice.recipes).toBe(once.recipes);
    const thicker = { ...SOUP, ingredients: [of('mine:stock', 150)], revision: 2 };
    const saltier: Food = { ...STOCK, per100g: { sodium: 600 }, revision: 3 };
    const again = addRecipeEntry(twice, DINNER, { id: 'mine:soup', recipe: thicker, servings: 1 }, () => saltier, 'e3');
    expect(again.recipes?.['mine:soup']).toBe(once.recipes?.['mine:soup']);
    expect(again.recipes?.['mine:soup~2']).toEqual({ ...thicker, ingredients: [of('mine:stock~2', 150)] });
    expect(again.foods['mine:stock~2']?.per100g).toEqual({ sodium: 600 });
    expect(entriesAt(again, DINNER).map((one) => one.kind === 'recipe' && one.recipe)).toEqual([
      'mine:soup',
      'mine:soup',
      'mine:soup~2',
    ]);
  });

  it('keeps a label row nobody answered as unknown, without its question', () => {
    const after = planned(empty, { ...SOUP, ingredients: [of('label:bone-broth', 240)] });
    expect(after.foods['label:bone-broth']).toEqual({
      name: BROTH.name,
      group: BROTH.group,
      kind: 'food',
      measures: BROTH.measures,
      per100g: { magnesium: 6, sodium: null, potassium: null },
    });
  });

  it('freezes an answered row of the library under the row it belongs to', () => {
    const { ask: _ask, ...answered } = { ...BROTH, id: 'label:bone-broth~2', per100g: { sodium: 200, magnesium: 6 } };
    const recipe = { ...SOUP, ingredients: [of('label:bone-broth~2', 240)] };
    const after = addRecipeEntry(empty, DINNER, { id: 'mine:soup', recipe, servings: 1 }, () => answered, 'e1');
    expect(Object.keys(after.foods)).toEqual(['label:bone-broth']);
    expect(after.recipes?.['mine:soup']?.ingredients[0]?.food).toBe('label:bone-broth');
  });

  it('names a food nobody knows as before: it counts as unknown', () => {
    const after = planned(empty, { ...SOUP, ingredients: [of('mine:gone', 30)] });
    expect(after.foods).toEqual({});
    expect(after.recipes?.['mine:soup']?.ingredients).toEqual([of('mine:gone', 30)]);
  });

  it('changes nothing on a day the week does not have, nor with servings that cannot be', () => {
    const elsewhere = { date: '2030-01-01', slot: 'dinner' };
    expect(addRecipeEntry(empty, elsewhere, { id: 'mine:soup', recipe: SOUP, servings: 1 }, find, 'e1')).toBe(empty);
    for (const servings of [0, -1, Number.NaN, MAX_PLANNED_SERVINGS + 1]) {
      expect(isServings(servings)).toBe(false);
      expect(planned(empty, SOUP, servings)).toBe(empty);
    }
  });

  it('keeps what a newer program wrote', () => {
    const later = { ...empty, later: 1, days: empty.days.map((day) => ({ ...day, later: day.date })) };
    const after = planned(later);
    expect(after).toMatchObject({ later: 1, days: later.days.map(({ date }) => ({ later: date })) });
  });
});

describe('the servings of a planned recipe', () => {
  const plan = deepFreeze(planned(addToDinner(empty)));

  it('are set on that entry alone', () => {
    const after = setServings(plan, 'e1', 2);
    expect(entriesAt(after, DINNER)).toEqual([
      entriesAt(plan, DINNER)[0],
      { ...entriesAt(plan, DINNER)[1], servings: 2 },
    ]);
    expect(after.recipes).toBe(plan.recipes);
  });

  it('are the same object when they do not change, cannot be, or there is no such recipe', () => {
    expect(setServings(plan, 'e1', 1.5)).toBe(plan);
    expect(setServings(plan, 'e1', 0)).toBe(plan);
    expect(setServings(plan, 'e1', MAX_PLANNED_SERVINGS + 0.5)).toBe(plan);
    expect(setServings(plan, 'nowhere', 2)).toBe(plan);
    expect(setServings(plan, entriesAt(plan, DINNER)[0]!.id, 2)).toBe(plan);
  });

  it('any servings that can be are taken, and setting the old ones back gives the old plan', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: MAX_PLANNED_SERVINGS, noNaN: true }), (servings) => {
        const after = setServings(plan, 'e1', servings);
        expect(entriesAt(after, DINNER)[1]).toMatchObject({ servings });
        expect(setServings(after, 'e1', 1.5)).toEqual(plan);
      }),
    );
  });
});

const FACTS = { longName: '', source: 'sr28' as const, unconfirmed: [] };

function addToDinner(plan: WeekPlan): WeekPlan {
  const spinach = entry(SPINACH.id, 60);
  const days = plan.days.map((day) =>
    day.date === TEST_MONDAY ? { ...day, meals: [{ slot: 'dinner', entries: [spinach] }] } : day,
  );
  return { ...plan, days };
}
