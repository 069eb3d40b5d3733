import type { Food } from './food';
import { netCarbsPer100g } from './net-carbs';
import type { Mineral, NutrientId } from '../nutrients';
import { amountOf } from '../nutrients';
import type { ResolvedPortion } from './portion';
import { usualPortion } from './portion';

/**
 * How much of a nutrient a food has per usual portion, per 100 g, per 100 kcal and per gram of net carbs: the columns
 * of the Foods table. An unknown value is never shown as 0.
 */
export const DENSITIES = ['portion', '100g', '100kcal', 'netCarbs'] as const;

/** One of {@link DENSITIES}. */
export type Density = (typeof DENSITIES)[number];

/**
 * An amount of a nutrient in its own unit. `known` is exact, `at-least` a lower bound and `at-most` an upper one (the
 * food table leaves fibre blank), `unknown` has no value in the food table, and `undefined-here` is meaningless at this
 * density: salt has no energy to count per 100 kcal, a capsule no weight to count per 100 g.
 */
export type DensityAmount =
  | { readonly kind: 'known' | 'at-least' | 'at-most'; readonly amount: number }
  | { readonly kind: 'unknown' | 'undefined-here' };

const UNKNOWN: DensityAmount = { kind: 'unknown' };
const UNDEFINED_HERE: DensityAmount = { kind: 'undefined-here' };

/** Measures that nobody eats one of: they are bought, cooked or cut up whole. */
const WHOLE =
  /^(lb|roast|package|pkg|jar|container|can|bottle|box|bag|pouch|bird|back|pizza|pie|loaf|cake|unit|inch|cubic|yield|recipe|order|quart|head|bunch)\b/i;
const MOST_PORTION_GRAMS = 500;

// Foods never change, and a table needs their portion once per cell and comparison.
const portions = new WeakMap<Food, ResolvedPortion>();

/**
 * The portion by which foods are compared: the usual one, otherwise one household measure of the food table that people
 * eat, otherwise 100 g. Low-sodium baking powder, 10,100 mg potassium per 100 g, is compared by its teaspoon of 5 g.
 */
export function comparedPortion(food: Food): ResolvedPortion {
  let portion = portions.get(food);
  if (portion === undefined) {
    const measure =
      food.usualPortion === undefined && food.id.startsWith('sr28:')
        ? food.measures.find(({ unit, grams }) => !WHOLE.test(unit) && grams > 0 && grams <= MOST_PORTION_GRAMS)
        : undefined;
    portion =
      measure === undefined ? usualPortion(food) : { portion: { amount: 1, unit: measure.unit }, grams: measure.grams };
    portions.set(food, portion);
  }
  return portion;
}

/** Seasoning groups: nobody eats them for their minerals. */
const SEASONING_GROUPS = new Set(['Spices and Herbs', 'Herbs & spices']);
const LEAVENING = /^(leavening agents|baking (powder|soda)|cream of tartar|yeast, dry|dry yeast)/i;

/** True for spices, dried herbs and leavening: high in minerals, but left out of ranks and filters for them. */
export const isSeasoning = ({ group, name }: Pick<Food, 'group' | 'name'>): boolean =>
  SEASONING_GROUPS.has(group) || LEAVENING.test(name);

/** The grams of a food a density refers to, or why there are none. `at-most` carbs make the amounts lower bounds. */
function gramsFor(food: Food, density: Density): DensityAmount {
  switch (density) {
    case 'portion':
      return { kind: 'known', amount: comparedPortion(food).grams };
    case '100g':
      // A counted piece has only a nominal 1 g: "per 100 g" would mean a hundred pieces.
      return food.kind === 'supplement' ? UNDEFINED_HERE : { kind: 'known', amount: 100 };
    case '100kcal': {
      const energy = amountOf(food.per100g, 'energy');
      if (energy === null) return UNKNOWN;
      return energy === 0 ? UNDEFINED_HERE : { kind: 'known', amount: 10_000 / energy };
    }
    case 'netCarbs': {
      const { grams, upTo } = netCarbsPer100g(food);
      if (grams === null) return UNKNOWN;
      if (grams === 0) return UNDEFINED_HERE;
      return { kind: upTo ? 'at-least' : 'known', amount: 100 / grams };
    }
  }
}

/**
 * Amount of a nutrient at a density. Pumpkin seeds (592 mg Mg, 559 kcal, 10.71 g carbohydrate, 6 g fibre, usual portion
 * 28.35 g): 167.8 mg per portion, 592 per 100 g, 105.9 per 100 kcal, 125.7 per gram of net carbs.
 */
export function amountPer(food: Food, id: NutrientId, density: Density): DensityAmount {
  const per100g = amountOf(food.per100g, id);
  if (per100g === null) return UNKNOWN;
  const grams = gramsFor(food, density);
  return 'amount' in grams ? { kind: grams.kind, amount: (per100g * grams.amount) / 100 } : grams;
}

/**
 * Net carbs in grams at a density; `at-most` when fibre is blank. Per gram of net carbs it is 1 by definition, and 0
 * for a food without any. Tempeh (7.64 g carbohydrate, fibre blank), portion 84 g: at most 6.4 g.
 */
export function netCarbsPer(food: Food, density: Density): DensityAmount {
  const { grams: per100g, upTo } = netCarbsPer100g(food);
  if (per100g === null) return UNKNOWN;
  if (density === 'netCarbs') return { kind: 'known', amount: per100g === 0 ? 0 : 1 };
  const grams = gramsFor(food, density);
  if (!('amount' in grams)) return grams;
  return { kind: upTo ? 'at-most' : 'known', amount: (per100g * grams.amount) / 100 };
}

/** The sort key of a density amount; `null` when it has none. Bounds sort by their bound. */
export function sortAmount(density: DensityAmount): number | null {
  return 'amount' in density ? density.amount : null;
}

/**
 * Least mg in a usual portion that makes a food "high" in a mineral: a tenth of the FDA daily value (2,300, 4,700 and
 * 420 mg), the lower bound of "good source" in 21 CFR 101.54(c). The same rule gives curated foods their tags.
 */
const HIGH_FROM_MILLIGRAMS: Readonly<Record<Mineral, number>> = { sodium: 230, potassium: 470, magnesium: 42 };

/**
 * True when a usual portion is high in a mineral; an unknown value never is. Salt is high in sodium whatever its
 * portion. Pumpkin seeds (167.8 mg per portion) are high in magnesium, their 2 mg of sodium are not.
 */
export function isHighIn(food: Food, mineral: Mineral): boolean {
  if (food.kind === 'salt') return mineral === 'sodium';
  const amount = sortAmount(amountPer(food, mineral, 'portion'));
  return amount !== null && amount >= HIGH_FROM_MILLIGRAMS[mineral];
}

/** True when a usual portion certainly has at most this many grams of net carbs; never for an unknown amount. */
export function hasAtMostNetCarbs(food: Food, grams: number): boolean {
  const amount = sortAmount(netCarbsPer(food, 'portion'));
  return amount !== null && amount <= grams;
}

/** The rank of a food among others. */
export interface FoodRankLine {
  readonly mineral: Mineral;
  /** 1 is the most; foods with the same amount share a rank. */
  readonly place: number;
  /** Number of foods with a known value, including this one. */
  readonly among: number;
}

/**
 * Rank of a food among others by mg of a mineral in a usual portion; `null` when its value is unknown, and for spices and
 * leavening. Foods without a value are not counted. Of foods with 210, 168, 168 and no mg the second is 2 of 3.
 */
export function placeAmong(foods: readonly Food[], food: Food, mineral: Mineral): FoodRankLine | null {
  const own = sortAmount(amountPer(food, mineral, 'portion'));
  if (own === null || isSeasoning(food)) return null;
  let place = 1;
  let among = 0;
  let isListed = false;
  for (const other of foods) {
    if (isSeasoning(other)) continue;
    const amount = sortAmount(amountPer(other, mineral, 'portion'));
    if (amount === null) continue;
    among += 1;
    if (amount > own) place += 1;
    if (other.id === food.id) isListed = true;
  }
  return { mineral, place, among: isListed ? among : among + 1 };
}
