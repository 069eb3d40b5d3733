import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ShoppingScreen } from '#renderer/features/shopping';
import { perform } from '#renderer/state/commands';
import { currentScreen } from '#renderer/state/navigation';
import { currentPlan, openWeek } from '#renderer/state/planner-store';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import { open, planned, weekOf } from './harness';

const [EGG, SPINACH, OIL] = ['sr28:01123', 'sr28:11457', 'sr28:04053'] as const;
const PANTRY: LibraryDocument['pantry'] = {
  eggs: { food: EGG, amount: 6, unit: 'piece', place: 'fridge' },
  spinach: { food: SPINACH, amount: 200, unit: 'g', place: 'fridge' },
  oil: { food: OIL, amount: 92, unit: 'g', place: 'cupboard', minimum: 460 },
  roll: { name: 'kitchen roll', amount: 1, unit: 'piece', place: 'cupboard', minimum: 3 },
};
/** Today is Monday of week 48. */
const THIS = weekOf([[planned(EGG, 200)], [planned(SPINACH, 60)]]);
const NEXT = weekOf([[planned(EGG, 200), planned(SPINACH, 60)]], {}, '2026-W49');
const LAST = weekOf([[planned(EGG, 200)]], {}, '2026-W47');

const show = (first = THIS) =>
  open(<ShoppingScreen />, first, {
    'library.load': () => ({
      status: 'loaded',
      message: '',
      folder: '',
      library: { ...newLibraryDocument(), profile: [profileEntry()], pantry: PANTRY },
    }),
    'weeks.load': ({ week }: { week: string }) => ({
      status: 'loaded',
      message: '',
      document: [THIS, NEXT, LAST].find((one) => one.week === week) ?? newWeekDocument(week),
    }),
  });

const lineText = (name: string) =>
  screen.getAllByRole('listitem').find((one) => one.textContent.startsWith(name))?.textContent;

it('buys the rest, names the staples, and lists what there is enough of at home', async () => {
  await show();
  expect(lineText('Spinach')).toMatch(/200 g at home$/);
  expect(screen.queryByRole('checkbox', { name: /^Spinach/ })).toBeNull();
  expect(lineText('Olive oil')).toMatch(/at home/);
  expect(screen.getByRole('checkbox', { name: /^Olive oil/ })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: /^kitchen roll 2/ })).toBeTruthy();
  expect(screen.getByText('2 to buy, 0 ticked, 2 at home')).toBeTruthy();
});

it('lets the weeks before take first, and takes nothing for a week that is over', async () => {
  await show();
  await act(() => openWeek('2026-W49'));
  // 300 g minus this week's 200 g leaves 100 g of 200 g.
  await waitFor(() => expect(lineText('Eggs')).toMatch(/2 at home/));
  expect(lineText('Spinach')).toMatch(/140 g at home$/);
  await act(() => openWeek('2026-W47'));
  await waitFor(() => expect(lineText('Eggs')).toBeTruthy());
  expect(lineText('Eggs')).not.toMatch(/at home/);
  expect(screen.queryByRole('checkbox', { name: /^kitchen roll/ })).toBeNull();
});

it('leads to the pantry from a line it has enough of, and says in the panel what it takes', async () => {
  await show();
  await userEvent.click(screen.getByRole('button', { name: /^Spinach/ }));
  expect(currentScreen()).toBe('pantry');
  expect(currentPlan().shopping?.inHouse).toBeUndefined();
  const panel = within(screen.getByRole('complementary', { name: 'Line details' }));
  expect(panel.getByText('Nothing to buy')).toBeTruthy();
  expect(panel.getByText('From the pantry').parentElement?.textContent).toBe('From the pantry 60 g');
  act(() => screen.getByRole('checkbox', { name: /^Olive oil/ }).focus());
  expect(panel.getByText('No meal needs it: a staple runs out')).toBeTruthy();
  expect(panel.getByText('To keep its minimum').parentElement?.textContent).toBe('To keep its minimum 368 g');
});

it('ticks, notes and still lets somebody say that they have it', async () => {
  await show();
  await userEvent.click(screen.getByRole('checkbox', { name: /^kitchen roll/ }));
  expect(screen.getByText('1 to buy, 1 ticked, 2 at home')).toBeTruthy();
  act(() => screen.getByRole('checkbox', { name: /^Olive oil/ }).focus());
  act(() => perform('shopping.have'));
  await waitFor(() => expect(currentPlan().shopping?.inHouse).toEqual([OIL]));
});
