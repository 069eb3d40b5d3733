import { isBefore, leftoverOf, parseLeftoverOf } from './leftover-link';
import { afterLocked, besideLocked, lockedOn } from './locked-entries';
import { isNewerEntry, textsIn, withIds } from './newer-entry';
import type { DayPlan, Entry, CellAddress, RecipeEntry, WeekPlan } from './week-plan';
import {
  addEntries,
  addSlot,
  baseFoodId,
  entriesAt,
  entriesOfDay,
  findEntry,
  freezeFood,
  freezeRecipe,
  mapDay,
  updateEntry,
} from './week-plan';
import type { Recipe, FrozenFood } from '../food/food';
import type { IsoDate } from '../week-id';
import { datesOf } from '../week-id';

/**
 * Copying entries, days and weeks, also between weeks. A copied entry keeps the frozen food it was planned with; if the
 * target week has another copy under the same id, the food gets a new id.
 */
export interface CopiedEntries {
  readonly entries: readonly Entry[];
  readonly foods: Readonly<Record<string, FrozenFood>>;
  readonly recipes: Readonly<Record<string, Recipe>>;
}

/** Entries with their frozen foods and recipes, ready to be pasted into this or another week. */
export function takeCopy(plan: WeekPlan, entries: readonly Entry[]): CopiedEntries {
  const newer = entries.filter(isNewerEntry).flatMap((entry) => [...textsIn(entry)]);
  const recipeIds = new Set([...entries.flatMap((entry) => (entry.kind === 'recipe' ? [entry.recipe] : [])), ...newer]);
  const recipes = Object.fromEntries(Object.entries(plan.recipes ?? {}).filter(([id]) => recipeIds.has(id)));
  const foodIds = new Set([
    ...entries.flatMap((entry) => (entry.kind === 'food' ? [entry.food] : [])),
    ...newer,
    ...Object.values(recipes).flatMap((recipe) => recipe.ingredients.map((one) => one.food)),
  ]);
  const foods = Object.fromEntries(Object.entries(plan.foods).filter(([id]) => foodIds.has(id)));
  return { entries, foods, recipes };
}

/** The new id of every copied entry, by the id of the original. */
type CopiedIds = Map<string, string>;

/**
 * Freezes the copied foods and recipes with the week and gives the entries new ids; `newId` is called once per entry
 * and the ids are recorded in `ids`.
 */
function adopt<Plan extends WeekPlan>(
  plan: Plan,
  copied: CopiedEntries,
  newId: () => string,
  ids: CopiedIds,
): { readonly plan: Plan; readonly entries: readonly Entry[] } {
  let current = plan;
  const foodHere = new Map<string, string>();
  for (const [id, frozen] of Object.entries(copied.foods)) {
    const result = freezeFood(current, { ...frozen, id: baseFoodId(id) });
    current = result.plan;
    foodHere.set(id, result.id);
  }
  const recipeHere = new Map<string, string>();
  for (const [id, recipe] of Object.entries(copied.recipes)) {
    const ingredients = recipe.ingredients.map((one) => ({ ...one, food: foodHere.get(one.food) ?? one.food }));
    const result = freezeRecipe(current, baseFoodId(id), { ...recipe, ingredients });
    current = result.plan;
    recipeHere.set(id, result.id);
  }
  const entries = copied.entries.map((entry) => {
    const renewed = { ...entry, id: newId() };
    ids.set(entry.id, renewed.id);
    switch (renewed.kind) {
      case 'food':
        return { ...renewed, food: foodHere.get(renewed.food) ?? renewed.food };
      case 'recipe':
        return { ...renewed, recipe: recipeHere.get(renewed.recipe) ?? renewed.recipe };
      case 'note':
        return renewed;
      default:
        return withIds(renewed, new Map([...foodHere, ...recipeHere]));
    }
  });
  return { plan: current, entries };
}

/**
 * Updates the links of copied leftovers: if the cooking entry was copied too, they refer to the copy; otherwise a
 * leftover keeps its link only if its cooking entry comes before it in this week, or else is cooked separately. A
 * copied cooking entry without leftovers cooks only what is eaten there.
 */
function relinked<Plan extends WeekPlan>(plan: Plan, ids: CopiedIds): Plan {
  const copies = [...ids.values()].flatMap((id) => findEntry(plan, id) ?? []);
  const linkOf = (entry: RecipeEntry, at: CellAddress): string | null => {
    const link = parseLeftoverOf(entry.leftoverOf);
    if (link === null) return null;
    const cooking = findEntry(plan, ids.get(link.entry) ?? link.entry);
    const isCooked =
      cooking?.entry.kind === 'recipe' && cooking.entry.leftoverOf === null && isBefore(plan, cooking.at, at);
    return isCooked ? leftoverOf({ date: cooking.at.date, entry: cooking.entry.id }) : null;
  };
  const linked = copies.reduce<Plan>(
    (current, { at, entry }) =>
      entry.kind === 'recipe' && entry.leftoverOf !== null
        ? updateEntry(current, entry.id, (one) => ({ ...one, leftoverOf: linkOf(entry, at) }))
        : current,
    plan,
  );
  const eaten = new Set(
    linked.days
      .flatMap(entriesOfDay)
      .flatMap((entry) => (entry.kind === 'recipe' ? (parseLeftoverOf(entry.leftoverOf)?.entry ?? []) : [])),
  );
  return copies.reduce<Plan>((current, { entry }) => {
    if (entry.kind !== 'recipe' || entry.cook === undefined || eaten.has(entry.id)) return current;
    const { cook: _cook, ...alone } = entry;
    return updateEntry(current, entry.id, () => alone);
  }, linked);
}

const hasDay = (plan: WeekPlan, date: IsoDate): boolean => plan.days.some((day) => day.date === date);

/** Pastes copied entries at the end of a meal. One edit. A day outside the week is ignored. */
export function pasteEntries<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  copied: CopiedEntries,
  newId: () => string,
): Plan {
  if (copied.entries.length === 0 || !hasDay(plan, at.date)) return plan;
  const ids: CopiedIds = new Map();
  const adopted = adopt(plan, copied, newId, ids);
  return relinked(addEntries(adopted.plan, at, adopted.entries), ids);
}

/**
 * The week with the meal slot `id` of another week added if missing: an entry in an unlisted slot would not be shown
 * anywhere.
 */
function withSlot<Plan extends WeekPlan>(plan: Plan, source: WeekPlan, id: string): Plan {
  const slot = source.slots.find((one) => one.id === id);
  return slot === undefined ? plan : addSlot(plan, slot);
}

/**
 * Replaces the meals of a day with copies of another day's, of this or another week. One edit. Locked entries of the
 * day stay. A meal slot that only the other week has is added; a day outside this week is ignored.
 */
export function copyDayInto<Plan extends WeekPlan>(
  plan: Plan,
  source: { readonly plan: WeekPlan; readonly day: DayPlan },
  target: IsoDate,
  newId: () => string,
): Plan {
  const ids: CopiedIds = new Map();
  return relinked(copyDay(plan, source, target, newId, ids), ids);
}

function copyDay<Plan extends WeekPlan>(
  plan: Plan,
  source: { readonly plan: WeekPlan; readonly day: DayPlan },
  target: IsoDate,
  newId: () => string,
  ids: CopiedIds,
): Plan {
  const before = plan.days.find((day) => day.date === target);
  if (before === undefined || (source.day.meals.length === 0 && before.meals.length === 0)) return plan;
  let current = plan;
  const meals = source.day.meals.map((meal) => {
    const coming = besideLocked(meal.entries, entriesAt(plan, { date: target, slot: meal.slot }));
    const adopted = adopt(current, takeCopy(source.plan, coming), newId, ids);
    current = meal.entries.length === 0 ? adopted.plan : withSlot(adopted.plan, source.plan, meal.slot);
    return { ...meal, entries: adopted.entries };
  });
  return mapDay(current, target, (day) => ({ ...day, meals: afterLocked(meals, before) }));
}

/** The meal slots of a copied week, and those of this one whose locked entries stay. */
function slotsWithLocked(plan: WeekPlan, source: WeekPlan): WeekPlan['slots'] {
  const locked = new Set(plan.days.flatMap(lockedOn).flatMap(({ id }) => findEntry(plan, id)?.at.slot ?? []));
  const needed = plan.slots.filter(({ id }) => locked.has(id) && !source.slots.some((slot) => slot.id === id));
  return needed.length === 0 ? source.slots : [...source.slots, ...needed];
}

/**
 * Replaces the plan of a week with a copy of another one: its slots and all seven days, by weekday. One edit. Locked
 * entries of the week stay.
 */
export function copyWeekInto<Plan extends WeekPlan>(plan: Plan, source: WeekPlan, newId: () => string): Plan {
  const dates = datesOf(plan.week);
  const ids: CopiedIds = new Map();
  const copied = source.days.reduce<Plan>(
    (current, day, weekday) => {
      const target = dates[weekday];
      return target === undefined ? current : copyDay(current, { plan: source, day }, target, newId, ids);
    },
    { ...plan, slots: slotsWithLocked(plan, source) },
  );
  return relinked(copied, ids);
}
