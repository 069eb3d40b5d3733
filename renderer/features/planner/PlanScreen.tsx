import { useEffect } from 'react';
import { registerCommands } from '../../app/commands';
import { useToday, useWeekId } from '../../app/planner-store';
import { datesOf } from '../../../shared/domain/week-id';
import { Board } from './Board';
import { BOARD_COMMANDS } from './board-commands';
import { ConflictNotice } from './ConflictNotice';
import { Inspector } from './Inspector';
import { LoadProblem } from './LoadProblem';
import { WeekBar } from './WeekBar';
import { WEEK_COMMANDS } from './week-commands';
import { clearSelection, currentSelection } from './selection-store';
import './board.css';
import './meal-editing.css';
import './week-panels.css';

/** Plan, the home: week bar, seven day columns, inspector. */
export function PlanScreen() {
  const week = useWeekId();
  const today = useToday();

  useEffect(() => registerCommands(BOARD_COMMANDS), []);
  useEffect(() => registerCommands(WEEK_COMMANDS), []);
  useEffect(() => {
    const dates = datesOf(week);
    const { day } = currentSelection();
    if (day === null || !dates.includes(day)) clearSelection(dates.includes(today) ? today : (dates[0] ?? null));
  }, [week, today]);

  return (
    <>
      <WeekBar />
      <Board />
      <Inspector />
      <ConflictNotice />
      <LoadProblem />
    </>
  );
}
