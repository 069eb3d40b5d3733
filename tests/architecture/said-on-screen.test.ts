import { describe, expect, it } from 'vitest';
import { programFilesWith, withoutComments } from './source-text';

/**
 * Code that announces something only to screen readers, and where the same is visible on screen. Everything else is a
 * note (`tell`, `tellDone`, `tellStep`), which is both visible and announced.
 */
const SEEN_ON_SCREEN: Readonly<Record<string, string>> = {
  'renderer/features/foods/favourites.ts': 'the star of the row',
  'renderer/features/foods/table/ColumnsMenu.tsx': 'the place of the column in the menu',
  'renderer/features/foods/table/FoodTableHead.tsx': 'the place or width of the column',
  'renderer/features/generate/GeneratePanel.tsx': 'the preview of the panel, or its problem',
  'renderer/features/import/ImportDialog.tsx': 'the preview of the dialog',
  'renderer/features/import/MatchStep.tsx': 'the rows of the list',
  'renderer/features/planner/board/eater-commands.ts': 'the name that is chosen in the head of the day',
  'renderer/features/repair/RepairDialog.tsx': 'the cards',
  'renderer/features/repair/week/WeekRepairDialog.tsx': 'the way shown for the day',
  'renderer/features/templates/JobFoot.tsx': 'the button while it runs, then the note',
  'renderer/state/edit-together.ts': 'the plan, or the note of who asked for it',
  'renderer/state/edit-week.ts': 'the plan',
  'renderer/state/history.ts': 'the plan, or the note of a step elsewhere',
  'renderer/state/left-out.ts': 'the note',
  'renderer/state/tell.ts': 'the note',
  'renderer/state/use-edit.ts': 'the note',
  'renderer/state/weeks-on-disk.ts': 'the notice over the week',
};

const SAID_ALOUD = /\bannounce\((?!text: string)/;

describe('what is announced to screen readers', () => {
  it('is on screen too', () => {
    expect(programFilesWith(SAID_ALOUD)).toEqual(Object.keys(SEEN_ON_SCREEN));
  });

  it('would be seen', () => {
    expect(withoutComments("else announce('Not offered');")).toMatch(SAID_ALOUD);
  });
});
