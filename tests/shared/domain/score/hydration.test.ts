import { describe, expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import type { Food } from '#shared/domain/food/food';
import {
  ALCOHOL_GRAMS_PER_DRINK,
  alcoholSentence,
  caffeineSentence,
  drinksOf,
  litres,
  waterGoalMl,
  waterGoalOf,
} from '#shared/domain/score/hydration';
import type { NutrientAmounts } from '#shared/domain/nutrients';
import type { Recipe } from '#shared/domain/food/food';
import type { DayPlan, Entry } from '#shared/domain/week/week-plan';
import { dayOf, entry, food, lookupIn, noteEntry, recipeEntry, SPINACH } from '#tests/support/foods';

const drink = (id: string, per100g: NutrientAmounts): Food => food(id, per100g, { group: 'Drinks' });

/** SR28's figures for 14209, 14106 and 14051, for which the table has no caffeine. */
const COFFEE = drink('sr28:14209', { water: 99.39, caffeine: 40, alcohol: 0 });
const WHITE_WINE = drink('sr28:14106', { water: 86.86, caffeine: 0, alcohol: 10.3 });
const VODKA = drink('sr28:14051', { water: 66.6, caffeine: null, alcohol: 33.4 });
/** A drink without any values. */
const KOMBUCHA = drink('mine:kombucha', {});
/** SR28 14003, outside the keto set: its group is that of the food table. */
const BEER = food('sr28:14003', { water: 91.96, caffeine: 0, alcohol: 3.9 }, { group: 'Beverages' });
/** SR28 19904: the table prints no alcohol. */
const CHOCOLATE = food('sr28:19904', { water: 1.37, caffeine: 80 }, { group: 'Baking & sweeteners' });

const ALL = [COFFEE, WHITE_WINE, VODKA, KOMBUCHA, BEER, CHOCOLATE, SPINACH];
const nothingShipped = () => undefined;

const drinks = (entries: readonly Entry[], day: Partial<DayPlan> = {}, foods: readonly Food[] = ALL) =>
  drinksOf({ ...dayOf(entries), ...day }, lookupIn(...foods), nothingShipped);

describe('own drinks', () => {
  const COLA = food('mine:cola', { caffeine: 10, alcohol: 0 }, { group: 'My foods', isDrink: true });
  const SQUASH = food('mine:squash', {}, { group: 'My foods', isDrink: true });
  const BAR = food('mine:bar', { caffeine: 5 }, { group: 'My foods' });

  it('are counted among the drinks, with a figure and without', () => {
    const day = drinks([entry(COLA.id, 330), entry(SQUASH.id, 200), entry(BAR.id, 40), entry(COFFEE.id, 100)], {}, [
      COLA,
      SQUASH,
      BAR,
      COFFEE,
    ]);
    // 33 mg from the cola, 2 mg from the bar, 40 mg from the coffee; the bar is not a drink.
    expect(day.caffeineMg).toEqual({ amount: 75, atLeast: true, counted: 2, drinks: 3 });
    expect(caffeineSentence(day, { sex: 'male', lifeStage: null })).toContain('counted for 2 of 3 drinks');
    // The water content of both own drinks is unknown.
    expect(day.planned).toEqual({ amount: 99.39, atLeast: true });
  });
});

describe('the water of a day', () => {
  it('is what was added by hand and what planned drinks hold', () => {
    // 236.8 g × 99.39 % = 235.35552 g; 147 g × 86.86 % = 127.6842 g.
    const day = drinks([entry(COFFEE.id, 236.8), entry(WHITE_WINE.id, 147)], { waterMl: 500 });
    expect(day.addedMl).toBe(500);
    expect(day.planned).toEqual({ amount: 363.03972, atLeast: false });
    expect(day.totalMl).toBe(863.03972);
  });

  it('counts quick adds alone, and nothing where nothing is planned or added', () => {
    expect(drinks([], { waterMl: 750 })).toMatchObject({ addedMl: 750, planned: { amount: 0 }, totalMl: 750 });
    expect(drinks([])).toMatchObject({ addedMl: 0, planned: { amount: 0, atLeast: false }, totalMl: 0 });
  });

  it('subtracts nothing for coffee, wine or spirits: a litre with them is the litre and their own water', () => {
    expect(drinks([entry(COFFEE.id, 1000)]).totalMl).toBe(993.9);
    expect(drinks([entry(COFFEE.id, 1000)], { waterMl: 1000 }).totalMl).toBe(1993.9);
    // 100 g × 86.86 % + 100 g × 66.6 % = 153.46 g.
    expect(drinks([entry(WHITE_WINE.id, 100), entry(VODKA.id, 100)], { waterMl: 1000 }).totalMl).toBe(1153.46);
  });

  it('does not count the water in dishes, and is a lower bound with a drink of unknown water', () => {
    const wet = { ...SPINACH, per100g: { ...SPINACH.per100g, water: 91.4 } };
    const dish = drinks([entry(COFFEE.id, 100), entry(wet.id, 500)], {}, [COFFEE, wet]);
    expect(dish.planned).toEqual({ amount: 99.39, atLeast: false });
    expect(drinks([entry(COFFEE.id, 100), entry(KOMBUCHA.id, 300)]).planned).toEqual({ amount: 99.39, atLeast: true });
  });

  it('knows a drink by its group, in the keto set and out of it, and a frozen one by what it was shipped as', () => {
    expect(drinks([entry(BEER.id, 100)]).planned.amount).toBe(91.96);
    const frozen = food('label:mineral-water~2', { water: 100 }, { group: 'My foods' });
    const shipped: CatalogFood = {
      ...frozen,
      id: 'label:mineral-water',
      longName: 'Mineral water',
      source: 'label',
      unconfirmed: [],
      curated: {
        aliases: [],
        aisle: 'Drinks',
        category: 'Drinks',
        tags: [],
        buyAs: null,
        buyFactor: null,
        portionSource: '',
      },
    };
    const find = (id: string) => (id === shipped.id ? shipped : undefined);
    const day = dayOf([entry(frozen.id, 500)]);
    expect(drinksOf(day, lookupIn(frozen), find).planned.amount).toBe(500);
    expect(drinksOf(day, lookupIn(frozen), nothingShipped).planned.amount).toBe(0);
  });

  it('is counted through a mix: half of two servings made of 400 g coffee', () => {
    const recipe: Recipe = {
      name: 'Iced coffee',
      servings: 2,
      ingredients: [{ food: COFFEE.id, grams: 400, portion: { amount: 400, unit: 'g' } }],
    };
    const lookup = Object.assign(lookupIn(COFFEE), { recipe: () => recipe });
    const day = drinksOf(dayOf([recipeEntry()]), lookup, nothingShipped);
    // One serving is 200 g: 198.78 g water, 80 mg caffeine.
    expect(day.planned.amount).toBe(198.78);
    expect(day.caffeineMg).toEqual({ amount: 80, atLeast: false, counted: 1, drinks: 1 });
  });
});

describe('the caffeine and alcohol of a day', () => {
  it('are counted for so many of the planned drinks', () => {
    // Caffeine 236.8 g × 40 mg = 94.72 mg, vodka and kombucha unknown; alcohol 41.7 g × 33.4 % = 13.9278 g, kombucha unknown.
    const day = drinks([entry(COFFEE.id, 236.8), entry(VODKA.id, 41.7), entry(KOMBUCHA.id, 300)]);
    expect(day.caffeineMg).toEqual({ amount: 94.72, atLeast: true, counted: 1, drinks: 3 });
    expect(day.alcoholGrams).toEqual({ amount: 13.9278, atLeast: true, counted: 2, drinks: 3 });
  });

  it('are exact where every drink has a figure, 0 too', () => {
    const day = drinks([entry(COFFEE.id, 100), entry(WHITE_WINE.id, 147)]);
    expect(day.caffeineMg).toEqual({ amount: 40, atLeast: false, counted: 2, drinks: 2 });
    // 147 g × 10.3 % = 15.141 g.
    expect(day.alcoholGrams).toEqual({ amount: 15.141, atLeast: false, counted: 2, drinks: 2 });
  });

  it('count chocolate, which is no drink, and take no dish without a figure for a gap', () => {
    // 28.35 g × 80 mg = 22.68 mg in addition to 40 mg from the coffee.
    const day = drinks([
      entry(COFFEE.id, 100),
      entry(CHOCOLATE.id, 28.35),
      entry(SPINACH.id, 60),
      noteEntry('unknown'),
    ]);
    expect(day.caffeineMg).toEqual({ amount: 62.68, atLeast: false, counted: 1, drinks: 1 });
    expect(day.alcoholGrams).toEqual({ amount: 0, atLeast: false, counted: 1, drinks: 1 });
    expect(day.planned.amount).toBe(99.39);
  });

  it('are nothing on a day without drinks, and cannot tell whether a food nobody knows is one', () => {
    const none = { amount: 0, atLeast: false, counted: 0, drinks: 0 };
    expect(drinks([entry(SPINACH.id, 60), entry('mine:gone', 100)])).toMatchObject({
      caffeineMg: none,
      alcoholGrams: none,
    });
  });
});

describe('in words', () => {
  const man = { sex: 'male', lifeStage: 'none' } as const;
  const woman = { sex: 'female', lifeStage: 'none' } as const;

  it('litres are rounded down', () => {
    expect([litres(0), litres(99), litres(1299.9), litres(2200)]).toEqual(['0.0', '0.0', '1.2', '2.2']);
    expect([litres(waterGoalMl('female')), litres(waterGoalMl('male'))]).toEqual(['2.2', '3.0']);
  });

  it('no litres are a goal while breastfeeding', () => {
    const goals = (['none', 'pregnant', 'breastfeeding', null] as const).map((lifeStage) =>
      waterGoalOf({ sex: 'female', lifeStage }),
    );
    expect([...goals, waterGoalOf(man)]).toEqual([2200, 2200, null, 2200, 3000]);
  });

  it('caffeine is a note with the usual level, lower in pregnancy, while breastfeeding and where a woman has not answered', () => {
    const day = drinks([entry(COFFEE.id, 236.8)]);
    expect(caffeineSentence(day, man)).toBe('Caffeine 94 mg; advice up to 400 mg (EFSA 2015)');
    expect(caffeineSentence(day, woman)).toContain('up to 400 mg');
    for (const lifeStage of ['pregnant', 'breastfeeding', null] as const)
      expect(caffeineSentence(day, { sex: 'female', lifeStage })).toContain('up to 200 mg');
    expect(caffeineSentence(day, { sex: 'male', lifeStage: null })).toContain('up to 400 mg');
  });

  it('a drink without a figure is named, never counted as 0', () => {
    expect(caffeineSentence(drinks([entry(COFFEE.id, 100), entry(KOMBUCHA.id, 300)]), man)).toBe(
      'Caffeine at least 40 mg, counted for 1 of 2 drinks; advice up to 400 mg (EFSA 2015)',
    );
    expect(caffeineSentence(drinks([entry(KOMBUCHA.id, 300)]), man)).toBe('Caffeine not known for 1 of 1 drinks');
    expect(caffeineSentence(drinks([entry(WHITE_WINE.id, 147)]), man)).toBeNull();
    expect(alcoholSentence(drinks([entry(COFFEE.id, 100)]), man)).toBeNull();
  });

  it('alcohol is counted in drinks of 14 g, rounded up, a lower bound down', () => {
    expect(ALCOHOL_GRAMS_PER_DRINK).toBe(14);
    // 147 g of white wine: 15.141 g, 1.0815 drinks.
    const wine = [entry(WHITE_WINE.id, 147)];
    expect(alcoholSentence(drinks(wine), man)).toBe(
      'Alcohol 1.1 drinks (15.1 g); less is better (Dietary Guidelines for Americans 2025–2030)',
    );
    expect(alcoholSentence(drinks([...wine, entry(KOMBUCHA.id, 300)]), woman)).toBe(
      'Alcohol at least 1.0 drinks (15.1 g), counted for 1 of 2 drinks; less is better (Dietary Guidelines for Americans 2025–2030)',
    );
    // Exactly 14 g of alcohol: 100 g of a drink with 14 %.
    const even = drink('mine:even', { water: 86, alcohol: 14 });
    expect(alcoholSentence(drinks([entry(even.id, 100)], {}, [even]), woman)).toContain('Alcohol 1.0 drinks (14.0 g);');
  });

  it('advises no alcohol in pregnancy, while breastfeeding, or where a woman has not answered', () => {
    const day = drinks([entry(WHITE_WINE.id, 147)]);
    for (const lifeStage of ['pregnant', 'breastfeeding', null] as const)
      expect(alcoholSentence(day, { sex: 'female', lifeStage })).toBe('Alcohol 1.1 drinks (15.1 g)');
    expect(alcoholSentence(day, { sex: 'male', lifeStage: null })).toContain('less is better');
  });
});
