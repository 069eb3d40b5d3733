/**
 * Generated days as people plan them, most of them short of something, and the people who plan them: one seed makes one
 * of each, deterministically. For the property tests and the benches of repairs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePortion, isPortionProblem } from '#shared/domain/food/portion';
import type { FoodRole } from '#shared/domain/food/kitchen-use';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { personOn, targetsFor } from '#shared/domain/person/targets';
import type { SafetyAnswers } from '#shared/domain/person/profile';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { MINERALS } from '#shared/domain/nutrients';
import { defaultLimits } from '#shared/domain/repair/default-limits';
import type { RepairLimits, RepairRecipe, RepairRequest } from '#shared/domain/repair/repair';
import { scoreDay } from '#shared/domain/score/score';
import { datesOf } from '#shared/domain/week-id';
import type { Entry, Meal, WeekPlan } from '#shared/domain/week/week-plan';
import { DEFAULT_SLOTS } from '#shared/domain/week/week-plan';
import { addRecipeEntry } from '#shared/domain/week/week-plan-recipes';
import { profileEntry } from './people';
import { TEST_WEEK } from './foods';
import { repairFoods } from './repair-foods';
import { shippedCatalog } from './shipped-catalog';

type StoredEntry = NonNullable<Parameters<typeof profileEntry>[0]>;

/** Mulberry32: numbers from 0 up to 1, the same for the same seed everywhere. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Random draws from one seed. */
class Draw {
  readonly next: () => number;
  constructor(seed: number) {
    this.next = numbersFrom(seed);
  }
  from<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new Error('Nothing to draw from');
    return value;
  }
  isTrue(share: number): boolean {
    return this.next() < share;
  }
}

const answers = (more: SafetyAnswers): Partial<StoredEntry> => ({
  answers: { ...NO_CONDITION.answers, ...more },
});

/** Every row of the safety table, and the presets of those without any locks. */
const PEOPLE: readonly Partial<StoredEntry>[] = [
  {},
  { sex: 'male' },
  { preset: 'official' },
  { preset: 'official', sex: 'male' },
  { preset: 'keto-start', startedOn: '2026-11-16' },
  { preset: 'eu' },
  answers({ 'high-blood-pressure': 'yes' }),
  answers({ 'heart-failure': 'yes' }),
  answers({ 'kidney-disease': 'yes' }),
  answers({ 'addisons-disease': 'yes' }),
  answers({ 'potassium-raising-medicine': 'yes' }),
  answers({ 'diuretic-or-lithium': 'yes' }),
  answers({ 'glucose-lowering-medicine': 'yes' }),
  { lifeStage: 'pregnant' },
  { lifeStage: 'breastfeeding' },
  { answers: {} },
];

/** Everyday foods that no repair proposes, with typical amounts. */
const EVERYDAY: Readonly<
  Record<'fat' | 'bacon' | 'coffee' | 'unknown' | 'salt', readonly (readonly [string, number])[]>
> = {
  fat: [
    ['sr28:04053', 13.5],
    ['sr28:01145', 14.2],
  ],
  bacon: [['sr28:10862', 24]],
  coffee: [['sr28:14209', 240]],
  unknown: [['sr28:11265', 86]],
  salt: [
    ['sr28:02047', 0.36],
    ['sr28:02047', 1.5],
    ['sr28:02047', 3],
  ],
};

const foods = repairFoods();

/** Fills the meals of one day. */
class DayMaker {
  readonly #entries = new Map<string, Entry[]>();
  #count = 0;
  constructor(private readonly draw: Draw) {}

  grams(slot: string, food: string, grams: number): void {
    this.put(slot, {
      ...this.#base(),
      kind: 'food',
      food,
      grams,
      portion: { amount: grams, unit: 'g' },
      note: '',
    });
  }

  /** One food with one of some roles, in an amount listed for its kitchen use. */
  some(slot: string, ...roles: readonly FoodRole[]): void {
    const { food, use } = this.draw.from(foods.filter((one) => roles.includes(one.use.role)));
    const resolved = resolvePortion(food, this.draw.from(use.amounts), use.unit);
    if (isPortionProblem(resolved)) throw new Error(`${food.name}: ${resolved.problem}`);
    this.put(slot, { ...this.#base(), kind: 'food', food: food.id, ...resolved, note: '' });
  }

  put(slot: string, entry: Entry): void {
    this.#entries.set(slot, [...(this.#entries.get(slot) ?? []), entry]);
  }

  #base(): { readonly id: string; readonly locked: boolean } {
    this.#count += 1;
    return { id: `e${this.#count}`, locked: this.draw.isTrue(0.08) };
  }

  meals(): readonly Meal[] {
    return DEFAULT_SLOTS.map(({ id: slot }) => ({ slot, entries: this.#entries.get(slot) ?? [] }));
  }
}

function mealsOf(draw: Draw): { readonly meals: readonly Meal[]; readonly recipeAt: string | null } {
  const day = new DayMaker(draw);
  const everyday = (slot: string, kind: keyof typeof EVERYDAY): void => day.grams(slot, ...draw.from(EVERYDAY[kind]));
  const recipeAt = draw.isTrue(0.35) ? draw.from(['breakfast', 'lunch', 'dinner']) : null;
  if (recipeAt !== 'breakfast' && draw.isTrue(0.85)) {
    const kind = draw.from(['eggs', 'eggs', 'yogurt', 'bacon']);
    if (kind === 'yogurt') {
      day.some('breakfast', 'yog');
      day.some('breakfast', 'nut', 'berry');
    } else {
      day.some('breakfast', 'egg');
      everyday('breakfast', kind === 'bacon' ? 'bacon' : 'fat');
      if (draw.isTrue(0.3)) day.some('breakfast', 'avo', 'raw', 'mush');
    }
  }
  if (recipeAt !== 'lunch' && draw.isTrue(0.92)) {
    day.some('lunch', 'main', 'tin', 'egg');
    day.some('lunch', 'leaf', 'leaf', 'raw');
    if (draw.isTrue(0.6)) day.some('lunch', 'cheese', 'olive', 'avo', 'raw');
    everyday('lunch', 'fat');
  }
  if (recipeAt !== 'dinner') {
    if (draw.isTrue(0.06)) day.put('dinner', { id: 'out', kind: 'note', text: 'Dinner out', nutrition: 'unknown' });
    else {
      day.some('dinner', 'main');
      day.some('dinner', 'green', 'veg', 'veg', 'mush');
      everyday('dinner', 'fat');
      if (draw.isTrue(0.05)) everyday('dinner', 'unknown');
    }
  }
  if (draw.isTrue(0.6)) day.some('snacks', 'nut', 'cheese', 'olive', 'choc', 'raw');
  if (draw.isTrue(0.7)) everyday('drinks', 'coffee');
  if (draw.isTrue(0.4)) everyday('drinks', 'salt');
  if (draw.isTrue(0.2)) day.some('drinks', 'broth', 'water', 'milk');
  return { meals: day.meals(), recipeAt };
}

/** The recipes of `tests/fixtures/repair-recipes.json`: recipes shipped later do not change the days. */
const recipes = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/repair-recipes.json'), 'utf8')) as readonly string[]
).flatMap((id) => shippedCatalog().findRecipe(id) ?? []); // our own checked-in file

/** These recipes, none of them a favourite. */
const shippedRecipes = (): readonly RepairRecipe[] =>
  recipes.map((recipe) => ({ id: recipe.id, recipe, slots: recipe.slots, isFavourite: false }));

/** A week whose Wednesday is generated from a seed; the other days are empty. */
function madeUpWeek(seed: number): WeekPlan {
  const draw = new Draw(seed);
  const dates = datesOf(TEST_WEEK);
  const date = dates[2] ?? '';
  const { meals, recipeAt } = mealsOf(draw);
  const plan: WeekPlan = {
    week: TEST_WEEK,
    slots: DEFAULT_SLOTS,
    days: dates.map((one) => ({ date: one, meals: one === date ? meals : [] })),
    foods: {},
  };
  if (recipeAt === null) return plan;
  const recipe = draw.from(recipes.filter(({ slots }) => slots.includes(recipeAt)));
  const { name, servings, ingredients, revision } = recipe;
  return addRecipeEntry(
    plan,
    { date, slot: recipeAt },
    { id: recipe.id, recipe: { name, servings, ingredients, revision }, servings: 1 },
    (id) => shippedCatalog().find(id),
    'r1',
  );
}

/** Seven generated days. An entry id is unique in the week, as everywhere. */
export function madeUpDays(number: number): WeekPlan {
  const made = datesOf(TEST_WEEK).map((date, at) => ({ date, from: madeUpWeek(number * 7 + at + 1) }));
  return {
    week: TEST_WEEK,
    slots: DEFAULT_SLOTS,
    days: made.map(({ date, from }, at) => ({
      date,
      meals: (from.days[2]?.meals ?? []).map((meal) => ({
        ...meal,
        entries: meal.entries.map((entry) => ({ ...entry, id: `${at}-${entry.id}` })),
      })),
    })),
    foods: Object.assign({}, ...made.map(({ from }) => from.foods)),
    recipes: Object.assign({}, ...made.map(({ from }) => from.recipes ?? {})),
  };
}

/** The Wednesday of {@link madeUpWeek}. */
export const MADE_UP_DATE = datesOf(TEST_WEEK)[2] ?? '';

/** A request to repair the day of a seed for a person, with the initial limits of a run, or some of them changed. */
export function madeUpRequest(
  seed: number,
  person: PersonOnDay,
  limits: Partial<RepairLimits> = {},
  more: Partial<Pick<RepairRequest, 'reach' | 'recent' | 'foods' | 'recipes'>> = {},
): RepairRequest {
  const plan = madeUpWeek(seed);
  const lookup = lookupFor(plan, shippedCatalog());
  const day = plan.days[2];
  if (day === undefined) throw new Error('A week has seven days');
  return {
    plan,
    date: MADE_UP_DATE,
    person,
    lookup,
    foods,
    recipes: shippedRecipes(),
    recent: new Map(),
    onList: new Set(),
    ...more,
    limits: { ...defaultLimits(person, day, lookup), ...limits },
  };
}

/** The person of a seed; six in ten answered no to everything. */
export function madeUpPerson(seed: number): PersonOnDay {
  const draw = new Draw(seed * 7919 + 1);
  const entry = draw.isTrue(0.6) ? draw.from(PEOPLE.slice(0, 6)) : draw.from(PEOPLE.slice(6));
  const person = personOn([profileEntry({ ...entry, birthYear: draw.from([1960, 1975, 1986, 1998]) })], MADE_UP_DATE);
  if (person === null) throw new Error('Nobody');
  return person;
}

/** The first requests, by seed, whose day is short of a scored mineral. */
export function shortDays(count: number, firstSeed = 1): readonly RepairRequest[] {
  const requests: RepairRequest[] = [];
  for (let seed = firstSeed; requests.length < count; seed += 1) {
    const request = madeUpRequest(seed, madeUpPerson(seed));
    const { person, plan, lookup } = request;
    const day = plan.days[2];
    if (day === undefined) continue;
    const { minerals } = scoreDay(
      day,
      lookup,
      targetsFor(person.person, person.age, { date: day.date, activityHours: 0 }),
    );
    if (MINERALS.some((mineral) => minerals[mineral].floor === 'short')) requests.push(request);
  }
  return requests;
}
