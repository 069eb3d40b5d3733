import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LibraryConflict } from '#renderer/app/LibraryConflict';
import { conflictText } from '#renderer/app/library-conflict-text';
import { TitleBar } from '#renderer/app/TitleBar';
import { changeDocuments } from '#renderer/state/change-documents';
import { loadLibrary } from '#renderer/state/library-store';
import { fail } from '#shared/contract/result';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import { FakeMain } from '../bridge/fake-main';

const withPeople =
  (people: number) =>
  (library: LibraryDocument): LibraryDocument => ({ ...library, settings: { ...library.settings, people } });

async function conflicted() {
  const main = new FakeMain({ library: { revision: 5 } });
  await loadLibrary();
  render(
    <>
      <TitleBar />
      <LibraryConflict />
    </>,
  );
  main.writeLibraryFromElsewhere(withPeople(6));
  changeDocuments('people', { library: withPeople(4) });
  await screen.findByRole('alertdialog', { name: 'Library changed on disk' });
  return main;
}

describe('the question about a library that changed on disk', () => {
  it('says what both changed and that none of it is saved; a retry is not offered', async () => {
    await conflicted();
    expect(screen.getByRole('alertdialog').textContent).toContain(
      'Another program changed a setting in your library too.',
    );
    expect(screen.getByText('Not saved.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it.each([
    { button: 'Keep mine', people: 4 },
    { button: 'Take theirs', people: 6 },
  ])('$button ends it', async ({ button, people }) => {
    const main = await conflicted();
    await userEvent.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(main.library.settings.people).toBe(people);
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('says why an answer did not work and goes on asking', async () => {
    const main = await conflicted();
    main.answers['library.settle'] = () => fail('STORAGE', 'The disk is full; nothing was written.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect(await screen.findByText(/The disk is full; nothing was written\./)).toBeTruthy();
  });
});

describe('what two programs changed', () => {
  const food = (name: string) => ({ name, group: 'My foods', kind: 'food' as const, per100g: {}, measures: [] });
  const mine = { ...newLibraryDocument(), foods: { 'mine:a': food('Almond bar'), 'mine:b': food('Broth') } };
  it.each([
    { conflicts: [['foods', 'mine:a']], text: '“Almond bar”' },
    {
      conflicts: [['profile'], ['settings', 'theme'], ['settings', 'people']],
      text: 'your answers and targets and a setting',
    },
    { conflicts: [['pantry', 'salt']], text: 'one other thing' },
    {
      conflicts: [['foods', 'mine:a'], ['foods', 'mine:b'], ['profile'], ['rotation'], ['budget']],
      text: '“Almond bar”, “Broth”, your answers and targets and 2 other things',
    },
  ])('is named: $text', ({ conflicts, text }) => {
    expect(conflictText(conflicts, mine, newLibraryDocument())).toBe(text);
  });
});
