import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { useAnnouncement } from '#renderer/state/announce-store';
import { currentToday } from '#renderer/state/clock-store';
import { currentLibrary } from '#renderer/state/library-store';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { profileEntry } from '#tests/support/people';
import { newLibraryDocument } from '#shared/schema/library-document';
import { currentPlan } from '#renderer/state/planner-store';
import { openPrint, usePrintRequest } from '#renderer/state/print-request';
import { PrintHost } from '#renderer/features/print';
import type { PrintJob } from '#renderer/features/print';
import type { Answers, Sent } from '../shopping/harness';
import { failed, open, planned, weekOf } from '../shopping/harness';

const PDF: Answers = {
  'print.choosePdf': () => ({ path: 'home/week.pdf' }),
  'print.prepare': () => ({ job: 'job-1' }),
  'print.writePdf': () => ({ path: 'home/week.pdf' }),
  'print.dialog': () => ({ printed: true }),
};
const printCalls = (sent: readonly Sent[]) =>
  sent.filter((one) => one.name.startsWith('print.')).map((one) => one.name);
const preparedJob = (sent: readonly Sent[]) =>
  sent.find((one) => one.name === 'print.prepare')?.input as PrintJob | undefined;

/** An answer that arrives only when the test says so. */
function later<Value>() {
  let answer: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}

async function openDialog(list: boolean, answers: Answers = PDF) {
  const opened = await open(<PrintHost />, weekOf([[planned('sr28:01123', 150)]]), answers);
  openPrint({ list });
  const dialog = await screen.findByRole('dialog');
  return { ...opened, dialog };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

// The dialog is loaded on first use; here before any test waits for it.
beforeAll(() => import('#renderer/features/print/PrintDialog'));

describe('the print dialog', () => {
  it('previews the week with its list, on the paper of the settings', async () => {
    const { dialog } = await openDialog(false);
    expect(dialog.getAttribute('aria-labelledby')).toBe(screen.getByRole('heading', { name: 'Print week 48' }).id);
    const preview = within(dialog).getByRole('region', { name: 'Preview of the printed pages' });
    expect(within(preview).getByRole('table')).toBeTruthy();
    expect(within(preview).getByRole('heading', { name: /^Shopping list/ })).toBeTruthy();
    expect(await within(dialog).findByText(/^2 pages, landscape/)).toBeTruthy();
    expect(preview.querySelector('[data-paper]')?.getAttribute('data-paper')).toBe('a4');
  });

  it('leaves the list away when it is not wanted, and remembers the paper', async () => {
    const { dialog, sent } = await openDialog(false);
    await userEvent.click(screen.getByRole('checkbox', { name: 'With the shopping list' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Letter' }));
    expect(await within(dialog).findByText(/^1 page, landscape/)).toBeTruthy();
    expect(dialog.querySelector('[data-paper]')?.getAttribute('data-paper')).toBe('letter');
    expect(currentLibrary().settings.paper).toBe('letter');
    await press('Save as PDF');
    await waitFor(() => expect(preparedJob(sent)).toMatchObject({ paper: 'letter', withList: false }));
  });

  it('prints only the list when it was opened from the list', async () => {
    const { dialog, sent } = await openDialog(true);
    expect(screen.getByRole('heading', { name: 'Print the list of week 48' })).toBeTruthy();
    expect(await within(dialog).findByText('1 page, portrait')).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getAllByRole('checkbox').map((one) => one.parentElement?.parentElement?.textContent)).toEqual([
      'With a code for the phone',
      'Large print',
    ]);
    expect(screen.queryByRole('checkbox', { name: 'With the shopping list' })).toBeNull();
    expect(within(dialog).queryByRole('table')).toBeNull();
    await press('Save as PDF');
    await waitFor(() => expect(preparedJob(sent)).toMatchObject({ withList: false, document: 'list' }));
    expect(sent.find((one) => one.name === 'print.choosePdf')?.input).toEqual({
      suggestedName: 'shopping-2026-W48.pdf',
    });
  });

  it('offers every sheet, and prints with what was left out of it', async () => {
    const { dialog, sent } = await openDialog(false);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'A page for each day');
    expect(await within(dialog).findByText('7 pages, portrait')).toBeTruthy();
    expect(within(dialog).getAllByText('nothing planned')).toHaveLength(6);
    expect(screen.queryByRole('checkbox', { name: 'With the shopping list' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'With notes' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'With prep lines' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Large print' }));
    await press('Save as PDF');
    await waitFor(() =>
      expect(preparedJob(sent)).toMatchObject({
        document: 'days',
        withNotes: false,
        withPrep: false,
        withMinerals: true,
        isLarge: true,
      }),
    );
    expect(sent.find((one) => one.name === 'print.choosePdf')?.input).toEqual({ suggestedName: 'days-2026-W48.pdf' });
  });

  it('reads the other weeks of the month before it is printed', async () => {
    const { dialog, sent } = await openDialog(false, {
      ...PDF,
      'weeks.loadRange': () => ({ weeks: [weekOf([], {}, '2026-W47')], problems: [] }),
    });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Month on one page');
    expect(await within(dialog).findByText('1 page, landscape')).toBeTruthy();
    expect(within(dialog).getByRole('heading', { name: 'November 2026' })).toBeTruthy();
    await press('Save as PDF');
    await waitFor(() => expect(preparedJob(sent)?.otherWeeks?.map(({ week }) => week)).toEqual(['2026-W47']));
    expect(sent.find((one) => one.name === 'weeks.loadRange')?.input).toEqual({ from: '2026-W44', to: '2026-W49' });
  });

  it('prints the card of one recipe, and nothing of the week', async () => {
    const { sent } = await open(<PrintHost />, weekOf([]), PDF);
    openPrint({
      list: false,
      document: 'recipes',
      recipe: {
        name: 'Buttered eggs',
        servings: 2,
        ingredients: [{ food: 'sr28:01123', grams: 200, portion: { amount: 4, unit: 'large' } }],
        cookedGrams: null,
        steps: '1. Melt the butter.\n2. Stir the eggs in.',
        note: 'Warm plates',
        tags: [],
        source: '',
        revision: 1,
      },
    });
    const dialog = await screen.findByRole('dialog', { name: 'Print Buttered eggs' });
    for (const words of ['Melt the butter.', 'Stir the eggs in.', 'Warm plates', '200 g', '4 large'])
      expect(within(dialog).getByText(words)).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
    await press('Save as PDF');
    await waitFor(() => expect(preparedJob(sent)).toMatchObject({ document: 'recipes', recipe: { servings: 2 } }));
    expect(sent.find((one) => one.name === 'print.choosePdf')?.input).toEqual({ suggestedName: 'buttered-eggs.pdf' });
  });

  it('prints two cards a sheet where that is wanted, and offers it for cards only', async () => {
    const { dialog, sent } = await openDialog(false);
    expect(screen.queryByRole('checkbox', { name: 'Two cards per sheet' })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Recipe cards of the week');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Two cards per sheet' }));
    expect(await within(dialog).findByText('1 page, portrait')).toBeTruthy();
    await press('Save as PDF');
    await waitFor(() => expect(preparedJob(sent)).toMatchObject({ document: 'recipes', isTwoUp: true }));
  });

  it('prints the list from the plan as well', async () => {
    const { sent } = await openDialog(false);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Shopping list');
    expect(screen.getByRole('heading', { name: 'Print the list of week 48' })).toBeTruthy();
    await press('Save as PDF');
    await waitFor(() => expect(preparedJob(sent)).toMatchObject({ document: 'list' }));
    expect(sent.find((one) => one.name === 'print.choosePdf')?.input).toEqual({
      suggestedName: 'shopping-2026-W48.pdf',
    });
  });

  it('prints the list with a code for the phone, and without where it is not wanted', async () => {
    const { dialog, sent } = await openDialog(true);
    expect(await within(dialog).findByText(/^Take it on your phone/)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'With a code for the phone' }));
    expect(within(dialog).queryByText(/^Take it on your phone/)).toBeNull();
    await press('Save as PDF');
    await waitFor(() => expect(preparedJob(sent)).toMatchObject({ document: 'list', withCode: false }));
  });

  it('says that a list is too long for a code', async () => {
    const foods = shippedCatalog().ketoFoods.slice(0, 240);
    await open(<PrintHost />, weekOf([foods.map(({ id }) => planned(id, 150))]), PDF);
    openPrint({ list: true });
    const choice = await screen.findByRole('checkbox', { name: 'With a code for the phone' });
    expect(choice).toMatchObject({ disabled: true, checked: false });
    expect(screen.getByText('This list is too long for one; Send makes a page or a file of it.')).toBeTruthy();
  });

  it('prints the pages of another eater under their name, in a separate file', async () => {
    const eaters = { pal: { name: 'Pal', portion: 1.5, profile: [profileEntry({ sex: 'male' })] } };
    const { dialog, sent } = await openDialog(false, {
      ...PDF,
      'library.load': () => ({
        status: 'loaded',
        message: '',
        folder: '',
        library: { ...newLibraryDocument(), profile: [profileEntry()], eaters },
      }),
    });
    const preview = within(dialog).getByRole('region', { name: 'Preview of the printed pages' });
    expect(preview.textContent).not.toContain('For Pal');
    expect(preview.textContent).toContain('Keto, woman');
    // Cards and the list are for everybody.
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Shopping list');
    expect(screen.queryByRole('combobox', { name: 'For' })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Week across a page');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'For' }), 'Pal');
    expect(within(preview).getByText('For Pal')).toBeTruthy();
    expect(preview.textContent).toContain('Keto, man');
    // 1.5 times 150 g.
    expect(within(within(preview).getByRole('table')).getByText('225 g')).toBeTruthy();
    await press('Save as PDF');
    await waitFor(() => expect(preparedJob(sent)).toMatchObject({ eater: 'pal' }));
    expect(sent.find((one) => one.name === 'print.choosePdf')?.input).toEqual({
      suggestedName: 'week-2026-W48-pal.pdf',
    });
  });

  it('closes with Escape', async () => {
    await openDialog(false);
    await userEvent.keyboard('{Escape}');
    expect(usePrintRequest.getState().request).toBeNull();
  });
});

describe('saving as PDF', () => {
  it('goes through its steps, cleans up, says where the file is and closes', async () => {
    const prepare = later<unknown>();
    const { sent } = await openDialog(false, { ...PDF, 'print.prepare': () => prepare.promise });
    await press('Save as PDF');
    const steps = await screen.findByRole('list', { name: 'Progress' });
    expect(
      within(steps)
        .getAllByRole('listitem')
        .map((step) => step.textContent),
    ).toEqual(['Choosing a place', 'Laying out', 'Writing the file']);
    await waitFor(() => expect(steps.querySelector('[aria-current="step"]')?.textContent).toBe('Laying out'));
    prepare.answer({ job: 'job-1' });
    expect(await screen.findByText('Saved as home/week.pdf')).toBeTruthy();
    expect(useAnnouncement.getState().text).toBe('Saved as home/week.pdf');
    expect(usePrintRequest.getState().request).toBeNull();
    expect(printCalls(sent)).toEqual(['print.choosePdf', 'print.prepare', 'print.writePdf', 'print.discard']);
    expect(sent.find((one) => one.name === 'print.writePdf')?.input).toEqual({ job: 'job-1', path: 'home/week.pdf' });
  });

  it('says nothing when the file dialog was closed', async () => {
    const { sent } = await openDialog(false, {
      ...PDF,
      'print.choosePdf': () => failed('CANCELLED', 'Printing was cancelled.'),
    });
    await press('Save as PDF');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Progress' })).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(printCalls(sent)).toEqual(['print.choosePdf']);
  });

  it('can be cancelled while the pages are laid out; a job that comes late is discarded too', async () => {
    const prepare = later<unknown>();
    const { sent } = await openDialog(false, { ...PDF, 'print.prepare': () => prepare.promise });
    await press('Save as PDF');
    await screen.findByText('Laying out');
    await waitFor(() => expect(printCalls(sent)).toContain('print.prepare'));
    await press('Cancel');
    expect(await screen.findByRole('button', { name: 'Save as PDF' })).toBeTruthy();
    prepare.answer({ job: 'job-late' });
    await waitFor(() =>
      expect(sent.filter((one) => one.name === 'print.discard').map((one) => one.input)).toEqual([
        { job: '' },
        { job: 'job-late' },
      ]),
    );
    expect(printCalls(sent)).not.toContain('print.writePdf');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be cancelled while the file is written; a file that was finished anyway is reported', async () => {
    const write = later<unknown>();
    const { sent } = await openDialog(false, { ...PDF, 'print.writePdf': () => write.promise });
    await press('Save as PDF');
    await waitFor(() => expect(printCalls(sent)).toContain('print.writePdf'));
    await press('Cancel');
    await waitFor(() => expect(printCalls(sent).at(-1)).toBe('print.discard'));
    write.answer({ path: 'home/week.pdf' });
    expect(await screen.findByText('Saved as home/week.pdf')).toBeTruthy();
  });

  it('is cancelled by closing the dialog', async () => {
    const prepare = later<unknown>();
    const { sent } = await openDialog(false, { ...PDF, 'print.prepare': () => prepare.promise });
    await press('Save as PDF');
    await waitFor(() => expect(printCalls(sent)).toContain('print.prepare'));
    await userEvent.keyboard('{Escape}');
    prepare.answer({ job: 'job-1' });
    await waitFor(() => expect(printCalls(sent)).toContain('print.discard'));
    expect(printCalls(sent)).not.toContain('print.writePdf');
  });

  it.each(['the disk is full', 'the file is open in another program', 'there is no folder for it'])(
    'says in one sentence that %s, changes nothing and can be tried again',
    async (reason) => {
      const sentence = `week.pdf could not be written, because ${reason}; nothing that was there before was changed.`;
      const { sent } = await openDialog(false, { ...PDF, 'print.writePdf': () => failed('STORAGE', sentence) });
      const before = [currentPlan(), currentLibrary()];
      await press('Save as PDF');
      expect((await screen.findByRole('alert')).textContent).toBe(sentence);
      expect([currentPlan(), currentLibrary()]).toEqual(before);
      expect(sent.some(({ name }) => name === 'documents.save')).toBe(false);
      expect(printCalls(sent).at(-1)).toBe('print.discard');
      await press('Save as PDF');
      await waitFor(() => expect(printCalls(sent).filter((name) => name === 'print.writePdf')).toHaveLength(2));
    },
  );
});

describe('the cramp card', () => {
  it('is previewed on one page and saved under its own name, worded for today’s answers', async () => {
    const { sent } = await open(<PrintHost />, weekOf([]), PDF);
    openPrint({ list: false, document: 'cramp-card' });
    const dialog = await screen.findByRole('dialog', { name: 'Print the cramp card' });
    const preview = within(dialog).getByRole('region', { name: 'Preview of the printed pages' });
    expect(within(preview).getByRole('heading', { name: 'A cramp right now' })).toBeTruthy();
    expect(within(preview).queryByRole('table')).toBeNull();
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
    expect(await within(dialog).findByText('1 page, landscape')).toBeTruthy();
    await press('Save as PDF');
    await waitFor(() => expect(printCalls(sent)).toContain('print.writePdf'));
    expect(sent.find((one) => one.name === 'print.choosePdf')?.input).toEqual({ suggestedName: 'cramp-card.pdf' });
    expect(preparedJob(sent)).toMatchObject({ document: 'cramp-card', onDate: currentToday(), withList: false });
  });
});

describe('printing', () => {
  it('lays out, opens the system dialog, and says when the pages went to the printer', async () => {
    const { sent } = await openDialog(false);
    await press('Print…');
    expect(await screen.findByText('Sent to the printer.')).toBeTruthy();
    expect(printCalls(sent)).toEqual(['print.prepare', 'print.dialog', 'print.discard']);
  });

  it('keeps with the week what the list said that went to the printer', async () => {
    await openDialog(true);
    await press('Print…');
    expect(await screen.findByText('Sent to the printer.')).toBeTruthy();
    const given = Object.values(currentPlan().shopping?.given ?? {});
    expect(given.length).toBeGreaterThan(0);
    expect(given.every(({ grams, amount }) => grams > 0 && amount !== '')).toBe(true);
  });

  it('keeps nothing of a list that was not printed', async () => {
    await openDialog(true, { ...PDF, 'print.dialog': () => ({ printed: false }) });
    await press('Print…');
    expect(await screen.findByRole('button', { name: 'Print…' })).toBeTruthy();
    expect(currentPlan().shopping?.given).toBeUndefined();
  });

  it.each([
    'This system has no printer set up; Save as PDF gives the same pages.',
    'The printer did not take the pages; nothing was printed.',
  ])('says “%s” and stays open', async (sentence) => {
    const { sent } = await openDialog(false, { ...PDF, 'print.dialog': () => failed('INTERNAL', sentence) });
    await press('Print…');
    expect((await screen.findByRole('alert')).textContent).toBe(sentence);
    expect(screen.queryByText('Sent to the printer.')).toBeNull();
    expect(screen.getByRole('button', { name: 'Save as PDF' })).toBeTruthy();
    expect(printCalls(sent)).toEqual(['print.prepare', 'print.dialog', 'print.discard']);
    expect(sent.some(({ name }) => name === 'documents.save')).toBe(false);
  });

  it('stays open and says nothing when the system dialog was closed', async () => {
    await openDialog(false, { ...PDF, 'print.dialog': () => ({ printed: false }) });
    await press('Print…');
    expect(await screen.findByRole('button', { name: 'Print…' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('Sent to the printer.')).toBeNull();
  });
});
