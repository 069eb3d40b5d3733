import type { Aisle } from '../food/aisles';
import type { ShownUnits } from '../food/shown-units';
import type { ShoppingSources } from '../shopping/purchase';
import type { ShoppingLine, ShoppingList } from '../shopping/shopping-list';
import { stored } from '../shopping/their-list';
import type { WeeksShopping } from '../shopping/ticks';
import { listedDays, sumOfDays, weeksOfLine } from '../shopping/ticks';
import { roundGrams } from '../units';
import type { WeekId } from '../week-id';
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
  /** What was needed of the line in each week of the list: once put away it is offered again only for another need. */
  readonly needs: ReadonlyMap<WeekId, number>;
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
  { line, aisle, needs }: { readonly line: ShoppingLine; readonly aisle: Aisle; readonly needs: Bought['needs'] },
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
    return { key, name, text, needs, stock: { food: null, name, amount, unit, place, bestBefore: null } };
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

/** Sums of the same meals differ by less. */
const SAME_GRAMS = 0.01;

/** What a line needs in each week it is in. A list of one week knows it as a whole, with what has no day yet. */
function needsByWeek(line: ShoppingLine, marks: WeeksShopping): Bought['needs'] {
  const weeks = weeksOfLine(line, marks);
  return new Map(
    weeks.map((week) => [week, marks.size === 1 ? line.grams : roundGrams(sumOfDays(listedDays(line, week)))]),
  );
}

/**
 * What was bought: of every ticked line what is taken home, packs and all, without what was put away already in every week of
 * the list. A line of one's own is not among it. `marks`: what these weeks keep of the list.
 * Example: spinach ticked as "1 bag of 300 g" → 300 g, to the fridge.
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
      .filter(({ key }) => ticked.has(key))
      .flatMap((line) => {
        const needs = needsByWeek(line, marks);
        const isAway = [...needs].every(([week, grams]) => {
          const away = stored(marks.get(week)?.putAway, line.key);
          return away !== undefined && Math.abs(away - grams) < SAME_GRAMS;
        });
        return isAway && needs.size > 0 ? [] : (boughtOf({ line, aisle, needs }, items, sources, units) ?? []);
      }),
  );
}
