import { currentCatalog } from '#renderer/state/catalog-store';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { isQuickFood, quickNumbersShort } from '#shared/domain/food/quick-numbers';
import { shortPortion } from '#shared/domain/food/portion';
import { MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { shortServings } from '#shared/domain/week/servings-text';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { findEntry } from '#shared/domain/week/week-plan';

/** The name of an entry, and its amount; empty if it has none. */
export function entryParts(plan: WeekPlan, entry: Entry): { readonly name: string; readonly amount: string } {
  const lookup = lookupFor(plan, currentCatalog());
  switch (entry.kind) {
    case 'food': {
      const food = lookup(entry.food);
      return {
        name: food?.name ?? `Unknown food ${entry.food}`,
        amount:
          food !== undefined && isQuickFood(food.id)
            ? quickNumbersShort(food, entry.grams)
            : shortPortion(entry.portion, food),
      };
    }
    case 'recipe': {
      const date = findEntry(plan, entry.id)?.at.date ?? '';
      return { name: lookup.recipe?.(entry.recipe)?.name ?? entry.recipe, amount: shortServings(plan, entry, date) };
    }
    case 'note':
      return { name: entry.text, amount: '' };
    default:
      return { name: MADE_BY_NEWER_LINE, amount: '' };
  }
}

/** "Salmon, wild · 6 oz". */
export function entryTitle(plan: WeekPlan, entry: Entry): string {
  const { name, amount } = entryParts(plan, entry);
  return amount === '' ? name : `${name} · ${amount}`;
}
