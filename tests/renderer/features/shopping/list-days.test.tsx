import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { spanChoices, spanText } from '#renderer/features/shopping/days-text';
import { chooseSpan, THIS_WEEK } from '#renderer/state/list-span';
import { ShoppingScreen } from '#renderer/features/shopping';
import { perform } from '#renderer/state/commands';
import { undo } from '#renderer/state/history';
import { currentPlan, openDocument } from '#renderer/state/planner-store';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { setToday } from '#tests/support/today';
import { failed, open, planned, WEEK, weekOf } from './harness';

const [EGG, SPINACH, BUTTER] = ['sr28:01123', 'sr28:11457', 'sr28:01145'] as const;
const [LAST, NEXT] = ['2026-W47', '2026-W49'] as const;
const week = () => weekOf([[planned(EGG, 300), planned(BUTTER, 20)], [planned(EGG, 300)], [], [planned(BUTTER, 30)]]);
const next = () => weekOf([[planned(BUTTER, 220)]], {}, NEXT);

/** The screen over week 48 with some others on disk. */
async function openWith(others: readonly WeekDocument[], shown: WeekDocument = week()) {
  const find = (id: string) => others.find((one) => one.week === id);
  return open(<ShoppingScreen />, shown, {
    'weeks.load': ({ week: id }: { week: string }) => ({
      status: 'loaded',
      message: '',
      document: id === WEEK ? shown : (find(id) ?? newWeekDocument(id)),
    }),
    'weeks.untouched': () => ({ weeks: [] }),
    'weeks.loadRange': ({ from }: { from: string }) => ({ weeks: [find(from) ?? []].flat(), problems: [] }),
  });
}
const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const picker = () => screen.getByRole('button', { name: /choose the days of the list/ });
const press = (id: Parameters<typeof perform>[0]) => act(() => perform(id));

afterEach(() => act(() => chooseSpan(THIS_WEEK)));

describe('the days of the list', () => {
  it('are chosen in the bar: two weeks are one list, each line with its dates', async () => {
    await openWith([next()]);
    expect(picker().textContent).toBe('This week');
    await userEvent.click(picker());
    await userEvent.click(screen.getByRole('radio', { name: /^2 weeks/ }));
    await waitFor(() =>
      expect(box(/^Unsalted butter 2 packs of 250 g Mon 23, Thu 26, Mon 30 Nov/)).toHaveProperty('checked', false),
    );
    expect(picker().textContent).toBe('2 weeks');
    expect(screen.getByText('4 days, 1 person')).toBeTruthy();
  });

  it('say that some of them are past, and leave them out with one click', async () => {
    setToday('2026-11-26');
    await openWith([]);
    expect(screen.getByText('3 days, 1 person')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Leave out 2 days that are over' }));
    expect(picker().textContent).toBe('Thu–Sun');
    expect(screen.queryByRole('checkbox', { name: /^Eggs/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Leave out/ })).toBeNull();
    expect(screen.getByText('1 day, 1 person')).toBeTruthy();
  });

  it('keep ticks with their weeks', async () => {
    await openWith([next()]);
    act(() => chooseSpan({ from: 0, to: 13 }));
    await waitFor(() => expect(box(/^Unsalted butter 2 packs/)).toBeTruthy());
    await userEvent.click(box(/^Unsalted butter/));
    expect(currentPlan().shopping?.tickedAt).toEqual({ [BUTTER]: { grams: 50, amount: '2 packs of 250 g' } });
    expect(openDocument(NEXT)?.shopping?.tickedAt).toEqual({ [BUTTER]: { grams: 220, amount: '2 packs of 250 g' } });
    act(() => chooseSpan(THIS_WEEK));
    expect(box(/^Unsalted butter 1 pack/)).toHaveProperty('checked', true);
  });

  it('can be some of the week, with ticks of their own', async () => {
    await openWith([]);
    await userEvent.click(picker());
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'Thu 26 Nov');
    expect(picker().textContent).toBe('Thu–Sun');
    expect(screen.queryByRole('checkbox', { name: /^Eggs/ })).toBeNull();
    await userEvent.click(box(/^Unsalted butter 1 pack of 250 g Thu/));
    expect(currentPlan().shopping).toEqual({ ticked: [], tickedDays: { [BUTTER]: { '2026-11-26': 30 } } });
    act(() => chooseSpan({ from: 0, to: 2 }));
    expect(box(/^Unsalted butter 1 pack of 250 g Mon/)).toHaveProperty('checked', false);
    act(() => chooseSpan({ from: 3, to: 6 }));
    press('shopping.clear-ticks');
    expect(currentPlan().shopping).toEqual({ ticked: [] });
  });

  it('have what has no day yet, with the last day of its week', async () => {
    await openWith([], { ...week(), unplaced: [planned(SPINACH, 70)] });
    expect(box(/^Spinach 1 bag of 200 g no day yet/)).toBeTruthy();
    act(() => chooseSpan({ from: 0, to: 3 }));
    expect(screen.queryByRole('checkbox', { name: /^Spinach/ })).toBeNull();
    act(() => chooseSpan({ from: 3, to: 6 }));
    expect(box(/^Spinach 1 bag of 200 g no day yet/)).toBeTruthy();
  });

  it('keep their ticks when a step is undone', async () => {
    await openWith([]);
    act(() => chooseSpan({ from: 3, to: 6 }));
    await userEvent.type(screen.getByRole('textbox', { name: /^Add a line/ }), 'flowers{Enter}');
    await userEvent.click(box(/^Unsalted butter/));
    act(() => undo());
    expect(screen.queryByRole('checkbox', { name: /^flowers/ })).toBeNull();
    expect(box(/^Unsalted butter/)).toHaveProperty('checked', true);
    expect(currentPlan().shopping?.tickedDays).toEqual({ [BUTTER]: { '2026-11-26': 30 } });
  });

  it('store notes and what is at home in every week of a line, in one step', async () => {
    await openWith([next()]);
    act(() => chooseSpan({ from: 0, to: 13 }));
    await waitFor(() => expect(box(/^Unsalted butter 2 packs/)).toBeTruthy());
    fireEvent.focus(box(/^Unsalted butter/));
    press('shopping.have');
    await waitFor(() => expect(openDocument(NEXT)?.shopping?.inHouse).toEqual([BUTTER]));
    expect(currentPlan().shopping?.inHouse).toEqual([BUTTER]);
    act(() => undo());
    await waitFor(() => expect(openDocument(NEXT)?.shopping?.inHouse ?? []).toEqual([]));
    expect(currentPlan().shopping?.inHouse ?? []).toEqual([]);
  });

  it('that cannot be opened are reported, and nothing is listed in part', async () => {
    await open(<ShoppingScreen />, week(), {
      'weeks.load': ({ week: id }: { week: string }) =>
        id === WEEK
          ? { status: 'loaded', message: '', document: week() }
          : failed('STORAGE', 'The folder of week 49 cannot be read.'),
      'weeks.untouched': () => ({ weeks: [] }),
    });
    act(() => chooseSpan({ from: 0, to: 13 }));
    expect((await screen.findByRole('alert')).textContent).toBe('The folder of week 49 cannot be read.');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('are named as somebody says them', () => {
    expect(
      [THIS_WEEK, { from: 3, to: 6 }, { from: 2, to: 2 }, { from: 0, to: 20 }, { from: 3, to: 8 }].map((span) =>
        spanText(WEEK, span, '2026-11-26'),
      ),
    ).toEqual(['This week', 'Thu–Sun', 'Wednesday', '3 weeks', 'Thu 26 Nov – Tue 1 Dec']);
    expect(spanText(NEXT, THIS_WEEK, '2026-11-26')).toBe('Whole week');
    expect(spanChoices(WEEK, '2026-11-26', 2).map(({ name, days }) => [name, days])).toEqual([
      ['This week', 'Mon 23 – Sun 29 Nov'],
      ['From today on', 'Thu 26 – Sun 29 Nov'],
      ['2 weeks', 'Mon 23 Nov – Sun 6 Dec'],
    ]);
  });
});

describe('what last week left', () => {
  // 250 g of spinach from a bag of 300: 50 g is left.
  const last = () => weekOf([[planned(SPINACH, 250)]], {}, LAST);
  const shown = () => weekOf([[planned(SPINACH, 340), planned(EGG, 300)]]);

  it('is offered beside the line, used only when somebody says so, and undone', async () => {
    await openWith([last()], shown());
    const name = /^Spinach 2 bags of 200 g Mon · left from last week: 50 g 60 g left over$/;
    await waitFor(() => expect(box(name)).toBeTruthy());
    fireEvent.focus(box(name));
    press('shopping.use-left');
    expect(currentPlan().shopping?.fromLastWeek).toEqual({ [SPINACH]: 50 });
    expect(box(/^Spinach 1 bag of 300 g Mon 50 g from last week$/)).toBeTruthy();
    act(() => undo());
    expect(box(name)).toBeTruthy();
  });

  it('is used for every line at once, and bought after all from the panel', async () => {
    await openWith([last()], shown());
    await userEvent.click(await screen.findByRole('button', { name: 'Use what last week left: 1 line' }));
    expect(screen.queryByRole('button', { name: /^Use what last week left/ })).toBeNull();
    fireEvent.focus(box(/^Spinach/));
    const details = screen.queryByRole('button', { name: 'Line details' });
    if (details !== null) await userEvent.click(details);
    const panel = screen.getByRole('complementary', { name: 'Line details' });
    expect(panel.textContent).toContain('50 g from last week is used, so that much less is bought.');
    await userEvent.click(within(panel).getByRole('button', { name: 'Buy all of it' }));
    expect(currentPlan().shopping?.fromLastWeek).toEqual({});
    expect(box(/^Spinach 2 bags of 200 g/)).toBeTruthy();
  });

  it('is at home where it is enough, and bought after all with the house', async () => {
    const little = weekOf([[planned(SPINACH, 40), planned(EGG, 300)]], {
      shopping: { ticked: [], fromLastWeek: { [SPINACH]: 50 } },
    });
    await openWith([last()], little);
    const house = screen.getByRole('button', { name: /^Spinach none to buy Mon 40 g from last week$/ });
    expect(screen.getByText('1 to buy, 0 ticked, 1 at home')).toBeTruthy();
    await userEvent.click(house);
    expect(currentPlan().shopping?.fromLastWeek).toEqual({});
    expect(box(/^Spinach 1 bag of 200 g/)).toBeTruthy();
  });
});
