import type { Food, FoodId, Recipe } from '../food/food';
import { addRecipeEntry, setServings } from '../week/week-plan-recipes';
import type { CellAddress, Entry, FoodEntry, WeekPlan } from '../week/week-plan';
import {
  addEntries,
  entriesAt,
  findEntry,
  freezeFood,
  moveEntries,
  removeEntries,
  setPortion,
  updateEntry,
} from '../week/week-plan';
import { isNewerEntry } from '../week/newer-entry';
import type { IsoDate } from '../week-id';
import type { EditContent, RepairEdit } from './repair';

/** Sources of the foods and recipes in edits. */
export interface EditSources {
  /** Makes an id for an entry; called once for each new one. */
  readonly newId: () => string;
  readonly food: (id: FoodId) => Food | undefined;
  /** The recipe as offered to the person, and the note of its entry. */
  readonly recipe: (id: string) => { readonly recipe: Recipe; readonly note: string } | undefined;
}

type FoodContent = Extract<EditContent, { readonly food: FoodId }>;

/** Freezes a food as the board does: one of SR28 by its id, any other with a frozen copy. */
function frozen<Plan extends WeekPlan>(
  plan: Plan,
  to: FoodContent,
  sources: EditSources,
): { readonly plan: Plan; readonly id: FoodId } | null {
  if (to.food.startsWith('sr28:')) return { plan, id: to.food };
  const food = sources.food(to.food);
  return food === undefined ? null : freezeFood(plan, food);
}

function put<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  to: EditContent,
  id: string,
  sources: EditSources,
): Plan {
  if ('recipe' in to) {
    const found = sources.recipe(to.recipe);
    if (found === undefined) return plan;
    const { recipe, note } = found;
    return addRecipeEntry(plan, at, { id: to.recipe, recipe, servings: to.servings, note }, sources.food, id);
  }
  const kept = frozen(plan, to, sources);
  if (kept === null) return plan;
  const { grams, portion } = to;
  const entry: FoodEntry = { id, kind: 'food', food: kept.id, grams, portion, locked: false, note: '' };
  return addEntries(kept.plan, at, [entry]);
}

/** Replaces the entry in place; it keeps its id and its eaters, so that the board shows one changed line. */
function swap<Plan extends WeekPlan>(plan: Plan, id: string, to: EditContent, sources: EditSources): Plan {
  const found = findEntry(plan, id);
  if (found === null || isNewerEntry(found.entry)) return plan;
  const { portions } = found.entry;
  const eaten = portions === undefined ? {} : { portions };
  if ('food' in to) {
    const kept = frozen(plan, to, sources);
    if (kept === null) return plan;
    const { grams, portion } = to;
    const entry: Entry = { id, kind: 'food', food: kept.id, grams, portion, locked: false, note: '', ...eaten };
    return updateEntry(kept.plan, id, () => entry);
  }
  const entries = entriesAt(plan, found.at);
  const next = entries[entries.indexOf(found.entry) + 1]?.id ?? null;
  const without = removeEntries(plan, new Set([id]));
  const added = put(without, found.at, to, id, sources);
  return added === without
    ? plan
    : updateEntry(moveEntries(added, [id], found.at, next), id, (entry) => ({ ...entry, ...eaten }));
}

function applyEdit<Plan extends WeekPlan>(plan: Plan, date: IsoDate, edit: RepairEdit, sources: EditSources): Plan {
  switch (edit.kind) {
    case 'add':
      return put(plan, { date, slot: edit.slot }, edit.to, sources.newId(), sources);
    case 'swap':
      return swap(plan, edit.entry, edit.to, sources);
    case 'portion':
      return 'recipe' in edit.to
        ? setServings(plan, edit.entry, edit.to.servings)
        : setPortion(plan, edit.entry, edit.to.grams, edit.to.portion);
    case 'remove':
      return removeEntries(plan, new Set([edit.entry]));
  }
}

/**
 * The week with the edits of a proposal, as if each had been made by hand on the board. An edit whose entry, food or
 * recipe no longer exists changes nothing. Example: add 2 cups of spinach to lunch → one more entry there, all others
 * unchanged.
 */
export function applyEdits<Plan extends WeekPlan>(
  plan: Plan,
  date: IsoDate,
  edits: readonly RepairEdit[],
  sources: EditSources,
): Plan {
  return edits.reduce<Plan>((current, edit) => applyEdit(current, date, edit, sources), plan);
}
