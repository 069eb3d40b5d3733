import type { FoodId } from '../food/food';
import type { ShoppingSources } from '../shopping/purchase';
import { purchaseOf } from '../shopping/purchase';
import type { ShoppingList } from '../shopping/shopping-list';
import { roundGrams } from '../units';
import type { IsoDate } from '../week-id';
import type { PantryItem } from './pantry-item';
import { gramsOnList, stockFood } from './stock-food';
import { isUseFirst } from './use-first';

/** The foods at home beyond what is planned: repair and filling a week prefer them. */
export interface HomeFoods {
  /** Grams of each per planned portion, as eaten: raw and cooked forms of one stock each have all of it. */
  readonly grams: ReadonlyMap<FoodId, number>;
  /** Those that must be eaten soon. */
  readonly useFirst: ReadonlySet<FoodId>;
}

interface Home {
  readonly items: readonly PantryItem[];
  /** The existing needs of the meals, for everybody. */
  readonly list: ShoppingList;
  /** How many planned portions are eaten of an added entry. */
  readonly times: number;
  readonly sources: ShoppingSources;
  /** The foods that may be proposed. */
  readonly foods: Iterable<FoodId>;
  readonly today: IsoDate;
}

/** An empty home. */
export const NOTHING_AT_HOME: HomeFoods = { grams: new Map(), useFirst: new Set() };

interface Stock {
  grams: number;
  isFirst: boolean;
}

/** Grams per portion below which a food is not mentioned. */
const LEAST_GRAMS = 1;

/**
 * The unplanned stock of some foods. Example: 200 g of spinach at home, 60 g planned for each of two → 40 g of raw
 * spinach per portion, or the equivalent of cooked spinach.
 */
export function homeFoods({ items, list, times, sources, foods, today }: Home): HomeFoods {
  if (items.length === 0) return NOTHING_AT_HOME;
  const stocks = new Map<FoodId, Stock>();
  for (const item of items) {
    if (item.food === null) continue;
    const stock = stockFood(item.food, sources, 'as-listed');
    const grams = gramsOnList(item.amount, item.unit, stock);
    if (grams === null || grams <= 0) continue;
    const { key } = stock.purchase;
    const before = stocks.get(key) ?? { grams: 0, isFirst: false };
    stocks.set(key, { grams: before.grams + grams, isFirst: before.isFirst || isUseFirst(item, today) });
  }
  for (const { key, grams } of list.aisles.flatMap(({ lines }) => lines)) {
    const stock = stocks.get(key);
    if (stock !== undefined) stock.grams -= grams;
  }
  const grams = new Map<FoodId, number>();
  const useFirst = new Set<FoodId>();
  for (const id of foods) {
    const { key, factor } = purchaseOf(id, sources);
    const stock = stocks.get(key);
    const share = stock === undefined ? 0 : roundGrams(stock.grams / factor / times);
    if (share < LEAST_GRAMS) continue;
    grams.set(id, share);
    if (stock?.isFirst === true) useFirst.add(id);
  }
  return { grams, useFirst };
}
