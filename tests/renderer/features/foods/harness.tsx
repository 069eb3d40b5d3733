import { Notes } from '#renderer/app/Notes';
import { configure, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { runShortcut } from '#renderer/state/commands';
import { currentLibrary, loadLibrary } from '#renderer/state/library-store';
import { currentPlan, openWeek } from '#renderer/state/planner-store';
import { FoodsScreen } from '#renderer/features/foods';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { freshWindow } from '#tests/support/fresh-window';
import { layOut } from '#tests/support/page-size';
import { profileEntry } from '#tests/support/people';
import type { WeekId } from '#shared/domain/week-id';
import { weekOf } from '#shared/domain/week-id';
import { FakeMain } from '#tests/renderer/bridge/fake-main';
import { TestProvider } from '#tests/support/test-provider';

/** The screen is tested with everything real except the main process behind the bridge and the size of the page. */
export const TODAY = '2026-11-23';
const WEEK: WeekId = weekOf(TODAY);

/** A woman of 40 on the keto preset: 3,000 / 3,000 / 320 mg. */
const PROFILE: LibraryDocument['profile'] = [profileEntry()];

interface Start {
  readonly library?: Partial<LibraryDocument>;
  readonly weeks?: readonly WeekDocument[];
  /** A part of the screen to be rendered alone: much faster than with the table. */
  readonly alone?: ReactNode;
}

/** Opens the Foods screen over a fresh library and fresh weeks. */
export async function openFoods({ library = {}, weeks = [], alone = <FoodsScreen /> }: Start = {}) {
  // Checking whether each of hundreds of cells is hidden would query every style sheet, and closed menus leave the DOM
  // anyway.
  configure({ defaultHidden: true });
  // A table of this height shows fifteen rows, and some more beyond the view.
  layOut({ clientHeight: 440, clientWidth: 920, offsetWidth: 100 });
  vi.setSystemTime(new Date(`${TODAY}T09:00:00`));
  const main = new FakeMain({ library: { profile: PROFILE, ...library }, weeks });
  window.addEventListener('keydown', runShortcut);
  onTestFinished(() => window.removeEventListener('keydown', runShortcut));
  freshWindow();
  await loadLibrary();
  await openWeek(WEEK);
  const rendered = render(
    <TestProvider>
      <Notes />
      {alone}
    </TestProvider>,
  );
  return { ...rendered, main };
}

/** Puts a text into the search field at once; typing it letter by letter would search and render for every letter. */
export function searchFor(text: string): void {
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });
}

export { currentLibrary, currentPlan };
