/**
 * Small hand-made foods, plans and targets for tests. Every value is chosen so that sums can be checked by hand;
 * nothing here is read from the catalog.
 */
import type { Food, FoodKind, FoodLookup, Measure, FrozenFood } from '#shared/domain/food/food';
import type { NutrientAmounts } from '#shared/domain/nutrients';
import type { Scoring } from '#shared/domain/person/safety';
import type { DayTargets } from '#shared/domain/person/targets';
import { datesOf } from '#shared/domain/week-id';
import type { DayPlan, Entry, FoodEntry, NoteEntry, RecipeEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { DEFAULT_SLOTS } from '#shared/domain/week/week-plan';

/** The week of all hand-made plans: 23–29 November 2026. */
export const TEST_WEEK = '2026-W48';

/** Its Monday. */
export const TEST_MONDAY = '2026-11-23';

/** A food with a name made from its id and only the given values: everything else stays unknown. */
export function food(id: string, per100g: NutrientAmounts, more: Partial<Omit<Food, 'id' | 'per100g'>> = {}): Food {
  return { id, name: `Food ${id}`, group: 'My foods', kind: 'food', per100g, measures: [], ...more };
}

/** A food whose three minerals are known and equal: `per100g` 100 means 1 mg of each per gram. */
export function evenFood(id: string, per100g: number, kind: FoodKind = 'food'): Food {
  return food(id, { energy: 100, sodium: per100g, potassium: per100g, magnesium: per100g }, { kind });
}

/** A food with measures, for portions. */
export function measuredFood(name: string, measures: readonly Measure[]): Food {
  return food('mine:measured', {}, { name, measures });
}

/** Raw spinach as in SR28 11457: 558 mg K, 79 mg Na, 79 mg Mg per 100 g; a cup is 30 g, a bunch 340 g. */
export const SPINACH: Food = food(
  'sr28:11457',
  { energy: 23, protein: 2.86, fat: 0.39, carbohydrate: 3.63, fibre: 2.2, sodium: 79, potassium: 558, magnesium: 79 },
  {
    name: 'Spinach, raw',
    measures: [
      { unit: 'cup', grams: 30 },
      { unit: 'bunch', grams: 340 },
    ],
  },
);

/** Portabella as in SR28 11265: magnesium is blank. */
export const PORTABELLA: Food = food(
  'sr28:11265',
  { energy: 22, protein: 2.11, fat: 0.35, carbohydrate: 3.87, fibre: 1.3, sodium: 9, potassium: 364, magnesium: null },
  {
    name: 'Mushrooms, portabella, raw',
    measures: [
      { unit: 'cup, diced', grams: 86 },
      { unit: 'piece, whole', grams: 84 },
    ],
  },
);

/** Lite salt of nutrition rules section 8: ¼ tsp = 1.4 g has 290 mg Na and 350 mg K. */
export const LITE_SALT: Food = food(
  'label:lite-salt',
  { energy: 0, sodium: (290 / 1.4) * 100, potassium: (350 / 1.4) * 100, magnesium: 0 },
  { name: 'Lite salt', kind: 'salt-substitute', measures: [{ unit: 'tsp', grams: 5.6 }] },
);

/** Electrolyte stick of section 8: one piece = 1 g (nominal) has 1,000 mg Na, 200 mg K, 60 mg Mg. */
export const ELECTROLYTE_STICK: Food = food(
  'label:electrolyte-stick',
  { energy: 0, sodium: 100_000, potassium: 20_000, magnesium: 6_000 },
  { name: 'Electrolyte stick', kind: 'supplement', measures: [{ unit: 'piece', grams: 1 }] },
);

/** Magnesium capsule as answered from a label: `mg elemental` per piece, one piece = 1 g (nominal). */
export function magnesiumCapsule(elementalMilligrams: number | null): Food {
  const magnesium = elementalMilligrams === null ? null : elementalMilligrams * 100;
  return food(
    'label:magnesium-glycinate',
    { energy: 0, sodium: 0, potassium: 0, magnesium },
    { name: 'Magnesium glycinate', kind: 'supplement', measures: [{ unit: 'piece', grams: 1 }] },
  );
}

/** A lookup over exactly these foods. */
export function lookupIn(...foods: readonly Food[]): FoodLookup {
  const byId = new Map(foods.map((one) => [one.id, one]));
  return (id) => byId.get(id);
}

let lastEntry = 0;

/** A food entry in grams; ids are numbered so that no two entries share one. */
export function entry(foodId: string, grams: number, more: Partial<FoodEntry> = {}): FoodEntry {
  lastEntry += 1;
  const portion = { amount: grams, unit: 'g' };
  return { id: `entry-${lastEntry}`, kind: 'food', food: foodId, grams, portion, locked: false, note: '', ...more };
}

/** "Dinner out". */
export function noteEntry(nutrition: NoteEntry['nutrition'], text = 'Dinner out'): NoteEntry {
  lastEntry += 1;
  return { id: `note-${lastEntry}`, kind: 'note', text, nutrition };
}

/** An entry of a recipe that the week need not have. */
export function recipeEntry(recipe = 'mine:r1'): RecipeEntry {
  lastEntry += 1;
  return { id: `recipe-${lastEntry}`, kind: 'recipe', recipe, servings: 1, leftoverOf: null, locked: false, note: '' };
}

/** A day with everything in one meal. */
export function dayOf(entries: readonly Entry[], date: string = TEST_MONDAY): DayPlan {
  return { date, meals: entries.length === 0 ? [] : [{ slot: 'lunch', entries }] };
}

/** A week whose first days have these entries (at lunch); the other days are empty. */
export function weekOfEntries(...days: readonly (readonly Entry[])[]): WeekPlan {
  return {
    week: TEST_WEEK,
    slots: DEFAULT_SLOTS,
    days: datesOf(TEST_WEEK).map((date, index) => dayOf(days[index] ?? [], date)),
    foods: {},
  };
}

/** A food without its id, as a week freezes it. */
export function frozen({ id: _id, ...rest }: Food): FrozenFood {
  return rest;
}

/** Targets with these floors (sodium without one is limit only) and the keto cautions (sodium above 5,000, magnesium supplements above 350). */
export function targets(
  sodium: number | null,
  potassium: number | null,
  magnesium: number | null,
  cautions: { readonly sodium?: number | null; readonly magnesium?: number | null } = {},
): DayTargets {
  const { sodium: sodiumCaution = 5000, magnesium: magnesiumCaution = 350 } = cautions;
  const plain = { source: 'test', isUnconfirmed: false, exerciseSum: null };
  const scoring = (floor: number | null, limit: number | null): Scoring =>
    floor !== null ? 'scored' : limit === null ? 'not-scored' : 'limit-only';
  return {
    sodium: {
      ...plain,
      floor: sodium,
      cautionAbove: sodiumCaution,
      cautionCounts: 'all',
      scoring: scoring(sodium, sodiumCaution),
    },
    potassium: {
      ...plain,
      floor: potassium,
      cautionAbove: null,
      cautionCounts: 'all',
      scoring: scoring(potassium, null),
    },
    magnesium: {
      ...plain,
      floor: magnesium,
      cautionAbove: magnesiumCaution,
      cautionCounts: 'supplements',
      // A limit for supplements only is not a scale for everything eaten.
      scoring: scoring(magnesium, null),
    },
  };
}

/** Keto targets of a woman of 31–50: 3,000 / 3,000 / 320. */
export const KETO_WOMAN = targets(3000, 3000, 320);

/** Official targets of a woman of 31–50: 1,500 (caution above 2,300) / 2,600 / 320. */
export const OFFICIAL_WOMAN = targets(1500, 2600, 320, { sodium: 2300 });

/** Deep-freezes a value, so that any change to it throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
