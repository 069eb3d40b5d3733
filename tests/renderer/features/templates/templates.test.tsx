import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { openTemplates } from '#renderer/state/templates-request';
import { fail } from '#shared/contract/result';
import { shiftWeek } from '#shared/domain/week-id';
import { profileEntry } from '#tests/support/people';
import { ask, note, noteWeek, planned, press, said, sketchedWeek, sketchOf, stored, WEEK, weekOf } from './harness';
import { undo } from '#renderer/state/history';
import templatesStyles from '#renderer/features/templates/templates.module.css';

const SALT = 'sr28:02047';
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const summary = () => document.querySelector(`.${templatesStyles.tpSummary}`)?.textContent ?? '';
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const names = () => Object.values(currentLibrary().templates).map(({ name }) => name);

describe('saving a template', () => {
  it('is explained by the dialog if there is none, and not possible with nothing planned', async () => {
    await ask({ kind: 'list' });
    expect(
      screen.getByText(/There is no template yet\. A template is a day or a week you want to plan again\./),
    ).toBeTruthy();
    expect(button('Save as a template…').disabled).toBe(true);
  });

  it('saves the week under its own name, and undo removes it', async () => {
    await ask(
      { kind: 'save', day: null },
      {
        week: sketchedWeek([{ lunch: 'a b' }, { dinner: 'c' }]),
        library: { templates: { t: noteWeek('Cutting', 'x') } },
      },
    );
    expect(summary()).toContain('It holds 3 entries on 2 days.');
    press(button('Save template'));
    expect((await screen.findByRole('alert')).textContent).toBe('Type a name for it.');
    const name = screen.getByRole('textbox', { name: 'Name' });
    fireEvent.change(name, { target: { value: ' cutting ' } });
    expect(screen.getByRole('alert').textContent).toBe('There is a template of this name already.');
    fireEvent.change(name, { target: { value: 'Everyday week' } });
    press(button('Save template'));
    await closed();
    expect(names()).toEqual(['Cutting', 'Everyday week']);
    expect(said()).toBe('Saved the template Everyday week');
    act(undo);
    await waitFor(() => expect(names()).toEqual(['Cutting']));
  });

  it('says the average minerals of the days, at least where a value is missing', async () => {
    // 100 g of raw spinach: 79 mg sodium, 558 mg potassium, 79 mg magnesium; portabella adds 9 and 364 mg, its
    // magnesium is blank.
    const week = weekOf([{ lunch: [planned('sr28:11457', 100), planned('sr28:11265', 100)] }]);
    await ask({ kind: 'save', day: '2026-11-23' }, { week });
    expect(summary()).toContain('On average per day: Sodium 88 mg, Potassium 922 mg, Magnesium at least 79 mg');
  });
});

describe('the list of templates', () => {
  const templates = { day: stored('Fast day', [{ lunch: [note('x')] }]), week: noteWeek('Cutting', 'y') };

  it('renames, updates and deletes, each undone in one step', async () => {
    const { dialog } = await ask({ kind: 'list' }, { week: sketchedWeek([{ lunch: 'a' }]), library: { templates } });
    press(dialog().getByRole('button', { name: 'Rename Cutting' }));
    fireEvent.change(dialog().getByRole('textbox'), { target: { value: 'Winter week' } });
    fireEvent.submit(dialog().getByRole('textbox'));
    await waitFor(() => expect(names()).toEqual(['Fast day', 'Winter week']));
    press(dialog().getByRole('button', { name: 'Delete Fast day' }));
    await waitFor(() => expect(names()).toEqual(['Winter week']));
    press(dialog().getByRole('button', { name: 'Update Winter week from week 48…' }));
    press(await dialog().findByRole('button', { name: 'Update template' }));
    await closed();
    expect(currentLibrary().templates['week']?.days[0]?.meals).toMatchObject([
      { slot: 'lunch', entries: [{ text: 'a' }] },
    ]);
    act(undo);
    await waitFor(() => expect(currentLibrary().templates['week']?.days).toEqual(templates.week.days));
    act(undo);
    await waitFor(() => expect(names()).toEqual(['Fast day', 'Winter week']));
  });

  it('keeps everything as it was and says why when the disk does not answer', async () => {
    const { main, dialog } = await ask({ kind: 'list' }, { library: { templates } });
    main.answers['documents.save'] = () => fail('STORAGE', 'The disk is full; nothing was changed.');
    press(dialog().getByRole('button', { name: 'Delete Fast day' }));
    expect((await dialog().findByRole('alert')).textContent).toBe('The disk is full; nothing was changed.');
    expect(names()).toEqual(['Fast day', 'Cutting']);
  });
});

describe('applying a template', () => {
  const templates = { day: stored('Fast day', [{ lunch: [note('x')], dinner: [planned(SALT, 1.5)] }]) };
  const week = () => sketchedWeek([{ lunch: 'a' }, { lunch: 'b c' }]);
  /** The other weeks are still loading when the dialog opens. */
  const tick = async (name: RegExp) => press(await screen.findByRole('checkbox', { name }));

  it('fills the empty meals of days of several weeks, saved at once and undone in one step', async () => {
    const { main } = await ask(
      { kind: 'apply', template: 'day', day: '2026-11-23' },
      { week: week(), library: { templates } },
    );
    await tick(/^Monday 30 November, empty$/);
    await waitFor(() =>
      expect(summary()).toBe('Adds 3 entries to 3 meals in 2 weeks. 1 meal planned already stays as it is.'),
    );
    press(button('Apply'));
    await closed();
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a', dinner: SALT }, { lunch: 'b c' }]);
    expect(main.asked('documents.save').map(({ weeks }) => weeks.map((one) => one.week.week))).toEqual([
      [WEEK, '2026-W49'],
    ]);
    expect(sketchOf(main.weeks.get('2026-W49')!)).toEqual([{ lunch: 'x', dinner: SALT }]);
    expect(said()).toBe('Fast day was applied to 2 days.');
    press(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Taken back.')).toBeTruthy();
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a' }, { lunch: 'b c' }]);
    expect(sketchOf(main.weeks.get('2026-W49')!)).toEqual([]);
  });

  it('names the days it would replace', async () => {
    await ask({ kind: 'apply', template: 'day', day: '2026-11-24' }, { week: week(), library: { templates } });
    press(screen.getByRole('radio', { name: /^Replace what is planned/ }));
    await waitFor(() =>
      expect(summary()).toContain('Replaces 2 entries: Tuesday 24 November (2). Undo brings them back.'),
    );
    press(button('Apply'));
    await closed();
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a' }, { lunch: 'x', dinner: SALT }]);
  });

  it('cooks leftovers by themselves that lose their cooking, those of the next week too, and undoes it with the rest', async () => {
    const soup = (id: string, more: object) => ({
      id,
      kind: 'recipe' as const,
      recipe: 'mine:soup',
      servings: 1,
      leftoverOf: null,
      locked: false,
      note: '',
      ...more,
    });
    const cooking = weekOf([{ lunch: [soup('pot', { cook: 2 })] }]);
    const later = weekOf([{ lunch: [soup('bowl', { leftoverOf: '2026-11-23/pot' })] }], {}, '2026-W49');
    const { main } = await ask(
      { kind: 'apply', template: 'day', day: '2026-11-23' },
      { week: cooking, others: [later], library: { templates } },
    );
    press(screen.getByRole('radio', { name: /^Replace what is planned/ }));
    await waitFor(() => expect(summary()).toContain('Leftovers of a replaced recipe on other days are then cooked by'));
    press(button('Apply'));
    await closed();
    const links = () =>
      main.weeks
        .get('2026-W49')!
        .days.flatMap((day) => day.meals.flatMap((meal) => meal.entries))
        .map((one) => (one.kind === 'recipe' ? one.leftoverOf : one.kind));
    expect(links()).toEqual([null]);
    expect(main.asked('documents.save')).toHaveLength(1);
    act(undo);
    await waitFor(() => expect(links()).toEqual(['2026-11-23/pot']));
  });

  it('leaves out what the safety answers do not offer, and says why', async () => {
    const answers = { ...profileEntry().answers, 'heart-failure': 'yes' as const };
    await ask(
      { kind: 'apply', template: 'day', day: '2026-11-25' },
      { week: week(), library: { templates, profile: [profileEntry({ answers })] } },
    );
    await waitFor(() => expect(summary()).toContain('Left out by your safety answers.'));
    expect(summary()).toContain('Wednesday 25 November: not offered with heart failure.');
    press(button('Apply'));
    await closed();
    expect(sketchOf(currentPlan())[2]).toEqual({ lunch: 'x' });
  });

  it('says why it could not be saved and changes nothing', async () => {
    const { main } = await ask(
      { kind: 'apply', template: 'day', day: '2026-11-25' },
      { week: week(), library: { templates } },
    );
    main.answers['documents.save'] = () => fail('STORAGE', 'The disk is full; nothing was changed.');
    await waitFor(() => expect(button('Apply').disabled).toBe(false));
    press(button('Apply'));
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full; nothing was changed.');
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a' }, { lunch: 'b c' }]);
    expect(button('Apply').disabled).toBe(false);
  });
});

describe('weeks that take turns', () => {
  const templates = { a: noteWeek('Cutting', 'a'), b: noteWeek('Normal', 'b'), c: noteWeek('Feast', 'c') };
  const lunches = (count: number, read: (week: string) => unknown) =>
    Array.from({ length: count }, (_none, index) => read(shiftWeek(WEEK, index)));

  it('are filled twelve at once, remembered, undone in one step, and continue with the letter that is due', async () => {
    const { main } = await ask({ kind: 'rotate' }, { week: sketchedWeek([{ lunch: 'old' }]), library: { templates } });
    press(button('Add C'));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Template C' }).value).toBe('c');
    const rows = within(screen.getByRole('region', { name: 'Weeks in rotation' })).getAllByRole('row');
    expect(rows).toHaveLength(13);
    await waitFor(() => expect(rows[1]?.textContent).toBe('Week 48 23–29 Nov 2026A CuttingHas 1 entry'));
    expect(rows[6]?.textContent).toBe('Week 53 28 Dec 2026 – 3 Jan 2027C FeastEmpty');
    expect(rows[7]?.textContent).toBe('Week 1 4–10 Jan 2027A CuttingEmpty');
    await waitFor(() => expect(summary()).toContain('Adds 11 entries to 11 meals in 11 weeks.'));
    press(button('Apply to 12 weeks'));
    await closed();
    const noteOf = (week: string) => (main.weeks.has(week) ? sketchOf(main.weeks.get(week)!)[0]?.['lunch'] : undefined);
    expect(lunches(13, noteOf)).toEqual(['old', ...'bcabcabcabc', undefined]);
    expect(main.asked('documents.save')).toHaveLength(1);
    expect(main.library.rotation).toEqual({ from: '2026-11-23', templates: ['a', 'b', 'c'] });

    // Week 48 is A, so week 52, four weeks later, is B (4 = 3 + 1).
    act(() => openTemplates({ kind: 'rotate' }));
    fireEvent.change(await screen.findByRole('combobox', { name: 'From' }), { target: { value: '2026-W52' } });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'beginning with' }).value).toBe('1');
    press(button('Cancel'));
    await closed();

    act(undo);
    await waitFor(() => expect(main.library.rotation).toBeNull());
    expect(lunches(12, noteOf)).toEqual(['old', ...Array<undefined>(11).fill(undefined)]);
  });

  it('bring the pinned entries along where that is wanted', async () => {
    const slot = { id: 'drinks', name: 'Drinks & salts', time: '10:00' };
    const pinned = { p: { weekdays: [5], slot, entry: note('pin'), foods: {}, recipes: {} } };
    const { main } = await ask({ kind: 'rotate' }, { library: { templates, pinned } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Number of weeks' }), { target: { value: '2' } });
    press(screen.getByRole('checkbox', { name: 'With pinned entries' }));
    await waitFor(() => expect(summary()).toContain('Adds 4 entries to 4 meals in 2 weeks.'));
    press(button('Apply to 2 weeks'));
    await closed();
    expect(sketchOf(main.weeks.get('2026-W49')!)).toEqual([{ lunch: 'b' }, {}, {}, {}, { drinks: 'pin' }]);
  });

  it('need a number of weeks and a template for every letter', async () => {
    await ask(
      { kind: 'rotate' },
      { library: { templates, rotation: { from: '2026-11-23', templates: ['a', 'gone'] } } },
    );
    expect(summary()).toBe('Choose a template for every letter.');
    fireEvent.change(screen.getByRole('combobox', { name: 'Template B' }), { target: { value: 'c' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Number of weeks' }), { target: { value: '53' } });
    expect(summary()).toBe('Type a number of weeks from 1 to 52.');
    expect(button('Apply').disabled).toBe(true);
  });
});

describe('pinned entries', () => {
  it('are pinned from the board, changed when they are pinned again, and added once', async () => {
    const week = sketchedWeek([{ lunch: 'a' }]);
    await ask({ kind: 'pin', entry: 'a' }, { week });
    expect(button('Monday').getAttribute('aria-pressed')).toBe('true');
    press(button('Friday'));
    press(button('Pin'));
    await closed();
    expect(Object.values(currentLibrary().pinned)).toMatchObject([{ weekdays: [1, 5], slot: { name: 'Lunch' } }]);
    act(() => openTemplates({ kind: 'pin', entry: 'a' }));
    await screen.findByRole('dialog');
    press(button('Monday'));
    press(button('Save'));
    await closed();
    expect(Object.values(currentLibrary().pinned).map(({ weekdays }) => weekdays)).toEqual([[5]]);
    act(() => openTemplates({ kind: 'list' }));
    press(await screen.findByRole('button', { name: 'Add pinned entries to week 48 (1)' }));
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a' }, {}, {}, {}, { lunch: 'a' }]);
    expect(said()).toBe('Added 1 pinned entry');
    expect(button('Add pinned entries to week 48').disabled).toBe(true);
    press(button('Unpin a'));
    await waitFor(() => expect(currentLibrary().pinned).toEqual({}));
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a' }, {}, {}, {}, { lunch: 'a' }]);
  });
});

describe('copying a day to others', () => {
  it('copies to days of this and later weeks as one step, not onto itself', async () => {
    const { main } = await ask(
      { kind: 'copy-day', date: '2026-11-23' },
      { week: sketchedWeek([{ lunch: 'a b' }, { lunch: 'c' }]) },
    );
    await screen.findByRole('checkbox', { name: 'Monday 14 December, empty' });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Monday 23 November/ }).disabled).toBe(true);
    expect(summary()).toBe('Choose the days Monday is copied to.');
    press(screen.getByRole('checkbox', { name: /^Tuesday 24 November/ }));
    press(screen.getByRole('checkbox', { name: /^Sunday 20 December/ }));
    press(screen.getByRole('radio', { name: /^Replace what is planned/ }));
    await waitFor(() => expect(summary()).toContain('Replaces 1 entry: Tuesday 24 November (1).'));
    press(button('Copy to 2 days'));
    await closed();
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a b' }, { lunch: 'a b' }]);
    expect(sketchOf(main.weeks.get('2026-W51')!)[6]).toEqual({ lunch: 'a b' });
    act(undo);
    await waitFor(() => expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a b' }, { lunch: 'c' }]));
  });
});
