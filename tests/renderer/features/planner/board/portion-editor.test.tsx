import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { PlanScreen } from '#renderer/features/planner';
import { focusOn } from '#renderer/features/planner/selection-store';
import type { FoodEntry } from '#shared/domain/week/week-plan';
import { meterValueText, open, planned, said, weekOf } from '../harness';
import { capsule, MONDAY, place } from '../small-plans';
import { undo } from '#renderer/state/history';
import { pressKeys } from '#tests/support/keys';

const DAY = 'Monday 23 November 2026';
const entry = () => currentPlan().days[0]?.meals[0]?.entries[0] as FoodEntry;
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Amount of Spinach, raw' });
const unit = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Unit' });
const isOpen = () => screen.queryByRole('textbox', { name: /^Amount of/ }) !== null;
const potassium = () => meterValueText(DAY, 'Potassium');

/**
 * 60 g (2 cups) of raw spinach for breakfast, its amount opened with Enter. SR28: 558 mg of potassium per 100 g, 30 g
 * per cup.
 */
async function editing() {
  const opened = await open(<PlanScreen />, {
    week: weekOf([{ breakfast: [planned('sr28:11457', 60, { amount: 2, unit: 'cup' })] }]),
  });
  focusOn(place(MONDAY, 'breakfast', entry().id));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Spinach, raw, 2 cups/));
  await pressKeys('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  const undone = () => {
    undo();
    return entry()?.grams;
  };
  return { ...opened, undone };
}

describe('an amount that is typed', () => {
  it.each([
    ['½ cup', 15, { amount: 0.5, unit: 'cup' }],
    ['1/2 cup', 15, { amount: 0.5, unit: 'cup' }],
    ['1 1/2 cups', 45, { amount: 1.5, unit: 'cup' }],
    ['1,5 cup', 45, { amount: 1.5, unit: 'cup' }],
    ['170g', 170, { amount: 170, unit: 'g' }],
    ['2 oz', 56.7, { amount: 2, unit: 'oz' }],
    ['3', 90, { amount: 3, unit: 'cup' }],
    ['1 bunch', 340, { amount: 1, unit: 'bunch' }],
  ])('%j is %d g', async (typed, grams, portion) => {
    const { undone } = await editing();
    await pressKeys(`${typed}{Enter}`);
    expect(entry()).toMatchObject({ grams, portion });
    expect(isOpen()).toBe(false);
    expect(undone()).toBe(60);
  });

  it('shows its effect at once and is not an edit before it is committed', async () => {
    const { main } = await editing();
    await pressKeys('1');
    // 30 g: 558 × 0.3 = 167.4 mg.
    expect(potassium()).toBe('167 of 3,000 mg, short');
    await pressKeys('0');
    expect(potassium()).toBe('1,674 of 3,000 mg, short');
    expect(entry().grams).toBe(60);
    expect(main.asked('weeks.save')).toEqual([]);
    await pressKeys('{Enter}');
    expect(entry().grams).toBe(300);
    await waitFor(() => expect(main.asked('weeks.save')).toHaveLength(1));
    expect(said()).toBe('Spinach, raw: 10 cups');
  });

  it('is selected from the start, so that typing replaces it', async () => {
    await editing();
    expect([field().value, field().selectionStart, field().selectionEnd]).toEqual(['2', 0, 1]);
  });

  it('is cancelled by Escape, with its preview, and the focus is on the entry again', async () => {
    const { main } = await editing();
    await pressKeys('9{Escape}');
    expect(isOpen()).toBe(false);
    expect(entry().grams).toBe(60);
    expect(potassium()).toBe('334 of 3,000 mg, short');
    expect(main.asked('weeks.save')).toEqual([]);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Spinach, raw, 2 cups/));
  });

  it('that is the same as before makes no step of undo', async () => {
    const { main } = await editing();
    await pressKeys('{Enter}');
    expect(isOpen()).toBe(false);
    expect(main.asked('weeks.save')).toEqual([]);
  });
});

describe('an amount that cannot be read', () => {
  it.each(['5 buckets', '0', '-1', 'some', '200 cup', '1,000', '1/0 cup', ''])(
    '%j is refused beside the field',
    async (typed) => {
      const { main } = await editing();
      await userEvent.clear(field());
      if (typed !== '') await pressKeys(typed);
      await pressKeys('{Enter}');
      expect(isOpen()).toBe(true);
      expect(field().getAttribute('aria-invalid')).toBe('true');
      const problem = screen.getByRole('alert');
      expect(field().getAttribute('aria-describedby')).toBe(problem.id);
      expect(problem.textContent).not.toBe('');
      // The board shows what is committed, not a guess.
      expect(potassium()).toBe('334 of 3,000 mg, short');
      expect(entry().grams).toBe(60);
      expect(main.asked('weeks.save')).toEqual([]);
    },
  );

  it('of an unknown unit names the units there are', async () => {
    await editing();
    await pressKeys('5 buckets');
    expect(screen.getByRole('alert').textContent).toMatch(/no measure “buckets”.*\bg; oz; .*cup.*bunch/);
  });

  it.each([
    ['a click beside it', async () => userEvent.click(screen.getByRole('button', { name: /^Add to Lunch, Tuesday/ }))],
    ['Tab', async () => userEvent.keyboard('{Tab}{Tab}')],
  ])('stays in the field with its reason after %s', async (_how, leave) => {
    await editing();
    await pressKeys('5 buckets');
    await leave();
    expect(field().value).toBe('5 buckets');
    expect(screen.getByRole('alert').textContent).toContain('buckets');
    await waitFor(() => expect(document.activeElement).toBe(field()));
    // The click did not open anything else.
    expect(screen.queryByRole('combobox', { name: 'Add food' })).toBeNull();
    expect(entry().grams).toBe(60);
    await pressKeys('{Escape}');
    expect(isOpen()).toBe(false);
  });

  it('can be corrected in place', async () => {
    await editing();
    await pressKeys('5 buckets');
    await userEvent.clear(field());
    await pressKeys('5 oz{Enter}');
    expect(entry()).toMatchObject({ grams: 141.75 });
  });
});

describe('an amount that could mean several', () => {
  it('is asked for below the field, and the chosen one stays on the board', async () => {
    await open(<PlanScreen />, {
      week: weekOf([{ breakfast: [planned('sr28:01053', 30, { amount: 2, unit: 'tbsp' })] }]),
    });
    focusOn(place(MONDAY, 'breakfast', entry().id));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Heavy cream/));
    await pressKeys('{Enter}');
    await screen.findByRole('textbox', { name: 'Amount of Heavy cream' });
    await pressKeys('1 cup{Enter}');
    expect(isOpen()).toBe(true);
    const choices = within(screen.getByRole('group', { name: 'Which amount?' }));
    expect(choices.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '1 cup, whipped120 g',
      '1 cup, fluid (yields 2 cups whipped)238 g',
    ]);
    await userEvent.click(choices.getByRole('button', { name: /fluid/ }));
    expect(entry()).toMatchObject({ grams: 238, portion: { amount: 1, unit: 'cup, fluid (yields 2 cups whipped)' } });
    expect(isOpen()).toBe(false);
    // Not "1 cup", which would be ambiguous.
    expect(screen.getByText('1 cup, fluid')).toBeTruthy();
  });

  it('is chosen with the keyboard too: Enter goes to the first choice, Tab to the next, Enter takes it', async () => {
    await open(<PlanScreen />, {
      week: weekOf([{ breakfast: [planned('sr28:01053', 30, { amount: 2, unit: 'tbsp' })] }]),
    });
    focusOn(place(MONDAY, 'breakfast', entry().id));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Heavy cream/));
    await pressKeys('{Enter}');
    await screen.findByRole('textbox', { name: 'Amount of Heavy cream' });
    await pressKeys('½ cup{Enter}');
    expect(document.activeElement?.textContent).toContain('whipped');
    await pressKeys('{Tab}{Enter}');
    expect(entry().grams).toBe(119);
    expect(isOpen()).toBe(false);
  });
});

describe('an amount far above the usual one', () => {
  it('is reported and accepted: 20 cups of spinach, usually one', async () => {
    await editing();
    await pressKeys('20');
    expect(field().getAttribute('aria-invalid')).toBe('false');
    expect(screen.getByText('600 g. That is 20 times the usual 1 cup.')).toBeTruthy();
    await pressKeys('{Enter}');
    expect(entry().grams).toBe(600);
  });

  it('is not said of four usual portions', async () => {
    await editing();
    await pressKeys('4');
    expect(screen.queryByText(/times the usual/)).toBeNull();
  });
});

describe('committing an amount', () => {
  it.each([
    ['leaving with Tab', async () => userEvent.keyboard('{Tab}{Tab}')],
    ['leaving backwards', async () => userEvent.keyboard('{Shift>}{Tab}{/Shift}')],
    ['a click elsewhere', async () => userEvent.click(screen.getByRole('button', { name: 'Show Monday 23 November' }))],
    ['Enter', async () => userEvent.keyboard('{Enter}')],
  ])('by %s is one edit, one step, one save', async (_how, leave) => {
    const { main, undone } = await editing();
    await pressKeys('3');
    await leave();
    expect(isOpen()).toBe(false);
    expect(entry().grams).toBe(90);
    await waitFor(() => expect(main.asked('weeks.save')).toHaveLength(1));
    expect(undone()).toBe(60);
  });

  it('by choosing a unit with the mouse takes it at once', async () => {
    const { undone } = await editing();
    await pressKeys('3');
    await userEvent.selectOptions(unit(), 'oz');
    expect(entry()).toMatchObject({ grams: 85.05, portion: { amount: 3, unit: 'oz' } });
    expect(isOpen()).toBe(false);
    expect(undone()).toBe(60);
  });
});

describe('a click on an empty meal beside the field', () => {
  const lunch = () => screen.getAllByRole('button', { name: /^Add to Lunch/ })[0]!;

  it('takes an amount that can be read, and only closes', async () => {
    await editing();
    await pressKeys('3');
    await userEvent.click(lunch());
    expect([entry().grams, isOpen(), screen.queryByRole('combobox')]).toEqual([90, false, null]);
    await userEvent.click(lunch());
    expect(await screen.findByRole('combobox')).toBeTruthy();
  });

  it('leaves one that cannot be read with its reason, and opens nothing', async () => {
    await editing();
    await pressKeys('3 eggs');
    await userEvent.click(lunch());
    expect([entry().grams, isOpen(), field().value]).toEqual([60, true, '3 eggs']);
    expect(screen.getByRole('alert').textContent).not.toBe('');
    expect(screen.queryByRole('combobox', { name: /^Add/ })).toBeNull();
  });
});

describe('a pill', () => {
  it('is counted: its nominal weight is neither shown nor offered', async () => {
    const id = 'label:magnesium-glycinate';
    const pill = planned(id, 1, { amount: 1, unit: 'piece' });
    await open(<PlanScreen />, { week: weekOf([{ breakfast: [pill] }], { foods: { [id]: capsule(400) } }) });
    focusOn(place(MONDAY, 'breakfast', entry().id));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Magnesium glycinate, 1 piece/),
    );
    await pressKeys('{Enter}');
    await screen.findByRole('textbox', { name: 'Amount of Magnesium glycinate' });
    expect(
      within(unit())
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['piece']);
    expect(screen.queryByText(/\d g\b/)).toBeNull();
    await pressKeys('2{Enter}');
    expect(meterValueText(DAY, 'Magnesium')).toBe('800 of 320 mg, above caution');
  });
});

describe('the units', () => {
  it('are g and oz and the food’s own measures', async () => {
    await editing();
    const names = within(unit())
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(names.slice(0, 2)).toEqual(['g', 'oz']);
    expect(names).toEqual(expect.arrayContaining(['cup', 'bunch']));
    expect(unit().value).toBe('cup');
  });
});
