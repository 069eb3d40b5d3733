import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentPlan, currentWeek, undo } from '../../../../renderer/app/planner-store';
import { PlanScreen } from '../../../../renderer/features/planner';
import { fail, succeed } from '../../../../shared/contract/result';
import type { FoodEntry } from '../../../../shared/domain/week-plan';
import { entriesOfDay } from '../../../../shared/domain/week-plan';
import { writeWeekJson } from '../../../../shared/formats/week-json';
import { newWeekDocument } from '../../../../shared/schema/week-document';
import { open } from './harness';
import { sketchedWeek, sketchOf } from './small-plans';

const HEADER = 'date,meal,food,amount,unit,note';
const GOOD = `${HEADER}
2026-11-24,Lunch,sr28:11457,2,cup,
2026-11-24,Lunch,sr28:01123,150,g,
2026-11-25,Dinner,sr28:02047,0.25,tsp,`;
const MIXED = `${GOOD}
2026-11-31,Lunch,sr28:11457,1,cup,
2026-11-26,Lunch,sr28:99999,100,g,
2026-11-26,Lunch,sr28:11457,3,bucket,
2026-11-26,Lunch,sr28:11457,-5,g,`;

const now = () => sketchOf(currentPlan());
const grams = () => currentPlan().days.flatMap((day) => entriesOfDay(day).map((entry) => (entry as FoodEntry).grams));

/** The dialog with a file chosen, over a week with something on Tuesday and Thursday. */
async function imported(name: string, text: string, library = {}) {
  const opened = await open(<PlanScreen />, {
    week: sketchedWeek([{}, { breakfast: 'x' }, {}, { dinner: 'y' }]),
    library,
  });
  opened.main.answers['files.openText'] = () => succeed({ name, text });
  await userEvent.click(screen.getByRole('button', { name: 'Week… (copy, import, save)' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Import a plan/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Import a plan' }));
  await userEvent.click(dialog.getByRole('button', { name: /^Choose a file/ }));
  return { ...opened, dialog };
}

describe('importing a plan', () => {
  it('says what the file holds and imports nothing until told to', async () => {
    const { dialog, main } = await imported('plan.csv', GOOD);
    expect((await dialog.findByText('plan.csv')).parentElement?.textContent).toMatch(
      /plan\.csv holds 3 entries in week 48/,
    );
    expect(now()).toEqual([{}, { breakfast: 'x' }, {}, { dinner: 'y' }]);
    expect(main.asked('weeks.save')).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(now()).toEqual([{}, { breakfast: 'x' }, {}, { dinner: 'y' }]);
  });

  it('replaces the days the file has, which it names first, and leaves the others, as one edit', async () => {
    const { dialog } = await imported('plan.csv', GOOD);
    expect(await dialog.findByText('Replaces 1 entry on Tuesday 24 November.')).toBeTruthy();
    await userEvent.click(await dialog.findByRole('button', { name: 'Import' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(now()).toEqual([{}, { lunch: 'sr28:11457 sr28:01123' }, { dinner: 'sr28:02047' }, { dinner: 'y' }]);
    // 2 cups of 30 g; a quarter teaspoon of 6 g.
    expect(grams().filter((one) => one !== undefined)).toEqual([60, 150, 1.5]);
    undo();
    expect(now()).toEqual([{}, { breakfast: 'x' }, {}, { dinner: 'y' }]);
  });

  it('lists bad rows with their line numbers and reasons, and imports the good ones only when told to', async () => {
    const { dialog } = await imported('plan.csv', MIXED);
    const rows = within(await dialog.findByRole('list', { name: 'Rows that cannot be read' })).getAllByRole('listitem');
    expect(rows.map((row) => /^Line \d+/.exec(row.textContent ?? '')?.[0])).toEqual([
      'Line 5',
      'Line 6',
      'Line 7',
      'Line 8',
    ]);
    expect(rows[1]?.textContent).toContain('sr28:99999');
    expect(rows[2]?.textContent).toContain('bucket');
    expect(dialog.getByText('4 rows cannot be read:')).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Import' })).toBeNull();
    expect(now()).toEqual([{}, { breakfast: 'x' }, {}, { dinner: 'y' }]);
    await userEvent.click(dialog.getByRole('button', { name: 'Import the good rows' }));
    await waitFor(() => expect(now()[1]).toEqual({ lunch: 'sr28:11457 sr28:01123' }));
    expect(now()[3]).toEqual({ dinner: 'y' });
  });

  it('offers nothing to import when no row is good', async () => {
    const { dialog } = await imported('plan.csv', `${HEADER}\n2026-11-31,Lunch,sr28:11457,1,cup,`);
    expect(await dialog.findByText('1 row cannot be read:')).toBeTruthy();
    expect(dialog.queryByRole('button', { name: /^Import/ })).toBeNull();
    expect(dialog.getByRole('button', { name: /^Choose a file/ })).toBeTruthy();
  });

  it('finds own foods by name and freezes them with the week', async () => {
    const foods = {
      'mine:loaf': {
        name: 'Keto loaf',
        group: 'My foods',
        kind: 'food' as const,
        per100g: { sodium: 480 },
        measures: [{ unit: 'slice', grams: 25 }],
      },
    };
    const { dialog } = await imported('plan.csv', `${HEADER}\n2026-11-24,Lunch,Keto loaf,2,slice,`, { foods });
    await userEvent.click(await dialog.findByRole('button', { name: 'Import' }));
    await waitFor(() => expect(now()[1]).toEqual({ lunch: 'mine:loaf' }));
    expect(currentPlan().foods['mine:loaf']?.per100g).toEqual({ sodium: 480 });
  });

  it('puts every week of a file into its own week', async () => {
    const { dialog, main } = await imported('plan.csv', `${GOOD}\n2026-12-01,Lunch,sr28:11457,1,cup,`);
    expect((await dialog.findByText('plan.csv')).parentElement?.textContent).toMatch(/4 entries in week 48.*week 49/);
    await userEvent.click(dialog.getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(main.weeks.get('2026-W49')?.days[1]?.meals[0]?.entries).toHaveLength(1));
    await waitFor(() => expect(main.weeks.get('2026-W48')?.days[1]?.meals.at(-1)?.entries).toHaveLength(2));
  });

  it('takes a week file, its meals and notes included', async () => {
    const week = newWeekDocument('2026-W48');
    const brunch = {
      ...week,
      slots: [...week.slots, { id: 'brunch', name: 'Brunch', time: '11:00' }],
      days: week.days.map((day, index) =>
        index > 0
          ? day
          : {
              ...day,
              meals: [
                {
                  slot: 'brunch',
                  entries: [{ id: 'n', kind: 'note' as const, text: 'out', nutrition: 'unknown' as const }],
                },
              ],
            },
      ),
    };
    const { dialog } = await imported('mine.json', writeWeekJson(brunch));
    await userEvent.click(await dialog.findByRole('button', { name: 'Import' }));
    await waitFor(() => expect(now()[0]).toEqual({ brunch: 'out' }));
    expect(now()[1]).toEqual({ breakfast: 'x' });
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['broken.json', '{"format":', /not valid JSON/],
    ['other.json', '{"format":"recipes"}', /not an Electroplate week file/],
    ['newer.json', '{"format":"electroplate-week","version":[2,0]}', /newer version/],
  ])('%s is refused with one sentence', async (name, text, sentence) => {
    const { dialog } = await imported(name, text);
    expect((await dialog.findByRole('alert')).textContent).toMatch(sentence);
    expect(dialog.queryByRole('button', { name: /^Import/ })).toBeNull();
    expect(now()).toEqual([{}, { breakfast: 'x' }, {}, { dinner: 'y' }]);
  });

  it('because it cannot be read says so; closing the file dialog says nothing', async () => {
    const { dialog, main } = await imported('plan.csv', GOOD);
    main.answers['files.openText'] = () => fail('STORAGE', 'The file is a folder.');
    await userEvent.click(await dialog.findByRole('button', { name: /^Another file/ }));
    expect((await dialog.findByRole('alert')).textContent).toBe('The file is a folder.');
    main.answers['files.openText'] = () => fail('CANCELLED', 'Closed.');
    await userEvent.click(dialog.getByRole('button', { name: /^(Another|Choose a) file/ }));
    await waitFor(() => expect(dialog.queryByRole('alert')).toBeNull());
  });

  it('because its week cannot be opened or edited says so instead of closing as if it were done', async () => {
    const { dialog, main } = await imported('plan.csv', `${HEADER}\n2026-12-08,Lunch,sr28:11457,1,cup,`);
    main.answers['weeks.load'] = () => fail('STORAGE', 'The disk does not answer.');
    await userEvent.click(await dialog.findByRole('button', { name: 'Import' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/Week 50 was not imported/);
    expect(main.weeks.has('2026-W50')).toBe(false);
    expect(currentWeek()).toBe('2026-W50');
  });
});
