/** The types of a repair: the request and the answer. Nothing here computes. */
import type { DietTag, KitchenUse } from '../food/kitchen-use';
import type { Food, FoodId, FoodLookup, Portion } from '../food/food';
import type { LibraryRecipe } from '../food/library-recipe';
import type { Mineral } from '../nutrients';
import type { HomeFoods } from '../pantry/home-foods';
import type { PersonOnDay } from '../person/targets';
import type { DayScore } from '../score/score';
import type { WeekPlan } from '../week/week-plan';
import type { IsoDate } from '../week-id';

/** A food the program may propose, with how it is used. */
export interface RepairFood {
  readonly food: Food;
  readonly use: KitchenUse;
  /** `null`: its contents are unknown (an own food without tags), so every exclusion rules it out. */
  readonly tags: readonly DietTag[] | null;
}

/** A recipe the program may propose. */
export interface RepairRecipe {
  readonly id: string;
  readonly recipe: LibraryRecipe;
  /** Slot ids it suits, best first. */
  readonly slots: readonly string[];
  readonly isFavourite: boolean;
  /** The tags of all its ingredients, `null` if one has none; absent: derived from {@link RepairRequest.foods}. */
  readonly tags?: readonly DietTag[] | null | undefined;
}

/** The goal for a day: every scored floor reached, or none below 80 % any more. */
export const REACHES = ['met', 'not-short'] as const;

/** One of {@link REACHES}. */
export type Reach = (typeof REACHES)[number];

/** What may be used to mend a day besides food. Each includes the ones before it. */
export const REPAIR_MEANS = ['foods', 'salt', 'supplements'] as const;

/** One of {@link REPAIR_MEANS}. */
export type RepairMeans = (typeof REPAIR_MEANS)[number];

/** The limits of a run; the person may change them for it. Amounts are for the whole day after the change. */
export interface RepairLimits {
  /** Most net carbs in g; `null`: no limit. */
  readonly netCarbs: number | null;
  /** kcal. */
  readonly energy: { readonly min: number | null; readonly max: number | null };
  /** g. */
  readonly protein: { readonly min: number | null; readonly max?: number | null | undefined };
  /** g; absent: the person has no range of fat. */
  readonly fat?: { readonly min: number | null; readonly max: number | null } | undefined;
  /** Most changes of one proposal, 1 to 5. */
  readonly edits: number;
  readonly means: RepairMeans;
  /** Potassium salts are proposed only if the person asked for them, and no answer locks them. */
  readonly allowPotassiumSalts: boolean;
  /** True: entries may be removed from the plan. */
  readonly allowRemoving: boolean;
  /** Foods never proposed. */
  readonly dislikes: readonly FoodId[];
  readonly exclude: readonly DietTag[];
  /** True: something the person does not eat is known only to a newer version, so any food may contain it. */
  readonly hasNewerExclusion?: boolean | undefined;
  /** Slots of the day in which nothing is added or changed. */
  readonly lockedSlots: readonly string[];
  /** Only these foods may be added (those bought or planned already); `null`: any. */
  readonly onlyFoods: ReadonlySet<FoodId> | null;
}

/** A day to repair. */
export interface RepairRequest {
  readonly plan: WeekPlan;
  readonly date: IsoDate;
  readonly person: PersonOnDay;
  readonly lookup: FoodLookup;
  readonly foods: readonly RepairFood[];
  readonly recipes: readonly RepairRecipe[];
  readonly limits: RepairLimits;
  /** Absent: met if possible, otherwise both. */
  readonly reach?: Reach | undefined;
  /** How often a food (by base id) or recipe was planned or proposed in the three days before. */
  readonly recent: ReadonlyMap<string, number>;
  /** On how many of the six days before a food or recipe was planned; absent: unknown. */
  readonly daysOfWeek?: ReadonlyMap<string, number> | undefined;
  /** Foods on the shopping list of the week. */
  readonly onList: ReadonlySet<FoodId>;
  /** Stock at home beyond what is planned; absent: unknown. */
  readonly home?: HomeFoods | undefined;
}

/** A food with a kitchen amount, or servings of a recipe. */
export type EditContent =
  | { readonly food: FoodId; readonly grams: number; readonly portion: Portion }
  | { readonly recipe: string; readonly servings: number };

/** One change of a day. `entry`: the id of the changed entry. `slot`: its meal, or where it is added. */
export type RepairEdit =
  | { readonly kind: 'add'; readonly slot: string; readonly to: EditContent }
  | { readonly kind: 'swap'; readonly slot: string; readonly entry: string; readonly to: EditContent }
  | { readonly kind: 'portion'; readonly slot: string; readonly entry: string; readonly to: EditContent }
  | { readonly kind: 'remove'; readonly slot: string; readonly entry: string };

/** One way to mend the day. The scores come from the real scorer. */
export interface Proposal {
  readonly reaches: Reach;
  readonly edits: readonly RepairEdit[];
  readonly before: DayScore;
  readonly after: DayScore;
  /** Foods it needs that are not on the list, with grams: additions to the shopping list. */
  readonly buys: readonly { readonly food: FoodId; readonly grams: number }[];
}

/**
 * A limit that a person can relax: net carbs, energy, protein (minimum, maximum), fat, changes. Never safety answers.
 */
export const RELAXABLE = ['netCarbs', 'energy', 'protein', 'proteinMax', 'fat', 'edits'] as const;

/** One of {@link RELAXABLE}. */
export type Relaxable = (typeof RELAXABLE)[number];

/**
 * Limits that stand in the way together, and the smallest relaxation of each that is enough (g, kcal, g, g, g,
 * changes).
 */
export type Conflict = readonly { readonly limit: Relaxable; readonly relaxBy: number }[];

/** Why there is no proposal, before any search. */
export type NothingToRepair =
  /** Every scored mineral is reached. */
  | 'met'
  /** Under 18, or targets only a newer version knows: no suggestions. */
  | 'not-supported'
  /** Which foods contain what the person does not eat is unknown, see {@link RepairLimits.hasNewerExclusion}. */
  | 'newer-exclusion'
  /** No entry can be counted: nothing planned, or notes only. */
  | 'not-planned'
  /** No mineral is scored with these answers. */
  | 'not-scored'
  /** The only gaps are unknown amounts: unknown, not short. */
  | 'unknown';

/**
 * Why no change is possible: the minimum of a limit is above its maximum; every meal is locked; no food may be added
 * and no planned entry may be changed.
 */
export const DEAD_ENDS = ['contradictory-limits', 'locked', 'no-foods'] as const;

/** One of {@link DEAD_ENDS}. */
export type DeadEnd = (typeof DEAD_ENDS)[number];

/** The answer. `limited`: the search ran out of steps, so there may be a better one. */
export type DayRepair =
  | { readonly outcome: 'nothing'; readonly why: NothingToRepair }
  | { readonly outcome: 'proposals'; readonly proposals: readonly Proposal[]; readonly limited: boolean }
  | {
      readonly outcome: 'infeasible';
      /** The mineral that stays furthest below its floor, and the share of it these foods reach at most, 0 to 1. */
      readonly best: { readonly mineral: Mineral; readonly share: number };
      /** Present if nothing was searched because nothing could be found. */
      readonly deadEnd?: DeadEnd | undefined;
      /** Each limit or pair that makes it possible when relaxed; empty: none does. */
      readonly conflicts: readonly Conflict[];
      readonly limited: boolean;
    };
