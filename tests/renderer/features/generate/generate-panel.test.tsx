import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { GenerateHost } from '#renderer/features/generate';
import { PlanScreen } from '#renderer/features/planner';
import { currentPlan } from '#renderer/state/planner-store';
import { navigate } from '#renderer/state/navigation';
import { undo } from '#renderer/state/history';
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import { baseFoodId, entriesAt, entriesOfDay, findEntry, removeEntries } from '#shared/domain/week/week-plan';
import { addRecipeEntry } from '#shared/domain/week/week-plan-recipes';
import type { WeekDocument } from '#shared/schema/week-document';
import type { Start } from '#tests/renderer/features/planner/harness';
import { open, planned, said, weekOf } from '#tests/renderer/features/planner/harness';
import { deferred } from '#tests/renderer/bridge/fake-main';
import { freshWindow } from '#tests/support/fresh-window';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { profileEntry } from '#tests/support/people';

type Input = MethodInput<'repair.generate'>;
type Output = MethodOutput<'repair.generate'>;

/**
 * A stand-in for the worker that puts the recipe determined by position and seed into every empty meal: fast and
 * deterministic.
 */
function filledBy({ week, cells, replace, seed, avoid }: Input): Output {
  const { recipes, find } = shippedCatalog();
  const place = replace === null ? null : (findEntry(week, replace)?.at ?? null);
  let plan: WeekDocument = replace === null ? week : removeEntries(week, new Set([replace]));
  const filled: Extract<Output, { outcome: 'filled' }>['filled'] = [];
  for (const [index, at] of (place === null ? cells : [place]).entries()) {
    if (entriesAt(plan, at).length > 0) continue;
    const offered = recipes.filter(({ id }) => !avoid.includes(id));
    const recipe = offered[(index + seed) % offered.length];
    if (recipe === undefined) continue;
    const entry = `${seed}-${at.date}-${at.slot}-${recipe.id}`;
    const ingredients = recipe.ingredients.filter((one) => 'food' in one);
    const frozen = { name: recipe.name, servings: recipe.servings, ingredients };
    plan = addRecipeEntry(plan, at, { id: recipe.id, recipe: frozen, servings: 1, note: '' }, find, entry);
    filled.push({ ...at, entry, recipe: recipe.id, servings: 1, isLeftover: false });
  }
  return { outcome: 'filled', week: plan, filled, left: [], added: [] };
}

const BUTTER = weekOf([{}, {}, {}, {}, { dinner: [planned('sr28:01145', 14.2)] }]);

const show = (start: Start = {}) =>
  open(
    <>
      <PlanScreen />
      <GenerateHost />
    </>,
    { week: BUTTER, ...start, answers: { 'repair.generate': (input) => succeed(filledBy(input)), ...start.answers } },
  );

const fillButton = () => screen.getByRole('button', { name: 'Fill week' });
const panel = () => screen.findByRole('dialog', { name: 'Fill week 48' });
const within_ = async () => within(await panel());
const proposed = () =>
  [...document.querySelectorAll('[data-fill="proposed"], [data-fill="kept"]')].map((one) =>
    one.getAttribute('data-entry'),
  );
const opened = async (start: Start = {}) => {
  const { main } = await show(start);
  await userEvent.click(fillButton());
  const fill = await within_();
  return { main, fill };
};
const answered = async (start: Start = {}) => {
  const all = await opened(start);
  await all.fill.findByText(/^\d+ recipes?, /);
  return all;
};

describe('filling a week', () => {
  beforeEach(freshWindow);

  it('shows the answer on the board, keeps the plan, and is one step that Undo takes back', async () => {
    const { main, fill } = await answered();
    const before = currentPlan();
    // There are six different dinners instead of the requested four: that choice has the focus.
    expect(document.activeElement?.getAttribute('role')).toBe('spinbutton');
    expect(document.activeElement?.closest('[data-unmet]')?.textContent).toMatch(/^Different dinners/);
    // Today is Tuesday: Monday is over. Six days of five meals, one of them planned.
    expect(proposed()).toHaveLength(29);
    expect(screen.getByText('Preview, not saved')).toBeTruthy();
    expect(document.querySelectorAll('[data-fill="own"]')).toHaveLength(1);
    expect(fill.getByText('Only empty meals are filled. Your Friday dinner stays.')).toBeTruthy();
    expect(main.asked('weeks.save')).toEqual([]);
    await userEvent.click(fill.getByRole('button', { name: 'Use this week' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(currentPlan().days.flatMap(entriesOfDay)).toHaveLength(30);
    expect(await screen.findByText('Week 48 was filled: 29 meals.')).toBeTruthy();
    expect(document.querySelectorAll('[data-fill]')).toHaveLength(0);
    undo();
    expect(currentPlan().days).toEqual(before.days);
  });

  it('asks again with the same seed when the form changes, and with another one for another week', async () => {
    const { main, fill } = await answered();
    await userEvent.click(fill.getByRole('button', { name: 'Snacks' }));
    await waitFor(() => expect(proposed()).toHaveLength(23));
    await userEvent.click(fill.getByRole('button', { name: 'Monday' }));
    await waitFor(() => expect(proposed()).toHaveLength(27));
    expect(fill.getByText('1 of 1')).toBeTruthy();
    await userEvent.click(fill.getByRole('button', { name: 'Another one' }));
    await fill.findByText('2 of 2');
    const seeds = main.asked('repair.generate').map(({ seed }) => seed);
    expect(seeds).toEqual([202648, 202648, 202648, 202649]);
    await userEvent.click(fill.getByRole('button', { name: 'Earlier version' }));
    expect(fill.getByText('1 of 2')).toBeTruthy();
    expect(proposed().every((id) => id?.startsWith('202648'))).toBe(true);
  });

  it('wishes for the dinners that are still to be found: one of five is planned', async () => {
    const { main, fill } = await answered();
    // Six evenings: five of seven becomes four of six.
    expect(main.asked('repair.generate')[0]?.wishes).toEqual({ cookTwice: true, dinners: 3, evenings: 3, useUp: [] });
    const evenings = fill.getByRole('spinbutton', { name: /^Evenings you cook/ });
    evenings.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() =>
      expect(main.asked('repair.generate').at(-1)?.wishes).toMatchObject({ dinners: 3, evenings: 5 }),
    );
    await userEvent.keyboard('{Home}');
    // No more different dinners than evenings of cooking.
    await waitFor(() =>
      expect(main.asked('repair.generate').at(-1)?.wishes).toMatchObject({ dinners: 2, evenings: 2 }),
    );
  });

  it('finds something else for one meal, never what was there before, and keeps what is to be kept', async () => {
    const { main, fill } = await answered();
    const lunch = () =>
      within(screen.getByRole('list', { name: 'Lunch, Wednesday 25 November 2026' })).getByRole('listitem');
    const first = lunch().getAttribute('data-entry');
    await userEvent.click(within(lunch()).getByRole('button', { name: /^Something else in place of/ }));
    await fill.findByText('2 of 2');
    await waitFor(() => expect(lunch().getAttribute('data-entry')).not.toBe(first));
    await userEvent.click(within(lunch()).getByRole('button', { name: /^Something else in place of/ }));
    await fill.findByText('3 of 3');
    const [one, two] = main.asked('repair.generate').slice(1);
    expect(one?.replace).toBe(first);
    expect(one?.avoid).toHaveLength(1);
    expect(two?.avoid).toHaveLength(2);
    const kept = lunch().getAttribute('data-entry');
    await userEvent.click(within(lunch()).getByRole('button', { name: /^Keep/ }));
    expect(lunch().getAttribute('aria-label')).toMatch(/proposed, kept/);
    await userEvent.click(fill.getByRole('button', { name: 'Another one' }));
    await fill.findByText('4 of 4');
    expect(lunch().getAttribute('data-entry')).toBe(kept);
    expect(proposed().filter((id) => id?.startsWith('202649'))).toHaveLength(28);
  });

  it('answers to its keys on the board, which edits nothing meanwhile', async () => {
    const { fill } = await answered();
    const butter = document.querySelector<HTMLElement>('[data-fill="own"]');
    butter?.focus();
    await userEvent.keyboard('{Delete}a');
    expect(findEntry(currentPlan(), butter?.getAttribute('data-entry') ?? '')).not.toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    await userEvent.keyboard('{ArrowUp}l');
    expect(document.activeElement?.getAttribute('data-fill')).toBe('kept');
    await userEvent.keyboard('{Alt>}n{/Alt}');
    await fill.findByText('2 of 2');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await fill.findByText('1 of 2');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(proposed()).toEqual([]);
    expect(currentPlan().days).toEqual(BUTTER.days);
  });

  it('fills one day by its command', async () => {
    const { main } = await show();
    document.querySelector<HTMLElement>('[data-cell="2026-11-27/dinner"] [data-entry]')?.focus();
    await userEvent.keyboard('{Shift>}d{/Shift}');
    const fill = within(await screen.findByRole('dialog', { name: 'Fill Friday 27 November' }));
    await fill.findByRole('button', { name: 'Use this day' });
    expect(new Set(main.asked('repair.generate')[0]?.cells.map(({ date }) => date))).toEqual(new Set(['2026-11-27']));
    expect(fill.queryByRole('group', { name: 'Days to fill' })).toBeNull();
  });

  it('is left when another screen or week is shown', async () => {
    await answered();
    await userEvent.click(screen.getByRole('button', { name: 'Next week' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.click(fillButton());
    await screen.findByRole('dialog', { name: 'Fill week 49' });
    navigate('foods');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    navigate('plan');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('remembers meals, dinners and limits, but no potassium salts', async () => {
    const { main, fill } = await answered();
    await userEvent.click(fill.getByRole('button', { name: 'Snacks' }));
    await userEvent.click(fill.getByRole('button', { name: 'Monday' }));
    await userEvent.click(fill.getByRole('button', { name: 'Protein: no limit' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /^At least/ }), '80');
    await userEvent.type(screen.getByRole('textbox', { name: /^At most/ }), '140{Enter}');
    expect(await fill.findByRole('button', { name: 'Protein 80–140 g' })).toBeTruthy();
    await userEvent.click(await fill.findByRole('button', { name: 'Foods and salt' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Potassium salts too' }));
    await waitFor(() => expect(main.asked('repair.generate').at(-1)?.limits.allowPotassiumSalts).toBe(true));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(fill.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(main.library.settings.fillWeek).toEqual({
        skips: ['snacks'],
        dinners: 4,
        evenings: 4,
        energyMin: null,
        energyMax: null,
        proteinMin: 80,
        proteinMax: 140,
        means: 'salt',
      }),
    );
    await userEvent.click(fillButton());
    await within(await panel()).findByText(/^\d+ recipes?, /);
    expect(main.asked('repair.generate').at(-1)).toMatchObject({
      limits: { protein: { min: 80, max: 140 }, allowPotassiumSalts: false },
    });
    expect(
      main
        .asked('repair.generate')
        .at(-1)
        ?.cells.some(({ slot }) => slot === 'snacks'),
    ).toBe(false);
  });

  it('says how much of a food is used, and marks the choice where that is not enough', async () => {
    const { main, fill } = await answered();
    await userEvent.click(fill.getByRole('button', { name: 'Add a food to use up' }));
    await userEvent.type(await screen.findByRole('combobox', { name: 'Food to use up' }), 'spinach raw');
    await userEvent.click((await screen.findAllByRole('option'))[0]!);
    await userEvent.type(await screen.findByRole('textbox', { name: /^How much is there/ }), '99999{Enter}');
    await fill.findByText(/^(Uses [\d,]+ of 99,999 g of the spinach|Finds no use for the spinach)$/);
    expect(main.asked('repair.generate').at(-1)?.wishes.useUp).toEqual([
      { foods: expect.arrayContaining(['sr28:11457', 'sr28:11458']), grams: 99_999 },
    ]);
    expect((await panel()).querySelector('[data-unmet][aria-label="Use up"]')).not.toBeNull();
    await userEvent.click(fill.getByRole('button', { name: /^Remove Spinach/ }));
    await waitFor(() => expect(main.asked('repair.generate').at(-1)?.wishes.useUp).toEqual([]));
  });
});

describe('where nothing can be filled', () => {
  beforeEach(freshWindow);

  const expectUntouched = () => {
    expect(proposed()).toEqual([]);
    expect(currentPlan().days).toEqual(BUTTER.days);
    expect(screen.queryByRole('button', { name: 'Use this week' })).toBeNull();
  };

  it.each([
    ['no-empty-meal', /None of these meals is empty/],
    ['no-recipe', /No recipe suits these meals/],
    ['newer-exclusion', /you left something out with a newer version/],
    ['contradictory-limits', /contradict each other/],
  ] as const)('%s is said in words', async (why, words) => {
    const { fill } = await opened({ answers: { 'repair.generate': () => succeed({ outcome: 'nothing', why }) } });
    await fill.findByText(words);
    expectUntouched();
  });

  it('every meal stays empty', async () => {
    const { fill } = await opened({
      answers: {
        'repair.generate': ({ week, cells }) =>
          succeed({ outcome: 'filled', week, filled: [], left: cells, added: [] }),
      },
    });
    await fill.findByText(/Nothing fits these meals/);
    expectUntouched();
  });

  it('nothing is asked for, or limits contradict each other', async () => {
    const { main, fill } = await answered();
    for (const name of ['Breakfast', 'Lunch', 'Dinner', 'Snacks', 'Drinks & salts'])
      await userEvent.click(fill.getByRole('button', { name }));
    await fill.findByText('Choose a meal to fill.');
    expectUntouched();
    await userEvent.click(fill.getByRole('button', { name: 'Lunch' }));
    await fill.findByRole('button', { name: 'Use this week' });
    const asked = main.asked('repair.generate').length;
    await userEvent.click(fill.getByRole('button', { name: 'Energy: no limit' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /^At least/ }), '2500');
    await userEvent.type(screen.getByRole('textbox', { name: /^At most/ }), '2000{Enter}');
    await fill.findByText(/at least 2,500 kcal is more than at most 2,000 kcal/);
    expectUntouched();
    expect(main.asked('repair.generate')).toHaveLength(asked);
  });

  it('the worker died, or took too long: it is reported, the plan stays, and it can be retried', async () => {
    const failure =
      'The suggestions could not be made: their part of the program stopped twice. The plan is as it was.';
    const { main, fill } = await opened({ answers: { 'repair.generate': () => fail('INTERNAL', failure) } });
    await fill.findByText(failure);
    expectUntouched();
    main.answers['repair.generate'] = (input) => succeed(filledBy(input));
    await userEvent.click(fill.getByRole('button', { name: 'Try again' }));
    await fill.findByText(/^\d+ recipes?, /);
  });

  it('a run that takes long shows how far it is, keeps the old preview, and can be stopped', async () => {
    const { main, fill } = await answered();
    const shown = proposed();
    const answer = deferred<ReturnType<typeof fail>>();
    main.answers['repair.generate'] = () => answer.promise;
    main.answers['repair.cancel'] = () => {
      answer.resolve(fail('CANCELLED', 'Cancelled; the plan is as it was.'));
      return succeed({});
    };
    await userEvent.click(fill.getByRole('button', { name: 'Another one' }));
    main.emit('repair-progress', { share: 0.4 });
    const bar = await fill.findByRole<HTMLProgressElement>('progressbar', { name: 'Working' });
    expect(bar.value).toBe(0.4);
    expect(proposed()).toEqual(shown);
    await userEvent.click(fill.getByRole('button', { name: 'Stop' }));
    await fill.findByText(/^Stopped. Nothing was changed./);
    expect(fill.queryByRole('progressbar')).toBeNull();
    expect(proposed()).toEqual(shown);
  });

  it('an answer that comes too late is ignored', async () => {
    const { main, fill } = await answered();
    const late = deferred<ReturnType<typeof succeed<Output>>>();
    main.answers['repair.generate'] = () => late.promise;
    await userEvent.click(fill.getByRole('button', { name: 'Snacks' }));
    await waitFor(() => expect(main.asked('repair.generate')).toHaveLength(2));
    const [input] = main.asked('repair.generate').slice(-1);
    main.answers['repair.generate'] = (next) => succeed(filledBy(next));
    await userEvent.click(fill.getByRole('button', { name: 'Lunch' }));
    await waitFor(() => expect(proposed()).toHaveLength(17));
    late.resolve(succeed(filledBy(input!)));
    await waitFor(() => expect(main.asked('repair.generate')).toHaveLength(3));
    expect(proposed()).toHaveLength(17);
  });

  it.each([
    ['kidney disease', profileEntry({ answers: { 'kidney-disease': 'yes' } }), /^Filling a week is off\. Locked by/],
    ['under 18', profileEntry({ birthYear: 2012 }), /under 18: no week is filled/],
  ])('%s: off, with the reason', async (_who, entry, reason) => {
    const { main } = await show({ library: { profile: [entry] } });
    expect(fillButton().getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(fillButton());
    expect(said()).toMatch(reason);
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.keyboard('{Shift>}g{/Shift}');
    const fill = await within_();
    expect(fill.getByText(reason)).toBeTruthy();
    expect(fill.queryByRole('button', { name: 'Another one' })).toBeNull();
    expect(main.asked('repair.generate')).toEqual([]);
    expectUntouched();
  });
});

it('knows the recipes of its answers', () => {
  // The assumption of the tests above: the stand-in for the worker fills every meal, each with a different recipe.
  const cells = ['breakfast', 'lunch'].map((slot) => ({ date: '2026-11-24', slot }));
  const input = { week: BUTTER, cells, replace: null, seed: 1, avoid: [] } as unknown as Input;
  const answer = filledBy(input);
  const ids = answer.outcome === 'filled' ? answer.filled.map(({ recipe }) => baseFoodId(recipe)) : [];
  expect(new Set(ids).size).toBe(2);
});
