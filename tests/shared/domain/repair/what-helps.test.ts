import { describe, expect, test } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import type { KitchenUse } from '#shared/domain/food/kitchen-use';
import type { RepairFood } from '#shared/domain/repair/repair';
import { whatHelps } from '#shared/domain/repair/what-helps';
import { food } from '#tests/support/foods';
import { referencePlan } from '#tests/support/reference-week';
import { repairRequest } from '#tests/support/repair-request';

// Tuesday of the reference week: sodium 2,843, potassium 1,799.9 and magnesium 134.x of 3,000 / 3,000 / 320 mg.

const usage = (more: Partial<KitchenUse> = {}): KitchenUse => ({
  role: 'veg',
  meals: { lunch: 0, dinner: 0, snacks: 1 },
  amounts: [1],
  unit: 'piece',
  tier: 0,
  ...more,
});
const CUP = { measures: [{ unit: 'cup', grams: 200 }], usualPortion: { amount: 1, unit: 'cup' } };
const values = (potassium: number | null, more = {}) => ({
  energy: 20,
  protein: 1,
  carbohydrate: 2,
  fibre: 1,
  sodium: 10,
  potassium,
  magnesium: 40,
  ...more,
});
const one = (of: Food, more: Partial<KitchenUse> = {}, tags: RepairFood['tags'] = []): RepairFood => ({
  food: of,
  use: usage(more),
  tags,
});
const greens = one(food('mine:greens', values(600), CUP));
const mushrooms = one(food('mine:mushrooms', values(250), CUP));

const help = (
  asked: Parameters<typeof repairRequest>[0],
  more: {
    readonly favourites?: readonly string[];
    readonly kept?: readonly string[];
    readonly mineral?: 'sodium' | 'potassium' | 'magnesium';
  } = {},
) =>
  whatHelps(repairRequest(asked), more.mineral ?? 'potassium', {
    favourites: new Set(more.favourites),
    kept: new Set(more.kept),
  });
const idsOf = (found: ReturnType<typeof whatHelps>): readonly string[] =>
  found.kind === 'foods' ? found.foods.map((each) => each.food.id) : [found.kind];

describe('the foods that help with a mineral', () => {
  test('by mg in a usual portion, the most first, with the part of the gap each closes', () => {
    const found = help({ foods: [mushrooms, greens] });
    if (found.kind !== 'foods') return expect.fail(found.kind);
    // 200 g of 600 mg and of 250 mg per 100 g.
    expect(found.foods.map(({ bringsMg }) => bringsMg)).toEqual([1200, 500]);
    // 3,000 minus the day's 1,799.9.
    expect(Math.ceil(found.gapMg)).toBe(1201);
    expect(found.foods.map(({ share }) => share.toFixed(3))).toEqual(
      [1200 / found.gapMg, 500 / found.gapMg].map((share) => share.toFixed(3)),
    );
    expect(found.foods[0]?.minerals).toEqual({ sodium: 20, potassium: 1200, magnesium: 80 });
    expect(found.outside.size).toBe(0);
    expect(found.ruledOut).toBeNull();
  });

  test('into the meal it suits best, of two the one with fewer entries', () => {
    const whole = referencePlan();
    // All of Tuesday's dinner is eaten at lunch.
    const plan = {
      ...whole,
      days: whole.days.map((day) => ({
        ...day,
        meals: day.meals
          .map((meal) => ({
            ...meal,
            entries: day.meals.flatMap((from) =>
              from.slot === meal.slot || (from.slot === 'dinner' && meal.slot === 'lunch') ? from.entries : [],
            ),
          }))
          .map((meal) => (meal.slot === 'dinner' ? { ...meal, entries: [] } : meal)),
      })),
    };
    const nut = one(food('mine:nut', values(300), CUP), { meals: { snacks: 0, lunch: 1 } });
    const found = help({ plan, foods: [greens, nut] });
    expect(found.kind === 'foods' && found.foods.map(({ slot }) => slot)).toEqual(['dinner', 'snacks']);
  });

  test('not: unknown values, what is not eaten, Brazil nuts, next to nothing, and what is hard to find', () => {
    const foods = [
      greens,
      one(food('mine:unknown', values(null), CUP)),
      one(food('mine:fish', values(500), CUP), {}, ['fish']),
      one(food('mine:disliked', values(500), CUP)),
      one(food('sr28:12078', values(500, { magnesium: 376 }), CUP)),
      // 50 mg is less than 2 % of 3,000.
      one(food('mine:butter', values(25), CUP)),
      one(food('mine:rare', values(500), CUP), { tier: 2 }),
    ];
    const limits = { exclude: ['fish' as const], dislikes: ['mine:disliked'] };
    expect(idsOf(help({ foods, limits }))).toEqual(['mine:greens']);
    expect(idsOf(help({ foods, limits }, { favourites: ['mine:rare'] }))).toEqual(['mine:greens', 'mine:rare']);
    expect(idsOf(help({ foods, limits }, { mineral: 'magnesium' }))).not.toContain('sr28:12078');
  });

  test('over a limit it is counted, not listed, unless it was just added from here', () => {
    const sweet = one(food('mine:sweet', values(500, { carbohydrate: 20, fibre: 0 }), CUP));
    const rich = one(food('mine:rich', values(400, { energy: 400 }), CUP));
    const brine = one(food('mine:brine', values(300, { sodium: 1500 }), CUP));
    const asked = { foods: [greens, sweet, rich, brine] };
    const found = help(asked);
    if (found.kind !== 'foods') return expect.fail(found.kind);
    // 40 g of net carbs on top of 6.6 of 30; 800 kcal with 400 left; 3,000 mg of sodium on top of 2,843 of 5,000.
    expect(idsOf(found)).toEqual(['mine:greens']);
    expect([...found.outside]).toEqual([
      ['net-carbs', 1],
      ['energy', 1],
      ['caution', 1],
    ]);
    expect(idsOf(help(asked, { kept: ['mine:sweet'] }))).toEqual(['mine:greens', 'mine:sweet']);
    expect(idsOf(help({ ...asked, limits: { netCarbs: null } }))).toEqual(['mine:greens', 'mine:sweet']);
    const lean = one(food('mine:lean', values(300, { protein: 60 }), CUP));
    const oily = one(food('mine:oily', values(300, { fat: 60 }), CUP));
    const ranged = { limits: { protein: { min: null, max: 200 }, fat: { min: null, max: 150 } }, foods: [lean, oily] };
    const beside = help(ranged);
    expect(beside.kind === 'foods' ? [...beside.outside] : []).toEqual([
      ['protein', 1],
      ['fat', 1],
    ]);
  });

  test('the days that have it already', () => {
    const spinach = one(food('sr28:11457', values(500), CUP));
    const found = help({ foods: [spinach] });
    // Monday has two cups of raw spinach for breakfast.
    expect(found.kind === 'foods' && found.foods[0]?.plannedOn).toContain('2026-11-23');
  });
});

describe('when there is no list', () => {
  test('a mineral that is met has none', () => {
    expect(help({ foods: [greens], date: '2026-11-23' })).toEqual({ kind: 'met' });
  });

  test('one the answers rule out is locked, with the answer', () => {
    const kidneys = { answers: { 'kidney-disease': 'yes' } };
    const asked = { foods: [greens], entry: kidneys } as Parameters<typeof repairRequest>[0];
    expect(help(asked)).toMatchObject({
      kind: 'locked',
      gapMg: null,
      reason: expect.stringContaining('kidney disease'),
    });
    // Any food raises potassium: nothing is left for magnesium, and the result says so.
    const magnesium = help(asked, { mineral: 'magnesium' });
    expect(magnesium).toMatchObject({ kind: 'foods', foods: [], ruledOut: { yes: ['kidney-disease'] } });
  });

  test('under 18 everything is', () => {
    expect(help({ foods: [greens], entry: { birthYear: 2012 } })).toMatchObject({
      kind: 'locked',
      reason: 'Not supported under 18.',
    });
  });
});
