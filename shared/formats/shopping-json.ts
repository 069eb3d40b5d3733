import type { NeededBy, ShoppingList } from '../domain/shopping/shopping-list';
import { isNoDay } from '../domain/week/week-tray';
import type { Exporter, ShoppingExport } from './exporter';
import { JSON_FILE } from './file-kinds';

/** The date is `null` for what has no day yet. */
const publishedNeed = (need: NeededBy) => (isNoDay(need) ? { ...need, date: null } : need);

/** The list in exactly the published shape: people, aisles, lines with the meals that need them. */
function publishedShape(list: ShoppingList) {
  return {
    people: list.people,
    aisles: list.aisles.map(({ aisle, lines }) => ({
      aisle,
      lines: lines.map(({ food, name, grams, display, neededBy }) => ({
        food,
        name,
        grams,
        display,
        neededBy: neededBy.map(publishedNeed),
      })),
    })),
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
