import {
  IconAlertTriangle,
  IconCheck,
  IconLoader2,
  IconMinus,
  IconSearch,
  IconSquare,
  IconSquares,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { WeekId } from '#shared/domain/week-id';
import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import { call, onEvent } from '../bridge/bridge';
import { retryLibrarySave, useLibraryQuestion, useLibrarySaveState } from '../state/library-store';
import { navigate, screenLabel, useScreen } from '../state/navigation';
import { openPalette } from '../state/palette-request';
import { openWeek, useWeekId } from '../state/planner-store';
import { retryWeekSaves, useWeeksSaveState } from '../state/week-saving';
import { CommandKey } from '#renderer/ui/CommandKey';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import styles from './shell.module.css';

/** The saving state in the title bar, with the reason if something is not saved. */
function SavedMark() {
  const weeks = useWeeksSaveState();
  const library = useLibrarySaveState();
  const isLibraryAsked = useLibraryQuestion() !== null;
  const state = weeks.state.kind === 'failed' || library.kind === 'saved' ? weeks.state : library;
  switch (state.kind) {
    case 'saved':
      return (
        <span className={styles.saved} title="Saved">
          <IconCheck size={14} stroke={1.7} aria-hidden />
          Saved
        </span>
      );
    case 'saving':
      return (
        <span className={styles.saved} title="Saving">
          <IconLoader2 size={14} stroke={1.7} aria-hidden />
          Saving
        </span>
      );
    case 'failed':
      return (
        <span className={styles.notSaved} role="alert">
          <IconAlertTriangle size={14} stroke={1.7} aria-hidden />
          <span className={styles.notSavedWhy} title={state.failure.message}>
            <b>Not saved.</b> {state.failure.message}
          </span>
          {state.failure.code === 'CONFLICT' && weeks.week !== null ? (
            <button type="button" className={textStyles.link} onClick={() => showConflict(weeks.week)}>
              Choose a version
            </button>
          ) : isLibraryAsked && weeks.state.kind !== 'failed' ? null : (
            <button
              type="button"
              className={textStyles.link}
              onClick={() => {
                retryWeekSaves();
                void retryLibrarySave();
              }}
            >
              Try again
            </button>
          )}
        </span>
      );
  }
}

/** The question about a conflict is shown in the plan of its week. */
function showConflict(week: WeekId | null): void {
  if (week !== null) void openWeek(week);
  navigate('plan');
}

function WindowButtons() {
  const [maximized, setMaximized] = useState(false);
  useEffect(() => {
    void call('window.state', {}).then((result) => {
      if (result.ok) setMaximized(result.value.maximized);
    });
    return onEvent('window-state', (detail) => {
      if (typeof detail === 'object' && detail !== null && 'maximized' in detail)
        setMaximized(detail.maximized === true);
    });
  }, []);
  const control = (action: 'minimize' | 'toggle-maximize' | 'close') => () => void call('window.control', { action });
  return (
    <div className={styles.tbWin}>
      <button type="button" aria-label="Minimise" onClick={control('minimize')}>
        <IconMinus size={14} stroke={1.7} aria-hidden />
      </button>
      <button type="button" aria-label={maximized ? 'Restore' : 'Maximise'} onClick={control('toggle-maximize')}>
        {maximized ? (
          <IconSquares size={13} stroke={1.7} aria-hidden />
        ) : (
          <IconSquare size={12} stroke={1.7} aria-hidden />
        )}
      </button>
      <button type="button" aria-label="Close" className={styles.tbClose} onClick={control('close')}>
        <IconX size={14} stroke={1.7} aria-hidden />
      </button>
    </div>
  );
}

/** Looks like a field, but opens the search over everything. */
function SearchButton() {
  return (
    <button type="button" className={styles.tbSearch} aria-keyshortcuts="Control+K" onClick={openPalette}>
      <IconSearch size={14} stroke={1.7} aria-hidden />
      <span title="Search foods, days and actions">Search foods, days and actions</span>
      <CommandKey of="app.palette" />
    </button>
  );
}

/** Our own title bar: program, current screen, saving state, window buttons. */
export function TitleBar({ title: fixedTitle }: { readonly title?: string }) {
  const week = useWeekId();
  const screen = useScreen();
  const range = `Week ${weekNumber(week)}, ${formatWeekRange(week, 'long')}`;
  const shown = screen === 'plan' ? range : screenLabel(screen);
  const title = fixedTitle ?? shown;
  return (
    <header className={classNames(styles.titlebar, styles.tbDrag)}>
      <p className={styles.tbTitle}>
        <strong>Electroplate</strong>
        <span title={title}>{title}</span>
        {fixedTitle === undefined ? <SavedMark /> : null}
      </p>
      {fixedTitle === undefined ? <SearchButton /> : <span />}
      <WindowButtons />
    </header>
  );
}
