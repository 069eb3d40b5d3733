import { renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useScreen } from '#renderer/state/navigation';
import { currentPlan, currentWeek } from '#renderer/state/planner-store';
import { closePrint, usePrintRequest } from '#renderer/state/print-request';
import { useTemplatesRequest } from '#renderer/state/templates-request';
import { PlanScreen } from '#renderer/features/planner';
import { fail, succeed } from '#shared/contract/result';
import type { Exporter } from '#shared/formats/exporter';
import { WEEK_EXPORTERS } from '#shared/formats/registry';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { open, said } from '../harness';
import { freshWindow } from '#tests/support/fresh-window';
import { setToday } from '#tests/support/today';
import { sketchedWeek, sketchOf } from '../small-plans';

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
/** In the bar: the note of what was done has an Undo too. */
const undoButton = () =>
  within(screen.getByRole('region', { name: 'This week' })).getByRole<HTMLButtonElement>('button', { name: 'Undo' });
const menu = async (item: RegExp) => {
  await userEvent.click(button('Week… (copy, import, save)'));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

describe('the bar of the week', () => {
  it('shows the summary of the week', async () => {
    await open(<PlanScreen />, { week: fixtureWeekDocument() });
    expect(screen.getByText('2 of 7 days short in potassium and magnesium')).toBeTruthy();
    expect(screen.getByTitle(/^Average score at least 79 ·/)).toBeTruthy();
  });

  it('turns the weeks and comes back to today’s', async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a' }]) });
    await userEvent.click(button('Previous week'));
    expect(currentWeek()).toBe('2026-W47');
    await userEvent.click(button('Next week'));
    await userEvent.click(button('Next week'));
    expect(currentWeek()).toBe('2026-W49');
    expect(button('Today').getAttribute('aria-current')).toBeNull();
    await userEvent.click(button('Today'));
    expect(currentWeek()).toBe('2026-W48');
    expect(button('Today').getAttribute('aria-current')).toBe('date');
  });

  it('updates Today after midnight', async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a' }]) });
    setToday('2026-11-30');
    await waitFor(() => expect(button('Today').getAttribute('aria-current')).toBeNull());
    await userEvent.click(button('Today'));
    expect(currentWeek()).toBe('2026-W49');
  });

  it('opens the whole week of any day chosen from the calendar', async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a' }]) });
    await userEvent.click(button(/^Week 48, 23–29 Nov 2026/));
    await userEvent.click(await screen.findByRole('button', { name: '12 November 2026' }));
    expect(currentWeek()).toBe('2026-W46');
    await screen.findByRole('group', { name: 'Monday 9 November 2026' });
  });

  it('leads to templates and copies of a day; what needs a planned day waits for one', async () => {
    const asked = () => renderHook(useTemplatesRequest).result.current;
    const openMenu = () => userEvent.click(button('Week… (copy, import, save)'));
    const item = (name: RegExp) => screen.findByRole<HTMLButtonElement>('menuitem', { name });
    await open(<PlanScreen />);
    await openMenu();
    expect((await item(/^Save this week as a template/)).disabled).toBe(true);
    expect((await item(/^Copy a day to other days/)).disabled).toBe(true);
    expect((await item(/^Templates/)).disabled).toBe(false);
    freshWindow();
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a' }]) });
    await menu(/^Templates/);
    expect(asked()).toEqual({ kind: 'list' });
    await menu(/^Save this week as a template/);
    expect(asked()).toEqual({ kind: 'save', day: null });
    await menu(/^Copy a day to other days/);
    expect(asked()).toEqual({ kind: 'copy-day', date: null });
  });

  it('undoes and redoes, and names what', async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a b' }]) });
    expect(button('Redo').disabled).toBe(true);
    expect(button('Redo').title).toBe('Nothing to redo');
    await menu(/^Clear this week/);
    expect(sketchOf(currentPlan())).toEqual([]);
    expect(undoButton().title).toContain('Cleared week 48');
    await userEvent.click(undoButton());
    expect(sketchOf(currentPlan())).toEqual([{ breakfast: 'a b' }]);
    expect(button('Redo').title).toContain('Cleared week 48');
    await userEvent.click(button('Redo'));
    expect(sketchOf(currentPlan())).toEqual([]);
  });

  it('leads to the shopping list and to printing; an unplanned week has nothing to print', async () => {
    function Where() {
      return <output>{useScreen()}</output>;
    }
    await open(
      <>
        <PlanScreen />
        <Where />
      </>,
      { week: fixtureWeekDocument() },
    );
    await userEvent.click(button('Print'));
    expect(usePrintRequest.getState().request).toEqual({ list: false });
    closePrint();
    await userEvent.click(button('Shopping list'));
    expect(screen.getByRole('status').textContent).toBe('shopping');
    await userEvent.click(button('Next week'));
    await waitFor(() => expect(button('Print').disabled).toBe(true));
  });
});

describe('saving the week as a file', () => {
  it.each([
    [/json/i, 'json', /"format": "electroplate-week"/],
    [/plan csv/i, 'csv', /^date,meal,food,amount,unit,note\r?\n2026-11-23,/],
    [/icalendar/i, 'ics', /^BEGIN:VCALENDAR\r\n/],
    [/\.md|markdown/i, 'md', /Tuesday 24 November/],
  ])('%s hands over the text and says where it is', async (item, format, text) => {
    const { main } = await open(<PlanScreen />, { week: fixtureWeekDocument() });
    main.answers['files.saveText'] = () => succeed({ path: `home/week.${format}` });
    await menu(item);
    await waitFor(() => expect(said()).toBe(`Saved as home/week.${format}`));
    const [asked] = main.asked('files.saveText');
    expect(asked).toMatchObject({ format, suggestedName: `Electroplate 2026-W48.${format}` });
    expect(asked?.text).toMatch(text);
  });

  it('says what a file cannot hold', async () => {
    const [day, ...others] = fixtureWeekDocument().days;
    const week = { ...fixtureWeekDocument(), days: [{ ...day!, note: 'long run' }, ...others] };
    const { main } = await open(<PlanScreen />, { week });
    main.answers['files.saveText'] = () => succeed({ path: 'home/week.csv' });
    await menu(/plan csv/i);
    const lost = 'CSV cannot hold everything; left out: activity, water, cramp marks and notes of days.';
    await waitFor(() => expect(said()).toBe(`Saved as home/week.csv. ${lost}`));
  });

  it('offers every format there is', async () => {
    await open(<PlanScreen />, { week: fixtureWeekDocument() });
    await userEvent.click(button('Week… (copy, import, save)'));
    const items = (await screen.findAllByRole('menuitem')).map((one) => one.textContent);
    const formats = Object.values<Exporter<never>>(WEEK_EXPORTERS);
    expect(items.slice(-formats.length)).toEqual(formats.map((one) => `${one.label} (.${one.extension})…`));
  });

  it('offers the nutrition of its days under a separate name, with score and advice', async () => {
    const { main } = await open(<PlanScreen />, { week: fixtureWeekDocument() });
    main.answers['files.saveText'] = () => succeed({ path: 'home/days.csv' });
    await menu(/day nutrition/i);
    await waitFor(() => expect(said()).toBe('Saved as home/days.csv'));
    const [asked] = main.asked('files.saveText');
    expect(asked).toMatchObject({ format: 'csv', suggestedName: 'Electroplate 2026-W48 nutrition.csv' });
    expect(asked?.text).toMatch(/^date,score,at_least,energy_kcal,/);
    expect(asked?.text).toMatch(/2,300 mg\/day limit/);
  });

  it('says when it failed, and nothing when the dialog was closed', async () => {
    const { main } = await open(<PlanScreen />, { week: fixtureWeekDocument() });
    main.answers['files.saveText'] = () => fail('CANCELLED', 'Closed.');
    await menu(/plan csv/i);
    await waitFor(() => expect(main.asked('files.saveText')).toHaveLength(1));
    expect(said()).toBe('');
    main.answers['files.saveText'] = () => fail('STORAGE', 'The disk is full.');
    await menu(/plan csv/i);
    await waitFor(() => expect(said()).toBe('Not saved. The disk is full. The plan itself is unchanged.'));
  });
});
