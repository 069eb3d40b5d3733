/** The same search as an integer programme, solved by HiGHS: the bench's proof that our search misses nothing. */
import loadHighs from 'highs';
import type { MoveSearch } from '#shared/domain/repair/search';

/** One change costs more than any five moves. */
const EDIT_COST = 100_000;

/** The objective of the best answer, `null` if there is none: changes × 100,000 + cost. */
export type SolveMoves = (search: MoveSearch) => number | null;

/** Amounts in thousandths, so that the solver's tolerance of a millionth is far below a milligram. */
const SCALE = 1e6;

function termsOf(weights: readonly number[]): string {
  return weights
    .flatMap((weight, move) => (weight === 0 ? [] : [`${weight < 0 ? '-' : '+'} ${Math.abs(weight)} x${move}`]))
    .join(' ');
}

/** The programme in CPLEX LP format: a 0/1 variable per move, a row per bound and per key. */
function programmeOf({ moves, before, bounds, most }: MoveSearch): string {
  const rows: string[] = [];
  for (const place of before.keys()) {
    const terms = termsOf(moves.map(({ change }) => (change[place] ?? 0) / SCALE));
    const now = before[place] ?? 0;
    const lower = bounds.lower[place] ?? Number.NEGATIVE_INFINITY;
    const upper = bounds.upper[place] ?? Number.POSITIVE_INFINITY;
    const zero = terms === '' ? '0 x0' : terms;
    if (Number.isFinite(lower)) rows.push(`${zero} >= ${(lower - now) / SCALE}`);
    if (Number.isFinite(upper)) rows.push(`${zero} <= ${(upper - now) / SCALE}`);
  }
  const keys = new Map<string, number[]>();
  for (const [move, one] of moves.entries())
    for (const key of one.keys) keys.set(key, [...(keys.get(key) ?? []), move]);
  for (const holders of keys.values())
    if (holders.length > 1) rows.push(`${holders.map((move) => `x${move}`).join(' + ')} <= 1`);
  rows.push(`${moves.map((_move, place) => `x${place}`).join(' + ')} <= ${most}`);
  return [
    'Minimize',
    termsOf(moves.map(({ cost }) => EDIT_COST + cost)),
    'Subject To',
    ...rows,
    'Binary',
    moves.map((_move, place) => `x${place}`).join(' '),
    'End',
  ].join('\n');
}

/** Loads the solver. */
export async function openHighs(): Promise<SolveMoves> {
  const highs = await loadHighs();
  return (search) => {
    if (search.moves.length === 0) return null;
    const solution = highs.solve(programmeOf(search), { mip_rel_gap: 0, mip_abs_gap: 0.5 });
    return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : null;
  };
}

/** The same objective for an answer of our search. */
export const objectiveOf = ({ moves }: MoveSearch, chosen: readonly number[] | null): number | null =>
  chosen === null ? null : chosen.reduce((sum, place) => sum + EDIT_COST + (moves[place]?.cost ?? 0), 0);
