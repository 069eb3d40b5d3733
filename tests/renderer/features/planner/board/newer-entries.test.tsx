/** The week of a newer program on the board and in the inspector. */
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PlanScreen } from '#renderer/features/planner/PlanScreen';
import { printedRows } from '#renderer/features/print/printed-rows';
import { currentPlan } from '#renderer/state/planner-store';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { newerWeek } from '#tests/support/stored-fixtures';
import { dayColumn, entryNames, meal, open } from '../harness';
import { undo } from '#renderer/state/history';

const MONDAY = 'Monday 23 November 2026';
const week = newerWeek();

it('shows what it does not know, opens nothing to type in it, and lets it be deleted and brought back', async () => {
  await open(<PlanScreen />, { week });
  expect(entryNames(`Breakfast, ${MONDAY}`)[1]).toBe(
    'Made by a newer version, nutrition unknown. Sodium unknown, Potassium unknown, Magnesium unknown',
  );
  expect(entryNames(`Dinner, ${MONDAY}`)).toEqual([
    'Half a dinner, nutrition unknown. Sodium unknown, Potassium unknown, Magnesium unknown',
  ]);
  expect(dayColumn(MONDAY).textContent).toContain('cramps of a level made by a newer version, left calf, level 4');
  expect(dayColumn(MONDAY).textContent).not.toContain('4 of 3');
  // Its slot has no menu: this program could not write a name where the newer one expects it.
  expect(screen.getByRole('heading', { name: 'second-breakfast, made by a newer version' })).toBeTruthy();
  const [sweet] = meal(`second-breakfast, ${MONDAY}`).querySelectorAll('li');
  fireEvent.click(sweet!);
  expect(screen.getByRole('complementary', { name: 'Inspector' }).textContent).toContain(
    'My foods · made by a newer version',
  );
  const sauna = meal(`Breakfast, ${MONDAY}`).querySelectorAll('li')[1]!;
  fireEvent.doubleClick(sauna);
  expect(screen.queryByRole('textbox', { name: /^Amount/ })).toBeNull();
  fireEvent.click(sauna);
  fireEvent.keyDown(sauna, { key: 'Enter' });
  expect(screen.queryByRole('textbox', { name: /^Amount/ })).toBeNull();
  expect(screen.getByRole('alert').textContent).toBe('Only a newer version can change this');
  fireEvent.keyDown(sauna, { key: 'p' });
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.keyDown(sauna, { key: 'Delete' });
  expect(entryNames(`Breakfast, ${MONDAY}`)).toHaveLength(1);
  undo();
  expect(JSON.stringify(currentPlan().days)).toBe(JSON.stringify(week.days));
});

it('is on the printed week, with the mark of a value that is not known', () => {
  const rows = printedRows(week, lookupFor(week, shippedCatalog()), { withNotes: true, withMinerals: true });
  expect(rows.map(({ label }) => label)).toContain('second-breakfast');
  expect(rows[0]?.cells[0]?.[1]).toMatchObject({ text: 'Made by a newer version', portion: '', isUnknown: true });
});
