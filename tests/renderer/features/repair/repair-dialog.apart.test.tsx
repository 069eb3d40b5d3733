import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { RepairHost } from '#renderer/features/repair';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { proposedLately } from '#renderer/state/proposed-lately';
import { closeRepair, openRepair } from '#renderer/state/repair-request';
import { showEater } from '#renderer/state/eaters-store';
import { undo } from '#renderer/state/history';
import type { DayRepair, RepairRequest } from '#shared/domain/repair/repair';
import { repairDay } from '#shared/domain/repair/repair-day';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { open, planned } from '#tests/renderer/features/planner/harness';
import { newer } from '#tests/support/newer';
import { profileEntry } from '#tests/support/people';

/** The repair of a day as seen by someone who gets no proposal, or not the best one. */

const asked = vi.hoisted(() => ({ requests: [] as RepairRequest[], answer: null as DayRepair | null }));

vi.mock('#shared/domain/repair/repair-day', async (original) => {
  const real = await original<{ repairDay: typeof repairDay }>();
  return {
    ...real,
    repairDay: (request: RepairRequest): DayRepair => {
      asked.requests.push(request);
      return asked.answer ?? real.repairDay(request);
    },
  };
});

beforeEach(() => {
  asked.requests = [];
  asked.answer = null;
});

const [TUESDAY, WEDNESDAY] = ['2026-11-24', '2026-11-25'];
const WEEK = { ...fixtureWeekDocument(), revision: 1 };
/** Without meat and fish, 3 g net carbs and three changes do not bring Tuesday out of "short"; four do, and so do 6.8 g. */
const STRICT: Partial<LibraryDocument> = {
  profile: [profileEntry({ netCarbLimit: 3 })],
  exclusions: ['meat', 'fish', 'shellfish'],
};

async function repair(library: Partial<LibraryDocument> = {}, date = TUESDAY, week = WEEK) {
  await open(<RepairHost />, { week, library });
  act(() => openRepair(date));
  return screen.findByRole('dialog', { name: /^Repair/ });
}

/** The search takes a while on a busy machine. */
const eventually = async (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000 });
const reasons = async () => screen.findByRole('region', { name: 'What stands in the way' }, { timeout: 15_000 });
const cards = () => [...document.querySelectorAll('[role="radiogroup"][aria-label="Proposals"] input')];
const chip = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('a day that stays short says which limits are in the way, and each button moves one of them for the run', async () => {
  const dialog = await repair(STRICT);
  const why = within(await reasons());
  expect(why.getByText('The day stays short: 3 changes inside these limits cannot clear it.')).toBeTruthy();
  expect(why.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Try 6.8 g', 'Try 4 changes']);
  expect(why.getByText('3.8 g more net carbs makes it possible.')).toBeTruthy();
  expect(why.getByRole('img', { name: '3 allowed, 6.8 needed' })).toBeTruthy();
  expect(dialog.textContent).toContain('Safety limits are never offered for loosening.');
  expect(cards()).toEqual([]);
  expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
  fireEvent.click(why.getByRole('button', { name: 'Try 4 changes' }));
  await eventually(() => expect(cards().length).toBeGreaterThan(0));
  expect(asked.requests.at(-1)?.limits.edits).toBeGreaterThanOrEqual(4);
  expect(screen.getByRole('button', { name: '4 changes' })).toBeTruthy();
  expect(currentPlan()).toEqual(WEEK);
});

test('two limits that only help together have one button for both', async () => {
  asked.answer = {
    outcome: 'infeasible',
    best: { mineral: 'potassium', share: 0.71 },
    conflicts: [
      [
        { limit: 'netCarbs', relaxBy: 2.5 },
        { limit: 'energy', relaxBy: 100 },
      ],
    ],
    limited: false,
  };
  await repair();
  const why = within(await reasons());
  expect(why.getByText(/^Two limits stand in the way, and only both together are enough:$/)).toBeTruthy();
  expect(why.getByText('2.5 g more net carbs and 100 kcal more energy together make it possible.')).toBeTruthy();
  fireEvent.click(why.getByRole('button', { name: 'Try 32.5 g and 2,377 kcal' }));
  await eventually(() =>
    expect(asked.requests.at(-1)?.limits).toMatchObject({ netCarbs: 32.5, energy: { max: 2377 } }),
  );
});

test('an answer that was cut off says so, with proposals and without', async () => {
  const [request] = await repair().then(async () => {
    await eventually(() => expect(cards()).toHaveLength(3));
    return asked.requests;
  });
  if (request === undefined) throw new Error('Nothing was asked');
  expect(screen.queryByText(/the search was cut off/)).toBeNull();
  const answer = repairDay(request);
  if (answer.outcome !== 'proposals') throw new Error(answer.outcome);
  asked.answer = { ...answer, limited: true };
  chip(/^3 changes$/);
  fireEvent.click(screen.getByRole('radio', { name: '5' }));
  expect(await screen.findByText(/There may be a better way: the search was cut off\./)).toBeTruthy();
  expect(cards()).toHaveLength(3);
});

test('where every meal is locked, that is the reason', async () => {
  await repair();
  await eventually(() => expect(cards()).toHaveLength(3));
  chip(/^No meal locked$/);
  for (const name of ['Breakfast', 'Lunch', 'Dinner', 'Snacks', 'Drinks & salts'])
    fireEvent.click(screen.getByRole('checkbox', { name }));
  expect((await reasons()).textContent).toContain('Every meal of the day is locked, so nothing can be changed.');
  expect(cards()).toEqual([]);
  expect(currentPlan()).toEqual(WEEK);
});

test('limits that contradict each other are answered as that, and the chip takes them back', async () => {
  await repair();
  await eventually(() => expect(cards()).toHaveLength(3));
  chip(/^Energy ≤/);
  const type = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: new RegExp(`^${name}`) }), { target: { value } });
  type('Energy at least', '3000');
  type('Energy at most', '500');
  fireEvent.click(screen.getByRole('button', { name: 'Set for this run' }));
  expect((await reasons()).textContent).toContain('These limits contradict each other');
  chip(/^Undo: Energy/);
  await eventually(() => expect(cards()).toHaveLength(3));
});

test('a range of fat is asked for together with energy and protein, and a change of it is named and reset', async () => {
  await repair({ profile: [profileEntry({ ranges: { fat: { max: 150 } } })] });
  await eventually(() => expect(asked.requests.at(-1)?.limits.fat).toEqual({ min: null, max: 150 }));
  chip(/^Energy ≤/);
  fireEvent.change(await screen.findByRole('textbox', { name: /^Fat at most/ }), { target: { value: '90' } });
  fireEvent.submit(screen.getByRole('textbox', { name: /^Fat at most/ }));
  await eventually(() => expect(asked.requests.at(-1)?.limits.fat).toEqual({ min: null, max: 90 }));
  chip(/^Undo: Energy ≤ [\d,]+ kcal, fat ≤ 90 g$/);
  await eventually(() => expect(asked.requests.at(-1)?.limits.fat).toEqual({ min: null, max: 150 }));
});

test('what was left out with a newer version keeps everything from being suggested', async () => {
  const dialog = await repair({ exclusions: [newer('lupin')] });
  await eventually(() => expect(dialog.textContent).toContain('you left something out with a newer version'));
  expect(cards()).toEqual([]);
});

test('what was proposed for a day costs more on the next one, though nothing was taken', async () => {
  await repair();
  await eventually(() => expect(cards()).toHaveLength(3));
  await eventually(() => expect(proposedLately().get(TUESDAY)?.length).toBeGreaterThan(3));
  const shown = proposedLately().get(TUESDAY) ?? [];
  const planned = JSON.stringify(WEEK.days[1]);
  const onlyShown = shown.filter((id) => !planned.includes(id));
  act(() => openRepair(WEDNESDAY));
  await eventually(() => expect(asked.requests.at(-1)?.date).toBe(WEDNESDAY));
  const recent = asked.requests.at(-1)?.recent;
  for (const id of onlyShown) expect(recent?.get(id), id).toBeGreaterThanOrEqual(1);
});

/** Tuesday contains only these entries. */
const tuesdayOf = (...entries: WeekDocument['days'][number]['meals'][number]['entries']): WeekDocument => ({
  ...WEEK,
  days: WEEK.days.map((day) =>
    day.date === TUESDAY
      ? { ...day, meals: day.meals.map((meal) => ({ ...meal, entries: meal.slot === 'dinner' ? entries : [] })) }
      : day,
  ),
});

test.each([
  [
    'of a note only',
    tuesdayOf({ id: 'n', kind: 'note', text: 'Buy flowers', nutrition: 'none' }),
    'Nothing to repair: no food or recipe is planned on this day.',
  ],
  [
    'of something unknown only',
    tuesdayOf({ id: 'n', kind: 'note', text: 'Dinner out', nutrition: 'unknown' }),
    'Nothing to repair: no food or recipe is planned on this day.',
  ],
  [
    'of an own food with only a name',
    {
      ...tuesdayOf(planned('mine:stew', 300)),
      foods: { 'mine:stew': { name: 'Stew', group: 'My foods', kind: 'food', per100g: {}, measures: [] } },
    },
    'Nothing to repair: what is missing is only what nobody knows. An unknown amount is not a short one.',
  ],
] satisfies readonly (readonly [string, WeekDocument, string])[])(
  'a day %s says why nothing is proposed, and stays as it is',
  async (_what, week, sentence) => {
    const dialog = await repair({}, TUESDAY, week);
    await eventually(() => expect(within(dialog).getByRole('status').textContent).toBe(sentence));
    expect(cards()).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
    expect(currentPlan()).toEqual(week);
  },
);

test('a food that is not suggested again has a way back in the note that says so', async () => {
  await repair();
  await eventually(() => expect(cards()).toHaveLength(3));
  const [never] = screen.getAllByRole('button', { name: /^Never suggest/ });
  fireEvent.click(never!);
  expect(currentLibrary().dislikes).toHaveLength(1);
  const notes = () => screen.getAllByRole('alert', { hidden: true }).map(({ textContent }) => textContent);
  expect(notes()).toEqual([expect.stringMatching(/ is not suggested again\.Suggest again$/)]);
  fireEvent.click(screen.getByRole('button', { name: 'Suggest again', hidden: true }));
  expect(currentLibrary().dislikes).toEqual([]);
  expect(notes()).toEqual([expect.stringMatching(/ may be suggested again\.$/)]);
});

/** A man of 40 on official targets who eats one and a half portions. */
const PAL = { name: 'Pal', portion: 1.5, profile: [profileEntry({ sex: 'male', preset: 'official' })] };
const theirs = (plan: WeekDocument, date: string) =>
  plan.days.find((day) => day.date === date)?.meals.flatMap(({ entries }) => entries) ?? [];

test('a day that shows an eater is repaired for them: by their score, on their plate alone, as one step', async () => {
  await open(<RepairHost />, { week: WEEK, library: { eaters: { pal: PAL } } });
  act(() => {
    showEater([TUESDAY], { id: 'pal' });
    openRepair(TUESDAY);
  });
  const dialog = await screen.findByRole('dialog', { name: 'Repair Tuesday 24 November for Pal' });
  await eventually(() => expect(cards().length).toBeGreaterThan(0));
  expect(asked.requests.at(-1)?.person.person).toMatchObject({ sex: 'male', preset: 'official' });
  expect(dialog.textContent).toContain('Made for Pal, by Pal’s answers. What everybody else eats stays as it is.');
  fireEvent.click(screen.getByRole('button', { name: /^Apply/ }));
  const after = theirs(currentPlan(), TUESDAY);
  const before = theirs(WEEK, TUESDAY);
  // Every planned amount is unchanged; what is new is only for Pal.
  for (const entry of before) {
    const now = after.find(({ id }) => id === entry.id);
    expect({ ...now, portions: undefined }).toEqual({ ...entry, portions: undefined });
  }
  const added = after.filter(({ id }) => before.every((entry) => entry.id !== id));
  expect(added.length).toBeGreaterThan(0);
  for (const entry of added) expect(entry).toMatchObject({ portions: { you: 0, pal: 1 } });
  act(() => undo());
  await eventually(() => expect(currentPlan().days).toEqual(WEEK.days));
});

test('what an eater’s answers rule out is put only on the planned person’s plate, and that is reported', async () => {
  const kidneys = profileEntry({ answers: { ...profileEntry().answers, 'kidney-disease': 'yes' } });
  await open(<RepairHost />, { week: WEEK, library: { eaters: { pal: { ...PAL, profile: [kidneys] } } } });
  act(() => openRepair(TUESDAY));
  const dialog = await screen.findByRole('dialog', { name: 'Repair Tuesday 24 November' });
  await eventually(() => expect(cards().length).toBeGreaterThan(0));
  expect(dialog.textContent).toContain('What Pal must not be suggested is put on your plate alone.');
  fireEvent.click(screen.getByRole('button', { name: /^Apply/ }));
  const added = theirs(currentPlan(), TUESDAY).filter(({ id }) => theirs(WEEK, TUESDAY).every((one) => one.id !== id));
  expect(added.length).toBeGreaterThan(0);
  for (const entry of added) expect(entry).toMatchObject({ portions: { pal: 0 } });
});

test('what an eater’s answers leave out of their own repair is attributed to them', async () => {
  const pressure = profileEntry({ answers: { ...profileEntry().answers, 'high-blood-pressure': 'yes' } });
  await open(<RepairHost />, { week: WEEK, library: { eaters: { pal: { ...PAL, profile: [pressure] } } } });
  act(() => {
    showEater([TUESDAY], { id: 'pal' });
    openRepair(TUESDAY);
  });
  const dialog = await screen.findByRole('dialog', { name: /for Pal$/ });
  await eventually(() => expect(cards().length).toBeGreaterThan(0));
  expect(dialog.textContent).toContain('Left out by Pal’s safety answers: high blood pressure.');
  expect(dialog.textContent).toMatch(/Pal: Sodium is shown against its limit/);
});

test('an amount that changes for an eater is read as what they had and will have', async () => {
  await open(<RepairHost />, { week: WEEK, library: { eaters: { pal: PAL } } });
  act(() => {
    showEater([TUESDAY], { id: 'pal' });
    openRepair(TUESDAY);
  });
  await eventually(() => expect(cards().length).toBeGreaterThan(0));
  const answer = repairDay(asked.requests.at(-1)!);
  const [proposal] = answer.outcome === 'proposals' ? answer.proposals : [];
  // 150 g of eggs are planned; Pal has 225 g of them.
  const [eggs] = theirs(WEEK, TUESDAY);
  const to = { food: 'sr28:01123', grams: 300, portion: { amount: 300, unit: 'g' } };
  const edits = [{ kind: 'portion' as const, slot: 'breakfast', entry: eggs!.id, to }];
  asked.answer = { outcome: 'proposals', limited: false, proposals: [{ ...proposal!, edits }] };
  act(() => closeRepair());
  act(() => openRepair(TUESDAY));
  await eventually(() => expect(cards()).toHaveLength(1));
  expect(screen.getByRole('dialog').textContent).toMatch(/225 g.*300 g/);
  fireEvent.click(screen.getByRole('button', { name: /^Apply/ }));
  expect(theirs(currentPlan(), TUESDAY)[0]).toMatchObject({ grams: 150, portions: { pal: 2 } });
});
