import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { NewFoodHost } from '#renderer/features/foods';
import { PlanScreen } from '#renderer/features/planner';
import { focusOn } from '#renderer/features/planner/selection-store';
import type { FoodEntry } from '#shared/domain/week/week-plan';
import { pressKeys } from '#tests/support/keys';
import { profileEntry } from '#tests/support/people';
import { dayColumn, meterValueText, open, planned, weekOf } from '../harness';
import { MONDAY, place } from '../small-plans';
import { undo, useUndoLabel } from '#renderer/state/history';

const DAY = 'Monday 23 November 2026';
const box = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Add food' });
const lunch = () => currentPlan().days[0]?.meals.find((meal) => meal.slot === 'lunch')?.entries ?? [];
const foodAt = (index: number) => lunch()[index] as FoodEntry;
const amountField = () => screen.findByRole<HTMLInputElement>('textbox', { name: /^Amount of/ });

/** The add box of Monday's lunch, open; breakfast is planned so that the board is shown. */
async function adding(start: Parameters<typeof open>[1] = {}) {
  const window = (
    <>
      <PlanScreen />
      <NewFoodHost />
    </>
  );
  const opened = await open(window, { week: weekOf([{ breakfast: [planned('sr28:01123', 100)] }]), ...start });
  focusOn(place(MONDAY, 'lunch'));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Add to Lunch/));
  await pressKeys('a');
  await box();
  return opened;
}

describe('adding a food', () => {
  it('takes A, the name, Enter: the first option lands with its usual portion, its amount selected', async () => {
    await adding();
    await pressKeys('spinach raw');
    expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('Spinach, raw');
    await pressKeys('{Enter}');
    // The usual portion of raw spinach is a cup of 30 g.
    expect(lunch()).toMatchObject([
      { kind: 'food', food: 'sr28:11457', grams: 30, portion: { amount: 1, unit: 'cup' } },
    ]);
    const field = await amountField();
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    await pressKeys('{Enter}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Spinach, raw, 1 cup/));
  });

  it('lets the arrows choose another option', async () => {
    await adding();
    await pressKeys('egg');
    const options = await screen.findAllByRole('option');
    const third = options[2]?.querySelector('b')?.textContent;
    await pressKeys('{ArrowDown}{ArrowDown}{Enter}');
    await amountField();
    expect(screen.getByRole('listitem', { name: new RegExp(`^${third},`) })).toBeTruthy();
  });

  it('takes an option by the mouse', async () => {
    await adding();
    await pressKeys('butter');
    await userEvent.click((await screen.findAllByRole('option'))[0]!);
    expect(lunch()).toHaveLength(1);
    expect(await amountField()).toBeTruthy();
  });

  it('shows of each option its group, usual portion and minerals, "—" for a value that is not known', async () => {
    await adding();
    await pressKeys('portabella raw');
    const option = (await screen.findAllByRole('option'))[0]!;
    expect(option.textContent).toMatch(/Portabella/);
    expect(option.textContent).toContain('Mg —');
    expect(option.textContent).not.toMatch(/Mg 0/);
  });

  it('finds what the answers lock by its name, and says why it is not offered', async () => {
    const answers = { ...profileEntry().answers, 'heart-failure': 'yes' as const };
    await adding({ library: { profile: [profileEntry({ answers })] } });
    await pressKeys('potassium salt');
    expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('not offered with heart failure');
    await pressKeys('{Enter}');
    await waitFor(() => expect(foodAt(0).food).toBe('label:potassium-salt'));
  });

  it('says which meal it adds to', async () => {
    await adding();
    expect((await box()).getAttribute('aria-description')).toBe(`Adds to Lunch, ${DAY}`);
  });

  it('forgives a typing slip', async () => {
    await adding();
    await pressKeys('spinich{Enter}');
    await amountField();
    expect(foodAt(0).food).toMatch(/^sr28:11457$/);
  });

  it('is one step of undo, and a second one for another amount', async () => {
    await adding();
    await pressKeys('spinach raw{Enter}');
    await amountField();
    await pressKeys('60g{Enter}');
    expect(foodAt(0).grams).toBe(60);
    undo();
    expect(foodAt(0).grams).toBe(30);
    undo();
    expect(lunch()).toEqual([]);
  });

  it('finds one’s own foods and freezes them with the week', async () => {
    const bread = {
      name: 'Zorbian keto loaf',
      group: 'My foods',
      kind: 'food' as const,
      per100g: { sodium: 480, potassium: null },
      measures: [{ unit: 'slice', grams: 25 }],
      revision: 3,
    };
    await adding({ library: { foods: { 'mine:bread': bread } } });
    await pressKeys('zorbian{Enter}');
    await amountField();
    expect(foodAt(0).food).toBe('mine:bread');
    expect(currentPlan().foods['mine:bread']).toMatchObject({
      name: 'Zorbian keto loaf',
      revision: 3,
      per100g: { sodium: 480, potassium: null },
    });
  });

  it('adds nothing on Escape or when the focus goes elsewhere', async () => {
    await adding();
    await pressKeys('spinach{Escape}');
    expect(screen.queryByRole('combobox')).toBeNull();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Add to Lunch/));
    await pressKeys('a');
    await box();
    await pressKeys('spinach');
    await userEvent.click(screen.getByRole('button', { name: 'Show Monday 23 November' }));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(lunch()).toEqual([]);
  });

  it('keeps the board’s own keys out of the box', async () => {
    await adding();
    await pressKeys('nut{ArrowLeft}{Delete}{Home}{Backspace}');
    expect((await box()).value).toBe('nu');
    expect(lunch()).toEqual([]);
    expect(currentPlan().days[0]?.meals[0]?.entries).toHaveLength(1);
  });
});

describe('adding a note', () => {
  it('comes last where a food is called that, eaten or just a note', async () => {
    await adding();
    await pressKeys('spinach');
    const last = (await screen.findAllByRole('option')).slice(-2).map((option) => option.textContent);
    expect(last[0]).toContain('Note: “spinach”');
    expect(last[1]).toContain('Just a note: “spinach”');
    expect(screen.queryByRole('option', { name: /as a new food/ })).toBeNull();
  });

  it('comes first where no food fits every word; its nutrition is unknown, so the day becomes "at least"', async () => {
    await adding();
    await pressKeys('Dinner out');
    // The search finds emu drums and dinner rolls.
    expect((await screen.findAllByRole('option')).length).toBeGreaterThan(2);
    await pressKeys('{Enter}');
    expect(lunch()).toMatchObject([{ kind: 'note', text: 'Dinner out', nutrition: 'unknown' }]);
    expect(meterValueText(DAY, 'Sodium')).toMatch(/^at least /);
    expect(dayColumn(DAY).textContent).toMatch(/At least \d+ of 100/);
  });

  it('is just a note after one arrow key: "defrost salmon" leaves the day as known as before', async () => {
    await adding();
    await pressKeys('defrost salmon');
    await screen.findByRole('option', { name: /^Just a note: “defrost salmon”/ });
    await pressKeys('{ArrowDown}{Enter}');
    expect(lunch()).toMatchObject([{ kind: 'note', text: 'defrost salmon', nutrition: 'none' }]);
    expect(meterValueText(DAY, 'Sodium')).not.toMatch(/at least/);
  });

  it('needs no mouse: with no food of that name Enter takes it', async () => {
    await adding();
    await pressKeys('xqzvw xqzvw');
    // Eaten, just a note, a new food, quick numbers.
    expect(await screen.findAllByRole('option')).toHaveLength(4);
    await pressKeys('{Enter}');
    expect(lunch()).toMatchObject([{ kind: 'note', text: 'xqzvw xqzvw' }]);
  });

  it('is not offered for nothing', async () => {
    await adding();
    await pressKeys('   {Enter}');
    expect(lunch()).toEqual([]);
    expect(await box()).toBeTruthy();
  });

  it('by N asks whether its nutrition is unknown or none', async () => {
    await adding();
    await pressKeys('{Escape}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Add to Lunch/));
    await pressKeys('n');
    await screen.findByRole('textbox', { name: 'Note' });
    await pressKeys('Black coffee');
    await pressKeys('{Tab}');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Eaten' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Just a note' }));
    await pressKeys('{Enter}');
    expect(lunch()).toMatchObject([{ kind: 'note', text: 'Black coffee', nutrition: 'none' }]);
    expect(meterValueText(DAY, 'Sodium')).not.toMatch(/at least/);
  });

  it.each([['Dinner{Escape}'], ['  {Enter}']])('keeps nothing of %j', async (typed) => {
    await adding();
    await pressKeys('{Escape}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Add to Lunch/));
    await pressKeys('n');
    await screen.findByRole('textbox', { name: 'Note' });
    await pressKeys(typed);
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
    expect(lunch()).toEqual([]);
  });
});

describe('quick numbers', () => {
  const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });

  it('are offered where values were typed; blank stays unknown, and the day says at least', async () => {
    await adding();
    await pressKeys('Restaurant dinner 9 g carbs 1,400 mg sodium');
    const [first] = await screen.findAllByRole('option');
    expect(first?.textContent).toContain('Restaurant dinner: 9 g net carbs, 1,400 mg sodium; the rest unknown');
    await pressKeys('{Enter}');
    expect((await field('Name')).value).toBe('Restaurant dinner');
    expect((await field('Net carbs, g')).value).toBe('9');
    expect((await field('Sodium, mg')).value).toBe('1400');
    expect((await field('Potassium, mg')).value).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    const { food } = foodAt(0);
    expect(currentPlan().foods[food]?.per100g).toEqual({ carbohydrate: 9, sodium: 1400 });
    expect(screen.getByText('9 g net, typed')).toBeTruthy();
    expect(
      screen.getByRole('listitem', { name: /^Restaurant dinner.*potassium unknown, magnesium unknown/i }),
    ).toBeTruthy();
    expect(meterValueText(DAY, 'Potassium')).toMatch(/^at least /);
    expect(meterValueText(DAY, 'Sodium')).not.toMatch(/at least/);
    undo();
    expect(lunch()).toEqual([]);
  });

  it('are changed by Enter, and a value that is emptied is unknown again', async () => {
    await adding();
    await pressKeys('Cafe 300 kcal 200 mg sodium');
    await screen.findByRole('option', { name: /^Quick numbers/ });
    await pressKeys('{Enter}');
    await field('Name');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Cafe/));
    await pressKeys('{Enter}');
    await userEvent.clear(await field('Sodium, mg'));
    await userEvent.type(await field('Protein, g'), '0{Enter}');
    expect(currentPlan().foods[foodAt(0).food]?.per100g).toEqual({ energy: 300, protein: 0 });
    expect(meterValueText(DAY, 'Sodium')).toMatch(/^at least /);
  });

  it('need a name and a number, and say so', async () => {
    await adding();
    await pressKeys('xqzvw xqzvw');
    await userEvent.click(await screen.findByRole('option', { name: /^Quick numbers/ }));
    await userEvent.clear(await field('Name'));
    await pressKeys('{Enter}');
    expect(screen.getByText('Give it a name.')).toBeTruthy();
    expect(screen.getByText(/Type at least one number/)).toBeTruthy();
    expect(lunch()).toEqual([]);
  });
});

describe('adding a food that is not there', () => {
  it('opens the form of an own food in place, with its name, and comes back to the meal with it', async () => {
    await adding();
    await pressKeys('Zorbian wafer');
    await userEvent.click(await screen.findByRole('option', { name: /Add “Zorbian wafer” as a new food/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New food' }));
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Zorbian wafer');
    await userEvent.type(dialog.getByRole('textbox', { name: 'One serving weighs, g' }), '25');
    await userEvent.type(dialog.getByRole('textbox', { name: /^Sodium/ }), '100{Enter}');
    expect(await amountField()).toBeTruthy();
    expect(screen.queryByRole('dialog', { name: 'New food' })).toBeNull();
    expect(lunch()).toMatchObject([{ kind: 'food', grams: 25, portion: { amount: 1, unit: 'serving' } }]);
    expect(currentPlan().foods[foodAt(0).food]?.name).toBe('Zorbian wafer');
  });

  it('adds nothing when the form is closed', async () => {
    await adding();
    await pressKeys('Zorbian wafer');
    await userEvent.click(await screen.findByRole('option', { name: /as a new food/ }));
    await screen.findByRole('dialog', { name: 'New food' });
    await pressKeys('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'New food' })).toBeNull());
    expect(lunch()).toEqual([]);
  });
});

describe('adding a row whose value is on the label', () => {
  const ask = async (name: string) => {
    await adding();
    await pressKeys(`${name}{Enter}`);
    return screen.findByRole('dialog');
  };

  it('asks for it, in elemental milligrams, and freezes the answer with the week', async () => {
    const dialog = await ask('magnesium glycinate');
    const field = within(dialog).getByRole('textbox', { name: 'Magnesium, mg elemental per piece' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await pressKeys('400{Enter}');
    await amountField();
    await pressKeys('{Enter}');
    // 400 mg of the element from one capsule, above the 350 mg caution for supplements. Eggs bring 12 mg per 100 g.
    expect(meterValueText(DAY, 'Magnesium')).toBe('412 of 320 mg, above caution');
    expect(Object.keys(currentPlan().foods)).toEqual(['label:magnesium-glycinate']);
  });

  it('works out what a label that gives only the compound means: 1,000 mg citrate are 162 mg magnesium', async () => {
    const dialog = within(await ask('magnesium citrate'));
    fireEvent.change(dialog.getByRole('combobox', { name: 'Compound' }), { target: { value: 'magnesium-citrate' } });
    fireEvent.change(dialog.getByRole('textbox', { name: 'Weight of the compound, mg' }), {
      target: { value: '1000' },
    });
    fireEvent.click(dialog.getByRole('button', { name: 'Use' }));
    const field = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Magnesium, mg elemental per piece' });
    expect(field.value).toBe('162');
    await userEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await amountField();
    await pressKeys('{Enter}');
    // Eggs bring 12 mg per 100 g.
    expect(meterValueText(DAY, 'Magnesium')).toBe('174 of 320 mg, short');
  });

  it('left blank stays unknown, never 0', async () => {
    await ask('magnesium glycinate');
    await pressKeys('{Enter}');
    await amountField();
    await pressKeys('{Enter}');
    expect(meterValueText(DAY, 'Magnesium')).toBe('at least 12 of 320 mg, unknown');
  });

  it('asks for each value a label must tell', async () => {
    const dialog = await ask('bone broth');
    const names = within(dialog)
      .getAllByRole('textbox')
      .map((field) => field.getAttribute('aria-label') ?? (field as HTMLInputElement).labels?.[0]?.textContent);
    expect(names).toEqual(['Sodium, mg per cup', 'Potassium, mg per cup']);
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Sodium, mg per cup' }), '480,5');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    await amountField();
    await pressKeys('{Enter}');
    // A cup of 240 g: 480.5 mg, and 142 mg of 100 g egg.
    expect(meterValueText(DAY, 'Sodium')).toBe('622 of 3,000 mg, short');
    expect(meterValueText(DAY, 'Potassium')).toMatch(/^at least .*unknown$/);
  });

  it.each([
    ['-5', 'An amount cannot be negative.'],
    ['lots', 'Type a number, for example 1/2, 1.5 or 170.'],
    ['20000', 'At most 10,000 mg is possible here.'],
    ['1,000', '“1,000” can be read in two ways: type 1000 or 1.000.'],
    ['1.000,5', 'Type a number, for example 1/2, 1.5 or 170.'],
    ['0x10', 'Type a number, for example 1/2, 1.5 or 170.'],
    ['1e3', 'Type a number, for example 1/2, 1.5 or 170.'],
  ])('refuses %j beside the field and adds nothing', async (typed, problem) => {
    const dialog = await ask('bone broth');
    const field = within(dialog).getByRole('textbox', { name: 'Sodium, mg per cup' });
    await userEvent.type(field, `${typed}{Enter}`);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(within(dialog).getByText(problem)).toBeTruthy();
    expect(lunch()).toEqual([]);
  });

  it('adds nothing when the question is cancelled', async () => {
    const dialog = await ask('bone broth');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(lunch()).toEqual([]);
    expect(currentPlan().foods).toEqual({});
  });
});

describe('the name of what can be undone', () => {
  it('is the food that was added', async () => {
    function Label() {
      return <output aria-label="undo">{useUndoLabel()}</output>;
    }
    await open(
      <>
        <PlanScreen />
        <Label />
      </>,
      { week: weekOf([{ breakfast: [planned('sr28:01123', 100)] }]) },
    );
    focusOn(place(MONDAY, 'lunch'));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Add to Lunch/));
    await pressKeys('a');
    await box();
    await pressKeys('spinach raw{Enter}');
    expect(screen.getByLabelText('undo').textContent).toBe('Added Spinach, raw');
  });
});
