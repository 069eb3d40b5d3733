import type { Recipe } from '../food/food';
import { leftoverOf, parseLeftoverOf } from '../week/leftover-link';
import { slotsTogether } from '../template/template';
import { lockedOn } from '../week/locked-entries';
import { textsIn, withIds } from '../week/newer-entry';
import { MEAL_LENGTH, MOST_SLOTS } from '../week/week-builder';
import type { IsoDate } from '../week-id';
import type { DayPlan, Entry, WeekPlan } from '../week/week-plan';
import {
  addEntries,
  baseFoodId,
  entriesOfDay,
  entriesOfWeek,
  freezeFood,
  freezeRecipe,
  mapDay,
} from '../week/week-plan';
import { NO_DAY, trayOf } from '../week/week-tray';
import { clearedFor } from './locked-in-import';

/** How an imported day is combined with the existing one: it replaces it, or is added after it. */
export type ImportMode = 'replace' | 'add';

/** True when a file plans a day. A day that it only lists stays unchanged. */
const plansSomething = (day: DayPlan): boolean => entriesOfDay(day).length > 0;

/** A day changed by an import, with its number of entries here and in the file. */
export interface TouchedDay {
  readonly date: IsoDate;
  readonly here: number;
  /** Number of locked entries here: they stay even where the file replaces the day. */
  readonly locked: number;
  readonly imported: number;
}

/** The days an import plans, oldest first. `here` is 0 for a week that does not exist (`null`). */
export function touchedDays(plan: WeekPlan | null, imported: WeekPlan): readonly TouchedDay[] {
  return imported.days.filter(plansSomething).map((day) => {
    const same = plan?.days.find((one) => one.date === day.date);
    return {
      date: day.date,
      here: same === undefined ? 0 : entriesOfDay(same).length,
      locked: same === undefined ? 0 : lockedOn(same).length,
      imported: entriesOfDay(day).length,
    };
  });
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === 0 || value === '' || (Array.isArray(value) && value.length === 0);

/** The data of a day besides its meals: exercise, water, a cramp, a note, guests, and additions of a newer program. */
function factsOf({ date: _date, meals: _meals, ...facts }: DayPlan): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isNothing(value)));
}

function withFacts(day: DayPlan, imported: DayPlan, mode: ImportMode): DayPlan {
  const [theirs, mine] = [factsOf(imported), factsOf(day)];
  const taken = Object.entries(theirs).filter(([key]) => mode === 'replace' || !Object.hasOwn(mine, key));
  return taken.length === 0 ? day : { ...day, ...Object.fromEntries(taken) };
}

interface Adopted<Plan extends WeekPlan> {
  readonly plan: Plan;
  readonly entries: ReadonlyMap<Entry, Entry>;
}

/** Freezes the foods and recipes of the imported entries with the week, and adapts the entries to it. */
function adopt<Plan extends WeekPlan>(plan: Plan, imported: WeekPlan, ids: EntryIds): Adopted<Plan> {
  let current = plan;
  const foods = new Map<string, string>();
  const food = (id: string): string => {
    const frozen = Object.hasOwn(imported.foods, id) ? imported.foods[id] : undefined;
    const known = foods.get(id);
    if (frozen === undefined || known !== undefined) return known ?? id;
    const result = freezeFood(current, { ...frozen, id: baseFoodId(id) });
    current = result.plan;
    foods.set(id, result.id);
    return result.id;
  };
  const recipes = new Map<string, string>();
  const recipe = (id: string): string => {
    const table: Readonly<Record<string, Recipe>> = imported.recipes ?? {};
    const frozen = Object.hasOwn(table, id) ? table[id] : undefined;
    const known = recipes.get(id);
    if (frozen === undefined || known !== undefined) return known ?? id;
    const ingredients = frozen.ingredients.map((one) => ({ ...one, food: food(one.food) }));
    const result = freezeRecipe(current, baseFoodId(id), { ...frozen, ingredients });
    current = result.plan;
    recipes.set(id, result.id);
    return result.id;
  };
  /** The cooking entry of a leftover may have another id here. */
  const leftover = (of: string | null): string | null => {
    const link = parseLeftoverOf(of);
    return link === null ? of : leftoverOf({ ...link, entry: ids.named(link.date, link.entry) });
  };
  const entries = new Map<Entry, Entry>();
  for (const entry of entriesOfWeek(imported)) {
    const id = ids.of(entry);
    // An entry that does not change stays the same object: a diary has some ten thousand of them.
    const renewed = id === entry.id ? entry : { ...entry, id };
    switch (renewed.kind) {
      case 'food': {
        const here = food(renewed.food);
        entries.set(entry, here === renewed.food ? renewed : { ...renewed, food: here });
        break;
      }
      case 'recipe':
        entries.set(entry, { ...renewed, recipe: recipe(renewed.recipe), leftoverOf: leftover(renewed.leftoverOf) });
        break;
      case 'note':
        entries.set(entry, renewed);
        break;
      default: {
        const named = [...textsIn(renewed)];
        const here = new Map(
          named.map((name) => [name, Object.hasOwn(imported.foods, name) ? food(name) : recipe(name)]),
        );
        entries.set(entry, withIds(renewed, here));
      }
    }
  }
  return { plan: current, entries };
}

interface EntryIds {
  readonly of: (entry: Entry) => string;
  /** The id here of an entry of the file. */
  readonly named: (date: IsoDate, id: string) => string;
}

/**
 * Ids for the imported entries: their own unless the week already has such an entry, so that leftovers find their
 * cooking entry.
 */
function idsHere(plan: WeekPlan, imported: WeekPlan, newId: () => string): EntryIds {
  const taken = new Set(entriesOfWeek(plan).map(({ id }) => id));
  // Only entries that get another id: in a diary of ten thousand there are usually none.
  const renamed = new Map<Entry, string>();
  const dated = imported.days.map((day) => ({ date: day.date, entries: entriesOfDay(day) }));
  const all = [...dated, { date: NO_DAY.date, entries: trayOf(imported) }];
  for (const { entries } of all) {
    for (const entry of entries) {
      if (taken.has(entry.id)) renamed.set(entry, newId());
      taken.add(renamed.get(entry) ?? entry.id);
    }
  }
  const of = (entry: Entry): string => renamed.get(entry) ?? entry.id;
  return {
    of,
    named: (date, id) => {
      const first = all.find((day) => day.date === date)?.entries.find((entry) => entry.id === id);
      return first === undefined ? id : of(first);
    },
  };
}

/**
 * A week with an imported one merged into it. Meals are matched by the names of their slots; missing slots are added.
 * Days the file does not plan stay unchanged, except for the data of a day (exercise, water, cramps, a note): it is
 * imported, in the mode `add` only if the day has none here. The file's tray replaces the tray here, or is added after
 * it. Locked entries stay. Tick marks of the shopping list are not imported. Example: a file with Tuesday's lunch,
 * `replace`: Tuesday has that lunch and its locked entries; `add`: it comes after Tuesday's entries.
 */
export function importWeek<Plan extends WeekPlan>(
  plan: Plan,
  file: WeekPlan,
  mode: ImportMode,
  newId: () => string,
): Plan {
  const plansDay = file.days.filter(plansSomething);
  const used = new Set(
    plansDay.flatMap((day) => day.meals.filter((meal) => meal.entries.length > 0).map((meal) => meal.slot)),
  );
  // An entry in a slot that the week does not list would not be shown anywhere.
  const named = [...used].map(
    (id) => file.slots.find((slot) => slot.id === id) ?? { id, name: id.slice(0, 60), time: '' },
  );
  const { slots, idHere } = slotsTogether(plan, named);
  const { plan: cleared, imported } =
    mode === 'add' ? { plan, imported: file } : clearedFor({ plan, imported: file }, plansDay, idHere);
  const planned = imported.days.filter(plansSomething);
  const tray = trayOf(imported);
  const framed: Plan = slots.length === cleared.slots.length ? cleared : { ...cleared, slots };
  const adopted = adopt(framed, imported, idsHere(framed, imported, newId));
  const filled = planned.reduce<Plan>(
    (current, { date, meals }) =>
      meals.reduce<Plan>(
        (week, meal) =>
          addEntries(
            week,
            { date, slot: idHere.get(meal.slot) ?? meal.slot },
            meal.entries.map((entry) => adopted.entries.get(entry) ?? entry),
          ),
        current,
      ),
    adopted.plan,
  );
  const withUnplaced = addEntries(
    filled,
    NO_DAY,
    tray.map((entry) => adopted.entries.get(entry) ?? entry),
  );
  return imported.days.reduce<Plan>(
    (current, day) => mapDay(current, day.date, (here) => withFacts(here, day, mode)),
    withUnplaced,
  );
}

/** Why the resulting week cannot be saved, as the end of a sentence; `null` when it can. */
export function tooMuchFor(plan: WeekPlan): string | null {
  if (plan.slots.length > MOST_SLOTS) return `a week holds at most ${MOST_SLOTS} meals a day`;
  const isTooLong = plan.days.some((day) => day.meals.some((meal) => meal.entries.length > MEAL_LENGTH));
  if (trayOf(plan).length > MEAL_LENGTH) return `${MEAL_LENGTH} entries without a day are the most a week holds`;
  return isTooLong ? `a meal holds at most ${MEAL_LENGTH} entries` : null;
}
