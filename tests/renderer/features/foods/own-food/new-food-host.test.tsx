import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { NewFoodHost } from '#renderer/features/foods';
import { openNewFood } from '#renderer/state/new-food-request';
import { openFoods } from '../harness';

test('the form takes no focus from what its food opened', async () => {
  let made = '';
  await openFoods({
    alone: (
      <>
        <button type="button">Opener</button>
        <input aria-label="Amount of what was made" />
        <NewFoodHost />
      </>
    ),
  });
  const amount = screen.getByRole('textbox', { name: 'Amount of what was made' });
  act(() => {
    screen.getByRole('button', { name: 'Opener' }).focus();
    openNewFood({
      name: 'Wafer',
      onMade: ({ name }) => {
        made = name;
        amount.focus();
      },
    });
  });
  const form = within(await screen.findByRole('dialog', { name: 'New food' }));
  await userEvent.type(form.getByRole('textbox', { name: 'One serving weighs, g' }), '25');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  // Longer than the form waits before it returns the focus.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([made, document.activeElement]).toEqual(['Wafer', amount]);
});

test('the form that is closed gives the focus back', async () => {
  await openFoods({
    alone: (
      <>
        <button type="button">Opener</button>
        <NewFoodHost />
      </>
    ),
  });
  const opener = screen.getByRole('button', { name: 'Opener' });
  act(() => {
    opener.focus();
    openNewFood({ name: 'Wafer', onMade: () => undefined });
  });
  await screen.findByRole('dialog', { name: 'New food' });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(opener));
});
