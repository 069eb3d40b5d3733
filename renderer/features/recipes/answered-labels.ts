import type { Food, FoodId } from '#shared/domain/food/food';
import type { LibraryDocument } from '#shared/schema/library-document';
import { freezeFood } from '#shared/domain/week/week-plan';

type StoredFood = LibraryDocument['foods'][string];

/**
 * A label row with the user's own figures, as stored in the library: an own food under `label:bone-broth~2`, `~3` …, so
 * that it still counts as that row on the shopping list and the next recipe can use it without asking again. Equal
 * figures share one food.
 */
export function keepAnswered(
  row: Food,
  answered: Food,
  known: Readonly<Record<FoodId, StoredFood>>,
): { readonly id: FoodId; readonly food: StoredFood } {
  const { id: _id, ...copy } = answered;
  const food: StoredFood = {
    name: `${copy.name}, my label`,
    group: 'My foods',
    kind: copy.kind,
    per100g: { ...copy.per100g },
    measures: copy.measures.map((measure) => ({ ...measure })),
    ...(copy.usualPortion === undefined ? {} : { usualPortion: { ...copy.usualPortion } }),
  };
  // The row itself has the plain id, so the copy gets a number.
  const { id: _row, ...shipped } = row;
  const shelf = { week: '', slots: [], days: [], foods: { ...known, [row.id]: shipped } };
  return { id: freezeFood(shelf, { ...food, id: row.id }).id, food };
}
