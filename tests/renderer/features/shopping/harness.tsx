import { Notes } from '#renderer/app/Notes';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { loadLibrary } from '#renderer/state/library-store';
import { openWeek } from '#renderer/state/planner-store';
import { datesOf } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import { TestProvider } from '#tests/support/test-provider';

/** Screens with everything real except the main process behind the bridge. */
export const WEEK = '2026-W48';

/** One call of the bridge as the main process would receive it. */
export interface Sent {
  readonly name: string;
  readonly input: unknown;
}

/** The main process's answers; a missing name returns an empty success. */
export type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** A failed answer. */
export const failed = (code: string, message: string) => ({ ok: false, error: { code, message } });

const PROFILE: LibraryDocument['profile'] = [profileEntry()];

type StoredEntry = WeekDocument['days'][number]['meals'][number]['entries'][number];

let lastEntry = 0;

/** A planned food in grams. */
export function planned(food: string, grams: number): StoredEntry {
  lastEntry += 1;
  return {
    id: `planned-${lastEntry}`,
    kind: 'food',
    food,
    grams,
    portion: { amount: grams, unit: 'g' },
    locked: false,
    note: '',
  };
}

/** A week whose days, Monday first, have these entries for lunch. */
export function weekOf(
  days: readonly (readonly StoredEntry[])[],
  changes: Partial<WeekDocument> = {},
  week = WEEK,
): WeekDocument {
  const empty = newWeekDocument(week);
  return {
    ...empty,
    days: datesOf(week).map((date, index) => ({
      ...(empty.days[index] ?? { activityHours: 0, waterMl: 0, cramp: null, note: '', guests: [] }),
      date,
      meals: days[index] === undefined ? [] : [{ slot: 'lunch', entries: days[index].map((one) => ({ ...one })) }],
    })),
    ...changes,
  };
}

/** Renders a screen over fresh stores; `sent` collects what the bridge was asked. */
export async function open(screen: ReactElement, week: WeekDocument, answers: Answers = {}) {
  const sent: Sent[] = [];
  const usual: Answers = {
    'library.load': () => ({
      status: 'loaded',
      message: '',
      folder: '',
      library: { ...newLibraryDocument(), profile: PROFILE },
    }),
    'library.save': () => ({ revision: 1 }),
    'weeks.loadRange': () => ({ weeks: [], problems: [] }),
    'weeks.load': ({ week: id }: { week: string }) => ({
      status: 'loaded',
      message: '',
      document: id === week.week ? week : newWeekDocument(id),
    }),
    'weeks.save': () => ({ revision: 1 }),
    'documents.save': () => ({ weeks: [], library: 1 }),
  };
  const call = async (name: string, input: unknown) => {
    sent.push({ name, input });
    const answer = await ({ ...usual, ...answers }[name] ?? (() => ({})))(input as never); // each handler names what it takes
    return typeof answer === 'object' && answer !== null && 'ok' in answer ? answer : { ok: true, value: answer };
  };
  Object.defineProperty(window, 'electroplate', { configurable: true, value: { call, on: () => () => undefined } });
  await loadLibrary();
  await openWeek(week.week);
  sent.length = 0;
  const view = render(
    <TestProvider>
      <Notes />
      {screen}
    </TestProvider>,
  );
  return { ...view, sent };
}
