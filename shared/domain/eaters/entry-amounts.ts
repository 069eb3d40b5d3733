import type { FoodLookup } from '../food/food';
import { shortPortion } from '../food/portion';
import { isQuickFood } from '../food/quick-numbers';
import { scaledPortion } from '../food/scaled-portion';
import { formatNumber } from '../number-text';
import { formatAmount } from '../typed-number';
import { cookedServings } from '../week/leftovers';
import { isNewerEntry } from '../week/newer-entry';
import type { Entry } from '../week/week-plan';
import type { KnownEater } from './eater';
import { isSamePortion } from './eater';
import { nearestAmount, portionText } from './eater-text';
import type { EntryPlace } from './portions';
import { portionOf, yourPortionOf } from './portions';

/** Units read from a scale: 238 g, never 237 ½. */
const SCALED: ReadonlySet<string> = new Set(['g', 'ml', 'mg elemental']);

/** "1 ½" without the space, for a narrow column. */
export const narrow = (text: string): string => text.replaceAll(/(\d) (?=[¼½¾⅓⅔⅙⅚⅛⅜⅝⅞])/g, '$1');

/**
 * An eater's amount shown beside the planned one: 4 of "3 large", 238 of "190 g", 1 ½ of a serving. The unit is shown
 * only if it differs from that of the planned amount.
 */
function amountOf(entry: Entry, portion: number, lookup: FoodLookup): string {
  if (isNewerEntry(entry) || entry.kind === 'note') return '';
  if (entry.kind === 'recipe') return formatAmount(nearestAmount(entry.servings * portion));
  if (isQuickFood(entry.food)) return `× ${portionText(portion)}`;
  const scaled = scaledPortion(entry.portion, portion);
  if (SCALED.has(scaled.unit)) return formatNumber(scaled.amount, scaled.amount < 10 ? 1 : 0);
  const rounded = { ...scaled, amount: nearestAmount(scaled.amount) };
  return scaled.unit === entry.portion.unit ? formatAmount(rounded.amount) : shortPortion(rounded, lookup(entry.food));
}

/** The planned amount in its shortest form: "1" or "1 of 4" for servings, otherwise unchanged. */
export function shortAmount(entry: Entry, short: string): string {
  if (isNewerEntry(entry) || entry.kind !== 'recipe' || entry.leftoverOf !== null) return short;
  const cooked = cookedServings(entry);
  return cooked > entry.servings
    ? `${formatAmount(entry.servings)} of ${formatAmount(cooked)}`
    : formatAmount(entry.servings);
}

/**
 * Who eats how much of an entry, in place of its amount: "1 · Pal 1 ½", "1 oz each", "Pal only, 2" and "You only, ¼
 * tsp". `planned` is the amount as shown without eaters; in a narrow place two or more eaters are "all" or "2 of 3".
 * `null` for an entry without an amount that everybody eats.
 */
export function amountsText(
  entry: Entry,
  planned: string,
  place: EntryPlace,
  eaters: readonly KnownEater[],
  lookup: FoodLookup,
  isNarrow = false,
): string | null {
  if (isNewerEntry(entry)) return null;
  const eating = eaters
    .map((eater) => ({ name: eater.name, portion: portionOf(eater, entry, place, lookup) }))
    .filter(({ portion }) => portion > 0);
  const isAll = eating.length === eaters.length;
  const named =
    isNarrow && eating.length > 1
      ? [isAll ? 'all' : `${formatNumber(eating.length)} of ${formatNumber(eaters.length)}`]
      : eating.map(({ name, portion }) => `${name} ${amountOf(entry, portion, lookup)}`.trim());
  const [only] = eating;
  if (yourPortionOf(entry) === 0) {
    if (only === undefined) return 'Nobody';
    if (eating.length > 1) return isNarrow && isAll ? 'All but you' : ['Not you', ...named].join(' · ');
    const amount = amountOf(entry, only.portion, lookup);
    return [`${only.name} only`, amount].filter(Boolean).join(', ');
  }
  if (only === undefined) return `You only, ${planned}`;
  if (entry.kind === 'note') return isAll ? null : `${planned} · ${['You', ...named].join(', ')}`;
  if (isAll && eating.every(({ portion }) => isSamePortion(portion, 1))) return `${planned} each`;
  return [planned, ...named].join(' · ');
}
