import type { ShoppingLine } from '../domain/shopping/shopping-list';
import type { Exporter, ShoppingExport } from './exporter';
import { TEXT_FILE } from './file-kinds';
import { oneLine } from './plain-text';
import { buyWords, mealsOf, noteOf, NOTHING_TO_BUY, titleOf } from './shopping-text-parts';

/** A longer name only pushes its own amount to the right. */
const NAME_COLUMN = 40;

/** A typed amount may contain anything. */
const wordsOf = (line: ShoppingLine): string => oneLine(buyWords(line));

/** Plain text in three columns: name, amount, meals. */
function writeShoppingText(source: ShoppingExport): string {
  const all = source.list.aisles.flatMap((group) => group.lines);
  const nameWidth = Math.min(NAME_COLUMN, Math.max(0, ...all.map((line) => oneLine(line.shop.name).length)));
  const amountWidth = Math.max(0, ...all.map((line) => wordsOf(line).length));
  const sections = source.list.aisles.map(({ aisle, lines }) => {
    const items = lines.map((line) => {
      const box = source.ticked.has(line.key) ? '[x]' : '[ ]';
      const last = [mealsOf(line, source.list), noteOf(line)].filter(Boolean).join(', ');
      return `  ${box} ${oneLine(line.shop.name).padEnd(nameWidth)}  ${wordsOf(line).padEnd(amountWidth)}  ${last}`.trimEnd();
    });
    return `${aisle}\n${items.join('\n')}\n`;
  });
  return [`${titleOf(source)}\n`, ...(sections.length === 0 ? [NOTHING_TO_BUY] : sections)].join('\n');
}

/** The list as plain text. */
export const shoppingText = {
  label: 'Plain text',
  ...TEXT_FILE,
  holds: 'three columns: name, amount, meals',
  write: writeShoppingText,
} as const satisfies Exporter<ShoppingExport>;
