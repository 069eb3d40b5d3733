import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { GenerateHost } from '#renderer/features/generate';
import { PlanScreen } from '#renderer/features/planner';
import type { MethodInput } from '#shared/contract/methods';
import { succeed } from '#shared/contract/result';
import { open, planned, weekOf } from '#tests/renderer/features/planner/harness';

/** Today is Monday 23 November 2026. */
const PANTRY = {
  kale: { food: 'sr28:11233', amount: 200, unit: 'g', place: 'fridge', bestBefore: '2026-11-25' },
  eggs: { food: 'sr28:01123', amount: 4, unit: 'piece', place: 'fridge', bestBefore: '2026-11-24' },
  butter: { food: 'sr28:01145', amount: 250, unit: 'g', place: 'fridge', bestBefore: '2027-02-01' },
} as const;

it('begins with what is at home, must be eaten soon and is not planned yet', async () => {
  const asked: MethodInput<'repair.generate'>[] = [];
  await open(
    <>
      <PlanScreen />
      <GenerateHost />
    </>,
    {
      // The four 50 g eggs are planned.
      week: weekOf([{}, { dinner: [planned('sr28:01123', 200)] }]),
      library: { pantry: PANTRY },
      answers: {
        'repair.generate': (input) => {
          asked.push(input);
          return succeed({ outcome: 'nothing', why: 'no-recipe' });
        },
      },
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Fill week' }));
  const panel = within(await screen.findByRole('dialog', { name: 'Fill week 48' }));
  expect(panel.getByRole('button', { name: 'Remove Kale, raw' })).toBeTruthy();
  expect(panel.queryByRole('button', { name: 'Remove Egg, raw' })).toBeNull();
  expect(panel.queryByRole('button', { name: /^Remove .*[Bb]utter/ })).toBeNull();
});
