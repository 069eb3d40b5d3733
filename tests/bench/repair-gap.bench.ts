/**
 * The repair of a day compared with HiGHS: 100 generated short days, the same moves and bounds. The gap is 0 if our
 * search finds an answer whenever there is one, with as few changes and at the same cost.
 */
import { afterAll, expect, test } from 'vitest';
import { amountsOfDay } from '#shared/domain/repair/amounts';
import { taskOf } from '#shared/domain/repair/proposals';
import { boundsFor } from '#shared/domain/repair/rows';
import type { MoveSearch } from '#shared/domain/repair/search';
import { searchMoves } from '#shared/domain/repair/search';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { percentileFigures, reportFigures, timed } from './figures';
import { objectiveOf, openHighs } from './highs-repair';
import { shortDays } from '../support/short-days';

const DAYS = 100;
const EDITS = 3;

const figures: Figure[] = [];
const notes: string[] = [];
afterAll(() => reportFigures('repair-gap', figures, notes));

function searchOf(request: Parameters<typeof taskOf>[0]): MoveSearch | null {
  const task = taskOf(request);
  if (task === null) return null;
  const { before, targets } = task;
  const bounds = boundsFor({ before, targets, guard: request.person.guard, limits: request.limits }, 1);
  const moves = task.moves.filter(({ needs }) => needs !== 'supplements');
  return { moves, before: amountsOfDay(before), bounds, most: EDITS };
}

test('the gap to HiGHS', async () => {
  const solve = await openHighs();
  const searches = shortDays(DAYS).flatMap((request) => searchOf(request) ?? []);
  const [own, theirs]: [Sample[], Sample[]] = [[], []];
  let solved = 0;
  for (const search of searches) {
    let [mine, best]: [number | null, number | null] = [null, null];
    own.push(timed(() => (mine = objectiveOf(search, searchMoves(search).chosen))));
    theirs.push(timed(() => (best = solve(search))));
    expect(mine).toBe(best);
    if (best !== null) solved += 1;
  }
  figures.push(...percentileFigures(`The search of a day in ${EDITS} changes`, own, 'HiGHS', theirs));
  notes.push(`gap to HiGHS on ${searches.length} days: 0; ${solved} of them can be met in ${EDITS} changes`);
}, 1_200_000);
