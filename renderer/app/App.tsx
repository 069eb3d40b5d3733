import { MantineProvider } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { GenerateHost } from '../features/generate';
import { ImportHost } from '../features/import';
import { PrintHost } from '../features/print';
import { RepairHost } from '../features/repair';
import { FirstStart } from '../features/start';
import { TemplatesHost } from '../features/templates';
import { knownOr } from '#shared/domain/newer-value';
import { THEMES } from '#shared/schema/settings';
import { useAnnouncement } from '../state/announce-store';
import { CatalogProblem, loadCatalog } from '../state/catalog-store';
import { followClock } from '../state/clock-store';
import { runShortcut } from '../state/commands';
import type { Failure } from '#shared/contract/result';
import { Blocked } from './Blocked';
import { ErrorBoundary } from './ErrorBoundary';
import { loadLibrary, useLibraryPart } from '../state/library-store';
import { useScreen } from '../state/navigation';
import { findWeekToOpen, openWeek } from '../state/planner-store';
import { sayPainted } from './painted';
import { followLibraryOnDisk } from '../state/library-versions';
import { followWeeksOnDisk } from '../state/weeks-on-disk';
import { flushOnQuit } from './quit';
import { Incomplete } from './Incomplete';
import { LibraryConflict } from './LibraryConflict';
import { MenuHost } from './MenuHost';
import { NewFood } from './NewFood';
import { Notes } from './Notes';
import { Rail } from './Rail';
import { SearchEverything } from './SearchEverything';
import { cssVariablesResolver, theme } from './theme';
import { TitleBar } from './TitleBar';
import { APP_COMMANDS } from './app-commands';
import { SCREEN_OF } from './screens';
import { warmUp } from './warm-up';
import { reportWindowErrors } from './window-errors';
import { registerCommands } from '../state/commands';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import noteStyles from '#renderer/ui/note.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './shell.module.css';

type StartState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'blocked'; readonly failure: Failure }
  | { readonly kind: 'incomplete'; readonly message: string }
  | { readonly kind: 'ready'; readonly message: string };

async function start(fonts: Promise<void>): Promise<StartState> {
  try {
    const [, library] = await Promise.all([loadCatalog(), loadLibrary(), fonts]);
    if (library.failure !== null) return { kind: 'blocked', failure: library.failure };
    await openWeek(await findWeekToOpen());
    return { kind: 'ready', message: library.message };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The program could not start.';
    if (error instanceof CatalogProblem) return { kind: 'incomplete', message };
    return { kind: 'blocked', failure: { code: 'INTERNAL', message } };
  }
}

interface Loading {
  /** Fulfilled when the fonts are there or cannot be had. */
  readonly fonts: Promise<void>;
}

/** The program: loads catalog and library, asks a first-time person who the plan is for, then shows the screens. */
export function App({ fonts }: Loading) {
  const stored = useLibraryPart((library) => library.settings.theme);
  const chosen = knownOr(THEMES, stored, 'system');
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      {...(chosen === 'system' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: chosen })}
    >
      <Notes />
      <ErrorBoundary>
        <Program fonts={fonts} />
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Program({ fonts }: Loading) {
  const [state, setState] = useState<StartState>({ kind: 'loading' });
  const profile = useLibraryPart((library) => library.profile);
  useEffect(() => {
    void start(fonts).then(setState);
    const stopClock = followClock();
    const stopLooking = followLibraryOnDisk();
    const stopLookingAtWeeks = followWeeksOnDisk();
    window.addEventListener('keydown', runShortcut);
    const stopListening = flushOnQuit();
    const stopReporting = reportWindowErrors();
    return () => {
      stopReporting();
      stopClock();
      stopLooking();
      stopLookingAtWeeks();
      window.removeEventListener('keydown', runShortcut);
      stopListening();
    };
  }, [fonts]);
  // The window stays hidden until there is something to see.
  useEffect(() => (state.kind === 'loading' ? undefined : sayPainted()), [state.kind]);
  switch (state.kind) {
    case 'loading':
      return <TitleBar title="" />;
    case 'blocked':
      return <Blocked failure={state.failure} onRetry={() => void start(fonts).then(setState)} />;
    case 'incomplete':
      return <Incomplete message={state.message} />;
    case 'ready':
      return profile.length === 0 ? (
        <>
          <TitleBar title="First start" />
          <FirstStart notice={state.message} />
        </>
      ) : (
        <Shell notice={state.message} />
      );
  }
}

function Shell({ notice }: { readonly notice: string }) {
  const screen = useScreen();
  const { Screen } = SCREEN_OF[screen];
  const [shownNotice, setShownNotice] = useState(notice);
  const announcement = useAnnouncement();
  const isFirst = useRef(true);
  // Changing the screen moves the focus to its main part; on the first screen it stays where the window puts it.
  const onShown = () => {
    if (isFirst.current) isFirst.current = false;
    else focusMain();
  };
  useEffect(() => warmUp(), []);
  // Only from here on: until the first questions are answered, there is nowhere to go.
  useEffect(() => registerCommands(APP_COMMANDS), []);
  return (
    <>
      <TitleBar />
      <div className={styles.app} data-screen={screen}>
        <Rail />
        <Screen onShown={onShown} />
        <GenerateHost />
      </div>
      <LibraryConflict />
      <PrintHost />
      <ImportHost />
      <TemplatesHost />
      <RepairHost />
      <NewFood />
      <MenuHost />
      <SearchEverything />
      <p className={textStyles.vh} role="status" aria-live="polite" key={announcement.count % 2}>
        {announcement.text}
      </p>
      {shownNotice === '' ? null : (
        <div className={noteStyles.pageNotice} role="alert">
          <p>{shownNotice}</p>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline)}
            onClick={() => setShownNotice('')}
          >
            OK
          </button>
        </div>
      )}
    </>
  );
}

function focusMain(): void {
  const main = document.querySelector<HTMLElement>('[data-screen] main');
  if (main === null) return;
  if (!main.hasAttribute('tabindex')) main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
