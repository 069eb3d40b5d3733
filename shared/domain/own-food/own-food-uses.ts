import type { FoodId } from '../food/food';
import { isNestedRecipe } from '../food/library-recipe';
import type { OwnFood } from './own-food-copies';
import { entriesHeld, namesFood, recipeOf, unitsNamed } from './own-food-copies';
import type { FoodLibrary } from './own-food-library';
import type { IsoDate } from '../week-id';
import type { Entry, WeekPlan } from '../week/week-plan';
import { NO_DAY, NO_DAY_YET, trayOf } from '../week/week-tray';

/** An entry of a week that is an own food, or a recipe with it. */
export interface PlannedUse {
  readonly entry: string;
  /** The day; for an entry without one, the tray's. */
  readonly date: IsoDate;
  /** Name of the meal slot: "Lunch". */
  readonly slot: string;
  /** Name of the planned recipe it is in; `null` when the food itself is planned. */
  readonly recipe: string | null;
  /** The units its amounts were typed in. */
  readonly units: readonly string[];
}

/** A recipe, template or pinned entry of the library with an own food in it. */
export interface LibraryUse {
  readonly id: string;
  readonly name: string;
  readonly units: readonly string[];
}

/**
 * Where an own food is used outside weeks. If a recipe contains a recipe with the food, only the inner one is listed.
 */
export interface LibraryUses {
  readonly recipes: readonly LibraryUse[];
  readonly templates: readonly LibraryUse[];
  /** Each with the name of its meal slot. */
  readonly pinned: readonly LibraryUse[];
}

/** The entries of a week that use an own food, in board order. A recipe that has it twice is one entry. */
export function usesInWeek(week: WeekPlan, own: OwnFood): readonly PlannedUse[] {
  const isNamed = namesFood(own, week.foods);
  const names = new Map(week.slots.map(({ id, name }) => [id, name]));
  const useOf = (entry: Entry, date: IsoDate, slot: string): readonly PlannedUse[] => {
    const units = unitsNamed(week, entry, isNamed);
    return units.length === 0
      ? []
      : [{ entry: entry.id, date, slot, recipe: recipeOf(week, entry)?.name ?? null, units }];
  };
  return [
    ...week.days.flatMap((day) =>
      day.meals.flatMap((meal) =>
        meal.entries.flatMap((entry) => useOf(entry, day.date, names.get(meal.slot) ?? meal.slot)),
      ),
    ),
    ...trayOf(week).flatMap((entry) => useOf(entry, NO_DAY.date, NO_DAY_YET)),
  ];
}

type Pinned = FoodLibrary['pinned'][string] & { readonly slot: { readonly name: string } };

/** Where a library uses one of its own foods. */
export function usesInLibrary(
  library: Pick<FoodLibrary, 'recipes' | 'templates'> & { readonly pinned: Readonly<Record<string, Pinned>> },
  own: OwnFood,
): LibraryUses {
  const named = (name: (id: string) => string, units: readonly (readonly [string, readonly string[]])[]) =>
    units.flatMap(([id, found]): LibraryUse[] => (found.length === 0 ? [] : [{ id, name: name(id), units: found }]));
  const recipes = Object.entries(library.recipes).map(([id, { ingredients }]) => {
    const units = ingredients.flatMap((one) => (!isNestedRecipe(one) && one.food === own.id ? [one.portion.unit] : []));
    return [id, units] as const;
  });
  const templates = Object.entries(library.templates).map(([id, template]) => {
    const isNamed = namesFood(own, template.foods);
    return [id, entriesHeld(template).flatMap((entry) => unitsNamed(template, entry, isNamed))] as const;
  });
  const pinned = Object.entries(library.pinned).map(
    ([id, pin]) => [id, unitsNamed(pin, pin.entry, namesFood(own, pin.foods))] as const,
  );
  return {
    recipes: named((id) => library.recipes[id]?.name ?? id, recipes),
    templates: named((id) => library.templates[id]?.name ?? id, templates),
    pinned: named((id) => library.pinned[id]?.slot.name ?? id, pinned),
  };
}

/** True when the text of a document contains an own food's id anywhere, even in parts this program cannot read. */
export function mayUse(document: unknown, id: FoodId): boolean {
  return JSON.stringify(document).includes(JSON.stringify(id).slice(0, -1));
}
