import { afterEach, describe, expect, it } from 'vitest';
import { useNotes } from '#renderer/state/notes';
import { followWeeksOnDisk } from '#renderer/state/weeks-on-disk';
import { fail, succeed } from '#shared/contract/result';
import { deferred, FakeMain } from '../bridge/fake-main';
import { addNote, freshStores, NEXT_WEEK, notesOf, seen, settled, storedWeek, WEEK } from './fresh-stores';

let stop = (): void => undefined;
afterEach(() => stop());

async function opened() {
  const main = new FakeMain({ weeks: [storedWeek(WEEK, 4, ['mine']), storedWeek(NEXT_WEEK, 2)] });
  const stores = await freshStores();
  await stores.openWeek(WEEK);
  stop = followWeeksOnDisk();
  const focus = async (): Promise<void> => {
    window.dispatchEvent(new Event('focus'));
    await settled();
    await settled();
  };
  return {
    ...stores,
    main,
    focus,
    write: (text: string) => stores.editPlan(`Added ${text}`, addNote(text)),
    notes: () => notesOf(stores.currentPlan()),
    onDisk: () => notesOf(main.weeks.get(WEEK)),
    told: () => seen(useNotes).map(({ title, message }) => `${title}: ${message}`),
  };
}

describe('when the window gets the focus', () => {
  it('shows a week another program changed, says so, and undo restores what was here', async () => {
    const { main, focus, notes, onDisk, told, undo, flushWeeks } = await opened();
    main.writeFromElsewhere(storedWeek(WEEK, 0, ['theirs']));
    expect(notes()).toEqual(['mine']);
    await focus();
    expect(notes()).toEqual(['theirs']);
    expect(told()).toEqual([
      'Week 48 (23–29 Nov 2026): Another program changed it on disk. What is on disk is shown; Undo brings back what was here.',
    ]);
    expect(main.asked('weeks.save')).toEqual([]);
    undo();
    expect(notes()).toEqual(['mine']);
    expect(await flushWeeks()).toBe(true);
    expect(onDisk()).toEqual(['mine']);
  });

  it('says nothing of a week that is as it was, and builds on what was saved again without a change', async () => {
    const { main, focus, told, write, flushWeeks } = await opened();
    await focus();
    main.writeFromElsewhere(storedWeek(WEEK, 0, ['mine']));
    await focus();
    expect(told()).toEqual([]);
    write('next');
    expect(await flushWeeks()).toBe(true);
    expect(main.asked('weeks.save').map(({ baseRevision }) => baseRevision)).toEqual([5]);
  });

  it('asks which version counts where an edit could not be saved, without waiting for the next one', async () => {
    const { main, focus, notes, onDisk, write, told, useWeeksSaveState } = await opened();
    main.answers['weeks.save'] = () => fail('STORAGE', 'The disk does not answer.');
    write('more');
    await settled();
    delete main.answers['weeks.save'];
    main.writeFromElsewhere(storedWeek(WEEK, 0, ['theirs']));
    await focus();
    expect(seen(useWeeksSaveState)).toMatchObject({ week: WEEK, state: { failure: { code: 'CONFLICT' } } });
    expect([notes(), onDisk(), told()]).toEqual([['mine', 'more'], ['theirs'], []]);
    const sent = main.asked('weeks.save').length;
    await focus();
    expect(main.asked('weeks.save')).toHaveLength(sent);
  });

  it('keeps an edit made while it looked: that one’s save asks', async () => {
    const { main, focus, notes, write, useWeeksSaveState } = await opened();
    const slow = deferred<void>();
    const theirs = storedWeek(WEEK, 5, ['theirs']);
    main.answers['weeks.load'] = async () => {
      await slow.promise;
      return succeed({ status: 'loaded', message: '', document: theirs });
    };
    main.weeks.set(WEEK, theirs);
    const looking = focus();
    write('meanwhile');
    slow.resolve();
    await looking;
    expect(notes()).toEqual(['mine', 'meanwhile']);
    expect(seen(useWeeksSaveState).state).toMatchObject({ failure: { code: 'CONFLICT' } });
  });

  it.each(['absent', 'lost', 'recovered'] as const)('leaves a week on screen whose file is %s', async (status) => {
    const { main, focus, notes, told } = await opened();
    main.answers['weeks.load'] = () => succeed({ status, message: 'It is gone.', document: storedWeek(WEEK, 0) });
    await focus();
    expect([notes(), told()]).toEqual([['mine'], []]);
  });

  it('leaves an amount that is being typed', async () => {
    const { main, focus, notes, previewPlan, currentPlan } = await opened();
    main.writeFromElsewhere(storedWeek(WEEK, 0, ['theirs']));
    previewPlan({ ...storedWeek(WEEK, 4, ['typing']) });
    await focus();
    expect(notes()).toEqual(['mine']);
    expect(currentPlan().revision).toBe(4);
  });
});

it('a week that is shown again is checked again', async () => {
  const { main, notes, openWeek, told } = await opened();
  await openWeek(NEXT_WEEK);
  main.writeFromElsewhere(storedWeek(WEEK, 0, ['theirs']));
  await openWeek(WEEK);
  await settled();
  expect([notes(), told().length]).toEqual([['theirs'], 1]);
});
