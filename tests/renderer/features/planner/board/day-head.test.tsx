import type { WeekDocument } from '#shared/schema/week-document';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { MenuHost } from '#renderer/app/MenuHost';
import { PlanScreen } from '#renderer/features/planner';
import { Board } from '#renderer/features/planner/board/Board';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { profileEntry } from '#tests/support/people';
import { dayColumn, meterValueText, OneDay, open, planned, said, weekOf } from '../harness';
import { setToday } from '#tests/support/today';
import { undo } from '#renderer/state/history';

/** The reference week of the nutrition rules, section 10, on keto: 3,000 / 3,000 / 320. */
const NAMES = [
  'Monday 23 November 2026',
  'Tuesday 24 November 2026',
  'Wednesday 25 November 2026',
  'Thursday 26 November 2026',
  'Friday 27 November 2026',
  'Saturday 28 November 2026',
  'Sunday 29 November 2026',
];
const [MONDAY = '', TUESDAY = '', , THURSDAY = '', FRIDAY = '', , SUNDAY = ''] = NAMES;
const minerals = (day: string) => ['Sodium', 'Potassium', 'Magnesium'].map((name) => meterValueText(day, name));

describe('the columns of the reference week', () => {
  beforeEach(async () => {
    await open(<Board />, { week: fixtureWeekDocument() });
  });

  it('are groups named by weekday and date', () => {
    const board = within(screen.getByRole('main', { name: 'Week board' }));
    expect(board.getAllByRole('group').map((day) => day.getAttribute('aria-label'))).toEqual(NAMES);
  });

  it('say each mineral as amount, target and flag', () => {
    expect(minerals(MONDAY)).toEqual(['3,896 of 3,000 mg, met', '3,933 of 3,000 mg, met', '626 of 320 mg, met']);
    expect(minerals(TUESDAY)).toEqual([
      '2,843 of 3,000 mg, borderline',
      '1,799 of 3,000 mg, short',
      '134 of 320 mg, short',
    ]);
  });

  it('round an amount above its caution up', () => {
    expect(meterValueText(THURSDAY, 'Sodium')).toBe('8,724 of 3,000 mg, above caution');
  });

  it('say "at least" where a food has no value, and only there', () => {
    expect(minerals(FRIDAY)).toEqual([
      '2,433 of 3,000 mg, borderline',
      'at least 1,864 of 3,000 mg, unknown',
      'at least 152 of 320 mg, unknown',
    ]);
  });

  it('put supplemental magnesium above its caution before the floor it reaches', () => {
    expect(minerals(SUNDAY)).toEqual([
      '3,141 of 3,000 mg, met',
      '3,003 of 3,000 mg, met',
      '677 of 320 mg, above caution',
    ]);
  });

  it('give every meter a range that holds its value', () => {
    for (const meter of screen.getAllByRole('meter')) {
      const [min, now, max] = ['min', 'now', 'max'].map((part) => Number(meter.getAttribute(`aria-value${part}`)));
      expect(min).toBe(0);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(max!);
    }
    expect(screen.getAllByRole('meter')).toHaveLength(21);
  });

  it('carry the sentence of the score', () => {
    const scores = NAMES.map(
      (name) =>
        within(dayColumn(name))
          .getByText(/of 100: the average of how far/)
          .textContent?.split(':')[0],
    );
    expect(scores).toEqual([
      '100 of 100',
      '65 of 100',
      '70 of 100',
      '64 of 100',
      'At least 63 of 100',
      '90 of 100',
      '100 of 100',
    ]);
  });

  it('say the worst in words, so that no colour is needed', () => {
    const words = ['All met', '2 short', '1 short', 'Caution', '2 unknown', 'Borderline', 'Caution'];
    NAMES.forEach((name, index) => expect(within(dayColumn(name)).getByText(words[index]!)).toBeTruthy());
  });

  it('show net carbs, protein, energy and fat, an upper bound where fibre is blank', () => {
    const numbers = (day: string) => {
      const column = within(dayColumn(day));
      return ['net', 'P', 'Energy', 'F'].map(
        (term) => column.getByText(term).parentElement?.querySelector('dd')?.textContent,
      );
    };
    // 40.85 − 22.09 = 18.76 g of carbohydrate.
    expect(numbers(MONDAY)).toEqual(['18.8 g', '132 g', '1,844 kcal', '132 g']);
    // 22.94 − 10.20 = 12.74, with the fibre of coconut milk unknown: rounded up.
    expect(numbers(FRIDAY)[0]).toBe('≤ 12.8 g');
  });
});

describe('a day nobody planned', () => {
  it('has no score and no flag, and says its targets', async () => {
    await open(<PlanScreen />, { week: weekOf([{ lunch: [planned('sr28:11457', 60)] }]) });
    expect(within(dayColumn(TUESDAY)).getByText('Not planned')).toBeTruthy();
    expect(dayColumn(TUESDAY).textContent).toContain('Nothing planned, no score.');
    expect(minerals(TUESDAY)).toEqual([
      'nothing planned, target 3,000 mg',
      'nothing planned, target 3,000 mg',
      'nothing planned, target 320 mg',
    ]);
    expect(within(dayColumn(TUESDAY)).queryByText(/short|met|unknown/)).toBeNull();
  });

  it('stays unplanned with a note alone; a planned one becomes "at least" with it', async () => {
    const note = { id: 'out', kind: 'note', text: 'Dinner out', nutrition: 'unknown' } as const;
    await open(<PlanScreen />, {
      week: weekOf([{ dinner: [note] }, { lunch: [planned('sr28:11457', 60)], dinner: [{ ...note, id: 'out-2' }] }]),
    });
    expect(dayColumn(MONDAY).textContent).toContain('Nothing planned, no score.');
    expect(meterValueText(TUESDAY, 'Potassium')).toBe('at least 334 of 3,000 mg, unknown');
    expect(dayColumn(TUESDAY).textContent).toMatch(/At least \d+ of 100/);
  });
});

describe('the profile', () => {
  it('valid on a day gives its targets, whatever was answered later', async () => {
    const person = profileEntry();
    const profile = [
      { ...person, from: '2026-11-01', preset: 'official' as const },
      { ...person, from: '2026-11-25', preset: 'keto' as const },
    ];
    await open(<PlanScreen />, { week: weekOf([]), library: { profile } });
    expect(minerals(TUESDAY)).toEqual([
      'nothing planned, target 1,500 mg',
      'nothing planned, target 2,600 mg',
      'nothing planned, target 320 mg',
    ]);
    expect(meterValueText(NAMES[2]!, 'Sodium')).toBe('nothing planned, target 3,000 mg');
  });
});

describe('answers to the safety questions', () => {
  const yes = (...questions: readonly string[]) => ({
    answers: { ...profileEntry().answers, ...Object.fromEntries(questions.map((one) => [one, 'yes' as const])) },
  });
  /** Spinach, 500 g: 395 mg sodium, 2,790 mg potassium, 395 mg magnesium. */
  const opened = (changes: Parameters<typeof profileEntry>[0]) =>
    open(<OneDay />, {
      week: weekOf([{ lunch: [planned('sr28:11457', 500)] }]),
      library: { profile: [profileEntry(changes)] },
    });
  const column = () => within(dayColumn(MONDAY));

  it('that are missing hold official without potassium', async () => {
    await opened({ answers: {}, lifeStage: null });
    // 395 ÷ 1,500 = 26.3 % and 395 of 320 mg: (26.3 + 100) ÷ 2 = 63.
    expect(minerals(MONDAY)).toEqual(['395 of 1,500 mg, short', '2,790 mg, not scored', '395 of 320 mg, met']);
    expect(dayColumn(MONDAY).textContent).toContain('63 of 100, 2 of 3 minerals: the average');
  });

  it('that were given leave potassium out of the score', async () => {
    await opened(yes('potassium-raising-medicine'));
    expect(minerals(MONDAY)[1]).toBe('2,790 mg, not scored');
  });

  it('can make sodium a limit: shown against it, never short, not in the score', async () => {
    await opened(yes('high-blood-pressure'));
    expect(minerals(MONDAY)).toEqual([
      '395 mg, limit 2,300 mg, limit only',
      '2,790 of 2,600 mg, met',
      '395 of 320 mg, met',
    ]);
    expect(column().getByRole('meter', { name: 'Sodium' }).textContent).toContain('limit 2,300');
    expect(dayColumn(MONDAY).textContent).toContain('100 of 100, 2 of 3 minerals');
    // The mineral that is left out has nothing to meet.
    expect(column().getByText('2 of 3 met')).toBeTruthy();
  });

  it('under 18 leave totals and no score', async () => {
    await opened({ birthYear: 2010 });
    expect(minerals(MONDAY)).toEqual(['395 mg, not scored', '2,790 mg, not scored', '395 mg, not scored']);
    expect(dayColumn(MONDAY).textContent).toContain('Totals only, no score.');
  });

  it('never take a clinician’s numbers away', async () => {
    await opened({ ...yes('kidney-disease'), preset: 'clinician', clinician: { potassium: { min: 2000, max: 2700 } } });
    expect(minerals(MONDAY)).toEqual([
      '395 mg, limit 2,300 mg, limit only',
      '2,790 of 2,000 mg, above caution',
      '395 of 320 mg, met',
    ]);
  });
});

describe('the name of a day', () => {
  it('says which one is today and shows it in the inspector', async () => {
    await open(<PlanScreen />, { week: fixtureWeekDocument() });
    expect(screen.getByRole('button', { name: 'Show Tuesday 24 November, today' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show Friday 27 November' }));
    expect(screen.getByRole('heading', { name: 'Friday 27 November' })).toBeTruthy();
    setToday('2026-11-25');
    expect(await screen.findByRole('button', { name: 'Show Wednesday 25 November, today' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show Tuesday 24 November' })).toBeTruthy();
  });

  it('opens a drawer that closes with its week: it covers no way to begin the next one', async () => {
    await open(<PlanScreen />, { week: fixtureWeekDocument() });
    const drawerIsOpen = () => screen.queryByRole('button', { name: 'Close the inspector' }) !== null;
    await userEvent.click(screen.getByRole('button', { name: 'Show Friday 27 November' }));
    expect(drawerIsOpen()).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Next week' }));
    await screen.findByRole('heading', { name: 'How do you want to begin this week?' });
    expect(drawerIsOpen()).toBe(false);
  });
});

describe('the menu of a day', () => {
  const count = (weekday: number) => entriesOfDay(currentPlan().days[weekday]!).length;
  const more = () => screen.getByRole('button', { name: 'More for Monday 23 November' });
  const openMore = async () => userEvent.click(more());
  const items = () => screen.getAllByRole('menuitem');
  const begin = async (week: WeekDocument) =>
    open(
      <>
        <PlanScreen />
        <MenuHost />
      </>,
      { week },
    );

  it('is the same by its dots and by the right mouse button', async () => {
    await begin(fixtureWeekDocument());
    await openMore();
    const byDots = items().map((item) => item.textContent);
    await userEvent.keyboard('{Escape}');
    fireEvent.contextMenu(screen.getAllByText('Mon')[0]!, { button: 2, clientX: 5, clientY: 5 });
    expect(byDots).toContain('Copy to Sunday');
    expect(items().map((item) => item.textContent)).toEqual(byDots);
  });

  it('copies the day over another one, as one edit', async () => {
    await begin(fixtureWeekDocument());
    expect([count(0), count(3)]).toEqual([16, 12]);
    await openMore();
    await userEvent.click(screen.getByRole('menuitem', { name: 'Copy to Thursday' }));
    expect([count(0), count(3)]).toEqual([16, 16]);
    expect(minerals(THURSDAY)).toEqual(minerals(MONDAY));
    expect(said()).toBe('Copied Monday to Thursday');
    undo();
    expect(count(3)).toBe(12);
  });

  it('clears the day, as one edit', async () => {
    await begin(fixtureWeekDocument());
    await openMore();
    await userEvent.click(screen.getByRole('menuitem', { name: 'Clear the day' }));
    expect(count(0)).toBe(0);
    undo();
    expect(count(0)).toBe(16);
  });

  it('says why nothing of an empty day can be copied', async () => {
    await begin(weekOf([{}, { lunch: [planned('sr28:11457', 60)] }]));
    await openMore();
    const off = items().filter((item) => item.getAttribute('aria-disabled') === 'true');
    const [copy, ...others] = off.filter((item) => item.textContent.startsWith('Copy to'));
    expect(copy?.textContent).toContain('Nothing is planned on this day');
    expect(others).toEqual([]);
    // The facts of an empty day can still be entered.
    expect(
      items()
        .find((item) => item.textContent.startsWith('Exercise'))
        ?.getAttribute('aria-disabled'),
    ).toBe('false');
  });
});
