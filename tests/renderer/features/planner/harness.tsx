import { Notes } from '#renderer/app/Notes';
import { configure, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';
import { useAnnouncement } from '#renderer/state/announce-store';
import { APP_COMMANDS } from '#renderer/app/app-commands';
import { registerCommands, runShortcut } from '#renderer/state/commands';
import { loadLibrary } from '#renderer/state/library-store';
import { openWeek, usePlan } from '#renderer/state/planner-store';
import { useScoredWeek } from '#renderer/state/score-store';
import { DayColumn } from '#renderer/features/planner/board/DayColumn';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import { setToday } from '#tests/support/today';
import type { Answers } from '#tests/renderer/bridge/fake-main';
import { FakeMain } from '#tests/renderer/bridge/fake-main';
import { WEEK } from './small-plans';
import { TestProvider } from '#tests/support/test-provider';

/** A woman of 40 on the keto preset: 3,000 / 3,000 / 320 mg, caution above 5,000 mg sodium. */
export const PROFILE: LibraryDocument['profile'] = [profileEntry()];

export interface Start {
  readonly week?: WeekDocument;
  /** Other weeks on disk. */
  readonly others?: readonly WeekDocument[];
  readonly library?: Partial<LibraryDocument>;
  readonly answers?: Answers;
}

/**
 * Renders a screen over fresh stores, with this week on disk and on screen. Everything is real except the main process
 * behind the bridge. It is Tuesday 24 November 2026.
 */
export async function open(view: ReactElement, start: Start = {}) {
  const { week = newWeekDocument(WEEK), others = [], library = {}, answers = {} } = start;
  // Computing whether every element of a board is hidden takes most of a test's time; axe checks that in the real
  // window.
  configure({ defaultHidden: true });
  window.addEventListener('keydown', runShortcut);
  onTestFinished(() => window.removeEventListener('keydown', runShortcut));
  // As the shell does: undo belongs to the whole program.
  onTestFinished(registerCommands(APP_COMMANDS));
  setToday('2026-11-24');
  const stored = week.revision === 0 ? [...others] : [week, ...others];
  const main = new FakeMain({ library: { profile: PROFILE, ...library }, weeks: stored });
  await loadLibrary();
  await openWeek(week.week);
  main.sent.length = 0;
  Object.assign(main.answers, answers);
  const rendered = render(
    <TestProvider>
      <Notes />
      {view}
    </TestProvider>,
  );
  return { ...rendered, main };
}

/** Monday of the week on screen as the board shows it: a sixth of the work of rendering the whole board. */
export function OneDay() {
  const { days: plans, slots } = usePlan();
  const [score] = useScoredWeek().days;
  const [day] = plans;
  if (day === undefined || score === undefined) return null;
  return <DayColumn day={day} slots={slots} score={score} column={1} isToday={false} isCurrent readOnly={false} />;
}

/** The text of the live region. */
export const said = (): string => useAnnouncement.getState().text;

/** The column of a day: "Monday 23 November 2026". */
export const dayColumn = (name: string): HTMLElement => screen.getByRole('group', { name });

/** What assistive technology reads for a mineral of a day. */
export const meterValueText = (day: string, mineral: string): string | null =>
  within(dayColumn(day)).getByRole('meter', { name: mineral }).getAttribute('aria-valuetext');

/** The meal of a day: "Dinner, Tuesday 24 November 2026". */
export const meal = (name: string): HTMLElement => screen.getByRole('list', { name });

/** The entries of a meal by their accessible names. */
export const entryNames = (mealName: string): readonly (string | null)[] =>
  within(meal(mealName))
    .queryAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

type StoredEntry = WeekDocument['days'][number]['meals'][number]['entries'][number];

let lastEntry = 0;

/** A planned food, in grams or another portion. */
export function planned(food: string, grams: number, portion = { amount: grams, unit: 'g' }): StoredEntry {
  lastEntry += 1;
  return { id: `planned-${lastEntry}`, kind: 'food', food, grams, portion, locked: false, note: '' };
}

/** A stored week whose days, Monday first, have these meals. */
export function weekOf(
  days: readonly { readonly [slot: string]: readonly StoredEntry[] }[],
  changes: Partial<WeekDocument> = {},
  week = WEEK,
): WeekDocument {
  const empty = newWeekDocument(week);
  return {
    ...empty,
    revision: 1,
    days: empty.days.map((day, index) => ({
      ...day,
      meals: Object.entries(days[index] ?? {}).map(([slot, entries]) => ({ slot, entries: [...entries] })),
    })),
    ...changes,
  };
}
