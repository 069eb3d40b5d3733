import type { Command } from '#renderer/state/commands';
import { currentWeek, openWeek, redo, undo } from '#renderer/state/planner-store';
import { currentToday } from '#renderer/state/clock-store';
import { shiftWeek, weekOf } from '#shared/domain/week-id';

/** Shortcuts of the plan that work wherever the focus is. */
export const WEEK_COMMANDS: readonly Command[] = [
  { id: 'plan.undo', name: 'Undo', keys: ['Ctrl+Z'], run: undo },
  { id: 'plan.redo', name: 'Redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], run: redo },
  {
    id: 'plan.previous-week',
    name: 'Previous week',
    keys: ['PageUp', 'Ctrl+ArrowLeft'],
    run: () => void openWeek(shiftWeek(currentWeek(), -1)),
  },
  {
    id: 'plan.next-week',
    name: 'Next week',
    keys: ['PageDown', 'Ctrl+ArrowRight'],
    run: () => void openWeek(shiftWeek(currentWeek(), 1)),
  },
  { id: 'plan.today', name: 'This week', keys: ['T'], run: () => void openWeek(weekOf(currentToday())) },
];
