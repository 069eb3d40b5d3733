import { describe, expect, test } from 'vitest';
import { foodsByName } from '#shared/domain/food/food-names';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { readPlanCsv } from '#shared/formats/week-csv-reader';
import { weekDocumentSchema } from '#shared/schema/week-document';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();

/** What to buy for a week, by name. */
function bought(plan: WeekPlan, units: ShownUnits = 'as-listed'): Readonly<Record<string, string>> {
  const list = shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog }, 1, units);
  return Object.fromEntries(
    list.aisles
      .flatMap(({ lines }) => lines)
      .map(({ name, display, isCookedWeight }) => [isCookedWeight ? `${name}, cooked` : name, display]),
  );
}

function planOf(rows: readonly string[]): { readonly plan: WeekPlan; readonly reasons: readonly string[] } {
  let id = 0;
  const { weeks, problems } = readPlanCsv(['date,meal,food,amount,unit,note', ...rows].join('\n'), {
    findFood: catalog.find,
    foodsNamed: foodsByName(catalog.foods),
    newId: () => `id-${(id += 1)}`,
  });
  const [plan] = weeks;
  if (plan === undefined) throw new Error('no week was read');
  return { plan, reasons: problems.map(({ reason }) => reason) };
}

describe('a plan typed in many units', () => {
  const { plan, reasons } = planOf([
    '2026-11-23,Dinner,"Avocado, raw",0.5,fruit,',
    '2026-11-24,Dinner,"Avocado, raw",0.5,fruit,',
    '2026-11-23,Dinner,"Egg, raw",3,large,',
    '2026-11-24,Dinner,"Egg, raw",100,g,',
    '2026-11-23,Dinner,Olive oil,1,tbsp,',
    '2026-11-24,Dinner,Olive oil,0.25,cup,',
    '2026-11-25,Dinner,Olive oil,20,ml,',
    '2026-11-23,Dinner,Heavy cream,1,cup,',
    '2026-11-23,Dinner,"Ground beef, 80% lean, raw",454,g,',
    '2026-11-24,Dinner,"Ground beef, 80% lean, raw",16,oz,',
    '2026-11-23,Dinner,"Garlic, raw",2,clove,',
    '2026-11-24,Dinner,"Garlic, raw",1,tsp,',
    '2026-11-24,Dinner,Cheddar,1,cup,',
    '2026-11-24,Dinner,"Butter, salted",2,tbsp,',
    '2026-11-24,Dinner,"Spinach, raw",1,bunch,',
    '2026-11-24,Dinner,Salt,1,pinch,',
  ]);

  test('is one line a food, added up by weight', () => {
    expect(bought(plan)).toEqual({
      'Avocado, raw': '1', // 2 × 100.5 g of 201
      'Egg, raw': '5', // 150 + 100 g of 50
      'Olive oil': '6 ½ tbsp', // 13.5 + 54 + 18.26 g of 13.5
      'Ground beef, 80% lean, raw': '908 g', // 454 + 453.6
      'Garlic, raw': '3 cloves', // 6 + 2.8 g of 3
      'Butter, salted': '29 g', // 28.4
      'Spinach, raw': '340 g',
      Salt: '¼ tsp', // 0.36 g of 1.5
    });
  });

  test('asks which cup of cream and of cheddar is meant', () => {
    expect(reasons).toEqual([
      expect.stringMatching(/^Which “cup” of Heavy cream: .*120 g.*238 g/),
      expect.stringMatching(/^Which “cup” of Cheddar: .*132 g.*244 g/),
    ]);
  });

  test('is in pounds and ounces in US units', () => {
    expect(bought(plan, 'us')).toMatchObject({
      'Ground beef, 80% lean, raw': '2 ¼ lb', // 2.001 lb
      'Butter, salted': '1.1 oz', // 28.4 g is 1.002 oz
      'Egg, raw': '5',
    });
  });
});

describe('a plan of cooked foods', () => {
  test('buys what is raw by weight, and says where the weight is a cooked one', () => {
    const { plan, reasons } = planOf([
      '2026-11-23,Dinner,"Coffee, brewed",16,fl oz,',
      '2026-11-23,Dinner,"Broccoli, cooked",100,g,',
      '2026-11-23,Dinner,"Broccoli, raw",100,g,',
      '2026-11-23,Dinner,"Egg, fried",2,large,',
      '2026-11-23,Dinner,"Bacon, pan-fried",50,g,',
      '2026-11-24,Dinner,"Bacon, raw",50,g,',
      '2026-11-24,Dinner,"Chicken breast, skinless, roasted",200,g,',
      '2026-11-24,Dinner,"Chicken breast, skinless, raw",200,g,',
    ]);
    expect(reasons).toEqual([]);
    expect(bought(plan)).toMatchObject({
      'Coffee, brewed': '480 ml', // 473.6 g at 29.6 g per fl oz of 29.5735 ml
      'Broccoli, raw': '100 g + 100 g cooked weight',
      'Bacon, raw': '202 g', // 50 + 50 × 100/33 (Handbook 102)
      'Chicken breast, skinless, raw': '478 g', // 200 + 200 × 100/72 (USDA cooking yields)
    });
  });
});

describe('a recipe of three servings, planned once and twice', () => {
  const serving = (date: string, id: string, servings: number) => ({
    date,
    activityHours: 0,
    waterMl: 0,
    cramp: null,
    note: '',
    guests: [],
    meals: [
      {
        slot: 'dinner',
        entries: [{ id, kind: 'recipe', recipe: 'mine:r1', servings, leftoverOf: null, locked: false, note: '' }],
      },
    ],
  });
  const empty = (date: string) => ({ ...serving(date, '', 1), meals: [] });

  test('is bought whole: thirds of an egg of 50 g are one egg, not a hair more', () => {
    const week = weekDocumentSchema.parse({
      format: 'electroplate-week',
      version: [1, 0],
      revision: 1,
      savedAt: '2026-11-23T09:30:00Z',
      week: '2026-W48',
      catalog: 'sr28-2015',
      slots: [{ id: 'dinner', name: 'Dinner', time: '18:00' }],
      days: [
        serving('2026-11-23', 'a', 1),
        serving('2026-11-24', 'b', 2),
        ...['25', '26', '27', '28', '29'].map((day) => empty(`2026-11-${day}`)),
      ],
      foods: {},
      recipes: {
        'mine:r1': {
          name: 'Three-serving omelette',
          servings: 3,
          ingredients: [
            { food: 'sr28:01123', grams: 50, portion: { amount: 1, unit: 'large' } },
            { food: 'sr28:01001', grams: 14.2, portion: { amount: 1, unit: 'tbsp' } },
          ],
          revision: 1,
        },
      },
    });
    expect(bought(week)).toEqual({ 'Egg, raw': '1', 'Butter, salted': '15 g' });
  });
});
