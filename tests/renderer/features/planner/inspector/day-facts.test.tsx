import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useHelpRequest } from '#renderer/state/help-request';
import { useScreen } from '#renderer/state/navigation';
import { currentPlan, openWeek, usePlan } from '#renderer/state/planner-store';
import { PlanScreen } from '#renderer/features/planner';
import { DayFacts } from '#renderer/features/planner/inspector/DayFacts';
import { succeed } from '#shared/contract/result';
import { profileEntry } from '#tests/support/people';
import { seen } from '#tests/renderer/state/fresh-stores';
import { dayColumn, meterValueText, OneDay, open, planned, said, weekOf } from '../harness';
import { capsule } from '../small-plans';
import { undo } from '#renderer/state/history';

const MONDAY = 'Monday 23 November 2026';
const TUESDAY = 'Tuesday 24 November 2026';
const monday = () => currentPlan().days[0]!;
const facts = () => within(screen.getByRole('region', { name: 'What the day was like' }));
const factsText = () => screen.getByRole('region', { name: 'What the day was like' }).textContent ?? '';
const field = (name: string) => facts().getByRole<HTMLInputElement>('textbox', { name });
const button = (name: string) => facts().getByRole<HTMLButtonElement>('button', { name });
const press = (name: string) => fireEvent.click(button(name));
const type = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });
const enter = (name: string) => fireEvent.keyDown(field(name), { key: 'Enter' });
const commit = (name: string, text: string) => {
  type(name, text);
  enter(name);
};
const HOURS = 'Hours of sweaty exercise';
const GLASS = 'Add a glass, 250 ml';

type Person = Parameters<typeof profileEntry>[0];

/** Monday and its facts. */
function Monday() {
  const [day] = usePlan().days;
  return (
    <>
      <OneDay />
      {day === undefined ? null : <DayFacts day={day} />}
    </>
  );
}

/** Monday with 100 g of spinach (79 mg of sodium) unless overridden. */
async function openMonday(person: Person = {}, week = weekOf([{ breakfast: [planned('sr28:11457', 100)] }])) {
  return open(<Monday />, { week, library: { profile: [profileEntry(person)] } });
}

const yes = (question: string): Person => ({ answers: { ...profileEntry().answers, [question]: 'yes' } });

describe('exercise', () => {
  it('moves the sodium target of its day under keto, with the sum shown, and no other mineral or day', async () => {
    const { main } = await open(<PlanScreen />, { week: weekOf([{ breakfast: [planned('sr28:11457', 100)] }]) });
    fireEvent.click(screen.getByRole('button', { name: 'Show Monday 23 November' }));
    commit(HOURS, '1,5');
    expect(monday().activityHours).toBe(1.5);
    expect(factsText()).toContain('Sodium target 3,000 + 1.5 h × 500 = 3,750 mg.');
    expect(meterValueText(MONDAY, 'Sodium')).toBe('79 of 3,750 mg, short');
    expect(meterValueText(MONDAY, 'Potassium')).toBe('558 of 3,000 mg, short');
    expect(meterValueText(TUESDAY, 'Sodium')).toBe('nothing planned, target 3,000 mg');
    expect(screen.getByText('Target with exercise: 3,000 + 1.5 h × 500 = 3,750 mg.')).toBeTruthy();
    expect(within(dayColumn(MONDAY)).getByTitle('Exercise, 1.5 h').textContent).toBe('Exercise 1.5 h');
    expect(said()).toBe('Exercise on Monday: 1.5 h');
    await waitFor(() => expect(main.asked('weeks.save')).toHaveLength(1));
    undo();
    expect(await screen.findByText('79 of 3,000 mg, short by 2,921 mg.')).toBeTruthy();
  });

  it('adds at most 1,500 mg, and says so', async () => {
    await openMonday();
    commit(HOURS, '4');
    expect(factsText()).toContain('3,000 + 4 h × 500, at most 1,500 = 4,500');
  });

  it('moves nothing on official, and says under which presets it would', async () => {
    await openMonday({ preset: 'official' });
    press('Half an hour more');
    press('Half an hour more');
    expect(field(HOURS).value).toBe('1');
    expect(meterValueText(MONDAY, 'Sodium')).toBe('79 of 1,500 mg, short');
    expect(factsText()).toContain('Changes targets under the keto presets only.');
    press('Half an hour less');
    press('Half an hour less');
    expect(monday().activityHours).toBe(0);
    expect(button('Half an hour less').disabled).toBe(true);
    expect(factsText()).not.toContain('Changes targets');
  });

  it.each(['25', '-1', 'a lot', '0x10', '1e1'])(
    'refuses %j beside the field; leaving it keeps the old hours',
    async (text) => {
      await openMonday();
      commit(HOURS, '2');
      commit(HOURS, text);
      expect(field(HOURS).getAttribute('aria-invalid')).toBe('true');
      expect(facts().getByRole('alert').textContent).toBe('From 0 to 24 hours.');
      expect(monday().activityHours).toBe(2);
      fireEvent.blur(field(HOURS));
      expect(field(HOURS).value).toBe('2');
      expect(facts().queryByRole('alert')).toBeNull();
      expect(monday().activityHours).toBe(2);
    },
  );

  it('counts when the field is left, not on Escape, and an empty field means none', async () => {
    await openMonday();
    type(HOURS, '3');
    fireEvent.keyDown(field(HOURS), { key: 'Escape' });
    expect([monday().activityHours, field(HOURS).value]).toEqual([0, '']);
    type(HOURS, '3');
    fireEvent.blur(field(HOURS));
    expect(monday().activityHours).toBe(3);
    commit(HOURS, '');
    expect(monday().activityHours).toBe(0);
  });
});

describe('water', () => {
  it('is added and taken away a glass at a time toward the goal, and undo takes the last one back', async () => {
    await openMonday();
    expect(factsText()).toMatch(/0\.0 of 2\.2 L/);
    press(GLASS);
    press(GLASS);
    expect(monday().waterMl).toBe(500);
    expect(factsText()).toContain('0.5 of 2.2 L');
    undo();
    await waitFor(() => expect(factsText()).toContain('0.2 of 2.2 L'));
    expect(monday().waterMl).toBe(250);
    press('A glass less, 250 ml');
    expect(monday().waterMl).toBe(0);
    expect(button('A glass less, 250 ml').disabled).toBe(true);
  });

  it('says that the goal is to thirst, and is a man’s for a man', async () => {
    await openMonday({ sex: 'male' });
    const goal = facts()
      .getByRole('note', { name: /^3\.0 L\. Source: .*IOM/ })
      .getAttribute('aria-label');
    expect(goal).toContain('To thirst; pale yellow urine is a good sign.');
    expect(goal).not.toContain('confirmed');
  });

  it.each(['heart-failure', 'kidney-disease'])(
    'has no goal with %s but the clinician’s, and still counts',
    async (condition) => {
      await openMonday(yes(condition));
      press(GLASS);
      expect(factsText()).toContain('0.2 L');
      expect(factsText()).not.toMatch(/of \d\.\d L/);
      expect(factsText()).toContain('Follow the fluid amount your clinician gave you.');
      expect(factsText()).not.toContain('pale yellow');
    },
  );

  it('counts what drinks of the plan bring; caffeine and alcohol are notes that subtract nothing', async () => {
    // 250 g of brewed coffee: 248.5 g water, 100 mg caffeine; 147 g of red wine: 127.1 g water, 15.6 g alcohol.
    const drinks = weekOf([
      { drinks: [planned('sr28:14209', 250), planned('sr28:14096', 147), planned('sr28:11457', 500)] },
    ]);
    await openMonday({}, drinks);
    press(GLASS);
    // Spinach is not a drink, however much water it contains. 250 + 248.5 + 127.1 = 625.6.
    expect(factsText()).toContain('0.6 of 2.2 L');
    expect(factsText()).toContain('0.3 L of this in planned drinks.');
    expect(factsText()).toContain('Caffeine 100 mg; advice up to 400 mg (EFSA 2015).');
    // 15.582 ÷ 14 = 1.113, rounded up.
    expect(factsText()).toContain(
      'Alcohol 1.2 drinks (15.6 g); less is better (Dietary Guidelines for Americans 2025–2030).',
    );
  });

  it('has no number of litres while breastfeeding, and 200 mg caffeine', async () => {
    await openMonday({ lifeStage: 'breastfeeding' }, weekOf([{ drinks: [planned('sr28:14209', 250)] }]));
    expect(factsText()).toContain('advice up to 200 mg (EFSA 2015)');
    expect(factsText()).toContain('To thirst; pale yellow urine is a good sign.');
    expect(factsText()).not.toMatch(/of 2\.2/);
  });

  it('says less caffeine in pregnancy and names no amount of alcohol', async () => {
    await openMonday(
      { lifeStage: 'pregnant' },
      weekOf([{ drinks: [planned('sr28:14209', 250), planned('sr28:14096', 147)] }]),
    );
    expect(factsText()).toContain('advice up to 200 mg (EFSA 2015)');
    expect(factsText()).not.toContain('less is better');
  });
});

describe('a cramp mark', () => {
  const level = (number: number) => facts().getByRole<HTMLInputElement>('radio', { name: new RegExp(`^${number}, `) });
  const TIME = 'Time of the cramp, optional';
  const MUSCLE = 'Muscle, optional';
  const mark = () => within(dayColumn(MONDAY)).queryByTitle(/cramps/);

  it('has a level, a time and a muscle, each an edit, and is shown in the head of the day', async () => {
    await openMonday();
    expect(facts().queryByRole('textbox', { name: TIME })).toBeNull();
    expect(mark()).toBeNull();
    fireEvent.click(level(2));
    commit(TIME, '23:30');
    commit(MUSCLE, 'left calf');
    expect(monday().cramp).toMatchObject({ level: 2, time: '23:30', muscle: 'left calf' });
    expect(mark()?.title).toBe('strong cramps at 23:30, left calf');
    expect(mark()?.textContent).toBe('strong cramps at 23:30, left calf, level 2 of 3');
    undo();
    await waitFor(() => expect(mark()?.title).toBe('strong cramps at 23:30'));
  });

  it('is asked for on the days up to today, not on one that has not come', async () => {
    // Today is Tuesday 24 November 2026.
    await open(<PlanScreen />, { week: weekOf([{ breakfast: [planned('sr28:11457', 100)] }]) });
    fireEvent.click(screen.getByRole('button', { name: /^Show Tuesday 24 November/ }));
    expect(screen.getByRole('radiogroup', { name: 'Cramps on Tuesday 24 November' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show Wednesday 25 November' }));
    expect(screen.queryByRole('radiogroup', { name: /^Cramps/ })).toBeNull();
    expect(factsText()).toContain('asked on the day');
  });

  it.each(['24:00', '7', '7.30', 'at night'])('refuses %j as a time and keeps the one before', async (text) => {
    await openMonday();
    fireEvent.click(level(1));
    commit(TIME, '07:30');
    commit(TIME, text);
    expect(facts().getByRole('alert').textContent).toBe('Type it as 07:30.');
    expect(field(TIME).getAttribute('aria-invalid')).toBe('true');
    fireEvent.blur(field(TIME));
    expect(monday().cramp).toMatchObject({ level: 1, time: '07:30' });
  });

  it('loses its time when the field is emptied', async () => {
    await openMonday();
    fireEvent.click(level(1));
    commit(TIME, '07:30');
    commit(TIME, '');
    expect(monday().cramp?.time).toBeUndefined();
    expect(mark()?.title).toBe('light cramps');
  });

  it('can say that there were none, without asking for a time, and be removed', async () => {
    await openMonday();
    fireEvent.click(level(3));
    commit(TIME, '07:30');
    fireEvent.click(level(0));
    expect(level(0).checked).toBe(true);
    expect(facts().queryByRole('textbox', { name: TIME })).toBeNull();
    // "No cramps" has no time.
    expect(mark()?.title).toBe('no cramps');
    press('Clear');
    expect(monday().cramp).toBeNull();
    expect(mark()).toBeNull();
    expect(said()).toBe('Cleared the cramp mark on Monday');
  });

  it('leads to the cramp card', async () => {
    await openMonday();
    fireEvent.click(level(2));
    press('Cramp card');
    expect(seen(useHelpRequest)).toBe('cramp-now');
    expect(seen(useScreen)).toBe('help');
  });
});

describe('the note of a day', () => {
  const NOTE = 'Note of Monday';

  it('is kept at Enter or when it is left, not at Escape, and marks the day', async () => {
    await openMonday();
    type(NOTE, 'Given up');
    fireEvent.keyDown(field(NOTE), { key: 'Escape' });
    expect(monday().note).toBe('');
    commit(NOTE, '  Long hike  ');
    expect(monday().note).toBe('Long hike');
    expect(within(dayColumn(MONDAY)).getByTitle('Long hike').textContent).toBe('Note: Long hike');
    type(NOTE, 'Slept badly');
    fireEvent.blur(field(NOTE));
    expect(monday().note).toBe('Slept badly');
    undo();
    await waitFor(() => expect(field(NOTE).value).toBe('Long hike'));
  });

  it('keeps the keys of the board out', async () => {
    await openMonday();
    field(NOTE).focus();
    fireEvent.keyDown(field(NOTE), { key: 'a' });
    expect(screen.queryByRole('combobox', { name: 'Add food' })).toBeNull();
  });
});

describe('the facts of a day', () => {
  it('leave other days, meals and keys of a newer program alone', async () => {
    const week = weekOf([{ breakfast: [planned('sr28:11457', 100)] }], { foods: { 'label:x': capsule(400) } });
    const newer = { ...week, days: week.days.map((day) => ({ ...day, later: 'kept' })) };
    await openMonday({}, newer);
    const before = currentPlan();
    press(GLASS);
    const { days } = currentPlan();
    expect(days.slice(1)).toEqual(before.days.slice(1));
    expect(days[0]).toEqual({ ...before.days[0], waterMl: 250 });
  });

  it('can only be read in a week that can only be read', async () => {
    const { main } = await openMonday();
    const message = 'Week 20 was written by a newer version, so it can only be read.';
    const old = weekOf([{ breakfast: [planned('sr28:11457', 100)] }], {}, '2026-W20');
    main.answers['weeks.load'] = () => succeed({ status: 'read-only', message, document: old });
    await openWeek('2026-W20');
    await waitFor(() => expect(screen.getByRole('group', { name: 'Monday 11 May 2026' })).toBeTruthy());
    for (const one of facts().getAllByRole<HTMLInputElement>('textbox')) expect(one.readOnly).toBe(true);
    for (const one of facts().getAllByRole<HTMLInputElement>('radio')) expect(one.disabled).toBe(true);
    for (const one of facts().getAllByRole<HTMLButtonElement>('button')) expect(one.disabled).toBe(true);
  });
});
