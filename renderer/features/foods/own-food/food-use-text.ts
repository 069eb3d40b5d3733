import type { FoundUses, WeekUse } from '#renderer/state/own-food-edits';
import type { Weighable } from '#shared/domain/own-food/own-food-amount';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { pieceOf } from '#shared/domain/own-food/own-food-amount';
import type { LibraryUses } from '#shared/domain/own-food/own-food-uses';
import { unitNamed } from '#shared/domain/food/food-measures';
import { formatDate, weekNumber } from '#shared/domain/week-id';
import { counted, formatList, formatNumber, formatSome } from '#shared/domain/number-text';

/** Formats where an own food is used. */

/** All entries of some weeks. */
export const entryCount = (weeks: readonly WeekUse[]): number => weeks.reduce((sum, { uses }) => sum + uses.length, 0);

/** "3 weeks from now on (5 entries), 2 recipes and 1 template"; empty when it is not used. */
export function formatUses({ weeks }: FoundUses, { recipes, templates, pinned }: LibraryUses): string {
  return formatList([
    ...(weeks.length === 0
      ? []
      : [`${counted(weeks.length, 'week')} from now on (${counted(entryCount(weeks), 'entry', 'entries')})`]),
    ...(recipes.length === 0 ? [] : [counted(recipes.length, 'recipe')]),
    ...(templates.length === 0 ? [] : [counted(templates.length, 'template')]),
    ...(pinned.length === 0 ? [] : [counted(pinned.length, 'pinned entry', 'pinned entries')]),
  ]);
}

/** A week with the days and meals a food is in: "Week 48: Mon Lunch, Tue Dinner (Chili)". */
export function formatWeekUse({ week, uses }: WeekUse, most: number): string {
  const places = uses.map(
    ({ date, slot, recipe }) => `${formatDate(date, 'EEE')} ${slot}${recipe === null ? '' : ` (${recipe})`}`,
  );
  return `Week ${weekNumber(week)}: ${formatSome([...new Set(places)], most)}`;
}

const formatGrams = (grams: number): string => `${formatNumber(grams)} g`;

function measureSentence(unit: string, before: Weighable, after: Weighable): string | null {
  const [was, is] = [unitNamed(before, unit), unitNamed(after, unit)];
  if (was === null || was.grams === is?.grams) return null;
  const isCounted = hasNominalWeight(before) || hasNominalWeight(after);
  // The weight of a counted piece is nominal and never shown.
  if (is !== null && isCounted)
    return hasNominalWeight(before) === hasNominalWeight(after) ? null : `Amounts in ${unit} keep their number.`;
  if (is !== null)
    return `Amounts in ${unit} follow its weight: ${formatGrams(is.grams)} instead of ${formatGrams(was.grams)}.`;
  const gone = `“${unit}” is no longer one of its measures`;
  if (!isCounted) return `${gone}: amounts in it weigh what they did, in g.`;
  const piece = pieceOf(after);
  return piece === undefined
    ? `${gone}, and nothing counts its pieces: 1 ${unit} would count as ${formatGrams(was.grams)}. Name a serving to keep them.`
    : `${gone}: what is planned is counted in ${piece.unit}.`;
}

/**
 * The effect of an edit on amounts, by the unit each was typed in: amounts in a measure follow its new weight, those in
 * a removed measure keep theirs, the number of pieces stays. "Amounts in bar follow its weight: 45 g instead of 40 g."
 */
export function measureSentences(
  before: Weighable,
  after: Weighable,
  used: LibraryUses,
  found: FoundUses | null,
): readonly string[] {
  const units = new Set([
    ...[...used.recipes, ...used.templates, ...used.pinned].flatMap((use) => use.units),
    ...(found?.weeks ?? []).flatMap(({ uses }) => uses.flatMap((use) => use.units)),
  ]);
  return [...units].flatMap((unit) => measureSentence(unit, before, after) ?? []);
}
