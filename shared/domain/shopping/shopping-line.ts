import type { FoodId } from '../food/food';
import { isNoDay } from '../week/week-tray';
import type { IsoDate, WeekId } from '../week-id';
import { weekOf } from '../week-id';
import type { Buy } from './packs';
import type { ShopText } from './shop-text';

/**
 * One meal that needs a food: the slot's name and the grams to buy for it, for everybody. What has no day yet is needed by
 * "No day yet" on the day of the tray, `NO_DAY`.
 */
export interface NeededBy {
  readonly date: IsoDate;
  readonly meal: string;
  readonly grams: number;
  /** What is planned of it, for everybody, where it is weighed cooked or as juice. Absent: the same. */
  readonly plannedGrams?: number;
  /** More of it that is weighed after cooking and stays apart: see {@link ShoppingLine.cookedGrams}. */
  readonly cookedGrams?: number;
  /** The week of what has no day yet, on a list of some days or of several weeks. */
  readonly week?: WeekId;
}

/** What is left of a pack: the grams, and how they are said: "64 g", "½". */
export interface LeftOver {
  readonly grams: number;
  readonly words: string;
}

/** What need not be bought of a line, and where it comes from: "from last week". */
export interface AtHand {
  readonly grams: number;
  readonly from: string;
}

/** What the pantry does about a line, in the raw grams of the line. */
export interface PantryCredit {
  /** Taken from the pantry for the meals of the list: never more than is there or than they need. */
  readonly taken: number;
  /** At home for this list. */
  readonly there: number;
  /** Bought beyond what the meals need, so that a staple keeps its minimum. */
  readonly topUp: number;
}

/** A way to buy a line, and what it leaves: "64 g left over". */
export interface BuyWay {
  readonly buy: Buy;
  readonly leftOver: string;
}

/** One line to buy. `grams` is exactly the sum of `neededBy`, as is `cookedGrams`; `display` is never less. */
export interface ShoppingLine {
  /** Stays the same when the plan changes, so that a tick mark stays with its line. */
  readonly key: string;
  readonly food: FoodId;
  readonly name: string;
  readonly grams: number;
  /** "15", "3 (603 g)", "2 tbsp", "175 g (cooked weight)", "67 g (1 cup, chopped)", "60 g + 180 g cooked weight". */
  readonly display: string;
  /** True when `grams` were weighed after cooking and no source says how much to buy raw. */
  readonly isCookedWeight: boolean;
  /**
   * More of the food that is weighed after cooking, where no source says how much to buy raw: raw and cooked grams are not the same
   * thing and are never added up. Absent where all of it is of one kind.
   */
  readonly cookedGrams?: number;
  /** Sum of what is planned, as eaten. */
  readonly plannedGrams: number;
  /** What is taken home: packs, pieces or a weight. `null` for a cooked weight, and for what every kitchen has. */
  readonly buy: Buy | null;
  /** Every way it could be bought, `buy` among them. */
  readonly ways: readonly BuyWay[];
  /** False for what is not bought by the pack: a cooked weight, and what every kitchen has. */
  readonly hasWays: boolean;
  /** The line as it is read in a shop. */
  readonly shop: ShopText;
  /** The foods that were planned and are bought as another one, each once: roasted thighs of raw ones. */
  readonly plannedAs: readonly FoodId[];
  /** In the order of the week. */
  readonly neededBy: readonly NeededBy[];
  /** On a list of some days or of several weeks: what every day of its weeks needs of it, see {@link dayKey}. */
  readonly ofDays?: Readonly<Record<string, number>>;
  /** What of it is used that need not be bought: never more than is needed. */
  readonly used?: LeftOver & Pick<AtHand, 'from'>;
  /** True where that is all of it: there is nothing to buy. */
  readonly isCovered?: true;
  /** What is left of it after these meals; absent for nothing worth a word. */
  readonly left?: LeftOver;
  /** What last week's list left of it, where less would be bought with it and nobody said so far whether to use it. */
  readonly offer?: LeftOver;
  /** What somebody wrote beside it. */
  readonly note?: string;
  /** True where they said there is enough of it in the house. */
  readonly isInHouse?: true;
  /** What the pantry does about it. Absent: there is none of it at home, and it is no staple. */
  readonly pantry?: PantryCredit;
  /** What they typed: a line that no meal needs. It has no grams: {@link ShoppingLine.grams} is 0 and never shown. */
  readonly own?: { readonly id: string; readonly isEveryWeek: boolean };
}

/** Under which a day's need is found in {@link ShoppingLine.ofDays}: its date, and for what has no day yet its week. */
export const dayKey = ({ date, week }: Pick<NeededBy, 'date' | 'week'>): string =>
  isNoDay({ date }) ? (week ?? '') : date;

/** The week of a need. */
export const weekOfNeed = ({ date, week }: Pick<NeededBy, 'date' | 'week'>): WeekId | undefined =>
  isNoDay({ date }) ? week : weekOf(date);

/** Every gram of a line, raw and cooked: what tells two needs apart. Never an amount to buy. */
export const neededGrams = ({ grams, cookedGrams = 0 }: Pick<NeededBy, 'grams' | 'cookedGrams'>): number =>
  grams + cookedGrams;
