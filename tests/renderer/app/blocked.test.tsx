import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Blocked } from '#renderer/app/Blocked';
import { fail, succeed } from '#shared/contract/result';
import type { ErrorCode } from '#shared/contract/result';
import { FakeMain } from '../bridge/fake-main';

const COPIES = [{ copy: 'previous', words: 'the version before the last save', revision: 4 }];

function blocked(code: ErrorCode = 'STORAGE') {
  const main = new FakeMain({}, { 'library.copies': () => succeed({ copies: COPIES }) });
  const retry = vi.fn();
  render(<Blocked failure={{ code, message: 'Your library could not be opened.' }} onRetry={retry} />);
  return { main, retry };
}

describe('a library that cannot be opened', () => {
  it('says why, and offers a copy, which is opened', async () => {
    const { main, retry } = blocked();
    expect(screen.getByRole('alert').textContent).toBe('Your library could not be opened.');
    main.answers['library.openCopy'] = () => succeed({ keptAs: 'kept.json' });
    await userEvent.click(await screen.findByRole('button', { name: 'Open the version before the last save' }));
    await waitFor(() => expect(retry).toHaveBeenCalledTimes(1));
    expect(main.asked('library.openCopy')).toEqual([{ copy: 'previous' }]);
  });

  it('says why a copy could not be opened, and stays', async () => {
    const { main, retry } = blocked();
    main.answers['library.openCopy'] = () => fail('STORAGE', 'The disk is full; nothing was changed.');
    await userEvent.click(await screen.findByRole('button', { name: /^Open/ }));
    expect(await screen.findByText('The disk is full; nothing was changed.')).toBeTruthy();
    expect(retry).not.toHaveBeenCalled();
  });

  it('shows its folder, and restores an archive', async () => {
    const { main, retry } = blocked();
    await userEvent.click(screen.getByRole('button', { name: 'Show the folder' }));
    expect(main.asked('library.showFolder')).toHaveLength(1);
    const counts = { weeks: 0, foods: 0, recipes: 0 };
    main.answers['archive.open'] = () =>
      succeed({ archive: 'a', name: 'a.zip', savedAt: '2026-11-23T09:30:00Z', ...counts, weeksTakenAway: [] });
    main.answers['archive.restore'] = () => succeed({ undo: 'b', keptAs: 'kept.zip' });
    await userEvent.click(screen.getByRole('button', { name: 'Restore from an archive…' }));
    await waitFor(() => expect(retry).toHaveBeenCalledTimes(1));
    expect(main.asked('archive.restore')).toEqual([{ archive: 'a' }]);
  });

  it('of a newer version offers nothing that would take its place', async () => {
    const { main } = blocked('NEWER_VERSION');
    await screen.findByRole('button', { name: 'Show the folder' });
    expect(screen.queryByRole('button', { name: /^Open|^Restore/ })).toBeNull();
    expect(main.asked('library.copies')).toEqual([]);
  });
});
