import type { Food, Portion } from '../food/food';
import { splitUnit } from '../food/food-measures';
import type { FoodRole, KitchenUse } from '../food/kitchen-use';
import type { ResolvedPortion } from '../food/portion';
import { isPortionProblem, resolvePortion } from '../food/portion';
import { roundGrams } from '../units';

/** The most of a role that is proposed for a day, in g; a missing role is not enlarged (tins, drinks, salt). */
const DAY_CAP_GRAMS: { readonly [Role in FoodRole]?: number } = {
  main: 340,
  egg: 200,
  leaf: 150,
  green: 280,
  veg: 280,
  raw: 180,
  mush: 160,
  avo: 210,
  berry: 130,
  olive: 60,
  nut: 50,
  sprinkle: 40,
  butter: 34,
  yog: 300,
  cheese: 60,
  bean: 160,
  choc: 30,
  pickle: 150,
  sauce: 20,
};

/** True when a day may have this many grams of a role after a portion was enlarged. */
export const mayEnlargeTo = (role: FoodRole, dayGrams: number): boolean => dayGrams <= (DAY_CAP_GRAMS[role] ?? 0);

/** True when a day may have this many grams of a role after an addition; always for roles without a cap. */
export const mayAddUpTo = (role: FoodRole, dayGrams: number): boolean =>
  dayGrams <= (DAY_CAP_GRAMS[role] ?? Number.POSITIVE_INFINITY);

/** The smallest step from an amount in a kitchen: half a cup, an ounce of meat but half of nuts, 10, 25 or 50 g. */
function stepOf({ amount, unit }: Portion): number {
  switch (splitUnit(unit)[0]) {
    case 'g':
    case 'ml':
      return amount < 50 ? 10 : amount < 150 ? 25 : 50;
    case 'oz':
      return amount <= 2 ? 0.5 : 1;
    case 'cup':
    case 'fruit':
    case 'container':
    case 'avocado':
      return 0.5;
    default:
      return 1;
  }
}

/**
 * The amounts one and two kitchen steps above and below a portion, from half of it to double: of 1 cup ½, 1½ and 2; of
 * 100 g 50, 75, 125 and 150. The weight of a measure stays that of the entry.
 */
export function steppedPortions(portion: Portion, grams: number): readonly ResolvedPortion[] {
  const step = stepOf(portion);
  return [-2, -1, 1, 2]
    .map((steps) => Math.round((portion.amount + steps * step) * 1e6) / 1e6)
    .filter((amount) => amount >= portion.amount / 2 && amount > 0 && amount <= portion.amount * 2)
    .map((amount) => ({
      portion: { ...portion, amount },
      grams: roundGrams((grams * amount) / portion.amount),
    }));
}

/** How a food is measured in a kitchen. */
type Measured = Pick<KitchenUse, 'amounts' | 'unit'>;

/** The last answer for each food, because all requests of a week ask the same. */
const known = new WeakMap<Food, { readonly use: Measured; readonly amounts: readonly ResolvedPortion[] }>();

/** The usual kitchen amounts of a food, smallest first. Amounts that the food cannot be measured in are left out. */
export function kitchenAmounts(food: Food, use: Measured): readonly ResolvedPortion[] {
  const last = known.get(food);
  if (last?.use === use) return last.amounts;
  const amounts = use.amounts.flatMap((amount) => {
    const resolved = resolvePortion(food, amount, use.unit);
    return isPortionProblem(resolved) ? [] : [resolved];
  });
  known.set(food, { use, amounts });
  return amounts;
}
