import { currentCatalog } from '#renderer/state/catalog-store';
import { currentHousehold } from '#renderer/state/eaters-store';
import { currentUnits } from '#renderer/state/library-store';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { counted } from '#shared/domain/number-text';
import { unweighedText } from '#shared/domain/own-food/own-food-amount';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { neededGrams } from '#shared/domain/shopping/shopping-line';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingDiff } from '#shared/domain/shopping/shopping-diff';
import type { WeekPlan } from '#shared/domain/week/week-plan';

/** What an edit would change on the shopping list of the week: "340 g more to buy", "nothing more to buy". */
export function listEffect(before: WeekPlan, after: WeekPlan): string {
  const catalog = currentCatalog();
  const household = currentHousehold();
  const units = currentUnits();
  const listOf = (plan: WeekPlan) =>
    shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog }, household, units);
  const { added, changed } = shoppingDiff(listOf(before), listOf(after));
  const more: readonly { readonly line: ShoppingLine; readonly grams: number }[] = [
    ...added.map((line) => ({ line, grams: neededGrams(line) })),
    ...changed.map(({ before: was, after: line }) => ({ line, grams: neededGrams(line) - neededGrams(was) })),
  ].filter(({ grams }) => grams > 0);
  const [only] = more;
  if (only === undefined) return 'nothing more to buy';
  if (more.length > 1) return `${counted(more.length, 'thing')} more to buy`;
  const food = lookupFor(after, catalog)(only.line.food);
  const amount = (food === undefined ? null : unweighedText(food, only.grams)) ?? formatGramsIn(only.grams, units);
  return `${amount} more to buy`;
}
