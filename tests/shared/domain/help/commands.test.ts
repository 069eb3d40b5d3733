import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS, commandRow, keyParts, keyText, withKey } from '#shared/domain/help/commands';
import type { CommandPlace, CommandRow } from '#shared/domain/help/commands';
import { keyTables } from '#shared/domain/help/key-tables';
import { PROJECT_ROOT, readProjectFile } from '#tests/architecture/project-files';

/** The places whose keys work at the same time: those of a screen together with those that work everywhere. */
const TOGETHER: readonly (readonly CommandPlace[])[] = [
  ['everywhere', 'plan', 'board'],
  ['everywhere', 'filling'],
  ['everywhere', 'foods'],
  ['everywhere', 'recipes'],
  ['everywhere', 'pantry'],
];

describe('the list of commands', () => {
  it('gives every command one id, and a key where no menu offers it', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    expect(COMMANDS.filter((row: CommandRow) => row.isKeyOnly === true && row.keys.length === 0)).toEqual([]);
  });

  it('shows for one screen only what has a key there', () => {
    const titles = keyTables(new Set<CommandPlace>(['recipes', 'fields', 'everywhere'])).map(({ title }) => title);
    expect(titles).toEqual(['Foods and Recipes', 'Lists, tables and fields', 'Everywhere']);
    expect(keyTables(new Set<CommandPlace>(['templates']))).toEqual([]);
  });

  it('never gives one key to two commands of a screen', () => {
    for (const places of TOGETHER) {
      const rows: readonly CommandRow[] = COMMANDS.filter(({ where }) => places.includes(where));
      // A command that takes another one's key while it is available says so, and names it.
      const keys = rows
        .filter(({ overrides }) => overrides === undefined || !rows.some(({ id }) => id === overrides))
        .flatMap((row) => row.keys);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('is read by tooltips', () => {
    expect(withKey('foods.new')).toBe('New food (N)');
    expect(withKey('app.undo', 'Undo: Added butter')).toBe('Undo: Added butter (Ctrl+Z)');
    expect(commandRow('board.toggle').keys.map(keyText)).toEqual(['Space', 'Ctrl+Space']);
    expect(keyText('Alt+ArrowUp')).toBe('Alt+↑');
    expect(keyText('Ctrl+,')).toBe('Ctrl+,');
    expect(['Ctrl++', 'Ctrl+Shift+Z', 'A'].map(keyParts)).toEqual([['Ctrl', '+'], ['Ctrl', 'Shift', 'Z'], ['A']]);
  });

  it('shows every key in the tables, those of one sentence in one row', () => {
    const rows = keyTables().flatMap((table) => table.rows);
    for (const row of COMMANDS as readonly CommandRow[]) {
      const shown = rows.filter(([, does]) => does === row.does).map(([keys]) => `, ${keys}, `);
      for (const key of row.keys) expect(shown.join('')).toContain(`, ${keyText(key)}, `);
    }
    expect(rows).toContainEqual(['Ctrl+X, Ctrl+C, Ctrl+V', 'cut, copy, paste']);
  });
});

/** The part of the README between the two markers; `npm run docs:keys` writes it. */
const KEYS_PART = /(?<=<!-- keys -->\n)[\s\S]*(?=\n<!-- \/keys -->)/;

describe('the README', () => {
  it('has the key tables as they are in the list', () => {
    const tables = keyTables()
      .map(({ title, rows }) =>
        [`| ${title} | |`, '| --- | --- |', ...rows.map(([keys, does]) => `| ${keys} | ${does} |`)].join('\n'),
      )
      .join('\n\n');
    const readme = readProjectFile('README.md');
    if (process.env['ELECTROPLATE_WRITE_DOCS'] === '1')
      writeFileSync(join(PROJECT_ROOT, 'README.md'), readme.replace(KEYS_PART, tables));
    else expect(KEYS_PART.exec(readme)?.[0]).toBe(tables);
  });
});
