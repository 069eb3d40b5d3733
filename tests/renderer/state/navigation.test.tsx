import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { APP_COMMANDS } from '#renderer/app/app-commands';
import { registerCommands, runShortcut } from '#renderer/state/commands';
import { SCREENS, useScreen } from '#renderer/state/navigation';
import { usePrintRequest } from '#renderer/state/print-request';
import { commandRow } from '#shared/domain/help/commands';
import { Rail } from '#renderer/app/Rail';

const link = (name: string) => screen.getByRole('link', { name });

describe('the rail', () => {
  it('has a link for every screen, in order, and says which one is shown', async () => {
    render(<Rail />);
    const rail = screen.getByRole('navigation', { name: 'Main' });
    expect(
      within(rail)
        .getAllByRole('link')
        .map((one) => one.textContent),
    ).toEqual(SCREENS.map(({ label }) => label));
    expect(link('Plan').getAttribute('aria-current')).toBe('page');
    await userEvent.click(link('Foods'));
    expect(link('Plan').getAttribute('aria-current')).toBeNull();
    expect(link('Foods').getAttribute('aria-current')).toBe('page');
  });

  it('carries the names people and assistive technology know the screens by', () => {
    expect(SCREENS.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Plan', 'Foods', 'Recipes', 'Shopping', 'Trends', 'Help', 'Settings']),
    );
    expect(new Set(SCREENS.map(({ id }) => id)).size).toBe(SCREENS.length);
    expect(new Set(SCREENS.map(({ id }) => commandRow(`app.${id}`).keys[0])).size).toBe(SCREENS.length);
  });
});

describe('shortcuts of the whole program', () => {
  function Where() {
    return <output>{useScreen()}</output>;
  }

  it('open every screen, also while typing', async () => {
    render(
      <>
        <input aria-label="Search" />
        <Where />
      </>,
    );
    const takeBack = registerCommands(APP_COMMANDS);
    window.addEventListener('keydown', runShortcut);
    screen.getByLabelText('Search').focus();
    for (const { id } of SCREENS) {
      const [shortcut = ''] = commandRow(`app.${id}`).keys;
      const key = shortcut.replace('Ctrl+', '');
      await userEvent.keyboard(key === shortcut ? `{${key}}` : `{Control>}${key}{/Control}`);
      expect(screen.getByRole('status').textContent).toBe(id);
    }
    await userEvent.keyboard('{Control>}p{/Control}');
    expect(usePrintRequest.getState().request).toEqual({ list: false });
    window.removeEventListener('keydown', runShortcut);
    takeBack();
  });
});
