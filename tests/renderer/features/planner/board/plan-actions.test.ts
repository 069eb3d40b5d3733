import { describe, expect, it, vi } from 'vitest';
import { useAnnouncement } from '#renderer/state/announce-store';
import { currentPlan, openWeek } from '#renderer/state/planner-store';
import { takeTheirs } from '#renderer/state/week-saving';
import {
  cellName,
  copySelected,
  cutSelected,
  dropEntries,
  moveSelected,
  pasteInto,
  removeSelected,
} from '#renderer/features/planner/board/plan-actions';
import { currentSelection, focusOn, select } from '#renderer/features/planner/selection-store';
import { succeed } from '#shared/contract/result';
import { loadLibrary } from '#renderer/state/library-store';
import { useNotes } from '#renderer/state/notes';
import { profileEntry } from '#tests/support/people';
import { seen } from '#tests/renderer/state/fresh-stores';
import { setToday } from '#tests/support/today';
import { FakeMain } from '#tests/renderer/bridge/fake-main';
import { freshWindow } from '#tests/support/fresh-window';
import type { Sketch } from '../small-plans';
import { capsule, cell, MONDAY, place, sketchedWeek, sketchOf, SUNDAY, TUESDAY, WEEK, WEDNESDAY } from '../small-plans';
import { undo, redo } from '#renderer/state/history';

let main: FakeMain;

/** This week on screen and on disk, the focus on one entry, these entries selected. */
async function board(
  sketch: Sketch,
  focus: ReturnType<typeof place> | null = null,
  chosen: readonly string[] = [],
  who: Parameters<typeof profileEntry>[0] = {},
) {
  freshWindow();
  setToday('2026-11-24');
  main = new FakeMain({ library: { profile: [profileEntry(who)] }, weeks: [sketchedWeek(sketch)] });
  await loadLibrary();
  await openWeek(WEEK);
  if (focus !== null) focusOn(focus);
  if (chosen.length > 0) select(chosen);
}

const now = () => sketchOf(currentPlan());
const focus = () => currentSelection().focus;
const chosen = () => [...currentSelection().selected];
const said = () => useAnnouncement.getState().text;
/** New copies have new ids; their text is that of the copied note. */
const textAt = (date: string, slot: string) =>
  currentPlan()
    .days.find((day) => day.date === date)
    ?.meals.find((meal) => meal.slot === slot)
    ?.entries.map((entry) => (entry.kind === 'note' ? entry.text : entry.kind)) ?? [];

describe('removing', () => {
  it('takes the selection out as one edit, says how much, and goes on to the next entry', async () => {
    await board([{ breakfast: 'a b c d' }], place(MONDAY, 'breakfast', 'b'), ['b', 'c']);
    removeSelected();
    expect(now()).toEqual([{ breakfast: 'a d' }]);
    expect(said()).toBe('Removed 2 entries');
    expect(focus()).toEqual(place(MONDAY, 'breakfast', 'd'));
    expect(chosen()).toEqual(['d']);
    undo();
    expect(now()).toEqual([{ breakfast: 'a b c d' }]);
  });

  it('of the last entry leaves the focus on the empty meal, with nothing chosen', async () => {
    await board([{ lunch: 'a' }], place(MONDAY, 'lunch', 'a'));
    removeSelected();
    expect(now()).toEqual([]);
    expect(said()).toBe('Removed 1 entry');
    expect(focus()).toEqual(place(MONDAY, 'lunch'));
    expect(chosen()).toEqual([]);
  });

  it('works over several days', async () => {
    await board([{ breakfast: 'a' }, { lunch: 'b c' }], place(TUESDAY, 'lunch', 'b'), ['a', 'b']);
    removeSelected();
    expect(now()).toEqual([{}, { lunch: 'c' }]);
  });

  it('means the focused entry if nothing is selected, and nothing on an empty meal', async () => {
    await board([{ breakfast: 'a b' }], place(MONDAY, 'breakfast', 'b'));
    select([]);
    removeSelected();
    expect(now()).toEqual([{ breakfast: 'a' }]);
    focusOn(place(MONDAY, 'lunch'));
    removeSelected();
    expect(now()).toEqual([{ breakfast: 'a' }]);
  });
});

describe('copy and paste', () => {
  it('puts copies with new ids behind what is there, and chooses them', async () => {
    await board([{ breakfast: 'a b', dinner: 'c' }, { lunch: 'd' }], place(MONDAY, 'breakfast', 'a'), ['c', 'a']);
    expect(copySelected()).toBe(true);
    expect(seen(useNotes).map(({ message }) => message)).toEqual(['Copied 2 entries.']);
    pasteInto(cell(TUESDAY, 'lunch'));
    expect(textAt(TUESDAY, 'lunch')).toEqual(['d', 'a', 'c']);
    expect(now()[0]).toEqual({ breakfast: 'a b', dinner: 'c' });
    expect(said()).toBe('Pasted 2 entries into Lunch, Tuesday 24 November');
    expect(chosen()).toHaveLength(2);
    expect(chosen()).not.toContain('a');
    expect(focus()?.entry).toBe(chosen()[0]);
    undo();
    expect(now()[1]).toEqual({ lunch: 'd' });
  });

  it('keeps board order, however the entries were chosen', async () => {
    await board([{ breakfast: 'a b c' }], place(MONDAY, 'breakfast', 'c'), ['c', 'a', 'b']);
    copySelected();
    pasteInto(cell(WEDNESDAY, 'dinner'));
    expect(textAt(WEDNESDAY, 'dinner')).toEqual(['a', 'b', 'c']);
  });

  it('can be repeated: every paste has new ids', async () => {
    await board([{ breakfast: 'a' }], place(MONDAY, 'breakfast', 'a'));
    copySelected();
    pasteInto(cell(MONDAY, 'lunch'));
    pasteInto(cell(MONDAY, 'lunch'));
    const ids = currentPlan().days[0]!.meals.flatMap((meal) => meal.entries.map((entry) => entry.id));
    expect(textAt(MONDAY, 'lunch')).toEqual(['a', 'a']);
    expect(new Set(ids).size).toBe(3);
  });

  it('copies nothing from an empty meal, and says when there is nothing to paste', async () => {
    await board([{ breakfast: 'a' }], place(MONDAY, 'lunch'));
    expect(copySelected()).toBe(false);
    pasteInto(cell(MONDAY, 'lunch'));
    expect(said()).toBe('Nothing has been copied yet.');
    expect(now()).toEqual([{ breakfast: 'a' }]);
  });

  const LITE = 'label:lite-salt';
  const portion = { amount: 1.4, unit: 'g' };
  const planned = (id: string, food: string) => ({
    id,
    kind: 'food' as const,
    food,
    grams: 1.4,
    portion,
    locked: false,
    note: '',
  });
  const foodsAt = (slot: string) => {
    const [day] = currentPlan().days;
    const meal = day?.meals.find((one) => one.slot === slot);
    return meal?.entries.map((one) => (one.kind === 'food' ? one.food : one.kind)) ?? [];
  };
  /** With kidney disease: spinach and lite salt for breakfast on Monday, both selected. */
  async function saltyBoard() {
    const answers = { ...profileEntry().answers, 'kidney-disease': 'yes' as const };
    await board([], null, [], { answers });
    const empty = sketchedWeek([]);
    const [first, ...rest] = empty.days;
    const entries = [planned('leaf', 'sr28:11457'), planned('lite', LITE)];
    main.weeks.set(WEEK, { ...empty, days: [{ ...first!, meals: [{ slot: 'breakfast', entries }] }, ...rest] });
    await takeTheirs(WEEK);
    focusOn(place(MONDAY, 'breakfast', 'leaf'));
    select(['leaf', 'lite']);
  }

  it('leaves out what the answers rule out, lists it with the reason, and adds it by name', async () => {
    await saltyBoard();
    copySelected();
    pasteInto(cell(MONDAY, 'dinner'));
    expect(foodsAt('dinner')).toEqual(['sr28:11457']);
    const note = seen(useNotes).findLast(({ kind }) => kind === 'news');
    expect([note?.title, note?.message]).toEqual([
      'Left out by your safety answers.',
      'Lite salt on Monday 23 November: not offered with kidney disease.',
    ]);
    expect(note?.actions?.map(({ label }) => label)).toEqual(['Add Lite salt anyway']);
    note?.actions?.[0]?.run();
    await vi.waitFor(() => expect(foodsAt('dinner')).toEqual(['sr28:11457', LITE]));
    undo();
    await vi.waitFor(() => expect(foodsAt('dinner')).toEqual(['sr28:11457']));
  });

  it('moves what was cut from this week, and copies it the second time', async () => {
    await saltyBoard();
    cutSelected();
    pasteInto(cell(MONDAY, 'dinner'));
    expect(foodsAt('dinner')).toEqual(['sr28:11457', LITE]);
    pasteInto(cell(MONDAY, 'lunch'));
    expect(foodsAt('lunch')).toEqual(['sr28:11457']);
  });

  it('copies the label a food was frozen with into another week, next to another label of the same row', async () => {
    const id = 'label:magnesium-glycinate';
    const portion = { amount: 1, unit: 'piece' };
    const pill = { id: 'pill', kind: 'food' as const, food: id, grams: 1, portion, locked: false, note: '' };
    const withPill = (week: string, milligrams: number) => {
      const empty = sketchedWeek([], week);
      const [first, ...rest] = empty.days;
      const days = [{ ...first!, meals: [{ slot: 'drinks', entries: [{ ...pill }] }] }, ...rest];
      return { ...empty, days, foods: { [id]: capsule(milligrams) } };
    };
    await board([]);
    main.weeks.set(WEEK, withPill(WEEK, 400));
    main.weeks.set('2026-W49', withPill('2026-W49', 200));
    await takeTheirs(WEEK);
    focusOn(place(MONDAY, 'drinks', 'pill'));
    copySelected();
    await openWeek('2026-W49');
    pasteInto(cell('2026-11-30', 'drinks'));
    const { days, foods } = currentPlan();
    const planned = days[0]?.meals[0]?.entries.map((one) => (one.kind === 'food' ? foods[one.food] : undefined));
    // 1 g of a 200 mg capsule means 20,000 mg in 100 g.
    expect(planned?.map((one) => one?.per100g.magnesium)).toEqual([20_000, 40_000]);
  });
});

describe('cutting', () => {
  it('takes out and keeps for pasting, each a separate edit', async () => {
    await board([{ breakfast: 'a b c' }], place(MONDAY, 'breakfast', 'a'), ['a', 'c']);
    cutSelected();
    expect(now()).toEqual([{ breakfast: 'b' }]);
    expect(said()).toBe('Cut 2 entries');
    expect(focus()).toEqual(place(MONDAY, 'breakfast', 'b'));
    pasteInto(cell(SUNDAY, 'dinner'));
    expect(textAt(SUNDAY, 'dinner')).toEqual(['a', 'c']);
    undo();
    undo();
    expect(now()).toEqual([{ breakfast: 'a b c' }]);
    redo();
    expect(now()).toEqual([{ breakfast: 'b' }]);
  });
});

describe('dropping', () => {
  it('moves entries before another one, in their order, and says where', async () => {
    await board([{ breakfast: 'a b' }, { lunch: 'c d' }]);
    dropEntries(['a', 'b'], cell(TUESDAY, 'lunch'), 'd', false);
    expect(now()).toEqual([{}, { lunch: 'c a b d' }]);
    expect(said()).toBe('Moved 2 entries to Lunch, Tuesday 24 November');
    expect(chosen()).toEqual(['a', 'b']);
    expect(focus()).toEqual(place(TUESDAY, 'lunch', 'a'));
  });

  it('copies where Ctrl is held: the originals stay, the copies land where they were dropped', async () => {
    await board([{ breakfast: 'a b' }, { lunch: 'c d' }]);
    dropEntries(['a', 'b'], cell(TUESDAY, 'lunch'), 'd', true);
    expect(now()[0]).toEqual({ breakfast: 'a b' });
    expect(textAt(TUESDAY, 'lunch')).toEqual(['c', 'a', 'b', 'd']);
    undo();
    expect(now()).toEqual([{ breakfast: 'a b' }, { lunch: 'c d' }]);
  });

  it('copies to the end of a meal where nothing was pointed at', async () => {
    await board([{ breakfast: 'a' }, { lunch: 'c' }]);
    dropEntries(['a'], cell(TUESDAY, 'lunch'), null, true);
    expect(textAt(TUESDAY, 'lunch')).toEqual(['c', 'a']);
  });

  it('onto its own place is not an edit, and of nothing does nothing', async () => {
    await board([{ breakfast: 'a b' }]);
    dropEntries(['a'], cell(MONDAY, 'breakfast'), 'b', false);
    dropEntries([], cell(MONDAY, 'dinner'), null, false);
    expect(now()).toEqual([{ breakfast: 'a b' }]);
    expect(said()).toBe('');
  });
});

describe('moving with the keyboard', () => {
  it('goes to the day beside, keeps its meal, and the focus follows; it stops at the ends of the week', async () => {
    await board([{ lunch: 'a b' }, { lunch: 'c' }], place(MONDAY, 'lunch', 'b'));
    moveSelected('left');
    expect(said()).toBe('Already on the first day of this week');
    moveSelected('right');
    expect(now()).toEqual([{ lunch: 'a' }, { lunch: 'c b' }]);
    expect(focus()).toEqual(place(TUESDAY, 'lunch', 'b'));
    expect(chosen()).toEqual(['b']);
    moveSelected('left');
    expect(now()).toEqual([{ lunch: 'a b' }, { lunch: 'c' }]);
  });

  it('takes a selection along as a block, in its order, with the focus where it was', async () => {
    await board([{ lunch: 'a b c d' }], place(MONDAY, 'lunch', 'c'), ['c', 'b']);
    moveSelected('down');
    expect(now()).toEqual([{ lunch: 'a d b c' }]);
    expect(focus()?.entry).toBe('c');
    moveSelected('right');
    expect(now()).toEqual([{ lunch: 'a d' }, { lunch: 'b c' }]);
    expect(focus()).toEqual(place(TUESDAY, 'lunch', 'c'));
    expect(new Set(chosen())).toEqual(new Set(['b', 'c']));
  });

  it('goes up and down through a meal, then into the next one from its near end', async () => {
    await board([{ breakfast: 'a b', dinner: 'x y' }], place(MONDAY, 'breakfast', 'a'));
    const path = ['down', 'down', 'down', 'down', 'down', 'down'] as const;
    const seen = path.map((direction) => {
      moveSelected(direction);
      return now()[0];
    });
    expect(seen).toEqual([
      { breakfast: 'b a', dinner: 'x y' },
      { breakfast: 'b', lunch: 'a', dinner: 'x y' },
      { breakfast: 'b', dinner: 'a x y' },
      { breakfast: 'b', dinner: 'x a y' },
      { breakfast: 'b', dinner: 'x y a' },
      { breakfast: 'b', dinner: 'x y', snacks: 'a' },
    ]);
    expect(focus()).toEqual(place(MONDAY, 'snacks', 'a'));
    path.forEach(() => moveSelected('up'));
    expect(now()[0]).toEqual({ breakfast: 'a b', dinner: 'x y' });
  });

  it('stops at the first and the last meal', async () => {
    await board([{ breakfast: 'a', drinks: 'z' }], place(MONDAY, 'breakfast', 'a'));
    moveSelected('up');
    focusOn(place(MONDAY, 'drinks', 'z'));
    moveSelected('down');
    expect(now()).toEqual([{ breakfast: 'a', drinks: 'z' }]);
    expect(said()).toBe('Already at the bottom of the day');
  });
});

describe('the name of a meal', () => {
  it('is its own name and the day, and its id where the week has no such meal', async () => {
    await board([]);
    expect(cellName(currentPlan(), cell(TUESDAY, 'drinks'))).toBe('Drinks & salts, Tuesday 24 November');
    expect(cellName(currentPlan(), cell(TUESDAY, 'brunch'))).toBe('brunch, Tuesday 24 November');
  });
});

describe('a week that may only be read', () => {
  it('refuses all of it with the reason, and leaves focus and selection where they are', async () => {
    const week = '2026-W20';
    const message = 'Week 20 was written by a newer version, so it can only be read.';
    const monday = '2026-05-11';
    await board([]);
    main.answers['weeks.load'] = () =>
      succeed({ status: 'read-only', message, document: sketchedWeek([{ lunch: 'a b' }], week) });
    await openWeek(week);
    for (const act of [
      () => removeSelected(),
      () => cutSelected(),
      () => pasteInto(cell(monday, 'dinner')),
      () => moveSelected('right'),
      () => dropEntries(['a'], cell(monday, 'dinner'), null, false),
    ]) {
      focusOn(place(monday, 'lunch', 'a'));
      copySelected();
      act();
      expect(said()).toBe(message);
      expect(now()).toEqual([{ lunch: 'a b' }]);
      expect(focus()).toEqual(place(monday, 'lunch', 'a'));
      expect(chosen()).toEqual(['a']);
    }
    expect(main.asked('weeks.save')).toEqual([]);
  });
});
