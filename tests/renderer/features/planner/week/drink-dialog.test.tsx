import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { currentPlan, usePlan } from '#renderer/state/planner-store';
import { DayInspector } from '#renderer/features/planner/inspector/DayInspector';
import { registerCommands } from '#renderer/state/commands';
import { WEEK_COMMANDS } from '#renderer/features/planner/week/week-commands';
import { WeekDialogs, WeekMenu } from '#renderer/features/planner/week/WeekMenu';
import { entriesAt } from '#shared/domain/week/week-plan';
import { profileEntry } from '#tests/support/people';
import { entryNames, meterValueText, OneDay, open, planned, said, weekOf } from '../harness';
import { MONDAY, TUESDAY } from '../small-plans';
import { undo } from '#renderer/state/history';

/**
 * Per 100 g: tap water 3 mg Na, 1 K, 1 Mg; table salt 38,758 Na, 8 K, 1 Mg, a teaspoon 6 g; lite salt ¼ tsp = 1.4 g has
 * 290 Na and 350 K.
 */
const DRINKS = 'Drinks & salts, Monday 23 November 2026';
const DAY = 'Monday 23 November 2026';

function Monday() {
  const [day] = usePlan().days;
  return (
    <>
      <WeekMenu />
      <WeekDialogs />
      <OneDay />
      {day === undefined ? null : <DayInspector date={day.date} />}
    </>
  );
}

type Changes = Parameters<typeof profileEntry>[0];
const yes = (question: string): Changes => ({ answers: { ...profileEntry().answers, [question]: 'yes' } });
const item = () => screen.queryByRole('menuitem', { name: 'Mix an electrolyte drink…' });

async function openMenu(changes: Changes = {}) {
  onTestFinished(registerCommands(WEEK_COMMANDS));
  const opened = await open(<Monday />, {
    week: weekOf([{ lunch: [planned('sr28:11457', 100)] }]),
    library: { profile: [profileEntry(changes)] },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Week… (copy, import, save)' }));
  await screen.findByRole('menuitem', { name: 'Clear this week' });
  return opened;
}

async function mix(changes: Changes = {}) {
  const opened = await openMenu(changes);
  fireEvent.click(item()!);
  await screen.findByRole('dialog');
  return opened;
}

const dialog = () => within(screen.getByRole('dialog'));
const fields = () =>
  dialog()
    .getAllByRole('textbox')
    .map((one) => one.getAttribute('aria-label'));
const field = (name: string) => dialog().getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });
const add = () => dialog().getByRole<HTMLButtonElement>('button', { name: 'Add to plan' });
const brings = () =>
  ['Sodium', 'Potassium', 'Magnesium'].map(
    (mineral) => dialog().getByText(mineral, { selector: 'dt' }).nextElementSibling?.textContent,
  );
/** The section of the inspector about a mineral, opened. */
function mineral(name: string): string {
  const heading = screen.getByRole('heading', { name: new RegExp(`^${name}`), level: 3 });
  const toggle = within(heading).getByRole('button');
  if (toggle.getAttribute('aria-expanded') === 'false') fireEvent.click(toggle);
  return heading.closest('section')?.textContent ?? '';
}

describe('mixing an electrolyte drink', () => {
  it('starts with a litre and a quarter teaspoon of salt in two servings, and says what one contains', async () => {
    const { main } = await mix();
    expect(fields()).toEqual([
      'Water, ml',
      'Table salt, tsp',
      'Lite salt, tsp',
      'Magnesium, elemental, mg',
      'Makes, servings',
    ]);
    // 500 g of water has 15 mg, 0.75 g of salt 290.685.
    expect(brings()).toEqual(['305 mg', '5 mg', '5 mg']);
    type('Lite salt, tsp', '0,25');
    type('Magnesium, elemental, mg', '200');
    // 305.685 + 145, 5.06 + 175, 5.0075 + 100.
    expect(brings()).toEqual(['450 mg', '180 mg', '105 mg']);
    type('Makes, servings', '4');
    expect(brings()).toEqual(['225 mg', '90 mg', '52 mg']);
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('plans one entry whose salt counts from salts and whose magnesium counts from supplements', async () => {
    const { main } = await mix();
    type('Lite salt, tsp', '0.25');
    type('Magnesium, elemental, mg', '200');
    fireEvent.click(add());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(entryNames(DRINKS)).toEqual([
      'Electrolyte drink, 1 serving. Sodium 450 mg, Potassium 180 mg, Magnesium 105 mg, selected',
    ]);
    // With 100 g of spinach: 79 / 558 / 79 mg.
    expect(meterValueText(DAY, 'Sodium')).toBe('529 of 3,000 mg, short');
    expect(meterValueText(DAY, 'Potassium')).toBe('738 of 3,000 mg, short');
    expect(meterValueText(DAY, 'Magnesium')).toBe('184 of 320 mg, short');
    expect(mineral('Sodium')).toContain('435 mg of this comes from salt.');
    expect(mineral('Potassium')).toContain('175 mg of this comes from salt.');
    expect(mineral('Magnesium')).toContain('100 mg of this comes from supplements. <1 mg of this comes from salt.');
    // More than 99 mg of potassium from a salt substitute.
    expect(screen.getByText('Potassium salts.').parentElement?.textContent).toContain('175 mg come from');
    expect(said()).toBe('Added an electrolyte drink');
    await waitFor(() => expect(main.asked('weeks.save')).toHaveLength(1));
    const saved = main.asked('weeks.save')[0]?.week;
    expect(saved?.recipes['mine:electrolyte-drink']).toMatchObject({ name: 'Electrolyte drink', servings: 2 });
    expect(Object.keys(saved?.foods ?? {}).toSorted()).toEqual(['label:lite-salt', 'label:magnesium-citrate']);
  });

  it.each([
    ['½', '596 mg'],
    ['1/2 tsp', '596 mg'],
    ['.25', '305 mg'],
    ['a pinch', '84 mg'],
    ['1 1/2', '1,759 mg'],
    ['3 g', '596 mg'],
  ])('takes “%s” of salt like every other field', async (typed, sodium) => {
    await mix();
    // 15 mg from 500 g of water; half the salt: half a teaspoon is 3 g × 387.58 ÷ 2, a pinch 0.36 g, one and a half
    // teaspoons 9 g.
    type('Table salt, tsp', typed);
    expect(brings()[0]).toBe(sodium);
    expect(add().disabled).toBe(false);
  });

  it('takes a litre of water, and says why not where it cannot', async () => {
    await mix();
    type('Water, ml', '1 l');
    expect(brings()[0]).toBe('305 mg');
    type('Water, ml', '6 l');
    expect(dialog().getByRole('alert').textContent).toBe('That is more than 5,000 g.');
    expect(add().disabled).toBe(true);
  });

  it('points out a serving above 5 g sodium, 1 g potassium or 350 mg magnesium, and still takes it', async () => {
    await mix();
    const strong = () => dialog().queryByText(/in one serving\. Check/)?.textContent ?? null;
    expect(strong()).toBeNull();
    type('Makes, servings', '1');
    type('Table salt, tsp', '2');
    expect(strong()).toBeNull();
    type('Table salt, tsp', '1 tbsp');
    // 18 g × 387.58 + 30 from the water.
    expect(strong()).toContain('More than 5,000 mg sodium in one serving.');
    type('Table salt, tsp', '0');
    type('Magnesium, elemental, mg', '400');
    expect(strong()).toContain('More than 350 mg magnesium in one serving.');
    type('Magnesium, elemental, mg', '0');
    type('Lite salt, tsp', '1');
    expect(strong()).toContain('More than 1,000 mg potassium in one serving.');
    expect(add().disabled).toBe(false);
  });

  it('is one edit', async () => {
    await mix();
    const before = currentPlan();
    fireEvent.click(add());
    expect(entriesAt(currentPlan(), { date: MONDAY, slot: 'drinks' })).toHaveLength(1);
    undo();
    expect(currentPlan()).toEqual(before);
  });

  it('lands on the day and meal that were chosen', async () => {
    await mix();
    fireEvent.change(dialog().getByRole('combobox', { name: 'Day' }), { target: { value: TUESDAY } });
    fireEvent.change(dialog().getByRole('combobox', { name: 'Meal' }), { target: { value: 'breakfast' } });
    fireEvent.click(add());
    expect(entriesAt(currentPlan(), { date: TUESDAY, slot: 'breakfast' })).toMatchObject([
      { kind: 'recipe', recipe: 'mine:electrolyte-drink', servings: 1 },
    ]);
  });

  it('keeps another mix of the same week apart from the first', async () => {
    await mix();
    fireEvent.click(add());
    fireEvent.click(screen.getByRole('button', { name: 'Week… (copy, import, save)' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Mix an electrolyte drink…' }));
    await screen.findByRole('dialog');
    type('Table salt, tsp', '0.5');
    fireEvent.click(add());
    expect(entryNames(DRINKS)).toEqual([
      expect.stringContaining('Sodium 305 mg'),
      // 15 + 581.37.
      expect.stringContaining('Sodium 596 mg'),
    ]);
    expect(Object.keys(currentPlan().recipes ?? {})).toHaveLength(2);
  });

  it('refuses what cannot be beside the field, and adds nothing', async () => {
    const { main } = await mix();
    for (const [name, text, before] of [
      // A litre to some people, a millilitre to others.
      ['Water, ml', '1,000', '1000'],
      ['Water, ml', '0', '1000'],
      ['Water, ml', '5001', '1000'],
      ['Table salt, tsp', '7', '0.25'],
      ['Table salt, tsp', '-1', '0.25'],
      ['Magnesium, elemental, mg', 'lots', '0'],
      ['Makes, servings', '', '2'],
      ['Makes, servings', '21', '2'],
    ] as const) {
      type(name, text);
      expect(field(name).getAttribute('aria-invalid'), text).toBe('true');
      expect(dialog().getByRole('alert').textContent, text).toMatch(
        /^(Type |“1,000”|The amount|That is more|An amount)/,
      );
      expect(add().disabled, text).toBe(true);
      fireEvent.submit(add());
      type(name, before);
    }
    expect(add().disabled).toBe(false);
    expect(main.asked('weeks.save')).toEqual([]);
    expect(entryNames(DRINKS)).toEqual([]);
  });

  it('goes without salt when none is typed', async () => {
    await mix();
    type('Table salt, tsp', '');
    expect(brings()).toEqual(['15 mg', '5 mg', '5 mg']);
  });
});

describe('a drink for somebody whose answers lock a part of it', () => {
  it('has only the parts that are left, and says of the others whose question they are', async () => {
    await mix({ lifeStage: 'breastfeeding' });
    expect(fields()).toEqual(['Water, ml', 'Table salt, tsp', 'Makes, servings']);
    expect(dialog().getByText('Lite salt and potassium salt are a question for your clinician.')).toBeTruthy();
    expect(dialog().getByText('Magnesium supplements are a question for your clinician.')).toBeTruthy();
    fireEvent.click(add());
    expect(entryNames(DRINKS)).toHaveLength(1);
  });

  it('has no salt in it with a diuretic or lithium, not even what the field began with', async () => {
    await mix(yes('diuretic-or-lithium'));
    expect(fields()).toEqual(['Water, ml', 'Magnesium, elemental, mg', 'Makes, servings']);
    expect(dialog().getByText('Your answers mean salt is a question for your clinician.')).toBeTruthy();
    type('Magnesium, elemental, mg', '200');
    expect(brings()).toEqual(['15 mg', '5 mg', '105 mg']);
    fireEvent.click(add());
    expect(entryNames(DRINKS)).toHaveLength(1);
  });

  // Tap water itself contains sodium and potassium, so a day that may not have more of them has no drink to mix.
  it.each<readonly [string, Changes]>([
    ['high blood pressure', yes('high-blood-pressure')],
    ['heart failure', yes('heart-failure')],
    ['kidney disease', yes('kidney-disease')],
    ['an ACE inhibitor or ARB', yes('potassium-raising-medicine')],
    ['no answer yet', { answers: {}, lifeStage: null }],
    ['under 18', { birthYear: 2010 }],
  ])('is not offered at all: %s', async (_answer, changes) => {
    await openMenu(changes);
    expect(item()).toBeNull();
  });
});
