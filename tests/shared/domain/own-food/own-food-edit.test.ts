import { describe, expect, it } from 'vitest';
import type { Food, FrozenFood } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { answeredFood } from '#shared/domain/food/label-answers';
import { mergeFood, mergeInRecipe, rewriteFood, rewriteRecipe } from '#shared/domain/own-food/own-food-edit';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { Entry, FoodEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { addRecipeEntry } from '#shared/domain/week/week-plan-recipes';
import { scorePlan } from '#shared/domain/score/week-score';
import {
  deepFreeze,
  entry,
  food,
  frozen,
  KETO_WOMAN,
  LITE_SALT,
  lookupIn,
  noteEntry,
  SPINACH,
  weekOfEntries,
} from '#tests/support/foods';
import { BAR, BAR_BOWL, bars, barWeek, bowl, NEW_BAR, OWN_BAR } from '#tests/support/own-foods';

const entriesOf = (week: WeekPlan): readonly Entry[] => week.days.flatMap(entriesOfDay);
const said = (week: WeekPlan): readonly string[] =>
  entriesOf(week).flatMap((one) =>
    one.kind === 'food' ? [`${one.portion.amount} ${one.portion.unit} ${one.food} = ${one.grams} g`] : [],
  );

describe('a week after an own food in it was edited', () => {
  it('holds the new copy under one id, whatever variants it had, and measured amounts follow', () => {
    const OLDER = { ...BAR, revision: 0, measures: [{ unit: 'bar', grams: 30 }] };
    const week = deepFreeze(
      barWeek(
        [
          [bars('a', 1), entry('sr28:11457', 60), noteEntry('none')],
          [bars('b', 2, 'mine:bar~2', 30)],
          [entry('mine:bar', 60)],
        ],
        {
          'mine:first': frozen(food('mine:first', {})),
          'mine:bar': BAR,
          'mine:bar~2': OLDER,
          'mine:last': frozen(food('mine:last', {})),
        },
      ),
    );
    const after = rewriteFood(week, OWN_BAR, NEW_BAR);
    expect(said(after)).toEqual([
      '1 bar mine:bar = 45 g',
      '60 g sr28:11457 = 60 g',
      '2 bar mine:bar = 90 g',
      '60 g mine:bar = 60 g',
    ]);
    expect(Object.entries(after.foods).map(([id, copy]) => [id, copy.name])).toEqual([
      ['mine:first', 'Food mine:first'],
      ['mine:bar', 'Keto bar'],
      ['mine:last', 'Food mine:last'],
    ]);
    expect(after.foods['mine:bar']).toBe(NEW_BAR);
    // Everything unrelated is unchanged.
    expect(after.days.slice(3).every((day, index) => day === week.days[index + 3])).toBe(true);
    expect(entriesOf(after)[1]).toBe(entriesOf(week)[1]);
  });

  it('reckons with the new numbers: Monday’s bar brings 270 mg sodium instead of 200', () => {
    // 40 g with 500 mg per 100 g is 200 mg; 45 g with 600 mg per 100 g is 270 mg.
    const sodiumOf = (week: WeekPlan) =>
      scorePlan(week, lookupFor(week, { find: () => undefined }), () => KETO_WOMAN).days[0]?.minerals.sodium.amount;
    const week = barWeek([[bars('a', 1)]]);
    expect([sodiumOf(week), sodiumOf(rewriteFood(week, OWN_BAR, NEW_BAR))]).toEqual([200, 270]);
  });

  it('changes the recipes that are frozen with it, and nothing else of them', () => {
    const week = deepFreeze(
      barWeek(
        [[bowl()]],
        { 'mine:bar~2': BAR },
        {
          'mine:bowl': {
            ...BAR_BOWL,
            ingredients: BAR_BOWL.ingredients.map((one) =>
              one.food === 'mine:bar' ? { ...one, food: 'mine:bar~2' } : one,
            ),
          },
          'mine:other': { ...BAR_BOWL, ingredients: [] },
        },
      ),
    );
    const after = rewriteFood(week, OWN_BAR, NEW_BAR);
    expect(after.recipes?.['mine:bowl']).toEqual({
      ...BAR_BOWL,
      ingredients: [{ food: 'mine:bar', grams: 45, portion: { amount: 1, unit: 'bar' } }, BAR_BOWL.ingredients[1]],
    });
    expect(after.recipes?.['mine:other']).toBe(week.recipes?.['mine:other']);
    expect(Object.keys(after.foods)).toEqual(['mine:bar']);
    expect(after.days).toBe(week.days);
  });

  it('is the very same object where nothing uses it, also beside a copy nobody names any more', () => {
    const others = barWeek(
      [[entry('sr28:11457', 60)]],
      { 'mine:bar': BAR, 'mine:barn': BAR },
      { 'mine:bowl': BAR_BOWL },
    );
    expect(rewriteFood(others, OWN_BAR, NEW_BAR)).toBe(others);
    const namesakes = barWeek([[entry('mine:barn', 60)]], { 'mine:barn': BAR });
    expect(rewriteFood(namesakes, OWN_BAR, NEW_BAR)).toBe(namesakes);
  });

  it('knows the food again that was planned without a copy', () => {
    const after = rewriteFood(barWeek([[entry('mine:bar', 60)]], {}), OWN_BAR, NEW_BAR);
    expect([after.foods, said(after)]).toEqual([{ 'mine:bar': NEW_BAR }, ['60 g mine:bar = 60 g']]);
  });

  it('keeps what a newer program wrote into entries, foods and the week', () => {
    const newer: FoodEntry & { later: number } = { ...bars('a', 1), later: 1 };
    const week = { ...barWeek([[newer]]), later: { deep: [1] } };
    const after = rewriteFood(week, OWN_BAR, { ...NEW_BAR, colour: 'brown' } as FrozenFood);
    expect(entriesOf(after)[0]).toMatchObject({ later: 1, grams: 45 });
    expect(after.later).toBe(week.later);
    expect(after.foods['mine:bar']).toMatchObject({ colour: 'brown' });
  });

  it('holds for templates and pinned entries', () => {
    const template = {
      name: 'Bars',
      days: [{ meals: [{ slot: 'lunch', entries: [bars('a', 1)] }] }],
      foods: { 'mine:bar': BAR },
    };
    expect(rewriteFood(template, OWN_BAR, NEW_BAR)).toEqual({
      ...template,
      days: [{ meals: [{ slot: 'lunch', entries: [{ ...bars('a', 1), grams: 45 }] }] }],
      foods: { 'mine:bar': NEW_BAR },
    });
    const pin = { weekdays: [1], entry: bars('a', 2, 'mine:bar~3'), foods: { 'mine:bar~3': BAR }, recipes: {} };
    expect(rewriteFood(pin, OWN_BAR, NEW_BAR)).toEqual({
      ...pin,
      entry: { ...bars('a', 2), grams: 90 },
      foods: { 'mine:bar': NEW_BAR },
    });
    const other = { ...pin, entry: noteEntry('none') };
    expect(rewriteFood(other, OWN_BAR, NEW_BAR)).toBe(other);
  });

  it('a recipe of the library follows too, and keeps its revision', () => {
    const recipe = { ...BAR_BOWL, ingredients: [...BAR_BOWL.ingredients, { recipe: 'mine:sauce', servings: 1 }] };
    expect(rewriteRecipe(recipe, OWN_BAR, NEW_BAR)).toEqual({
      ...recipe,
      ingredients: [
        { food: 'mine:bar', grams: 45, portion: { amount: 1, unit: 'bar' } },
        ...recipe.ingredients.slice(1),
      ],
    });
    const other = { ...recipe, ingredients: recipe.ingredients.slice(1) };
    expect(rewriteRecipe(other, OWN_BAR, NEW_BAR)).toBe(other);
  });

  it('a recipe planned again after the edit is the same frozen recipe as the rewritten one', () => {
    const week = addRecipeEntry(
      weekOfEntries(),
      { date: '2026-11-23', slot: 'lunch' },
      { id: 'mine:bowl', recipe: BAR_BOWL, servings: 1 },
      lookupIn({ ...BAR, id: 'mine:bar' }),
      'one',
    );
    const after = rewriteFood(week, OWN_BAR, NEW_BAR);
    const again = addRecipeEntry(
      after,
      { date: '2026-11-24', slot: 'lunch' },
      { id: 'mine:bowl', recipe: rewriteRecipe(BAR_BOWL, OWN_BAR, NEW_BAR), servings: 1 },
      lookupIn({ ...NEW_BAR, id: 'mine:bar' }),
      'two',
    );
    expect(Object.keys(again.recipes ?? {})).toEqual(['mine:bowl']);
    expect(again.foods).toBe(after.foods);
  });
});

describe('labels that share an id', () => {
  const row: Food = food(
    'label:broth',
    { energy: 10 },
    { ask: { nutrients: ['sodium'], per: { unit: 'cup', grams: 240 } }, measures: [{ unit: 'cup', grams: 240 }] },
  );
  const answered = (sodium: number): FrozenFood => frozen(answeredFood(row, { sodium }));
  // In the library as `label:broth~2`; in the plan other labels of the row were answered.
  const mine = { id: 'label:broth~2', food: { ...answered(480), name: 'Broth, my label' } };
  const corrected = { ...mine.food, per100g: { ...mine.food.per100g, sodium: 250 }, revision: 1 };

  it('only the one that holds the same is rewritten, where it is', () => {
    const week = barWeek([[entry('label:broth', 240), entry('label:broth~2', 240), entry('label:broth~3', 240)]], {
      'label:broth': answered(300),
      'label:broth~2': answered(720),
      'label:broth~3': mine.food,
    });
    const after = rewriteFood(week, mine, corrected);
    expect(after.foods).toEqual({ ...week.foods, 'label:broth~3': corrected });
    expect(after.days).toBe(week.days);
    const without = barWeek([[entry('label:broth~2', 240)]], { 'label:broth~2': answered(720) });
    expect(rewriteFood(without, mine, corrected)).toBe(without);
  });

  it('merging takes only that one away', () => {
    const week = barWeek([[entry('label:broth', 240), entry('label:broth~2', 200)]], {
      'label:broth': mine.food,
      'label:broth~2': answered(720),
    });
    const after = mergeFood(week, mine, SPINACH);
    expect([said(after), Object.keys(after.foods)]).toEqual([
      ['240 g sr28:11457 = 240 g', '200 g label:broth~2 = 200 g'],
      ['label:broth~2'],
    ]);
  });
});

describe('a week after an own food became another food', () => {
  const OTHER: Food = { ...BAR, id: 'mine:other', name: 'Other bar', measures: [{ unit: 'bar', grams: 50 }] };

  it('names the other own food, frozen as it is now; grams stay', () => {
    const week = deepFreeze(
      barWeek(
        [
          [bars('a', 1), entry('mine:other', 25)],
          [entry('mine:bar~2', 60), bowl()],
        ],
        { 'mine:bar': BAR, 'mine:other': { ...frozen(OTHER), revision: 0 }, 'mine:bar~2': NEW_BAR },
        { 'mine:bowl': BAR_BOWL },
      ),
    );
    const after = mergeFood(week, OWN_BAR, OTHER);
    // The week has an older state of the other food, which its own entry keeps.
    expect(said(after)).toEqual(['40 g mine:other~2 = 40 g', '25 g mine:other = 25 g', '60 g mine:other~2 = 60 g']);
    expect(Object.keys(after.foods)).toEqual(['mine:other', 'mine:other~2']);
    expect(after.foods['mine:other~2']).toEqual(frozen(OTHER));
    expect(after.recipes?.['mine:bowl']?.ingredients[0]).toEqual({
      food: 'mine:other~2',
      grams: 40,
      portion: { amount: 40, unit: 'g' },
    });
    expect(entriesOf(after)[1]).toBe(entriesOf(week)[1]);
  });

  it('names an SR28 food without freezing it, and freezes a label row', () => {
    const week = barWeek([[bars('a', 1)]]);
    expect(mergeFood(week, OWN_BAR, SPINACH)).toMatchObject({
      foods: {},
      days: [{ meals: [{ entries: [{ food: 'sr28:11457', grams: 40 }] }] }, {}, {}, {}, {}, {}, {}],
    });
    const salted = mergeFood(week, OWN_BAR, LITE_SALT);
    expect([said(salted), salted.foods]).toEqual([
      ['40 g label:lite-salt = 40 g'],
      { 'label:lite-salt': frozen(LITE_SALT) },
    ]);
  });

  it('keeps a portion the other food has with the same weight', () => {
    const twin = { ...OTHER, measures: [{ unit: 'bar', grams: 40 }] };
    expect(said(mergeFood(barWeek([[bars('a', 2)]]), OWN_BAR, twin))).toEqual(['2 bar mine:other = 80 g']);
  });

  it('is the very same object where it was not used', () => {
    const week = barWeek([[entry('mine:other', 60)]], { 'mine:bar': BAR, 'mine:other': frozen(OTHER) });
    expect(mergeFood(week, OWN_BAR, OTHER)).toBe(week);
  });

  it('recipes of the library name it too', () => {
    expect(mergeInRecipe({ ...BAR_BOWL }, OWN_BAR, OTHER).ingredients).toEqual([
      { food: 'mine:other', grams: 40, portion: { amount: 40, unit: 'g' } },
      BAR_BOWL.ingredients[1],
    ]);
  });
});
