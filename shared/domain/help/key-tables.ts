import type { CommandPlace, CommandRow } from './commands';
import { COMMANDS, keyText } from './commands';

/** Headings of the key tables, each with the places whose commands it lists. */
const TABLES: readonly { readonly title: string; readonly places: readonly CommandPlace[] }[] = [
  { title: 'On the board', places: ['board'] },
  { title: 'Weeks', places: ['plan'] },
  { title: 'While a week is filled', places: ['filling'] },
  { title: 'Foods and Recipes', places: ['foods', 'recipes'] },
  { title: 'What helps', places: ['helps'] },
  { title: 'Shopping', places: ['shopping', 'sending'] },
  { title: 'Pantry', places: ['pantry'] },
  { title: 'Repair of a week', places: ['week-repair'] },
  { title: 'Lists, tables and fields', places: ['lists', 'headers', 'fields'] },
  { title: 'Everywhere', places: ['everywhere'] },
];

/** A table of keys: `['Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y', 'undo and redo, without limit, on every screen']` is one of its rows. */
export interface KeyTable {
  readonly title: string;
  readonly rows: readonly (readonly [keys: string, does: string])[];
}

/**
 * The key tables of the help and the README; with `only`, those of these places, for one screen. Commands without a key
 * are left out.
 */
export function keyTables(only: ReadonlySet<CommandPlace> | null = null): readonly KeyTable[] {
  const commands: readonly CommandRow[] = COMMANDS;
  const tables = TABLES.map(({ title, places }) => {
    const rows = new Map<string, string[]>();
    for (const { where, does, keys } of commands) {
      if (keys.length === 0 || !places.includes(where) || only?.has(where) === false) continue;
      rows.set(does, [...new Set([...(rows.get(does) ?? []), ...keys.map(keyText)])]);
    }
    return { title, rows: [...rows].map(([does, keys]) => [keys.join(', '), does] as const) };
  });
  return tables.filter(({ rows }) => rows.length > 0);
}
