import { knownFoods } from '#shared/domain/food/known-foods';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { usualTimes } from '#shared/domain/eaters/household';
import { homeFoods } from '#shared/domain/pantry/home-foods';
import { byBestBefore } from '#shared/domain/pantry/pantry-item';
import { isUseFirst } from '#shared/domain/pantry/use-first';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { baseFoodId } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { currentCatalog } from '#renderer/state/catalog-store';
import { currentHousehold } from '#renderer/state/eaters-store';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPantryItems } from '#renderer/state/pantry-store';
import type { UseUp } from './generate-form';

/** Most pantry foods a filling starts with; more can be added. */
const MOST = 5;

/** What is at home, must be eaten soon and is in no meal yet, by date: a filling should use it. */
export function homeUseUp(plan: WeekDocument, today: IsoDate): readonly UseUp[] {
  const items = currentPantryItems().filter((item) => item.food !== null && isUseFirst(item, today));
  if (items.length === 0) return [];
  const catalog = currentCatalog();
  const { foods } = currentLibrary();
  const household = currentHousehold();
  const times = usualTimes(household);
  const { find } = knownFoods(foods, catalog);
  const sources = { lookup: lookupFor(plan, { find }), catalog };
  const ids = [...new Set(items.toSorted(byBestBefore).map(({ food }) => baseFoodId(food ?? '')))];
  const list = shoppingList(plan, sources, household);
  const { grams } = homeFoods({ items, list, times, sources, foods: ids, today });
  return ids.slice(0, MOST).flatMap((id) => {
    const [share, food] = [grams.get(id), find(id)];
    return share === undefined || food?.kind !== 'food'
      ? []
      : [{ id, name: food.name, grams: Math.round(share * times) }];
  });
}
