import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { NewFoodHost } from '#renderer/features/foods';
import { openNewFood } from '#renderer/state/new-food-request';
import { openFoods } from '../harness';

test('the form gives the focus back before its food is handed on, so that nothing opened for it loses the focus', async () => {
  const happened: string[] = [];
  await openFoods({
    alone: (
      <>
        <button type="button" onFocus={() => happened.push('focus is back')}>
          Opener
        </button>
        <NewFoodHost />
      </>
    ),
  });
  act(() => {
    screen.getByRole('button', { name: 'Opener' }).focus();
    openNewFood({ name: 'Wafer', onMade: ({ name }) => happened.push(`${name} is made`) });
  });
  const form = within(await screen.findByRole('dialog', { name: 'New food' }));
  await userEvent.type(form.getByRole('textbox', { name: 'One serving weighs, g' }), '25');
  happened.length = 0;
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(happened).toEqual(['focus is back', 'Wafer is made']));
});
