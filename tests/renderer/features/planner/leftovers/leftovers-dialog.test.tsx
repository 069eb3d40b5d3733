import { changeDocuments } from '#renderer/state/change-documents';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LeftoversDialog } from '#renderer/features/planner/leftovers/LeftoversDialog';
import { LeftoversQuestion } from '#renderer/features/planner/leftovers/LeftoversQuestion';
import { openLeftovers } from '#renderer/features/planner/leftovers/leftovers-request';
import { currentPlan } from '#renderer/state/planner-store';
import { batchOf } from '#shared/domain/week/leftovers';
import { addSlot, moveEntries, removeEntries } from '#shared/domain/week/week-plan';
import type { newWeekDocument } from '#shared/schema/week-document';
import { chiliWeek } from '#tests/support/chili';
import { open } from '../harness';
import { undo } from '#renderer/state/history';

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

const meals = (week: ReturnType<typeof newWeekDocument> | undefined) =>
  week?.days.flatMap((day) =>
    day.meals.flatMap((meal) => meal.entries.map(({ id }) => `${day.date} ${meal.slot} ${id}`)),
  );

describe('planning leftovers', () => {
  // Must run first: no other test may have opened the next week before.
  it('of the next week, which has not been opened yet, and at a meal only this week has', async () => {
    const week = addSlot(chiliWeek(), { id: 'tea', name: 'Tea', time: '' });
    const { main } = await open(<LeftoversDialog />, {
      week: moveEntries(week, ['pot'], { date: '2026-11-29', slot: 'tea' }),
    });
    act(() => openLeftovers('pot'));
    await waitFor(() => expect(field('Servings on Monday 30 November').value).toBe('1'));
    fireEvent.click(screen.getByRole('button', { name: 'Plan it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const next = main.weeks.get('2026-W49');
    expect(meals(next)).toEqual(
      ['2026-11-30', '2026-12-01', '2026-12-02'].map((date) => expect.stringMatching(`^${date} tea `)),
    );
    expect(next?.slots.at(-1)).toMatchObject({ id: 'tea', name: 'Tea' });
    expect(batchOf(new Map([main.weeks.get('2026-W48')!, next!].map((one) => [one.week, one])), 'pot')).toMatchObject({
      cooked: 4,
      planned: 3,
      spare: 0,
    });
    act(undo);
    await waitFor(() => expect(meals(main.weeks.get('2026-W49'))).toEqual([]));
  });

  it('begins with what the recipe makes, and plans it in one step; removing the recipe then asks', async () => {
    await open(
      <>
        <LeftoversDialog />
        <LeftoversQuestion />
      </>,
      { week: chiliWeek() },
    );
    act(() => openLeftovers('pot'));
    await waitFor(() => expect(field('Cook on Tuesday').value).toBe('4'));
    expect(field('Servings on Wednesday 25 November').value).toBe('1');
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('4 cooked, 1 eaten on Tuesday, 3 planned, nothing left.');
    expect(dialog.textContent).toContain('USDA FSIS');
    fireEvent.change(field('Servings on Friday 27 November'), { target: { value: 'lots' } });
    expect(within(dialog).getByRole('alert').textContent).toMatch(/^Type a number/);
    fireEvent.change(field('Servings on Friday 27 November'), { target: { value: '' } });
    fireEvent.change(field('Cook on Tuesday'), { target: { value: '3' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Plan it' }));
    expect(batchOf(new Map([['2026-W48', currentPlan()]]), 'pot')).toMatchObject({ cooked: 3, planned: 2, spare: 0 });

    act(
      () =>
        void changeDocuments('plan', {
          label: 'Removed 1 entry',
          plan: (plan) => removeEntries(plan, new Set(['pot'])),
        }),
    );
    const question = await screen.findByRole('dialog', { name: 'Leftovers of Chili' });
    expect(
      within(question)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Wednesday 25 November, Dinner: 1 serving', 'Thursday 26 November, Dinner: 1 serving']);
    fireEvent.click(within(question).getByRole('button', { name: 'Cook it on Wednesday instead' }));
    await waitFor(() => expect(currentPlan().days[1]?.meals.flatMap((meal) => meal.entries)).toEqual([]));
    const [wednesday] = currentPlan().days[2]!.meals.flatMap((meal) => meal.entries);
    expect(wednesday).toMatchObject({ servings: 1, cook: 2, leftoverOf: null });
  });
});
