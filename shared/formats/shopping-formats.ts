import type { NeededBy, ShoppingLine, ShoppingList } from '../domain/shopping/shopping-list';
import { formatDate, formatWeekRange, weekNumber } from '../domain/week-id';
import { writeCsv } from './csv-text';
import type { ShoppingExport } from './exporter';
import { markdownText, oneLine, WEEKDAY } from './plain-text';

/** The four ways a shopping list leaves the program. */

function titleOf({ week, list }: ShoppingExport): string {
  const people = list.people === 1 ? '' : `, for ${list.people} people`;
  return `Shopping list, week ${weekNumber(week)}, ${formatWeekRange(week, 'long')}${people}`;
}

function mealOf(need: NeededBy): string {
  return `${formatDate(need.date, WEEKDAY)} ${oneLine(need.meal)}`;
}

function mealsOf(line: ShoppingLine): string {
  return line.neededBy.map(mealOf).join(', ');
}

/** A Markdown list with checkboxes; ticked lines are checked. */
export function writeShoppingMarkdown(source: ShoppingExport): string {
  const sections = source.list.aisles.map(({ aisle, lines }) => {
    const items = lines.map((line) => {
      const box = source.ticked.has(line.key) ? '[x]' : '[ ]';
      return `- ${box} ${markdownText(line.name)}: ${markdownText(line.display)} (${markdownText(mealsOf(line))})`;
    });
    return `## ${markdownText(aisle)}\n\n${items.join('\n')}\n`;
  });
  return [`# ${titleOf(source)}\n`, ...(sections.length === 0 ? ['Nothing to buy.\n'] : sections)].join('\n');
}

/** Longer names push only their own amount to the right. */
const NAME_COLUMN = 40;

/** Plain text in three columns: name, amount, meals. */
export function writeShoppingText(source: ShoppingExport): string {
  const all = source.list.aisles.flatMap((group) => group.lines);
  const nameWidth = Math.min(NAME_COLUMN, Math.max(0, ...all.map((line) => oneLine(line.name).length)));
  const amountWidth = Math.max(0, ...all.map((line) => line.display.length));
  const sections = source.list.aisles.map(({ aisle, lines }) => {
    const items = lines.map((line) => {
      const box = source.ticked.has(line.key) ? '[x]' : '[ ]';
      return `  ${box} ${oneLine(line.name).padEnd(nameWidth)}  ${line.display.padEnd(amountWidth)}  ${mealsOf(line)}`;
    });
    return `${aisle}\n${items.join('\n')}\n`;
  });
  return [`${titleOf(source)}\n`, ...(sections.length === 0 ? ['Nothing to buy.\n'] : sections)].join('\n');
}

const CSV_HEADER = ['aisle', 'name', 'amount', 'grams', 'food', 'needed by'];

/** One row per line. Grams unrounded, so that a spreadsheet can calculate with them. */
export function writeShoppingCsv({ list }: ShoppingExport): string {
  const rows = list.aisles.flatMap(({ aisle, lines }) =>
    lines.map((line) => [
      aisle,
      line.name,
      line.display,
      line.grams,
      line.food,
      line.neededBy.map((need) => `${need.date} ${need.meal} ${need.grams} g`).join('; '),
    ]),
  );
  return writeCsv([CSV_HEADER, ...rows]);
}

/** The list in exactly the published shape: people, aisles, lines with the meals that need them. */
function shoppingJson(list: ShoppingList) {
  return {
    people: list.people,
    aisles: list.aisles.map(({ aisle, lines }) => ({
      aisle,
      lines: lines.map(({ food, name, grams, display, neededBy }) => ({ food, name, grams, display, neededBy })),
    })),
  };
}

/** {@link shoppingJson} as text. */
export function writeShoppingJson({ list }: ShoppingExport): string {
  return `${JSON.stringify(shoppingJson(list), null, 2)}\n`;
}
