import { currentCatalog } from '../state/catalog-store';
import { currentFoodSearch } from '../state/own-foods';
import { currentRecipes } from '../state/recipes-store';
import { SCREEN_OF } from './screens';

/** What is likely to be wanted next, each a few milliseconds of work: one at a time while nothing else is to be done. */
const TASKS: readonly (() => unknown)[] = [
  // One letter opens the index of the catalog and makes that of the person's own foods and recipes.
  () => currentFoodSearch().search('a', 1),
  () => currentRecipes().search.search('a', 1),
  () => currentCatalog().ketoFoods,
  ...Object.values(SCREEN_OF).map(({ warm }) => warm),
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
