import type { Board } from './generate-board';
import { WeekCost } from './generate-cost';
import type { LongRun } from './long-run';
import { seededRandom } from './seeded-random';

/** Restarts, and steps of each. Counts, so that the same seed has the same answer on every machine. */
const STARTS = 4;
const STEPS = 6000;
/** Temperatures in the unit of the costs: at first nearly any step is accepted, at the end only improvements. */
const [HOT, COLD] = [80, 0.5];
/** Steps between two checks with the caller. */
const STEPS_A_TURN = 250;

/** A filling: the option of each cell, −1 for empty. */
type Filling = Int16Array;

/**
 * The best filling found by simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) from four random starts; `null` when
 * it was cancelled. A step changes one meal or swaps two that have the same options.
 */
export function searchFilling(board: Board, seed: number, run: LongRun): Filling | null {
  const random = seededRandom(seed);
  const cost = new WeekCost(board);
  const { cells } = board;
  const below = (count: number): number => Math.floor(random() * count);
  const someOption = (cell: number): number => {
    const { options = [], isMain = true } = cells[cell] ?? {};
    // An extra may stay empty, a main meal only if nothing else fits.
    const isEmpty = options.length === 0 || random() < (isMain ? 0.01 : 0.15);
    return isEmpty ? -1 : below(options.length);
  };
  const alike = cells.map((cell, at) =>
    cells.flatMap((one, index) => (index !== at && one.options === cell.options ? [index] : [])),
  );
  const twin = (cell: number): number => {
    const others = alike[cell] ?? [];
    return others[below(others.length)] ?? cell;
  };
  let best: Filling = new Int16Array(cells.length).fill(-1);
  let bestCost = Number.POSITIVE_INFINITY;
  for (let start = 0; start < STARTS; start += 1) {
    const filling = Int16Array.from(cells, (_cell, index) => someOption(index));
    const dayCosts = board.days.map((_bounds, day) => cost.ofDay(filling, day));
    let total = dayCosts.reduce((sum, one) => sum + one, 0) + cost.ofVariety(filling);
    let varied = cost.ofVariety(filling);
    for (let step = 0; step < STEPS; step += 1) {
      if (step % STEPS_A_TURN === 0) {
        if (run.isCancelled?.() === true) return null;
        run.onProgress?.((start + step / STEPS) / STARTS);
      }
      const heat = HOT * (COLD / HOT) ** (step / STEPS);
      const cell = below(cells.length);
      const other = random() < 0.25 ? twin(cell) : cell;
      const [wasHere, wasThere] = [filling[cell] ?? -1, filling[other] ?? -1];
      filling[cell] = other === cell ? someOption(cell) : wasThere;
      if (other !== cell) filling[other] = wasHere;
      const days = [...new Set([cells[cell]?.day ?? 0, cells[other]?.day ?? 0])];
      const newDays = days.map((day) => cost.ofDay(filling, day));
      const newVaried = cost.ofVariety(filling);
      const change =
        newVaried - varied + days.reduce((sum, day, at) => sum + (newDays[at] ?? 0) - (dayCosts[day] ?? 0), 0);
      if (change <= 0 || random() < Math.exp(-change / heat)) {
        for (const [at, day] of days.entries()) dayCosts[day] = newDays[at] ?? 0;
        varied = newVaried;
        total += change;
        if (total < bestCost - 1e-9) [best, bestCost] = [filling.slice(), total];
      } else {
        filling[cell] = wasHere;
        filling[other] = wasThere;
      }
    }
  }
  return cost.withoutRepeats(best);
}
