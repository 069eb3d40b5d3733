/**
 * The words of a repair: what is asked, and what is answered. Nothing here computes.
 */
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
  /** `null`: nobody knows what is in it (an own food without tags), so an exclusion rules it out. */
  readonly tags: readonly DietTag[] | null;
}

/** A recipe the program may propose. */
export interface RepairRecipe {
  readonly id: string;
  readonly recipe: LibraryRecipe;
  /** Slot ids it suits, best first. */
  readonly slots: readonly string[];
  readonly isFavourite: boolean;
  /** The tags of all its ingredients, `null` where one has none; absent: read off {@link RepairRequest.foods}. */
  readonly tags?: readonly DietTag[] | null | undefined;
}

/** How far a day is brought: every scored floor reached, or none below 80 % any more. */
export const REACHES = ['met', 'not-short'] as const;

/** One of {@link REACHES}. */
export type Reach = (typeof REACHES)[number];

/** What may be taken to mend a day besides food. Each includes the ones before it. */
export const REPAIR_MEANS = ['foods', 'salt', 'supplements'] as const;

/** One of {@link REPAIR_MEANS}. */
export type RepairMeans = (typeof REPAIR_MEANS)[number];

/** What a run keeps inside; the person may change it for this run. Amounts are for the whole day after the change. */
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
  /** True: entries may be taken off the plan. */
  readonly allowRemoving: boolean;
  /** Foods never proposed. */
  readonly dislikes: readonly FoodId[];
  readonly exclude: readonly DietTag[];
  /** True: something the person does not eat is known to a newer version only, so any food may hold it. */
  readonly hasNewerExclusion?: boolean | undefined;
  /** Slots of the day nothing is added to or changed in. */
  readonly lockedSlots: readonly string[];
  /** Only these foods may be added (what is bought or planned already); `null`: any. */
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
  /** Absent: met if that is possible, else both. */
  readonly reach?: Reach | undefined;
  /** How often a food (without its variant) or recipe was planned or proposed in the three days before. */
  readonly recent: ReadonlyMap<string, number>;
  /** On how many of the six days before a food or recipe was planned; absent: nobody knows. */
  readonly daysOfWeek?: ReadonlyMap<string, number> | undefined;
  /** Foods on the shopping list of the week. */
  readonly onList: ReadonlySet<FoodId>;
  /** What is at home beyond what is planned; absent: nobody says. */
  readonly home?: HomeFoods | undefined;
}

/** A food with a kitchen amount, or servings of a recipe. */
export type EditContent =
  | { readonly food: FoodId; readonly grams: number; readonly portion: Portion }
  | { readonly recipe: string; readonly servings: number };

/** One change of a day. `entry`: the id of the entry changed. `slot`: where it is or comes to be. */
export type RepairEdit =
  | { readonly kind: 'add'; readonly slot: string; readonly to: EditContent }
  | { readonly kind: 'swap'; readonly slot: string; readonly entry: string; readonly to: EditContent }
  | { readonly kind: 'portion'; readonly slot: string; readonly entry: string; readonly to: EditContent }
  | { readonly kind: 'remove'; readonly slot: string; readonly entry: string };

/** One way to mend the day. The scores are the real scorer's. */
export interface Proposal {
  readonly reaches: Reach;
  readonly edits: readonly RepairEdit[];
  readonly before: DayScore;
  readonly after: DayScore;
  /** Foods it needs that are not on the list, with grams: what shopping gets longer by. */
  readonly buys: readonly { readonly food: FoodId; readonly grams: number }[];
}

/** A limit a person can move: most net carbs, most energy, least and most protein, most fat, most changes. Safety answers and cautions are none. */
export const RELAXABLE = ['netCarbs', 'energy', 'protein', 'proteinMax', 'fat', 'edits'] as const;

/** One of {@link RELAXABLE}. */
export type Relaxable = (typeof RELAXABLE)[number];

/** Limits that stand in the way together, and the smallest move of each that makes it possible (g, kcal, g, g, changes). */
export type Conflict = readonly { readonly limit: Relaxable; readonly relaxBy: number }[];

/** Why nothing is proposed at all, before anything is searched. */
export type NothingToRepair =
  /** Every scored mineral is reached. */
  | 'met'
  /** Under 18, or targets only a newer version knows: nothing is suggested. */
  | 'not-supported'
  /** Nobody here can tell which foods hold what the person does not eat, see {@link RepairLimits.hasNewerExclusion}. */
  | 'newer-exclusion'
  /** No entry can be counted: nothing planned, or notes only. */
  | 'not-planned'
  /** No mineral is scored with these answers. */
  | 'not-scored'
  /** What is missing is only what nobody knows: an amount is unknown, not short. */
  | 'unknown';

/**
 * What keeps any change from being possible: the least of a limit is above its most; every meal is locked; no food is left
 * that may be added and nothing planned may be changed.
 */
export const DEAD_ENDS = ['contradictory-limits', 'locked', 'no-foods'] as const;

/** One of {@link DEAD_ENDS}. */
export type DeadEnd = (typeof DEAD_ENDS)[number];

/** The answer. `limited`: the search was cut off by its count of steps, so there may be better. */
export type DayRepair =
  | { readonly outcome: 'nothing'; readonly why: NothingToRepair }
  | { readonly outcome: 'proposals'; readonly proposals: readonly Proposal[]; readonly limited: boolean }
  | {
      readonly outcome: 'infeasible';
      /** The mineral that stays furthest below its floor, and the most of the floor these foods reach, 0 to 1. */
      readonly best: { readonly mineral: Mineral; readonly share: number };
      /** Present where nothing was searched, because nothing could be found. */
      readonly deadEnd?: DeadEnd | undefined;
      /** Each alone or pair that would make it possible; empty: no relaxing does. */
      readonly conflicts: readonly Conflict[];
      readonly limited: boolean;
    };
