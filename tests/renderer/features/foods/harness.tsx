import { forgetHistory } from '#renderer/state/history';
import { forgetNotes } from '#renderer/state/notes';
import { MantineProvider } from '@mantine/core';
import { Notes } from '#renderer/app/Notes';
import { configure, fireEvent, render, screen } from '@testing-library/react';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { loadCatalog } from '#renderer/state/catalog-store';
import { runShortcut } from '#renderer/state/commands';
import { currentLibrary, loadLibrary } from '#renderer/state/library-store';
import { forgetWeeks } from '#renderer/state/planner-state';
import { currentPlan, openWeek } from '#renderer/state/planner-store';
import { cssVariablesResolver, theme } from '#renderer/app/theme';
import { FoodsScreen } from '#renderer/features/foods';
import { resetFoodsView } from '#renderer/features/foods/foods-view';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import type { WeekId } from '#shared/domain/week-id';
import { weekOf } from '#shared/domain/week-id';
import { FakeMain } from '#tests/renderer/bridge/fake-main';

/** The screen is tested with everything real but the main process behind the bridge and the size of the page. */
export const TODAY = '2026-11-23';
const WEEK: WeekId = weekOf(TODAY);

execFileSync(process.execPath, ['data/build-catalog.mjs'], { stdio: 'pipe' });
const catalogText = readFileSync('out/catalog.json', 'utf8');

// Checking whether hundreds of cells are hidden reads every style sheet, and closed menus leave the page anyway.
configure({ defaultHidden: true });
// jsdom lays nothing out: a table of this height shows ten rows, and some more beyond the view.
for (const [name, size] of [
  ['clientHeight', 300],
  ['clientWidth', 920],
  ['offsetWidth', 100],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}
Element.prototype.scrollTo = () => undefined;
vi.stubGlobal('fetch', () => Promise.resolve(new Response(catalogText)));

/** A woman of 40 on the keto preset: 3,000 / 3,000 / 320 mg. */
const PROFILE: LibraryDocument['profile'] = [profileEntry()];

let catalog: Promise<unknown> | null = null;

interface Start {
  readonly library?: Partial<LibraryDocument>;
  readonly weeks?: readonly WeekDocument[];
  /** A part of the screen to be shown alone: much quicker than beside the table. */
  readonly alone?: ReactNode;
}

/** Opens the Foods screen over a fresh library and fresh weeks. */
export async function openFoods({ library = {}, weeks = [], alone = <FoodsScreen /> }: Start = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T09:00:00`) });
  const main = new FakeMain({ library: { profile: PROFILE, ...library }, weeks });
  window.removeEventListener('keydown', runShortcut);
  window.addEventListener('keydown', runShortcut);
  resetFoodsView();
  catalog ??= loadCatalog();
  await Promise.all([catalog, loadLibrary()]);
  forgetWeeks();
  forgetHistory(null);
  forgetNotes();
  await openWeek(WEEK);
  const rendered = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
      <Notes />
      {alone}
    </MantineProvider>,
  );
  return { ...rendered, main };
}

/** Puts a text into the search field at once; typing it letter by letter would search and draw for every letter. */
export function searchFor(text: string): void {
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });
}

export { currentLibrary, currentPlan };
