import { AISLES, OWN_LINES } from '../food/aisles';
import type { Aisle } from '../food/aisles';
import type { FoodId } from '../food/food';
import type { ShownUnits } from '../food/shown-units';
import { buying, soldAs } from '../shopping/make-line';
import type { PantryCredit, ShoppingLine } from '../shopping/shopping-line';
import type { ShoppingList } from '../shopping/shopping-list';
import { byName } from '../shopping/shopping-list';
import type { ShoppingSources } from '../shopping/purchase';
import { leftAmount } from '../shopping/shop-text';
import { formatNumber } from '../number-text';
import { roundGrams } from '../units';
import type { IsoDate } from '../week-id';
import type { Lot, StockNeed } from './credit-stock';
import { creditStock } from './credit-stock';
import type { PantryItem } from './pantry-item';
import type { StockFood } from './stock-food';
import { amountOfGrams, gramsOnList, stockFood, stockMeasure } from './stock-food';
import { stockText } from './stock-text';

/** A shopping list with the stock at home subtracted once, and with staples added that run out. */

/** How much of a pantry item a week uses. */
export interface ItemUse {
  /** The amount taken, in the item's unit. */
  readonly amount: number;
  /** The days whose meals take from it, in order; `NO_DAY` for meals without a day. */
  readonly dates: readonly IsoDate[];
}

/** The list, and what it takes from every pantry item. */
export interface CreditedList {
  readonly list: ShoppingList;
  readonly uses: ReadonlyMap<string, ItemUse>;
  /** Keys of the lines whose food has a pantry item, even an empty one. */
  readonly counted: ReadonlySet<FoodId>;
}

interface CreditOptions {
  readonly units?: ShownUnits;
  /** Meals before this day have been eaten and come last. */
  readonly today?: IsoDate | null;
}

/** Rounding differences of equal sums are smaller than this. */
const SAME_GRAMS = 1e-6;

/** The key of the line of a staple that is not a food of the list. */
const stapleKey = (id: string): string => `pantry:${id}`;

/** The pantry item of a line for a staple with its own name; otherwise `null`. */
export const stapleOf = ({ key }: Pick<ShoppingLine, 'key'>): string | null =>
  key.startsWith('pantry:') ? key.slice('pantry:'.length) : null;

/** An item with the data of its food. */
interface Stocked {
  readonly item: PantryItem;
  readonly stock: StockFood;
}

/** The meals' need of a line beyond last week's surplus, which the earliest meals use. */
function restOf({ key, neededBy, used }: ShoppingLine): readonly StockNeed[] {
  let left = used?.grams ?? 0;
  return neededBy.map(({ date, grams }) => {
    const taken = Math.min(left, grams);
    left -= taken;
    return { key, date, grams: grams - taken };
  });
}

const needsOf = (list: ShoppingList): readonly StockNeed[] => list.aisles.flatMap(({ lines }) => lines.flatMap(restOf));

/** The grams to buy for a line: the rest of its need, and what a staple lacks. */
const toBuyOf = (
  { grams, used }: Pick<ShoppingLine, 'grams' | 'used'>,
  { taken, topUp }: Pick<PantryCredit, 'taken' | 'topUp'>,
): number => roundGrams(grams - (used?.grams ?? 0) - taken + topUp);

function lotOf({ item: { id, amount, unit, bestBefore }, stock }: Stocked): readonly Lot[] {
  const grams = gramsOnList(amount, unit, stock);
  return grams === null ? [] : [{ id, key: stock.purchase.key, grams, bestBefore }];
}

/** The largest minimum among the items of a food, in grams; 0 if none is a staple. */
const minimumOf = (items: readonly Stocked[]): number =>
  Math.max(
    0,
    ...items.map(({ item: { minimum, unit }, stock }) =>
      minimum === null ? 0 : (gramsOnList(minimum, unit, stock) ?? 0),
    ),
  );

/** "100 g at home". */
const atHomeText = (grams: number, { purchase, measure }: StockFood, units: ShownUnits): string => {
  const text = leftAmount({ leftOverGrams: grams, measure }, soldAs(purchase, units));
  return text === '' ? '' : `${text} at home`;
};

/** The line with what must be bought beyond the pantry. */
function creditedLine(
  line: ShoppingLine,
  credit: PantryCredit,
  stock: StockFood,
  sources: ShoppingSources,
  units: ShownUnits,
): ShoppingLine {
  const toBuy = toBuyOf(line, credit);
  const home = atHomeText(credit.there, stock, units);
  const { name } = line.shop;
  const isCovered = toBuy <= SAME_GRAMS;
  // Food weighed cooked is bought anyway: only the raw food can be at home.
  if (isCovered && line.cookedGrams === undefined)
    return {
      ...line,
      buy: null,
      ways: [],
      hasWays: false,
      shop: { name, amount: '', remark: home },
      isInHouse: true,
      pantry: credit,
    };
  const bought = buying(line, stock.purchase, isCovered ? 0 : toBuy, { sources, units });
  const withHome = (remark: string): string => [home, remark].filter(Boolean).join(', ');
  const { narrow } = bought.shop;
  const shop = {
    ...bought.shop,
    name,
    remark: withHome(bought.shop.remark),
    ...(narrow === undefined ? {} : { narrow: { ...narrow, remark: withHome(narrow.remark) } }),
  };
  return { ...line, ...bought, shop, pantry: credit };
}

/** The line of a staple that no meal needs. */
function stapleLine({ purchase }: StockFood): ShoppingLine {
  const { food, key } = purchase;
  return {
    key,
    food: food.id,
    name: food.name,
    grams: 0,
    display: '',
    isCookedWeight: purchase.isCookedWeight,
    plannedGrams: 0,
    buy: null,
    ways: [],
    hasWays: false,
    shop: { name: '', amount: '', remark: '' },
    plannedAs: [],
    neededBy: [],
  };
}

/** The line of a staple with its own name. */
function namedStapleLine({ id, name, amount, unit, minimum }: PantryItem): ShoppingLine {
  const missing = (minimum ?? 0) - amount;
  const text = stockText(unit === 'piece' ? Math.ceil(missing) : missing, stockMeasure({ unit }, null, 'metric'));
  return {
    key: stapleKey(id),
    food: '',
    name,
    grams: 0,
    display: text,
    isCookedWeight: false,
    plannedGrams: 0,
    buy: null,
    ways: [],
    hasWays: false,
    shop: {
      name,
      amount: text,
      remark: `${unit === 'piece' ? formatNumber(amount) : stockText(amount, { unit: 'g', each: 1 })} at home`,
    },
    plannedAs: [],
    neededBy: [],
    pantry: { taken: 0, there: 0, topUp: missing },
  };
}

/** The items with foods, each with its food, which is looked up once. */
function stockedItems(items: readonly PantryItem[], sources: ShoppingSources, units: ShownUnits): readonly Stocked[] {
  const known = new Map<FoodId, StockFood>();
  return items.flatMap((item): readonly Stocked[] => {
    if (item.food === null) return [];
    const stock = known.get(item.food) ?? stockFood(item.food, sources, units);
    known.set(item.food, stock);
    return [{ item, stock }];
  });
}

/** Groups items by their line on the list: a cooked food and its raw form are one stock. */
function byLine(stocked: readonly Stocked[]): ReadonlyMap<FoodId, readonly Stocked[]> {
  const groups = new Map<FoodId, Stocked[]>();
  for (const one of stocked) {
    const { key } = one.stock.purchase;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function withLines(list: ShoppingList, added: readonly { aisle: Aisle; line: ShoppingLine }[]): ShoppingList {
  if (added.length === 0) return list;
  const aisles = AISLES.map((aisle) => ({
    aisle,
    lines: [
      ...(list.aisles.find((group) => group.aisle === aisle)?.lines ?? []),
      ...added.filter((one) => one.aisle === aisle).map(({ line }) => line),
    ].sort(byName),
  }));
  return { ...list, aisles: aisles.filter(({ lines }) => lines.length > 0) };
}

/**
 * Subtracts stock from the finished list of the meals: of every food the smaller of stock and need, the earliest meal
 * first. Lines keep their need; the rest is bought. A line that needs nothing more is in the house, and a staple of
 * which less than its minimum would be left is bought up to it. Example: 750 g of eggs needed, 6 at home (300 g) → 450
 * g are bought, "6 at home".
 */
export function creditedList(
  list: ShoppingList,
  items: readonly PantryItem[],
  sources: ShoppingSources,
  { units = 'as-listed', today = null }: CreditOptions = {},
): CreditedList {
  if (items.length === 0) return { list, uses: new Map(), counted: new Set() };
  const stocked = stockedItems(items, sources, units);
  const stocks = byLine(stocked);
  const lots = stocked.flatMap(lotOf);
  const thereOf = new Map<FoodId, number>();
  for (const { key, grams } of lots) thereOf.set(key, (thereOf.get(key) ?? 0) + grams);
  const takings = creditStock(needsOf(list), lots, today);
  const takenOf = new Map<FoodId, number>();
  const ofLot = new Map<string, { grams: number; readonly dates: Set<IsoDate> }>();
  for (const { need, lot, grams } of takings) {
    takenOf.set(need.key, (takenOf.get(need.key) ?? 0) + grams);
    const used = ofLot.get(lot) ?? { grams: 0, dates: new Set() };
    ofLot.set(lot, used);
    used.grams += grams;
    used.dates.add(need.date);
  }
  const creditOf = (key: FoodId): PantryCredit | null => {
    const group = stocks.get(key);
    if (group === undefined) return null;
    const taken = takenOf.get(key) ?? 0;
    const there = roundGrams(thereOf.get(key) ?? 0);
    const topUp = roundGrams(Math.max(0, minimumOf(group) - (there - taken)));
    return there <= 0 && topUp === 0 ? null : { taken: roundGrams(taken), there, topUp };
  };
  const credited = list.aisles.map(({ aisle, lines }) => ({
    aisle,
    lines: lines.map((line) => {
      const [stock, credit] = [stocks.get(line.key)?.[0]?.stock, creditOf(line.key)];
      return stock === undefined || credit === null ? line : creditedLine(line, credit, stock, sources, units);
    }),
  }));
  const listed = new Set(list.aisles.flatMap(({ lines }) => lines.map(({ key }) => key)));
  const staples = [...stocks].flatMap(([key, [first]]) => {
    const credit = listed.has(key) ? null : creditOf(key);
    if (first === undefined || credit === null || credit.topUp === 0) return [];
    const { stock } = first;
    const line = creditedLine(stapleLine(stock), credit, stock, sources, units);
    return [{ aisle: stock.purchase.aisle, line: { ...line, shop: { ...line.shop, name: stock.name } } }];
  });
  const named = items
    .filter(({ food, amount, minimum }) => food === null && minimum !== null && amount < minimum)
    .map((item) => ({ aisle: OWN_LINES, line: namedStapleLine(item) }));
  return {
    list: withLines({ ...list, aisles: credited }, [...staples, ...named]),
    counted: new Set(stocks.keys()),
    uses: new Map(
      stocked.flatMap(({ item: { id, unit }, stock }) => {
        const used = ofLot.get(id);
        if (used === undefined) return [];
        const amount = roundGrams(amountOfGrams(used.grams, unit, stock));
        return [[id, { amount, dates: [...used.dates].toSorted(byDay) }] as const];
      }),
    ),
  };
}

/**
 * What is left of the items after the meals of some lists took theirs, from a day on: for the following week. Example:
 * 300 g of eggs, a week that needs 100 g on Monday and 150 g on Tuesday → 50 g are left on Monday, 150 g on Tuesday.
 */
export function itemsAfter(
  items: readonly PantryItem[],
  lists: readonly ShoppingList[],
  sources: ShoppingSources,
  today: IsoDate,
): readonly PantryItem[] {
  const needs = lists.flatMap(needsOf).filter(({ date }) => date >= today);
  if (needs.length === 0) return items;
  const stocked = stockedItems(items, sources, 'as-listed');
  const taken = new Map<string, number>();
  for (const { lot, grams } of creditStock(needs, stocked.flatMap(lotOf)))
    taken.set(lot, (taken.get(lot) ?? 0) + grams);
  const left = new Map(
    stocked.flatMap(({ item, stock }) => {
      const used = taken.get(item.id);
      if (used === undefined) return [];
      const amount = Math.max(0, roundGrams(item.amount - amountOfGrams(used, item.unit, stock)));
      return [[item.id, { ...item, amount }] as const];
    }),
  );
  return items.map((item) => left.get(item.id) ?? item);
}

/** Entries without a day come last. */
const byDay = (a: IsoDate, b: IsoDate): number => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1);

/** True for a line whose whole need the pantry covers: it cannot be ticked as bought, only recounted. */
export const isFromPantry = (line: Pick<ShoppingLine, 'pantry' | 'grams' | 'used' | 'cookedGrams'>): boolean =>
  line.pantry !== undefined &&
  line.pantry.taken > 0 &&
  toBuyOf(line, line.pantry) <= SAME_GRAMS &&
  line.cookedGrams === undefined;
