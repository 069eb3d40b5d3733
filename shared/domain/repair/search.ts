import type { Amounts } from './amounts';
import type { Bounds } from './rows';

/** A move as the search sees it: its change, its cost, and the keys that a proposal may use only once each. */
export interface WeighedMove {
  readonly change: Amounts;
  readonly cost: number;
  /** Never empty. The first is that of the changed entry or the added food. */
  readonly keys: readonly string[];
}

/** The input of a search. */
export interface MoveSearch {
  readonly moves: readonly WeighedMove[];
  /** Indexes of the moves that may be used; absent: all. */
  readonly only?: readonly number[] | undefined;
  readonly before: Amounts;
  readonly bounds: Bounds;
  /** Most moves of an answer. */
  readonly most: number;
  /** Answers that must not be returned again, in the form of {@link answerKey}. */
  readonly rejected?: ReadonlySet<string>;
  /** Most steps; a count, so that the answer is the same on every machine. */
  readonly mostSteps?: number | undefined;
}

/** The cheapest answer with the fewest moves, as indexes into `moves`; `null`: there is none. */
export interface FoundMoves {
  readonly chosen: readonly number[] | null;
  readonly steps: number;
  /** True when the steps ran out: a better answer, or any answer, may exist. */
  readonly limited: boolean;
}

/** Steps of one search. Most days take fewer than 15,000. */
const MOST_STEPS = 20_000_000;

/** An answer as text, independent of its order. */
export const answerKey = (chosen: readonly number[]): string => chosen.toSorted((a, b) => a - b).join();

/** A row: how much each move helps to keep one bound. */
interface Row {
  readonly gains: Float64Array;
  /** Moves, the most helpful first. */
  readonly order: Int32Array;
}

/** Data derived from the moves, independent of bounds: made once for all searches of the same list. */
interface MoveTable {
  /** By the index of the amount and the sign of the bound. */
  readonly rows: Map<string, Row>;
  /** The keys of each move as numbers. */
  readonly keys: readonly Int32Array[];
  readonly keyCount: number;
}

const tables = new WeakMap<readonly WeighedMove[], MoveTable>();

function tableOf(moves: readonly WeighedMove[]): MoveTable {
  const known = tables.get(moves);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const keys = moves.map((move) => Int32Array.from(move.keys, numberOf));
  const table = { rows: new Map<string, Row>(), keys, keyCount: numbers.size };
  tables.set(moves, table);
  return table;
}

function rowAt(moves: readonly WeighedMove[], place: number, sign: 1 | -1): Row {
  const { rows } = tableOf(moves);
  const name = `${place} ${sign}`;
  const known = rows.get(name);
  if (known !== undefined) return known;
  const gains = Float64Array.from(moves, ({ change }) => sign * (change[place] ?? 0));
  const order = Int32Array.from(moves, (_move, index) => index).sort(
    (a, b) => (gains[b] ?? 0) - (gains[a] ?? 0) || (moves[a]?.cost ?? 0) - (moves[b]?.cost ?? 0) || a - b,
  );
  const row = { gains, order };
  rows.set(name, row);
  return row;
}

function rowsOf({ moves, before, bounds }: MoveSearch, isUsed: (move: number) => boolean) {
  const rows: Row[] = [];
  const needs: number[] = [];
  const add = (place: number, sign: 1 | -1, bound: number): void => {
    if (!Number.isFinite(bound)) return;
    const { gains, order } = rowAt(moves, place, sign);
    rows.push({ gains, order: order.filter(isUsed) });
    needs.push(sign * (bound - (before[place] ?? 0)));
  };
  for (const place of before.keys()) {
    add(place, 1, bounds.lower[place] ?? Number.NEGATIVE_INFINITY);
    add(place, -1, bounds.upper[place] ?? Number.POSITIVE_INFINITY);
  }
  return { rows, needs };
}

/**
 * Exact depth-first search for the fewest moves that bring every amount inside its bounds, and among them the cheapest.
 * The number of moves is increased one by one: with n moves left, one of them must contribute an n-th of what the
 * hardest row lacks, so only such moves are tried; each is then left out for those tried after it. A branch ends when
 * the best remaining moves cannot fill a row, or when it cannot become cheaper than the best answer. Example: 1,200 mg
 * potassium and 186 mg magnesium short, 400 moves → 3 moves after a few thousand steps.
 */
export function searchMoves(search: MoveSearch): FoundMoves {
  const searchFor = openSearch(search);
  let steps = 0;
  for (let moves = 1; moves <= search.most; moves += 1) {
    const found = searchFor(moves);
    steps += found.steps;
    if (found.chosen !== null || found.limited) return { ...found, steps };
  }
  return { chosen: null, steps, limited: false };
}

/** The same for a given number of moves, after fewer were not enough. Moves are sorted once per list. */
export function openSearch(search: MoveSearch): (moves: number) => FoundMoves {
  const { moves, only, most, rejected, mostSteps = MOST_STEPS } = search;
  const { keys, keyCount } = tableOf(moves);
  const leftOut = new Uint8Array(moves.length).fill(only === undefined ? 0 : 1);
  for (const move of only ?? []) leftOut[move] = 0;
  const { rows, needs } = rowsOf(search, (move) => leftOut[move] === 0);
  const costs = Float64Array.from(moves, ({ cost }) => cost);
  const leastCost = costs.reduce(
    (least, cost, move) => (leftOut[move] === 1 ? least : Math.min(least, cost)),
    Number.POSITIVE_INFINITY,
  );
  const used = new Uint8Array(keyCount);
  const need = Float64Array.from(needs);
  const picked: number[] = [];
  const groups = new Int32Array(most);
  let best: readonly number[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  let steps = 0;
  let limited = false;

  const isOpen = (move: number): boolean => {
    if (leftOut[move] === 1) return false;
    for (const key of keys[move] ?? []) if (used[key] === 1) return false;
    return true;
  };

  /** The most that the remaining moves can contribute to a row, one per first key; sets `first` to the best of them. */
  let first = 0;
  const mostGain = ({ gains, order }: Row, left: number): number => {
    let sum = 0;
    let found = 0;
    for (let place = 0; place < order.length && found < left; place += 1) {
      const move = order[place] ?? 0;
      if (!isOpen(move)) continue;
      const group = keys[move]?.[0] ?? 0;
      let isCounted = false;
      for (let other = 0; other < found; other += 1) if (groups[other] === group) isCounted = true;
      if (isCounted) continue;
      const gain = gains[move] ?? 0;
      if (found === 0) first = gain;
      groups[found] = group;
      sum += gain;
      found += 1;
    }
    return found < left ? Number.NEGATIVE_INFINITY : sum;
  };

  const step = (move: number, sign: 1 | -1): void => {
    for (const key of keys[move] ?? []) used[key] = sign === 1 ? 1 : 0;
    for (let row = 0; row < rows.length; row += 1) need[row] = (need[row] ?? 0) - sign * (rows[row]?.gains[move] ?? 0);
    if (sign === 1) picked.push(move);
    else picked.pop();
  };

  const isMetBy = (move: number): boolean => {
    for (let row = 0; row < rows.length; row += 1) if ((need[row] ?? 0) > (rows[row]?.gains[move] ?? 0)) return false;
    return true;
  };

  const keep = (chosen: readonly number[], cost: number): void => {
    if (rejected?.has(answerKey(chosen)) === true) return;
    best = chosen;
    bestCost = cost;
  };

  /** The row that is hardest to fill with the remaining moves; -1: all are filled, `null`: one cannot be. */
  const hardest = (left: number): number | null => {
    let worst = -1;
    let worstRatio = 0;
    for (const [index, row] of rows.entries()) {
      const lacks = need[index] ?? 0;
      if (mostGain(row, left) < lacks) return null;
      if (lacks > 0 && lacks / first > worstRatio) {
        worst = index;
        worstRatio = lacks / first;
      }
    }
    return worst;
  };

  const visit = (left: number, cost: number): void => {
    const index = hardest(left);
    const row = index === null ? undefined : rows[index];
    // All rows filled with moves left would be an answer with fewer moves, which was tried before.
    if (row === undefined) return;
    const threshold = (need[index ?? 0] ?? 0) / left;
    const tried: number[] = [];
    for (let place = 0; place < row.order.length; place += 1) {
      const move = row.order[place] ?? 0;
      if ((row.gains[move] ?? 0) < threshold) break;
      if (!isOpen(move)) continue;
      if (steps >= mostSteps) {
        limited = true;
        break;
      }
      steps += 1;
      const total = cost + (costs[move] ?? 0);
      if (total + (left - 1) * leastCost < bestCost) {
        if (left > 1) {
          step(move, 1);
          visit(left - 1, total);
          step(move, -1);
        } else if (isMetBy(move)) keep([...picked, move], total);
      }
      leftOut[move] = 1;
      tried.push(move);
    }
    for (const move of tried) leftOut[move] = 0;
  };

  return (count) => {
    best = null;
    bestCost = Number.POSITIVE_INFINITY;
    steps = 0;
    limited = false;
    visit(count, 0);
    return { chosen: best, steps, limited };
  };
}
