/** The types for filling a week: the request and the answer. Nothing here computes. */
import type { Food, FoodId } from '../food/food';
import type { PersonOnDay } from '../person/targets';
import type { DayScore } from '../score/score';
import type { CellAddress, WeekPlan } from '../week/week-plan';
import type { IsoDate } from '../week-id';
import type { RepairFood, RepairLimits, RepairRecipe } from './repair';

/** A food to use up. */
export interface UseUpWish {
  /** The forms of it that count: raw and cooked. */
  readonly foods: readonly FoodId[];
  /** The planned person's share of it, in grams; `null`: not given, so that any use counts. */
  readonly grams: number | null;
}

/** Wishes of a person beyond the limits. */
export interface GenerateWishes {
  /** True: a recipe that makes several servings is cooked once and eaten twice where that fits. */
  readonly cookTwice: boolean;
  /** Number of different dinners on the filled days; `null`: no preference. */
  readonly dinners: number | null;
  /** Number of filled evenings on which somebody cooks, leftovers cover the others; absent or `null`: no preference. */
  readonly evenings?: number | null | undefined;
  readonly useUp: readonly UseUpWish[];
}

/** A week to fill. */
export interface GenerateRequest<Plan extends WeekPlan = WeekPlan> {
  readonly plan: Plan;
  /** The meals to fill, if they are empty. */
  readonly cells: readonly CellAddress[];
  /** The person on a date; `null`: no answers yet. */
  readonly personOn: (date: IsoDate) => PersonOnDay | null;
  /** Own foods and catalog foods. */
  readonly findFood: (id: FoodId) => Food | undefined;
  readonly foods: readonly RepairFood[];
  readonly recipes: readonly RepairRecipe[];
  /** Applied to every filled day; for a day that stays partly empty, in proportion to its planned meals. */
  readonly limits: RepairLimits;
  readonly wishes: GenerateWishes;
  /** How often a recipe was planned in the days before the week. */
  readonly recent: ReadonlyMap<string, number>;
  /** Recipes to avoid this time: for "another recipe", the one to be replaced. */
  readonly avoid: readonly string[];
  /** A whole number from 0. The same request with the same seed has the same answer. */
  readonly seed: number;
  /** Makes an id for an entry; called once for each. */
  readonly newId: () => string;
}

/** A filled meal. */
export interface FilledCell extends CellAddress {
  readonly entry: string;
  /** The recipe's id in the library or among the shipped ones. */
  readonly recipe: string;
  readonly servings: number;
  /** True when it was cooked earlier in the week. */
  readonly isLeftover: boolean;
}

/**
 * Why nothing was filled, before any search: every given meal has entries; no recipe suits these meals and what the
 * person eats; this version cannot tell which recipes contain what the person does not eat; the minimum of a limit is
 * above its maximum.
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
      /** Given meals in which nothing fitted without a repeat, and those where a snack would only exceed a limit. */
      readonly left: readonly CellAddress[];
      /** Ids of entries added beside the filled meals to reach what was still missing. */
      readonly added: readonly string[];
      /** The days that changed, by the real scorer. */
      readonly days: readonly DayScore[];
    };
