import type { Food } from '../food/food';
import { hasNominalWeight, unitNamed } from '../food/food-measures';
import { isVolume } from '../food/kitchen-units';
import type { ShownUnits } from '../food/shown-units';
import { oneThingOf } from '../food/typed-unit';
import type { Purchase, ShoppingSources } from '../shopping/purchase';
import { purchaseOf } from '../shopping/purchase';
import { shopName } from '../shopping/shop-text';
import type { PantryItem, PantryUnit } from './pantry-item';

/** A food in the pantry: its name, its units, and its line on the shopping list. */
export interface StockFood {
  readonly food: Food;
  readonly purchase: Purchase;
  readonly name: string;
  /** Grams of one piece; `null` if unknown. */
  readonly pieceGrams: number | null;
  /** True if it is only counted: a tablet has no real weight. */
  readonly isCounted: boolean;
  /** Its unit until the person chooses another. */
  readonly usualUnit: PantryUnit;
  /** The measure in which shops sell it: "piece", "ml", "g". */
  readonly measure: string;
}

// Parsing the words of a food's measures is slow, and every edit of the week needs the foods at home.
const things = new WeakMap<Food['measures'], number | null>();

/** The weight of one whole item of a food, by its measures. */
function thingGrams(food: Food): number | null {
  const known = things.get(food.measures);
  if (known !== undefined) return known;
  const grams = oneThingOf(food)?.grams ?? null;
  things.set(food.measures, grams);
  return grams;
}

/** The data of a food in the pantry; an unknown food is named by its id. */
export function stockFood(id: string, sources: ShoppingSources, units: ShownUnits): StockFood {
  const purchase = purchaseOf(id, sources);
  const { words } = purchase;
  const food = purchase.isOther ? (sources.lookup(id) ?? purchase.food) : purchase.food;
  const isCounted = hasNominalWeight(food);
  const pieceGrams =
    (purchase.isOther ? undefined : words?.pieceGrams) ??
    (isCounted ? food.measures[0]?.grams : thingGrams(food)) ??
    null;
  const [, , measure = 'g'] = (units === 'us' ? words?.us : words?.metric)?.[0] ?? [];
  const isByPiece = pieceGrams !== null && (isCounted || (measure === 'piece' && !purchase.isOther));
  return {
    food,
    purchase,
    name: purchase.isOther ? food.name : shopName(purchase),
    pieceGrams,
    isCounted,
    usualUnit: isByPiece ? 'piece' : 'g',
    measure,
  };
}

/** How an amount in a pantry unit is shown and typed: the displayed unit, and how much of the amount it is. */
export interface StockMeasure {
  /** "g", "ml", "oz", "fl oz"; empty for pieces. */
  readonly unit: string;
  readonly each: number;
}

const GRAMS: StockMeasure = { unit: 'g', each: 1 };
const PIECES: StockMeasure = { unit: '', each: 1 };

/**
 * The unit in which an item is shown: pieces, ml if sold by volume, otherwise g; in US units fluid ounces and ounces.
 */
export function stockMeasure(
  { unit }: Pick<PantryItem, 'unit'>,
  stock: StockFood | null,
  units: ShownUnits,
): StockMeasure {
  if (unit === 'piece') return PIECES;
  const isPoured = stock !== null && isVolume(stock.measure);
  const named = isPoured ? unitNamed(stock.food, units === 'us' ? 'fl oz' : 'ml') : null;
  if (named !== null) return { unit: named.unit, each: named.grams };
  return units === 'us' ? { unit: 'oz', each: unitNamed({ measures: [] }, 'oz')?.grams ?? 1 } : GRAMS;
}

/** Grams of an item as counted by its line of the shopping list; `null` if the weight of a piece is unknown. */
export function gramsOnList(amount: number, unit: PantryUnit, { pieceGrams, purchase }: StockFood): number | null {
  const grams = unit === 'g' ? amount : pieceGrams === null ? null : amount * pieceGrams;
  return grams === null ? null : grams * purchase.factor;
}

/** The reverse: such grams as an amount of the item. */
export function amountOfGrams(grams: number, unit: PantryUnit, { pieceGrams, purchase }: StockFood): number {
  const own = grams / purchase.factor;
  return unit === 'g' ? own : own / (pieceGrams ?? 1);
}
