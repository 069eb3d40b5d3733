import type { Aisle } from '../food/aisles';
import type { ShownUnits } from '../food/shown-units';
import type { ShoppingSources } from '../shopping/purchase';
import type { ShoppingLine, ShoppingList } from '../shopping/shopping-list';
import { roundGrams } from '../units';
import { stapleOf } from './credited-list';
import type { NewStock } from './pantry-edit';
import type { PantryItem, PantryPlace } from './pantry-item';
import { amountOfGrams, stockFood, stockMeasure } from './stock-food';
import { stockText } from './stock-text';

/** What was bought, as it goes into the pantry. */
export interface Bought {
  /** Of its line. */
  readonly key: string;
  /** "Bacon". */
  readonly name: string;
  /** "200 g". */
  readonly text: string;
  /** What was needed of the line: once put away it is offered again only for another need. */
  readonly grams: number;
  readonly stock: NewStock;
}

/** Where a shop keeps it is where it is kept at home. */
const FRIDGE: ReadonlySet<Aisle> = new Set([
  'Produce',
  'Meat & poultry',
  'Fish & seafood',
  'Deli & cured meats',
  'Eggs & dairy',
  'Tofu & soy',
]);

/** The place something from an aisle is put unless somebody says otherwise. */
export const placeOfAisle = (aisle: Aisle): PantryPlace =>
  aisle === 'Frozen' ? 'freezer' : FRIDGE.has(aisle) ? 'fridge' : 'cupboard';

function boughtOf(
  line: ShoppingLine,
  aisle: Aisle,
  items: readonly PantryItem[],
  sources: ShoppingSources,
  units: ShownUnits,
): Bought | null {
  const { key, grams, buy, pantry, used } = line;
  const staple = stapleOf(line);
  if (staple !== null) {
    const item = items.find(({ id }) => id === staple);
    if (item?.minimum == null) return null;
    const { name, unit, place } = item;
    const amount = Math.max(0, item.minimum - item.amount);
    const text = stockText(amount, stockMeasure({ unit }, null, units));
    return { key, name, text, grams, stock: { food: null, name, amount, unit, place, bestBefore: null } };
  }
  // Nobody knows what was bought of a line of one's own, or raw of what is weighed cooked.
  if (line.own !== undefined || key !== line.food) return null;
  const food = stockFood(line.food, sources, units);
  const bought = buy?.grams ?? roundGrams(grams - (used?.grams ?? 0) - (pantry?.taken ?? 0) + (pantry?.topUp ?? 0));
  const unit = food.usualUnit;
  const amount = roundGrams(amountOfGrams(bought, unit, food));
  if (!(amount > 0)) return null;
  const known = items.filter((item) => item.food === line.food);
  return {
    key,
    name: food.name,
    text: stockText(amount, stockMeasure({ unit }, food, units)),
    grams,
    stock: {
      food: line.food,
      name: '',
      amount,
      unit,
      place: known[0]?.place ?? placeOfAisle(aisle),
      // No source says how long it keeps.
      bestBefore: null,
    },
  };
}

/**
 * What was bought: of every ticked line what is taken home, packs and all, without what was put away already. A line of one's
 * own is not among it. Example: spinach ticked as "1 bag of 300 g" → 300 g, to the fridge.
 */
export function boughtLines(
  list: ShoppingList,
  ticked: ReadonlySet<string>,
  putAway: Readonly<Record<string, number>>,
  items: readonly PantryItem[],
  sources: ShoppingSources,
  units: ShownUnits,
): readonly Bought[] {
  return list.aisles.flatMap(({ aisle, lines }) =>
    lines
      .filter(({ key, grams }) => ticked.has(key) && !(Object.hasOwn(putAway, key) && putAway[key] === grams))
      .flatMap((line) => boughtOf(line, aisle, items, sources, units) ?? []),
  );
}
