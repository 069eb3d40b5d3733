import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail } from '#shared/contract/result';
import { shiftWeek } from '#shared/domain/week-id';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import type { Step } from '#renderer/state/step';
import { deferred, FakeMain } from '../bridge/fake-main';
import { addNote, freshStores, NEXT_WEEK, notesOf, seen, settled, storedWeek, WEEK } from './fresh-stores';
import { runs } from '#tests/support/run-length';

const TWELVE = Array.from({ length: 12 }, (_, index) => shiftWeek(WEEK, index));

const food = (name: string) => ({
  name,
  group: 'My foods',
  kind: 'food' as const,
  per100g: { sodium: 1 },
  measures: [],
});

async function opened(main = new FakeMain()) {
  const stores = await freshStores();
  await stores.library.loadLibrary();
  await stores.openWeek(WEEK);
  return { ...stores, main };
}

const tenOf = <Value>(value: Value): readonly Value[] => TWELVE.slice(2).map(() => value);

const noted = (weeks: readonly string[], text: string) => new Map(weeks.map((week) => [week, addNote(text)]));

describe('a change of twelve weeks', () => {
  it('is one call to the disk, one undo step, and one step forward again', async () => {
    const main = new FakeMain({ weeks: [storedWeek(NEXT_WEEK, 7, ['there'])] });
    const { editPlans, undo, redo, useUndoLabel, said } = await opened(main);
    const outcome = await editPlans({ label: 'Applied Cutting week', weeks: noted(TWELVE, 'soup') });
    expect(outcome).toMatchObject({ failure: null, weeks: TWELVE });
    expect(main.asked('documents.save')).toHaveLength(1);
    expect(main.asked('documents.save')[0]?.weeks.map(({ baseRevision }) => baseRevision)).toEqual([0, 7, ...tenOf(0)]);
    expect(main.asked('weeks.save')).toHaveLength(0);
    expect(TWELVE.map((week) => notesOf(main.weeks.get(week)))).toEqual([
      ['soup'],
      ['there', 'soup'],
      ...tenOf(['soup']),
    ]);
    expect([said(), seen(useUndoLabel)]).toEqual(['Applied Cutting week', 'Applied Cutting week']);

    undo();
    await settled();
    expect(TWELVE.map((week) => notesOf(main.weeks.get(week)))).toEqual([[], ['there'], ...tenOf([])]);
    expect(seen(useUndoLabel)).toBeNull();
    redo();
    await settled();
    expect(notesOf(main.weeks.get(NEXT_WEEK))).toEqual(['there', 'soup']);
    expect(said()).toBe('Done again: Applied Cutting week');
  });

  it('loads only weeks that are known to exist, and reports the state of each once', async () => {
    const main = new FakeMain({ weeks: [storedWeek(NEXT_WEEK, 7, ['there'])] });
    const { editPlans } = await opened(main);
    const { usePlannerState } = await import('#renderer/state/planner-state');
    const seenStates = new Set<unknown>();
    const stop = usePlannerState.subscribe(({ saveStates }) => void seenStates.add(saveStates));
    await editPlans({ label: 'Applied Cutting week', weeks: noted(TWELVE, 'soup') });
    stop();
    expect(main.asked('weeks.untouched')).toEqual([{ weeks: TWELVE.slice(1) }]);
    expect(main.asked('weeks.load').map(({ week }) => week)).toEqual([WEEK, NEXT_WEEK]);
    // All were saved before and still are: the states do not change, and the board does not render again for each.
    expect(seenStates.size).toBe(1);
  });

  it('loads the weeks one by one if it is unknown which were planned', async () => {
    const main = new FakeMain({}, { 'weeks.untouched': () => fail('STORAGE', 'The disk does not answer.') });
    const { editPlans } = await opened(main);
    expect(await editPlans({ label: 'Applied Cutting week', weeks: noted(TWELVE, 'soup') })).toMatchObject({
      failure: null,
      weeks: TWELVE,
    });
    expect(main.asked('weeks.load')).toHaveLength(TWELVE.length);
  });

  it('leaves out what does not change, and is nothing when nothing does', async () => {
    const { editPlans, main, useUndoLabel } = await opened();
    const outcome = await editPlans({
      label: 'Applied',
      weeks: new Map([
        [WEEK, (week: WeekDocument) => week],
        [NEXT_WEEK, addNote('soup')],
      ]),
    });
    expect(outcome.weeks).toEqual([NEXT_WEEK]);
    expect(await editPlans({ label: 'Nothing', weeks: new Map([[WEEK, (week: WeekDocument) => week]]) })).toEqual({
      failure: null,
      step: null,
      weeks: [],
    });
    expect(main.asked('documents.save')).toHaveLength(1);
    expect(seen(useUndoLabel)).toBe('Applied');
  });

  it('that cannot be saved changes nothing on screen and gives no step', async () => {
    const main = new FakeMain();
    const { editPlans, currentPlan, useUndoLabel, editPlan } = await opened(main);
    main.answers['documents.save'] = () => fail('STORAGE', 'The disk is full; nothing was changed.');
    const outcome = await editPlans({ label: 'Applied', weeks: noted(TWELVE, 'soup') });
    expect(outcome).toEqual({
      failure: { code: 'STORAGE', message: 'The disk is full; nothing was changed.' },
      step: null,
      weeks: [],
    });
    expect([notesOf(currentPlan()), seen(useUndoLabel), main.weeks.size]).toEqual([[], null, 0]);
    // The save queue is free again.
    editPlan('Added tea', addNote('tea'));
    await settled();
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['tea']);
  });

  it('is refused when one of the weeks may only be read or cannot be opened', async () => {
    const main = new FakeMain();
    const { editPlans } = await opened(main);
    main.answers['weeks.load'] = ({ week }) =>
      week === NEXT_WEEK
        ? {
            ok: true,
            value: { status: 'read-only', message: 'Week 49 is of a newer program.', document: storedWeek(week, 3) },
          }
        : fail('STORAGE', `${week} does not answer.`);
    expect((await editPlans({ label: 'Applied', weeks: noted([WEEK, NEXT_WEEK], 'soup') })).failure?.message).toBe(
      'Week 49 is of a newer program. Nothing was changed.',
    );
    expect((await editPlans({ label: 'Applied', weeks: noted(['2026-W50'], 'soup') })).failure?.message).toBe(
      '2026-W50 does not answer.',
    );
    expect(main.asked('documents.save')).toHaveLength(0);
  });

  it('waits for an edit that is on its way, and goes on top of it', async () => {
    const main = new FakeMain({ weeks: [storedWeek(WEEK, 4)] });
    const { editPlans, editPlan } = await opened(main);
    editPlan('Added tea', addNote('tea'));
    const { failure } = await editPlans({ label: 'Applied', weeks: noted([WEEK, NEXT_WEEK], 'soup') });
    expect(failure).toBeNull();
    expect(main.asked('documents.save')[0]?.weeks[0]?.baseRevision).toBe(5);
    expect(notesOf(main.weeks.get(WEEK))).toEqual(['tea', 'soup']);
  });

  it('is not begun while an earlier edit could not be saved', async () => {
    const main = new FakeMain();
    const { editPlans, editPlan, currentPlan } = await opened(main);
    main.answers['weeks.save'] = () => fail('STORAGE', 'The disk is full.');
    editPlan('Added tea', addNote('tea'));
    await settled();
    const { failure } = await editPlans({ label: 'Applied', weeks: noted([WEEK, NEXT_WEEK], 'soup') });
    expect(failure?.message).toMatch(/^Week 48 has an earlier change that is not saved yet/);
    expect(notesOf(currentPlan())).toEqual(['tea']);
    expect(main.asked('documents.save')).toHaveLength(0);
  });

  it('lets nothing else be edited or undone until it is on disk', async () => {
    const main = new FakeMain();
    const { editPlans, editPlan, undo, currentPlan, said } = await opened(main);
    editPlan('Added tea', addNote('tea'));
    await settled();
    const slow = deferred<void>();
    main.answers['documents.save'] = async ({ weeks }) => {
      await slow.promise;
      return { ok: true, value: { weeks: weeks.map(({ week }) => ({ week: week.week, revision: 9 })), library: null } };
    };
    const applying = editPlans({ label: 'Applied', weeks: noted([WEEK, NEXT_WEEK], 'soup') });
    await settled();
    editPlan('Added cake', addNote('cake'));
    expect(said()).toBe('The last change is still being saved.');
    undo();
    expect((await editPlans({ label: 'Second', weeks: noted([WEEK], 'cake') })).failure?.message).toMatch(
      /still being saved/,
    );
    expect(notesOf(currentPlan())).toEqual(['tea']);
    slow.resolve();
    await applying;
    editPlan('Added cake', addNote('cake'));
    expect(notesOf(currentPlan())).toEqual(['tea', 'soup', 'cake']);
  });

  it('when undone shows a week it was about, and keeps what was ticked meanwhile', async () => {
    const { editPlans, openWeek, touchPlan, undo, currentWeek, currentPlan } = await opened();
    await editPlans({ label: 'Applied', weeks: noted([WEEK, NEXT_WEEK], 'soup') });
    touchPlan((plan) => ({ ...plan, shopping: { ticked: ['sr28:11457'] } }));
    await openWeek('2026-W30');
    undo();
    await settled();
    expect(currentWeek()).toBe(WEEK);
    expect([notesOf(currentPlan()), currentPlan().shopping]).toEqual([[], { ticked: ['sr28:11457'] }]);
  });

  it('that cannot be undone stays, with the reason given', async () => {
    const main = new FakeMain();
    const { editPlans, undo, useUndoLabel, currentPlan, said } = await opened(main);
    await editPlans({ label: 'Applied', weeks: noted([WEEK, NEXT_WEEK], 'soup') });
    main.answers['documents.save'] = () => fail('CONFLICT', 'Week 49 was changed on disk; nothing was written.');
    undo();
    await settled();
    expect(said()).toBe('Week 49 was changed on disk; nothing was written.');
    expect([seen(useUndoLabel), notesOf(currentPlan())]).toEqual(['Applied', ['soup']]);
  });

  it('gives back exactly what was there, whatever is edited before and after it', async () => {
    const change = fc.record({
      weeks: fc.uniqueArray(fc.constantFrom(...TWELVE.slice(0, 4)), { minLength: 1 }),
      isWide: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const main = new FakeMain({ weeks: [storedWeek(NEXT_WEEK, 2, ['there'])] });
        const { editPlans, editPlan, undo, redo, flushWeeks, useOpenWeeks } = await opened(main);
        const notes = () =>
          Object.fromEntries(Object.entries(seen(useOpenWeeks)).map(([week, one]) => [week, notesOf(one)]));
        const states = [];
        for (const [index, { weeks, isWide }] of changes.entries()) {
          for (const week of TWELVE.slice(0, 4))
            await editPlans({ label: '', weeks: new Map([[week, (one: WeekDocument) => one]]) });
          states.push(notes());
          if (isWide) await editPlans({ label: `${index}`, weeks: noted(weeks, `n${index}`) });
          else editPlan(`${index}`, addNote(`n${index}`));
          await flushWeeks();
        }
        const last = notes();
        for (const state of states.toReversed()) {
          undo();
          await settled();
          expect(notes()).toEqual(state);
        }
        for (const _ of changes) {
          redo();
          await settled();
        }
        expect(notes()).toEqual(last);
        await flushWeeks();
        for (const [week, stored] of main.weeks) expect(notesOf(stored)).toEqual(last[week]);
      }),
      runs(25),
    );
  });
});

describe('a change of the library with weeks', () => {
  it('is one step, and taking it back leaves a setting chosen meanwhile', async () => {
    const main = new FakeMain({ library: { foods: { 'mine:a': food('Old bar') }, favourites: ['mine:a'] } });
    const { editPlans, undo, library } = await opened(main);
    const { failure } = await editPlans({
      label: 'Deleted Old bar',
      weeks: noted([WEEK], 'soup'),
      library: (one) => ({ ...one, foods: {}, favourites: [] }),
    });
    expect(failure).toBeNull();
    expect(main.asked('documents.save')[0]?.library?.baseRevision).toBe(0);
    expect([main.library.foods, main.library.revision]).toEqual([{}, 1]);
    library.updateLibrary((one) => ({ ...one, settings: { ...one.settings, theme: 'dark' } }));
    await library.flushLibrary();
    undo();
    await settled();
    expect([Object.keys(main.library.foods), main.library.favourites, main.library.settings.theme]).toEqual([
      ['mine:a'],
      ['mine:a'],
      'dark',
    ]);
    expect(library.currentLibrary().foods).toEqual({ 'mine:a': food('Old bar') });
    expect(notesOf(main.weeks.get(WEEK))).toEqual([]);
  });

  it('keeps a setting changed while it was on its way, and saves it after', async () => {
    const main = new FakeMain();
    const { editPlans, library } = await opened(main);
    const slow = deferred<void>();
    main.answers['documents.save'] = async ({ library: sent }) => {
      await slow.promise;
      main.library = { ...(sent?.library ?? newLibraryDocument()), revision: 1 };
      return { ok: true, value: { weeks: [], library: 1 } };
    };
    const saving = editPlans({
      label: 'Added',
      weeks: new Map(),
      library: (one) => ({ ...one, foods: { 'mine:b': food('Bar') } }),
    });
    await settled();
    library.updateLibrary((one) => ({ ...one, settings: { ...one.settings, theme: 'dark' } }));
    slow.resolve();
    expect((await saving).failure).toBeNull();
    expect(await library.flushLibrary()).toBe(true);
    expect([Object.keys(main.library.foods), main.library.settings.theme, main.library.revision]).toEqual([
      ['mine:b'],
      'dark',
      2,
    ]);
  });
});

describe('starting again on another library', () => {
  it('drops weeks and steps, shows what is on disk now, and offers one step back', async () => {
    const main = new FakeMain({ weeks: [storedWeek(WEEK, 4, ['old'])] });
    const { editPlan, startAgain, currentPlan, undo, redo, useUndoLabel, useRedoLabel } = await opened(main);
    editPlan('Added tea', addNote('tea'));
    await settled();
    main.weeks.set(WEEK, storedWeek(WEEK, 2, ['restored']));
    const asked: string[] = [];
    const step: Step = {
      change: 'archive',
      label: 'Restored an archive',
      go: async (to) => {
        asked.push(to);
        await startAgain(null);
        return null;
      },
    };
    await startAgain(step);
    expect([notesOf(currentPlan()), seen(useUndoLabel)]).toEqual([['restored'], 'Restored an archive']);
    undo();
    await settled();
    expect([asked, seen(useUndoLabel), seen(useRedoLabel)]).toEqual([['before'], null, 'Restored an archive']);
    redo();
    await settled();
    expect([asked, seen(useUndoLabel)]).toEqual([['before', 'after'], 'Restored an archive']);
    editPlan('Added tea', addNote('tea'));
    await settled();
    expect(main.weeks.get(WEEK)?.revision).toBe(3);
  });
});
