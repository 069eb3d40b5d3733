import type { CatalogFood } from '../food/catalog';
import type { Food, FoodLookup, Total } from '../food/food';
import { nutrientIn } from '../food/food';
import { isNewer } from '../newer-value';
import type { TargetPerson } from '../person/profile';
import type { Sex } from '../person/reference-intakes';
import { SEXES } from '../person/reference-intakes';
import { foodsOfEntry } from './score';
import { roundSum } from '../units';
import { baseFoodId, yourEntriesOfDay } from '../week/week-plan';
import type { DayPlan } from '../week/week-plan';
import { formatNumber } from '../number-text';

/**
 * Water, caffeine and alcohol of a day. Notes only: nothing is ever subtracted for coffee or alcohol, and nobody is
 * urged to drink more. Figures: data/SOURCES.md.
 */

/** Goal for water from drinks, in ml a day: 2,200 for women, 3,000 for men (usual rounding of the IOM's figures). */
export function waterGoalMl(sex: Sex): number {
  return sex === 'female' ? 2200 : 3000;
}

/** The goal of a person, `null` while breastfeeding: the figures exclude lactation, and no other source is given. */
export function waterGoalOf({ sex, lifeStage }: Pick<TargetPerson, 'sex' | 'lifeStage'>): number | null {
  return lifeStage === 'breastfeeding' || isNewer(SEXES, sex) ? null : waterGoalMl(sex);
}

/** The most caffeine, in mg a day (EFSA 2015); less in pregnancy and while breastfeeding. */
export const CAFFEINE_LEVEL_MG = { usual: 400, pregnancy: 200 } as const;
/** Alcohol: one drink contains 14 g (US standard drink, NIAAA). For advice see {@link ALCOHOL_ADVICE}. */
export const ALCOHOL_GRAMS_PER_DRINK = 14;
/** The US guidelines of 2025–2030 no longer give a number of drinks. */
export const ALCOHOL_ADVICE = 'less is better (Dietary Guidelines for Americans 2025–2030)';

/** Aisles and groups of drinks. */
const DRINK_GROUPS = new Set(['Drinks', 'Beverages']);

/** Finds a shipped food's facts, to tell drinks from other food. */
export type FindShipped = (id: string) => CatalogFood | undefined;

/** True for a drink: one of the food table, or an own food marked as one. */
export function isDrinkFood(food: Pick<Food, 'group' | 'isDrink'>, shipped?: CatalogFood): boolean {
  return food.isDrink === true || DRINK_GROUPS.has(food.group) || DRINK_GROUPS.has(shipped?.curated?.category ?? '');
}

/** An amount and how many of the planned drinks it covers. Other food with a value counts only in the amount. */
export interface CountedTotal extends Total {
  /** Planned drinks with a value. */
  readonly counted: number;
  /** All planned drinks. */
  readonly drinks: number;
}

/** Totals of a day's drinks. */
export interface DayDrinks {
  /** Water added by hand, in ml. */
  readonly addedMl: number;
  /** Water in planned drinks, ml (1 g of water is 1 ml); a lower bound if a drink has no value. */
  readonly planned: Total;
  /** Both together. */
  readonly totalMl: number;
  readonly caffeineMg: CountedTotal;
  readonly alcoholGrams: CountedTotal;
}

function countedTotal(drinks: readonly { readonly amount: number | null; readonly isDrink: boolean }[]): CountedTotal {
  const known = drinks.filter((one) => one.amount !== null);
  const planned = drinks.filter((one) => one.isDrink);
  return {
    amount: roundSum(known.reduce((sum, one) => sum + (one.amount ?? 0), 0)),
    atLeast: planned.some((one) => one.amount === null),
    counted: planned.filter((one) => one.amount !== null).length,
    drinks: planned.length,
  };
}

/**
 * The water, caffeine and alcohol of a day. 250 ml added and 236.8 g brewed coffee (99.39 g water per 100 g) → 250 +
 * 235.4 ml. Caffeine and alcohol are "counted for N of M drinks": a drink without a figure makes them lower bounds;
 * other food without one does not, because only chocolate has one.
 */
export function drinksOf(day: DayPlan, lookup: FoodLookup, findShipped: FindShipped): DayDrinks {
  const foods = yourEntriesOfDay(day)
    .flatMap((entry) => foodsOfEntry(entry, lookup))
    .flatMap(({ food, grams }) => {
      if (food === null || grams === null) return [];
      const brings = (id: 'water' | 'caffeine' | 'alcohol') => nutrientIn(food, id, grams);
      const drunk = isDrinkFood(food, findShipped(baseFoodId(food.id)));
      return [{ isDrink: drunk, water: brings('water'), caffeine: brings('caffeine'), alcohol: brings('alcohol') }];
    });
  const drinks = foods.filter((one) => one.isDrink);
  const planned = {
    amount: roundSum(drinks.reduce((sum, one) => sum + (one.water ?? 0), 0)),
    atLeast: drinks.some((one) => one.water === null),
  };
  const addedMl = day.waterMl ?? 0;
  return {
    addedMl,
    planned,
    totalMl: roundSum(addedMl + planned.amount),
    caffeineMg: countedTotal(foods.map(({ caffeine, isDrink }) => ({ amount: caffeine, isDrink }))),
    alcoholGrams: countedTotal(foods.map(({ alcohol, isDrink }) => ({ amount: alcohol, isDrink }))),
  };
}

/** "1.2", "≥ 1.2": litres with one decimal, rounded down like every amount counted toward a goal. */
export function litres(millilitres: number): string {
  return (Math.floor(millilitres / 100) / 10).toFixed(1);
}

/** "counted for 2 of 3 drinks": a drink without a figure is mentioned, never counted as 0. */
function formatCounted({ counted, drinks }: CountedTotal): string {
  return counted === drinks ? '' : `, counted for ${counted} of ${drinks} drinks`;
}

/** Pregnant or breastfeeding, unanswered for a woman, or a life stage not known here: all count as yes. */
function isForTwo({ sex, lifeStage }: Pick<TargetPerson, 'sex' | 'lifeStage'>): boolean {
  return lifeStage === null ? sex !== 'male' : lifeStage !== 'none';
}

/**
 * "Caffeine 94 mg; advice up to 400 mg (EFSA 2015)", 200 mg in pregnancy, while breastfeeding or if that is unanswered;
 * `null` when no planned food has or could have any. A note only: nothing is subtracted from the water.
 */
export function caffeineSentence(
  { caffeineMg }: DayDrinks,
  person: Pick<TargetPerson, 'sex' | 'lifeStage'>,
): string | null {
  if (caffeineMg.amount === 0)
    return caffeineMg.atLeast
      ? `Caffeine not known for ${caffeineMg.drinks - caffeineMg.counted} of ${caffeineMg.drinks} drinks`
      : null;
  const level = isForTwo(person) ? CAFFEINE_LEVEL_MG.pregnancy : CAFFEINE_LEVEL_MG.usual;
  const amount = `${caffeineMg.atLeast ? 'at least ' : ''}${formatNumber(Math.floor(caffeineMg.amount))} mg`;
  return `Caffeine ${amount}${formatCounted(caffeineMg)}; advice up to ${level} mg (EFSA 2015)`;
}

/**
 * "Alcohol 1.2 drinks (15.6 g); less is better (Dietary Guidelines for Americans 2025–2030)": rounded up, a lower bound
 * down; `null` if no alcohol is planned. The advice, which is for adults who drink, is not given in pregnancy, while
 * breastfeeding or if a woman has not answered.
 */
export function alcoholSentence(
  { alcoholGrams }: DayDrinks,
  person: Pick<TargetPerson, 'sex' | 'lifeStage'>,
): string | null {
  const { amount, atLeast } = alcoholGrams;
  if (amount === 0) return null;
  const tenths = (amount / ALCOHOL_GRAMS_PER_DRINK) * 10;
  const drinks = ((atLeast ? Math.floor(tenths + 1e-9) : Math.ceil(tenths - 1e-9)) / 10).toFixed(1);
  const counted = `Alcohol ${atLeast ? 'at least ' : ''}${drinks} drinks (${amount.toFixed(1)} g)${formatCounted(alcoholGrams)}`;
  return isForTwo(person) || isNewer(SEXES, person.sex) ? counted : `${counted}; ${ALCOHOL_ADVICE}`;
}
