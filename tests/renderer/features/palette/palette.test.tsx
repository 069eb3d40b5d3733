import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PaletteHost } from '#renderer/features/palette';
import { focusedMeal, PlanScreen } from '#renderer/features/planner';
import { useUndoLabel } from '#renderer/state/history';
import { newLibraryDocument } from '#shared/schema/library-document';
import { freshWindow } from '#tests/support/fresh-window';
import { currentScreen } from '#renderer/state/navigation';
import { useHelpRequest } from '#renderer/state/help-request';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { useNewFoodRequest } from '#renderer/state/new-food-request';
import { entriesAt } from '#shared/domain/week/week-plan';
import { open, planned } from '../planner/harness';
import { cell, MONDAY, sketchedWeek } from '../planner/small-plans';
import { renderHook } from '@testing-library/react';

const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Search foods, days and actions' });
const options = () => screen.queryAllByRole('option').map((one) => one.children[1]?.textContent?.trim());
const groups = () =>
  within(screen.getByRole('listbox'))
    .queryAllByRole('group')
    .map((one) => one.getAttribute('aria-label'));
const chosen = () => screen.getByRole('option', { selected: true });

async function openPalette(library: Parameters<typeof open>[1] = {}) {
  await open(
    <>
      <PlanScreen />
      <PaletteHost focusedMeal={focusedMeal} />
    </>,
    { week: sketchedWeek([{ lunch: 'a b' }]), ...library },
  );
  screen.getByRole('listitem', { name: /^a,/ }).focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  return await field();
}

describe('the search over everything', () => {
  it('begins with the actions of the screen, each with its keys or the reason against it', async () => {
    await openPalette();
    expect(groups()).toEqual(['Actions here']);
    expect(options()[0]).toMatch(/^Add food/);
    const redo = await (async () => {
      await userEvent.keyboard('redo');
      return screen.getByRole('option', { name: /^Redo/ });
    })();
    expect(redo.getAttribute('aria-disabled')).toBe('true');
    expect(redo.textContent).toContain('Nothing to redo');
  });

  it('chooses the first hit, underlines what was typed, and shows three of a group', async () => {
    await openPalette();
    await userEvent.keyboard('sal');
    expect(chosen()).toBe(screen.getAllByRole('option')[0]);
    expect([...chosen().querySelectorAll('mark')].map((one) => one.textContent?.toLowerCase())).toEqual(['sal']);
    const foods = within(screen.getByRole('group', { name: 'Foods' })).getAllByRole('option');
    expect(foods).toHaveLength(3);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(screen.getByRole('button', { name: 'Help' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}');
    expect(screen.getByRole('button', { name: 'All' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('opens a help article, and has it first the next time', async () => {
    await openPalette();
    await userEvent.keyboard('cramp right');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(currentScreen()).toBe('help'));
    expect(renderHook(useHelpRequest).result.current).toBe('cramp-now');
    await userEvent.keyboard('{Control>}k{/Control}');
    await field();
    expect(groups()[0]).toBe('Used last');
    expect(options()[0]).toContain('cramp right now');
  });

  it('knows at the next start what was used, at most 50 of it, and Undo does not forget it', async () => {
    await openPalette();
    await userEvent.keyboard('cramp right{Enter}');
    await waitFor(() => expect(currentLibrary().settings.searchUses).toEqual(['help cramp-now']));
    expect(renderHook(useUndoLabel).result.current).toBeNull();
    const many = ['help cramp-now', ...Array.from({ length: 49 }, (_, at) => `food sr28:${10_000 + at}`)];
    freshWindow();
    const settings = { ...newLibraryDocument().settings, searchUses: many };
    await openPalette({ library: { settings } });
    expect([groups()[0], options()[0]]).toEqual(['Used last', expect.stringContaining('cramp right now')]);
    // What was used comes before a better name: "magnesium" in Help before foods.
    await userEvent.keyboard('redo{Control>}kk{/Control}clear this{Enter}');
    expect(currentLibrary().settings.searchUses?.slice(0, 2)).toEqual(['action week.clear', 'help cramp-now']);
    expect(currentLibrary().settings.searchUses).toHaveLength(50);
  });

  it('adds a food to the meal that is meant with Ctrl+Enter', async () => {
    await openPalette();
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}spinach');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(entriesAt(currentPlan(), cell(MONDAY, 'lunch'))).toHaveLength(3));
    expect(screen.getByRole('alert').textContent).toMatch(/added to Monday, Lunch/);
  });

  it('finds what has no day yet and focuses it', async () => {
    await openPalette({
      week: { ...sketchedWeek([{ lunch: 'a b' }]), unplaced: [{ ...planned('sr28:11457', 90), id: 'c' }] },
    });
    await userEvent.keyboard('spinach{Tab}{Tab}{Tab}');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Spinach.*No day yet$/),
    ]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.closest('[data-entry]')?.getAttribute('data-entry')).toBe('c'));
  });

  it('offers a new food when nothing is called that', async () => {
    await openPalette();
    await userEvent.keyboard('qqzzxx');
    expect(options()).toEqual(['No match. Add “qqzzxx” as a new food']);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(renderHook(useNewFoodRequest).result.current?.name).toBe('qqzzxx'));
  });

  it('gives the focus back with Escape', async () => {
    await openPalette();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^a,/));
  });
});
