import { describe, expect, it, vi } from 'vitest';
import { useLeftoversQuestion } from '#renderer/state/leftover-edits';
import { usePlannerState } from '#renderer/state/planner-state';
import { useNotes } from '#renderer/state/notes';
import { clearDay, moveEntries, removeEntries } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { chiliBatch } from '#tests/support/chili';
import { FakeMain } from '../bridge/fake-main';
import { freshStores, NEXT_WEEK, seen, settled, WEEK } from './fresh-stores';

/** Chili cooked on Tuesday for Wednesday and next Monday, both weeks on disk. */
async function opened() {
  const main = new FakeMain({ weeks: chiliBatch().map((one) => ({ ...one, revision: 4 })) });
  const stores = await freshStores();
  await stores.library.loadLibrary();
  await stores.openWeek(WEEK);
  const entries = (week: string) =>
    main.weeks
      .get(week)!
      .days.flatMap((day) => day.meals.flatMap((meal) => meal.entries))
      .map((one) =>
        one.kind === 'recipe' ? `${one.id} ${one.servings}/${one.cook ?? '-'} ${one.leftoverOf ?? ''}`.trim() : one.id,
      );
  return { ...stores, main, entries, question: () => seen(useLeftoversQuestion) };
}

const remove = (plan: WeekDocument) => removeEntries(plan, new Set(['pot']));

describe('removing a recipe that is cooked for later', () => {
  it('asks first and changes nothing until it is answered', async () => {
    const { editPlan, question, currentPlan, useUndoLabel, said } = await opened();
    const before = currentPlan();
    editPlan('Removed 1 entry', remove);
    await vi.waitFor(() => expect(question()?.batches[0]?.early).toHaveLength(2));
    expect([currentPlan() === before, seen(useUndoLabel)]).toEqual([true, null]);
    question()?.cancel();
    expect([question(), currentPlan() === before, said()]).toEqual([null, true, 'Nothing was changed.']);
  });

  it('is one step over both weeks, and undo restores every link', async () => {
    const { editPlan, question, entries, undo, useUndoLabel, main } = await opened();
    const before = [entries(WEEK), entries(NEXT_WEEK)];
    editPlan('Removed 1 entry', remove);
    await vi.waitFor(() => expect(question()).not.toBeNull());
    question()?.answer('recook');
    await vi.waitFor(() => expect(main.asked('documents.save')).toHaveLength(1));
    await settled();
    expect([entries(WEEK), entries(NEXT_WEEK)]).toEqual([['left-1 1/2'], ['left-2 1/- 2026-11-25/left-1']]);
    expect(seen(useUndoLabel)).toBe('Removed 1 entry');
    undo();
    await vi.waitFor(() => expect([entries(WEEK), entries(NEXT_WEEK)]).toEqual(before));
  });

  it('together with its leftovers of this week asks about those of the next only', async () => {
    const { editPlan, question, entries } = await opened();
    editPlan('Cleared week 48', (plan) => plan.days.reduce((now, day) => clearDay(now, day.date), plan));
    await vi.waitFor(() => expect(question()?.batches[0]?.early.map((one) => one.week)).toEqual([NEXT_WEEK]));
    question()?.answer('separate');
    await vi.waitFor(() => expect(entries(NEXT_WEEK)).toEqual(['left-2 1/-']));
    expect(entries(WEEK)).toEqual([]);
  });
});

describe('moving it', () => {
  it('to an earlier day asks nothing and dates the links of both weeks', async () => {
    const { editPlan, question, entries } = await opened();
    editPlan('Moved', (plan) => moveEntries(plan, ['pot'], { date: '2026-11-23', slot: 'dinner' }));
    await vi.waitFor(() => expect(entries(NEXT_WEEK)).toEqual(['left-2 1/- 2026-11-23/pot']));
    expect([question(), entries(WEEK)]).toEqual([null, ['pot 1/3', 'left-1 1/- 2026-11-23/pot']]);
    // On screen too, with Undo, over both weeks as over one.
    const noted = () => seen(useNotes).map(({ message, step }) => [message, step?.label]);
    await vi.waitFor(() => expect(noted()).toEqual([['Moved.', 'Moved']]));
    editPlan('Removed 1 entry', (plan) => removeEntries(plan, new Set(['pot', 'left-1'])));
    await vi.waitFor(() => expect(question()).not.toBeNull());
    question()?.answer('separate');
    await vi.waitFor(() => expect(noted()).toEqual([['Removed 1 entry.', 'Removed 1 entry']]));
  });

  it('behind a leftover of the same week asks about that one, and the others keep their link', async () => {
    const { editPlan, question, entries, currentPlan } = await opened();
    const before = currentPlan();
    editPlan('Moved', (plan) => moveEntries(plan, ['pot'], { date: '2026-11-26', slot: 'dinner' }));
    await vi.waitFor(() => expect(question()?.batches[0]?.early.map((one) => one.entry.id)).toEqual(['left-1']));
    expect([question()?.batches[0]?.isGone, currentPlan() === before]).toEqual([false, true]);
    question()?.answer('separate');
    await vi.waitFor(() => expect(entries(NEXT_WEEK)).toEqual(['left-2 1/- 2026-11-26/pot']));
    // Cooked only for that meal and next Monday.
    expect(entries(WEEK)).toEqual(['left-1 1/-', 'pot 1/2']);
  });

  it('is not done when the next week cannot be read', async () => {
    const { editPlan, question, currentPlan, main, said } = await opened();
    const before = currentPlan();
    main.answers['weeks.load'] = () => ({
      ok: false,
      error: { code: 'STORAGE', message: 'The disk does not answer.' },
    });
    editPlan('Removed 1 entry', remove);
    await vi.waitFor(() => expect(said()).toMatch(/^The leftovers in the next week could not be read/));
    expect([question(), currentPlan() === before]).toEqual([null, true]);
  });
});

describe('a leftover', () => {
  it('moved before it is cooked becomes a separate recipe, without a question', async () => {
    const { editPlan, question, entries } = await opened();
    editPlan('Moved', (plan) => moveEntries(plan, ['left-1'], { date: '2026-11-23', slot: 'lunch' }));
    await settled();
    expect(question()).toBeNull();
    await vi.waitFor(() => expect(entries(WEEK)).toEqual(['left-1 1/-', 'pot 1/3']));
  });

  it('that is early in a file is left alone by an edit that changes nothing', async () => {
    const { editPlan, currentPlan, useUndoLabel } = await opened();
    const early = moveEntries(currentPlan(), ['left-1'], { date: '2026-11-23', slot: 'lunch' });
    usePlannerState.setState({ documents: { [WEEK]: early } });
    editPlan('Nothing', (plan) => plan);
    expect([currentPlan() === early, seen(useUndoLabel)]).toEqual([true, null]);
  });
});

describe('a change of several weeks that replaces it', () => {
  it('lets its leftovers be cooked by themselves, in the same step', async () => {
    const { editPlans, entries, undo } = await opened();
    const before = [entries(WEEK), entries(NEXT_WEEK)];
    const { weeks } = await editPlans({ label: 'Applied', weeks: new Map([[WEEK, remove]]) });
    expect(weeks).toEqual([WEEK, NEXT_WEEK]);
    expect([entries(WEEK), entries(NEXT_WEEK)]).toEqual([['left-1 1/-'], ['left-2 1/-']]);
    undo();
    await vi.waitFor(() => expect([entries(WEEK), entries(NEXT_WEEK)]).toEqual(before));
  });
});
