import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#shared/contract/result';
import { deferred, FakeMain } from '../bridge/fake-main';
import { addNote, freshStores, notesOf, seen, settled, storedWeek, WEEK } from './fresh-stores';

/** This window wrote "mine" while another program had written "theirs" to the file. */
async function conflicted() {
  const main = new FakeMain({ weeks: [storedWeek(WEEK, 4)] });
  const stores = await freshStores();
  await stores.openWeek(WEEK);
  main.writeFromElsewhere(storedWeek(WEEK, 0, ['theirs']));
  const write = (text: string) => stores.editPlan(`Added ${text}`, addNote(text));
  write('mine');
  await settled();
  const notes = () => notesOf(stores.currentPlan());
  const onDisk = () => notesOf(main.weeks.get(WEEK));
  return { ...stores, main, write, notes, onDisk };
}

describe('a week that changed on disk', () => {
  it('keeps the edit on screen, says so, and leaves the file alone', async () => {
    const { notes, onDisk, write, main, useWeeksSaveState, flushWeeks } = await conflicted();
    expect(notes()).toEqual(['mine']);
    expect(onDisk()).toEqual(['theirs']);
    expect(seen(useWeeksSaveState)).toMatchObject({
      week: WEEK,
      state: { kind: 'failed', failure: { code: 'CONFLICT' } },
    });
    write('more of mine');
    await settled();
    expect(main.asked('weeks.save')).toHaveLength(1);
    expect(notes()).toEqual(['mine', 'more of mine']);
    expect(await flushWeeks()).toBe(false);
    expect(onDisk()).toEqual(['theirs']);
  });
});

describe('keeping mine', () => {
  it('sends this window’s week and goes on from the revision answered', async () => {
    const { main, keepMine, write, onDisk, flushWeeks, said, useWeeksSaveState } = await conflicted();
    expect(await keepMine(WEEK)).toBeNull();
    expect(main.asked('weeks.keepMine').map(({ week }) => notesOf(week))).toEqual([['mine']]);
    expect(onDisk()).toEqual(['mine']);
    expect(said()).toMatch(/backups/);
    expect(seen(useWeeksSaveState).state).toEqual({ kind: 'saved' });
    write('next');
    expect(await flushWeeks()).toBe(true);
    // 4 was loaded, 5 is theirs, 6 is mine over it.
    expect(main.asked('weeks.save').at(-1)?.baseRevision).toBe(6);
    expect(onDisk()).toEqual(['mine', 'next']);
  });

  it('saves what was edited while it was being kept', async () => {
    const { main, keepMine, write, onDisk, flushWeeks } = await conflicted();
    const slow = deferred<void>();
    main.answers['weeks.keepMine'] = async ({ week }) => {
      await slow.promise;
      main.weeks.set(WEEK, { ...week, revision: 6 });
      return succeed({ revision: 6, keptAs: 'backups/theirs.json' });
    };
    const keeping = keepMine(WEEK);
    write('meanwhile');
    slow.resolve();
    await keeping;
    expect(await flushWeeks()).toBe(true);
    expect(onDisk()).toEqual(['mine', 'meanwhile']);
  });

  it('that fails says why and leaves the question open', async () => {
    const { main, keepMine, notes, useWeeksSaveState } = await conflicted();
    main.answers['weeks.keepMine'] = () => fail('STORAGE', 'The disk is full; theirs is untouched.');
    expect(await keepMine(WEEK)).toEqual({ code: 'STORAGE', message: 'The disk is full; theirs is untouched.' });
    expect(notes()).toEqual(['mine']);
    expect(seen(useWeeksSaveState).state).toMatchObject({ failure: { code: 'CONFLICT' } });
  });

  it('of a week that was not opened does nothing', async () => {
    const main = new FakeMain();
    const { keepMine } = await freshStores();
    expect(await keepMine('2026-W01')).toBeNull();
    expect(main.asked('weeks.keepMine')).toEqual([]);
  });
});

describe('taking theirs', () => {
  it('shows the file, sends nothing, and goes on from its revision', async () => {
    const { main, takeTheirs, write, notes, onDisk, flushWeeks, useWeeksSaveState } = await conflicted();
    expect(await takeTheirs(WEEK)).toBeNull();
    expect(notes()).toEqual(['theirs']);
    expect(seen(useWeeksSaveState).state).toEqual({ kind: 'saved' });
    expect(main.asked('weeks.save')).toHaveLength(1);
    write('on top');
    expect(await flushWeeks()).toBe(true);
    expect(onDisk()).toEqual(['theirs', 'on top']);
  });

  it('is one edit that undo takes back and redo makes again', async () => {
    const { takeTheirs, undo, redo, notes, onDisk, flushWeeks } = await conflicted();
    await takeTheirs(WEEK);
    undo();
    expect(notes()).toEqual(['mine']);
    expect(await flushWeeks()).toBe(true);
    expect(onDisk()).toEqual(['mine']);
    undo();
    expect(notes()).toEqual([]);
    redo();
    redo();
    expect(notes()).toEqual(['theirs']);
    expect(await flushWeeks()).toBe(true);
    expect(onDisk()).toEqual(['theirs']);
  });

  it('keeps an edit made while theirs was being read within reach of undo', async () => {
    const { main, takeTheirs, write, undo, notes } = await conflicted();
    const slow = deferred<void>();
    main.answers['weeks.load'] = async () => {
      await slow.promise;
      return succeed({ status: 'loaded', message: '', document: storedWeek(WEEK, 5, ['theirs']) });
    };
    const taking = takeTheirs(WEEK);
    write('meanwhile');
    slow.resolve();
    await taking;
    expect(notes()).toEqual(['theirs']);
    undo();
    expect(notes()).toEqual(['mine', 'meanwhile']);
  });

  it('that fails says why and leaves the question open', async () => {
    const { main, takeTheirs, notes, useWeeksSaveState } = await conflicted();
    main.answers['weeks.load'] = () => fail('STORAGE', 'The disk does not answer.');
    expect(await takeTheirs(WEEK)).toMatchObject({ message: 'The disk does not answer.' });
    expect(notes()).toEqual(['mine']);
    expect(seen(useWeeksSaveState).state).toMatchObject({ failure: { code: 'CONFLICT' } });
  });

  it('makes the week read-only when theirs was written by a newer version', async () => {
    const { main, takeTheirs, write, notes, said, useReadOnlyReason } = await conflicted();
    const message = 'Week 48 was written by a newer version, so it can only be read.';
    main.answers['weeks.load'] = () =>
      succeed({ status: 'read-only', message, document: storedWeek(WEEK, 5, ['theirs']) });
    await takeTheirs(WEEK);
    expect(seen(useReadOnlyReason)).toBe(message);
    write('refused');
    expect(said()).toBe(message);
    expect(notes()).toEqual(['theirs']);
  });
});
