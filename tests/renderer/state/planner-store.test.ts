import { describe, expect, it } from 'vitest';
import { succeed, fail } from '#shared/contract/result';
import { findEntry, removeEntries } from '#shared/domain/week/week-plan';
import { shiftWeek } from '#shared/domain/week-id';
import { newWeekDocument } from '#shared/schema/week-document';
import { food, SPINACH, TEST_MONDAY } from '#tests/support/foods';
import { deferred, FakeMain } from '../bridge/fake-main';
import { addNote, freshStores, NEXT_WEEK, notesOf, seen, settled, storedWeek, WEEK } from './fresh-stores';

const newer = {
  status: 'read-only',
  message: 'Week 48 was written by a newer version, so it can only be read.',
} as const;

async function opened(main: FakeMain, week = WEEK) {
  const stores = await freshStores();
  await stores.openWeek(week);
  return { ...stores, main };
}

describe('opening a week', () => {
  it('shows what is on disk and asks for it only once', async () => {
    const main = new FakeMain({ weeks: [storedWeek(WEEK, 4, ['soup'])] });
    const { currentPlan, currentWeek, openWeek, useWeekLoaded } = await opened(main);
    expect(currentWeek()).toBe(WEEK);
    expect(notesOf(currentPlan())).toEqual(['soup']);
    expect(seen(useWeekLoaded)).toBe(true);
    await openWeek(NEXT_WEEK);
    await openWeek(WEEK);
    expect(notesOf(currentPlan())).toEqual(['soup']);
    expect(main.asked('weeks.load').map(({ week }) => week)).toEqual([WEEK, NEXT_WEEK]);
  });

  it('drops weeks that were only viewed long ago, and reads them again', async () => {
    const weeks = Array.from({ length: 30 }, (_unused, index) => shiftWeek(WEEK, index));
    const main = new FakeMain({ weeks: weeks.map((week) => storedWeek(week, 4, [`soup of ${week}`])) });
    const { currentPlan, editPlan, flushWeeks, openWeek, undo, useOpenWeeks } = await opened(main);
    editPlan('Added bread', addNote('bread'));
    await flushWeeks();
    undo();
    await flushWeeks();
    for (const week of weeks.slice(1)) await openWeek(week);
    expect(Object.keys(seen(useOpenWeeks)).toSorted()).toEqual([WEEK, ...weeks.slice(-9)]);
    // The first one was changed: what was undone in it can still be redone.
    await openWeek(WEEK);
    expect(notesOf(currentPlan())).toEqual([`soup of ${WEEK}`]);
    expect(main.asked('weeks.load').filter(({ week }) => week === WEEK)).toHaveLength(1);
    const second = weeks[1]!;
    await openWeek(second);
    expect(notesOf(currentPlan())).toEqual([`soup of ${second}`]);
    expect(main.asked('weeks.load').filter(({ week }) => week === second)).toHaveLength(2);
    editPlan('Added bread', addNote('bread'));
    await flushWeeks();
    expect(notesOf(main.weeks.get(second))).toEqual([`soup of ${second}`, 'bread']);
  });

  it('writes nothing: a week is created on disk by its first edit', async () => {
    const { main, editPlan, flushWeeks } = await opened(new FakeMain());
    await flushWeeks();
    expect(main.asked('weeks.save')).toEqual([]);
    editPlan('Added soup', addNote('soup'));
    await flushWeeks();
    expect(main.asked('weeks.save').map(({ baseRevision }) => baseRevision)).toEqual([0]);
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['soup']);
  });

  it('shows an empty plan of the right days while it loads, and refuses edits until it is there', async () => {
    const answer = deferred<ReturnType<typeof succeed<never>>>();
    const main = new FakeMain({}, { 'weeks.load': () => answer.promise });
    const { openWeek, currentPlan, editPlan, said, useWeekLoaded } = await freshStores();
    const opening = openWeek(WEEK);
    expect(currentPlan().days.map((day) => day.date)).toEqual(newWeekDocument(WEEK).days.map((day) => day.date));
    expect(seen(useWeekLoaded)).toBe(false);
    editPlan('Added soup', addNote('soup'));
    expect(said()).toMatch(/loading/);
    answer.resolve(succeed({ status: 'loaded', message: '', document: storedWeek(WEEK, 4, ['stew']) } as never));
    await opening;
    expect(notesOf(currentPlan())).toEqual(['stew']);
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('of two, the one asked for last stays on screen, whichever answer comes first', async () => {
    const slow = deferred<void>();
    const main = new FakeMain({ weeks: [storedWeek(WEEK, 1, ['soup']), storedWeek(NEXT_WEEK, 1, ['stew'])] });
    main.answers['weeks.load'] = async ({ week }) => {
      if (week === WEEK) await slow.promise;
      return succeed({ status: 'loaded', message: `About ${week}`, document: main.weeks.get(week)! });
    };
    const { openWeek, currentPlan, useLoadMessage } = await freshStores();
    const first = openWeek(WEEK);
    await openWeek(NEXT_WEEK);
    slow.resolve();
    await first;
    expect(notesOf(currentPlan())).toEqual(['stew']);
    expect(seen(useLoadMessage)).toBe(`About ${NEXT_WEEK}`);
  });

  it('asked for twice at once never puts the file over an edit made in between', async () => {
    const slow = deferred<void>();
    let answers = 0;
    const main = new FakeMain({ weeks: [storedWeek(WEEK, 4, ['soup'])] });
    main.answers['weeks.load'] = async ({ week }) => {
      answers += 1;
      if (answers === 2) await slow.promise;
      return succeed({ status: 'loaded', message: '', document: main.weeks.get(week)! });
    };
    const { openWeek, editPlan, currentPlan, flushWeeks } = await freshStores();
    const both = [openWeek(WEEK), openWeek(WEEK)] as const;
    await both[0];
    editPlan('Added stew', addNote('stew'));
    slow.resolve();
    await both[1];
    expect(notesOf(currentPlan())).toEqual(['soup', 'stew']);
    editPlan('Added tea', addNote('tea'));
    expect(await flushWeeks()).toBe(true);
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['soup', 'stew', 'tea']);
  });

  it('that fails says why, on that week only, and can be tried again', async () => {
    const main = new FakeMain({ weeks: [storedWeek(WEEK, 4, ['soup'])] });
    main.answers['weeks.load'] = ({ week }) =>
      week === WEEK
        ? fail('STORAGE', 'The disk does not answer.')
        : succeed({ status: 'absent', message: '', document: newWeekDocument(week) });
    const { openWeek, currentPlan, useLoadFailure, editPlan } = await opened(main);
    expect(seen(useLoadFailure)?.message).toBe('The disk does not answer.');
    editPlan('Added stew', addNote('stew'));
    expect(notesOf(currentPlan())).toEqual([]);
    await openWeek(NEXT_WEEK);
    expect(seen(useLoadFailure)).toBeNull();
    delete main.answers['weeks.load'];
    await openWeek(WEEK);
    expect(seen(useLoadFailure)).toBeNull();
    expect(notesOf(currentPlan())).toEqual(['soup']);
  });

  it('that was found damaged says so until it is dismissed', async () => {
    const message = 'Week 48 was damaged; its bytes were kept aside and the copy of 08:00 was opened.';
    const main = new FakeMain(
      {},
      {
        'weeks.load': ({ week }) =>
          week === WEEK
            ? succeed({ status: 'recovered', message, document: storedWeek(WEEK, 3, ['soup']) })
            : succeed({ status: 'absent', message: '', document: newWeekDocument(week) }),
      },
    );
    const { useLoadMessage, dismissLoadMessage, useReadOnlyReason, openWeek } = await opened(main);
    expect(seen(useLoadMessage)).toBe(message);
    await openWeek(NEXT_WEEK);
    expect(seen(useLoadMessage)).toBe('');
    await openWeek(WEEK);
    expect(seen(useLoadMessage)).toBe(message);
    expect(seen(useReadOnlyReason)).toBeNull();
    dismissLoadMessage();
    expect(seen(useLoadMessage)).toBe('');
  });
});

describe('an edit', () => {
  it('is on screen and announced at once, and saved on the revision that was loaded', async () => {
    const { main, editPlan, currentPlan, said, flushWeeks, useUndoLabel } = await opened(
      new FakeMain({ weeks: [storedWeek(WEEK, 4, ['soup'])] }),
    );
    editPlan('Added stew', addNote('stew'));
    expect(notesOf(currentPlan())).toEqual(['soup', 'stew']);
    expect(said()).toBe('Added stew');
    expect(seen(useUndoLabel)).toBe('Added stew');
    expect(await flushWeeks()).toBe(true);
    expect(main.asked('weeks.save').map(({ baseRevision }) => baseRevision)).toEqual([4]);
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['soup', 'stew']);
  });

  it('that changes nothing makes no step, no save and says nothing', async () => {
    const { main, editPlan, said, useUndoLabel } = await opened(
      new FakeMain({ weeks: [storedWeek(WEEK, 4, ['soup'])] }),
    );
    editPlan('Removed nothing', (plan) => removeEntries(plan, new Set(['not-there'])));
    await settled();
    expect(seen(useUndoLabel)).toBeNull();
    expect(said()).toBe('');
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('made while a save is in flight is not lost', async () => {
    const main = new FakeMain({ weeks: [storedWeek(WEEK, 4)] });
    const { editPlan, useWeeksSaveState, flushWeeks } = await opened(main);
    const first = deferred<void>();
    main.answers['weeks.save'] = async ({ week, baseRevision }) => {
      if (baseRevision === 4) await first.promise;
      main.weeks.set(WEEK, { ...week, revision: baseRevision + 1 });
      return succeed({ revision: baseRevision + 1 });
    };
    for (const text of ['a', 'b', 'c']) editPlan(`Added ${text}`, addNote(text));
    expect(seen(useWeeksSaveState)).toEqual({ week: WEEK, state: { kind: 'saving' } });
    first.resolve();
    expect(await flushWeeks()).toBe(true);
    expect(main.asked('weeks.save').map(({ week, baseRevision }) => [baseRevision, notesOf(week)])).toEqual([
      [4, ['a']],
      [5, ['a', 'b', 'c']],
    ]);
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['a', 'b', 'c']);
    expect(seen(useWeeksSaveState).state).toEqual({ kind: 'saved' });
  });

  it('keeps what a newer program wrote into the file', async () => {
    const written = { ...storedWeek(WEEK, 4), mood: 'good' };
    const { main, editPlan, flushWeeks } = await opened(new FakeMain({ weeks: [written] }));
    editPlan('Added stew', addNote('stew'));
    await flushWeeks();
    expect(main.weeks.get(WEEK)).toMatchObject({ mood: 'good' });
  });

  it('of a read-only week is refused with the reason, and so are its ticks', async () => {
    const main = new FakeMain(
      {},
      { 'weeks.load': () => succeed({ ...newer, document: storedWeek(WEEK, 9, ['soup']) }) },
    );
    const { editPlan, touchPlan, currentPlan, said, useReadOnlyReason, useUndoLabel, flushWeeks } = await opened(main);
    expect(seen(useReadOnlyReason)).toBe(newer.message);
    editPlan('Added stew', addNote('stew'));
    touchPlan((plan) => ({ ...plan, shopping: { ticked: ['sr28:01123'] } }));
    expect(said()).toBe(newer.message);
    expect(notesOf(currentPlan())).toEqual(['soup']);
    expect(currentPlan().shopping).toBeUndefined();
    expect(seen(useUndoLabel)).toBeNull();
    expect(await flushWeeks()).toBe(true);
    expect(main.asked('weeks.save')).toEqual([]);
  });
});

describe('what typing would change', () => {
  it('is shown but never saved nor a step of undo', async () => {
    const { main, currentPlan, previewPlan, usePlan, useUndoLabel } = await opened(new FakeMain());
    previewPlan(addNote('typed')(currentPlan()));
    await settled();
    expect(notesOf(seen(usePlan))).toEqual(['typed']);
    expect(notesOf(currentPlan())).toEqual([]);
    expect(seen(useUndoLabel)).toBeNull();
    expect(main.asked('weeks.save')).toEqual([]);
    previewPlan(null);
    expect(notesOf(seen(usePlan))).toEqual([]);
  });

  it('gives way to the edit, which starts from what is committed', async () => {
    const { currentPlan, previewPlan, editPlan, usePlan } = await opened(new FakeMain());
    previewPlan(addNote('typed')(currentPlan()));
    editPlan('Added soup', addNote('soup'));
    expect(notesOf(seen(usePlan))).toEqual(['soup']);
  });

  it('gives way to an edit that changes nothing, and to another week', async () => {
    const { currentPlan, previewPlan, editPlan, openWeek, usePlan } = await opened(new FakeMain());
    previewPlan(addNote('typed')(currentPlan()));
    editPlan('Nothing', (plan) => plan);
    expect(notesOf(seen(usePlan))).toEqual([]);
    previewPlan(addNote('typed')(currentPlan()));
    await openWeek(NEXT_WEEK);
    expect(seen(usePlan).week).toBe(NEXT_WEEK);
  });
});

describe('adding a food', () => {
  const at = { date: TEST_MONDAY, slot: 'breakfast' };
  const twoCups = { portion: { amount: 2, unit: 'cup' }, grams: 60 };

  it('of the food table puts its id and amount into the meal', async () => {
    const { addFoodToPlan, currentPlan, said } = await opened(new FakeMain());
    const { id } = addFoodToPlan(SPINACH, at, twoCups);
    expect(findEntry(currentPlan(), id)).toMatchObject({ at, entry: { kind: 'food', food: 'sr28:11457', ...twoCups } });
    expect(currentPlan().foods).toEqual({});
    expect(said()).toBe('Added Spinach, raw');
  });

  it('of one’s own freezes it with the week, once', async () => {
    const { addFoodToPlan, currentPlan, undo } = await opened(new FakeMain());
    const bread = food('mine:bread', { sodium: 480, potassium: null }, { name: 'Keto bread', revision: 2 });
    const grams = { portion: { amount: 50, unit: 'g' }, grams: 50 };
    addFoodToPlan(bread, at, grams);
    addFoodToPlan(bread, at, grams);
    expect(currentPlan().foods).toMatchObject({
      'mine:bread': { name: 'Keto bread', per100g: { sodium: 480, potassium: null }, revision: 2 },
    });
    expect(Object.keys(currentPlan().foods)).toHaveLength(1);
    undo();
    undo();
    expect(currentPlan().foods).toEqual({});
  });
});

describe('saving over several weeks', () => {
  it('tells the failure before anything else, and sends failed weeks again when asked', async () => {
    const main = new FakeMain();
    const { editPlan, openWeek, useWeeksSaveState, retryWeekSaves, flushWeeks } = await opened(main);
    main.answers['weeks.save'] = ({ week }) =>
      week.week === WEEK ? fail('STORAGE', 'The disk is full.') : succeed({ revision: 1 });
    editPlan('Added soup', addNote('soup'));
    await openWeek(NEXT_WEEK);
    editPlan('Added stew', addNote('stew'));
    await settled();
    expect(seen(useWeeksSaveState)).toEqual({
      week: WEEK,
      state: { kind: 'failed', failure: { code: 'STORAGE', message: 'The disk is full.' } },
    });
    expect(await flushWeeks()).toBe(false);
    delete main.answers['weeks.save'];
    retryWeekSaves();
    expect(await flushWeeks()).toBe(true);
    expect(seen(useWeeksSaveState)).toEqual({ week: null, state: { kind: 'saved' } });
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['soup']);
  });

  it('keeps every week on its own chain of revisions', async () => {
    const main = new FakeMain({ weeks: [storedWeek(WEEK, 4), storedWeek(NEXT_WEEK, 11)] });
    const { editPlan, openWeek, flushWeeks } = await opened(main);
    editPlan('Added a', addNote('a'));
    await openWeek(NEXT_WEEK);
    editPlan('Added b', addNote('b'));
    await openWeek(WEEK);
    await flushWeeks();
    editPlan('Added c', addNote('c'));
    expect(await flushWeeks()).toBe(true);
    expect(main.asked('weeks.save').map(({ week, baseRevision }) => [week.week, baseRevision])).toEqual([
      [WEEK, 4],
      [NEXT_WEEK, 11],
      [WEEK, 5],
    ]);
  });
});

describe('other weeks', () => {
  it('are listed newest first, and none when they cannot be listed', async () => {
    const main = new FakeMain({
      weeks: [storedWeek('2026-W09', 1), storedWeek('2025-W52', 1), storedWeek('2026-W10', 1)],
    });
    const { listWeeks } = await freshStores();
    expect(await listWeeks()).toEqual(['2026-W10', '2026-W09', '2025-W52']);
    main.answers['weeks.list'] = () => fail('STORAGE', 'No.');
    expect(await listWeeks()).toEqual([]);
  });

  it('are read for copying as they are here, without being shown', async () => {
    const main = new FakeMain({ weeks: [storedWeek(NEXT_WEEK, 1, ['stew'])] });
    const { readWeek, editPlan, currentWeek } = await opened(main);
    editPlan('Added soup', addNote('soup'));
    expect(notesOf((await readWeek(WEEK)) ?? undefined)).toEqual(['soup']);
    expect(notesOf((await readWeek(NEXT_WEEK)) ?? undefined)).toEqual(['stew']);
    expect(currentWeek()).toBe(WEEK);
    main.answers['weeks.load'] = () => fail('STORAGE', 'No.');
    expect(await readWeek('2026-W50')).toBeNull();
  });
});
