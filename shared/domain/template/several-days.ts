import { formatList, plural } from '../number-text';
import type { IsoDate } from '../week-id';
import { formatDate } from '../week-id';
import { isNewerEntry } from '../week/newer-entry';
import type { Entry, CellAddress, WeekPlan } from '../week/week-plan';
import { baseFoodId, entriesAt, findEntry } from '../week/week-plan';
import { takeCopy } from '../week/week-plan-copy';
import type { BroughtIn } from './own-plan';
import { bringEntries } from './own-plan';
import type { LeftOut, TemplateRules } from './template-guard';

/** Identifies the food, recipe or note of an entry, whatever its amount; `null`: only a newer version knows it. */
function thingOf(entry: Entry): string | null {
  if (isNewerEntry(entry)) return null;
  switch (entry.kind) {
    case 'food':
      return `food ${baseFoodId(entry.food)}`;
    case 'recipe':
      return `recipe ${baseFoodId(entry.recipe)}`;
    case 'note':
      return `note ${entry.text}`;
  }
}

const hasThing = (plan: WeekPlan, at: CellAddress, thing: string | null): boolean =>
  thing !== null && entriesAt(plan, at).some((entry) => thingOf(entry) === thing);

/** The days whose meal already has a food or a recipe, in any amount. */
export const daysHaving = (
  plan: WeekPlan,
  slot: string,
  { kind, id }: { readonly kind: 'food' | 'recipe'; readonly id: string },
): readonly IsoDate[] =>
  plan.days.flatMap(({ date }) => (hasThing(plan, { date, slot }, `${kind} ${baseFoodId(id)}`) ? [date] : []));

/** "Mon and Wed have it already. ", empty when none does. */
export const haveItText = (have: readonly IsoDate[]): string =>
  have.length === 0
    ? ''
    : `${formatList(have.map((date) => formatDate(date, 'EEE')))} ${plural(have.length, 'has', 'have')} it already. `;

/** The entries that a day lacks in their own meals: butter of Monday's dinner, on a Tuesday with none at dinner. */
function missingOn(plan: WeekPlan, ids: readonly string[], date: IsoDate): ReadonlyMap<string, readonly Entry[]> {
  const missing = new Map<string, Entry[]>();
  for (const id of ids) {
    const found = findEntry(plan, id);
    if (found === null || found.at.date === date || hasThing(plan, { date, slot: found.at.slot }, thingOf(found.entry)))
      continue;
    missing.set(found.at.slot, [...(missing.get(found.at.slot) ?? []), found.entry]);
  }
  return missing;
}

/** True when a day already has all of these foods, recipes and notes in their meals, in any amount. */
export const hasAllOf = (plan: WeekPlan, ids: readonly string[], date: IsoDate): boolean =>
  missingOn(plan, ids, date).size === 0;

/**
 * Adds entries to the same meals of other days, each with its amount, if the day does not have them yet: "1 tsp salt of
 * Monday's dinner" on Tuesday to Sunday. By the rule for earlier plans, see {@link bringEntries}.
 */
export function bringToDays<Plan extends WeekPlan>(
  plan: Plan,
  ids: readonly string[],
  dates: readonly IsoDate[],
  rules: TemplateRules,
): BroughtIn<Plan> {
  const leftOut: LeftOut[] = [];
  let current = plan;
  for (const date of dates) {
    for (const [slot, entries] of missingOn(plan, ids, date)) {
      const brought = bringEntries(current, { date, slot }, takeCopy(plan, entries), rules);
      current = brought.plan;
      leftOut.push(...brought.leftOut);
    }
  }
  return { plan: current, leftOut };
}
