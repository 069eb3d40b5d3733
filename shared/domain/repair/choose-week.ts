/**
 * Chooses one way to mend each day of a week, so that the week needs few new purchases and does not repeat one food too
 * often: the exact optimum. Independent of foods: what a way uses and buys are only names.
 */

/** One way to mend a day. */
export interface WeekWay {
  /** Lower is better; never below 0. */
  readonly cost: number;
  /** What is eaten more of; `mostUses` limits each in the week. */
  readonly uses: readonly string[];
  /** What must be bought that is not on the week's list. */
  readonly buys: readonly string[];
}

/** The limits of a week; a person may make them stricter for a run. */
export interface WeekLimits {
  /** Most new purchases in the week. */
  readonly mostBuys: number;
  /** Most uses of one food or recipe in the week. */
  readonly mostUses: number;
}

/** The limits of a choice, and its cost of repeats. */
export interface WeekRules extends WeekLimits {
  /** The cost of a use for each time the same was used in the three days before. */
  readonly again: number;
}

/** At most four new purchases, one food at most three times. */
export const WEEK_LIMITS: WeekLimits = { mostBuys: 4, mostUses: 3 };

/** {@link WEEK_LIMITS}; a repeat within three days costs the same as in the repair of one day. */
export const WEEK_RULES: WeekRules = { ...WEEK_LIMITS, again: 40 };

/** Number of days for which a use is remembered. */
const REMEMBERED_DAYS = 3;

/** Leaving a day unmended costs more than any way, so as many days as possible are mended first. */
const LEFT = 1e6;

/** Steps after which the best choice so far is returned. A count, so that the answer is the same everywhere. */
const MOST_STEPS = 2_000_000;

/** A day to mend: its index in the week, and its ways. */
export interface WeekDay {
  readonly day: number;
  readonly ways: readonly WeekWay[];
}

/** The choice: the way of each day, −1 if it stays unmended. `limited`: cut off, so there may be a cheaper one. */
export interface WeekChoice {
  readonly ways: readonly number[];
  readonly cost: number;
  readonly limited: boolean;
}

/**
 * The cheapest choice inside the rules, depth first with the cheapest rest as bound. Days are in chronological order.
 * Example: spinach is the cheapest way of four days → used on three of them, and the fourth uses its next way.
 */
export function chooseWeek(days: readonly WeekDay[], rules: WeekRules = WEEK_RULES): WeekChoice {
  const orders = days.map(({ ways }) =>
    ways.map((_way, index) => index).sort((a, b) => costAt(ways, a) - costAt(ways, b)),
  );
  // A lower bound for the cost of the days from here on.
  const rest = days.map(() => 0);
  for (let at = days.length - 1; at >= 0; at -= 1)
    rest[at] = Math.min(LEFT, ...(days[at]?.ways.map(({ cost }) => cost) ?? [])) + (rest[at + 1] ?? 0);
  const uses = new Map<string, number[]>();
  const buys = new Map<string, number>();
  const chosen = days.map(() => -1);
  let best: readonly number[] = chosen.slice();
  let bestCost = Number.POSITIVE_INFINITY;
  let steps = 0;

  const againCost = ({ uses: used }: WeekWay, day: number): number =>
    used.reduce(
      (sum, one) => sum + rules.again * (uses.get(one) ?? []).filter((at) => day - at <= REMEMBERED_DAYS).length,
      0,
    );

  function take(way: WeekWay, day: number): boolean {
    for (const one of way.uses) uses.set(one, [...(uses.get(one) ?? []), day]);
    for (const one of way.buys) buys.set(one, (buys.get(one) ?? 0) + 1);
    return buys.size <= rules.mostBuys && way.uses.every((one) => (uses.get(one)?.length ?? 0) <= rules.mostUses);
  }

  function putBack(way: WeekWay): void {
    for (const one of way.uses) uses.set(one, uses.get(one)?.slice(0, -1) ?? []);
    for (const one of way.buys) {
      const left = (buys.get(one) ?? 0) - 1;
      if (left > 0) buys.set(one, left);
      else buys.delete(one);
    }
  }

  function search(at: number, cost: number): void {
    const day = days[at];
    if (day === undefined) {
      if (cost < bestCost) [best, bestCost] = [chosen.slice(), cost];
      return;
    }
    for (const index of orders[at] ?? []) {
      const way = day.ways[index];
      if (way === undefined || (steps += 1) > MOST_STEPS) return;
      // Ways are sorted by cost: none after this one can be cheap enough either.
      if (cost + way.cost + (rest[at + 1] ?? 0) >= bestCost) break;
      const withAgain = cost + way.cost + againCost(way, day.day);
      if (withAgain + (rest[at + 1] ?? 0) >= bestCost) continue;
      chosen[at] = index;
      if (take(way, day.day)) search(at + 1, withAgain);
      putBack(way);
    }
    chosen[at] = -1;
    if (cost + LEFT + (rest[at + 1] ?? 0) < bestCost) search(at + 1, cost + LEFT);
  }

  search(0, 0);
  return { ways: best, cost: bestCost, limited: steps > MOST_STEPS };
}

const costAt = (ways: readonly WeekWay[], index: number): number => ways[index]?.cost ?? 0;
