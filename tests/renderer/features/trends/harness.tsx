import { forgetHistory } from '#renderer/state/history';
import { forgetNotes } from '#renderer/state/notes';
import { MantineProvider } from '@mantine/core';
import { Notes } from '#renderer/app/Notes';
import { configure, render } from '@testing-library/react';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import type { DayPlan } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import type { Answers } from '#tests/renderer/bridge/fake-main';
import { FakeMain } from '#tests/renderer/bridge/fake-main';

// Two cores are shared with the other suites; a slow machine is no fault of a screen.
configure({ asyncUtilTimeout: 5000 });

/** Everything is real but the main process behind the bridge and the size of the page. Today is 24 November 2026. */
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:00:00') });

execFileSync(process.execPath, ['data/build-catalog.mjs'], { stdio: 'pipe' });
const catalogText = readFileSync('out/catalog.json', 'utf8');
// jsdom lays nothing out: a table of this height shows ten rows, and some more beyond the view.
for (const [name, size] of [
  ['clientHeight', 240],
  ['clientWidth', 700],
  ['offsetHeight', 240],
  ['offsetWidth', 700],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}
Element.prototype.scrollTo = () => undefined;
vi.stubGlobal('fetch', () => Promise.resolve(new Response(catalogText)));

type Amounts = readonly [sodium: number | null, potassium: number | null, magnesium: number | null];

/** What a day of a test week is like: mg of sodium, potassium and magnesium eaten, `null` unknown, and what was noted. */
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

/**
 * Opens Trends over these weeks on disk, with stores as they are when the program has just started. Answers what of them
 * the tests use.
 */
export async function openTrends({ weeks = [], profile = [profileEntry()], answers = {} }: Start = {}) {
  vi.resetModules();
  const main = new FakeMain({ library: { profile: [...profile] }, weeks }, answers);
  forgetHistory(null);
  forgetNotes();
  const { loadCatalog } = await import('#renderer/state/catalog-store');
  const { loadLibrary } = await import('#renderer/state/library-store');
  const { cssVariablesResolver, theme } = await import('#renderer/app/theme');
  const { useScreen } = await import('#renderer/state/navigation');
  const planner = await import('#renderer/state/planner-store');
  const { TrendsScreen } = await import('#renderer/features/trends');
  await Promise.all([loadCatalog(), loadLibrary()]);
  function Where() {
    return <output aria-label="screen">{useScreen()}</output>;
  }
  const show = () =>
    render(
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
        <Notes />
        <TrendsScreen />
        <Where />
      </MantineProvider>,
    );
  return { ...show(), show, main, planner };
}
