import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '#electron/main/services/repair-work';
import { MenuHost } from '#renderer/app/MenuHost';
import { NewFoodHost } from '#renderer/features/foods';
import { PaletteHost } from '#renderer/features/palette';
import { focusedMeal, PlanScreen } from '#renderer/features/planner';
import { RepairHost } from '#renderer/features/repair';
import { currentPlan } from '#renderer/state/planner-store';
import type { MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { TABLE_SALT } from '#shared/domain/week/quick-salt';
import { entriesAt, entriesOfDay } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { open } from '#tests/renderer/features/planner/harness';
import { shippedCatalog } from '#tests/support/shipped-catalog';

/**
 * The tasks of docs/steps.md, with exactly as many keys as in its table: the table cannot promise less than a task
 * takes.
 */
const STEPS = readFileSync(join(import.meta.dirname, '../../../docs/steps.md'), 'utf8');

/** The current number in the column of keys. */
function keysNow(task: string): number {
  const row = STEPS.split('\n').find((line) => line.startsWith(`| ${task} |`));
  return Number(row?.split('|')[3] ?? Number.NaN);
}

const MONDAY = '2026-11-23';
const REFERENCE: WeekDocument = { ...fixtureWeekDocument(), revision: 1 };

async function openProgram(week: WeekDocument, others: readonly WeekDocument[] = []) {
  await open(
    <>
      <PlanScreen />
      <MenuHost />
      <NewFoodHost />
      <RepairHost />
      <PaletteHost focusedMeal={focusedMeal} />
    </>,
    {
      week,
      others,
      answers: {
        'repair.week': (input) =>
          answerQuestion({ kind: 'week', input }, shippedCatalog(), () => 'id', {}) as Result<
            MethodOutput<'repair.week'>
          >,
      },
    },
  );
}

/** Presses keys one after the other and counts them; a key with Ctrl or Alt counts as one. */
function hands() {
  let pressed = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      pressed += 1;
      await userEvent.keyboard(key);
    }
  };
  return { press, type: (text: string) => press(...text), count: () => pressed };
}

const place = (at: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-place="${at}"]`) ?? expect.fail(`no place ${at}`);

describe('the steps of a task by keyboard', () => {
  it('plan a day of nine entries', async () => {
    await openProgram(newWeekDocument('2026-W48'));
    const { press, type, count } = hands();
    await press('e');
    const meals = [
      ['breakfast', ['egg', 'bac', 'avo']],
      ['lunch', ['sal', 'spi', 'oli']],
      ['dinner', ['chi', 'bro', 'but']],
    ] as const;
    for (const [slot, foods] of meals) {
      for (const food of foods) {
        await press('a');
        await type(food);
        await press('{Enter}', '{Enter}');
      }
      expect(entriesAt(currentPlan(), { date: MONDAY, slot })).toHaveLength(3);
      if (slot !== 'dinner') await press('{ArrowDown}');
    }
    expect(count()).toBe(keysNow('Plan a day of nine entries'));
  });

  it('clear a short day', async () => {
    await openProgram(REFERENCE);
    place('1-0').focus();
    const { press, count } = hands();
    await press('r');
    await screen.findByRole('radiogroup', { name: 'Proposals' }, { timeout: 15_000 });
    await press('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('group', { name: 'Tuesday 24 November 2026' }).textContent).not.toContain('short');
    expect(count()).toBe(keysNow('Clear a short day'));
  });

  it('salt every dinner', async () => {
    await openProgram(REFERENCE);
    place('0-6').focus();
    const { press, count } = hands();
    await press('s', '{Tab}', '{Enter}', '{Tab}', '{Enter}');
    await screen.findByRole('dialog', { name: /several days/ });
    await press('{Shift>}{Tab}{/Shift}', ' ', '{Enter}');
    const salted = currentPlan().days.filter(({ date }) =>
      entriesAt(currentPlan(), { date, slot: 'dinner' }).some((one) => one.kind === 'food' && one.food === TABLE_SALT),
    );
    expect(salted).toHaveLength(7);
    expect(count()).toBe(keysNow('Salt every dinner'));
  });

  it('copy a week', async () => {
    await openProgram(newWeekDocument('2026-W48'), [{ ...fixtureWeekDocument('2026-W47'), revision: 1 }]);
    await screen.findByRole('button', { name: /^Copy week 47/ });
    const { press, count } = hands();
    await press('{Enter}');
    await waitFor(() => expect(currentPlan().days.every((day) => entriesOfDay(day).length > 0)).toBe(true));
    expect(count()).toBe(keysNow('Copy a week'));
  });

  it('add an unknown food', async () => {
    await openProgram(REFERENCE);
    place('1-0').focus();
    const { press, type, count } = hands();
    await press('a');
    await type('zarumix');
    await press('{ArrowDown}', '{ArrowDown}', '{Enter}');
    const energy = await screen.findByRole('textbox', { name: /^Energy/ });
    // From the name, which is already there, to the weight of a serving and to its energy.
    const goTo = async (field: HTMLElement) => {
      while (document.activeElement !== field && count() < 40) await press('{Tab}');
    };
    await goTo(screen.getByRole('textbox', { name: /^One serving weighs/ }));
    await type('30');
    await goTo(energy);
    await type('90');
    await press('{Enter}');
    await screen.findByRole('textbox', { name: /^Amount of zarumix/ });
    await press('{Enter}');
    const breakfast = entriesAt(currentPlan(), { date: '2026-11-24', slot: 'breakfast' });
    expect(breakfast.some((one) => one.kind === 'food' && one.food.startsWith('mine:'))).toBe(true);
    expect(count()).toBe(keysNow('Add an unknown food'));
  });

  it('find and plan a recipe', async () => {
    await openProgram(REFERENCE);
    place('1-0').focus();
    const { press, type, count } = hands();
    await press('a');
    await type('slow');
    await press('{Enter}', '{Enter}');
    const breakfast = entriesAt(currentPlan(), { date: '2026-11-24', slot: 'breakfast' });
    expect(breakfast.at(-1)).toMatchObject({ kind: 'recipe', servings: 1 });
    expect(count()).toBe(keysNow('Find and plan a recipe'));
  });

  it('move an entry to another day', async () => {
    await openProgram(REFERENCE);
    place('1-0').focus();
    const { press, count } = hands();
    await press('{Alt>}{ArrowRight}{/Alt}');
    expect(entriesAt(currentPlan(), { date: '2026-11-25', slot: 'breakfast' }).map(({ id }) => id)).toContain('1-0');
    expect(count()).toBe(keysNow('Move an entry to another day'));
  });

  it('repair the week', async () => {
    await openProgram(REFERENCE);
    place('1-0').focus();
    const { press, count } = hands();
    await press('{Shift>}R{/Shift}');
    await within(await screen.findByRole('dialog', { name: /^Repair week/ })).findByRole('list', { name: 'Days' });
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(currentPlan().days).not.toEqual(REFERENCE.days);
    expect(count()).toBe(keysNow('Repair the week'));
  });
});
