import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { WhatHelpsHost } from '#renderer/features/planner/helps/WhatHelpsHost';
import { PlanScreen } from '#renderer/features/planner/PlanScreen';
import { showEater } from '#renderer/state/eaters-store';
import { currentPlan } from '#renderer/state/planner-store';
import type { WeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import { dayColumn, entryNames, meal, OneDay, open, planned, weekOf } from '../harness';

/** Monday and the panel: a fraction of the work of the whole screen. */
const VIEW = (
  <>
    <OneDay />
    <WhatHelpsHost />
  </>
);
const MONDAY = 'Monday 23 November 2026';

/** Monday: ½ avocado, 485 mg of potassium. */
const short = (): WeekDocument => weekOf([{ breakfast: [planned('sr28:09037', 100)] }]);

const panel = () => document.querySelector<HTMLElement>('[role="dialog"]') ?? expect.fail('the panel is not open');
// By selector: computing the role of every element of the board takes seconds.
const options = () => [...panel().querySelectorAll<HTMLElement>('[role="option"]')];
const tab = (name: string | RegExp) => within(panel()).getByRole('radio', { name });
const flag = (name: string) => within(dayColumn(MONDAY)).getByRole('button', { name });
const openFrom = async (mineral: string) => {
  const user = userEvent.setup();
  await user.click(flag(`What helps on Monday: ${mineral} is short`));
  return user;
};

test('the flag opens the list of its mineral, the most helpful first, with what is missing', async () => {
  await open(VIEW, { week: short() });
  await openFrom('potassium');
  expect(tab('Potassium −2,515').getAttribute('aria-checked')).toBe('true');
  expect(panel().textContent).toContain('Short by 2,515 mg. Foods you eat, ranked by potassium per portion.');
  const milligrams = options().map((one) =>
    Number(/potassium ([\d,]+) mg/.exec(one.getAttribute('aria-label') ?? '')?.[1]?.replace(',', '')),
  );
  expect(milligrams.length).toBeGreaterThan(10);
  expect(milligrams).toEqual(milligrams.toSorted((a, b) => b - a));
  await waitFor(() => expect(document.activeElement).toBe(options()[0]));
});

test('Enter adds, the gap counts down, Delete takes it back; with Ctrl+Z too', async () => {
  await open(VIEW, { week: short() });
  const user = await openFrom('potassium');
  await waitFor(() => expect(document.activeElement).toBe(options()[0]));
  await user.keyboard('{Enter}');
  expect(options()[0]?.textContent).toMatch(/Added to (Lunch|Dinner) · Undo/);
  expect(panel().textContent).not.toContain('Short by 2,515 mg.');
  await user.keyboard('{Delete}');
  await waitFor(() => expect(panel().textContent).toContain('Short by 2,515 mg.'));
  await user.keyboard('{Enter}');
  expect(options()[0]?.textContent).toContain('Undo');
  // As a Cyrillic keyboard sends Ctrl+Z.
  fireEvent.keyDown(options()[0]!, { key: 'я', code: 'KeyZ', ctrlKey: true });
  expect(panel().textContent).toContain('Short by 2,515 mg.');
});

test('M and the mouse choose another meal; arrows another mineral; Esc returns to the flag', async () => {
  await open(VIEW, { week: short() });
  const user = await openFrom('potassium');
  await waitFor(() => expect(document.activeElement).toBe(options()[0]));
  // M of a Cyrillic keyboard.
  fireEvent.keyDown(options()[0]!, { key: 'ь', code: 'KeyM' });
  await user.click(within(panel()).getByRole('menuitemradio', { name: 'Snacks' }));
  expect(options()[0]?.textContent).toContain('Added to Snacks · Undo');
  expect(entryNames(`Snacks, ${MONDAY}`)).toHaveLength(1);
  const take = options()[0]?.querySelector('[data-part="undo"]');
  await user.click(take ?? expect.fail('no Undo'));
  await waitFor(() => expect(entryNames(`Snacks, ${MONDAY}`)).toHaveLength(0));
  await user.keyboard('{ArrowRight}');
  expect(tab(/^Magnesium/).getAttribute('aria-checked')).toBe('true');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(flag('What helps on Monday: potassium is short'));
});

test('salt to taste is one step; somebody whose salt is limited gets neither it nor the drink', async () => {
  const { unmount } = await open(VIEW, { week: short() });
  const user = await openFrom('sodium');
  await user.click(within(panel()).getByRole('button', { name: 'Add ¼ tsp of salt to Dinner' }));
  expect(entryNames(`Dinner, ${MONDAY}`)).toHaveLength(1);
  within(panel()).getByRole('button', { name: 'Mix an electrolyte drink…' });
  unmount();
  const pressure = profileEntry({ answers: { ...profileEntry().answers, 'high-blood-pressure': 'yes' } });
  await open(VIEW, { week: short(), library: { profile: [pressure] } });
  await openFrom('potassium');
  expect(panel().textContent).not.toContain('Salt to taste');
  expect(panel().textContent).not.toContain('Electrolyte drink');
});

test('a mineral the answers rule out is locked with the reason; potassium salts say why', async () => {
  const arb = profileEntry({ answers: { ...profileEntry().answers, 'potassium-raising-medicine': 'yes' } });
  await open(VIEW, { week: short(), library: { profile: [arb] } });
  const user = await openFrom('sodium');
  await user.click(tab('Potassium locked'));
  expect(options()).toEqual([]);
  expect(panel().textContent).toContain('Not offered with a medicine that raises potassium.');
  await user.click(within(panel()).getByRole('button', { name: 'Why not?' }));
  expect(panel().textContent).toContain('Lite salt and potassium salt are a question for your clinician.');
});

test('a day with a value missing offers a similar food’s value first', async () => {
  // Portabella has no value for some minerals in the food table.
  await open(VIEW, { week: weekOf([{ lunch: [planned('sr28:11265', 168)] }]) });
  const user = userEvent.setup();
  await user.click(
    within(dayColumn(MONDAY)).getByRole('button', { name: /^What helps on Monday: magnesium is unknown/ }),
  );
  await user.click(within(panel()).getByRole('button', { name: 'Use a similar food’s value…' }));
  expect(screen.getByRole('dialog', { name: /^A similar food’s magnesium/ })).not.toBeNull();
});

test('H opens it for the day the focus is on, a met mineral lists nothing', async () => {
  await open(<PlanScreen />, {
    week: weekOf([{ breakfast: [planned('sr28:09037', 100), planned('sr28:02047', 8)] }]),
  });
  const user = userEvent.setup();
  await user.click(within(meal(`Breakfast, ${MONDAY}`)).getAllByRole('listitem')[0] ?? expect.fail('no entry'));
  await user.keyboard('h');
  expect(tab(/^Potassium/).getAttribute('aria-checked')).toBe('true');
  await user.click(tab('Sodium met'));
  expect(options()).toEqual([]);
  expect(panel().textContent).toContain('Sodium is met.');
});

test('on a day that shows an eater it is for them: their gap, and what is added is theirs only', async () => {
  const eaters = { pal: { name: 'Pal', portion: 2, profile: [profileEntry({ sex: 'male', preset: 'official' })] } };
  const week = short();
  await open(VIEW, { week, library: { eaters } });
  act(() => showEater(['2026-11-23'], { id: 'pal' }));
  const user = await openFrom('potassium');
  // Two portions of 485 mg, of 3,400 mg for a man.
  expect(panel().textContent).toContain('What helps Pal on Monday');
  expect(panel().textContent).toContain('Short by 2,430 mg.');
  expect(panel().textContent).not.toContain('Mix a drink');
  await waitFor(() => expect(document.activeElement).toBe(options()[0]));
  await user.keyboard('{Enter}');
  const entries = currentPlan().days[0]?.meals.flatMap((meal) => meal.entries) ?? [];
  expect(entries[0]).toEqual(week.days[0]?.meals[0]?.entries[0]);
  expect(entries.at(-1)).toMatchObject({ portions: { you: 0, pal: 1 } });
  expect(panel().textContent).not.toContain('Short by 2,430 mg.');
  await user.keyboard('{Delete}');
  await waitFor(() => expect(panel().textContent).toContain('Short by 2,430 mg.'));
});
