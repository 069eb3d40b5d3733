/** Recipes and estimates copied between weeks: they are copied along, and change nothing that was there. */
import { describe, expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { withEstimate } from '#shared/domain/score/estimates';
import type { Food, Recipe } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { Mineral } from '#shared/domain/nutrients';
import { contributionOf } from '#shared/domain/score/score';
import { datesOf } from '#shared/domain/week-id';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { baseFoodId, entriesAt, entriesOfDay } from '#shared/domain/week/week-plan';
import { copyWeekInto, pasteEntries, takeCopy } from '#shared/domain/week/week-plan-copy';
import {
  deepFreeze,
  entry,
  food,
  frozen,
  PORTABELLA,
  recipeEntry,
  SPINACH,
  TEST_MONDAY,
  weekOfEntries,
} from '#tests/support/foods';

const NEXT_WEEK = '2026-W49';
const LUNCH = { date: TEST_MONDAY, slot: 'lunch' };
const entriesOf = (plan: WeekPlan): readonly Entry[] => plan.days.flatMap(entriesOfDay);

/** New ids in order. */
function idMaker(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

describe('recipes and estimates between weeks', () => {
  const portion = { amount: 1, unit: 'g' };
  const broth = (sodium: number | null): Food => food('label:bone-broth', { sodium, potassium: 100, magnesium: 15 });
  const soup = (foodId = 'label:bone-broth', grams = 240): Recipe => ({
    name: 'Soup',
    servings: 2,
    ingredients: [
      { food: foodId, grams, portion },
      { food: SPINACH.id, grams: 60, portion },
    ],
  });
  const soupWeek = (sodium: number, recipe = soup()): WeekPlan => ({
    ...weekOfEntries([recipeEntry('mine:soup')]),
    foods: { 'label:bone-broth': frozen(broth(sodium)) },
    recipes: { 'mine:soup': recipe },
  });
  const catalog = {
    find: (id: string) => (id === PORTABELLA.id ? portabella : id === SPINACH.id ? spinach : undefined),
  };
  const facts = { longName: '', source: 'sr28' as const, unconfirmed: [] };
  const portabella: CatalogFood = { ...PORTABELLA, ...facts };
  const spinach: CatalogFood = { ...SPINACH, ...facts };
  const paste = (target: WeekPlan, source: WeekPlan): WeekPlan =>
    deepFreeze(pasteEntries(deepFreeze(target), LUNCH, takeCopy(source, entriesOf(source)), idMaker()));
  const mineralOf = (plan: WeekPlan, mineral: Mineral) =>
    entriesAt(plan, LUNCH).map((one) => contributionOf(one, lookupFor(plan, catalog), mineral));

  it('a copied recipe brings itself and the frozen foods of its ingredients', () => {
    const source = soupWeek(800);
    const copied = takeCopy(source, entriesOf(source));
    expect(Object.keys(copied.recipes)).toEqual(['mine:soup']);
    expect(Object.keys(copied.foods)).toEqual(['label:bone-broth']);
    const after = paste(weekOfEntries(), source);
    expect(after.recipes).toEqual(source.recipes);
    expect(after.foods).toEqual(source.foods);
    expect(mineralOf(after, 'sodium')).toEqual(mineralOf(source, 'sodium'));
  });

  it('brings no recipe that is not copied', () => {
    const source = { ...soupWeek(800), recipes: { 'mine:soup': soup(), 'mine:other': soup() } };
    expect(Object.keys(takeCopy(source, entriesOf(source)).recipes)).toEqual(['mine:soup']);
  });

  it('into a week that already has it brings nothing new', () => {
    const week = soupWeek(800);
    const after = paste(week, week);
    expect([after.recipes, after.foods]).toEqual([week.recipes, week.foods]);
    expect(entriesAt(after, LUNCH).map((one) => one.kind === 'recipe' && one.recipe)).toEqual([
      'mine:soup',
      'mine:soup',
    ]);
  });

  it('gets a new id if the week has another recipe with that id, and neither changes', () => {
    const target = soupWeek(800);
    const after = paste(target, soupWeek(800, soup('label:bone-broth', 480)));
    expect(Object.keys(after.recipes ?? {})).toEqual(['mine:soup', 'mine:soup~2']);
    // One serving of two: 120 g with 800 mg and 30 g of spinach with 79 mg; then 240 g.
    expect(mineralOf(after, 'sodium')).toEqual([983.7, 1943.7].map((sodium) => expect.closeTo(sodium, 6)));
  });

  it('gets one too where the same recipe was made with another label', () => {
    const after = paste(soupWeek(800), soupWeek(500));
    expect(Object.keys(after.foods)).toEqual(['label:bone-broth', 'label:bone-broth~2']);
    expect(after.recipes?.['mine:soup~2']?.ingredients[0]?.food).toBe('label:bone-broth~2');
    expect(mineralOf(after, 'sodium')).toEqual([983.7, 623.7].map((sodium) => expect.closeTo(sodium, 6)));
    // Copied again, it is reused.
    expect(Object.keys(paste(after, soupWeek(500)).recipes ?? {})).toEqual(['mine:soup', 'mine:soup~2']);
  });

  it('stays unknown where the source week does not have it either', () => {
    const source = weekOfEntries([recipeEntry('mine:never')]);
    const after = paste(weekOfEntries(), source);
    expect(mineralOf(after, 'sodium')).toEqual([null]);
    expect(after.recipes ?? {}).toEqual({});
  });

  const guessed = (grams: number): WeekPlan =>
    withEstimate(weekOfEntries([entry(PORTABELLA.id, grams)]), PORTABELLA, 'magnesium', {
      ...SPINACH,
      per100g: { magnesium: 10 },
    });

  it('an estimate comes along with the entry it was chosen for', () => {
    const after = paste(weekOfEntries(), guessed(100));
    expect(mineralOf(after, 'magnesium')).toEqual([10]);
    expect(after.foods[PORTABELLA.id]?.estimated?.magnesium?.food).toBe(SPINACH.id);
  });

  it('an estimate that is copied in never changes what entries of that food already count there', () => {
    const after = paste(weekOfEntries([entry(PORTABELLA.id, 50)]), guessed(100));
    // The existing one stays unknown; the copy counts its estimate under its own id.
    expect(mineralOf(after, 'magnesium')).toEqual([null, 10]);
    expect(Object.keys(after.foods)).toEqual([`${PORTABELLA.id}~2`]);
    expect(baseFoodId(`${PORTABELLA.id}~2`)).toBe(PORTABELLA.id);
  });

  it('nor what an ingredient of that food counts there', () => {
    const mushrooms: Recipe = {
      name: 'Mushrooms',
      servings: 1,
      ingredients: [{ food: PORTABELLA.id, grams: 50, portion }],
    };
    const target: WeekPlan = { ...weekOfEntries([recipeEntry('mine:m')]), recipes: { 'mine:m': mushrooms } };
    expect(mineralOf(paste(target, guessed(100)), 'magnesium')).toEqual([null, 10]);
  });

  it('a copy within its own week, or into a week with the same estimate, is the same food', () => {
    const week = guessed(100);
    expect(paste(week, week).foods).toEqual(week.foods);
    expect(mineralOf(paste(week, guessed(50)), 'magnesium')).toEqual([10, 5]);
  });

  it('a week copied over another brings its recipes and estimates, all counting what they counted', () => {
    const source = { ...guessed(100), recipes: { 'mine:soup': soup(SPINACH.id) } };
    const both: WeekPlan = pasteEntries(
      source,
      { date: '2026-11-25', slot: 'lunch' },
      { entries: [recipeEntry('mine:soup')], foods: {}, recipes: source.recipes },
      idMaker(),
    );
    const target = {
      ...weekOfEntries([entry(PORTABELLA.id, 70)]),
      week: NEXT_WEEK,
      days: datesOf(NEXT_WEEK).map((date) => ({ date, meals: [] })),
    };
    const after = copyWeekInto(target, both, idMaker());
    const amounts = (plan: WeekPlan) =>
      plan.days.flatMap(entriesOfDay).map((one) => contributionOf(one, lookupFor(plan, catalog), 'magnesium'));
    expect(amounts(after)).toEqual(amounts(both));
    expect(amounts(after)).toHaveLength(2);
  });
});
