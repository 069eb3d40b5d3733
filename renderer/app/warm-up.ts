import { call } from '../bridge/bridge';
import { currentFoodSearch } from '../state/own-foods';
import { currentRecipes } from '../state/recipes-store';
import { SCREEN_OF } from './screens';

/** Letters few words begin with: they open an index and find next to nothing. */
const FEW_FINDS = 'qu';

/**
 * What is likely to be wanted next, each a few milliseconds of work: one at a time while nothing else is to be done. Not
 * more of it: each screen that is loaded ahead costs a megabyte, and the others are drawn fast enough without.
 */
const TASKS: readonly (() => unknown)[] = [
  () => currentFoodSearch().search(FEW_FINDS, 1),
  () => currentRecipes().search.search(FEW_FINDS, 1),
  SCREEN_OF.foods.warm,
  // Small; and what is typed right after its key must not fall on the board.
  () => import('../features/palette'),
  // After all of it: what only the start and these needed is given back.
  () => call('window.rested', {}),
];

/** Loads ahead what the board did not need. Returns the function that stops it. */
export function warmUp(): () => void {
  let waiting = 0;
  let isStopped = false;
  const next = (index: number): void => {
    const task = TASKS[index];
    if (task === undefined || isStopped) return;
    waiting = requestIdleCallback(() => {
      // What cannot be loaded now is said when it is asked for.
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
