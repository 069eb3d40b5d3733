import type { EditTogether, WeekChange } from '#renderer/state/edit-together';
import type { LibraryChange } from '#renderer/state/library-store';
import { renderHook } from '@testing-library/react';
import { useAnnouncement } from '#renderer/state/announce-store';
import { changeDocuments } from '#renderer/state/change-documents';
import { addFoodToPlan } from '#renderer/state/food-planning';
import * as history from '#renderer/state/history';
import * as store from '#renderer/state/library-store';
import * as planner from '#renderer/state/planner-store';
import { startAgain } from '#renderer/state/restore-library';
import * as saving from '#renderer/state/week-saving';
import { addEntries } from '#shared/domain/week/week-plan';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { datesOf } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { freshWindow } from '#tests/support/fresh-window';

export const WEEK = '2026-W48';
export const NEXT_WEEK = '2026-W49';

/** The stores as after a program start: nothing opened, nothing to undo, nothing being saved. */
export async function freshStores() {
  await settled();
  freshWindow();
  return {
    ...planner,
    ...saving,
    ...history,
    addFoodToPlan,
    changeDocuments,
    startAgain,
    editPlan: (label: string, plan: WeekChange) => changeDocuments('plan', { label, plan }),
    editPlans: (edit: EditTogether) => changeDocuments('template', edit),
    touchPlan: (plan: WeekChange) => changeDocuments('ticks', { plan }),
    library: { ...store, updateLibrary: (library: LibraryChange) => changeDocuments('favourite', { library }) },
    said: () => useAnnouncement.getState().text,
    timesSaid: () => useAnnouncement.getState().count,
  };
}

/** What a component would read from a store now. */
export function seen<Value>(useStore: () => Value): Value {
  const { result, unmount } = renderHook(useStore);
  unmount();
  return result.current;
}

/** Lets pending answers arrive. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** An edit that puts a note into Monday's lunch: small, and its text identifies the edit. */
export function addNote(text: string) {
  return <Plan extends WeekPlan>(plan: Plan): Plan =>
    addEntries(plan, { date: plan.days[0]!.date, slot: 'lunch' }, [
      { id: `note-${text}`, kind: 'note', text, nutrition: 'none' },
    ]);
}

/** The texts of all notes of a week, in order. */
export const notesOf = (plan: WeekPlan | undefined): readonly string[] =>
  plan?.days.flatMap((day) =>
    day.meals.flatMap((meal) => meal.entries.map((one) => (one.kind === 'note' ? one.text : one.id))),
  ) ?? [];

/** A week on disk at a revision, with these notes. */
export function storedWeek(week: string, revision: number, notes: readonly string[] = []): WeekDocument {
  const filled = notes.reduce<WeekDocument>((plan, note) => addNote(note)(plan), newWeekDocument(week));
  return { ...filled, revision, savedAt: `${datesOf(week)[0]}T08:00:00Z` };
}
