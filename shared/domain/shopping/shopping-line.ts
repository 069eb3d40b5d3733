import type { FoodId } from '../food/food';
import { isNoDay } from '../week/week-tray';
import type { IsoDate, WeekId } from '../week-id';
import { weekOf } from '../week-id';
import type { Buy } from './packs';
import type { ShopText } from './shop-text';

/**
 * One meal that needs a food: the slot's name and the grams to buy for it, for everybody. For an entry without a day
 * the name is "No day yet", and the day is the tray's, `NO_DAY`.
 */
export interface NeededBy {
  readonly date: IsoDate;
  readonly meal: string;
  readonly grams: number;
  /** The grams planned, for everybody, if weighed cooked or as juice. Absent: the same. */
  readonly plannedGrams?: number;
  /** Additional grams weighed after cooking, kept apart: see {@link ShoppingLine.cookedGrams}. */
  readonly cookedGrams?: number;
  /** The week of an entry without a day, on a list of some days or of several weeks. */
  readonly week?: WeekId;
}

/** The surplus of a pack: its grams and its text: "64 g", "½". */
export interface LeftOver {
  readonly grams: number;
  readonly words: string;
}

/** The part of a line that need not be bought, and its origin: "from last week". */
export interface AtHand {
  readonly grams: number;
  readonly from: string;
}

/** The pantry's part of a line, in the line's raw grams. */
export interface PantryCredit {
  /** Taken from the pantry for the meals of the list: never more than its stock or their need. */
  readonly taken: number;
  /** At home for this list. */
  readonly there: number;
  /** Bought beyond what the meals need, so that a staple keeps its minimum. */
  readonly topUp: number;
}

/** A way to buy a line, and its surplus: "64 g left over". */
export interface BuyWay {
  readonly buy: Buy;
  readonly leftOver: string;
}

/** One line to buy. `grams` is exactly the sum of `neededBy`, and so is `cookedGrams`; `display` is never less. */
export interface ShoppingLine {
  /** Stays the same when the plan changes, so that a tick stays with its line. */
  readonly key: string;
  readonly food: FoodId;
  readonly name: string;
  readonly grams: number;
  /** "15", "3 (603 g)", "2 tbsp", "175 g (cooked weight)", "67 g (1 cup, chopped)", "60 g + 180 g cooked weight". */
  readonly display: string;
  /** True when `grams` were weighed after cooking and no source says how much to buy raw. */
  readonly isCookedWeight: boolean;
  /**
   * Additional grams weighed after cooking, if no source says how much to buy raw: raw and cooked grams are different
   * things and are never added up. Absent if all of it is of one kind.
   */
  readonly cookedGrams?: number;
  /** Sum of the planned amounts, as eaten. */
  readonly plannedGrams: number;
  /** What is bought: packs, pieces or a weight. `null` for a cooked weight, and for foods every kitchen has. */
  readonly buy: Buy | null;
  /** All ways to buy it, including `buy`. */
  readonly ways: readonly BuyWay[];
  /** False for food not bought in packs: a cooked weight, and foods every kitchen has. */
  readonly hasWays: boolean;
  /** The text of the line in a shop. */
  readonly shop: ShopText;
  /** The planned foods for which another one is bought, each once: roasted thighs for raw ones. */
  readonly plannedAs: readonly FoodId[];
  /** In the order of the week. */
  readonly neededBy: readonly NeededBy[];
  /** On a list of some days or of several weeks: the need on every day of its weeks, see {@link dayKey}. */
  readonly ofDays?: Readonly<Record<string, number>>;
  /** The part that is at hand and need not be bought: never more than is needed. */
  readonly used?: LeftOver & Pick<AtHand, 'from'>;
  /** True if that part is all of it: there is nothing to buy. */
  readonly isCovered?: true;
  /** The surplus after these meals; absent if not worth mentioning. */
  readonly left?: LeftOver;
  /** Last week's surplus, if less would be bought with it and the person has not decided yet whether to use it. */
  readonly offer?: LeftOver;
  /** A note by the person. */
  readonly note?: string;
  /** True if the person said there is enough of it in the house. */
  readonly isInHouse?: true;
  /** The pantry's part. Absent: none of it is at home, and it is not a staple. */
  readonly pantry?: PantryCredit;
  /** An own line, which no meal needs. It has no grams: {@link ShoppingLine.grams} is 0 and never shown. */
  readonly own?: { readonly id: string; readonly isEveryWeek: boolean };
}

/** The key of a day's need in {@link ShoppingLine.ofDays}: its date, or for an entry without a day its week. */
export const dayKey = ({ date, week }: Pick<NeededBy, 'date' | 'week'>): string =>
  isNoDay({ date }) ? (week ?? '') : date;

/** The week of a need. */
export const weekOfNeed = ({ date, week }: Pick<NeededBy, 'date' | 'week'>): WeekId | undefined =>
  isNoDay({ date }) ? week : weekOf(date);

/** All grams of a line, raw and cooked, for telling two needs apart. Never an amount to buy. */
export const neededGrams = ({ grams, cookedGrams = 0 }: Pick<NeededBy, 'grams' | 'cookedGrams'>): number =>
  grams + cookedGrams;
