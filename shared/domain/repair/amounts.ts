import type { Food } from '../food/food';
import { mayBe, nutrientIn } from '../food/food';
import { netCarbsIn } from '../food/net-carbs';
import type { NutrientId } from '../nutrients';
import type { DayScore } from '../score/score';
import { toNanograms } from '../units';

/**
 * The quantities a repair counts for a day or a change, one number each. All are whole millionths: of a milligram of
 * minerals, of a gram of net carbs, protein and fat, of a kcal.
 */
export const COUNTED = [
  'sodium',
  'potassium',
  'magnesium',
  'magnesiumFromSupplements',
  'netCarbs',
  'energy',
  'protein',
  'fat',
] as const;

/** One of {@link COUNTED}. */
export type Counted = (typeof COUNTED)[number];

/** The index of each in {@link Amounts}. */
export const AT: Readonly<Record<Counted, number>> = {
  sodium: 0,
  potassium: 1,
  magnesium: 2,
  magnesiumFromSupplements: 3,
  netCarbs: 4,
  energy: 5,
  protein: 6,
  fat: 7,
};

/** An amount for each of {@link COUNTED}, in its order. */
export type Amounts = Float64Array;

/** The number for one unit in {@link Amounts}: 1 g, 1 mg or 1 kcal. */
export const ONE = 1_000_000;

/** A food with grams. */
export interface FoodGrams {
  readonly food: Food;
  readonly grams: number;
}

/** The total of some foods; unknown values count as 0, as toward a floor. 60 g spinach: 334,800,000 potassium. */
function amountsIn(foods: readonly FoodGrams[]): Amounts {
  const sums = new Float64Array(COUNTED.length);
  const add = (place: number, amount: number | null): void => {
    sums[place] = (sums[place] ?? 0) + (amount ?? 0);
  };
  for (const { food, grams } of foods) {
    const of = (id: NutrientId): number | null => nutrientIn(food, id, grams);
    add(AT.sodium, of('sodium'));
    add(AT.potassium, of('potassium'));
    add(AT.magnesium, of('magnesium'));
    add(AT.magnesiumFromSupplements, mayBe(food, 'supplement') ? of('magnesium') : 0);
    add(AT.netCarbs, netCarbsIn(food, grams).grams);
    add(AT.energy, of('energy'));
    add(AT.protein, of('protein'));
    add(AT.fat, of('fat'));
  }
  return sums.map((sum) => toNanograms(sum));
}

/** The amounts of a day, as counted by the scorer. */
export function amountsOfDay({ minerals, netCarbs, energy, protein, fat }: DayScore): Amounts {
  return Float64Array.of(
    toNanograms(minerals.sodium.amount),
    toNanograms(minerals.potassium.amount),
    toNanograms(minerals.magnesium.amount),
    toNanograms(minerals.magnesium.fromSupplements),
    toNanograms(netCarbs.amount),
    toNanograms(energy.amount),
    toNanograms(protein.amount),
    toNanograms(fat.amount),
  );
}

/** The change from some foods to others. */
export function changeBetween(before: readonly FoodGrams[], after: readonly FoodGrams[]): Amounts {
  const was = amountsIn(before);
  return amountsIn(after).map((amount, place) => amount - (was[place] ?? 0));
}
