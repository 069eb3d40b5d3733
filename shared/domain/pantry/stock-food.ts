import type { Food } from '../food/food';
import { hasNominalWeight, unitNamed } from '../food/food-measures';
import { isVolume } from '../food/kitchen-units';
import type { ShownUnits } from '../food/shown-units';
import { oneThingOf } from '../food/typed-unit';
import type { Purchase, ShoppingSources } from '../shopping/purchase';
import { purchaseOf } from '../shopping/purchase';
import { shopName } from '../shopping/shop-text';
import type { PantryItem, PantryUnit } from './pantry-item';

/** A food as it lies at home: what it is called, what it is measured in, and the line of the shopping list it is of. */
export interface StockFood {
  readonly food: Food;
  readonly purchase: Purchase;
  readonly name: string;
  /** Grams of one piece; `null` where nobody knows what one weighs. */
  readonly pieceGrams: number | null;
  /** True where it is only counted: a tablet has no weight of its own. */
  readonly isCounted: boolean;
  /** What it is counted in until somebody says otherwise. */
  readonly usualUnit: PantryUnit;
  /** The measure a shop sells it by: "piece", "ml", "g". */
  readonly measure: string;
}

// Reading the words of a food's measures is the slow part, and a food at home is looked at with every edit of the week.
const things = new WeakMap<Food['measures'], number | null>();

/** What one thing of a food weighs by its measures. */
function thingGrams(food: Food): number | null {
  const known = things.get(food.measures);
  if (known !== undefined) return known;
  const grams = oneThingOf(food)?.grams ?? null;
  things.set(food.measures, grams);
  return grams;
}

/** What is known of a food of the pantry; one that nobody has any more is called by its id. */
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

/** How an amount in a unit of the pantry is shown and typed: the unit that is written, and how many of the amount it is. */
export interface StockMeasure {
  /** "g", "ml", "oz", "fl oz"; empty for pieces. */
  readonly unit: string;
  readonly each: number;
}

const GRAMS: StockMeasure = { unit: 'g', each: 1 };
const PIECES: StockMeasure = { unit: '', each: 1 };

/** What an item is shown in: pieces, millilitres where it is sold by volume, else grams; in US units fluid ounces and ounces. */
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

/** Grams of an item as its line of the shopping list counts them; `null` where nobody knows what a piece weighs. */
export function gramsOnList(amount: number, unit: PantryUnit, { pieceGrams, purchase }: StockFood): number | null {
  const grams = unit === 'g' ? amount : pieceGrams === null ? null : amount * pieceGrams;
  return grams === null ? null : grams * purchase.factor;
}

/** Such grams as an amount of the item again. */
export function amountOfGrams(grams: number, unit: PantryUnit, { pieceGrams, purchase }: StockFood): number {
  const own = grams / purchase.factor;
  return unit === 'g' ? own : own / (pieceGrams ?? 1);
}
