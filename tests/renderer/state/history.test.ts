import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { navigate } from '#renderer/state/navigation';
import { useNotes } from '#renderer/state/notes';
import { fail, succeed } from '#shared/contract/result';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { FakeMain } from '../bridge/fake-main';
import { addNote, freshStores, NEXT_WEEK, notesOf, seen, settled, storedWeek, WEEK } from './fresh-stores';
import { runs } from '#tests/support/run-length';

async function opened(main = new FakeMain()) {
  const stores = await freshStores();
  await stores.openWeek(WEEK);
  const write = (text: string) => stores.editPlan(`Added ${text}`, addNote(text));
  const notes = () => notesOf(stores.currentPlan());
  return { ...stores, main, write, notes };
}

const range = (count: number) => Array.from({ length: count }, (_, index) => String(index));

describe('undo and redo', () => {
  it('go back to the beginning and forward to the end, however many edits there are', async () => {
    const { write, undo, redo, notes, useUndoLabel, useRedoLabel } = await opened();
    range(150).forEach(write);
    for (let left = 149; left >= 0; left -= 1) {
      undo();
      expect(notes()).toHaveLength(left);
    }
    expect(seen(useUndoLabel)).toBeNull();
    undo();
    expect(notes()).toEqual([]);
    range(150).forEach(() => redo());
    expect(notes()).toEqual(range(150));
    expect(seen(useRedoLabel)).toBeNull();
    redo();
    expect(notes()).toEqual(range(150));
  });

  it('wait for a step that is on its way to disk, so that no press is lost', async () => {
    const { record, undo, redo } = await opened();
    const went: string[] = [];
    for (const label of ['first', 'second', 'third'])
      record({
        change: 'list',
        label,
        go: async (to) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          went.push(`${label} ${to}`);
          return null;
        },
      });
    undo();
    undo();
    undo();
    redo();
    await vi.waitFor(() => expect(went).toEqual(['third before', 'second before', 'first before', 'first after']));
  });

  it('say what they did', async () => {
    const { write, undo, redo, said, useUndoLabel, useRedoLabel } = await opened();
    write('soup');
    undo();
    expect(said()).toBe('Undone: Added soup');
    expect([seen(useUndoLabel), seen(useRedoLabel)]).toEqual([null, 'Added soup']);
    redo();
    expect(said()).toBe('Done again: Added soup');
    expect([seen(useUndoLabel), seen(useRedoLabel)]).toEqual(['Added soup', null]);
  });

  it('are saved like edits, each on a new revision', async () => {
    const { main, write, undo, redo, flushWeeks } = await opened(new FakeMain({ weeks: [storedWeek(WEEK, 4)] }));
    for (const edit of [() => write('soup'), undo, redo]) {
      edit();
      await flushWeeks();
    }
    expect(main.asked('weeks.save').map(({ week, baseRevision }) => [baseRevision, notesOf(week)])).toEqual([
      [4, ['soup']],
      [5, []],
      [6, ['soup']],
    ]);
  });

  it('forget what was undone as soon as something new is edited, but not when nothing changed', async () => {
    const { write, undo, redo, editPlan, notes } = await opened();
    write('soup');
    write('stew');
    undo();
    editPlan('Nothing', (plan) => plan);
    redo();
    expect(notes()).toEqual(['soup', 'stew']);
    undo();
    write('salad');
    redo();
    expect(notes()).toEqual(['soup', 'salad']);
  });

  it('behave like a list of versions for every sequence of edits', async () => {
    const steps = fc.array(fc.constantFrom('edit', 'edit', 'undo', 'redo'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const { write, undo, redo, notes } = await opened();
        let versions: (readonly string[])[] = [[]];
        let at = 0;
        sequence.forEach((step, index) => {
          if (step === 'edit') {
            write(String(index));
            versions = [...versions.slice(0, at + 1), [...(versions[at] ?? []), String(index)]];
            at += 1;
          } else if (step === 'undo') {
            undo();
            at = Math.max(0, at - 1);
          } else {
            redo();
            at = Math.min(versions.length - 1, at + 1);
          }
          expect(notes()).toEqual(versions[at]);
        });
      }),
      runs(40),
    );
  });
});

describe('what was undone or done again', () => {
  const chili: LibraryDocument['recipes'][string] = {
    name: 'Chili',
    servings: 4,
    cookedGrams: null,
    ingredients: [],
    steps: '',
    note: '',
    tags: [],
    source: '',
    revision: 1,
  };
  const shown = () => seen(useNotes).map((note) => note.message);

  it('is shown in a note on every screen where the plan does not show it', async () => {
    const { write, undo, redo } = await opened();
    write('soup');
    undo();
    await settled();
    expect(shown()).toEqual([]);
    navigate('foods');
    redo();
    await settled();
    expect(shown()).toEqual(['Done again: Added soup.']);
    undo();
    await settled();
    expect(shown()).toEqual(['Undone: Added soup.']);
  });

  it('is shown on the plan too when it changed nothing there', async () => {
    const { changeDocuments, library, undo } = await opened();
    await library.loadLibrary();
    await changeDocuments('recipe', {
      label: 'Copied Chili',
      library: (before) => ({ ...before, recipes: { ...before.recipes, 'mine:chili': chili } }),
    });
    undo();
    await vi.waitFor(() => expect(shown()).toEqual(['Undone: Copied Chili.']));
  });
});

describe('undo across weeks', () => {
  it('opens the week the edit was made in, and saves that one', async () => {
    const { main, write, openWeek, undo, redo, notes, currentWeek, flushWeeks } = await opened();
    write('soup');
    await openWeek(NEXT_WEEK);
    write('stew');
    undo();
    expect(currentWeek()).toBe(NEXT_WEEK);
    expect(notes()).toEqual([]);
    undo();
    expect(currentWeek()).toBe(WEEK);
    expect(notes()).toEqual([]);
    redo();
    redo();
    expect(currentWeek()).toBe(NEXT_WEEK);
    await flushWeeks();
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['soup']);
    expect(notesOf(main.weeks.get(NEXT_WEEK))).toEqual(['stew']);
  });

  it('leaves the trouble of the week it came from behind', async () => {
    const main = new FakeMain();
    main.answers['weeks.load'] = ({ week }) =>
      week === NEXT_WEEK
        ? fail('STORAGE', 'The disk does not answer.')
        : succeed({ status: 'absent', message: '', document: newWeekDocument(week) });
    const { write, openWeek, undo, currentWeek, useLoadFailure } = await opened(main);
    write('soup');
    await openWeek(NEXT_WEEK);
    expect(seen(useLoadFailure)).not.toBeNull();
    undo();
    expect(currentWeek()).toBe(WEEK);
    expect(seen(useLoadFailure)).toBeNull();
  });
});

describe('ticks of the shopping list', () => {
  const tick = (...ticked: string[]) => ({ ticked });

  it('are saved, are no step of undo, and stay when the plan goes back and forth', async () => {
    const { main, write, touchPlan, undo, redo, notes, currentPlan, useUndoLabel, flushWeeks } = await opened();
    write('soup');
    touchPlan((plan) => ({ ...plan, shopping: tick('sr28:01123') }));
    expect(seen(useUndoLabel)).toBe('Added soup');
    write('stew');
    touchPlan((plan) => ({ ...plan, shopping: tick('sr28:01123', 'sr28:11457') }));
    undo();
    undo();
    expect(notes()).toEqual([]);
    expect(currentPlan().shopping).toEqual(tick('sr28:01123', 'sr28:11457'));
    redo();
    redo();
    expect(notes()).toEqual(['soup', 'stew']);
    expect(currentPlan().shopping).toEqual(tick('sr28:01123', 'sr28:11457'));
    await flushWeeks();
    expect(main.weeks.get(WEEK)?.shopping).toEqual(tick('sr28:01123', 'sr28:11457'));
  });

  it('do not take redo away', async () => {
    const { write, touchPlan, undo, redo, notes } = await opened();
    write('soup');
    undo();
    touchPlan((plan) => ({ ...plan, shopping: tick('sr28:01123') }));
    redo();
    expect(notes()).toEqual(['soup']);
  });

  it('that change nothing are not saved', async () => {
    const { main, touchPlan, flushWeeks } = await opened();
    touchPlan((plan) => plan);
    await flushWeeks();
    expect(main.asked('weeks.save')).toEqual([]);
  });
});
