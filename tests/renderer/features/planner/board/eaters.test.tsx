import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlanScreen } from '#renderer/features/planner';
import { changeDocuments } from '#renderer/state/change-documents';
import { undo } from '#renderer/state/history';
import { currentPlan, currentWeek } from '#renderer/state/planner-store';
import { guestsOf } from '#shared/domain/eaters/portions';
import type { LibraryDocument } from '#shared/schema/library-document';
import { profileEntry } from '#tests/support/people';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { dayColumn, meterValueText, open, said } from '../harness';

const MONDAY = 'Monday 23 November 2026';
type StoredEater = NonNullable<LibraryDocument['eaters']>[string];
/** One and a half of everything, a man of 40 on official targets. */
const PAL: StoredEater = { name: 'Pal', portion: 1.5, profile: [profileEntry({ sex: 'male', preset: 'official' })] };

const openPlan = (eaters?: Record<string, StoredEater>) =>
  open(<PlanScreen />, { week: fixtureWeekDocument(), library: eaters === undefined ? {} : { eaters } });
const row = () => within(dayColumn(MONDAY)).getAllByRole('listitem', { name: /Spinach/ })[0]!;
const radio = (name: RegExp) => within(dayColumn(MONDAY)).getByRole<HTMLInputElement>('radio', { name });

describe('a board with one person', () => {
  it('shows no switch, no portions and nobody’s name', async () => {
    await openPlan();
    expect(screen.queryByRole('radiogroup', { name: /^Whose/ })).toBeNull();
    expect(dayColumn(MONDAY).textContent).not.toMatch(/You/);
    row().focus();
    fireEvent.keyDown(row(), { key: '+' });
    expect(currentPlan().days[0]?.meals.every(({ portions }) => portions === undefined)).toBe(true);
  });

  it.each<readonly [string, Record<string, StoredEater> | undefined, string, boolean]>([
    ['nobody', undefined, 't', false],
    ['somebody without targets', { pal: { ...PAL, profile: [] } }, 't', false],
    ['somebody with targets', { pal: PAL }, 't', true],
    ['somebody with targets', { pal: PAL }, 'Home', false],
  ] as const)(
    'with %s to switch to, goes to this week by T, else by Ctrl+Home',
    async (_who, eaters, key, switches) => {
      await openPlan(eaters);
      fireEvent.keyDown(document.body, { key: 'PageDown' });
      await waitFor(() => expect(currentWeek()).toBe('2026-W49'));
      fireEvent.keyDown(document.body, { key, ctrlKey: key === 'Home' });
      await waitFor(() => expect(currentWeek()).toBe(switches ? '2026-W49' : '2026-W48'));
      if (switches) expect(said()).toMatch(/^Pal, /);
    },
  );
});

describe('a board with an eater', () => {
  it('shows a name without a score, and no switch, until they answer', async () => {
    await openPlan({ pal: { ...PAL, profile: [] } });
    expect(screen.queryByRole('radiogroup', { name: /^Whose/ })).toBeNull();
    expect(row().getAttribute('aria-label')).toMatch(/Pal/);
  });

  it('switches the day to their meters and back, by mouse and by T, and never changes yours', async () => {
    await openPlan({ pal: PAL });
    const yours = meterValueText(MONDAY, 'Potassium');
    expect(yours).toBe('3,933 of 3,000 mg, met');
    expect(radio(/^You/).checked).toBe(true);
    expect(radio(/^Pal, (at least )?\d+ of 100, \w+/).checked).toBe(false);
    await userEvent.click(radio(/^Pal/));
    // Food in a meal is eaten one and a half times, against 3,400 mg for a man.
    expect(meterValueText(MONDAY, 'Potassium')).toMatch(/^5,\d{3} of 3,400 mg, met$/);
    row().focus();
    fireEvent.keyDown(row(), { key: 't' });
    expect(meterValueText(MONDAY, 'Potassium')).toBe(yours);
    fireEvent.keyDown(row(), { key: 'T', shiftKey: true });
    const week = within(screen.getByRole('radiogroup', { name: 'Show the week for' }));
    expect(week.getByRole<HTMLInputElement>('radio', { name: /^Pal/ }).checked).toBe(true);
    expect(meterValueText('Friday 27 November 2026', 'Potassium')).toMatch(/of 3,400 mg/);
  });

  it('sets the portion of a meal by key, says it, and takes it back', async () => {
    await openPlan({ pal: PAL });
    row().focus();
    fireEvent.keyDown(row(), { key: '-' });
    expect(said()).toMatch(/^Pal: 1 ⅓ of \w+ on Monday$/);
    expect(currentPlan().days[0]?.meals.find(({ portions }) => portions !== undefined)?.portions?.['pal']).toBeCloseTo(
      4 / 3,
    );
    undo();
    expect(currentPlan().days[0]?.meals.every(({ portions }) => portions === undefined)).toBe(true);
  });

  it('sets portions and guests in the panel of the day', async () => {
    await openPlan({ pal: PAL });
    await userEvent.click(screen.getByRole('button', { name: 'Show Monday 23 November' }));
    await userEvent.click(screen.getByRole('button', { name: 'Less: Pal, Lunch' }));
    expect(currentPlan().days[0]?.meals.find(({ slot }) => slot === 'lunch')?.portions?.['pal']).toBeCloseTo(4 / 3);
    await userEvent.click(screen.getByRole('button', { name: 'Add a guest' }));
    expect(guestsOf(currentPlan().days[0]!)).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'on every day…' }));
    await userEvent.click(screen.getByRole('button', { name: 'yes, make them usual' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'on every day…' })).toBeNull());
  });

  it('says who eats one entry: not you, and then it is in none of your totals', async () => {
    await openPlan({ pal: PAL });
    const before = meterValueText(MONDAY, 'Potassium');
    fireEvent.contextMenu(row());
    row().focus();
    const id = row().dataset['entry'] ?? '';
    await userEvent.click(row());
    await userEvent.click(
      within(screen.getByRole('list', { name: 'Actions' })).getByRole('button', { name: /Who eats it/ }),
    );
    const dialog = within(await screen.findByRole('dialog', { name: /^Who eats/ }));
    await userEvent.click(dialog.getByRole('radio', { name: 'Not eating' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    const entry = currentPlan()
      .days[0]?.meals.flatMap(({ entries }) => entries)
      .find((one) => one.id === id);
    expect(entry).toMatchObject({ portions: { you: 0 } });
    expect(meterValueText(MONDAY, 'Potassium')).not.toBe(before);
    expect(row().getAttribute('aria-label')).toMatch(/Pal only/);
  });

  it('shows your day again when somebody is removed, and theirs when that is undone', async () => {
    const week = fixtureWeekDocument();
    const [first] = week.days[0]?.meals[0]?.entries ?? [];
    if (first?.kind === 'food') Object.assign(first, { portions: { you: 0 } });
    await open(<PlanScreen />, { week, library: { eaters: { pal: PAL } } });
    const eggs = () => within(dayColumn(MONDAY)).getAllByRole('listitem', { name: /^Egg/ })[0]!;
    await userEvent.click(radio(/^Pal/));
    expect(eggs().getAttribute('aria-label')).toMatch(/Pal only/);
    await changeDocuments('eaters', { label: 'Removed Pal', library: (library) => ({ ...library, eaters: {} }) });
    await waitFor(() => expect(screen.queryByRole('radiogroup', { name: /^Whose/ })).toBeNull());
    // Nobody is left who eats it: it is in no total and on no list until this is changed.
    expect(eggs().getAttribute('aria-label')).toMatch(/Nobody/);
    expect(meterValueText(MONDAY, 'Potassium')).toMatch(/of 3,000 mg/);
    undo();
    await waitFor(() => expect(radio(/^Pal/).checked).toBe(true));
    expect(eggs().getAttribute('aria-label')).toMatch(/Pal only/);
  });

  it('keeps two of one name apart, as a file of another version may have them', async () => {
    await openPlan({ pal: PAL, other: { ...PAL, portion: 0.25 } });
    row().focus();
    fireEvent.keyDown(row(), { key: 't' });
    const first = meterValueText(MONDAY, 'Potassium');
    fireEvent.keyDown(row(), { key: 't' });
    expect(meterValueText(MONDAY, 'Potassium')).not.toBe(first);
    fireEvent.keyDown(row(), { key: 't' });
    expect(radio(/^You/).checked).toBe(true);
  });

  it('reads the gates of both to both', async () => {
    const yes = profileEntry({ answers: { ...profileEntry().answers, 'kidney-disease': 'yes' } });
    await openPlan({ pal: { ...PAL, profile: [yes] } });
    await userEvent.click(screen.getByRole('button', { name: 'Show Monday 23 November' }));
    const panel = within(screen.getByRole('complementary', { name: 'Inspector' }));
    expect(
      panel.getByText(/^Never suggested for Pal: anything that raises sodium; anything that raises potassium/),
    ).toBeTruthy();
    expect(screen.getByRole('region', { name: 'About these targets' }).textContent).toMatch(/Pal: /);
  });
});
