import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { EatersSettings } from '#renderer/features/settings/EatersSettings';
import { changeDocuments } from '#renderer/state/change-documents';
import { undo } from '#renderer/state/history';
import { currentLibrary } from '#renderer/state/library-store';
import type { LibraryDocument } from '#shared/schema/library-document';
import { profileEntry } from '#tests/support/people';
import { open } from '../planner/harness';

const eaters = () => Object.values(currentLibrary().eaters ?? {});
const button = (name: string) => screen.getByRole('button', { name });

it('adds somebody with portions, refuses a name twice, changes and removes them, each a step', async () => {
  await open(<EatersSettings />);
  await userEvent.click(button('Add somebody…'));
  await userEvent.click(button('Save'));
  expect(screen.getByText('Type a name.')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Pal');
  await userEvent.click(button('More: Portion, times yours'));
  await userEvent.click(button('Less: Breakfast'));
  await userEvent.click(button('Save'));
  await waitFor(() =>
    expect(eaters()).toMatchObject([{ name: 'Pal', portion: 1.25, meals: { breakfast: 1 }, profile: [] }]),
  );
  // One of the people now has a name; nobody more has to be bought for.
  expect(currentLibrary().settings.people).toBe(1);
  expect(within(screen.getByRole('group', { name: 'People in all' })).getByRole('status').textContent).toBe('2');

  await userEvent.click(button('Add somebody…'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'pal');
  await userEvent.click(button('Save'));
  expect(screen.getByText('Somebody is called pal already.')).toBeTruthy();
  await userEvent.click(button('Cancel'));

  await userEvent.click(button('Remove Pal'));
  await waitFor(() => expect(eaters()).toEqual([]));
  undo();
  await waitFor(() => expect(eaters()).toHaveLength(1));
});

it('keeps answers through undo: they are not a step', async () => {
  await open(<EatersSettings />, {
    library: { eaters: { pal: { name: 'Pal', portion: 1, profile: [] } } },
  });
  await changeDocuments('eaters', {
    label: 'Portions of Pal',
    library: (library): LibraryDocument => ({ ...library, eaters: { pal: { name: 'Pal', portion: 2, profile: [] } } }),
  });
  changeDocuments('eater-answers', {
    library: (library): LibraryDocument => ({
      ...library,
      eaters: { pal: { ...library.eaters!['pal']!, profile: [profileEntry()] } },
    }),
  });
  undo();
  await waitFor(() => expect(eaters()).toMatchObject([{ portion: 1, profile: [{ sex: 'female' }] }]));
});
