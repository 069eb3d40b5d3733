import type { Move } from './day-context';
import type { DayTask, Found } from './proposals';
import { findMoves } from './proposals';

/** What each search may use; a later one only where the earlier ones find nothing. */
const PASSES: readonly ((move: Move) => boolean)[] = [
  ({ tier, needs }) => tier < 2 && needs === 'foods',
  ({ tier, needs }) => tier < 2 && needs !== 'supplements',
  ({ needs }) => needs !== 'supplements',
  () => true,
];

/** The first pass that finds an answer within some changes. */
export function findInPasses(
  task: DayTask,
  rules: {
    readonly share: number;
    readonly most: number;
    readonly banned: ReadonlySet<string>;
    readonly mostSteps?: number;
  },
): Found {
  let limited = false;
  for (const pass of PASSES) {
    const found = findMoves(task, { ...rules, isUsable: (move) => pass(move) && !rules.banned.has(move.brings) });
    limited ||= found.limited;
    if (found.moves !== null) return { moves: found.moves, limited };
  }
  return { moves: null, limited };
}
