import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { DeleteFoodDialog } from '#renderer/features/foods/own-food/DeleteFoodDialog';
import { FoodInspector } from '#renderer/features/foods/inspector/FoodInspector';
import { openFood } from '#renderer/features/foods/foods-view';
import { MergeFoodDialog } from '#renderer/features/foods/own-food/MergeFoodDialog';
import { OwnFoodDialog } from '#renderer/features/foods/own-food/OwnFoodDialog';
import { fail } from '#shared/contract/result';
import { datesOf, shiftWeek, weekOf } from '#shared/domain/week-id';
import { addEntries } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';
import { libraryRecipeSchema } from '#shared/schema/library-document';
import { frozenFoodSchema, newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { BAR, bars } from '#tests/support/own-foods';
import { currentLibrary, openFoods, TODAY } from '../harness';
import { undo } from '#renderer/state/history';

const THIS_WEEK = weekOf(TODAY);
const NUMBER = Number(THIS_WEEK.slice(6));
const nextNumber = Number(shiftWeek(THIS_WEEK, 1).slice(6));

/** A week on disk whose Monday has bars for lunch and whose Tuesday has some. */
function weekWithBars(week: string) {
  const [monday = '', tuesday = ''] = datesOf(week);
  const once = addEntries(newWeekDocument(week), { date: monday, slot: 'lunch' }, [bars(`a-${week}`, 1)]);
  const twice = addEntries(once, { date: tuesday, slot: 'dinner' }, [bars(`b-${week}`, 2)]);
  return weekDocumentSchema.parse({
    ...twice,
    foods: { 'mine:bar': BAR },
    revision: 1,
    savedAt: '2026-01-01T08:00:00Z',
  });
}

const STORED = frozenFoodSchema.parse(BAR);
const OTHER = frozenFoodSchema.parse({
  ...BAR,
  name: 'KETO-BAR',
  measures: [{ unit: 'bar', grams: 50 }],
  per100g: { sodium: 450, energy: 300 },
});
const SALAD = libraryRecipeSchema.parse({
  name: 'Bar salad',
  servings: 2,
  ingredients: [{ food: 'mine:bar', grams: 80, portion: { amount: 2, unit: 'bar' } }],
});
const LIBRARY: Partial<LibraryDocument> = {
  foods: { 'mine:bar': STORED, 'mine:other': OTHER },
  recipes: { 'mine:salad': SALAD },
  favourites: ['mine:bar'],
};

const done = vi.fn<(id?: string) => void>();
const merge = vi.fn<(id?: string) => void>();

async function open(alone: ReactNode) {
  done.mockClear();
  merge.mockClear();
  const weeks = [-1, 0, 1].map((step) => weekWithBars(shiftWeek(THIS_WEEK, step)));
  return openFoods({ library: LIBRARY, weeks, alone });
}

const dialog = (name: string) => screen.findByRole('dialog', { name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const grams = (
  week:
    | { readonly days: readonly { readonly meals: readonly { readonly entries: readonly object[] }[] }[] }
    | undefined,
) =>
  week?.days.flatMap((day) =>
    day.meals.flatMap((meal) => meal.entries.flatMap((one) => ('grams' in one ? [one.grams] : []))),
  );

describe('editing an own food', () => {
  const form = (
    <OwnFoodDialog edited={{ id: 'mine:bar', food: STORED }} onClose={() => done()} onSaved={done} onMerge={merge} />
  );

  test('says what it changes, changes it in one step, and offers Undo', async () => {
    const { main } = await open(form);
    const box = await dialog('Edit Keto bar');
    await within(box).findByText(
      'Used in 2 weeks from now on (4 entries) and 1 recipe: they get the new numbers. Past weeks keep theirs.',
    );
    expect(box.textContent).not.toContain('Amounts in bar');
    // 500 mg in 100 g is 200 mg in a bar of 40 g; the label now says 45 g and 270 mg.
    type('One serving weighs, g', '45');
    type('Sodium, mg', '270');
    expect(box.textContent).toContain('Amounts in bar follow its weight: 45 g instead of 40 g.');
    press('Save');
    await waitFor(() => expect(done).toHaveBeenCalledWith('mine:bar'));
    expect(screen.getByText('Changed Keto bar in 2 weeks.')).toBeTruthy();
    expect(currentLibrary().foods['mine:bar']).toMatchObject({ revision: 2, per100g: { sodium: 600 } });
    expect(currentLibrary().recipes['mine:salad']?.ingredients).toEqual([
      { food: 'mine:bar', grams: 90, portion: { amount: 2, unit: 'bar' } },
    ]);
    expect([-1, 0, 1].map((step) => grams(main.weeks.get(shiftWeek(THIS_WEEK, step))))).toEqual([
      [40, 80],
      [45, 90],
      [45, 90],
    ]);
    press('Undo');
    await screen.findByText('Taken back.');
    expect(currentLibrary().foods['mine:bar']).toEqual(STORED);
    expect(grams(main.weeks.get(THIS_WEEK))).toEqual([40, 80]);
  });

  test('says that a measure is gone, and keeps the form with the reason when it cannot be saved', async () => {
    const { main } = await open(form);
    const box = await dialog('Edit Keto bar');
    await within(box).findByText(/^Used in/);
    type('One serving is called', 'slice');
    expect(box.textContent).toContain(
      '“bar” is no longer one of its measures: amounts in it weigh what they did, in g.',
    );
    main.answers['documents.save'] = () => fail('STORAGE', 'The disk is full; nothing was changed.');
    press('Save');
    expect((await within(box).findByRole('alert')).textContent).toBe('The disk is full; nothing was changed.');
    expect(done).not.toHaveBeenCalled();
    expect(currentLibrary().foods['mine:bar']).toEqual(STORED);
  });

  test('says while it takes, and looking through the weeks can be stopped', async () => {
    const { main } = await open(form);
    const box = await dialog('Edit Keto bar');
    await within(box).findByText(/^Used in/);
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    main.answers['weeks.list'] = async () => {
      await slow;
      return { ok: true, value: { weeks: [shiftWeek(THIS_WEEK, 1)] } };
    };
    type('Sodium, mg', '300');
    press('Save');
    expect(within(box).getByText('Looking through your weeks and saving…')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Saving…' }).hasAttribute('disabled')).toBe(true);
    press('Cancel');
    release();
    await waitFor(() => expect(done).toHaveBeenCalledWith());
    expect(main.asked('documents.save')).toEqual([]);
  });

  test('offers to merge with a food of the same name', async () => {
    await open(form);
    await dialog('Edit Keto bar');
    press('Merge with KETO-BAR (your food)…');
    expect(merge).toHaveBeenCalledWith('mine:other');
  });

  test('that is used nowhere and saved as it was changes nothing', async () => {
    await openFoods({ library: { foods: { 'mine:bar': STORED } }, alone: form });
    const box = await dialog('Edit Keto bar');
    await within(box).findByText(/^Not used from now on/);
    done.mockClear();
    press('Save');
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(screen.getByText('Nothing had to change.')).toBeTruthy();
    expect(currentLibrary().foods['mine:bar']).toEqual(STORED);
  });
});

describe('deleting an own food', () => {
  const question = (
    <DeleteFoodDialog
      food={{ id: 'mine:bar', name: 'Keto bar' }}
      onClose={() => done()}
      onDeleted={() => done('deleted')}
      onMerge={() => merge('instead')}
    />
  );

  test('says where it is used and what becomes of that, keeps the weeks, and can be undone as on the plan', async () => {
    const { main } = await open(question);
    const box = await dialog('Delete Keto bar?');
    await within(box).findByText('1 past week (2 entries)');
    const uses = within(box).getByRole('list', { name: 'Where it is used' });
    expect(
      within(uses)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      'Recipe: Bar salad',
      `Week ${NUMBER}: Mon Lunch and Tue Dinner`,
      `Week ${nextNumber}: Mon Lunch and Tue Dinner`,
      '1 past week (2 entries)',
    ]);
    expect(box.textContent).toContain('Planned weeks keep their copy and their numbers.');
    expect(box.textContent).toContain('Recipes that use it will show it as no longer there');
    press('Merge into another food instead…');
    expect(merge).toHaveBeenCalledWith('instead');
    press('Delete');
    await waitFor(() => expect(done).toHaveBeenCalledWith('deleted'));
    expect([Object.keys(currentLibrary().foods), currentLibrary().favourites]).toEqual([['mine:other'], []]);
    expect(main.weeks.get(THIS_WEEK)?.foods['mine:bar']).toEqual(STORED);
    act(() => undo());
    await waitFor(() => expect(Object.keys(currentLibrary().foods)).toEqual(['mine:bar', 'mine:other']));
    expect(currentLibrary().favourites).toEqual(['mine:bar']);
  });
});

describe('merging an own food', () => {
  const merging = (into: string | null) => (
    <MergeFoodDialog food={{ ...STORED, id: 'mine:bar' }} into={into} onClose={() => done()} onMerged={done} />
  );
  const row = (name: RegExp) =>
    within(within(screen.getByRole('table', { name: 'Numbers compared' })).getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);

  test('finds the other food, compares the two, and makes one of them', async () => {
    const { main } = await open(merging(null));
    const box = await dialog('Merge Keto bar into another food');
    await within(box).findByText('Keto bar is used in 2 weeks from now on (4 entries) and 1 recipe.');
    expect(screen.getByRole('button', { name: 'Merge' }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByRole('combobox', { name: 'Merge into' }), { target: { value: 'keto' } });
    const options = await screen.findAllByRole('option');
    expect(options.map((one) => one.querySelector('b')?.textContent)).not.toContain('Keto bar');
    fireEvent.click(options.find((one) => one.querySelector('b')?.textContent === 'KETO-BAR') ?? box);
    expect([row(/^Sodium/), row(/^Potassium/), row(/^kcal|^Energy/), row(/^Net carbs/)]).toEqual([
      ['500', '450'],
      ['—', '—'],
      ['—', '300'],
      ['—', '—'],
    ]);
    expect(box.textContent).toContain('Grams stay as they are; the numbers become those of KETO-BAR.');
    press('Merge');
    await waitFor(() => expect(done).toHaveBeenCalledWith('mine:other'));
    expect(screen.getByText('Keto bar became KETO-BAR in 2 weeks.')).toBeTruthy();
    expect(Object.keys(currentLibrary().foods)).toEqual(['mine:other']);
    // A bar of 40 g is not one of the other food, whose bar weighs 50 g.
    expect(currentLibrary().recipes['mine:salad']?.ingredients).toEqual([
      { food: 'mine:other', grams: 80, portion: { amount: 80, unit: 'g' } },
    ]);
    expect([-1, 0].map((step) => Object.keys(main.weeks.get(shiftWeek(THIS_WEEK, step))?.foods ?? {}))).toEqual([
      ['mine:bar'],
      ['mine:other'],
    ]);
  });

  test('refuses a counted piece for a weighed food', async () => {
    const pill = frozenFoodSchema.parse({
      ...BAR,
      name: 'Pill',
      kind: 'supplement',
      measures: [{ unit: 'piece', grams: 1 }],
    });
    await openFoods({ library: { foods: { 'mine:bar': STORED, 'mine:pill': pill } }, alone: merging('mine:pill') });
    await dialog('Merge Keto bar into another food');
    expect(screen.getByRole('alert').textContent).toMatch(
      /^One of them is counted by the piece and the other is weighed/,
    );
    expect(
      within(screen.getByRole('table'))
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Nutrient', 'Keto barper 100 g', 'Pillper 1 piece']);
    expect(screen.getByRole('button', { name: 'Merge' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('the chosen own food', () => {
  test('shows where it is used, and a possible duplicate with the way to merge', async () => {
    await open(
      <FoodInspector
        food={{ ...STORED, id: 'mine:bar' }}
        isFavourite
        onEdit={() => done()}
        onCopy={() => done()}
        onDelete={() => done()}
        onMerge={(food, into) => merge(`${food.id} ${into}`)}
        onClosed={() => done()}
      />,
    );
    act(() => openFood('mine:bar'));
    const used = screen.getByRole('region', { name: 'Used in' });
    await within(used).findByRole('button', { name: `Week ${NUMBER}, 2 entries` });
    expect(within(used).getByRole('button', { name: `Week ${nextNumber}, 2 entries` })).toBeTruthy();
    expect(used.textContent).toContain('RecipesBar salad');
    press('Merge with KETO-BAR (your food)…');
    expect(merge).toHaveBeenCalledWith('mine:bar mine:other');
  });
});
