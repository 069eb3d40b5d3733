import { useEffect } from 'react';
import { registerCommands } from '../../app/commands';
import { usePlan, useToday, useWeekId, useWeekLoaded } from '../../app/planner-store';
import { datesOf } from '../../../shared/domain/week-id';
import { Board } from './Board';
import { BOARD_COMMANDS } from './board-commands';
import { ConflictNotice } from './ConflictNotice';
import { EmptyWeek } from './EmptyWeek';
import { Inspector } from './Inspector';
import { LoadProblem } from './LoadProblem';
import { WeekBar } from './WeekBar';
import { WEEK_COMMANDS } from './week-commands';
import { clearSelection, currentSelection } from './selection-store';
import './planner.css';

/** Plan, the home: week bar, seven day columns, inspector. */
export function PlanScreen() {
  const week = useWeekId();
  const today = useToday();
  const loaded = useWeekLoaded();
  const plan = usePlan();

  useEffect(() => registerCommands(BOARD_COMMANDS), []);
  useEffect(() => registerCommands(WEEK_COMMANDS), []);
  useEffect(() => {
    const dates = datesOf(week);
    const { day } = currentSelection();
    if (day === null || !dates.includes(day)) clearSelection(dates.includes(today) ? today : (dates[0] ?? null));
  }, [week, today]);

  const isEmpty = loaded && plan.days.every((day) => day.meals.every((meal) => meal.entries.length === 0));
  return (
    <>
      <WeekBar />
      <Board />
      {isEmpty ? <EmptyWeek /> : null}
      <Inspector />
      <ConflictNotice />
      <LoadProblem />
    </>
  );
}
