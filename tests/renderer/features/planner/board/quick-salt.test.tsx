import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { registerCommands } from '#renderer/state/commands';
import { currentPlan } from '#renderer/state/planner-store';
import { BOARD_COMMANDS } from '#renderer/features/planner/board/board-commands';
import { PlaceDialogs } from '#renderer/features/planner/board/PlaceDialogs';
import { entriesAt } from '#shared/domain/week/week-plan';
import { profileEntry } from '#tests/support/people';
import { entryNames, meterValueText, OneDay, open, planned, said, weekOf } from '../harness';
import { MONDAY, TUESDAY } from '../small-plans';
import { undo, redo } from '#renderer/state/history';

/** Table salt, SR28 02047: 38,758 mg sodium per 100 g. A pinch of 0.36 g has 139.5 mg, a quarter teaspoon of 1.5 g 581.4. */
const SALT = 'sr28:02047';
const LUNCH = 'Lunch, Monday 23 November 2026';
const BOX = 'Salt for Lunch, Monday 23 November';
const DAY = 'Monday 23 November 2026';
const AT = { date: MONDAY, slot: 'lunch' };
const WEEK = weekOf([{ lunch: [planned('sr28:11457', 100)] }]);

const salt = () =>
  entriesAt(currentPlan(), AT).flatMap((entry) =>
    entry.kind === 'food' && entry.food === SALT ? [[entry.grams, entry.portion]] : [],
  );
const box = () => screen.queryByRole('dialog', { name: BOX });
const inBox = () => within(screen.getByRole('dialog', { name: BOX }));
const press = (name: string) => fireEvent.click(inBox().getByRole('button', { name }));
const now = () => inBox().getByRole('status').textContent;

/** The board's Monday with the board's keyboard handling. */
function Monday() {
  useEffect(() => registerCommands(BOARD_COMMANDS), []);
  return (
    <>
      <OneDay />
      <PlaceDialogs />
    </>
  );
}

async function start(changes: Parameters<typeof profileEntry>[0] = {}, week = WEEK) {
  const opened = await open(<Monday />, { week, library: { profile: [profileEntry(changes)] } });
  screen
    .getAllByRole('listitem')
    .find((one) => one.getAttribute('data-place') !== null)
    ?.focus();
  return opened;
}
const pressS = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 's' });

describe('closing the salt', () => {
  it('goes back to the entry it was opened from, in a meal that has some', async () => {
    await start();
    pressS();
    fireEvent.keyDown(screen.getByRole('dialog', { name: BOX }), { key: 'Escape' });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Spinach/));
    expect(box()).toBeNull();
  });
});

describe('salt to taste', () => {
  it('of one meal can be added to several days', async () => {
    await start();
    pressS();
    expect(inBox().queryByRole('button', { name: 'Add to several days…' })).toBeNull();
    press('Add ¼ tsp');
    press('Add to several days…');
    expect(box()).toBeNull();
    const dialog = within(await screen.findByRole('dialog', { name: 'Add Salt to several days' }));
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Monday 23 November, has it already' }).disabled).toBe(
      true,
    );
    fireEvent.click(dialog.getByRole('button', { name: 'Tuesday 24 November' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Add to 1 day' }));
    expect(entriesAt(currentPlan(), { ...AT, date: TUESDAY })).toMatchObject([{ food: SALT, grams: 1.5 }]);
  });

  it('opens with S on the meal and says what a pinch and a quarter teaspoon bring', async () => {
    const { main } = await start();
    pressS();
    expect(box()).not.toBeNull();
    expect(now()).toBe('No salt added to this meal.');
    expect(inBox().getByRole('group', { name: '1 pinch' }).textContent).toContain('139 mg');
    expect(inBox().getByRole('group', { name: '¼ tsp' }).textContent).toContain('581 mg');
    expect(inBox().getByText(/^Salt to taste: what you shake on a meal/)).toBeTruthy();
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('adds pinches and quarter teaspoons, each a separate edit that can be undone', async () => {
    await start();
    pressS();
    press('Add 1 pinch');
    press('Add 1 pinch');
    expect(salt()).toEqual([[0.72, { amount: 2, unit: 'pinch' }]]);
    // Spinach has 79 mg; 279.06 of salt.
    expect(now()).toBe('0.72 g, 279 mg sodium');
    expect(meterValueText(DAY, 'Sodium')).toBe('358 of 3,000 mg, short');
    expect(said()).toBe('Added 1 pinch of salt');
    press('Add ¼ tsp');
    expect(salt()).toEqual([[2.22, { amount: 2.22, unit: 'g' }]]);
    expect(entryNames(LUNCH)).toHaveLength(2);
    undo();
    undo();
    await waitFor(() => expect(now()).toBe('0.36 g, 139 mg sodium'));
    undo();
    await waitFor(() => expect(now()).toBe('No salt added to this meal.'));
    expect(salt()).toEqual([]);
    redo();
    await waitFor(() => expect(now()).toBe('0.36 g, 139 mg sodium'));
  });

  it('is offered with a medicine that raises potassium, up to a trace of it: 12 g hold 0.96 mg', async () => {
    const answers = { ...profileEntry().answers, 'potassium-raising-medicine': 'yes' as const };
    const salted = weekOf([{ lunch: [planned(SALT, 11)], dinner: [planned(SALT, 0.5)] }]);
    await start({ answers }, salted);
    pressS();
    const more = (name: string) => inBox().getByRole<HTMLButtonElement>('button', { name }).disabled;
    // 11 + 0.5 + 1.5 = 13 g contains 1.04 mg.
    expect([more('Add 1 pinch'), more('Add ¼ tsp')]).toEqual([false, true]);
  });

  it('is taken away again, the entry going with the last of it, and nothing below none', async () => {
    await start();
    pressS();
    const away = (name: string) => inBox().getByRole<HTMLButtonElement>('button', { name });
    expect([away('Remove 1 pinch').disabled, away('Remove ¼ tsp').disabled]).toEqual([true, true]);
    press('Add ¼ tsp');
    press('Remove 1 pinch');
    expect(salt()).toEqual([[1.14, { amount: 1.14, unit: 'g' }]]);
    press('Remove ¼ tsp');
    expect(salt()).toEqual([]);
    expect(entryNames(LUNCH)).toHaveLength(1);
    expect(said()).toBe('Removed ¼ tsp of salt');
    expect(away('Remove 1 pinch').disabled).toBe(true);
  });

  it('counts the salt that was planned by hand, and no other meal’s', async () => {
    await start({}, weekOf([{ lunch: [planned(SALT, 3)], dinner: [planned(SALT, 1)] }]));
    pressS();
    expect(now()).toBe('3 g, 1,162 mg sodium');
  });

  it('closes with Escape and returns the focus to the meal', async () => {
    await start();
    pressS();
    fireEvent.keyDown(inBox().getByRole('button', { name: 'Add 1 pinch' }), { key: 'Escape' });
    await waitFor(() => expect(box()).toBeNull());
    await waitFor(() => expect(document.activeElement?.getAttribute('data-place')).not.toBeNull());
  });

  it('opens from its button at a meal that has something', async () => {
    await start();
    fireEvent.click(screen.getByRole('button', { name: `Salt for ${LUNCH}` }));
    expect(box()).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Salt for Dinner, Monday 23 November 2026' })).toBeNull();
  });
});

describe('salt to taste for somebody whose answers lock it', () => {
  const QUESTION = 'Your answers mean salt is a question for your clinician.';
  const yes = (question: string) => ({ answers: { ...profileEntry().answers, [question]: 'yes' as const } });

  it.each<readonly [string, Parameters<typeof profileEntry>[0]]>([
    ['high blood pressure', yes('high-blood-pressure')],
    ['heart failure', yes('heart-failure')],
    ['kidney disease', yes('kidney-disease')],
    ['a diuretic or lithium', yes('diuretic-or-lithium')],
    ['no answer yet', { answers: {}, lifeStage: null }],
    ['under 18', { birthYear: 2010 }],
  ])('is not there, and S says why: %s', async (_answer, changes) => {
    await start(changes);
    const before = currentPlan();
    expect(screen.queryByRole('button', { name: /^Salt for/ })).toBeNull();
    pressS();
    expect(box()).toBeNull();
    expect(said()).toBe(QUESTION);
    expect(currentPlan()).toBe(before);
  });

  it('does not go away with an answer that locks no salt', async () => {
    await start({ lifeStage: 'breastfeeding' });
    pressS();
    expect(box()).not.toBeNull();
  });

  it('leaves salt a person adds by hand alone: that is theirs to do', async () => {
    await start(yes('kidney-disease'), weekOf([{ lunch: [planned(SALT, 3)] }]));
    expect(salt()).toHaveLength(1);
    expect(meterValueText(DAY, 'Sodium')).toBe('1,162 mg, limit 2,300 mg, limit only');
  });
});
