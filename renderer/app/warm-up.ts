import { call } from '../bridge/bridge';
import { currentFoodSearch } from '../state/own-foods';
import { currentRecipes } from '../state/recipes-store';
import { SCREEN_OF } from './screens';

/** Few words begin with these letters: they load an index but match almost nothing. */
const FEW_FINDS = 'qu';

/**
 * What is likely to be needed next, each a few milliseconds of work, done one at a time while idle. Nothing more: each
 * screen loaded in advance costs a megabyte, and the others are drawn fast enough without it.
 */
const TASKS: readonly (() => unknown)[] = [
  () => currentFoodSearch().search(FEW_FINDS, 1),
  () => currentRecipes().search.search(FEW_FINDS, 1),
  SCREEN_OF.foods.warm,
  // Small; and keys typed right after its shortcut must not reach the board.
  () => import('../features/palette'),
  // Last: gives back the memory that only the start and these tasks needed.
  () => call('window.rested', {}),
];

/** Loads in advance what the board did not need. Returns a function that stops it. */
export function warmUp(): () => void {
  let waiting = 0;
  let isStopped = false;
  const next = (index: number): void => {
    const task = TASKS[index];
    if (task === undefined || isStopped) return;
    waiting = requestIdleCallback(() => {
      // A failed load is reported when the thing is asked for.
      void Promise.resolve(task())
        .catch(() => undefined)
        .finally(() => next(index + 1));
    });
  };
  next(0);
  return () => {
    isStopped = true;
    cancelIdleCallback(waiting);
  };
}
