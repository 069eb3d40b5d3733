import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PlanPopover } from '#renderer/ui/PlanPopover';
import { newWeekDocument } from '#shared/schema/week-document';
import { TestProvider } from '#tests/support/test-provider';

const nothing = () => undefined;

test('to several days: those that have it are off and said, the rest are added at once', async () => {
  const onAdd = vi.fn();
  render(
    <TestProvider>
      <PlanPopover
        name="Spinach, raw"
        plan={newWeekDocument('2026-W48')}
        place={{ date: '2026-11-23', slot: 'lunch' }}
        onPlace={nothing}
        isOpen
        onOpen={nothing}
        closedBecause={null}
        problem={null}
        daysHaving={(slot) => (slot === 'lunch' ? ['2026-11-24'] : [])}
        onAdd={onAdd}
      />
    </TestProvider>,
  );
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name, hidden: true });
  fireEvent.click(button('Add'));
  expect(onAdd).toHaveBeenLastCalledWith('lunch', ['2026-11-23']);

  fireEvent.click(button('Several days…'));
  expect(button('Tuesday 24 November, has it already').disabled).toBe(true);
  screen.getByText('Tue has it already.');
  fireEvent.click(button('Friday 27 November'));
  fireEvent.click(button('Add to 2 days'));
  expect(onAdd).toHaveBeenLastCalledWith('lunch', ['2026-11-23', '2026-11-27']);

  fireEvent.click(button('Monday 23 November'));
  fireEvent.click(button('Friday 27 November'));
  expect(button('Add').disabled).toBe(true);
  expect(button('Add').title).toBe('Choose a day first');
});
