import { writeCsv } from './csv-text';
import type { Exporter, ShoppingExport } from './exporter';
import { CSV_FILE } from './file-kinds';
import { oneLine } from './plain-text';
import { mealsOf } from './shopping-text-parts';
import { openAisles, plainLine } from './shopping-open-lines';

/** The columns that Todoist requires to import a project; author and dates may be empty. */
const HEADER = 'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE'.split(',');
/** The lowest priority: an empty cell would make every item urgent. */
const PRIORITY = 4;

const row = (type: string, content: string, description: string, priority: number | '', indent: number | '') => [
  type,
  content,
  description,
  priority,
  indent,
  ...HEADER.slice(5).map(() => ''),
];

/** In Todoist "@" starts a label and "#" a project, so they are removed from the start of words. */
const plainName = (text: string): string => oneLine(text).replaceAll(/(^|\s)[@#](?=\S)/g, '$1');

/** Aisles as sections, open lines as tasks with the meals as their description. */
function writeShoppingTodoist(source: ShoppingExport): string {
  return writeCsv([
    HEADER,
    ...openAisles(source).flatMap(({ aisle, lines }) => [
      row('section', aisle, '', '', ''),
      ...lines.map((line) =>
        row('task', plainName(plainLine(line, source.list)), mealsOf(line, source.list), PRIORITY, 1),
      ),
    ]),
  ]);
}

/** The list for Todoist. */
export const shoppingTodoist = {
  label: 'Todoist',
  ...CSV_FILE,
  nameEnd: ' todoist',
  holds: 'what is still to buy, aisles as sections, to import',
  write: writeShoppingTodoist,
} as const satisfies Exporter<ShoppingExport>;
