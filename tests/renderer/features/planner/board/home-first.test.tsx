import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlanScreen } from '#renderer/features/planner';
import { focusOn } from '#renderer/features/planner/selection-store';
import { open, planned, weekOf } from '../harness';
import { MONDAY, place } from '../small-plans';

/** Today is Tuesday 24 November 2026. */
const PANTRY = {
  kale: { food: 'sr28:11233', amount: 200, unit: 'g', place: 'fridge', bestBefore: '2026-11-25' },
  eggplant: { food: 'sr28:11209', amount: 300, unit: 'g', place: 'fridge', bestBefore: '2026-11-24' },
  butter: { food: 'sr28:01145', amount: 250, unit: 'g', place: 'fridge', bestBefore: '2027-02-01' },
} as const;

const options = async () => (await screen.findAllByRole('option')).map((option) => option.textContent);

async function adding(pantry: typeof PANTRY | Record<string, never>) {
  await open(<PlanScreen />, {
    week: weekOf([{ breakfast: [planned('sr28:01123', 100)] }]),
    library: { pantry },
  });
  focusOn(place(MONDAY, 'lunch'));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Add to Lunch/));
  await userEvent.keyboard('a');
  await screen.findByRole('combobox', { name: 'Add food' });
}

describe('the add box', () => {
  it('offers first what is at home and must be eaten soon, and says until when', async () => {
    await adding(PANTRY);
    const [first, second] = await options();
    expect(first).toMatch(/^Eggplant, raw.*at home, use first: best before Tue 24 Nov, today/);
    expect(second).toMatch(/^Kale, raw.*at home, use first: best before Wed 25 Nov, tomorrow/);
    expect((await options()).join()).not.toMatch(/butter.*use first/);
  });

  it('ranks it first where it is called what is typed, else after the obvious food', async () => {
    await adding(PANTRY);
    await userEvent.keyboard('kale');
    expect((await options())[0]).toMatch(/^Kale, raw.*use first/);
    await userEvent.clear(screen.getByRole('combobox', { name: 'Add food' }));
    await userEvent.keyboard('egg');
    const [first, second] = await options();
    expect(first).toMatch(/^Egg, raw/);
    expect(second).toMatch(/^Eggplant, raw.*use first/);
  });

  it('is as ever with an empty pantry', async () => {
    await adding({});
    await userEvent.keyboard('kale');
    expect((await options()).join()).not.toContain('use first');
  });
});
