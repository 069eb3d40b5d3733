import type { DayTargets } from '../person/targets';
import type { DayPlan } from '../week/week-plan';
import { addMoves } from './add-moves';
import { candidatesOf } from './candidates';
import type { Candidates } from './candidates';
import { changeMoves } from './change-moves';
import type { Move } from './day-context';
import { contextOf } from './day-context';
import type { RepairRequest } from './repair';

/** The moves of a day, and the data they were made from. */
export interface DayMoves {
  readonly moves: readonly Move[];
  readonly candidates: Candidates;
}

/**
 * Every single change of a day that could be part of its repair, with its effect and cost. Example: Tuesday of the
 * reference week with the 80 foods of the first cut → some 400 moves, among them 2 cups of spinach at lunch.
 */
export function movesOf(request: RepairRequest, day: DayPlan, targets: DayTargets): DayMoves {
  const candidates = candidatesOf(request, targets);
  const context = contextOf(request, day, candidates);
  return { moves: [...addMoves(context), ...changeMoves(context)], candidates };
}
