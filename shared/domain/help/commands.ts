/**
 * Every key of the program, once: the keyboard, tooltips, menus, the key table of the help and that of the README read this
 * list. What a command does stands in the renderer, under the same id.
 */

/** Where a command is offered. `lists`, `fields` and `headers` are parts of screens that take keys themselves. */
export type CommandPlace =
  | 'everywhere'
  | 'plan'
  | 'board'
  | 'filling'
  | 'foods'
  | 'recipes'
  | 'lists'
  | 'headers'
  | 'fields';

/** One command. */
export interface CommandRow {
  readonly id: string;
  /** As a menu or a tooltip names it. */
  readonly name: string;
  /** "Ctrl+Z", "Alt+ArrowUp"; Ctrl stands for ⌘ on a Mac. A letter is the key that writes it, or the one at its place. */
  readonly keys: readonly string[];
  readonly where: CommandPlace;
  /** True: also while typing in a field. */
  readonly whileTyping?: true;
  /** What the key tables say; neighbours with the same sentence share a row. */
  readonly does: string;
}

const WALK = 'walk the board; to Monday, to Sunday';
const MOVE = 'move entries between meals and days';
const MORE = 'select more';
const CLIPBOARD = 'cut, copy, paste';
const STEPS = 'undo and redo, without limit, on every screen';
const SEARCH = 'search';
const MOVE_COLUMN = 'move the column';
const COLUMN_WIDTH = 'change the width of the column';
const WALK_LIST = 'walk a list or a table';

/** All commands, in the order the key tables show them. */
export const COMMANDS = [
  {
    id: 'board.add',
    name: 'Add food',
    keys: ['A'],
    where: 'board',
    does: 'add to the meal you are on: type two letters, Enter, the amount, Enter',
  },
  { id: 'board.note', name: 'Add note', keys: ['N'], where: 'board', does: 'add a note' },
  {
    id: 'board.ingredients',
    name: 'Ingredients',
    keys: ['O'],
    where: 'board',
    does: 'show or hide the ingredients of a recipe',
  },
  { id: 'board.salt', name: 'Salt to taste', keys: ['S'], where: 'board', does: 'salt to taste' },
  {
    id: 'board.leftovers',
    name: 'Cook more, plan leftovers',
    keys: ['L'],
    where: 'board',
    does: 'cook more of a recipe and plan its leftovers',
  },
  {
    id: 'board.repair',
    name: 'Repair the day',
    keys: ['R'],
    where: 'board',
    does: 'repair the day you are on: proposals for what is short',
  },
  {
    id: 'board.generate-day',
    name: 'Fill this day',
    keys: ['Shift+D'],
    where: 'board',
    does: 'fill the empty meals of the day you are on',
  },
  { id: 'board.pin', name: 'Pin to weekdays', keys: ['P'], where: 'board', does: 'pin an entry to weekdays' },
  { id: 'board.up', name: 'Up', keys: ['ArrowUp'], where: 'board', does: WALK },
  { id: 'board.down', name: 'Down', keys: ['ArrowDown'], where: 'board', does: WALK },
  { id: 'board.left', name: 'Day before', keys: ['ArrowLeft'], where: 'board', does: WALK },
  { id: 'board.right', name: 'Day after', keys: ['ArrowRight'], where: 'board', does: WALK },
  { id: 'board.monday', name: 'To Monday', keys: ['Home'], where: 'board', does: WALK },
  { id: 'board.sunday', name: 'To Sunday', keys: ['End'], where: 'board', does: WALK },
  {
    id: 'board.open',
    name: 'Change the amount',
    keys: ['Enter', 'F2'],
    where: 'board',
    does: 'change the amount: ½ cup, 170g, 2 large eggs',
  },
  { id: 'board.extend-up', name: 'Extend the selection up', keys: ['Shift+ArrowUp'], where: 'board', does: MORE },
  { id: 'board.extend-down', name: 'Extend the selection down', keys: ['Shift+ArrowDown'], where: 'board', does: MORE },
  {
    id: 'board.toggle',
    name: 'Add to or take from the selection',
    keys: [' ', 'Ctrl+ '],
    where: 'board',
    does: 'add to the selection or take from it',
  },
  {
    id: 'board.select-meal',
    name: 'Select the whole meal',
    keys: ['Ctrl+A'],
    where: 'board',
    does: 'select the whole meal',
  },
  { id: 'board.cut', name: 'Cut', keys: ['Ctrl+X'], where: 'board', does: CLIPBOARD },
  { id: 'board.copy', name: 'Copy', keys: ['Ctrl+C'], where: 'board', does: CLIPBOARD },
  { id: 'board.paste', name: 'Paste', keys: ['Ctrl+V'], where: 'board', does: CLIPBOARD },
  { id: 'board.remove', name: 'Remove', keys: ['Delete', 'Backspace'], where: 'board', does: 'remove' },
  { id: 'board.move-left', name: 'Move to the day before', keys: ['Alt+ArrowLeft'], where: 'board', does: MOVE },
  { id: 'board.move-right', name: 'Move to the day after', keys: ['Alt+ArrowRight'], where: 'board', does: MOVE },
  { id: 'board.move-up', name: 'Move up', keys: ['Alt+ArrowUp'], where: 'board', does: MOVE },
  { id: 'board.move-down', name: 'Move down', keys: ['Alt+ArrowDown'], where: 'board', does: MOVE },
  { id: 'board.deselect', name: 'Select nothing', keys: ['Escape'], where: 'board', does: 'select nothing' },

  {
    id: 'plan.previous-week',
    name: 'Previous week',
    keys: ['PageUp', 'Ctrl+ArrowLeft'],
    where: 'plan',
    does: 'the week before',
  },
  {
    id: 'plan.next-week',
    name: 'Next week',
    keys: ['PageDown', 'Ctrl+ArrowRight'],
    where: 'plan',
    does: 'the week after',
  },
  { id: 'plan.today', name: 'This week', keys: ['T'], where: 'plan', does: 'this week' },
  {
    id: 'plan.generate',
    name: 'Fill week',
    keys: ['Shift+G'],
    where: 'plan',
    does: 'fill the empty meals of the week',
  },
  { id: 'plan.start-empty', name: 'Start empty', keys: ['E'], where: 'plan', does: 'start an empty week' },

  {
    id: 'generate.another-here',
    name: 'Another recipe for this meal',
    keys: ['G'],
    where: 'filling',
    does: 'another recipe for the meal you are on',
  },
  {
    id: 'generate.keep',
    name: 'Keep this meal',
    keys: ['L'],
    where: 'filling',
    does: 'keep the meal you are on in every other version, or let it go',
  },
  { id: 'generate.another', name: 'Another week', keys: ['Alt+N'], where: 'filling', does: 'another version' },
  {
    id: 'generate.earlier',
    name: 'Earlier version',
    keys: ['Alt+ArrowLeft'],
    where: 'filling',
    does: 'the version before; the one after',
  },
  {
    id: 'generate.later',
    name: 'Later version',
    keys: ['Alt+ArrowRight'],
    where: 'filling',
    does: 'the version before; the one after',
  },
  { id: 'generate.cancel', name: 'Cancel', keys: ['Escape'], where: 'filling', does: 'leave the plan as it was' },

  { id: 'foods.search', name: 'Search foods', keys: ['/', 'Ctrl+F'], where: 'foods', does: SEARCH },
  { id: 'foods.new', name: 'New food', keys: ['N'], where: 'foods', does: 'new food' },
  { id: 'foods.add-to-plan', name: 'Add to plan', keys: ['Enter'], where: 'foods', does: 'add the food to the plan' },
  { id: 'foods.open', name: 'Show the food', keys: [' '], where: 'foods', does: 'show the food' },
  { id: 'foods.favourite', name: 'Favourite', keys: ['F'], where: 'foods', does: 'make it a favourite, or not' },

  { id: 'recipes.search', name: 'Search recipes', keys: ['/', 'Ctrl+F'], where: 'recipes', does: SEARCH },
  { id: 'recipes.new', name: 'New recipe', keys: ['N'], where: 'recipes', does: 'new recipe' },

  {
    id: 'list.walk',
    name: 'Walk the list',
    keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
    where: 'lists',
    does: WALK_LIST,
  },
  {
    id: 'header.move',
    name: 'Move the column',
    keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'],
    where: 'headers',
    does: MOVE_COLUMN,
  },
  {
    id: 'header.width',
    name: 'Change the width',
    keys: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'],
    where: 'headers',
    does: COLUMN_WIDTH,
  },
  { id: 'field.keep', name: 'Keep what was typed', keys: ['Enter'], where: 'fields', does: 'keep what was typed' },
  {
    id: 'field.close',
    name: 'Close',
    keys: ['Escape'],
    where: 'fields',
    does: 'drop what was typed; close what is open',
  },
  {
    id: 'field.to-list',
    name: 'To the list',
    keys: ['ArrowDown'],
    where: 'fields',
    does: 'from a search to what it found',
  },

  { id: 'app.undo', name: 'Undo', keys: ['Ctrl+Z'], where: 'everywhere', does: STEPS },
  { id: 'app.redo', name: 'Redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], where: 'everywhere', does: STEPS },
  { id: 'app.print', name: 'Print', keys: ['Ctrl+P'], where: 'everywhere', whileTyping: true, does: 'print' },
  { id: 'app.plan', name: 'Plan', keys: ['Ctrl+1'], where: 'everywhere', whileTyping: true, does: 'Plan' },
  { id: 'app.foods', name: 'Foods', keys: ['Ctrl+2'], where: 'everywhere', whileTyping: true, does: 'Foods' },
  { id: 'app.recipes', name: 'Recipes', keys: ['Ctrl+3'], where: 'everywhere', whileTyping: true, does: 'Recipes' },
  { id: 'app.shopping', name: 'Shopping', keys: ['Ctrl+4'], where: 'everywhere', whileTyping: true, does: 'Shopping' },
  { id: 'app.trends', name: 'Trends', keys: ['Ctrl+5'], where: 'everywhere', whileTyping: true, does: 'Trends' },
  { id: 'app.help', name: 'Help', keys: ['F1'], where: 'everywhere', whileTyping: true, does: 'Help' },
  { id: 'app.settings', name: 'Settings', keys: ['Ctrl+,'], where: 'everywhere', whileTyping: true, does: 'Settings' },
] as const satisfies readonly CommandRow[];

/** Id of one of {@link COMMANDS}. */
export type CommandId = (typeof COMMANDS)[number]['id'];

const ROWS = new Map<CommandId, CommandRow>(COMMANDS.map((row) => [row.id, row]));

/** The row of a command. */
export function commandRow(id: CommandId): CommandRow {
  const row = ROWS.get(id);
  if (row === undefined) throw new Error(`No command is called ${id}.`);
  return row;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ' ': 'Space',
};

/** A keystroke as people read it: `'Alt+ArrowUp'` is "Alt+↑", `'Ctrl+ '` is "Ctrl+Space". */
export function keyText(keys: string): string {
  const key = keys.split('+').at(-1) ?? keys;
  return `${keys.slice(0, keys.length - key.length)}${KEY_NAMES[key] ?? key}`;
}

/** A name with the first key of its command, for a tooltip: "New food (N)". */
export function withKey(id: CommandId, text: string = commandRow(id).name): string {
  const [first] = commandRow(id).keys;
  return first === undefined ? text : `${text} (${keyText(first)})`;
}

/** Headings of the key tables, each with the places whose commands are under it. */
const TABLES: readonly { readonly title: string; readonly places: readonly CommandPlace[] }[] = [
  { title: 'On the board', places: ['board'] },
  { title: 'Weeks', places: ['plan'] },
  { title: 'While a week is filled', places: ['filling'] },
  { title: 'Foods and Recipes', places: ['foods', 'recipes'] },
  { title: 'Lists, tables and fields', places: ['lists', 'headers', 'fields'] },
  { title: 'Everywhere', places: ['everywhere'] },
];

/** A table of keys: `['Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y', 'undo and redo, without limit, on every screen']` is one of its rows. */
export interface KeyTable {
  readonly title: string;
  readonly rows: readonly (readonly [keys: string, does: string])[];
}

/** The key tables of the help and the README. */
export function keyTables(): readonly KeyTable[] {
  return TABLES.map(({ title, places }) => {
    const rows = new Map<string, string[]>();
    for (const { where, does, keys } of COMMANDS) {
      if (!places.includes(where)) continue;
      rows.set(does, [...new Set([...(rows.get(does) ?? []), ...keys.map(keyText)])]);
    }
    return { title, rows: [...rows].map(([does, keys]) => [keys.join(', '), does] as const) };
  });
}
