import { changeDocuments } from '#renderer/state/change-documents';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentLibrary } from '#renderer/state/library-store';
import { useScreen } from '#renderer/state/navigation';
import { currentPlan, openWeek } from '#renderer/state/planner-store';
import { usePrintRequest } from '#renderer/state/print-request';
import { ShoppingScreen } from '#renderer/features/shopping';
import { addEntries, removeEntries } from '#shared/domain/week/week-plan';
import type { Exporter } from '#shared/formats/exporter';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import { setToday } from '#tests/support/today';
import { failed, open, planned, WEEK, weekOf } from './harness';
import { undo } from '#renderer/state/history';

const EGG = 'sr28:01123';
const SPINACH = 'sr28:11457';
const CHARD_COOKED = 'sr28:11148';
const SALT = 'sr28:02047';
const STICK = 'label:electrolyte-stick';
const COFFEE_BREWED = 'sr28:14209';

/** 750 g of eggs over three days, 210 g of spinach, 175 g of cooked chard, salt twice in one meal. */
const week = () =>
  weekOf([
    [planned(EGG, 300), planned(SPINACH, 60), planned(SALT, 2), planned(SALT, 1.5)],
    [planned(EGG, 300), planned(CHARD_COOKED, 175)],
    [planned(EGG, 150), planned(SPINACH, 150)],
  ]);
const box = (name: RegExp) => screen.getByRole('checkbox', { name });

describe('the list', () => {
  it('shows each food once under its aisle: amount as bought, the days that need it, cooked weights marked', async () => {
    await open(<ShoppingScreen />, week());
    const produce = screen.getByRole('region', { name: 'Produce' });
    expect(
      within(produce).getByRole('checkbox', { name: /^Spinach 1 bag of 300 g Mon Wed 90 g left over$/ }),
    ).toBeTruthy();
    expect(within(produce).getByRole('checkbox', { name: /^Swiss chard 180 g Tue cooked weight$/ })).toBeTruthy();
    expect(box(/^Eggs 3 cartons of 6 Mon Tue Wed 3 left over$/)).toBeTruthy();
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(headings.filter((heading) => heading?.startsWith('Check you have'))).toHaveLength(1);
    expect(screen.getAllByRole('region').at(-1)).toBe(screen.getByRole('region', { name: 'Check you have' }));
    expect(screen.getByText('4 to buy, 0 ticked')).toBeTruthy();
    expect(screen.getByText('3 days, 1 person')).toBeTruthy();
  });

  it('says what needs a line when it is chosen, in grams that add up', async () => {
    await open(<ShoppingScreen />, week());
    await userEvent.click(screen.queryByRole('button', { name: 'Line details' }) ?? document.body);
    box(/^Egg/).focus();
    const panel = await screen.findByRole('complementary', { name: 'Line details' });
    await within(panel).findByRole('heading', { name: 'Eggs' });
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Monday Lunch 300 g', 'Tuesday Lunch 300 g', 'Wednesday Lunch 150 g']);
    expect(within(panel).getByText('750 g')).toBeTruthy();
    expect(panel.textContent).toContain('In the food table: Egg, raw. In the kitchen: 15.');
    box(/^Salt/).focus();
    await within(panel).findByRole('heading', { name: /^Salt/ });
    expect(within(panel).getByRole('listitem').textContent).toBe('Monday Lunch 3.5 g');
  });

  it('counts sticks and pills and never says their nominal grams', async () => {
    await open(<ShoppingScreen />, weekOf([[planned(STICK, 1)], [planned(STICK, 2)]]));
    await userEvent.click(screen.queryByRole('button', { name: 'Line details' }) ?? document.body);
    box(/^Electrolyte stick/).focus();
    const panel = await screen.findByRole('complementary', { name: 'Line details' });
    await within(panel).findByRole('heading', { name: /^Electrolyte sticks/ });
    const items = within(panel).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual(['Monday Lunch 1 piece', 'Tuesday Lunch 2 pieces']);
    expect(within(panel).getByText('3 pieces')).toBeTruthy();
    expect(panel.textContent).not.toMatch(/\d g\b/);
  });

  it('asks for coffee and tea at home instead of in the shop', async () => {
    await open(<ShoppingScreen />, weekOf([[planned(COFFEE_BREWED, 236.8), planned(EGG, 50)]]));
    const atHome = screen.getByRole('region', { name: 'Check you have' });
    expect(within(atHome).getByRole('checkbox', { name: /^Ground coffee for 240 ml/ })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Drinks' })).toBeNull();
  });

  it('goes from box to box with the arrow keys', async () => {
    await open(<ShoppingScreen />, week());
    const boxes = screen.getAllByRole('checkbox');
    boxes[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(boxes[1]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(boxes.at(-1));
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Home}');
    expect(document.activeElement).toBe(boxes[0]);
  });
});

describe('ticks', () => {
  it('are kept in the week, saved, and are not an undo step', async () => {
    const { sent } = await open(<ShoppingScreen />, week());
    await userEvent.click(box(/^Egg/));
    expect(screen.getByText('3 to buy, 1 ticked')).toBeTruthy();
    expect(currentPlan().shopping?.ticked).toEqual([EGG]);
    await waitFor(() => expect(sent.some((one) => one.name === 'weeks.save')).toBe(true));
    changeDocuments('plan', {
      label: 'Removed',
      plan: (plan) => removeEntries(plan, new Set([plan.days[1]?.meals[0]?.entries[1]?.id ?? ''])),
    });
    undo();
    expect(currentPlan().shopping?.ticked).toEqual([EGG]);
    expect(await screen.findByRole('checkbox', { name: /^Swiss chard/ })).toBeTruthy();
  });

  it('go when the need of their line changes, and are forgotten silently when it goes', async () => {
    await open(<ShoppingScreen />, week());
    await userEvent.click(box(/^Egg/));
    await userEvent.click(box(/^Swiss chard/));
    changeDocuments('plan', {
      label: 'Removed Tuesday',
      plan: (plan) =>
        removeEntries(plan, new Set(plan.days[1]?.meals.flatMap((meal) => meal.entries.map((one) => one.id)))),
    });
    expect(await screen.findByText('3 to buy, 0 ticked, 1 changed')).toBeTruthy();
    expect((box(/^Eggs 1 carton of 10 changed, was 3 cartons of 6 1 left over$/) as HTMLInputElement).checked).toBe(
      false,
    );
    await userEvent.click(box(/^Spinach/));
    expect(currentPlan().shopping?.ticked).toEqual([EGG, SPINACH]);
  });

  it('can all be cleared', async () => {
    await open(<ShoppingScreen />, weekOf([[planned(EGG, 100)]], { shopping: { ticked: [EGG, 'gone'] } }));
    await userEvent.click(screen.queryByRole('button', { name: 'Line details' }) ?? document.body);
    expect(screen.getByText('0 to buy, 1 ticked')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Clear ticks' }));
    expect(screen.getByText('1 to buy, 0 ticked')).toBeTruthy();
    expect(currentPlan().shopping?.ticked).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Clear ticks' })).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('All ticks cleared.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(currentPlan().shopping?.ticked).toContain(EGG);
    expect(screen.getByText('0 to buy, 1 ticked')).toBeTruthy();
  });
});

describe('people', () => {
  it('multiply the list, are remembered in the settings, and are at least one', async () => {
    await open(<ShoppingScreen />, week());
    await userEvent.click(screen.queryByRole('button', { name: 'Line details' }) ?? document.body);
    const fewer = await screen.findByRole<HTMLButtonElement>('button', { name: 'Fewer people' });
    expect(fewer.disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'More people' }));
    expect(currentLibrary().settings.people).toBe(2);
    expect(box(/^Spinach 2 bags of 300 g/)).toBeTruthy();
    expect(screen.getByText('3 days, 2 people')).toBeTruthy();
    await userEvent.click(fewer);
    expect(currentLibrary().settings.people).toBe(1);
  });
});

describe('ways out', () => {
  it('offers every format there is', async () => {
    await open(<ShoppingScreen />, week());
    await userEvent.click(screen.getByRole('button', { name: 'Save as…' }));
    const items = (await screen.findAllByRole('menuitem')).map((one) => one.textContent);
    expect(items).toEqual(
      Object.values<Exporter<never>>(SHOPPING_EXPORTERS).map((one) => `${one.label}.${one.extension}`),
    );
  });

  it.each([
    ['Markdown', 'md', /^- \[ \] Eggs: 3 cartons of 6, 3 left over \(Mon Lunch, Tue Lunch, Wed Lunch\)$/m],
    ['CSV table', 'csv', /^Eggs & dairy,Eggs,3 cartons of 6,750,sr28:01123,/m],
    ['Plain text', 'txt', /\[ \] Eggs/],
    ['JSON', 'json', /"grams": 750/],
  ])('saves the list as %s under the name of the week and says where', async (label, extension, content) => {
    const { sent } = await open(<ShoppingScreen />, week(), {
      'files.saveText': () => ({ path: `home/list.${extension}` }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Save as…' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: new RegExp(`^${label}`) }));
    const saved = sent.find((one) => one.name === 'files.saveText')?.input;
    expect(saved).toMatchObject({ suggestedName: `shopping-${WEEK}.${extension}`, format: extension });
    expect((saved as { text: string }).text).toMatch(content);
    expect(await screen.findByText(`Saved as home/list.${extension}`)).toBeTruthy();
  });

  it('says nothing when the dialog was closed, and what happened when saving failed', async () => {
    let answer = failed('CANCELLED', 'Saving was cancelled.');
    await open(<ShoppingScreen />, week(), { 'files.saveText': () => answer });
    const save = async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Save as…' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: /^JSON/ }));
    };
    await save();
    expect(screen.queryByText(/cancelled/i)).toBeNull();
    answer = failed('STORAGE', 'The disk is full; nothing was written.');
    await save();
    expect(await screen.findByText('The disk is full; nothing was written. The list is unchanged.')).toBeTruthy();
  });

  it('opens the print dialog for the list alone', async () => {
    await open(<ShoppingScreen />, week());
    await userEvent.click(screen.getByRole('button', { name: 'Print list' }));
    expect(usePrintRequest.getState().request).toEqual({ list: true });
  });
});

describe('how it is bought', () => {
  const THIGH_ROASTED = 'sr28:05094';
  const openPanel = async (name: RegExp) => {
    await userEvent.click(screen.queryByRole('button', { name: 'Line details' }) ?? document.body);
    box(name).focus();
    return screen.findByRole('complementary', { name: 'Line details' });
  };

  it('shows planned and bought grams of what is cooked, with the source of the yield', async () => {
    await open(<ShoppingScreen />, weekOf([[planned(THIGH_ROASTED, 138)]]));
    const panel = await openPanel(/^Chicken thighs/);
    expect(within(panel).getByRole('listitem').textContent).toBe('Monday Lunch 138 g 200 g');
    expect(panel.textContent).toContain('USDA cooking yields 2014: chicken thigh with skin, roasted, 69 %.');
    expect(panel.textContent).toContain('Chicken thigh with skin, raw, planned as Chicken thigh with skin, roasted');
  });

  it('is chosen among the packs of the shop, and undone', async () => {
    await open(<ShoppingScreen />, week());
    const panel = await openPanel(/^Eggs/);
    const ways = within(panel).getAllByRole('radio');
    expect(ways.map((one) => one.closest('label')?.textContent)).toEqual([
      'Carton of 6 3 cartons of 6  3 left over',
      'Carton of 10 2 cartons of 10  5 left over',
      'Carton of 12 2 cartons of 12  9 left over',
    ]);
    await userEvent.click(within(panel).getByRole('radio', { name: /^Carton of 12/ }));
    expect(await screen.findByRole('checkbox', { name: /^Eggs 2 cartons of 12/ })).toBeTruthy();
    expect(currentLibrary().packs).toEqual({ [EGG]: { chosen: { unit: 'carton', amount: 12, measure: 'piece' } } });
    undo();
    expect(await screen.findByRole('checkbox', { name: /^Eggs 3 cartons of 6/ })).toBeTruthy();
  });

  it('can be a pack of one’s own, which is refused when nothing is in it and can be removed', async () => {
    await open(<ShoppingScreen />, week());
    const panel = await openPanel(/^Spinach/);
    await userEvent.click(within(panel).getByRole('button', { name: 'Add your own pack…' }));
    const amount = within(panel).getByRole('textbox', { name: 'How much is in it' });
    await userEvent.type(amount, '0{Enter}');
    expect(within(panel).getByRole('alert').textContent).toBe('The amount must be more than 0.');
    expect(currentLibrary().packs).toBeUndefined();
    await userEvent.clear(amount);
    await userEvent.selectOptions(within(panel).getByRole('combobox', { name: 'Unit' }), 'pieces');
    await userEvent.type(amount, '2{Enter}');
    expect(within(panel).getByRole('alert').textContent).toBe(
      'What one piece of it weighs is not known: give the pack in g.',
    );
    await userEvent.selectOptions(within(panel).getByRole('combobox', { name: 'Unit' }), 'g');
    await userEvent.clear(amount);
    await userEvent.type(amount, '500{Enter}');
    expect(await screen.findByRole('checkbox', { name: /^Spinach 1 pack of 500 g/ })).toBeTruthy();
    await userEvent.click(within(panel).getByRole('button', { name: 'Remove Pack of 500 g' }));
    expect(await screen.findByRole('checkbox', { name: /^Spinach 1 bag of 300 g/ })).toBeTruthy();
  });

  it('is not asked for a cooked weight that cannot be converted', async () => {
    await open(<ShoppingScreen />, week());
    const panel = await openPanel(/^Swiss chard/);
    expect(within(panel).queryByRole('radiogroup')).toBeNull();
    expect(panel.textContent).toContain('No source says how much to buy raw for what is cooked');
  });
});

describe('send to phone', () => {
  const openDialog = async (answers = {}) => {
    const opened = await open(<ShoppingScreen />, week(), answers);
    await userEvent.click(box(/^Eggs/));
    await userEvent.click(screen.getByRole('button', { name: 'Send to phone' }));
    return { ...opened, dialog: await screen.findByRole('dialog', { name: 'Send to phone' }) };
  };
  const copiedBy = (sent: readonly { name: string; input: unknown }[]) =>
    (sent.findLast((one) => one.name === 'clipboard.writeText')?.input as { text: string } | undefined)?.text;

  it('copies the open lines, one per line without padding, with aisles and days if wanted', async () => {
    const { dialog, sent } = await openDialog();
    expect(dialog.textContent).toContain('3 open lines. The ticked one stays here.');
    expect(within(dialog).getByRole('img', { name: 'QR code: 3 lines in one code' })).toBeTruthy();
    // C on a Cyrillic keyboard.
    fireEvent.keyDown(document.activeElement ?? dialog, { key: 'с', code: 'KeyC' });
    expect(await within(dialog).findByText('3 lines copied.')).toBeTruthy();
    expect(copiedBy(sent)).toBe('Spinach 1 bag of 300 g\nSwiss chard 180 g cooked weight\nSalt ¾ tsp\n');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Aisle names' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Days' }));
    await userEvent.click(within(dialog).getByRole('button', { name: /^Copy plain lines/ }));
    expect(copiedBy(sent)).toContain('Produce\nSpinach 1 bag of 300 g · Mon Wed\n');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Check boxes as Markdown/ }));
    expect(copiedBy(sent)).toMatch(/^- \[ \] Spinach: 1 bag of 300 g, 90 g left over/m);
    expect(copiedBy(sent)).not.toContain('Eggs');
  });

  it('says of a line what it was when it was copied, once its need has changed', async () => {
    await openDialog();
    await userEvent.keyboard('c');
    await userEvent.keyboard('{Escape}');
    act(() => {
      changeDocuments('plan', {
        label: 'More spinach',
        plan: (plan) => addEntries(plan, { date: '2026-11-24', slot: 'lunch' }, [planned('sr28:11457', 400)]),
      });
    });
    expect(box(/^Spinach .*changed, was 1 bag of 300 g/)).toHaveProperty('checked', false);
    expect(screen.getByText(/ 1 changed/)).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: /^Salt .*changed/ })).toBeNull();
    // The mark can be cleared without another copy, and restored.
    await userEvent.click(screen.getByRole('button', { name: 'Clear “changed”' }));
    expect(screen.queryByRole('checkbox', { name: /changed, was/ })).toBeNull();
    expect(currentPlan().shopping).toMatchObject({ ticked: ['sr28:01123'] });
    expect(currentPlan().shopping?.given).toBeUndefined();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(box(/^Spinach .*changed, was 1 bag of 300 g/)).toBeTruthy();
    // The week keeps it, even when the change is undone or the program is closed.
    const kept = { 'sr28:11457': { amount: '1 bag of 300 g' } };
    expect(currentPlan().shopping?.given).toMatchObject(kept);
    act(() => undo());
    expect(screen.queryByRole('checkbox', { name: /changed, was/ })).toBeNull();
    expect(currentPlan().shopping?.given).toMatchObject(kept);
  });

  it('leaves what is at home and, when asked to, the notes', async () => {
    const shopping = { ticked: [], inHouse: ['sr28:11147'], notes: { 'sr28:11457': 'young leaves' } };
    const { sent } = await open(<ShoppingScreen />, { ...week(), shopping });
    await userEvent.click(screen.getByRole('button', { name: 'Send to phone' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send to phone' });
    expect(dialog.textContent).toContain('3 open lines. What you have stays here.');
    await userEvent.keyboard('c');
    expect(copiedBy(sent)).toContain('Spinach 1 bag of 300 g, young leaves\n');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Notes' }));
    await userEvent.click(within(dialog).getByRole('button', { name: /^Copy plain lines/ }));
    expect(copiedBy(sent)).toContain('Spinach 1 bag of 300 g\n');
  });

  it('moves between the ways with the arrow keys and splits the code', async () => {
    const { dialog } = await openDialog();
    within(dialog)
      .getByRole('button', { name: /^Copy plain lines/ })
      .focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('Page for the phone');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Split into two' }));
    expect(within(dialog).getByRole('img', { name: 'QR code: Code 1 of 2, 1 line' })).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Next code' }));
    expect(within(dialog).getByRole('img', { name: 'QR code: Code 2 of 2, 2 lines' })).toBeTruthy();
  });

  it('says in the dialog where a file is, and in one sentence when it could not be written', async () => {
    let answer: unknown = { path: 'home/list.html' };
    const { dialog, sent } = await openDialog({ 'files.saveText': () => answer });
    await userEvent.click(within(dialog).getByRole('button', { name: /^Page for the phone/ }));
    expect(await within(dialog).findByText('Saved as home/list.html')).toBeTruthy();
    expect(sent.find((one) => one.name === 'files.saveText')?.input).toMatchObject({
      suggestedName: `shopping-${WEEK}.html`,
      format: 'html',
    });
    answer = failed('STORAGE', 'The disk is full; nothing was written.');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Todoist/ }));
    expect((await within(dialog).findByRole('alert')).textContent).toBe(
      'The disk is full; nothing was written. The list is unchanged.',
    );
  });
});

describe('other weeks', () => {
  it('are reached from the page bar; an empty one says so and leads to the plan', async () => {
    function Where() {
      return <output aria-label="screen">{useScreen()}</output>;
    }
    setToday('2026-11-24');
    await open(
      <>
        <ShoppingScreen />
        <Where />
      </>,
      week(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next week' }));
    expect(await screen.findByRole('heading', { name: 'Nothing to buy in week 49' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Print list' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Plan the week' }));
    expect(screen.getByLabelText('screen').textContent).toBe('plan');
    await userEvent.click(screen.getByRole('button', { name: 'Previous week' }));
    expect(await screen.findByRole('checkbox', { name: /^Egg/ })).toBeTruthy();
  });

  it('that cannot be opened say why and can be tried again', async () => {
    let isBroken = true;
    await open(<ShoppingScreen />, week(), {
      'weeks.load': ({ week: id }: { week: string }) =>
        isBroken && id === '2026-W40'
          ? failed('STORAGE', 'The disk does not answer.')
          : { status: 'loaded', message: '', document: weekOf([[planned(EGG, 100)]], {}, id) },
    });
    await openWeek('2026-W40');
    expect((await screen.findByRole('alert')).textContent).toBe('The disk does not answer.');
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('checkbox', { name: /^Egg/ })).toBeTruthy();
  });
});
