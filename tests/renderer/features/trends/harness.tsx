import { Notes } from '#renderer/app/Notes';
import { render } from '@testing-library/react';
import { TrendsScreen } from '#renderer/features/trends';
import { loadLibrary } from '#renderer/state/library-store';
import { useScreen } from '#renderer/state/navigation';
import * as planner from '#renderer/state/planner-store';
import type { DayPlan } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { freshWindow } from '#tests/support/fresh-window';
import { layOut } from '#tests/support/page-size';
import { profileEntry } from '#tests/support/people';
import { setToday } from '#tests/support/today';
import type { Answers } from '#tests/renderer/bridge/fake-main';
import { FakeMain } from '#tests/renderer/bridge/fake-main';
import { TestProvider } from '#tests/support/test-provider';

/** Everything is real except the main process behind the bridge and the size of the page. Today is 24 November 2026. */
type Amounts = readonly [sodium: number | null, potassium: number | null, magnesium: number | null];

/** A day of a test week: mg of sodium, potassium and magnesium eaten, `null` unknown, and what was noted. */
export interface Day {
  readonly eats?: Amounts;
  readonly supplement?: Amounts;
  readonly cramp?: DayPlan['cramp'];
  readonly hours?: number;
}

function eaten(id: string, kind: 'food' | 'supplement', [sodium, potassium, magnesium]: Amounts) {
  return {
    entry: {
      id,
      kind: 'food' as const,
      food: `mine:${id}`,
      grams: 100,
      portion: { amount: 100, unit: 'g' },
      locked: false,
      note: '',
    },
    food: [
      `mine:${id}`,
      { name: id, group: 'My foods', kind, per100g: { energy: 100, sodium, potassium, magnesium }, measures: [] },
    ] as const,
  };
}

/** A stored week of these days, Monday first; each day eats one food made for it. */
export function week(id: string, days: readonly Day[]): WeekDocument {
  const empty = newWeekDocument(id);
  const made = days.map(({ eats, supplement }, index) => [
    ...(eats === undefined ? [] : [eaten(`food-${index}`, 'food', eats)]),
    ...(supplement === undefined ? [] : [eaten(`pill-${index}`, 'supplement', supplement)]),
  ]);
  return {
    ...empty,
    revision: 1,
    savedAt: '2026-11-01T08:00:00Z',
    days: empty.days.map((day, index) => {
      const { cramp, hours = 0 } = days[index] ?? {};
      const entries = (made[index] ?? []).map(({ entry }) => entry);
      return {
        ...day,
        activityHours: hours,
        cramp: cramp == null ? null : { ...cramp },
        meals: entries.length === 0 ? [] : [{ slot: 'lunch', entries }],
      };
    }),
    foods: Object.fromEntries(made.flat().map(({ food: [key, food] }) => [key, { ...food, measures: [] }])),
  };
}

interface Start {
  readonly weeks?: readonly WeekDocument[];
  readonly profile?: readonly ReturnType<typeof profileEntry>[];
  readonly answers?: Answers;
}

/** Opens Trends over these weeks on disk, with stores as after a program start. Returns the parts the tests use. */
export async function openTrends({ weeks = [], profile = [profileEntry()], answers = {} }: Start = {}) {
  freshWindow();
  setToday('2026-11-24');
  // A table of this height shows ten rows, and some more beyond the view.
  layOut({ clientHeight: 240, clientWidth: 700, offsetHeight: 240, offsetWidth: 700 });
  const main = new FakeMain({ library: { profile: [...profile] }, weeks }, answers);
  await loadLibrary();
  function Where() {
    return <output aria-label="screen">{useScreen()}</output>;
  }
  const show = () =>
    render(
      <TestProvider>
        <Notes />
        <TrendsScreen />
        <Where />
      </TestProvider>,
    );
  return { ...show(), show, main, planner };
}
