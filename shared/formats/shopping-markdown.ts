import type { Exporter, ShoppingExport } from './exporter';
import { MARKDOWN_FILE } from './file-kinds';
import { markdownText } from './plain-text';
import { buyWords, mealsOf, noteOf, NOTHING_TO_BUY, titleOf } from './shopping-text-parts';

/** A Markdown list with checkboxes; ticked lines are checked. */
function writeShoppingMarkdown(source: ShoppingExport): string {
  const sections = source.list.aisles.map(({ aisle, lines }) => {
    const items = lines.map((line) => {
      const box = source.ticked.has(line.key) ? '[x]' : '[ ]';
      const [words, meals, note] = [buyWords(line), mealsOf(line, source.list), noteOf(line)];
      const parts = [
        words === '' ? '' : `: ${markdownText(words)}`,
        meals === '' ? '' : ` (${markdownText(meals)})`,
        note === '' ? '' : `, ${markdownText(note)}`,
      ];
      return `- ${box} ${markdownText(line.shop.name)}${parts.join('')}`;
    });
    return `## ${markdownText(aisle)}\n\n${items.join('\n')}\n`;
  });
  return [`# ${titleOf(source)}\n`, ...(sections.length === 0 ? [NOTHING_TO_BUY] : sections)].join('\n');
}

/** The list as Markdown. */
export const shoppingMarkdown = {
  label: 'Markdown',
  ...MARKDOWN_FILE,
  holds: 'a list with boxes to tick',
  write: writeShoppingMarkdown,
} as const satisfies Exporter<ShoppingExport>;
