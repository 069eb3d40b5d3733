import type { Buy } from '../domain/shopping/packs';
import type { NeededBy, ShoppingList } from '../domain/shopping/shopping-list';
import { linesWhere } from '../domain/shopping/their-list';
import type { Exporter, ShoppingExport } from './exporter';
import { isNoDay } from '../domain/week/week-tray';
import { JSON_FILE } from './file-kinds';

/** The date is `null` for an entry without a day. */
const publishedNeed = (need: NeededBy) => (isNoDay(need) ? { ...need, date: null } : need);

/** What to buy, without fields that only the window needs. */
function publishedBuy(buy: Buy | null) {
  if (buy === null) return null;
  const { packs, unit, amount, measure, display, leftOverGrams } = buy;
  return { packs, unit, amount, measure, display, leftOverGrams };
}

/**
 * The list in exactly the published shape: people, aisles, lines with the meals that need them. `name` and `display`
 * are the food table's, `shopName` and `buy` the shop's. Own lines are not foods: they are in `ownLines`, with the
 * aisle.
 */
function publishedShape(list: ShoppingList) {
  const foodAisles = linesWhere(list, (line) => line.food !== '').aisles;
  const own = linesWhere(list, (line) => line.food === '').aisles.flatMap(({ aisle, lines }) =>
    lines.map(({ shop, note }) => ({
      aisle,
      name: shop.name,
      amount: shop.amount,
      ...(note === undefined ? {} : { note }),
    })),
  );
  return {
    people: list.people,
    ...(list.days === undefined ? {} : { from: list.days.from, to: list.days.to }),
    aisles: foodAisles.map(({ aisle, lines }) => ({
      aisle,
      lines: lines.map(
        ({ food, name, grams, display, neededBy, shop, plannedGrams, buy, note, cookedGrams, used, pantry }) => ({
          food,
          name,
          grams,
          display,
          neededBy: neededBy.map(publishedNeed),
          shopName: shop.name,
          plannedGrams,
          buy: publishedBuy(buy),
          ...(note === undefined ? {} : { note }),
          ...(cookedGrams === undefined ? {} : { cookedGrams }),
          ...(used === undefined ? {} : { usedGrams: used.grams }),
          ...(pantry === undefined ? {} : { fromPantry: pantry.taken, forStaple: pantry.topUp }),
        }),
      ),
    })),
    ...(own.length === 0 ? {} : { ownLines: own }),
  };
}

/** {@link publishedShape} as text. */
function writeShoppingJson({ list }: ShoppingExport): string {
  return `${JSON.stringify(publishedShape(list), null, 2)}\n`;
}

/** The list as JSON. */
export const shoppingJson = {
  label: 'JSON',
  ...JSON_FILE,
  holds: 'the items and the meals that need them, for other programs',
  write: writeShoppingJson,
} as const satisfies Exporter<ShoppingExport>;
