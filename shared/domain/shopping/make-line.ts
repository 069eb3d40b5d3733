import type { Food, FoodId, Portion } from '../food/food';
import { AT_HOME } from '../food/aisles';
import { byWeight, householdAmount } from '../food/household-amount';
import { shortPortion } from '../food/portion';
import type { ShownUnits } from '../food/shown-units';
import { servingsText } from '../own-food/own-food-amount';
import { roundGrams } from '../units';
import { isNoDay } from '../week/week-tray';
import type { IsoDate, WeekId } from '../week-id';
import type { ListDays } from './list-days';
import { isInDays } from './list-days';
import type { Sold } from './packs';
import { buyWays, chooseBuy } from './packs';
import type { Purchase, ShoppingSources } from './purchase';
import { leftAmount, leftOverText, shopText } from './shop-text';
import type { AtHand, LeftOver, NeededBy, ShoppingLine } from './shopping-line';
import { dayKey } from './shopping-line';

/** Makes one line of the shopping list from the meals' needs of a food. */

/** An amount to buy, in household measures. */
function householdText({ food, aisle, isCookedWeight }: Purchase, grams: number, units: ShownUnits): string {
  const servings = servingsText(food, grams);
  if (servings !== null) return servings;
  // Pieces and spoons of the raw food would be an invented conversion of a cooked weight.
  return isCookedWeight
    ? `${byWeight(grams, units).text} (cooked weight)`
    : householdAmount(food, grams, aisle, units).text;
}

/** One entry, or one of its ingredients, for which a food is bought. */
export interface Need {
  readonly date: IsoDate;
  readonly meal: string;
  readonly week: WeekId;
  readonly grams: number;
  readonly plannedGrams: number;
  readonly purchase: Purchase;
  readonly plannedId: FoodId;
  /** The amount as planned, if its measure was chosen among several with the same name. */
  readonly chosen: Portion | null;
  /** The food as planned, which has that measure. */
  readonly planned: Food | undefined;
  /** The grams planned for the planned person alone. */
  readonly aloneGrams: number;
}

/** True for food weighed cooked that is bought raw: its grams are never added to raw ones. */
const isApart = ({ purchase }: Need): boolean => purchase.isOther && purchase.isCookedWeight;

type MergedNeed = Required<NeededBy>;

/** A meal with a food in two entries (salt twice) needs it once, with both amounts. */
function mergeMeals(needs: readonly Need[], isMixed: boolean): readonly MergedNeed[] {
  const merged: { -readonly [Key in keyof MergedNeed]: MergedNeed[Key] }[] = [];
  for (const need of needs) {
    const { date, meal, week, plannedGrams } = need;
    const isCooked = isMixed && isApart(need);
    const [grams, cookedGrams] = isCooked ? [0, need.grams] : [need.grams, 0];
    const last = merged.at(-1);
    if (last?.date === date && last.meal === meal && last.week === week) {
      last.grams += grams;
      last.cookedGrams += cookedGrams;
      last.plannedGrams += plannedGrams;
    } else merged.push({ date, meal, week, grams, cookedGrams, plannedGrams });
  }
  return merged.map((one) => ({
    ...one,
    grams: roundGrams(one.grams),
    cookedGrams: roundGrams(one.cookedGrams),
    plannedGrams: roundGrams(one.plannedGrams),
  }));
}

/** A need without fields that would be redundant. */
function shownNeed({ plannedGrams, cookedGrams, week, ...need }: MergedNeed, hasWeek: boolean): NeededBy {
  return {
    ...need,
    ...(plannedGrams === need.grams ? {} : { plannedGrams }),
    ...(cookedGrams === 0 ? {} : { cookedGrams }),
    ...(hasWeek && isNoDay(need) ? { week } : {}),
  };
}

/**
 * Which of several measures of one name the meals mean: "1 ½ cups, chopped", or "including 1 cup, fluid" where other
 * meals take the food by weight. Empty if no choice was needed.
 */
function chosenMeasures(needs: readonly Need[]): string {
  const amounts = new Map<string, number>();
  for (const { chosen } of needs)
    if (chosen !== null) amounts.set(chosen.unit, (amounts.get(chosen.unit) ?? 0) + chosen.amount);
  const [planned] = needs.flatMap((need) => (need.chosen === null ? [] : (need.planned ?? [])));
  const words = [...amounts].map(([unit, amount]) => shortPortion({ amount, unit }, planned));
  return `${words.length > 0 && needs.some(({ chosen }) => chosen === null) ? 'including ' : ''}${words.join(' + ')}`;
}

/** The amount to buy, with the chosen measure unless it already has parentheses. */
function withChosen(display: string, needs: readonly Need[]): string {
  const chosen = chosenMeasures(needs);
  return chosen === '' || display.includes('(') ? display : `${display} (${chosen})`;
}

/** The input for making a list. */
export interface Making {
  readonly sources: Omit<ShoppingSources, 'lookup'>;
  readonly units: ShownUnits;
  readonly days: ListDays | undefined;
  /** By line key, at the start of the first week. */
  readonly atHand: ReadonlyMap<string, AtHand>;
  /** The surplus the person could use then. */
  readonly offered: ReadonlyMap<string, LeftOver>;
}

/** The grams at hand on the first day of the list, of those at the start of the week: earlier needs use them first. */
function atHandOn(
  days: ListDays | undefined,
  needs: readonly Need[],
  atHand: Pick<AtHand, 'grams'> | undefined,
): number {
  if (atHand === undefined) return 0;
  const before = needs.filter(
    (need) => !isApart(need) && !isNoDay(need) && days !== undefined && need.date < days.from,
  );
  return Math.max(0, atHand.grams - before.reduce((sum, { grams }) => sum + grams, 0));
}

const sumOf = (needs: readonly MergedNeed[], part: 'grams' | 'cookedGrams' | 'plannedGrams'): number =>
  roundGrams(needs.reduce((sum, need) => sum + need[part], 0));

function gramsOfDays(needs: readonly Need[]): Readonly<Record<string, number>> {
  const days: Record<string, number> = {};
  for (const need of needs) days[dayKey(need)] = roundGrams((days[dayKey(need)] ?? 0) + need.grams);
  return days;
}

/** The facts about how a food is sold. */
export const soldAs = ({ food, aisle, words }: Purchase, units: ShownUnits): Sold => ({
  food,
  pieceGrams: words?.pieceGrams ?? null,
  edible: 1 - (words?.wastePercent ?? 0) / 100,
  isWhole: aisle === 'Eggs & dairy',
  units,
});

/** How a given amount of a line's food is bought, and its text; the cooked part stays. */
export function buying(
  { cookedGrams = 0, used }: Pick<ShoppingLine, 'cookedGrams' | 'used'>,
  purchase: Purchase,
  grams: number,
  { sources, units }: Pick<Making, 'sources' | 'units'>,
): Pick<ShoppingLine, 'buy' | 'ways' | 'hasWays' | 'shop'> {
  const choice = sources.packs?.[purchase.food.id];
  const sold = soldAs(purchase, units);
  const hasWays = purchase.hasPacks && purchase.aisle !== AT_HOME && grams > 0;
  const ways = hasWays ? buyWays(purchase.words, choice, grams, sold) : [];
  const buy = chooseBuy(ways, choice);
  const display = householdText(purchase, grams, units);
  const isCovered = grams <= 0;
  return {
    buy,
    ways: ways.map((one) => ({ buy: one, leftOver: cookedGrams > 0 ? '' : leftOverText(one, sold) })),
    hasWays,
    shop: shopText({ purchase, grams, display, buy, sold, cookedGrams, used, isCovered }),
  };
}

/** The line of a food, from all needs of its weeks; `null` if there is none on the days of the list. */
export function lineOf(all: readonly Need[], { sources, units, days, atHand, offered }: Making): ShoppingLine | null {
  const needs = days === undefined ? all : all.filter((need) => isInDays(days, need));
  const raw = needs.filter((need) => !isApart(need));
  const purchase = (raw[0] ?? needs[0])?.purchase;
  if (purchase === undefined) return null;
  const isMixed = raw.length > 0 && raw.length < needs.length;
  const { food, words, aisle, key } = purchase;
  const neededBy = mergeMeals(needs, isMixed);
  const grams = sumOf(neededBy, 'grams');
  const cookedGrams = sumOf(neededBy, 'cookedGrams');
  const choice = sources.packs?.[food.id];
  const sold = soldAs(purchase, units);
  const isBought = purchase.hasPacks && aisle !== AT_HOME;
  const there = isBought ? atHandOn(days, all, atHand.get(key)) : 0;
  const usedGrams = roundGrams(Math.min(there, grams));
  const rest = roundGrams(grams - usedGrams);
  const isCovered = usedGrams > 0 && rest <= 0;
  const ways = isBought ? buyWays(words, choice, isCovered ? grams : rest, sold) : [];
  const way = chooseBuy(ways, choice);
  const buy = isCovered ? null : way;
  const said = (amount: number): LeftOver => ({
    grams: roundGrams(amount),
    words: leftAmount({ leftOverGrams: amount, measure: way?.measure ?? 'g', pack: way?.pack }, sold),
  });
  const used = usedGrams > 0 ? { ...said(usedGrams), from: atHand.get(key)?.from ?? '' } : undefined;
  const left = isMixed || !isBought ? undefined : said(isCovered ? there - grams : (buy?.leftOverGrams ?? 0));
  const offer = isBought && used === undefined ? offered.get(key) : undefined;
  const offeredGrams = atHandOn(days, all, offer);
  const lessGrams =
    offeredGrams === 0
      ? 0
      : (chooseBuy(buyWays(words, choice, Math.max(0, grams - offeredGrams), sold), choice)?.grams ?? 0);
  const isOffered = offeredGrams > 0 && (offeredGrams >= grams || lessGrams < (buy?.grams ?? 0));
  const household = withChosen(householdText(purchase, grams, units), isMixed ? raw : needs);
  const display = isMixed ? `${household} + ${byWeight(cookedGrams, units).text} cooked weight` : household;
  return {
    key,
    food: food.id,
    name: food.name,
    grams,
    display,
    isCookedWeight: purchase.isCookedWeight,
    ...(isMixed ? { cookedGrams } : {}),
    plannedGrams: sumOf(neededBy, 'plannedGrams'),
    buy,
    ways: isCovered ? [] : ways.map((one) => ({ buy: one, leftOver: isMixed ? '' : leftOverText(one, sold) })),
    hasWays: isBought && !isCovered,
    shop: shopText({
      purchase,
      grams,
      display: householdText(purchase, grams, units),
      buy,
      sold,
      cookedGrams,
      used,
      isCovered,
    }),
    plannedAs: [...new Set(needs.flatMap((need) => (need.purchase.isOther ? [need.plannedId] : [])))],
    neededBy: neededBy.map((need) => shownNeed(need, days !== undefined)),
    ...(days === undefined ? {} : { ofDays: gramsOfDays(all) }),
    ...(used === undefined ? {} : { used }),
    ...(isCovered ? { isCovered } : {}),
    ...(left === undefined || left.words === '' ? {} : { left }),
    ...(offer !== undefined && isOffered
      ? { offer: { ...said(Math.min(offeredGrams, offer.grams)), grams: offer.grams } }
      : {}),
  };
}
