import type { FoodId } from '../food/food';
import type { IsoDate } from '../week-id';
import { NO_DAY } from '../week/week-tray';
import { byBestBefore } from './pantry-item';

/** How needs use up stock: every gram only once. Independent of lists and plans. */

/** A quantity of a food in stock. */
export interface Lot {
  readonly id: string;
  /** Identifies the food: needs with the same key take from it. */
  readonly key: FoodId;
  readonly grams: number;
  readonly bestBefore: IsoDate | null;
}

/** A meal's need of a food. */
export interface StockNeed {
  readonly key: FoodId;
  readonly date: IsoDate;
  readonly grams: number;
}

/** What a need takes from a lot; never 0. */
export interface Taking<Need extends StockNeed> {
  readonly need: Need;
  readonly lot: string;
  readonly grams: number;
}

/** Smaller amounts are floating-point error. */
const NOTHING = 1e-9;

/** Days before today come last, because their food has been eaten; needs without a day come after all days. */
function order(date: IsoDate, today: IsoDate | null): string {
  if (date === NO_DAY.date) return '1';
  return today !== null && date < today ? `2${date}` : `0${date}`;
}

/**
 * Needs take stock in the order of their days, from today on, whatever their order in the list; needs of one day in
 * list order. They first use the lot with the nearest date, expired ones before all others. For every key, the smaller
 * of stock and need is taken. Example: 6 eggs (300 g), needs of 200 g on Monday and of 200 g on Thursday → 200 g and
 * 100 g.
 */
export function creditStock<Need extends StockNeed>(
  needs: readonly Need[],
  lots: readonly Lot[],
  today: IsoDate | null = null,
): readonly Taking<Need>[] {
  const left = new Map<FoodId, { readonly id: string; grams: number }[]>();
  for (const { id, key, grams } of lots.toSorted(byBestBefore)) {
    const ofKey = left.get(key) ?? [];
    left.set(key, ofKey);
    if (grams > 0) ofKey.push({ id, grams });
  }
  const inOrder = needs
    .filter(({ key }) => left.has(key))
    .toSorted((a, b) => (order(a.date, today) < order(b.date, today) ? -1 : Number(a.date !== b.date)));
  return inOrder.flatMap((need) => {
    let open = need.grams;
    return (left.get(need.key) ?? []).flatMap((lot): Taking<Need>[] => {
      const grams = Math.min(open, lot.grams);
      if (grams <= NOTHING) return [];
      open -= grams;
      lot.grams -= grams;
      return [{ need, lot: lot.id, grams }];
    });
  });
}
