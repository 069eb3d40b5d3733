import { describe, expect, it } from 'vitest';
import type { CommandId } from '#shared/domain/help/commands';
import { COMMANDS } from '#shared/domain/help/commands';
import { readProjectFile, TYPESCRIPT_FILES } from './project-files';
import { withoutComments } from './source-text';

/**
 * Everything that can be dragged can also be done by clicks alone (WCAG 2.2, success criterion 2.5.7). For every new
 * thing to drag, add here how it is done without dragging: the commands, and the files whose menu offers them.
 */
interface ClickWay {
  /** Where the source makes something draggable, and how many times. */
  readonly file: string;
  readonly drags: number;
  readonly commands: readonly CommandId[];
  readonly offeredIn: string;
}

const WAYS: readonly ClickWay[] = [
  {
    // An entry, or the selection it belongs to.
    file: 'renderer/features/planner/board/EntryRow.tsx',
    drags: 1,
    commands: ['board.move-to', 'board.copy-to'],
    offeredIn: 'renderer/features/planner/board/board-menus.ts',
  },
  {
    // An entry without a day: moved to a day by its menu, and into the tray by the menu of a planned entry.
    file: 'renderer/features/planner/board/TrayChip.tsx',
    drags: 1,
    commands: ['board.move-to', 'board.no-day'],
    offeredIn: 'renderer/features/planner/board/board-menus.ts',
  },
  {
    // A whole meal: selected first, then moved by the menu or the selection bar.
    file: 'renderer/features/planner/board/MealCell.tsx',
    drags: 1,
    commands: ['board.select-meal', 'board.move-to', 'board.copy-to'],
    offeredIn: 'renderer/features/planner/board/board-menus.ts',
  },
  {
    // The position of a column, and its width, whose handle follows the pointer.
    file: 'renderer/features/foods/table/FoodTableHead.tsx',
    drags: 4,
    commands: ['header.earlier', 'header.later', 'header.narrower', 'header.wider'],
    offeredIn: 'renderer/features/foods/table/FoodTableHead.tsx',
  },
  {
    // The position of an aisle on the shopping list.
    file: 'renderer/features/shopping/AisleHead.tsx',
    drags: 1,
    commands: ['shopping.aisle-earlier', 'shopping.aisle-later'],
    offeredIn: 'renderer/features/shopping/AisleHead.tsx',
  },
];

/** Attributes that make something draggable, and event listeners that follow the pointer. */
const DRAG = /\bdraggable\b|\bsetPointerCapture\(|\buseDraggable\(|addEventListener\('(?:pointermove|mousemove|drag)'/g;

const dragsIn = (file: string): number => [...withoutComments(readProjectFile(file)).matchAll(DRAG)].length;

describe('everything that is dragged', () => {
  it('is in the table with its way by clicks', () => {
    const found = TYPESCRIPT_FILES.filter((file) => file.startsWith('renderer/')).flatMap((file) => {
      const drags = dragsIn(file);
      return drags === 0 ? [] : [{ file, drags }];
    });
    const listed = WAYS.map(({ file, drags }) => ({ file, drags }));
    const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1);
    expect(found.toSorted(byFile)).toEqual(listed.toSorted(byFile));
  });

  it.each(WAYS)('$file: its commands are in a menu', ({ commands, offeredIn }) => {
    const source = withoutComments(readProjectFile(offeredIn));
    for (const id of commands) {
      expect(COMMANDS.some((row) => row.id === id)).toBe(true);
      expect(source).toContain(`'${id}'`);
    }
  });
});
