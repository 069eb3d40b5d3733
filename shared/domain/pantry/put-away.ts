import type { Aisle } from '../food/aisles';
import type { ShownUnits } from '../food/shown-units';
import type { ShoppingSources } from '../shopping/purchase';
import type { ShoppingLine, ShoppingList } from '../shopping/shopping-list';
import { weekOfNeed } from '../shopping/shopping-line';
import { stored } from '../shopping/their-list';
import type { WeeksShopping } from '../shopping/ticks';
import { weeksOfLine } from '../shopping/ticks';
import { roundGrams } from '../units';
import type { WeekId } from '../week-id';
import { stapleOf } from './credited-list';
import type { NewStock } from './pantry-edit';
import type { PantryItem, PantryPlace } from './pantry-item';
import { amountOfGrams, stockFood, stockMeasure } from './stock-food';
import { stockText } from './stock-text';

/** A bought item, as it will go into the pantry. */
export interface Bought {
  /** Key of its line. */
  readonly key: string;
  /** "Bacon". */
  readonly name: string;
  /** "200 g". */
  readonly text: string;
  /** The need of each week of the list for the line: once put away, it is offered again only if the need changes. */
  readonly needs: ReadonlyMap<WeekId, number>;
  readonly stock: NewStock;
}

/** The needs of a list's weeks for a line; a staple that no meal needs belongs to each of them. */
function needsOf(line: ShoppingLine, marks: WeeksShopping): ReadonlyMap<WeekId, number> {
  const needOf = (week: WeekId): number =>
    roundGrams(line.neededBy.reduce((sum, need) => sum + ((weekOfNeed(need) ?? week) === week ? need.grams : 0), 0));
  return new Map(weeksOfLine(line, marks).map((week) => [week, needOf(week)]));
}

/** Rounding differences of equal sums are smaller than this. */
const SAME_GRAMS = 0.01;

/** True for a line already put away in each of its weeks for the same need. */
const isPutAway = (line: ShoppingLine, marks: WeeksShopping): boolean =>
  [...needsOf(line, marks)].every(([week, grams]) => {
    const was = stored(marks.get(week)?.putAway, line.key);
    return was !== undefined && Math.abs(was - grams) < SAME_GRAMS;
  });

/** True where it is unknown what was bought: an own line, or the raw form of food weighed cooked. */
const isUnknown = (line: ShoppingLine): boolean => line.own !== undefined || (line.isCookedWeight && !line.hasWays);

/** Food from a shop's chilled aisles is kept in the fridge. */
const FRIDGE: ReadonlySet<Aisle> = new Set([
  'Produce',
  'Meat & poultry',
  'Fish & seafood',
  'Deli & cured meats',
  'Eggs & dairy',
  'Tofu & soy',
]);

/** The place for food from an aisle unless the person chooses another. */
export const placeOfAisle = (aisle: Aisle): PantryPlace =>
  aisle === 'Frozen' ? 'freezer' : FRIDGE.has(aisle) ? 'fridge' : 'cupboard';

function boughtOf(
  line: ShoppingLine,
  aisle: Aisle,
  marks: WeeksShopping,
  items: readonly PantryItem[],
  sources: ShoppingSources,
  units: ShownUnits,
): Bought | null {
  const { key, grams, buy, pantry, used } = line;
  const needs = needsOf(line, marks);
  const staple = stapleOf(line);
  if (staple !== null) {
    const item = items.find(({ id }) => id === staple);
    if (item?.minimum == null) return null;
    const { name, unit, place } = item;
    const amount = Math.max(0, item.minimum - item.amount);
    const text = stockText(amount, stockMeasure({ unit }, null, units));
    return { key, name, text, needs, stock: { food: null, name, amount, unit, place, bestBefore: null } };
  }
  if (isUnknown(line) || key !== line.food) return null;
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
    needs,
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
 * What was bought: for every ticked line the amount taken home, packs included, without lines already put away. Own
 * lines are left out. Example: spinach ticked as "1 bag of 300 g" → 300 g, to the fridge; on a list of two weeks it is
 * that bag for both of them.
 */
export function boughtLines(
  list: ShoppingList,
  ticked: ReadonlySet<string>,
  marks: WeeksShopping,
  items: readonly PantryItem[],
  sources: ShoppingSources,
  units: ShownUnits,
): readonly Bought[] {
  return list.aisles.flatMap(({ aisle, lines }) =>
    lines
      .filter((line) => ticked.has(line.key) && !isPutAway(line, marks))
      .flatMap((line) => boughtOf(line, aisle, marks, items, sources, units) ?? []),
  );
}

/** Number of ticked lines that cannot be put away. */
export const notPutAway = ({ aisles }: ShoppingList, ticked: ReadonlySet<string>): number =>
  aisles.flatMap(({ lines }) => lines).filter((line) => ticked.has(line.key) && isUnknown(line)).length;
