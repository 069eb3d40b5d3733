import type { Move } from './day-context';
import type { DayTask, Found } from './proposals';
import { openFinder } from './proposals';

type Pass = (move: Move) => boolean;

/**
 * The moves a search may use. Within a stage the fewest changes win, and among equally many the earlier pass: food
 * before salt. A later stage is only for days the earlier ones cannot mend: foods already used three times this week,
 * foods that are hard to find, then supplements.
 */
const STAGES: readonly (readonly Pass[])[] = [
  [
    ({ tier, needs, isWorn }) => !isWorn && tier < 2 && needs === 'foods',
    ({ tier, needs, isWorn }) => !isWorn && tier < 2 && needs !== 'supplements',
  ],
  [({ tier, needs }) => tier < 2 && needs === 'foods', ({ tier, needs }) => tier < 2 && needs !== 'supplements'],
  [({ needs }) => needs !== 'supplements'],
  [() => true],
];

/** The input of a search through all stages. */
export interface PassRules {
  /** Share of each floor, 0 to 1. */
  readonly share: number;
  readonly most: number;
  /** The main foods and recipes of earlier proposals. */
  readonly banned: ReadonlySet<string>;
  readonly mostSteps?: number | undefined;
}

/** The answer of the first stage that has one within `most` changes. */
export function findInPasses(task: DayTask, { banned, most, ...rules }: PassRules): Found {
  let limited = false;
  let tried = 0;
  // If nothing is worn, the second stage is the first.
  const stages = task.moves.some(({ isWorn }) => isWorn) ? STAGES : STAGES.slice(1);
  const open = task.moves.flatMap(({ brings, keys }, place) =>
    banned.size > 0 && (banned.has(brings) || keys.some((one) => banned.has(one))) ? [] : [place],
  );
  for (const stage of stages) {
    // Worn foods are allowed again, so there are other moves.
    if (stage === STAGES[1]) tried = 0;
    const finders = stage.flatMap((pass) => {
      const only = open.filter((place) => {
        const move = task.moves[place];
        return move !== undefined && pass(move);
      });
      // No more moves than before cannot find more.
      if (only.length === tried) return [];
      tried = only.length;
      return [openFinder(task, { ...rules, most, only })];
    });
    for (let edits = 1; edits <= most; edits += 1)
      for (const find of finders) {
        const found = find(edits);
        limited ||= found.limited;
        if (found.moves !== null) return { moves: found.moves, limited };
      }
  }
  return { moves: null, limited };
}
