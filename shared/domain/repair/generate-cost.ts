import { COUNTED } from './generate-options';
import type { Board, DayBounds, Option } from './generate-board';
import { mainFoodsOf, makesSeveral } from './generate-board';

/**
 * The cost of a filling of a week: lower is better. The unit: a scored mineral that is wholly missing on a day costs
 * 100. Anything forbidden costs more than an empty meal, so that the meal is left empty instead.
 */

const PENALTIES = {
  /** `share`: for the whole amount missing or exceeded, in proportion; `any`: added once for any part. */
  floor: { share: 100, any: 10 },
  window: { share: 300, any: 40 },
  cap: { share: 600, any: 60 },
  emptyMain: 400,
  emptyExtra: 12,
  forbidden: 1000,
  nextDay: 25,
  batch: -45,
  dinners: 30,
  /** More than a batch is worth: a person who wants to cook every evening gets no leftovers for dinner. */
  evenings: 60,
  sameMain: 8,
  sameMainInWeek: 6,
  /** `any`: for any use; `share`: for using up everything, in proportion. */
  useUp: { any: -40, share: -60 },
} as const;

/** Uses of a recipe per week, and of a main food before repeats cost. */
const MOST_USES = 2;
const MOST_OF_MAIN = 4;
/** Number of days after a dinner on which it is not repeated, and within which leftovers are eaten. */
const DINNER_REST_DAYS = 2;

const MINERALS_COUNTED = 3;

function overrun({ before, least, most }: DayBounds, sums: Float64Array): number {
  let cost = 0;
  for (let at = 0; at < COUNTED.length; at += 1) {
    const amount = (sums[at] ?? 0) + (before[at] ?? 0);
    const [floor, cap] = [least[at] ?? 0, most[at] ?? 0];
    if (amount < floor) {
      const { share, any } = at < MINERALS_COUNTED ? PENALTIES.floor : PENALTIES.window;
      cost += any + share * (1 - amount / floor);
    } else if (amount > cap) {
      const { share, any } = at <= MINERALS_COUNTED ? PENALTIES.cap : PENALTIES.window;
      cost += any + (share * (amount - cap)) / Math.max(cap, 1);
    }
  }
  return cost;
}

/** One use of a recipe: in a meal of the search, or already planned (`option: null`). */
interface Use {
  readonly day: number;
  readonly slot: string;
  readonly option: Option | null;
}

/** True if the later of two uses can be leftovers of the earlier one. */
export function isBatch(cookTwice: boolean, a: Use, b: Use): boolean {
  if (b.day < a.day) return isBatch(cookTwice, b, a);
  const days = b.day - a.day;
  return (
    cookTwice &&
    a.option !== null &&
    a.option.dish === b.option?.dish &&
    !a.option.onlyLeft &&
    days >= 1 &&
    days <= DINNER_REST_DAYS &&
    makesSeveral(a.option.dish)
  );
}

/** True if a use can be leftovers of an earlier one. */
const isLeftOf = (cookTwice: boolean, one: Use, uses: readonly Use[]): boolean =>
  uses.some((other) => other.day < one.day && isBatch(cookTwice, other, one));

function pairCost(cookTwice: boolean, a: Use, b: Use): number {
  if (a.option === null && b.option === null) return 0;
  const days = Math.abs(b.day - a.day);
  if (isBatch(cookTwice, a, b)) return PENALTIES.batch;
  if (days === 0) return PENALTIES.forbidden;
  if (a.slot === 'dinner' && b.slot === 'dinner' && days <= DINNER_REST_DAYS) return PENALTIES.forbidden;
  return days === 1 ? PENALTIES.nextDay : 0;
}

/** Judges fillings of one board. A filling has the option of each cell, −1 for empty. */
export class WeekCost {
  readonly #main: ReadonlyMap<number, string>;
  readonly #cellsOfDay: readonly (readonly number[])[];
  readonly #dinnerCells: number;

  constructor(private readonly board: Board) {
    this.#main = mainFoodsOf(board);
    this.#cellsOfDay = board.days.map((_bounds, day) =>
      board.cells.flatMap((cell, index) => (cell.day === day ? [index] : [])),
    );
    this.#dinnerCells = board.cells.filter(({ slot }) => slot === 'dinner').length;
  }

  /** Cost of the amounts on one day, and of the options chosen for it. */
  ofDay(filling: Int16Array, day: number): number {
    const bounds = this.board.days[day] ?? null;
    if (bounds === null) return 0;
    const sums = new Float64Array(COUNTED.length);
    let cost = 0;
    const mains: string[] = [];
    for (const index of this.#cellsOfDay[day] ?? []) {
      const cell = this.board.cells[index];
      const option = cell?.options[filling[index] ?? -1];
      if (option === undefined) {
        cost += cell?.isMain === true ? PENALTIES.emptyMain : PENALTIES.emptyExtra;
        continue;
      }
      cost += option.cost;
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (option.amounts[at] ?? 0);
      if (cell?.isMain === true && cell.slot !== 'breakfast') {
        if (mains.includes(option.dish.mainFood)) cost += PENALTIES.sameMain;
        mains.push(option.dish.mainFood);
      }
    }
    return cost + overrun(bounds, sums);
  }

  /** Cost of repeats in the week, of the number of dinners, and of foods not used up. */
  ofVariety(filling: Int16Array): number {
    const { board } = this;
    const uses = new Map<number, Use[]>();
    const note = (key: number, use: Use): void => {
      const others = uses.get(key);
      if (others === undefined) uses.set(key, [use]);
      else others.push(use);
    };
    for (const { key, day, slot } of board.fixed) note(key, { day, slot, option: null });
    const mains = new Map<string, number>();
    const dinners = new Set<number>();
    const used = board.useUp.map(() => 0);
    for (let index = 0; index < board.cells.length; index += 1) {
      const cell = board.cells[index];
      const option = cell?.options[filling[index] ?? -1];
      if (cell === undefined || option === undefined) continue;
      note(option.key, { day: cell.day, slot: cell.slot, option });
      for (let at = 0; at < used.length; at += 1) used[at] = (used[at] ?? 0) + (option.usesUp[at] ?? 0);
      if (cell.slot === 'dinner') dinners.add(option.key);
      const main = this.#main.get(option.key) ?? '';
      mains.set(main, (mains.get(main) ?? 0) + 1);
    }
    let cost = 0;
    let cookedEvenings = 0;
    for (const ofOne of uses.values()) {
      let chosen = 0;
      for (const one of ofOne) {
        if (one.option === null) continue;
        chosen += 1;
        const isLeft = ofOne.length > 1 && isLeftOf(board.cookTwice, one, ofOne);
        if (one.option.onlyLeft && !isLeft) cost += PENALTIES.forbidden;
        if (one.slot === 'dinner' && !isLeft) cookedEvenings += 1;
      }
      cost += PENALTIES.forbidden * Math.min(chosen, Math.max(0, ofOne.length - MOST_USES));
      if (ofOne.length === 1) continue;
      for (const [index, a] of ofOne.entries())
        for (const b of ofOne.slice(index + 1)) cost += pairCost(board.cookTwice, a, b);
    }
    for (const count of mains.values()) cost += PENALTIES.sameMainInWeek * Math.max(0, count - MOST_OF_MAIN);
    if (board.dinners !== null && dinners.size > 0)
      cost += PENALTIES.dinners * Math.abs(dinners.size - Math.min(board.dinners, this.#dinnerCells));
    if (board.evenings !== null)
      cost += PENALTIES.evenings * Math.abs(cookedEvenings - Math.min(board.evenings, this.#dinnerCells));
    for (const [at, there] of board.useUp.entries()) {
      const grams = used[at] ?? 0;
      if (grams === 0) continue;
      cost += PENALTIES.useUp.any;
      if (there !== null) cost += PENALTIES.useUp.share * (grams >= there ? 1 : grams / there);
    }
    return cost;
  }

  /** The filling with every meal emptied that is a forbidden repeat: none, if the search ended as it should. */
  withoutRepeats(filling: Int16Array): Int16Array {
    const kept = filling.slice().fill(-1);
    for (const [index, option] of filling.entries()) {
      if (option < 0) continue;
      const before = this.ofVariety(kept);
      kept[index] = option;
      if (this.ofVariety(kept) - before >= PENALTIES.forbidden / 2) kept[index] = -1;
    }
    return kept;
  }
}
