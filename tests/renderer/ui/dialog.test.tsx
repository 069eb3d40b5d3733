import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Dialog } from '#renderer/ui/Dialog';
import { TestProvider } from '#tests/support/test-provider';

function Page() {
  const [opened, setOpened] = useState(false);
  return (
    <TestProvider>
      <button type="button" onClick={() => setOpened(true)}>
        Open
      </button>
      {opened ? (
        <Dialog title="Rename Lunch" size={300} onClose={() => setOpened(false)}>
          <input aria-label="Name" data-autofocus />
        </Dialog>
      ) : null}
    </TestProvider>
  );
}

const open = async () => {
  render(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  return screen.findByRole('dialog', { name: 'Rename Lunch' });
};

describe('a dialog', () => {
  it('has a title, keeps everything else out, and puts the focus where it is needed', async () => {
    const dialog = await open();
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  });

  it.each([
    ['its close button', async () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
    ['Escape', async () => userEvent.keyboard('{Escape}')],
  ])('closes by %s and gives the focus back', async (_how, close) => {
    await open();
    await close();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
  });
});
