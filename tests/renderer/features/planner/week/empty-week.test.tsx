import { act, fireEvent, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useImportRequest } from '#renderer/state/import-request';
import { currentPlan, openWeek } from '#renderer/state/planner-store';
import { closeTemplates, useTemplatesRequest } from '#renderer/state/templates-request';
import { PlanScreen } from '#renderer/features/planner';
import { fail, succeed } from '#shared/contract/result';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import { meterValueText, open, said } from '../harness';
import { sketchedWeek, sketchOf } from '../small-plans';
import { undo } from '#renderer/state/history';

const QUESTION = 'How do you want to begin this week?';
const card = () => screen.findByRole('region', { name: QUESTION });
const choice = (name: RegExp) => screen.findByRole('button', { name });
const currentTemplatesRequest = () => renderHook(useTemplatesRequest).result.current;
const counts = () => currentPlan().days.map((day) => entriesOfDay(day).length);

describe('an empty week', () => {
  it('offers a first step instead of an empty grid', async () => {
    const { main } = await open(<PlanScreen />);
    expect(await card()).toBeTruthy();
    expect(screen.queryByRole('list', { name: /^Breakfast/ })).toBeNull();
    expect((await choice(/^Start with a sample week/)).textContent).toContain(
      '81 of 100 for your targets: sodium is reached on 5 days, potassium on 2, magnesium on 4.',
    );
    expect(await choice(/^Start empty/)).toBeTruthy();
    expect(await choice(/^Import a file/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Copy week \d/ })).toBeNull();
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('tells somebody who answered before a question was added, and nobody else', async () => {
    const { 'addisons-disease': _later, ...answers } = profileEntry().answers;
    const { unmount } = await open(<PlanScreen />, {
      library: { profile: [profileEntry({ answers, questions: undefined })] },
    });
    expect(screen.getByText(/New in the safety questions: Addison’s disease and more medicines\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Look at them again' })).toBeTruthy();
    unmount();
    await open(<PlanScreen />);
    expect(screen.queryByRole('button', { name: 'Look at them again' })).toBeNull();
  });

  it('is filled with the sample week by one edit that undo takes back', async () => {
    const { main } = await open(<PlanScreen />);
    await userEvent.click(await choice(/^Start with a sample week/));
    expect(Math.min(...counts())).toBeGreaterThan(4);
    expect(screen.queryByText(QUESTION)).toBeNull();
    expect(said()).toBe('Started with the sample week');
    await waitFor(() => expect(main.asked('weeks.save')).toHaveLength(1));
    // On keto the sample is salted until sodium reaches 3,000 mg, with less than a quarter teaspoon too much.
    const words = meterValueText('Friday 27 November 2026', 'Sodium') ?? '';
    const sodium = Number(/^[\d,]+/.exec(words)?.[0].replace(',', ''));
    expect(sodium).toBeGreaterThanOrEqual(3000);
    expect(sodium).toBeLessThan(3000 + 582);
    expect(screen.queryByText(/unknown/)).toBeNull();
    undo();
    expect(counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await card()).toBeTruthy();
  });

  const LOCKED = 'A sample week of keto meals is not offered with your answers to the safety questions.';
  const OPEN = 'Answer the safety questions to get a sample week.';

  it.each<readonly [string, string, Parameters<typeof profileEntry>[0]]>([
    ['high blood pressure', LOCKED, { answers: { ...profileEntry().answers, 'high-blood-pressure': 'yes' } }],
    ['a diuretic or lithium', LOCKED, { answers: { ...profileEntry().answers, 'diuretic-or-lithium': 'yes' } }],
    ['pregnancy', LOCKED, { lifeStage: 'pregnant' }],
    ['nothing answered yet', OPEN, { answers: {}, lifeStage: null }],
    ['one question still open', OPEN, { lifeStage: null }],
    ['an age under 18', LOCKED, { birthYear: 2010 }],
  ])(
    'offers no sample week of keto meals with %s, says why, and leads with an empty start',
    async (_who, why, changes) => {
      await open(<PlanScreen />, { library: { profile: [profileEntry(changes)] } });
      expect(await choice(/^Start empty/)).toBeTruthy();
      expect(screen.queryByRole('button', { name: /sample week/ })).toBeNull();
      expect(screen.getByText(why)).toBeTruthy();
    },
  );

  it('goes by what is answered today, also for a week before', async () => {
    const profile = [
      profileEntry(),
      profileEntry({ from: '2026-11-20', answers: { ...profileEntry().answers, 'kidney-disease': 'yes' } }),
    ];
    await open(<PlanScreen />, { week: newWeekDocument('2026-W45'), library: { profile } });
    await choice(/^Start empty/);
    expect(screen.queryByRole('button', { name: /sample week/ })).toBeNull();
  });

  it.each([
    [/^Start with a sample week/, {}],
    [/^Copy week 47/, { others: [sketchedWeek([{ lunch: 'a' }, { breakfast: 'b' }], '2026-W47')] }],
  ])('gives the keyboard to the first meal of the day that is shown, ready for A: %s', async (name, start) => {
    await open(<PlanScreen />, start);
    (await choice(name)).focus();
    await userEvent.keyboard('{Enter}');
    const meal = () => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell');
    await waitFor(() => expect(meal()).toBe('2026-11-24/breakfast'));
    await userEvent.keyboard('a');
    expect(await screen.findByRole('combobox', { name: 'Add food' })).toBeTruthy();
  });

  it('starts empty on request, ready for A, and is still not on disk', async () => {
    const { main } = await open(<PlanScreen />);
    await userEvent.click(await choice(/^Start empty/));
    const first = await screen.findByRole('button', { name: 'Add to Breakfast, Monday 23 November 2026' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    await userEvent.keyboard('a');
    expect(await screen.findByRole('combobox', { name: 'Add food' })).toBeTruthy();
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('starts empty with E, wherever the focus is', async () => {
    await open(<PlanScreen />);
    await card();
    await userEvent.keyboard('e');
    expect(await screen.findByRole('button', { name: 'Add to Breakfast, Monday 23 November 2026' })).toBeTruthy();
  });

  it('highlights nothing before it knows which weeks can be copied, and Enter takes what is highlighted', async () => {
    const others = [sketchedWeek([{ lunch: 'a' }, { dinner: 'b' }], '2026-W47')];
    let answer = (): void => undefined;
    const looked = new Promise<void>((resolve) => (answer = resolve));
    const weeksList = async () => {
      await looked;
      return succeed({ weeks: others.map(({ week }) => week) });
    };
    await open(<PlanScreen />, { others, answers: { 'weeks.list': weeksList } });
    expect(screen.queryByText(QUESTION)).toBeNull();
    // Nothing is offered yet, so nothing is taken.
    await userEvent.keyboard('{Enter}');
    expect(counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    answer();
    await card();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a' }, { dinner: 'b' }]));
  });

  it('offers templates and pinned entries where there are any, and adds the pinned ones in one step', async () => {
    const slot = { id: 'lunch', name: 'Lunch', time: '12:30' };
    const entry = { id: 'x', kind: 'note' as const, text: 'x', nutrition: 'none' as const };
    const meals = [{ slot: 'lunch', entries: [entry] }];
    await open(<PlanScreen />, {
      library: {
        templates: { t: { name: 'Fast day', days: [{ meals }], slots: [slot], foods: {}, recipes: {} } },
        pinned: { p: { weekdays: [1, 3], slot, entry, foods: {}, recipes: {} } },
      },
    });
    fireEvent.click(await choice(/^From a template/));
    expect(currentTemplatesRequest()).toEqual({ kind: 'list' });
    closeTemplates();
    fireEvent.click(await choice(/^Add your pinned entries \(2\)/));
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'x' }, {}, { lunch: 'x' }]);
    expect(said()).toBe('Added 2 pinned entries');
    act(undo);
    expect(counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('offers neither if there is none', async () => {
    await open(<PlanScreen />);
    await choice(/^Start empty/);
    expect(screen.queryByRole('button', { name: /template|pinned/ })).toBeNull();
  });

  it('copies the latest week before it in one click', async () => {
    await open(<PlanScreen />, {
      others: [
        sketchedWeek([{ lunch: 'old' }], '2026-W40'),
        sketchedWeek([{ lunch: 'a b' }, { dinner: 'c' }], '2026-W47'),
        sketchedWeek([{ lunch: 'later' }], '2026-W49'),
      ],
    });
    await userEvent.click(await choice(/^Copy week 47/));
    await waitFor(() => expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a b' }, { dinner: 'c' }]));
    expect(said()).toBe('Copied week 47 here');
  });

  it('leads to the list of weeks and to the import', async () => {
    await open(<PlanScreen />, { others: [sketchedWeek([{ lunch: 'a' }], '2026-W47')] });
    await userEvent.click(await choice(/^Copy another week/));
    expect(await screen.findByRole('dialog', { name: 'Copy a week to week 48' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(await choice(/^Import a file/));
    expect(renderHook(useImportRequest).result.current).toBe(true);
  });

  it('does not hide a week that could not be read behind the question', async () => {
    const { main } = await open(<PlanScreen />);
    main.answers['weeks.load'] = () => fail('STORAGE', 'The disk does not answer.');
    await openWeek('2026-W02');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk does not answer.');
    // An empty board would look like an empty week.
    expect(screen.queryByRole('group', { name: /January 2026$/ })).toBeNull();
    expect(screen.queryByText(QUESTION)).toBeNull();
    main.answers['weeks.load'] = ({ week }) =>
      succeed({ status: 'absent', message: '', document: newWeekDocument(week) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card()).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
