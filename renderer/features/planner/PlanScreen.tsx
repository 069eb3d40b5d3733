import { Fragment, useEffect, useLayoutEffect } from 'react';
import { registerCommands } from '#renderer/state/commands';
import { useIsGenerating } from '#renderer/state/generate-request';
import { useScoredEaters } from '#renderer/state/eaters-store';
import { useLibraryPart } from '#renderer/state/library-store';
import { currentPlan, useLoadFailure, usePlanPart, useToday, useWeekId } from '#renderer/state/planner-store';
import { useNextWeekRead } from '#renderer/state/prep-lines-store';
import { takeShowRequest, useDayRequest } from '#renderer/state/show-request';
import { findEntry } from '#shared/domain/week/week-plan';
import { isNoDay } from '#shared/domain/week/week-tray';
import { useNavigate } from '#renderer/state/navigation';
import { datesOf } from '#shared/domain/week-id';
import { newQuestions, profileOn } from '#shared/domain/person/profile';
import { ANSWER_FIRST, describeDays, NEW_QUESTIONS } from '#shared/domain/person/person-text';
import { Board } from './board/Board';
import { BOARD_COMMANDS } from './board/board-commands';
import { inBoardOrder } from './board/board-grid';
import { DAY_COMMANDS } from './board/day-commands';
import { EATER_COMMANDS } from './board/eater-commands';
import { PlaceDialogs } from './board/PlaceDialogs';
import { PrepDialog } from './board/PrepDialog';
import { SelectionBar } from './board/SelectionBar';
import { WhoEatsDialog } from './board/WhoEatsDialog';
import { Tray } from './board/Tray';
import { ConflictNotice } from './week/ConflictNotice';
import { Inspector } from './inspector/Inspector';
import { LeftoversDialog } from './leftovers/LeftoversDialog';
import { LeftoversQuestion } from './leftovers/LeftoversQuestion';
import { WhatHelpsHost } from './helps/WhatHelpsHost';
import { FileFaultNotice } from './week/FileFaultNotice';
import { LoadProblem } from './week/LoadProblem';
import { WeekBar } from './week/WeekBar';
import { WeekDialogs } from './week/WeekMenu';
import { WEEK_COMMANDS } from './week/week-commands';
import { clearSelection, currentSelection, focusOn, focusUnplaced, showDay, useSelection } from './selection-store';
import textStyles from '#renderer/ui/text.module.css';
import styles from './board/board.module.css';

/** Plan, the home screen: week bar, seven day columns, inspector. */
export function PlanScreen() {
  const week = useWeekId();
  const failure = useLoadFailure();
  const today = useToday();

  useNextWeekRead(week);
  // Before the children's effects, since the inspector lists the commands. Eater commands come first: when there is
  // somebody to switch to, they take the key of “This week”.
  useLayoutEffect(() => registerCommands(EATER_COMMANDS), []);
  useLayoutEffect(() => registerCommands(BOARD_COMMANDS), []);
  useLayoutEffect(() => registerCommands(DAY_COMMANDS), []);
  useLayoutEffect(() => registerCommands(WEEK_COMMANDS), []);
  useEffect(() => {
    const dates = datesOf(week);
    const { day } = currentSelection();
    if (day === null || !dates.includes(day)) clearSelection(dates.includes(today) ? today : (dates[0] ?? null));
  }, [week, today]);
  const requested = useDayRequest();
  useEffect(() => {
    if (requested === null) return;
    takeShowRequest();
    const found = requested.entry === null ? null : findEntry(currentPlan(), requested.entry);
    if (found === null) {
      if (!isNoDay(requested)) showDay(requested.date);
    } else if (isNoDay(found.at)) focusUnplaced(found.entry.id);
    else focusOn({ ...found.at, entry: found.entry.id });
  }, [requested]);

  return (
    <>
      <TopBar />
      {failure === null ? <PlannedWeek /> : null}
      <ConflictNotice />
      <FileFaultNotice />
      <LoadProblem />
      <LeftoversDialog />
      <LeftoversQuestion />
      <PlaceDialogs />
      <WhatHelpsHost />
      <PrepDialog />
      <WhoEatsDialog />
      <WeekDialogs />
    </>
  );
}

/** The bar of the week, or of several selected entries: only those still in the plan, in case they were undone. */
function TopBar() {
  const selected = useSelection((state) => (state.selected.size > 1 ? state.selected : null));
  const isSelecting = usePlanPart((plan) => selected !== null && inBoardOrder(plan, selected).length > 1);
  return isSelecting ? <SelectionBar /> : <WeekBar />;
}

/**
 * The board with the sentences that must always accompany its targets, each once for the whole screen, and the
 * inspector.
 */
function PlannedWeek() {
  const profile = useLibraryPart((library) => library.profile);
  const person = profileOn(profile, useToday());
  const hasNewQuestions = person !== null && newQuestions(person).length > 0;
  const navigate = useNavigate();
  const isFilling = useIsGenerating();
  const dates = datesOf(useWeekId());
  const { sentences: yours } = describeDays(profile, dates);
  const others = useScoredEaters().flatMap((eater) =>
    describeDays(eater.profile, dates).sentences.map((sentence) => `${eater.name}: ${sentence}`),
  );
  const sentences = [...yours, ...others];
  return (
    <>
      <div className={styles.boardArea}>
        {sentences.length === 0 && !hasNewQuestions ? null : (
          <section className={styles.boardAdvice} aria-label="About these targets">
            {sentences.map((sentence, index) => (
              <Fragment key={sentence}>
                {index === 0 ? '' : ' '}
                {sentence === ANSWER_FIRST ? (
                  <button type="button" className={textStyles.link} onClick={() => navigate('settings')}>
                    {sentence}
                  </button>
                ) : (
                  sentence
                )}
              </Fragment>
            ))}
            {hasNewQuestions ? (
              <>
                {' '}
                {NEW_QUESTIONS}{' '}
                <button type="button" className={textStyles.link} onClick={() => navigate('settings')}>
                  Look at them again
                </button>
              </>
            ) : null}
          </section>
        )}
        <Board />
        {isFilling ? null : <Tray />}
      </div>
      {/* The panel that fills the week takes its place. */}
      {isFilling ? null : <Inspector />}
    </>
  );
}
