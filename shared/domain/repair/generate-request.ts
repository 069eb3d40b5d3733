/**
 * The words of filling a week: what is asked, and what is answered. Nothing here computes.
 */
import type { Food, FoodId } from '../food/food';
import type { PersonOnDay } from '../person/targets';
import type { DayScore } from '../score/score';
import type { CellAddress, WeekPlan } from '../week/week-plan';
import type { IsoDate } from '../week-id';
import type { RepairFood, RepairLimits, RepairRecipe } from './repair';

/** A food that should find a use. */
export interface UseUpWish {
  /** The forms of it that count: raw and cooked. */
  readonly foods: readonly FoodId[];
  /** How much of it there is for the one who is planned for; `null`: not said, so that any use will do. */
  readonly grams: number | null;
}

/** What a person can wish for beyond the limits. */
export interface GenerateWishes {
  /** True: a recipe that makes several servings is cooked once and eaten twice where that fits. */
  readonly cookTwice: boolean;
  /** How many different dinners the days filled should have; `null`: as it comes. */
  readonly dinners: number | null;
  /** On how many of the evenings filled somebody cooks, leftovers cover the others; absent or `null`: as it comes. */
  readonly evenings?: number | null | undefined;
  readonly useUp: readonly UseUpWish[];
}

/** A week to fill. */
export interface GenerateRequest<Plan extends WeekPlan = WeekPlan> {
  readonly plan: Plan;
  /** The meals to fill, of those that are empty. */
  readonly cells: readonly CellAddress[];
  /** Who the plan is for on a date; `null`: nobody has answered yet. */
  readonly personOn: (date: IsoDate) => PersonOnDay | null;
  /** Own foods and the catalog's. */
  readonly findFood: (id: FoodId) => Food | undefined;
  readonly foods: readonly RepairFood[];
  readonly recipes: readonly RepairRecipe[];
  /** Kept on every day that is filled; of a day that stays partly empty, the share of what is filled. */
  readonly limits: RepairLimits;
  readonly wishes: GenerateWishes;
  /** How often a recipe was planned in the days before the week. */
  readonly recent: ReadonlyMap<string, number>;
  /** Recipes not to take this time: what "another recipe" of a meal replaces. */
  readonly avoid: readonly string[];
  /** A whole number from 0. The same question with the same seed has the same answer. */
  readonly seed: number;
  /** Makes an id for an entry; called once for each. */
  readonly newId: () => string;
}

/** A meal that was filled. */
export interface FilledCell extends CellAddress {
  readonly entry: string;
  /** The recipe's id in the library or among those that ship. */
  readonly recipe: string;
  readonly servings: number;
  /** True when it was cooked earlier in the week. */
  readonly isLeftover: boolean;
}

/**
 * Why nothing was filled, before anything was tried: every meal asked for has something in it; no recipe suits these meals
 * inside what the person eats; nobody here can tell which recipes hold what the person does not eat; the least of a limit is above
 * its most.
 */
export const NOTHING_TO_GENERATE = ['no-empty-meal', 'no-recipe', 'newer-exclusion', 'contradictory-limits'] as const;

/** One of {@link NOTHING_TO_GENERATE}. */
export type NothingToGenerate = (typeof NOTHING_TO_GENERATE)[number];

/** The answer. */
export type Generated<Plan extends WeekPlan = WeekPlan> =
  | { readonly outcome: 'refused'; readonly date: IsoDate; readonly person: PersonOnDay | null }
  | { readonly outcome: 'nothing'; readonly why: NothingToGenerate }
  | { readonly outcome: 'cancelled' }
  | {
      readonly outcome: 'filled';
      readonly plan: Plan;
      readonly filled: readonly FilledCell[];
      /** Meals asked for in which nothing fitted without a repeat, and those a snack would only have overfilled. */
      readonly left: readonly CellAddress[];
      /** Ids of the entries added beside the filled meals to reach what was still missing. */
      readonly added: readonly string[];
      /** The days that changed, by the real scorer. */
      readonly days: readonly DayScore[];
    };
