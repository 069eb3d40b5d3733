import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as edits from '#renderer/state/own-food-edits';
import { fail, succeed } from '#shared/contract/result';
import type { MethodOutput } from '#shared/contract/methods';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { frozenFoodSchema, newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { datesOf } from '#shared/domain/week-id';
import { addEntries, entriesOfDay } from '#shared/domain/week/week-plan';
import { entry, LITE_SALT, SPINACH } from '#tests/support/foods';
import { BAR, bars, NEW_BAR, OWN_BAR } from '#tests/support/own-foods';
import { FakeMain } from '../bridge/fake-main';
import { freshStores, NEXT_WEEK, seen, settled, WEEK } from './fresh-stores';
import type { FrozenFood } from '#shared/domain/food/food';

const LAST_WEEK = '2026-W47';
const LONG_AGO = '2024-W10';
const FAR_AHEAD = '2028-W30';

// Wednesday of week 48.
beforeEach(() => void vi.setSystemTime(new Date('2026-11-25T09:00:00')));

/** A week on disk whose Monday has these bars, frozen as `mine:bar`. */
function weekWithBars(week: string, count: number, revision = 5): WeekDocument {
  const planned = addEntries(newWeekDocument(week), { date: datesOf(week)[0] ?? '', slot: 'lunch' }, [
    bars(`bars-${week}`, count),
    entry('sr28:11457', 60),
  ]);
  return weekDocumentSchema.parse({
    ...planned,
    foods: { 'mine:bar': BAR },
    revision,
    savedAt: '2026-11-01T08:00:00Z',
  });
}

const otherWeek = (week: string): WeekDocument =>
  weekDocumentSchema.parse({ ...newWeekDocument(week), revision: 2, savedAt: '2026-11-01T08:00:00Z' });

const stored = (food: FrozenFood): LibraryDocument['foods'][string] => frozenFoodSchema.parse(food);

const LIBRARY: Partial<LibraryDocument> = {
  foods: { 'mine:other': { ...stored(BAR), name: 'Other' }, 'mine:bar': stored(BAR) },
  favourites: ['mine:bar'],
};

async function opened(main: FakeMain, shown = WEEK) {
  const stores = await freshStores();
  await stores.library.loadLibrary();
  await stores.openWeek(shown);
  return { ...stores, ...edits, main };
}

const gramsOf = (week: WeekDocument | undefined): readonly number[] =>
  week?.days.flatMap((day) => entriesOfDay(day).flatMap((one) => (one.kind === 'food' ? [one.grams] : []))) ?? [];

const find = (id: string) => [SPINACH, LITE_SALT].find((one) => one.id === id);

const WEEKS = [LONG_AGO, LAST_WEEK, WEEK, NEXT_WEEK, FAR_AHEAD];
const disk = () =>
  new FakeMain({ library: LIBRARY, weeks: [...WEEKS.map((week) => weekWithBars(week, 2)), otherWeek('2026-W50')] });

describe('changing an own food', () => {
  it('rewrites the week of today and later ones in one save and one step; past weeks are not even asked for', async () => {
    const main = disk();
    const past = [main.weeks.get(LONG_AGO), main.weeks.get(LAST_WEEK)];
    // The week on screen does not decide what is past.
    const { changeOwnFood, useUndoLabel, said } = await opened(main, LAST_WEEK);
    const outcome = await changeOwnFood('mine:bar', stored(NEW_BAR));
    expect(outcome).toMatchObject({ failure: null, weeks: [WEEK, NEXT_WEEK, FAR_AHEAD] });
    const saves = main.asked('documents.save');
    expect(
      saves.map(({ weeks, library }) => [weeks.map(({ week }) => week.week), library?.library.foods['mine:bar']]),
    ).toEqual([[[WEEK, NEXT_WEEK, FAR_AHEAD], NEW_BAR]]);
    expect([main.weeks.get(LONG_AGO), main.weeks.get(LAST_WEEK)]).toEqual(past);
    expect([main.weeks.get(LONG_AGO) === past[0], main.weeks.get(LAST_WEEK) === past[1]]).toEqual([true, true]);
    expect(main.asked('weeks.save')).toEqual([]);
    expect(main.asked('weeks.loadRange').every(({ from }) => from >= WEEK)).toBe(true);
    // 2 bars of 45 g.
    expect([WEEK, NEXT_WEEK, FAR_AHEAD].map((week) => gramsOf(main.weeks.get(week)))).toEqual([
      [90, 60],
      [90, 60],
      [90, 60],
    ]);
    expect(gramsOf(main.weeks.get(LAST_WEEK))).toEqual([80, 60]);
    expect([seen(useUndoLabel), said()]).toEqual(['Changed Keto bar', 'Changed Keto bar']);
  });

  it('undone is what it was, down to the order of its keys, and can be redone', async () => {
    const main = disk();
    const { changeOwnFood, undo, redo, useOpenWeeks, library } = await opened(main);
    // Everything is open, so that this window's state can be compared.
    const texts = () => JSON.stringify([seen(useOpenWeeks)[WEEK], library.currentLibrary()]);
    const before = texts();
    await changeOwnFood('mine:bar', stored(NEW_BAR));
    const after = texts();
    expect(after).not.toBe(before);
    undo();
    await settled();
    expect(texts()).toBe(before);
    expect(main.library.foods['mine:bar']).toEqual(BAR);
    expect([WEEK, NEXT_WEEK, FAR_AHEAD].map((week) => gramsOf(main.weeks.get(week)))).toEqual([
      [80, 60],
      [80, 60],
      [80, 60],
    ]);
    redo();
    await settled();
    expect(texts()).toBe(after);
  });

  it('takes a week as the window has it, not as it was on disk', async () => {
    const main = disk();
    const { changeOwnFood, editPlan, flushWeeks } = await opened(main, '2026-W50');
    editPlan('Added bars', (plan) => ({
      ...addEntries(plan, { date: '2026-12-07', slot: 'lunch' }, [bars('new', 1)]),
      foods: { 'mine:bar': stored(BAR) },
    }));
    const { weeks } = await changeOwnFood('mine:bar', stored(NEW_BAR));
    await flushWeeks();
    expect([weeks.includes('2026-W50'), gramsOf(main.weeks.get('2026-W50'))]).toEqual([true, [45]]);
  });

  it('that changes nothing is not a step', async () => {
    const main = disk();
    const { changeOwnFood, library } = await opened(main);
    const same = library.currentLibrary().foods['mine:bar'];
    expect(same === undefined ? null : await changeOwnFood('mine:bar', same)).toEqual({
      failure: null,
      step: null,
      weeks: [],
    });
    expect(main.asked('documents.save')).toEqual([]);
  });

  it('of a food that is gone is refused', async () => {
    const { changeOwnFood } = await opened(disk());
    expect((await changeOwnFood('mine:nowhere', stored(NEW_BAR))).failure?.message).toBe(
      'This food is no longer one of yours; nothing was changed.',
    );
  });
});

describe('a later week that cannot be changed', () => {
  const NEWER = 'Week 49 was written by a newer version of Electroplate; it can be read here but not changed.';

  function withProblem(main: FakeMain, document: WeekDocument | null, status: MethodOutput<'weeks.load'>['status']) {
    main.weeks.delete(NEXT_WEEK);
    main.answers['weeks.list'] = () => succeed({ weeks: [WEEK, NEXT_WEEK] });
    main.answers['weeks.loadRange'] = () =>
      succeed({
        weeks: [weekWithBars(WEEK, 2), ...(document === null ? [] : [document])],
        problems: [{ week: NEXT_WEEK, message: NEWER }],
      });
    main.answers['weeks.load'] = ({ week }) =>
      succeed(
        week === NEXT_WEEK
          ? { status, message: NEWER, document: document ?? newWeekDocument(week) }
          : { status: 'loaded', message: '', document: main.weeks.get(week) ?? newWeekDocument(week) },
      );
    return main;
  }

  it('and uses the food refuses all of it', async () => {
    const { changeOwnFood, main, library } = await opened(withProblem(disk(), weekWithBars(NEXT_WEEK, 1), 'read-only'));
    expect(await changeOwnFood('mine:bar', stored(NEW_BAR))).toEqual({
      failure: { code: 'NEWER_VERSION', message: `${NEWER} Nothing was changed.` },
      step: null,
      weeks: [],
    });
    expect([main.asked('documents.save'), library.currentLibrary().foods['mine:bar']]).toEqual([[], BAR]);
  });

  it('and may use it, because it cannot be shown or names it elsewhere, refuses all of it', async () => {
    const hidden = { ...otherWeek(NEXT_WEEK), later: { of: 'mine:bar' } };
    for (const document of [null, hidden]) {
      const { changeOwnFood, mergeOwnFood, main } = await opened(withProblem(disk(), document, 'read-only'));
      for (const { failure } of [
        await changeOwnFood('mine:bar', stored(NEW_BAR)),
        await mergeOwnFood('mine:bar', 'sr28:11457', find),
      ])
        expect(failure?.message).toBe(`${NEWER} It may use this food, so nothing was changed.`);
      expect(main.asked('documents.save')).toEqual([]);
    }
  });

  it('refuses all of it also when it is open already', async () => {
    const { changeOwnFood, main } = await opened(withProblem(disk(), null, 'read-only'), NEXT_WEEK);
    expect((await changeOwnFood('mine:bar', stored(NEW_BAR))).failure?.message).toBe(
      `${NEWER} It may use this food, so nothing was changed.`,
    );
    expect(main.asked('documents.save')).toEqual([]);
  });

  it('and does not use it holds nothing up', async () => {
    const { changeOwnFood, main } = await opened(withProblem(disk(), otherWeek(NEXT_WEEK), 'read-only'));
    expect(await changeOwnFood('mine:bar', stored(NEW_BAR))).toMatchObject({ failure: null, weeks: [WEEK] });
    expect(gramsOf(main.weeks.get(WEEK))).toEqual([90, 60]);
  });

  it('is no longer found when the weeks cannot be listed or read', async () => {
    const main = disk();
    const { changeOwnFood } = await opened(main);
    main.answers['weeks.loadRange'] = () => fail('STORAGE', 'The weeks could not be read; nothing was changed.');
    expect((await changeOwnFood('mine:bar', stored(NEW_BAR))).failure?.message).toBe(
      'The weeks could not be read; nothing was changed.',
    );
    main.answers['weeks.list'] = () => fail('STORAGE', 'The weeks could not be listed; nothing was changed.');
    expect((await changeOwnFood('mine:bar', stored(NEW_BAR))).failure?.message).toBe(
      'The weeks could not be listed; nothing was changed.',
    );
    expect(main.asked('documents.save')).toEqual([]);
  });

  it('that was saved by another program meanwhile leaves everything unchanged', async () => {
    const main = disk();
    const { changeOwnFood, library, useUndoLabel } = await opened(main);
    main.answers['documents.save'] = () => fail('CONFLICT', 'Week 49 was changed on disk; nothing was written.');
    expect((await changeOwnFood('mine:bar', stored(NEW_BAR))).failure?.code).toBe('CONFLICT');
    expect([library.currentLibrary().foods['mine:bar'], seen(useUndoLabel), gramsOf(main.weeks.get(WEEK))]).toEqual([
      BAR,
      null,
      [80, 60],
    ]);
  });
});

describe('looking where a food is used', () => {
  it('reads at most 60 weeks at a time, past ones only when requested, and stops when cancelled', async () => {
    const main = disk();
    const { findUsesFromNow, findPastUses } = await opened(main);
    const found = await findUsesFromNow(OWN_BAR);
    expect(found.ok ? found.value.weeks.map(({ week, uses }) => [week, uses.length]) : found).toEqual([
      [WEEK, 1],
      [NEXT_WEEK, 1],
      [FAR_AHEAD, 1],
    ]);
    const past = await findPastUses(OWN_BAR);
    expect(past.ok ? past.value.weeks.map(({ week }) => week) : past).toEqual([LONG_AGO, LAST_WEEK]);
    // Five weeks from W48 on hold three files; week 30 of 2028 is further than a call reaches.
    expect(main.asked('weeks.loadRange')).toEqual([
      { from: WEEK, to: '2026-W50' },
      { from: FAR_AHEAD, to: FAR_AHEAD },
      { from: LONG_AGO, to: LONG_AGO },
      { from: LAST_WEEK, to: LAST_WEEK },
    ]);
    expect(await findUsesFromNow(OWN_BAR, AbortSignal.abort())).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    });
    expect(main.asked('weeks.loadRange')).toHaveLength(4);
  });
});

describe('what is at home of an own food', () => {
  const pantry = { bars: { food: 'mine:bar', amount: 3, unit: 'piece', place: 'cupboard' } } as const;
  const home = () => new FakeMain({ library: { ...LIBRARY, pantry }, weeks: [] });

  it('goes where the food goes, keeps its name where the food is deleted, and comes back with it', async () => {
    const main = home();
    const { mergeOwnFood, deleteOwnFood, undo } = await opened(main);
    await mergeOwnFood('mine:bar', 'sr28:11457', find);
    expect(main.library.pantry).toEqual({ bars: { ...pantry.bars, food: 'sr28:11457' } });
    undo();
    await settled();
    expect(main.library.pantry).toEqual(pantry);
    await deleteOwnFood('mine:bar');
    expect(main.library.pantry).toEqual({ bars: { name: BAR.name, amount: 3, unit: 'piece', place: 'cupboard' } });
    undo();
    await settled();
    expect(main.library.pantry).toEqual(pantry);
  });
});

describe('merging', () => {
  it('into a catalog food uses that one from now on, removes the food, and can be undone', async () => {
    const main = disk();
    const past = main.weeks.get(LAST_WEEK);
    const { mergeOwnFood, undo, library } = await opened(main);
    const before = JSON.stringify(library.currentLibrary());
    expect(await mergeOwnFood('mine:bar', 'sr28:11457', find)).toMatchObject({
      failure: null,
      weeks: [WEEK, NEXT_WEEK, FAR_AHEAD],
    });
    expect([Object.keys(main.library.foods), main.library.favourites]).toEqual([['mine:other'], ['sr28:11457']]);
    expect([main.weeks.get(WEEK)?.foods, gramsOf(main.weeks.get(WEEK))]).toEqual([{}, [80, 60]]);
    expect(main.weeks.get(LAST_WEEK)).toBe(past);
    undo();
    await settled();
    expect(JSON.stringify(library.currentLibrary())).toBe(before);
    expect(main.weeks.get(NEXT_WEEK)?.foods).toEqual({ 'mine:bar': BAR });
  });

  it('freezes another own food, and a label row without what only the catalog says of it', async () => {
    const main = disk();
    const { mergeOwnFood, undo } = await opened(main);
    await mergeOwnFood('mine:bar', 'mine:other', find);
    expect(main.weeks.get(WEEK)?.foods).toEqual({ 'mine:other': { ...BAR, name: 'Other' } });
    undo();
    await settled();
    const row = { ...LITE_SALT, longName: 'Lite salt, as a usual product', unconfirmed: ['sodium'] };
    await mergeOwnFood('mine:bar', row.id, () => row);
    expect(Object.keys(main.weeks.get(WEEK)?.foods['label:lite-salt'] ?? {})).toEqual([
      'name',
      'group',
      'kind',
      'per100g',
      'measures',
    ]);
  });

  it('refuses itself, an unknown food, and pieces with grams', async () => {
    const { mergeOwnFood, main } = await opened(disk());
    const gone = 'This food is no longer one of yours; nothing was changed.';
    expect((await mergeOwnFood('mine:bar', 'mine:bar', find)).failure?.message).toBe(gone);
    expect((await mergeOwnFood('mine:bar', 'sr28:00000', find)).failure?.message).toBe(gone);
    const pill = {
      ...LITE_SALT,
      id: 'label:pill',
      name: 'Pill',
      kind: 'supplement' as const,
      measures: [{ unit: 'piece', grams: 1 }],
    };
    expect((await mergeOwnFood('mine:bar', 'label:pill', () => pill)).failure?.message).toBe(
      'Keto bar and Pill are not both weighed or both counted; nothing was changed.',
    );
    expect(main.asked('documents.save')).toEqual([]);
  });
});

describe('deleting', () => {
  it('touches no week, and can be undone', async () => {
    const main = disk();
    const { deleteOwnFood, undo, library, useUndoLabel } = await opened(main);
    const before = JSON.stringify(library.currentLibrary());
    expect(await deleteOwnFood('mine:bar')).toMatchObject({ failure: null, weeks: [] });
    expect([Object.keys(main.library.foods), main.library.favourites, seen(useUndoLabel)]).toEqual([
      ['mine:other'],
      [],
      'Deleted Keto bar',
    ]);
    expect(main.asked('documents.save').map(({ weeks }) => weeks)).toEqual([[]]);
    expect(main.weeks.get(WEEK)?.foods).toEqual({ 'mine:bar': BAR });
    undo();
    await settled();
    expect(JSON.stringify(library.currentLibrary())).toBe(before);
  });
});
