import type { ShoppingList } from '../domain/shopping/shopping-list';
import type { Exporter, ShoppingExport } from './exporter';
import { JSON_FILE } from './file-kinds';

/** The list in exactly the published shape: people, aisles, lines with the meals that need them. */
function publishedShape(list: ShoppingList) {
  return {
    people: list.people,
    aisles: list.aisles.map(({ aisle, lines }) => ({
      aisle,
      lines: lines.map(({ food, name, grams, display, neededBy }) => ({ food, name, grams, display, neededBy })),
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
