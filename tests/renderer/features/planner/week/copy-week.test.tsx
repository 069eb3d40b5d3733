import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { PlanScreen } from '#renderer/features/planner';
import { fail } from '#shared/contract/result';
import { open, planned, said, weekOf } from '../harness';
import type { Sketch } from '../small-plans';
import { capsule, sketchedWeek, sketchOf } from '../small-plans';
import { profileEntry } from '#tests/support/people';
import { undo } from '#renderer/state/history';

const OTHERS = [
  sketchedWeek([{ lunch: 'a b' }, { dinner: 'c' }], '2026-W40'),
  sketchedWeek([{ lunch: 'd' }], '2026-W47'),
  sketchedWeek([{ lunch: 'e' }], '2026-W50'),
];
const now = () => sketchOf(currentPlan());

async function openDialog(sketch: Sketch, others = OTHERS, week = sketchedWeek(sketch)) {
  const opened = await open(<PlanScreen />, { week, others });
  await userEvent.click(screen.getByRole('button', { name: 'Week… (copy, import, save)' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Copy a week here/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Copy a week to week 48' });
  return { ...opened, dialog: within(dialog) };
}

describe('the dialog that copies a week', () => {
  it('lists every other week, newest first, the latest before this one chosen', async () => {
    const { dialog } = await openDialog([{ breakfast: 'x' }]);
    const weeks = await dialog.findAllByRole('button', { name: /^Week \d/ });
    expect(weeks.map((one) => one.textContent)).toEqual([
      'Week 50 7–13 Dec 2026',
      'Week 47 16–22 Nov 2026',
      'Week 40 28 Sep – 4 Oct 2026',
    ]);
    expect(weeks.map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
  });

  it.each([
    ['x', /The 1 entry planned here is replaced; Undo brings it back\./],
    ['x y z', /The 3 entries planned here are replaced; Undo brings them back\./],
  ])('says what is replaced: %s', async (entries, sentence) => {
    const { dialog } = await openDialog([{ breakfast: entries }]);
    expect(dialog.getByText(sentence)).toBeTruthy();
  });

  it('says what is locked and stays', async () => {
    const locked = { ...planned('sr28:11457', 60), locked: true };
    const week = weekOf([{ lunch: [locked, planned('sr28:01123', 50)] }]);
    const { dialog } = await openDialog([], OTHERS, week);
    expect(dialog.getByText(/The 1 entry planned here is replaced.* 1 locked entry stays\./)).toBeTruthy();
  });

  it('replaces the plan as one edit', async () => {
    const { dialog } = await openDialog([{ breakfast: 'x' }]);
    await userEvent.click(await dialog.findByRole('button', { name: /^Week 40/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Copy week 40' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(now()).toEqual([{ lunch: 'a b' }, { dinner: 'c' }]);
    expect(said()).toBe('Copied week 40 here');
    const ids = currentPlan().days.flatMap((day) => day.meals.flatMap((meal) => meal.entries.map((entry) => entry.id)));
    expect(ids).not.toContain('a');
    undo();
    expect(now()).toEqual([{ breakfast: 'x' }]);
  });

  it('changes nothing when it is cancelled, and nothing before it is confirmed', async () => {
    const { dialog, main } = await openDialog([{ breakfast: 'x' }]);
    await userEvent.click(await dialog.findByRole('button', { name: /^Week 40/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(now()).toEqual([{ breakfast: 'x' }]);
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('lists what today’s answers leave out, with the reason, and adds it by name', async () => {
    const salted = weekOf([{ lunch: [planned('sr28:11457', 100)], drinks: [planned('sr28:02047', 1.5)] }]);
    const { days } = sketchedWeek([], '2026-W47');
    const earlier = {
      ...salted,
      week: '2026-W47',
      days: days.map((day, at) => ({ ...day, meals: salted.days[at]!.meals })),
    };
    const answers = { ...profileEntry().answers, 'high-blood-pressure': 'yes' as const };
    await open(<PlanScreen />, {
      week: sketchedWeek([]),
      others: [earlier],
      library: { profile: [profileEntry({ answers })] },
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Copy week 47/ }));
    await waitFor(() => expect(now()).toEqual([{ lunch: 'sr28:11457' }]));
    expect(said()).toBe(
      'Left out by your safety answers. Salt on Monday 23 November: not offered with high blood pressure.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add Salt anyway' }));
    await waitFor(() => expect(now()).toEqual([{ lunch: 'sr28:11457', drinks: 'sr28:02047' }]));
    expect(screen.queryByRole('button', { name: 'Add Salt anyway' })).toBeNull();
  });

  it('says when the week cannot be read, and changes nothing', async () => {
    const { dialog, main } = await openDialog([{ breakfast: 'x' }]);
    main.answers['weeks.load'] = () => fail('STORAGE', 'The disk does not answer.');
    await userEvent.click(await dialog.findByRole('button', { name: 'Copy week 47' }));
    expect((await dialog.findByRole('alert')).textContent).toBe('Week 47 could not be read. Nothing was changed.');
    expect(now()).toEqual([{ breakfast: 'x' }]);
  });

  it('says when there is no other week', async () => {
    const { dialog } = await openDialog([{ breakfast: 'x' }], []);
    expect(await dialog.findByText('No other week is planned yet.')).toBeTruthy();
    expect(dialog.queryByRole('button', { name: /^Copy week/ })).toBeNull();
  });

  it('copies the frozen foods of the other week along', async () => {
    const other = weekOf(
      [{ drinks: [planned('label:magnesium-glycinate', 1, { amount: 1, unit: 'piece' })] }],
      { foods: { 'label:magnesium-glycinate': capsule(400) } },
      '2026-W46',
    );
    const { dialog } = await openDialog([{ breakfast: 'x' }], [other]);
    await userEvent.click(await dialog.findByRole('button', { name: 'Copy week 46' }));
    await waitFor(() => expect(currentPlan().foods['label:magnesium-glycinate']?.per100g.magnesium).toBe(40_000));
  });
});
