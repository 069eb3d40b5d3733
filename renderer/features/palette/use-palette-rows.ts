import { useEffect, useMemo, useState } from 'react';
import { useHabits } from '#renderer/state/habits-store';
import { usePaletteUses } from '#renderer/state/palette-uses';
import { listWeeks, usePlan, useToday } from '#renderer/state/planner-store';
import { useScoredWeek } from '#renderer/state/score-store';
import type { WeekId } from '#shared/domain/week-id';
import { actionByKey, actionRows, screenActions } from './action-rows';
import type { Adding } from './library-rows';
import { foodRows, helpRows, libraryByKey, recipeRows, templateRows } from './library-rows';
import type { PaletteGroup, PaletteKind, PaletteRow } from './palette-rows';
import { groupsOf, ROWS_A_GROUP, ROWS_OF_A_KIND } from './palette-rows';
import { dayRows, planByKey, plannedRows } from './plan-rows';

/** Recently used rows shown before anything is typed. */
const LAST_USED = 5;
/** Actions of the screen shown before anything is typed. */
const ACTIONS_SHOWN = 8;

const NO_WEEKS: readonly WeekId[] = [];

/** The weeks that have a file, read when the palette opens. */
function useStoredWeeks(): readonly WeekId[] {
  const [weeks, setWeeks] = useState(NO_WEEKS);
  useEffect(() => {
    let isGone = false;
    void listWeeks().then((listed) => (isGone ? undefined : setWeeks(listed)));
    return () => {
      isGone = true;
    };
  }, []);
  return weeks;
}

/** The rows for what was typed: best matches in groups, or recently used rows and the actions of the screen. */
export function usePaletteRows(query: string, only: PaletteKind | null, adding: Adding): readonly PaletteGroup[] {
  const plan = usePlan();
  const { days: scores } = useScoredWeek();
  const today = useToday();
  const weeks = useStoredWeeks();
  const uses = usePaletteUses();
  const habits = useHabits();
  return useMemo(() => {
    const source = { plan, scores, weeks, today };
    if (query.trim() === '') {
      const byKey = (key: string): PaletteRow | null =>
        actionByKey(key) ?? planByKey(key, source) ?? libraryByKey(key, adding);
      const last = uses
        .flatMap((key) => byKey(key) ?? [])
        .filter(({ kind }) => only === null || kind === only)
        .slice(0, LAST_USED);
      const known = new Set(last.map(({ key }) => key));
      const actions = only === null || only === 'actions' ? screenActions().filter(({ key }) => !known.has(key)) : [];
      const shown = only === null ? actions.slice(0, ACTIONS_SHOWN) : actions;
      return [
        { kind: 'actions' as const, title: 'Used last', rows: last },
        { kind: 'actions' as const, title: 'Actions here', rows: shown },
      ].filter(({ rows }) => rows.length > 0);
    }
    const most = only === null ? ROWS_A_GROUP : ROWS_OF_A_KIND;
    const use = { uses, habits };
    const rowsOf: Readonly<Record<PaletteKind, () => readonly PaletteRow[]>> = {
      actions: () => actionRows(query, uses),
      days: () => dayRows(query, source, uses),
      planned: () => plannedRows(query, source, uses),
      foods: () => foodRows(query, most, use, adding),
      recipes: () => recipeRows(query, most, use, adding),
      templates: () => templateRows(query, uses),
      help: () => helpRows(query, uses),
    };
    const rows = only === null ? Object.values(rowsOf).flatMap((find) => find()) : rowsOf[only]();
    return groupsOf(rows, only);
  }, [query, only, plan, scores, weeks, today, uses, habits, adding]);
}
