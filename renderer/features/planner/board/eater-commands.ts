import { announce } from '#renderer/state/announce-store';
import { editRefusal, refusesEdits } from '#renderer/state/change-documents';
import type { CommandRuns } from '#renderer/state/commands';
import {
  currentEaters,
  currentScoredEaters,
  currentShownEater,
  nextShown,
  showEater,
} from '#renderer/state/eaters-store';
import { isGenerating } from '#renderer/state/generate-request';
import { currentPlan } from '#renderer/state/planner-store';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import type { Entry } from '#shared/domain/week/week-plan';
import { findEntry } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import { currentSelection } from '../selection-store';
import { focusedMeal, onBoard } from './board-commands';
import { portionRefusal, stepMealPortion, switchRefusal } from './eater-actions';
import { cellName, NO_ENTRY } from './plan-actions';
import { openWhoEats } from './who-eats-request';

/** The target day: that of the focused place, else the one in the inspector. */
const meantDay = (): IsoDate =>
  currentSelection().focus?.date ?? currentSelection().day ?? currentPlan().days[0]?.date ?? '';

const onMeal = (step: 1 | -1) => ({
  run: () => {
    const at = focusedMeal();
    if (at !== null && !refusesEdits()) stepMealPortion(at, step);
  },
  isEnabled: () => onBoard() && !isGenerating() && currentEaters().length > 0,
  refusal: () => editRefusal() ?? portionRefusal(meantDay()),
  about: () => {
    const at = focusedMeal();
    return at === null ? '' : cellName(currentPlan(), at);
  },
});

function focusedEntry(): Entry | null {
  const { focus } = currentSelection();
  return focus === null || focus.entry === null ? null : (findEntry(currentPlan(), focus.entry)?.entry ?? null);
}

function whoEatsRefusal(): string | null {
  const entry = focusedEntry();
  if (entry === null) return NO_ENTRY;
  if (isNewerEntry(entry)) return 'Only a newer version can read it';
  const hasOthers = currentEaters().length > 0 || entry.portions !== undefined;
  return editRefusal() ?? (hasOthers ? null : 'Nobody else eats yet: add somebody in Settings');
}

// With nobody to switch to, the keys keep their other meaning.
const canSwitch = (): boolean => onBoard() && !isGenerating() && currentScoredEaters().length > 0;

/** What the eater commands do. */
export const EATER_COMMANDS: CommandRuns = {
  'board.switch-eater': {
    run: () => {
      const next = nextShown(currentShownEater(meantDay()));
      showEater([meantDay()], next);
      announce(`${next?.name ?? 'You'}, ${formatDate(meantDay(), 'EEEE')}`);
    },
    isEnabled: canSwitch,
    refusal: switchRefusal,
    about: () => formatDate(meantDay(), 'EEEE d MMMM'),
  },
  'board.switch-week': {
    run: () => {
      const next = nextShown(currentShownEater(meantDay()));
      const dates = currentPlan().days.map(({ date }) => date);
      showEater(dates, next);
      announce(`${next?.name ?? 'You'}, the whole week`);
    },
    isEnabled: canSwitch,
    refusal: switchRefusal,
  },
  'board.portion-more': onMeal(1),
  'board.portion-less': onMeal(-1),
  'board.who-eats': {
    run: () => {
      const entry = focusedEntry();
      if (entry !== null && whoEatsRefusal() === null) openWhoEats(entry.id);
    },
    isEnabled: () => onBoard() && !isGenerating(),
    refusal: whoEatsRefusal,
  },
};
