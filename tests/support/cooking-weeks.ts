import type { Catalog } from '#shared/domain/food/catalog';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';

/** A week in which these recipes from the catalog are cooked, one per dinner from Monday on, a serving of each. */
export function cookingWeek(catalog: Catalog, ids: readonly string[], week = '2026-W48'): WeekDocument {
  const empty = newWeekDocument(week);
  const cooked = ids.flatMap((id) => catalog.findRecipe(id) ?? []);
  return {
    ...empty,
    recipes: Object.fromEntries(
      cooked.map(({ id, name, servings, ingredients }) => [
        id,
        {
          name,
          servings,
          revision: 1,
          ingredients: ingredients.flatMap((one) => ('food' in one ? [{ ...one, portion: { ...one.portion } }] : [])),
        },
      ]),
    ),
    days: empty.days.map((day, index) => {
      const recipe = cooked[index]?.id;
      const entry = {
        id: `dinner ${index}`,
        kind: 'recipe' as const,
        servings: 1,
        leftoverOf: null,
        locked: false,
        note: '',
      };
      return { ...day, meals: recipe === undefined ? [] : [{ slot: 'dinner', entries: [{ ...entry, recipe }] }] };
    }),
  };
}
