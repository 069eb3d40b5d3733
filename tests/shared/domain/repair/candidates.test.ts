import { describe, expect, test } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import type { KitchenUse } from '#shared/domain/food/kitchen-use';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { targetsFor } from '#shared/domain/person/targets';
import { candidatesOf } from '#shared/domain/repair/candidates';
import { movesOf } from '#shared/domain/repair/moves';
import type { RepairFood, RepairLimits, RepairRequest } from '#shared/domain/repair/repair';
import { repairDay } from '#shared/domain/repair/repair-day';
import type { RecipeEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { entry, food, frozen, LITE_SALT, magnesiumCapsule, SPINACH, weekOfEntries } from '#tests/support/foods';
import { repairFoods } from '#tests/support/repair-foods';
import { repairRequest, TUESDAY } from '#tests/support/repair-request';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const usage = (more: Partial<KitchenUse> = {}): KitchenUse => ({
  role: 'water',
  meals: { drinks: 0, snacks: 0, lunch: 0, dinner: 0 },
  amounts: [1],
  unit: 'piece',
  tier: 0,
  ...more,
});
const repairFood = (one: Food, more: Partial<KitchenUse> = {}, tags: RepairFood['tags'] = []): RepairFood => ({
  food: one,
  use: usage(more),
  tags,
});

type Entry = NonNullable<Parameters<typeof repairRequest>[0]>['entry'];
function idsFor(foods: readonly RepairFood[], limits: Partial<RepairLimits> = {}, who: Entry = {}): readonly string[] {
  const request = repairRequest({ foods, limits, entry: who });
  const { person } = request;
  const targets = targetsFor(person.person, person.age, { date: TUESDAY, activityHours: 0 });
  return candidatesOf(request, targets).foods.map(({ food: { id } }) => id);
}

const known = { energy: 50, protein: 5, carbohydrate: 2, fibre: 1, sodium: 10, potassium: 300, magnesium: 40 };

describe('what may take part', () => {
  const capsule = repairFood(magnesiumCapsule(200));
  const lite = repairFood(LITE_SALT, { role: 'salt', amounts: [0.25], unit: 'tsp' });
  const salt = repairFood({ ...LITE_SALT, id: 'sr28:02047', name: 'Salt', kind: 'salt' }, { role: 'salt' });

  test('salt, salt substitutes and supplements only by what the run takes', () => {
    // A label without energy or carbohydrate adds no known amount of it.
    const all = [capsule, lite, salt].map((one) => ({
      ...one,
      food: { ...one.food, per100g: { ...one.food.per100g, energy: 0, carbohydrate: 0 } },
    }));
    expect(idsFor(all, { means: 'foods' })).toEqual([]);
    expect(idsFor(all, { means: 'salt' })).toEqual(['sr28:02047']);
    expect(idsFor(all, { means: 'supplements' })).toEqual([capsule.food.id, 'sr28:02047']);
    expect(idsFor(all, { means: 'salt', allowPotassiumSalts: true })).toEqual([lite.food.id, 'sr28:02047']);
    // Nobody who is locked gets potassium salts, requested or not.
    const pregnant = { lifeStage: 'pregnant' as const };
    expect(idsFor(all, { means: 'supplements', allowPotassiumSalts: true }, pregnant)).toEqual(['sr28:02047']);
  });

  test('a label without an answer cannot be proposed', () => {
    expect(idsFor([repairFood(magnesiumCapsule(null))], { means: 'supplements' })).toEqual([]);
  });

  test('an unknown mineral, or unknown carbs where they are limited, rules a food out', () => {
    const foods = [
      repairFood(food('mine:whole', known)),
      repairFood(food('mine:no-magnesium', { ...known, magnesium: null })),
      repairFood(food('mine:no-carbs', { ...known, carbohydrate: null })),
    ];
    expect(idsFor(foods, { netCarbs: 30 })).toEqual(['mine:whole']);
    expect(idsFor(foods, { netCarbs: null })).toEqual(['mine:whole', 'mine:no-carbs']);
  });

  test('exclusions: what nobody knows counts as holding it', () => {
    const foods = [
      repairFood(food('mine:a', known), {}, ['nuts']),
      repairFood(food('mine:b', known), {}, null),
      repairFood(food('mine:c', known), {}, ['fish']),
    ];
    expect(idsFor(foods, { exclude: ['nuts'] })).toEqual(['mine:c']);
    expect(idsFor(foods, {})).toEqual(['mine:a', 'mine:b', 'mine:c']);
    expect(idsFor(foods, { dislikes: ['mine:a'], onlyFoods: new Set(['mine:a', 'mine:b']) })).toEqual(['mine:b']);
  });

  test('smoked fish and soft cheese are left out in pregnancy, Brazil nuts for everybody', () => {
    const brazil = shippedCatalog().find('sr28:12078')!;
    const foods = [...repairFoods(), repairFood(brazil, { role: 'nut', unit: 'oz' })];
    const [plain, pregnant] = [idsFor(foods), idsFor(foods, {}, { lifeStage: 'pregnant' })];
    const risky = ['sr28:15077', 'sr28:01019'];
    expect(plain).toEqual(expect.arrayContaining(risky));
    for (const id of risky) expect(pregnant).not.toContain(id);
    expect(plain).not.toContain('sr28:12078');
    expect(pregnant).toContain('sr28:01009');
  });
});

describe('what may be changed', () => {
  const movesAt = (plan: WeekPlan, limits: Partial<RepairLimits> = {}) => {
    const request: RepairRequest = repairRequest({
      plan,
      date: '2026-11-23',
      limits: { allowRemoving: true, ...limits },
    });
    const { person } = request;
    const targets = targetsFor(person.person, person.age, { date: '2026-11-23', activityHours: 0 });
    return movesOf(request, plan.days[0]!, targets).moves.map(({ edit }) => edit);
  };
  const touched = (plan: WeekPlan, limits: Partial<RepairLimits> = {}): ReadonlySet<string> =>
    new Set(movesAt(plan, limits).flatMap((edit) => (edit.kind === 'add' ? [] : [edit.entry])));
  const cooked: RecipeEntry = {
    id: 'cooked',
    kind: 'recipe',
    recipe: 'mine:soup',
    servings: 1,
    leftoverOf: null,
    locked: false,
    note: '',
  };
  const recipes = {
    'mine:soup': {
      name: 'Soup',
      servings: 2,
      ingredients: [{ food: SPINACH.id, grams: 300, portion: { amount: 300, unit: 'g' } }],
    },
  };

  test('locked entries, leftovers and what leftovers are made of stay', () => {
    const free = entry(SPINACH.id, 30, { id: 'free' });
    const locked = entry(SPINACH.id, 30, { id: 'locked', locked: true });
    const planOf = (today: RecipeEntry, later: readonly RecipeEntry[]) => ({
      ...weekOfEntries([free, locked, today], later),
      recipes,
    });
    expect(touched(planOf(cooked, []))).toEqual(new Set(['free', 'cooked']));
    expect(touched(planOf({ ...cooked, cook: 2 }, []))).toEqual(new Set(['free']));
    expect(touched(planOf({ ...cooked, leftoverOf: '2026-11-22/other' }, []))).toEqual(new Set(['free']));
    const leftover = { ...cooked, id: 'later', leftoverOf: '2026-11-23/cooked' };
    expect(touched(planOf(cooked, [leftover]))).toEqual(new Set(['free']));
  });

  test('nothing happens in a locked meal, and nothing is taken off unless that is allowed', () => {
    const plan = weekOfEntries([entry(SPINACH.id, 30, { id: 'free' })]);
    const inLunch = movesAt(plan, { lockedSlots: ['lunch'] }).filter(({ slot }) => slot === 'lunch');
    expect(inLunch).toEqual([]);
    expect(movesAt(plan).some(({ kind }) => kind === 'remove')).toBe(true);
    expect(movesAt(plan, { allowRemoving: false }).some(({ kind }) => kind === 'remove')).toBe(false);
  });
});

describe('supplements', () => {
  const capsule = { ...magnesiumCapsule(200), per100g: { ...magnesiumCapsule(200).per100g, carbohydrate: 0 } };
  const official = { preset: 'official' as const, answers: { ...NO_CONDITION.answers } };
  const limits = { means: 'supplements' as const };

  test('come only where food cannot do it', () => {
    const bring = (foods: readonly RepairFood[]) =>
      JSON.stringify(repairDay(repairRequest({ foods, limits, entry: official }))).includes(capsule.id);
    expect(bring([...repairFoods(), repairFood(capsule)])).toBe(false);
  });

  test('never go above their limit: 320 mg short of 420, two capsules of 150 mg, not three', () => {
    const small = { ...capsule, per100g: { ...capsule.per100g, magnesium: 15_000 } };
    const meal = food('mine:meal', { energy: 500, protein: 20, sodium: 2000, potassium: 4000, magnesium: 100 });
    const plan = {
      ...weekOfEntries([entry('mine:meal', 100, { locked: true })]),
      foods: { 'mine:meal': frozen(meal) },
    };
    const foods = [repairFood(small, { amounts: [1, 2, 3] })];
    const answer = repairDay(
      repairRequest({ plan, date: '2026-11-23', foods, limits, entry: { ...official, sex: 'male' } }),
    );
    if (answer.outcome !== 'proposals') throw new Error(answer.outcome);
    expect(answer.proposals.map(({ reaches, after }) => [reaches, after.minerals.magnesium.fromSupplements])).toEqual([
      ['not-short', 300],
    ]);
  });
});
