import type { IsoDate } from '../week-id';
import { roundGrams } from '../units';
import type { PantryItem, PantryPlace, StoredPantry, StoredPantryItem } from './pantry-item';
import type { StockAmount } from './stock-text';

/** Edits of the stored pantry: the same pantry when nothing changes; data written by other versions is kept. */

/** An item to add to the pantry. */
export interface NewStock extends StockAmount {
  readonly food: string | null;
  readonly name: string;
  readonly place: PantryPlace;
  readonly bestBefore: IsoDate | null;
}

/** Why a date is not accepted as best before; `null` if it is. Today is accepted. */
export const bestBeforeProblem = (date: IsoDate, today: IsoDate): string | null =>
  date < today ? 'That day has passed: type a date from today on, or leave it empty.' : null;

function without(pantry: StoredPantry, id: string): StoredPantry {
  const { [id]: _gone, ...others } = pantry;
  return others;
}

/**
 * An item with another amount. At 0 it is used up and removed; a staple stays, without a date, so that it is on the
 * list.
 */
export function withAmount(pantry: StoredPantry, id: string, { amount, unit }: StockAmount): StoredPantry {
  const before = pantry[id];
  if (before === undefined || (before.amount === amount && before.unit === unit)) return pantry;
  if (amount > 0) return { ...pantry, [id]: { ...before, amount, unit } };
  if (before.minimum === undefined) return without(pantry, id);
  const { bestBefore: _date, ...kept } = before;
  return { ...pantry, [id]: { ...kept, amount: 0 } };
}

/** An item in another place. */
export function withPlace(pantry: StoredPantry, id: string, place: PantryPlace): StoredPantry {
  const before = pantry[id];
  return before === undefined || before.place === place ? pantry : { ...pantry, [id]: { ...before, place } };
}

/** An item with another date; `null`: none. */
export function withBestBefore(pantry: StoredPantry, id: string, date: IsoDate | null): StoredPantry {
  const before = pantry[id];
  if (before === undefined || (before.bestBefore ?? null) === date) return pantry;
  const { bestBefore: _date, ...kept } = before;
  return { ...pantry, [id]: date === null ? kept : { ...before, bestBefore: date } };
}

/** An item with another minimum, in its unit; `null`: no longer a staple, and removed if none of it is left. */
export function withMinimum(pantry: StoredPantry, id: string, minimum: number | null): StoredPantry {
  const before = pantry[id];
  if (before === undefined || (before.minimum ?? null) === minimum) return pantry;
  if (minimum !== null) return { ...pantry, [id]: { ...before, minimum } };
  if (before.amount === 0) return without(pantry, id);
  const { minimum: _minimum, ...kept } = before;
  return { ...pantry, [id]: kept };
}

/** True when stock equals an item except for the amount; an item that ran out accepts any. */
function goesTo(item: StoredPantryItem, stock: NewStock): boolean {
  if ((item.food ?? null) !== stock.food || (item.name ?? '') !== stock.name || item.unit !== stock.unit) return false;
  if (item.amount === 0) return true;
  return (item.place ?? 'cupboard') === stock.place && (item.bestBefore ?? null) === stock.bestBefore;
}

const stored = ({ food, name, amount, unit, place, bestBefore }: NewStock): StoredPantryItem => ({
  ...(food === null ? { name } : { food }),
  amount,
  unit,
  place,
  ...(bestBefore === null ? {} : { bestBefore }),
});

/** Adds stock to the pantry: to an equal item in the same place with the same date, otherwise as an item with `id`. */
export function withStock(pantry: StoredPantry, id: string, stock: NewStock): StoredPantry {
  const same = Object.entries(pantry).find(([, item]) => goesTo(item, stock));
  if (same === undefined) return { ...pantry, [id]: stored(stock) };
  const [sameId, before] = same;
  return {
    ...pantry,
    [sameId]: { ...before, ...stored(stock), amount: roundGrams((before.amount ?? 0) + stock.amount) },
  };
}

/** The pantry with the amounts of these items, and without items not among them. */
export const withAmountsOf = (pantry: StoredPantry, items: readonly PantryItem[]): StoredPantry =>
  Object.fromEntries(
    items.flatMap(({ id, amount }) => {
      const item = pantry[id];
      return item === undefined ? [] : [[id, item.amount === amount ? item : { ...item, amount }]];
    }),
  );

/**
 * The pantry after a food became another one or, with `null`, only a name. The same pantry if the food is not in it.
 */
export function withFoodBecome(
  pantry: StoredPantry,
  id: string,
  becomes: { readonly food: string | null; readonly name: string },
): StoredPantry {
  if (!Object.values(pantry).some(({ food }) => food === id)) return pantry;
  return Object.fromEntries(
    Object.entries(pantry).map(([key, item]): readonly [string, StoredPantryItem] => {
      if (item.food !== id) return [key, item];
      const { food: _gone, ...others } = item;
      return [key, becomes.food === null ? { ...others, name: becomes.name } : { ...item, food: becomes.food }];
    }),
  );
}
