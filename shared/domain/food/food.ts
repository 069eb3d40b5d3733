import type { DietTag, FoodRole } from './kitchen-use';
import type { NutrientAmounts, NutrientId } from '../nutrients';
import { amountOf } from '../nutrients';
import type { NewerValue } from '../newer-value';
import { isNewer, MADE_BY_NEWER } from '../newer-value';

/**
 * The kind of thing an entry is. Shares "from salts" count `salt` and `salt-substitute`,
 * "from supplements" counts `supplement`. Broth, pickles and mineral water are food.
 */
export const FOOD_KINDS = ['food', 'salt', 'salt-substitute', 'supplement'] as const;

/** One of {@link FOOD_KINDS}. */
export type FoodKind = (typeof FOOD_KINDS)[number];

/** A kind in words: "food", "salt substitute"; for one that only a newer version knows, "made by a newer version". */
export function kindWords(kind: FoodKind | NewerValue): string {
  return isNewer(FOOD_KINDS, kind) ? MADE_BY_NEWER : kind.replace('-', ' ');
}

/**
 * True when a food is, or may be, of a kind: a kind that only a newer version knows may be any of them. For everything
 * that guards a person. Example: `mayBe(food, 'supplement')` for the magnesium limit, which counts supplements only.
 */
export function mayBe({ kind }: Pick<Food, 'kind'>, asked: FoodKind): boolean {
  return kind === asked || isNewer(FOOD_KINDS, kind);
}

/**
 * Identifies a food: `sr28:11457` (USDA SR28 number), `label:lite-salt` (shipped label row), `mine:abc` (own food).
 * A frozen variant of an answered label row carries a suffix: `label:bone-broth~2`.
 */
export type FoodId = string;

/** The id a frozen variant was made from: `label:bone-broth~2` → `label:bone-broth`. */
export function baseFoodId(id: FoodId): FoodId {
  return id.replace(/~\d+$/, '');
}

/** A household measure: one `unit` weighs `grams`. Example: `{ unit: 'cup', grams: 30 }` for raw spinach. */
export interface Measure {
  readonly unit: string;
  readonly grams: number;
}

/** How an amount was typed: `{ amount: 0.5, unit: 'cup' }`. Grams are used for computing, this is for display. */
export interface Portion {
  readonly amount: number;
  readonly unit: string;
}

/** The label question of a food: the nutrients it asks for, per which unit, and that unit's grams. */
export interface LabelQuestion {
  readonly nutrients: readonly NutrientId[];
  readonly per: Measure;
}

/** A food as everything in the program sees it, whatever its source. Nutrients are per 100 g. */
export interface Food {
  readonly id: FoodId;
  readonly name: string;
  /** SR28 food group name, aisle category of a curated food, or "My foods". */
  readonly group: string;
  readonly kind: FoodKind | NewerValue;
  readonly per100g: NutrientAmounts;
  readonly measures: readonly Measure[];
  /** The portion an entry starts with; absent: 100 g. */
  readonly usualPortion?: Portion | undefined;
  /** True for an own food that is drunk: its water, caffeine and alcohol count with the day's drinks. */
  readonly isDrink?: boolean | undefined;
  /** True when `carbohydrate` already excludes fibre (EU, UK, AU labels). */
  readonly carbohydrateExcludesFibre?: boolean | undefined;
  /** Present when some values must be read from the person's own label. */
  readonly ask?: LabelQuestion | undefined;
  /**
   * True when the weight of one of its measures is unknown, as of a diary's "1 shake": it is counted, and its grams are
   * nominal and never shown.
   */
  readonly nominalWeight?: boolean | undefined;
  /** Revision of an own food, frozen with it into a week. */
  readonly revision?: number | undefined;
  /** What a shipped food contains, or may contain, that some people cannot or do not eat. Absent: unknown. */
  readonly tags?: readonly DietTag[] | undefined;
  /** The same for an own food, as its owner said. Absent: unknown. */
  readonly contains?: readonly (DietTag | NewerValue)[] | undefined;
  /** The role of an own food on a plate, as its owner said. Absent: guessed. */
  readonly usedAs?: FoodRole | NewerValue | undefined;
  /** Values missing from the food table that the person took from a similar food. They are also in `per100g`. */
  readonly estimated?: EstimatedValues | undefined;
}

/** A food frozen with the week: label answers, own foods. Score, list and print read this copy. */
export type FrozenFood = Omit<Food, 'id'>;

/**
 * A total that may be incomplete. `atLeast`: some entry has no value; `isEstimated`: some value is a similar food's.
 */
export interface Total {
  readonly amount: number;
  readonly atLeast: boolean;
  readonly isEstimated?: boolean | undefined;
}

/** The similar food a value was taken from: `{ food: 'sr28:11998', name: 'Portabella, exposed to light' }`. */
export interface EstimateSource {
  readonly food: FoodId;
  readonly name: string;
}

/** Which values of a food are estimates, and where they come from. */
export type EstimatedValues = { readonly [Id in NutrientId]?: EstimateSource | undefined };

/** One food of a recipe with its amount, for all servings together. */
export interface Ingredient {
  readonly food: FoodId;
  readonly grams: number;
  readonly portion: Portion;
}

/**
 * Several foods planned as one entry, frozen with the week under the id used by its entries. Each ingredient keeps its
 * kind: the salt in a drink still counts as "from salts", the magnesium in it as "from supplements".
 */
export interface Recipe {
  readonly name: string;
  /** Number of servings the ingredients make. */
  readonly servings: number;
  readonly ingredients: readonly Ingredient[];
  /** Weight of everything after cooking, if it was weighed. */
  readonly cookedGrams?: number | undefined;
  /** Revision of the library's recipe at the time it was planned. */
  readonly revision?: number | undefined;
}

/**
 * Finds a food by id; `undefined` when neither the week nor the catalog has it. A week's lookup also finds the recipes
 * frozen with it; without `recipe`, entries that are recipes stay unknown.
 */
export interface FoodLookup {
  (id: FoodId): Food | undefined;
  readonly recipe?: ((id: string) => Recipe | undefined) | undefined;
  /** The short name of a food of the keto set, if the week still has the catalog's name for it. See `shownFoodName`. */
  readonly shortName?: ((id: FoodId) => string | undefined) | undefined;
}

/**
 * Amount of a nutrient in `grams` of a food, `null` when the table has no value. Example: 60 g raw spinach (558 mg
 * potassium per 100 g) have 334.8 mg; 168 g portabella have `null` magnesium.
 */
export function nutrientIn(food: Food, id: NutrientId, grams: number): number | null {
  const per100g = amountOf(food.per100g, id);
  return per100g === null ? null : (per100g * grams) / 100;
}
