/** How a planned recipe with several ingredients counts: each by its own kind, as if it were a separate entry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Food, FoodLookup, Recipe } from '#shared/domain/food/food';
import { contributionOf, contributionsOf, foodsOfEntry, scoreDay } from '#shared/domain/score/score';
import type { DayScore } from '#shared/domain/score/score';
import { ingredientsOf } from '#shared/domain/food/recipe';
import type { Entry } from '#shared/domain/week/week-plan';
import {
  dayOf,
  ELECTROLYTE_STICK,
  entry,
  evenFood,
  food,
  KETO_WOMAN,
  LITE_SALT,
  lookupIn,
  magnesiumCapsule,
  noteEntry,
  PORTABELLA,
  recipeEntry,
  SPINACH,
} from '#tests/support/foods';
import { runs } from '#tests/support/run-length';

const SALT = food('sr28:02047', { energy: 0, sodium: 38_000, potassium: 0, magnesium: 0 }, { kind: 'salt' });
const FOODS: readonly Food[] = [
  SALT,
  SPINACH,
  PORTABELLA,
  LITE_SALT,
  ELECTROLYTE_STICK,
  magnesiumCapsule(400),
  evenFood('mine:even', 100),
];
const portion = { amount: 1, unit: 'g' };
const of = (what: Food, grams: number) => ({ food: what.id, grams, portion });

/** Two servings: 3 g salt (1,140 mg Na), 2.8 g lite salt (580 Na, 700 K), a capsule (400 Mg), 200 g spinach. */
const DRINK: Recipe = {
  name: 'Green drink',
  servings: 2,
  ingredients: [of(SALT, 3), of(LITE_SALT, 2.8), of(magnesiumCapsule(400), 1), of(SPINACH, 200)],
};
const RECIPES: Readonly<Record<string, Recipe>> = {
  'mine:drink': DRINK,
  'mine:gap': { name: 'Mushrooms', servings: 1, ingredients: [of(PORTABELLA, 100), of(SALT, 1)] },
  'mine:lost': { name: 'Lost', servings: 1, ingredients: [of(SALT, 1), { food: 'mine:gone', grams: 5, portion }] },
  'mine:empty': { name: 'Empty', servings: 1, ingredients: [] },
};
const lookup: FoodLookup = Object.assign(lookupIn(...FOODS), { recipe: (id: string) => RECIPES[id] });
const score = (...entries: readonly Entry[]): DayScore => scoreDay(dayOf(entries), lookup, KETO_WOMAN);
const serving = (recipe: string, servings = 1): Entry => ({ ...recipeEntry(recipe), servings });

describe('a planned drink', () => {
  it('brings what is in it: one serving of two, added up by hand', () => {
    const { sodium, potassium, magnesium } = score(serving('mine:drink')).minerals;
    // 1.5 g salt 570, 1.4 g lite salt 290, 100 g spinach 79.
    expect(sodium.amount).toBeCloseTo(939, 6);
    // Lite salt 350, spinach 558.
    expect(potassium.amount).toBeCloseTo(908, 6);
    // Half a capsule 200, spinach 79.
    expect(magnesium.amount).toBeCloseTo(279, 6);
    expect([sodium.atLeast, potassium.atLeast, magnesium.atLeast]).toEqual([false, false, false]);
  });

  it('keeps the kind of each ingredient: salts count from salts, capsules from supplements, food from neither', () => {
    const { sodium, potassium, magnesium } = score(serving('mine:drink')).minerals;
    expect(sodium.fromSalts).toBeCloseTo(860, 6);
    expect(potassium.fromSalts).toBeCloseTo(350, 6);
    expect(magnesium.fromSalts).toBe(0);
    expect([sodium.fromSupplements, potassium.fromSupplements]).toEqual([0, 0]);
    expect(magnesium.fromSupplements).toBeCloseTo(200, 6);
  });

  it('raises the potassium notice, and the caution of supplements, by its ingredients', () => {
    expect(score(serving('mine:drink')).notices).toEqual(['potassium-salts']);
    // 99 mg of potassium from the lite salt is 0.2829 of a serving: one serving is above it, 0.28 is not.
    expect(score(serving('mine:drink', 0.28)).notices).toEqual([]);
    expect(score(serving('mine:drink', 1)).minerals.magnesium.caution).toBe('none');
    // 400 mg elemental from supplements, above 350.
    expect(score(serving('mine:drink', 2)).minerals.magnesium).toMatchObject({
      caution: 'above',
      flag: 'above-caution',
    });
  });

  it('half a serving brings half', () => {
    const [whole, half] = [score(serving('mine:drink')), score(serving('mine:drink', 0.5))];
    expect(half.minerals.sodium.amount).toBeCloseTo(whole.minerals.sodium.amount / 2, 6);
    expect(half.minerals.magnesium.fromSupplements).toBeCloseTo(100, 6);
    expect(half.energy.amount).toBeCloseTo(11.5, 6); // 50 g of spinach at 23 kcal
  });

  it('plans the day by itself', () => {
    expect(score(serving('mine:drink')).isPlanned).toBe(true);
    expect(score(serving('mine:empty'))).toMatchObject({ isPlanned: true, score: 0 });
  });

  it('counts exactly like its ingredients as entries, whatever the servings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('mine:drink', 'mine:gap', 'mine:lost'),
        fc.integer({ min: 1, max: 8000 }).map((thousandths) => thousandths / 1000),
        (id, servings) => {
          const recipe = RECIPES[id] ?? DRINK;
          const apart = ingredientsOf(recipe, servings).map((one) => entry(one.food, one.grams));
          const [together, separate] = [score(serving(id, servings)), score(...apart)];
          expect(together).toEqual(separate);
        },
      ),
      runs(500),
    );
  });
});

describe('what a recipe does not know', () => {
  it('an ingredient without a value makes the day at least, and is named with its grams', () => {
    const day = score(serving('mine:gap', 2));
    expect(day.minerals.magnesium).toMatchObject({ atLeast: true, floor: 'unknown' });
    expect(day.minerals.sodium.atLeast).toBe(false);
    expect(day.unknown).toEqual([{ mineral: 'magnesium', food: PORTABELLA.id, name: PORTABELLA.name, grams: 200 }]);
  });

  it('an ingredient nobody can find is unknown in all, by its id', () => {
    const day = score(serving('mine:lost'));
    expect(day.minerals.sodium).toMatchObject({ amount: 380, atLeast: true });
    expect(day.unknown.map((one) => [one.mineral, one.name, one.grams])).toEqual([
      ['sodium', 'mine:gone', 5],
      ['potassium', 'mine:gone', 5],
      ['magnesium', 'mine:gone', 5],
    ]);
  });

  it('a recipe the week does not have is unknown as a whole, not zero', () => {
    const day = score(serving('mine:never'));
    expect(day).toMatchObject({ isPlanned: true, atLeast: true, energy: { amount: 0, atLeast: true } });
    expect(day.unknown.map((one) => [one.mineral, one.food, one.name, one.grams])).toEqual([
      ['sodium', null, 'mine:never', null],
      ['potassium', null, 'mine:never', null],
      ['magnesium', null, 'mine:never', null],
    ]);
    // Nor is it known what a lookup without recipes would find.
    expect(scoreDay(dayOf([serving('mine:drink')]), lookupIn(...FOODS), KETO_WOMAN).minerals.sodium).toMatchObject({
      amount: 0,
      atLeast: true,
    });
  });

  it('a recipe that is not found may hide a supplement; one of known food does not', () => {
    expect(score(serving('mine:never')).minerals.magnesium.caution).toBe('unknown');
    expect(score(serving('mine:gap')).minerals.magnesium.caution).toBe('none');
  });
});

describe('what an entry brings', () => {
  it('of a recipe is the sum of its ingredients, null where one has no value', () => {
    expect(contributionOf(serving('mine:drink'), lookup, 'potassium')).toBeCloseTo(908, 6);
    expect(contributionOf(serving('mine:gap'), lookup, 'sodium')).toBeCloseTo(389, 6);
    expect(contributionOf(serving('mine:gap'), lookup, 'magnesium')).toBeNull();
    expect(contributionOf(serving('mine:never'), lookup, 'sodium')).toBeNull();
    expect(contributionOf(serving('mine:empty'), lookup, 'sodium')).toBe(0);
  });

  it('of a day is listed by ingredient, the largest first, without those that have no value', () => {
    const drink = serving('mine:drink');
    const spinach = entry(SPINACH.id, 50);
    const day = dayOf([drink, spinach, serving('mine:gap')]);
    expect(
      contributionsOf(day, lookup, 'magnesium').map((one) => [
        one.food,
        Math.round(one.amount * 10) / 10,
        one.entry.id,
      ]),
    ).toEqual([
      ['label:magnesium-glycinate', 200, drink.id],
      [SPINACH.id, 79, drink.id],
      [SPINACH.id, 39.5, spinach.id],
      [SALT.id, 0, drink.id],
      [LITE_SALT.id, 0, drink.id],
      [SALT.id, 0, expect.any(String)],
    ]);
  });

  it('is read food by food: itself, or the ingredients; a note has none', () => {
    const read = (one: Entry) =>
      foodsOfEntry(one, lookup).map(({ food: what, name, grams }) => [what?.id, name, grams]);
    expect(read(entry(SPINACH.id, 60))).toEqual([[SPINACH.id, SPINACH.name, 60]]);
    expect(read(serving('mine:gap', 2))).toEqual([
      [PORTABELLA.id, PORTABELLA.name, 200],
      [SALT.id, SALT.name, 2],
    ]);
    expect(read(serving('mine:never'))).toEqual([[undefined, 'mine:never', null]]);
    expect(read(noteEntry('unknown'))).toEqual([]);
  });
});
