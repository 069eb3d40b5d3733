import type { CatalogFood } from '#shared/domain/food/catalog';
import type { Food, FoodId } from '#shared/domain/food/food';
import { hasAtMostNetCarbs, isHighIn, isSeasoning } from '#shared/domain/food/food-density';
import type { Mineral } from '#shared/domain/nutrients';
import type { Guard } from '#shared/domain/person/safety';
import { lockOf } from '#shared/domain/score/kind-lock';
import { mayPointOut, mayRank } from '#shared/domain/score/pointing-out';

/** A food of the list: from the catalog, or an own food (which has no table description and no curated facts). */
export type ListedFood = Food & Partial<Pick<CatalogFood, 'longName' | 'curated' | 'source' | 'unconfirmed'>>;

/** Which part of the catalog is listed. Own foods are listed with both. */
export type Scope = 'keto' | 'all';

/** The quick filters. A food must pass every filter that is on. */
export interface Filters {
  readonly highIn: readonly Mineral[];
  readonly lowCarb: boolean;
  readonly favourites: boolean;
  readonly mine: boolean;
  /** One group by name; `null` for all. */
  readonly group: string | null;
}

/** No filter is on. */
export const NO_FILTERS: Filters = { highIn: [], lowCarb: false, favourites: false, mine: false, group: null };

/** The most net carbs in a portion for the quick filter, in grams; "low" in the nutrition rules. */
export const LOW_CARB_GRAMS = 5;

interface Listing {
  readonly catalogFoods: readonly CatalogFood[];
  readonly ownFoods: readonly Food[];
  readonly favourites: ReadonlySet<FoodId>;
  /** Foods found by a search, best first; `null` without a search. */
  readonly found: readonly ListedFood[] | null;
  readonly filters: Filters;
  readonly guard: Guard;
  /** True for the initial order, which leaves out what the answers lock. */
  readonly isOrderOurs: boolean;
}

/** True for an own food. */
export const isOwn = (food: ListedFood): boolean => food.longName === undefined;

/**
 * The foods to list, own ones first or in the order found by a search. The quick filters and the initial order
 * recommend foods, so they obey the answers; searching and sorting by a column is only looking.
 */
export function selectFoods(listing: Listing): readonly ListedFood[] {
  const { catalogFoods, ownFoods, found, guard, isOrderOurs } = listing;
  const foods = found === null ? [...ownFoods, ...catalogFoods] : inScope(found, catalogFoods);
  const isLeftOut = (food: ListedFood): boolean => isOrderOurs && found === null && lockOf(guard, food) !== null;
  return foods.filter((food) => passes(food, listing) && !isLeftOut(food));
}

function inScope(found: readonly ListedFood[], catalogFoods: readonly CatalogFood[]): readonly ListedFood[] {
  const ids = new Set<FoodId>(catalogFoods.map((food) => food.id));
  return found.filter((food) => isOwn(food) || ids.has(food.id));
}

function passes(food: ListedFood, { filters, favourites, guard }: Listing): boolean {
  if (filters.mine && !isOwn(food)) return false;
  if (filters.favourites && !favourites.has(food.id)) return false;
  if (filters.group !== null && food.group !== filters.group) return false;
  if (filters.lowCarb && !(hasAtMostNetCarbs(food, LOW_CARB_GRAMS) && mayPointOut(guard, food, null))) return false;
  return filters.highIn.every(
    (mineral) => isHighIn(food, mineral) && !isSeasoning(food) && mayPointOut(guard, food, mineral),
  );
}

/** The groups of some foods, each with its number of foods: curated categories first, then groups of the food table. */
export function groupsOf(foods: readonly ListedFood[]): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, { count: number; curated: boolean }>();
  for (const food of foods) {
    const known = counts.get(food.group);
    if (known === undefined) counts.set(food.group, { count: 1, curated: food.curated !== undefined || isOwn(food) });
    else known.count += 1;
  }
  return [...counts]
    .sort(([nameA, a], [nameB, b]) => Number(b.curated) - Number(a.curated) || nameA.localeCompare(nameB, 'en'))
    .map(([name, { count }]) => ({ name, count }));
}

/** The filters without those the person's answers have locked since they were set. */
export function offeredFilters(filters: Filters, guard: Guard): Filters {
  const highIn = filters.highIn.filter((mineral) => mayRank(guard, mineral));
  const lowCarb = filters.lowCarb && guard.isSupported;
  const isSame = highIn.length === filters.highIn.length && lowCarb === filters.lowCarb;
  return isSame ? filters : { ...filters, highIn, lowCarb };
}

/** True when any filter is on. */
export function isFiltered(filters: Filters): boolean {
  return filters.highIn.length > 0 || filters.lowCarb || filters.favourites || filters.mine || filters.group !== null;
}
