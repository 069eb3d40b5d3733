import { BOARD_COMMANDS } from './board-commands';
import type { CommandRow } from './command-row';
import { EATER_COMMANDS } from './eater-commands';
import { MENU_COMMANDS } from './menu-commands';
import { PANEL_COMMANDS } from './panel-commands';
import { PANTRY_COMMANDS } from './pantry-commands';
import { SCREEN_COMMANDS } from './screen-commands';

export type { CommandPlace, CommandRow } from './command-row';

/**
 * Every command of the program, once: the keyboard, tooltips, menus, the palette, the key tables of the help and of the
 * README read this list. The action of a command is in the renderer, under the same id.
 */

const STEPS = 'undo and redo, without limit, on every screen';
const MOVE_COLUMN = 'move the column';
const COLUMN_WIDTH = 'change the width of the column';
const WALK_LIST = 'walk a list or a table';
// The key that always works comes first: T switches plates once somebody else has targets.
const THIS_WEEK = 'this week; T only while nobody else has targets';

/** The commands of weeks, lists, fields and the whole program that have a key, in the order the key tables show them. */
const KEY_COMMANDS = [
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
  { id: 'plan.today', name: 'This week', keys: ['Ctrl+Home', 'T'], where: 'plan', does: THIS_WEEK },
  {
    id: 'plan.generate',
    name: 'Fill the week…',
    keys: ['Shift+G'],
    where: 'plan',
    does: 'fill the empty meals of the week',
  },
  {
    id: 'plan.repair',
    name: 'Repair the week…',
    keys: ['Shift+R'],
    where: 'plan',
    does: 'repair the short days of the week together',
  },
  {
    id: 'plan.start-empty',
    name: 'Start empty',
    keys: ['E'],
    where: 'plan',
    isOfChosen: true,
    does: 'start an empty week',
  },

  {
    id: 'list.walk',
    name: 'Walk the list',
    keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
    where: 'lists',
    isKeyOnly: true,
    does: WALK_LIST,
  },
  {
    id: 'header.earlier',
    name: 'Move earlier',
    keys: ['Alt+ArrowLeft'],
    where: 'headers',
    isOfChosen: true,
    does: MOVE_COLUMN,
  },
  {
    id: 'header.later',
    name: 'Move later',
    keys: ['Alt+ArrowRight'],
    where: 'headers',
    isOfChosen: true,
    does: MOVE_COLUMN,
  },
  {
    id: 'header.narrower',
    name: 'Narrower',
    keys: ['Alt+Shift+ArrowLeft'],
    where: 'headers',
    isOfChosen: true,
    does: COLUMN_WIDTH,
  },
  {
    id: 'header.wider',
    name: 'Wider',
    keys: ['Alt+Shift+ArrowRight'],
    where: 'headers',
    isOfChosen: true,
    does: COLUMN_WIDTH,
  },
  {
    id: 'field.keep',
    name: 'Keep what was typed',
    keys: ['Enter'],
    where: 'fields',
    isKeyOnly: true,
    does: 'keep what was typed',
  },
  {
    id: 'field.close',
    name: 'Close',
    keys: ['Escape'],
    where: 'fields',
    isKeyOnly: true,
    does: 'drop what was typed; close what is open',
  },
  {
    id: 'field.to-list',
    name: 'To the list',
    keys: ['ArrowDown'],
    where: 'fields',
    isKeyOnly: true,
    does: 'from a search to what it found',
  },

  {
    id: 'app.palette',
    name: 'Search everything',
    keys: ['Ctrl+K'],
    where: 'everywhere',
    whileTyping: true,
    isKeyOnly: true,
    does: 'search foods, days, actions and help',
  },
  { id: 'app.keys', name: 'Keys of this screen', keys: ['?'], where: 'everywhere', does: 'the keys of this screen' },
  {
    id: 'app.menu',
    name: 'Menu',
    keys: ['ContextMenu', 'Shift+F10'],
    where: 'everywhere',
    isKeyOnly: true,
    does: 'the menu of what you are on, as with the right mouse button',
  },
  {
    id: 'palette.narrow',
    name: 'Narrow to one kind',
    keys: ['Tab', 'Shift+Tab'],
    where: 'fields',
    isKeyOnly: true,
    does: 'in the search over everything: narrow it to one kind',
  },
  {
    id: 'palette.add',
    name: 'Add to the meal',
    keys: ['Ctrl+Enter'],
    where: 'fields',
    isKeyOnly: true,
    does: 'in the search over everything: add a food or a recipe to the meal you are on',
  },
  { id: 'app.undo', name: 'Undo', keys: ['Ctrl+Z'], where: 'everywhere', does: STEPS },
  { id: 'app.redo', name: 'Redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], where: 'everywhere', does: STEPS },
  {
    id: 'app.zoom-in',
    name: 'Larger',
    keys: ['Ctrl++', 'Ctrl+='],
    where: 'everywhere',
    whileTyping: true,
    does: 'larger, up to 200 %',
  },
  {
    id: 'app.zoom-out',
    name: 'Smaller',
    keys: ['Ctrl+-'],
    where: 'everywhere',
    whileTyping: true,
    does: 'smaller, down to 50 %',
  },
  {
    id: 'app.zoom-reset',
    name: 'Actual size',
    keys: ['Ctrl+0'],
    where: 'everywhere',
    whileTyping: true,
    does: 'back to 100 %',
  },
  { id: 'app.print', name: 'Print', keys: ['Ctrl+P'], where: 'everywhere', whileTyping: true, does: 'print' },
  { id: 'app.plan', name: 'Plan', keys: ['Ctrl+1'], where: 'everywhere', whileTyping: true, does: 'Plan' },
  { id: 'app.foods', name: 'Foods', keys: ['Ctrl+2'], where: 'everywhere', whileTyping: true, does: 'Foods' },
  { id: 'app.recipes', name: 'Recipes', keys: ['Ctrl+3'], where: 'everywhere', whileTyping: true, does: 'Recipes' },
  { id: 'app.shopping', name: 'Shopping', keys: ['Ctrl+4'], where: 'everywhere', whileTyping: true, does: 'Shopping' },
  { id: 'app.trends', name: 'Trends', keys: ['Ctrl+5'], where: 'everywhere', whileTyping: true, does: 'Trends' },
  { id: 'app.help', name: 'Help', keys: ['F1'], where: 'everywhere', whileTyping: true, does: 'Help' },
  { id: 'app.settings', name: 'Settings', keys: ['Ctrl+,'], where: 'everywhere', whileTyping: true, does: 'Settings' },
] as const satisfies readonly CommandRow[];

/** All commands: those with a key, those of panels over the board, then those without a key. */
export const COMMANDS = [
  ...BOARD_COMMANDS,
  ...KEY_COMMANDS,
  ...EATER_COMMANDS,
  ...SCREEN_COMMANDS,
  ...PANTRY_COMMANDS,
  ...PANEL_COMMANDS,
  ...MENU_COMMANDS,
] as const;

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
  ContextMenu: 'Menu',
};

/** A keystroke as displayed: `'Alt+ArrowUp'` is "Alt+↑", `'Ctrl+ '` is "Ctrl+Space". */
export function keyText(keys: string): string {
  const key = keys.split('+').at(-1) ?? keys;
  return `${keys.slice(0, keys.length - key.length)}${KEY_NAMES[key] ?? key}`;
}

/** The keys of a keystroke, one by one: `'Ctrl++'` is Ctrl and +. */
export const keyParts = (keys: string): readonly string[] => keyText(keys).split(/\+(?=.)/);

/** True for keys that call a command: `isKeyOf('app.undo', 'Ctrl+Z')`. */
export const isKeyOf = (id: CommandId, keys: string): boolean => commandRow(id).keys.includes(keys);

/** The first key of a command, for a sentence: "A"; empty where it has none. */
export const firstKey = (id: CommandId): string => keyText(commandRow(id).keys[0] ?? '');

/** A name with the first key of its command, for a tooltip: "New food (N)". */
export function withKey(id: CommandId, text: string = commandRow(id).name): string {
  const [first] = commandRow(id).keys;
  return first === undefined ? text : `${text} (${keyText(first)})`;
}
