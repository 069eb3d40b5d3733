import { changeDocuments } from '#renderer/state/change-documents';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#renderer/app/ErrorBoundary';
import { loadLibrary } from '#renderer/state/library-store';
import { navigate } from '#renderer/state/navigation';
import { openWeek } from '#renderer/state/planner-store';
import { TitleBar } from '#renderer/app/TitleBar';
import { fail, succeed } from '#shared/contract/result';
import { deferred, FakeMain } from '../bridge/fake-main';
import { addNote } from '../state/fresh-stores';

const button = (name: string) => screen.getByRole('button', { name });
const bar = () => screen.getByRole('banner').textContent;
const inDark = () =>
  changeDocuments('favourite', {
    library: (library) => ({ ...library, settings: { ...library.settings, theme: 'dark' } }),
  });

let main: FakeMain;
beforeEach(async () => {
  main = new FakeMain();
  await loadLibrary();
  await openWeek('2026-W48');
});

describe('the title bar', () => {
  it('says what is on screen', async () => {
    render(<TitleBar />);
    expect(bar()).toContain('Week 48, 23–29 November 2026');
    act(() => navigate('foods'));
    expect(bar()).toContain('Foods');
    render(<TitleBar title="First start" />);
    expect(screen.getAllByRole('banner')[1]?.textContent).toContain('First start');
  });

  it('says saving while a save is on its way, and saved when it is on disk', async () => {
    render(<TitleBar />);
    expect(bar()).toContain('Saved');
    const disk = deferred<void>();
    main.answers['weeks.save'] = async () => {
      await disk.promise;
      return succeed({ revision: 1 });
    };
    act(() => void changeDocuments('plan', { label: 'Added soup', plan: addNote('soup') }));
    expect(bar()).toContain('Saving');
    disk.resolve();
    await waitFor(() => expect(bar()).toContain('Saved'));
  });

  it('says why the library is not saved, before a week that is on its way, and tries again on request', async () => {
    render(<TitleBar />);
    main.answers['library.save'] = () => fail('STORAGE', 'The disk is full.');
    act(inDark);
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved. The disk is full.');
    delete main.answers['library.save'];
    await userEvent.click(button('Try again'));
    await waitFor(() => expect(bar()).toContain('Saved'));
    expect(main.library.settings.theme).toBe('dark');
  });

  it('has the buttons of a window and follows its state', async () => {
    render(<TitleBar />);
    await userEvent.click(button('Minimise'));
    await userEvent.click(button('Maximise'));
    act(() => main.emit('window-state', { maximized: true }));
    await userEvent.click(button('Restore'));
    await userEvent.click(button('Close'));
    expect(main.asked('window.control').map(({ action }) => action)).toEqual([
      'minimize',
      'toggle-maximize',
      'toggle-maximize',
      'close',
    ]);
  });
});

describe('a screen that cannot be drawn', () => {
  it('says so instead of leaving an empty window, and is drawn again on request', async () => {
    let isBroken = true;
    function Screen() {
      if (isBroken) throw new Error('no');
      return <p>The plan</p>;
    }
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    render(
      <ErrorBoundary>
        <Screen />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toMatch(/fault in the program/);
    isBroken = false;
    await userEvent.click(button('Draw it again'));
    expect(screen.getByText('The plan')).toBeTruthy();
    quiet.mockRestore();
  });
});
