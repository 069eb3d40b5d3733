import { changeDocuments } from '#renderer/state/change-documents';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { flushWeeks } from '#renderer/state/week-saving';
import { DataSettings } from '#renderer/features/settings/DataSettings';
import type { MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import { addNote, notesOf, seen, storedWeek, WEEK } from '#tests/renderer/state/fresh-stores';
import type { FakeMain } from '#tests/renderer/bridge/fake-main';
import { deferred } from '#tests/renderer/bridge/fake-main';
import { open, said } from '../planner/harness';
import { undo, redo, useUndoLabel } from '#renderer/state/history';

const OPENED: MethodOutput<'archive.open'> = {
  archive: 'chosen',
  name: 'mine.zip',
  // Written without a time zone: local time wherever the test runs.
  savedAt: '2026-11-25T09:30:00',
  weeks: 12,
  foods: 1,
  recipes: 0,
  weeksTakenAway: ['2026-W48', '2026-W49'],
};

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const SAVE = 'Save everything as an archive…';
const RESTORE = 'Restore from an archive…';
const notes = () => notesOf(currentPlan());

/** The dialog about an archive, over a week with one note. */
async function asked(opened: Partial<MethodOutput<'archive.open'>> = {}) {
  const started = await open(<DataSettings />, { week: storedWeek(WEEK, 4, ['here']) });
  started.main.answers['archive.open'] = () => succeed({ ...OPENED, ...opened });
  fireEvent.click(button(RESTORE));
  const dialog = within(await screen.findByRole('dialog', { name: 'Restore this library?' }));
  return { ...started, dialog };
}

/** From now on the disk contains another library, as after every restore. */
function swapDisk(main: FakeMain): void {
  const restored: string[] = [];
  const [here, there] = [
    { week: storedWeek(WEEK, 4, ['here']), theme: 'system' as const },
    { week: storedWeek(WEEK, 2, ['from the archive']), theme: 'dark' as const },
  ];
  main.answers['archive.restore'] = ({ archive }) => {
    restored.push(archive);
    const shown = restored.length % 2 === 1 ? there : here;
    main.weeks.set(WEEK, shown.week);
    main.library = { ...main.library, settings: { ...main.library.settings, theme: shown.theme } };
    return succeed({ undo: `kept ${restored.length}`, keptAs: 'backups/archives/kept.zip' });
  };
}

describe('saving everything as an archive', () => {
  it('saves what is pending first, shows that it works, and says where it is and what it holds', async () => {
    const { main } = await open(<DataSettings />, { week: storedWeek(WEEK, 4) });
    const answer = deferred<Result<MethodOutput<'archive.save'>>>();
    main.answers['archive.save'] = () => answer.promise;
    changeDocuments('plan', { label: 'Added a note', plan: addNote('pending') });
    fireEvent.click(button(SAVE));
    expect(button('Saving…').disabled).toBe(true);
    expect(button(RESTORE).disabled).toBe(true);
    await waitFor(() => expect(main.asked('archive.save')).toHaveLength(1));
    expect(main.sent.map(({ name }) => name)).toEqual(['weeks.save', 'archive.save']);
    expect(main.asked('archive.save')).toEqual([{ suggestedName: 'Electroplate library 2026-11-24.electroplate.zip' }]);
    answer.resolve(succeed({ path: 'home/mine.zip', weeks: 1, foods: 1200, recipes: 3 }));
    await waitFor(() => expect(said()).toBe('Saved 1 week, 1,200 own foods and 3 recipes as home/mine.zip'));
    expect(button(SAVE).disabled).toBe(false);
  });

  it('is not begun while a change is not saved, and says why something failed', async () => {
    const { main } = await open(<DataSettings />, { week: storedWeek(WEEK, 4) });
    main.answers['archive.save'] = () => fail('CANCELLED', 'Closed.');
    fireEvent.click(button(SAVE));
    await waitFor(() => expect(button(SAVE).disabled).toBe(false));
    expect(screen.queryByRole('alert')).toBeNull();
    main.answers['archive.save'] = () => fail('STORAGE', 'The disk is full.');
    fireEvent.click(button(SAVE));
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full.');
    main.answers['weeks.save'] = () => fail('STORAGE', 'No disk.');
    changeDocuments('plan', { label: 'Added a note', plan: addNote('pending') });
    fireEvent.click(button(SAVE));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^An earlier change is not saved yet/));
    expect(main.asked('archive.save')).toHaveLength(2);
    delete main.answers['weeks.save'];
    expect(await flushWeeks()).toBe(true);
  });
});

describe('restoring an archive', () => {
  it('says first what it is, what goes and what is kept, and does nothing until confirmed', async () => {
    const { dialog, main } = await asked();
    expect(dialog.getByText('mine.zip').parentElement?.textContent).toBe(
      'mine.zip, saved on 25 November 2026 at 09:30, holds 12 weeks, 1 own food and 0 recipes. It replaces everything that is here.',
    );
    expect(dialog.getByText('Not in the archive, and removed:').parentElement?.textContent).toBe(
      'Not in the archive, and removed: week 48 of 2026 and week 49 of 2026.',
    );
    expect(dialog.getByText(/is kept as an archive first, and Undo brings it back/)).toBeTruthy();
    fireEvent.click(button('Keep what is here'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(main.asked('archive.restore')).toEqual([]);
  });

  it('shows the restored library and week, and can be undone and done again as often as one likes', async () => {
    const { main } = await asked({ weeksTakenAway: [] });
    expect(screen.queryByText(/taken away/)).toBeNull();
    swapDisk(main);
    changeDocuments('plan', { label: 'Added a note', plan: addNote('pending') });
    fireEvent.click(button('Restore'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // Pending changes are saved before the library is replaced.
    expect(main.sent.map(({ name }) => name).slice(1, 3)).toEqual(['weeks.save', 'archive.restore']);
    expect(said()).toBe(
      'mine.zip was restored. What was here is kept as backups/archives/kept.zip; Undo brings it back.',
    );
    expect(notes()).toEqual(['from the archive']);
    expect(currentLibrary().settings.theme).toBe('dark');
    expect(seen(useUndoLabel)).toBe('Restored an archive');
    undo();
    await waitFor(() => expect(notes()).toEqual(['here']));
    await waitFor(() => expect(said()).toBe('Undone: Restored an archive'));
    expect(currentLibrary().settings.theme).toBe('system');
    redo();
    await waitFor(() => expect(notes()).toEqual(['from the archive']));
    expect(main.asked('archive.restore').map(({ archive }) => archive)).toEqual(['chosen', 'kept 1', 'kept 2']);
    await waitFor(() => expect(seen(useUndoLabel)).toBe('Restored an archive'));
    changeDocuments('plan', { label: 'Added a note', plan: addNote('after') });
    expect(await flushWeeks()).toBe(true);
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['from the archive', 'after']);
  });

  it('that fails leaves everything and says why in the dialog', async () => {
    const { main, dialog } = await asked();
    main.answers['archive.restore'] = () => fail('CONFLICT', 'mine.zip was changed since it was opened.');
    changeDocuments('plan', { label: 'Added a note', plan: addNote('mine') });
    fireEvent.click(button('Restore'));
    expect((await dialog.findByRole('alert')).textContent).toBe('mine.zip was changed since it was opened.');
    expect(notes()).toEqual(['here', 'mine']);
    expect(seen(useUndoLabel)).toBe('Added a note');
    changeDocuments('plan', { label: 'Added a note', plan: addNote('still edited') });
    expect(notes()).toEqual(['here', 'mine', 'still edited']);
    expect(await flushWeeks()).toBe(true);
  });

  it('that cannot be opened says why', async () => {
    const { main } = await open(<DataSettings />);
    main.answers['archive.open'] = () => fail('BAD_INPUT', 'mine.zip cannot be restored, because it is empty.');
    fireEvent.click(button(RESTORE));
    expect((await screen.findByRole('alert')).textContent).toBe('mine.zip cannot be restored, because it is empty.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
