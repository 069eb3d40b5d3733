import { useEffect, useMemo, useRef } from 'react';
import { useIsGenerating } from '#renderer/state/generate-request';
import { isTyping } from '#renderer/state/commands';
import { usePlan, useReadOnlyReason, useToday, useWeekLoaded } from '#renderer/state/planner-store';
import { useScoredWeek } from '#renderer/state/score-store';
import { isNoDay } from '#shared/domain/week/week-tray';
import { entriesAt, entriesOfDay, findEntry, slotsOf } from '#shared/domain/week/week-plan';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { DayColumn } from './DayColumn';
import { EmptyWeek } from '../week/EmptyWeek';
import { SlotStrip } from './SlotStrip';
import { currentSelection, focusOn, showsGrid, useSelection } from '../selection-store';
import { classNames } from '#renderer/ui/class-names';
import boardStyles from './board.module.css';
import weekPanelsStyles from '../week/week-panels.module.css';

/**
 * One grid: seven day columns; the rows are the head, then a strip and a row of cells per meal. It scrolls down, never
 * sideways.
 */
export function Board() {
  const plan = usePlan();
  const { days } = useScoredWeek();
  const today = useToday();
  const readOnly = useReadOnlyReason();
  const day = useSelection((state) => state.day);
  const loaded = useWeekLoaded();
  const begun = useSelection((state) => showsGrid(state, plan.week));
  const mode = useSelection((state) => state.mode.kind);
  const isFilling = useIsGenerating();
  const board = useRef<HTMLElement>(null);
  useBoardFocus(board);
  useKeptFocus(plan);

  const slots = useMemo(() => slotsOf(plan), [plan]);
  const isEmpty = plan.days.every((one) => entriesOfDay(one).length === 0);
  const offersBeginnings = isEmpty && loaded && !begun && !isFilling && readOnly === null;
  if (offersBeginnings) {
    return (
      <main className={classNames(boardStyles.board, boardStyles.isUnbegun)} aria-label="Week board" data-board>
        {plan.days.map((one, column) => {
          const score = days[column];
          return score === undefined ? null : (
            <DayColumn
              key={one.date}
              day={one}
              slots={NO_SLOTS}
              score={score}
              column={column + 1}
              isToday={one.date === today}
              isCurrent={false}
              readOnly
            />
          );
        })}
        <div className={weekPanelsStyles.startArea}>
          <EmptyWeek key={plan.week} />
        </div>
      </main>
    );
  }
  // The meals share the available height, empty or planned, so that a first entry moves nothing; a long meal takes
  // more.
  const rows = slots.map(() => 'var(--strip) minmax(max-content, 1fr)');
  return (
    <main
      ref={board}
      className={boardStyles.board}
      aria-label="Week board"
      data-board
      data-mode={mode}
      data-filling={isFilling || undefined}
      style={{ gridTemplateRows: `max-content ${rows.join(' ')}` }}
    >
      {slots.map((slot, index) => (
        <SlotStrip
          key={slot.id}
          slot={slot}
          row={index * 2 + 2}
          first={index === 0}
          onlyOne={plan.slots.length === 1}
          isListed={index < plan.slots.length}
        />
      ))}
      {plan.days.map((one, column) => {
        const score = days[column];
        return score === undefined ? null : (
          <DayColumn
            key={one.date}
            day={one}
            slots={slots}
            score={score}
            column={column + 1}
            isToday={one.date === today}
            isCurrent={one.date === day && !isFilling}
            readOnly={readOnly !== null || isFilling}
          />
        );
      })}
    </main>
  );
}

const NO_SLOTS: readonly never[] = [];

/** Moves the DOM focus to the selection's focus after a keystroke or an edit moved it. */
function useBoardFocus(board: React.RefObject<HTMLElement | null>): void {
  const requests = useSelection((state) => state.focusRequests);
  useEffect(() => {
    const { focus } = currentSelection();
    if (requests === 0 || focus === null) return;
    const place = focus.entry === null ? `[data-place="${focus.date}/${focus.slot}"]` : `[data-place="${focus.entry}"]`;
    const element = board.current?.querySelector<HTMLElement>(place);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }, [requests, board]);
}

/**
 * An edit or an undo can move or remove the focused entry. The focus then follows it, or goes to the meal it was in.
 */
function useKeptFocus(plan: WeekPlan): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    const { focus, mode } = currentSelection();
    if (focus === null || mode.kind !== 'browse' || document.activeElement !== document.body) return;
    // The edit came from leaving a field: the focus is moving on its own and is not lost.
    if (last.current?.isConnected === true && isTyping(last.current)) return;
    const kept = focus.entry === null ? null : findEntry(plan, focus.entry);
    const found = kept !== null && isNoDay(kept.at) ? null : kept;
    const entry = found?.entry.id ?? entriesAt(plan, focus)[0]?.id ?? null;
    focusOn({ ...(found?.at ?? focus), entry });
  }, [plan]);
}
