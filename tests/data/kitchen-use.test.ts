import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { FOOD_ROLES, USE_MEALS } from '#shared/domain/food/kitchen-use';
import type { KitchenUse } from '#shared/domain/food/kitchen-use';
import { catalogOf } from '#tests/support/shipped-catalog';

import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, runBuild } from './built-catalog';

/** How the shipped foods are used in a kitchen: what the repair of a day may propose, and how much of it. */

let built: BuiltCatalog;
let used: readonly {
  readonly id: string;
  readonly name: string;
  readonly use: KitchenUse;
  readonly gramsOf: (amount: number) => number;
}[];

beforeAll(() => {
  built = builtCatalog();
  used = catalogOf(built.file).ketoFoods.flatMap(({ id, name, curated, measures }) => {
    const use = curated?.use;
    if (use === undefined) return [];
    const unitGrams = [{ unit: 'g', grams: 1 }, { unit: 'oz', grams: 28.35 }, ...measures].find(
      ({ unit }) => unit === use.unit,
    )?.grams;
    return [{ id, name, use, gramsOf: (amount: number) => amount * (unitGrams ?? Number.NaN) }];
  });
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

const of = (id: string) => used.find((food) => food.id === id);

describe('the use of the curated foods', () => {
  it('is known of at least 180 foods, those of the table, in the table’s words', () => {
    expect(used.length).toBeGreaterThanOrEqual(180);
    expect(used.filter(({ use }) => !FOOD_ROLES.includes(use.role))).toEqual([]);
    expect(
      used.filter(({ use }) => Object.keys(use.meals).some((meal) => !USE_MEALS.some((known) => known === meal))),
    ).toEqual([]);
    expect(used.filter(({ use }) => Object.keys(use.meals).length === 0)).toEqual([]);
    expect(of('sr28:12061')?.use).toEqual({
      role: 'nut',
      meals: { breakfast: 1, lunch: 1, snacks: 0 },
      amounts: [0.5, 1, 1.5],
      unit: 'oz',
      tier: 0,
    });
    expect(of('label:gerolsteiner')?.use).toMatchObject({ role: 'water', amounts: [0.5], unit: 'litre' });
  });

  it('has amounts somebody eats: each has a weight, and no role goes beyond a serving', () => {
    const mostGrams: Partial<Record<KitchenUse['role'], number>> = {
      main: 280,
      tin: 90,
      ready: 120,
      egg: 190,
      leaf: 150,
      green: 200,
      veg: 200,
      raw: 190,
      mush: 160,
      avo: 210,
      berry: 85,
      olive: 50,
      nut: 45,
      sprinkle: 30,
      butter: 32,
      yog: 180,
      cheese: 60,
      bean: 160,
      choc: 30,
      pickle: 110,
      sauce: 40,
      salt: 4.6,
      supplement: 1,
      broth: 260,
      milk: 270,
      juice: 130,
      water: 500,
    };
    const wrong = used.filter(({ use, gramsOf }) => {
      const most = gramsOf(use.amounts.at(-1) ?? Number.NaN);
      return !(gramsOf(use.amounts[0] ?? Number.NaN) > 0 && most <= (mostGrams[use.role] ?? 0));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('leaves out what is not for a plan: raw meat and fish, Brazil nuts, cream of tartar, a second roast of a nut', () => {
    const meats = new Set(['Meat', 'Poultry', 'Offal', 'Fish', 'Shellfish']);
    const raw = built.file.curated.filter(
      ({ name, category, use }) => use !== undefined && meats.has(category) && name.endsWith(' raw'),
    );
    expect(raw.map(({ name }) => name)).toEqual([]);
    expect(['sr28:12078', 'sr28:18373', 'sr28:18372'].map(of)).toEqual([undefined, undefined, undefined]);
    const nuts = used
      .filter(({ use }) => use.role === 'nut')
      .map(({ name }) => (name.split(',')[0] ?? name).toLowerCase());
    expect(nuts.length).toBe(new Set(nuts).size);
    expect(used.filter(({ id, name }) => id !== 'sr28:02047' && / salted| with salt/.test(name))).toEqual([]);
  });

  it('counts supplements by the piece and proposes no potassium tablet', () => {
    const supplements = built.file.labels.filter(({ kind, use }) => kind === 'supplement' && use !== undefined);
    expect(supplements.map(({ id, use }) => `${id} ${use?.role} ${use?.amounts.join()} ${use?.unit}`)).toEqual([
      'label:magnesium-glycinate supplement 1 piece',
      'label:magnesium-citrate supplement 1 piece',
      'label:magnesium-oxide supplement 1 piece',
      'label:electrolyte-stick supplement 1 piece',
    ]);
    expect(used.filter(({ use }) => use.role === 'supplement')).toHaveLength(supplements.length);
  });

  it('gives every meal a choice of every kind of kitchen', () => {
    for (const meal of USE_MEALS) {
      const best = used.filter(({ use }) => use.meals[meal] === 0 && use.tier === 0);
      expect(best.length, meal).toBeGreaterThanOrEqual(8);
    }
  });
});

describe('the build', () => {
  it.each([
    ['a role nobody knows', ',leaf,breakfast=1|lunch=0', ',leave,breakfast=1|lunch=0', 'has the role "leave"'],
    [
      'a meal nobody knows',
      'breakfast=1|lunch=0|dinner=0,1|2|3,cup,0',
      'brunch=1,1|2|3,cup,0',
      'suits the meal "brunch=1"',
    ],
    ['a fit beyond two', 'breakfast=1|lunch=0|dinner=0,1|2|3,cup,0', 'lunch=3,1|2|3,cup,0', 'suits the meal "lunch=3"'],
    ['a meal twice', 'breakfast=1|lunch=0|dinner=0,1|2|3,cup,0', 'lunch=1|lunch=0,1|2|3,cup,0', 'names a meal twice'],
    ['a food of no meal', 'breakfast=1|lunch=0|dinner=0,1|2|3,cup,0', ',1|2|3,cup,0', 'suits no meal'],
    ['amounts that do not rise', ',1|2|3,cup,0', ',1|3|2,cup,0', 'has the amounts "1|3|2"'],
    ['an amount of nothing', ',1|2|3,cup,0', ',0|2,cup,0', 'has the amounts "0|2"'],
    ['an amount that is no number', ',1|2|3,cup,0', ',a few,cup,0', 'has the amounts "a few"'],
    ['a unit the food has no measure of', ',1|2|3,cup,0', ',1|2|3,handful,0', 'is used by the "handful"'],
    ['a tier nobody knows', ',1|2|3,cup,0', ',1|2|3,cup,4', 'is of the tier "4"'],
  ])('refuses %s', (_what, from, to, message) => {
    const list = readFileSync('data/keto-foods.csv', 'utf8');
    const spoiled = list.replace(from, to);
    expect(spoiled).not.toBe(list);
    const csv = join(built.folder, 'foods.csv');
    writeFileSync(csv, spoiled);
    const run = runBuild('--curated', csv, '--out', join(built.folder, 'foods.json'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
  });
});
