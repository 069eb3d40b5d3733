import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { openImport } from '#renderer/state/import-request';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { formatDay } from '#renderer/features/import/import-text';
import { ImportDialog } from '#renderer/features/import/ImportDialog';
import { fail, succeed } from '#shared/contract/result';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { scorePlan } from '#shared/domain/score/week-score';
import { foodsCsv } from '#shared/formats/foods-csv';
import { writeWeekJson } from '#shared/formats/week-json';
import { newWeekDocument } from '#shared/schema/week-document';
import { open, planned, said, weekOf } from '../planner/harness';
import type { Start } from '../planner/harness';
import { sketchedWeek, sketchOf } from '../planner/small-plans';
import { undo } from '#renderer/state/history';
import { KETO_WOMAN } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const HEADER = 'date,meal,food,amount,unit,note';
const GOOD = `${HEADER}
2026-11-24,Lunch,sr28:11457,2,cup,
2026-11-24,Lunch,sr28:01123,150,g,
2026-11-25,Dinner,sr28:02047,0.25,tsp,`;
const BEFORE = [{}, { breakfast: 'x' }, {}, { dinner: 'y' }];

const now = () => sketchOf(currentPlan());
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));

/** The import with a file chosen, over a week with something on Tuesday and Thursday. */
async function chosen(name: string, text: string, start: Start = {}) {
  openImport();
  const onClose = vi.fn<() => void>();
  const opened = await open(<ImportDialog onClose={onClose} />, { week: sketchedWeek(BEFORE), ...start });
  opened.main.answers['files.openText'] = () => succeed({ name, text });
  // A dialog takes the focus a moment after it is drawn.
  await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
  await press('Choose a file…');
  return { ...opened, onClose };
}

describe('importing a plan', () => {
  it('says what the file contains and what it replaces, and changes nothing until confirmed', async () => {
    const { main, onClose } = await chosen('plan.csv', GOOD);
    expect(await screen.findByText('3 entries in week 48 (23–29 Nov 2026).')).toBeTruthy();
    const replaced = screen.getByRole('list', { name: 'Replaced' });
    expect(replaced.textContent).toBe('1 entry on Tuesday 24 November 2026');
    await press('Cancel');
    expect(onClose).toHaveBeenCalledOnce();
    expect(now()).toEqual(BEFORE);
    expect([...main.asked('documents.save'), ...main.asked('weeks.save')]).toEqual([]);
  });

  it('says what is locked and stays', () => {
    const day = { date: '2026-11-24', here: 3, locked: 1, imported: 2 };
    expect(formatDay(day, 'replace')).toBe('2 entries on Tuesday 24 November 2026; 1 locked entry stays');
    expect(formatDay({ ...day, locked: 3 }, 'replace')).toBe('3 locked entries stay on Tuesday 24 November 2026');
    expect(formatDay(day, 'add')).toBe('3 entries on Tuesday 24 November 2026');
  });

  it('replaces the days the file plans as one step, which Undo takes back exactly', async () => {
    const before = sketchedWeek(BEFORE);
    const { main } = await chosen('plan.csv', `${GOOD}\n2026-12-01,Lunch,sr28:11457,1,cup,`);
    await press('Import');
    // The preview has the same sentence, but only the end offers Undo.
    await button('Undo');
    expect(screen.getByText('4 entries in week 48 (23–29 Nov 2026), week 49 (30 Nov – 6 Dec 2026).')).toBeTruthy();
    expect(now()).toEqual([{}, { lunch: 'sr28:11457 sr28:01123' }, { dinner: 'sr28:02047' }, { dinner: 'y' }]);
    expect(main.asked('documents.save')).toHaveLength(1);
    expect(main.weeks.get('2026-W49')?.days[1]?.meals[0]?.entries).toHaveLength(1);
    await press('Undo');
    expect(await screen.findByText('Taken back. Everything is as it was.')).toBeTruthy();
    expect(main.weeks.get('2026-W48')?.days).toEqual(before.days);
    expect(main.weeks.get('2026-W49')?.days).toEqual(newWeekDocument('2026-W49').days);
  });

  it('adds to the days instead if that is chosen', async () => {
    await chosen('plan.csv', GOOD);
    fireEvent.click(await screen.findByRole('radio', { name: /^Add to these days/ }));
    await press('Import');
    await waitFor(() => expect(now()[1]).toEqual({ breakfast: 'x', lunch: 'sr28:11457 sr28:01123' }));
  });

  it('lists rows that cannot be imported with line and reason, saves them as a report, imports the good ones when confirmed', async () => {
    const { main } = await chosen(
      'plan.csv',
      `${GOOD}\n2026-11-31,Lunch,sr28:11457,1,cup,\n2026-11-26,Lunch,sr28:99999,1,g,`,
    );
    const rows = within(await screen.findByRole('list', { name: /^Rows that cannot be planned/ })).getAllByRole(
      'listitem',
    );
    const reasons = [
      'Line 5: “2026-11-31” is not a date like 2026-11-23 (left out)',
      'Line 6: no food has the id “sr28:99999” (a note of unknown nutrition)',
    ];
    expect(rows.map((row) => row.textContent)).toEqual(reasons);
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    main.answers['files.saveText'] = () => succeed({ path: 'report.txt' });
    await press('Save the report…');
    await waitFor(() =>
      expect(main.asked('files.saveText')[0]).toEqual({
        suggestedName: 'Import of plan.csv.txt',
        format: 'txt',
        text: `Import of plan.csv\n\n4 entries in week 48 (23–29 Nov 2026).\n1 of them is a note of unknown nutrition.\n\n2 rows that cannot be planned:\n${reasons.join('\n')}\n`,
      }),
    );
    await press('Import the good rows');
    await waitFor(() => expect(now()[1]).toEqual({ lunch: 'sr28:11457 sr28:01123' }));
    expect(now()[3]).toEqual({ lunch: '1 g sr28:99999' });
  });

  it('takes a week file with its meals, notes and what its days were like', async () => {
    const week = newWeekDocument('2026-W48');
    const note = { id: 'n', kind: 'note' as const, text: 'out', nutrition: 'unknown' as const };
    const brunch = {
      ...week,
      slots: [...week.slots, { id: 'brunch', name: 'Brunch', time: '11:00' }],
      days: week.days.map((day, index) =>
        index > 0 ? day : { ...day, activityHours: 1, meals: [{ slot: 'brunch', entries: [note] }] },
      ),
    };
    await chosen('mine.json', writeWeekJson(brunch));
    await press('Import');
    await waitFor(() => expect(now()[0]).toEqual({ brunch: 'out' }));
    expect(currentPlan().days[0]?.activityHours).toBe(1);
    expect(now()[1]).toEqual({ breakfast: 'x' });
    undo();
    await waitFor(() => expect(now()).toEqual(BEFORE));
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['broken.json', '{"format":', /not valid JSON/],
    ['newer.json', '{"format":"electroplate-week","version":[2,0]}', /newer version/],
    ['daily.csv', 'Date,Energy (kcal)\n2026-11-24,1800', /its first line is “Date,Energy \(kcal\)”/],
  ])('%s is refused with one sentence, and another can be chosen', async (name, text, sentence) => {
    await chosen(name, text);
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(await button('Choose a file…')).toBeTruthy();
    expect(now()).toEqual(BEFORE);
  });

  it('because its week cannot be opened says so and keeps everything', async () => {
    const { main } = await chosen('plan.csv', `${HEADER}\n2026-12-08,Lunch,sr28:11457,1,cup,`);
    main.answers['documents.save'] = () => fail('STORAGE', 'The disk is full; nothing was changed.');
    await press('Import');
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full; nothing was changed.');
    expect(main.weeks.has('2026-W50')).toBe(false);
    expect(await button('Import')).toBeTruthy();
  });
});

describe('own foods of a file', () => {
  const bar = (sodium: number) => ({
    name: 'Bar',
    group: 'My foods',
    kind: 'food' as const,
    per100g: { sodium },
    measures: [],
    revision: 1,
  });
  const csv = foodsCsv.write({
    foods: [
      { ...bar(220), id: 'mine:bar' },
      { ...bar(5), id: 'mine:other' },
    ],
  });

  it('replace other values unless refused, flag a name that is there, and follow into this week', async () => {
    const week = weekOf([{ lunch: [planned('mine:bar', 40)] }], { foods: { 'mine:bar': bar(200) } });
    await chosen('foods.csv', csv, { week, library: { foods: { 'mine:bar': bar(200) } } });
    expect(await screen.findByText(/Sodium 200 → 220 mg per 100 g\./)).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Foods of the same name' })).getByText('Bar')).toBeTruthy();
    await press('Import');
    await waitFor(() => expect(currentLibrary().foods['mine:bar']?.per100g['sodium']).toBe(220));
    expect(currentLibrary().foods['mine:other']?.per100g['sodium']).toBe(5);
    expect(currentPlan().foods['mine:bar']?.per100g.sodium).toBe(220);
    await press('Undo');
    await waitFor(() => expect(currentLibrary().foods).toEqual({ 'mine:bar': bar(200) }));
    expect(currentPlan().foods['mine:bar']).toEqual(bar(200));
  });

  it('stay mine if that is chosen', async () => {
    await chosen('foods.csv', csv, { library: { foods: { 'mine:bar': bar(200) } } });
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Bar/ }));
    await press('Import');
    await waitFor(() => expect(currentLibrary().foods['mine:other']).toBeTruthy());
    expect(currentLibrary().foods['mine:bar']).toEqual(bar(200));
  });
});

describe('a diary from Cronometer', () => {
  const DIARY = `Day,Time,Group,Food Name,Amount,Energy (kcal),Sodium (mg)
2026-11-24,08:00 AM,Lunch,"Spinach, raw",60.00 g,14,47.4
2026-11-25,,Dinner,Seed bread,1.00 slice,100,200
2026-11-26,,Uncategorized,Mystery,10.00 g,,`;

  it('lists its foods, takes answers and weights, keeps the rest as notes, and remembers', async () => {
    const { main } = await chosen('servings.csv', DIARY);
    expect(
      await screen.findByText(
        '2 of 3 foods to answer. Without an answer a food is taken with the diary’s own numbers, or as a note if it has none.',
      ),
    ).toBeTruthy();
    const row = (name: string) => within(screen.getByRole('listitem', { name }));
    expect(row('Spinach, raw').getByText('Spinach, raw (the same name)')).toBeTruthy();
    // Nothing here is certainly that bread, so no food is offered for it.
    expect(row('Seed bread').queryByRole('button', { name: /^Take / })).toBeNull();
    fireEvent.click(row('Seed bread').getByRole('button', { name: 'Own food for Seed bread' }));
    const weight = row('Seed bread').getByRole('textbox', { name: 'Weight of 1 slice of Seed bread, in g' });
    expect(document.activeElement).toBe(weight);
    fireEvent.change(weight, { target: { value: '0' } });
    await press('Go on');
    expect((await screen.findByRole('alert')).textContent).toBe('Type grams, like 40 or 2.5.');
    fireEvent.change(weight, { target: { value: '40' } });
    await press('Go on');
    expect(await screen.findByText('3 entries in week 48 (23–29 Nov 2026).')).toBeTruthy();
    expect(screen.getByText('1 of them is a note of unknown nutrition.')).toBeTruthy();
    expect(screen.getByText('1 new food for your foods.')).toBeTruthy();
    expect(screen.getByText('1 row without a meal goes to Snacks.')).toBeTruthy();
    expect(screen.getByText('Line 4: no food was chosen for “Mystery” (a note of unknown nutrition)')).toBeTruthy();
    await press('Import the good rows');
    await waitFor(() => expect(main.asked('documents.save')).toHaveLength(1));
    const { foods, foodMatches } = main.library;
    const [[id, bread] = []] = Object.entries(foods);
    // 200 mg in a slice of 40 g.
    expect(bread).toMatchObject({
      name: 'Seed bread',
      per100g: { sodium: 500, energy: 250 },
      measures: [{ unit: 'slice', grams: 40 }],
    });
    expect(foodMatches).toEqual({
      'spinach, raw': { food: 'sr28:11457', gramsPer: {} },
      'seed bread': { food: id, gramsPer: { slice: 40 } },
    });
    expect(now()[1]).toEqual({ lunch: 'sr28:11457' });
    expect(now()[2]).toEqual({ dinner: id });
    expect(now()[3]).toEqual({ snacks: 'Mystery, 10 g' });
    await press('Undo');
    await waitFor(() => expect(main.library.foodMatches).toEqual({}));
    expect(main.library.foods).toEqual({});
    expect(now()).toEqual(BEFORE);
  });

  it('offers a food only for a good match, and counts foods of unknown weight by their serving', async () => {
    const { main } = await chosen(
      'servings.csv',
      'Day,Group,Food Name,Amount,Sodium (mg),Potassium (mg),Magnesium (mg)\n2026-11-24,Lunch,"Spinach, Raw, Leaves",60.00 g,47,330,47\n2026-11-24,Dinner,Wasa,1.00 slice,60,40,10',
    );
    const row = (name: string) => within(screen.getByRole('listitem', { name }));
    await screen.findByText(/^2 of 2 foods to answer/);
    expect(await row('Spinach, Raw, Leaves').findByRole('button', { name: /^Take Spinach, raw/ })).toBeTruthy();
    expect(row('Wasa').queryByRole('button', { name: /^Take / })).toBeNull();
    await press('Go on');
    expect(await screen.findByText('2 new foods for your foods.')).toBeTruthy();
    await press('Import');
    await waitFor(() => expect(main.asked('documents.save')).toHaveLength(1));
    expect(Object.values(main.library.foods).find(({ name }) => name === 'Wasa')).toMatchObject({
      per100g: { sodium: 60, potassium: 40, magnesium: 10 },
      nominalWeight: true,
    });
  });

  it('keeps what the person leaves out as a note, so that the day is never short for certain', async () => {
    await chosen(
      'servings.csv',
      'Day,Group,Food Name,Amount,Sodium (mg)\n2026-11-24,Lunch,"Spinach, raw",60.00 g,47\n2026-11-24,Dinner,House stew,1.00 bowl,3200',
    );
    fireEvent.click(await button('Leave out House stew'));
    await press('Go on');
    await press('Import the good rows');
    await waitFor(() => expect(now()[1]).toEqual({ lunch: 'sr28:11457', dinner: 'House stew, 1 bowl' }));
    const plan = currentPlan();
    const tuesday = scorePlan(plan, lookupFor(plan, shippedCatalog()), () => KETO_WOMAN).days[1];
    expect(tuesday?.minerals.sodium).toMatchObject({ atLeast: true, flag: 'unknown' });
  });

  it('asks how dates are meant that can be read in two ways', async () => {
    await chosen('slashes.csv', 'Day,Food Name,Amount\n11/12/2026,"Spinach, raw",60.00 g');
    fireEvent.click(await screen.findByRole('radio', { name: /^11 December 2026/ }));
    await press('Go on');
    await press('Go on');
    expect(await screen.findByText('1 entry in week 50 (7–13 Dec 2026).')).toBeTruthy();
  });
});

it('a long file is read with progress, and Cancel stops it and changes nothing', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `2026-11-24,Meal ${index % 30},sr28:11457,1,g,`);
  await chosen('long.csv', `${HEADER}\n${rows.join('\n')}`);
  const bar = await screen.findByRole('progressbar', { name: 'Reading long.csv' });
  await waitFor(() => expect(Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0));
  await press('Cancel');
  expect(await button('Choose a file…')).toBeTruthy();
  expect(said()).toBe('Cancelled; nothing was changed.');
  expect(now()).toEqual(BEFORE);
});
