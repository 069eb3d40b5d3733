/**
 * The guard, everywhere: random people × every list, copy, template, recipe and quick action. What a leak is is defined
 * a second time here, only from the table of the nutrition rules and the values of foods.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { habitOptions } from '#renderer/features/planner/board/add-options';
import { isStepRefused, saltRefusal } from '#renderer/features/planner/board/salt-offer';
import { isDrinkOffered, refusedDrink, drinkLookup } from '#renderer/features/planner/week/drink-edit';
import { NO_FILTERS, offeredFilters, selectFoods } from '#renderer/features/foods/food-list';
import { offeredTags } from '#renderer/features/recipes/recipe-list';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import type { Food, FoodLookup } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { usualPortion } from '#shared/domain/food/portion';
import { rankedFoods } from '#shared/domain/help/ranked-foods';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import { whatHelps } from '#shared/domain/repair/what-helps';
import type { Mineral } from '#shared/domain/nutrients';
import { amountOf, MINERALS } from '#shared/domain/nutrients';
import { isOffered } from '#shared/domain/person/advice';
import type { TargetPerson } from '#shared/domain/person/profile';
import type { Block } from '#shared/domain/person/safety';
import { guardOf } from '#shared/domain/person/safety';
import { offeredRecipe } from '#shared/domain/score/offered-recipe';
import { mayPointOut } from '#shared/domain/score/pointing-out';
import { foodsOfEntry } from '#shared/domain/score/score';
import { bringDay, bringEntries, bringWeek } from '#shared/domain/template/own-plan';
import { applyTemplate, templateOf } from '#shared/domain/template/template';
import { applyPins, pinOf } from '#shared/domain/template/template-pins';
import { drinkRecipe } from '#shared/domain/week/electrolyte-drink';
import { SALT_STEPS, stepSalt } from '#shared/domain/week/quick-salt';
import type { DayPlan, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { takeCopy } from '#shared/domain/week/week-plan-copy';
import { datesOf } from '#shared/domain/week-id';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, magnesiumCapsule, recipeEntry, weekOfEntries } from '#tests/support/foods';
import { freshWindow } from '#tests/support/fresh-window';
import { somebody, someAge } from '#tests/support/random-people';
import { IS_LONG } from '#tests/support/run-length';
import { factsOf, lockedTopicsOf, SAFETY_TABLE } from '#tests/support/safety-table';
import { repairRequest } from '#tests/support/repair-request';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const RUNS = { numRuns: IS_LONG ? 10_000 : 300 };
const LONG_MS = 900_000;
const catalog = shippedCatalog();
const find: FoodLookup = (id) => catalog.find(id);
const get = (id: string): Food => catalog.find(id) ?? expect.fail(`${id} is not in the catalog`);

const blocksOf = (who: TargetPerson, age: number): ReadonlySet<Block> => {
  const { yes, open } = factsOf(who, age);
  return new Set([...yes, ...open].flatMap((fact) => SAFETY_TABLE[fact].neverSuggested));
};

interface Amount {
  readonly food: Food | null;
  readonly grams: number | null;
}

/** What is wrong with adding these to a day, by the rules alone; `null`: nothing. */
function leakOf(blocks: ReadonlySet<Block>, added: readonly Amount[]): string | null {
  const valueOf = ({ food, grams }: Amount, mineral: Mineral): number | null => {
    const per100g = food === null ? null : amountOf(food.per100g, mineral);
    return per100g === null ? null : (per100g * (grams ?? 0)) / 100;
  };
  const rises = (mineral: Mineral): boolean =>
    added.some((one) => valueOf(one, mineral) === null) ||
    added.reduce((sum, one) => sum + (valueOf(one, mineral) ?? 0), 0) >= 1 + 1e-6;
  const has = (kind: Food['kind'], mineral: Mineral | null = null): boolean =>
    added.some((one) => one.food?.kind === kind && (mineral === null || valueOf(one, mineral) !== 0));
  const leaks: Readonly<Record<Block, boolean>> = {
    everything: added.length > 0,
    'sodium-up': rises('sodium') || has('salt'),
    'potassium-up': rises('potassium') || has('salt-substitute') || has('supplement', 'potassium'),
    'salt-change': has('salt') || has('salt-substitute'),
    'salt-substitute': has('salt-substitute'),
    supplement: has('supplement'),
    'magnesium-supplement': has('supplement', 'magnesium'),
  };
  return [...blocks].find((block) => leaks[block]) ?? null;
}

const amountsIn = (entries: readonly Entry[], lookup: FoodLookup): readonly Amount[] =>
  entries.flatMap((one) => foodsOfEntry(one, lookup));
/** A person's own foods stay; of the others nothing that is ruled out may be added. */
const noFoods = (amounts: readonly Amount[]): readonly Amount[] => amounts.filter(({ food }) => food?.kind !== 'food');

const usual = (food: Food): Amount => ({ food, grams: usualPortion(food).grams });
/** A tenth of the daily value in a usual portion, or no value. */
const HIGH: Readonly<Record<'sodium' | 'potassium', number>> = { sodium: 230, potassium: 470 };
const mayBeHigh = (food: Food, mineral: 'sodium' | 'potassium'): boolean => {
  const per100g = amountOf(food.per100g, mineral);
  return per100g === null || (per100g * usualPortion(food).grams) / 100 >= HIGH[mineral];
};

/** What is wrong with a list that recommends these foods for a mineral. */
function listLeak(who: TargetPerson, age: number, foods: readonly Food[], mineral: Mineral | null): string | null {
  const blocks = blocksOf(who, age);
  const locked = lockedTopicsOf(who, age);
  for (const food of foods) {
    if (blocks.has('everything')) return `everything: ${food.id}`;
    const block = food.kind === 'food' ? null : leakOf(blocks, [usual(food)]);
    if (block !== null) return `${block}: ${food.id}`;
    if (mineral === null) continue;
    if (mineral === 'magnesium' && food.id === 'sr28:12078') return 'Brazil nuts';
    for (const [other, topic] of [
      ['sodium', 'salt'],
      ['potassium', 'potassium'],
    ] as const) {
      if (!locked.has(topic)) continue;
      if (other === mineral) return `a list for ${mineral}`;
      if (mayBeHigh(food, other)) return `high in ${other}: ${food.id}`;
    }
  }
  return null;
}

const PLANNED: readonly Entry[] = [
  entry('sr28:11457', 60),
  entry('sr28:02047', 1.5),
  entry('label:lite-salt', 1.4),
  entry('label:potassium-salt', 1.22),
  entry('label:potassium-99', 1),
  entry('label:magnesium-glycinate', 1),
  entry('label:electrolyte-stick', 1),
  recipeEntry('mine:salted'),
  recipeEntry('mine:drink'),
];
const portion = { amount: 1, unit: 'g' };
const made = (name: string, ...foods: readonly (readonly [string, number])[]) => ({
  name,
  servings: 2,
  ingredients: foods.map(([food, grams]) => ({ food, grams, portion })),
});
const CAPSULE = magnesiumCapsule(400);
const EARLIER: WeekPlan = {
  ...weekOfEntries(PLANNED, PLANNED.toReversed()),
  foods: { [CAPSULE.id]: CAPSULE },
  recipes: {
    'mine:salted': made('Salted eggs', ['sr28:01123', 100], ['sr28:02047', 3], ['label:lite-salt', 2.8]),
    'mine:drink': made('Drink', ['sr28:14429', 1000], ['sr28:02047', 1.5], [CAPSULE.id, 1]),
  },
};
const NEXT = '2026-W49';
const next = (): WeekPlan => newWeekDocument(NEXT);
const AT = { date: datesOf(NEXT)[0] ?? '', slot: 'lunch' };
let last = 0;
const newId = () => `new-${(last += 1)}`;

const shipped: readonly PlannableRecipe[] = catalog.recipes.map((recipe) => ({
  ...recipe,
  isOwn: false,
  without: null,
}));
const everyone = fc.tuple(somebody, someAge);

describe('nobody is offered what their answers rule out', () => {
  beforeAll(freshWindow);

  it(
    'in a list: quick filters, the first order, ranks, help lists, tags of recipes',
    () => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(everyone, ([who, age]) => {
          const guard = guardOf(who, age);
          // Lists depend on nothing else, so people who share it are checked only once.
          const key = JSON.stringify([
            [guard.isSupported, ...[...guard.blocks].toSorted()],
            [...blocksOf(who, age)].toSorted(),
            [...lockedTopicsOf(who, age)].toSorted(),
          ]);
          if (seen.has(key)) return;
          seen.add(key);
          const listing = {
            catalogFoods: catalog.ketoFoods,
            ownFoods: [],
            favourites: new Set<string>(),
            found: null,
            guard,
            isOrderOurs: false,
          };
          const shown = (filters: Partial<typeof NO_FILTERS>, isOrderOurs = false) => {
            const offered = offeredFilters({ ...NO_FILTERS, ...filters }, guard);
            // A filter that is not offered has no effect, so nothing is recommended.
            const isOn = offered.highIn.length > 0 || offered.lowCarb || isOrderOurs;
            return isOn ? selectFoods({ ...listing, filters: offered, isOrderOurs }) : [];
          };
          for (const mineral of MINERALS) {
            expect(listLeak(who, age, shown({ highIn: [mineral] }), mineral)).toBeNull();
            const ranked = rankedFoods(mineral, { catalog, guard, limit: 1000 }).map(({ food }) => food);
            expect(listLeak(who, age, ranked, mineral)).toBeNull();
            const placed = catalog.ketoFoods.filter((food) => mayPointOut(guard, food, mineral));
            expect(listLeak(who, age, placed, mineral)).toBeNull();
          }
          expect(listLeak(who, age, shown({ lowCarb: true }), null)).toBeNull();
          const blocks = blocksOf(who, age);
          const first = shown({}, true).filter(({ kind }) => kind !== 'food');
          expect(first.map((food) => leakOf(blocks, [usual(food)])).filter((leak) => leak !== null)).toEqual([]);
          const locked = lockedTopicsOf(who, age);
          const tags = offeredTags(shipped, guard).join(' ');
          if (locked.has('potassium')) expect(tags).not.toMatch(/potassium/i);
          if (locked.has('salt')) expect(tags).not.toMatch(/sodium|salt/i);
        }),
        RUNS,
      );
    },
    LONG_MS,
  );

  it(
    'by what helps a short day: every food of every list, and the amount its button adds',
    () => {
      const seen = new Set<string>();
      const { foods } = repairCandidates(catalog, { foods: {}, recipes: {}, favourites: [] });
      const asked = repairRequest({ foods });
      const everything = new Set(foods.map(({ food }) => food.id));
      fc.assert(
        fc.property(everyone, ([who, age]) => {
          const guard = guardOf(who, age);
          const key = JSON.stringify([
            [guard.isSupported, ...[...guard.blocks].toSorted(), guard.preset],
            [...blocksOf(who, age)].toSorted(),
            [...lockedTopicsOf(who, age)].toSorted(),
          ]);
          if (seen.has(key)) return;
          seen.add(key);
          const person = { ...asked.person, person: { ...asked.person.person, ...who }, guard, age };
          const request = { ...asked, person, limits: { ...asked.limits, netCarbs: null } };
          for (const mineral of MINERALS) {
            // No limit keeps anything off the list, so only the answers do.
            const found = whatHelps(request, mineral, { favourites: everything, kept: everything });
            if (found.kind !== 'foods') continue;
            const listed = found.foods.map(({ food }) => food);
            expect(listLeak(who, age, listed, mineral)).toBeNull();
            for (const { food, portion } of found.foods)
              expect(leakOf(blocksOf(who, age), [{ food, grams: portion.grams }])).toBeNull();
            // A clinician's number may be so high that a portion of few foods is a share of it worth naming.
            if (blocksOf(who, age).size === 0 && who.preset !== 'clinician') expect(listed.length).toBeGreaterThan(20);
          }
        }),
        RUNS,
      );
    },
    LONG_MS,
  );

  it(
    'by a copy: week, day, paste, template, pin',
    () => {
      const [day] = EARLIER.days;
      const pins = PLANNED.flatMap(({ id }) => pinOf(EARLIER, id, [1]) ?? []);
      const template = templateOf('T', EARLIER, EARLIER.days);
      fc.assert(
        fc.property(everyone, ([who, age]) => {
          const guard = guardOf(who, age);
          const rules = { catalog, guardsOn: () => [guard], newId };
          const blocks = blocksOf(who, age);
          const all = [
            bringWeek(next(), EARLIER, rules),
            bringDay(next(), { plan: EARLIER, day: day! }, AT.date, rules),
            bringEntries(next(), AT, takeCopy(EARLIER, PLANNED), rules),
            applyTemplate(next(), template, datesOf(NEXT), 'empty', rules),
            applyPins(next(), pins, rules),
          ];
          for (const { plan, leftOut } of all) {
            const lookup = lookupFor(plan, catalog);
            for (const { meals } of plan.days) {
              const entries = meals.flatMap((meal) => meal.entries);
              const added = amountsIn(entries, lookup);
              if (added.length === 0) continue;
              expect(leakOf(blocks, noFoods(added))).toBeNull();
              // Their own foods stay.
              const kept = added.filter(({ food }) => food?.kind === 'food').map(({ food }) => food?.id);
              expect(kept).toEqual(expect.arrayContaining(['sr28:11457', 'sr28:01123']));
            }
            for (const one of leftOut) expect([...one.yes, ...one.unanswered]).not.toEqual([]);
            if (blocks.size === 0) expect(leftOut).toEqual([]);
          }
        }),
        RUNS,
      );
    },
    LONG_MS,
  );

  it(
    'in a recipe that ships',
    () => {
      fc.assert(
        fc.property(everyone, ([who, age]) => {
          const guard = guardOf(who, age);
          const blocks = blocksOf(who, age);
          for (const recipe of catalog.recipes) {
            const { recipe: offered, without } = offeredRecipe(guard, recipe, find);
            const serving = offered.ingredients.flatMap((one) =>
              'food' in one ? [{ food: get(one.food), grams: one.grams / offered.servings }] : [],
            );
            expect(leakOf(blocks, noFoods(serving))).toBeNull();
            expect(without === null).toBe(offered === recipe);
            if (blocks.size === 0) expect(offered).toBe(recipe);
          }
        }),
        RUNS,
      );
    },
    LONG_MS,
  );

  it(
    'by a quick action: salt to taste, the drink, habits, the sample week',
    () => {
      const suggestions = [...PLANNED.flatMap((one) => (one.kind === 'food' ? [one.food] : [])), 'sr28:04053'].map(
        (id) => ({ id, reason: 'usual' as const }),
      );
      const kinds = fc.record({
        salt: fc.constantFrom(0, 0.25, 2),
        'lite-salt': fc.constantFrom(0, 0.25),
        magnesium: fc.constantFrom(0, 200),
      });
      const dayIn = (plan: WeekPlan): DayPlan => plan.days[0] ?? expect.fail('The week has no day');
      fc.assert(
        fc.property(everyone, kinds, fc.nat(12), ([who, age], parts, pressed) => {
          const guard = guardOf(who, age);
          const blocks = blocksOf(who, age);
          let salted = next();
          for (let step = 0; step < pressed && saltRefusal(guard) === null; step += 1) {
            if (!isStepRefused(guard, salted, AT, SALT_STEPS[1]))
              salted = stepSalt(salted, AT, SALT_STEPS[1], 1, newId);
          }
          expect(leakOf(blocks, amountsIn(entriesOfDay(dayIn(salted)), lookupFor(salted, catalog)))).toBeNull();

          const drink = drinkRecipe({ waterMl: 500, servings: 1, parts }, drinkLookup(catalog));
          if (isDrinkOffered(guard) && !refusedDrink(next(), AT, drink, guard)) {
            const foods = drinkLookup(catalog);
            const added = drink.ingredients.map(({ food, grams }) => ({ food: foods(food) ?? null, grams }));
            expect(leakOf(blocks, added)).toBeNull();
          }

          const offer = {
            plan: next(),
            at: AT,
            guard,
            findFood: find,
            recipeNamed: () => undefined,
            findRecipe: () => undefined,
          };
          for (const option of habitOptions(suggestions, offer))
            if (option.kind === 'food') expect(leakOf(blocks, [usual(option.food)])).toBeNull();

          if (isOffered(guard, 'sample-week')) expect([...blocks]).toEqual([]);
        }),
        RUNS,
      );
    },
    LONG_MS,
  );
});

it('a leak is found where there is one', () => {
  const all = (block: Block) => new Set([block]);
  const one = (id: string, grams: number) => ({ food: get(id), grams });
  expect(leakOf(all('potassium-up'), [one('sr28:02047', 1.5)])).toBeNull();
  expect(leakOf(all('potassium-up'), [one('sr28:02047', 13)])).toBe('potassium-up');
  expect(leakOf(all('sodium-up'), [one('sr28:02047', 0.36)])).toBe('sodium-up');
  expect(leakOf(all('sodium-up'), [one('label:potassium-salt', 1.22)])).toBeNull();
  expect(leakOf(all('magnesium-supplement'), [one('label:magnesium-citrate', 1)])).toBe('magnesium-supplement');
});
