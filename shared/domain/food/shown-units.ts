/**
 * The units for amounts that nobody typed: the start of a new entry, computed weights, the shopping list. Typed amounts
 * stay as typed.
 */
import type { Food } from './food';
import { hasNominalWeight, unitNamed } from './food-measures';
import { TEASPOONS, WEIGHTS } from './kitchen-units';
import { isPortionProblem, resolvePortion, usualPortion } from './portion';
import type { ResolvedPortion } from './portion';
import { formatNumber } from '../number-text';

/**
 * Metric (g, kg, ml, l), US household (oz, lb, cups, fl oz), or as in the food table: its household measures, and a
 * list in grams. The last is for a system with an unknown region.
 */
export type ShownUnits = 'metric' | 'us' | 'as-listed';

/** Regions that cook with cups and ounces: the United States and its territories, Liberia. */
const US_REGIONS: ReadonlySet<string> = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM', 'LR']);

/**
 * The units of a choice: `metric` and `us` themselves, otherwise those of the system's region, two letters as in "US"
 * or "DE"; an empty region is unknown.
 */
export function shownUnits(choice: string, region: string): ShownUnits {
  if (choice === 'metric' || choice === 'us') return choice;
  if (region === '') return 'as-listed';
  return US_REGIONS.has(region) ? 'us' : 'metric';
}

/** Below this a weight stays in grams in US units too: nobody weighs 0.05 oz of salt. */
const LEAST_OUNCES = 0.5;
const OUNCE = WEIGHTS.get('oz') ?? 1;
const OUNCES_PER_POUND = 16;

/** A computed weight: "113.4 g", in US units "4 oz", "1.25 lb", and "1.5 g" where an ounce is too much. */
export function formatGramsIn(grams: number, units: ShownUnits): string {
  const ounces = grams / OUNCE;
  if (units !== 'us' || ounces < LEAST_OUNCES) return `${formatNumber(grams, 1)} g`;
  if (ounces < OUNCES_PER_POUND) return `${formatNumber(ounces, 1)} oz`;
  return `${formatNumber(ounces / OUNCES_PER_POUND, 2)} lb`;
}

/** Liquids, which are measured in ml. */
const POURED =
  /^(Drinks|Beverages|Milk, cream & yogurt|Dairy and Egg Products|Salt & broth|Soups, Sauces, and Gravies)$/;

/** The usual portion in millilitres for a liquid, otherwise in whole grams. */
function metricPortion(food: Food, { grams }: ResolvedPortion): ResolvedPortion | null {
  const millilitre = POURED.test(food.group) ? unitNamed(food, 'ml') : null;
  const [amount, unit] =
    millilitre === null
      ? [Math.max(1, Math.round(grams)), 'g']
      : [Math.round(grams / millilitre.grams / 10) * 10, 'ml'];
  const read = resolvePortion(food, amount, unit);
  return isPortionProblem(read) ? null : read;
}

function usPortion(food: Food, { grams, portion }: ResolvedPortion): ResolvedPortion | null {
  const isPoured = portion.unit !== 'g' && portion.unit !== 'kg';
  const unit = isPoured ? 'fl oz' : 'oz';
  const one = unitNamed(food, unit);
  if (one === null) return null;
  const read = resolvePortion(food, Math.round((grams / one.grams) * 2) / 2, unit);
  return isPortionProblem(read) ? null : read;
}

const isCupOrOunce = (unit: string): boolean => {
  const [head = ''] = unit.split(/, | \(/);
  return (
    head === 'oz' ||
    head === 'lb' ||
    head === 'fl oz' ||
    (Object.hasOwn(TEASPOONS, head) && /cup|pint|quart/.test(head))
  );
};
const METRIC_UNITS: ReadonlySet<string> = new Set(['g', 'kg', 'ml', 'cl', 'dl', 'litre']);

/**
 * The portion a new entry starts with, in the chosen units: 4 oz of ground beef is 113 g in metric units, 8 fl oz of
 * coffee 240 ml, 100 g without a usual portion 3.5 oz in US units. Spoons and pieces are the same everywhere.
 */
export function usualPortionIn(food: Food, units: ShownUnits): ResolvedPortion {
  const usual = usualPortion(food);
  const { unit } = usual.portion;
  if (food.kind === 'supplement' || hasNominalWeight(food)) return usual;
  if (units === 'metric' && isCupOrOunce(unit)) return metricPortion(food, usual) ?? usual;
  if (units === 'us' && METRIC_UNITS.has(unit)) return usPortion(food, usual) ?? usual;
  return usual;
}
