import type { Aisle } from '../food/aisles';
import { AISLES, AT_HOME } from '../food/aisles';
import type { Food, FoodId, Portion } from '../food/food';
import { isOneOfSeveral, shortPortion } from '../food/portion';
import { isQuickFood } from '../food/quick-numbers';
import { scaledPortion } from '../food/scaled-portion';
import type { ShownUnits } from '../food/shown-units';
import { byWeight, householdAmount } from '../food/household-amount';
import { servingsText } from '../own-food/own-food-amount';
import { cookingPlaceOf } from '../week/leftovers';
import { roundGrams } from '../units';
import type { Ingredient } from '../food/food';
import { ingredientsOf } from '../food/recipe';
import type { ListEaters } from '../eaters/eater-text';
import { hasNamedOrGuests, whoEats } from '../eaters/eater-text';
import type { Household, TimesEaten } from '../eaters/household';
import { headsOf, timesEatenIn } from '../eaters/household';
import { batchServings } from '../eaters/batch-servings';
import { yourPortionOf } from '../eaters/portions';
import type { CellAddress, Entry, WeekPlan } from '../week/week-plan';
import { baseFoodId, withoutDay } from '../week/week-plan';
import { NO_DAY, NO_DAY_YET, trayOf } from '../week/week-tray';
import type { IsoDate } from '../week-id';
import type { Buy } from './packs';
import { buyWays, chooseBuy } from './packs';
import type { Purchase, ShoppingSources } from './purchase';
import { purchaseOf } from './purchase';
import type { ShopText } from './shop-text';
import { leftOverText, shopText } from './shop-text';

/**
 * One meal that needs a food: the slot's name and the grams to buy for it, for everybody. What has no day yet is needed by
 * "No day yet" on the day of the tray, `NO_DAY`.
 */
export interface NeededBy {
  readonly date: IsoDate;
  readonly meal: string;
  readonly grams: number;
  /** What is planned of it, for everybody, where it is weighed cooked or as juice. Absent: the same. */
  readonly plannedGrams?: number;
}

/** A way to buy a line, and what it leaves: "64 g left over". */
export interface BuyWay {
  readonly buy: Buy;
  readonly leftOver: string;
}

/** One line to buy. `grams` is exactly the sum of `neededBy`; `display` is never less. */
export interface ShoppingLine {
  /** Stays the same when the plan changes, so that a tick mark stays with its line. */
  readonly key: string;
  readonly food: FoodId;
  readonly name: string;
  readonly grams: number;
  /** "15", "3 (603 g)", "2 tbsp", "1.3 kg", "175 g (cooked weight)", "67 g (1 cup, chopped)". */
  readonly display: string;
  /** True when `grams` were weighed after cooking and no source says how much to buy raw. */
  readonly isCookedWeight: boolean;
  /** Sum of what is planned, as eaten. */
  readonly plannedGrams: number;
  /** What is taken home: packs, pieces or a weight. `null` for a cooked weight, and for what every kitchen has. */
  readonly buy: Buy | null;
  /** Every way it could be bought, `buy` among them. */
  readonly ways: readonly BuyWay[];
  /** False for what is not bought by the pack: a cooked weight, and what every kitchen has. */
  readonly hasWays: boolean;
  /** The line as it is read in a shop. */
  readonly shop: ShopText;
  /** The foods that were planned and are bought as another one, each once: roasted thighs of raw ones. */
  readonly plannedAs: readonly FoodId[];
  /** In the order of the week. */
  readonly neededBy: readonly NeededBy[];
  /** What somebody wrote beside it. */
  readonly note?: string;
  /** True where they said there is enough of it in the house. */
  readonly isInHouse?: true;
  /** What they typed: a line that no meal needs. It has no grams: {@link ShoppingLine.grams} is 0 and never shown. */
  readonly own?: { readonly id: string; readonly isEveryWeek: boolean };
}

/** One group of the list, lines by their short name. */
export interface ShoppingAisle {
  readonly aisle: Aisle;
  readonly lines: readonly ShoppingLine[];
}

/** What to buy for a week. Empty aisles are left out. */
export interface ShoppingList {
  /** How many eat, guests apart. */
  readonly people: number;
  /** Who eats, where somebody has a name or there are guests. */
  readonly eating?: ListEaters;
  readonly aisles: readonly ShoppingAisle[];
}

/** Most people a list is made for. */
export const MAX_PEOPLE = 50;

function displayOf({ food, aisle, isCookedWeight }: Purchase, grams: number, units: ShownUnits): string {
  const servings = servingsText(food, grams);
  if (servings !== null) return servings;
  // Pieces and spoons of the raw food would be an invented conversion of a cooked weight.
  return isCookedWeight
    ? `${byWeight(grams, units).text} (cooked weight)`
    : householdAmount(food, grams, aisle, units).text;
}

interface Need extends Required<NeededBy> {
  readonly purchase: Purchase;
  readonly plannedId: FoodId;
  /** The amount as it was planned, where somebody chose its measure among several of one name. */
  readonly chosen: Portion | null;
  /** The food as it was planned, which has the measure. */
  readonly planned: Food | undefined;
  /** What is planned of it for the planned person alone. */
  readonly aloneGrams: number;
}

/** An ingredient, how often it is eaten by all, and how often by the planned person. */
interface Bought extends Ingredient {
  readonly times: number;
  readonly alone: number;
}

/**
 * The foods an entry makes somebody buy. A meal that is cooked for later too is bought whole where it is cooked, and
 * nothing for its leftovers; a leftover of nothing that is planned is bought like any meal. A meal nobody can read, quick
 * numbers and a line only a newer version can read buy nothing. `at` is the meal, `undefined` in the tray.
 */
function boughtFor(
  plan: WeekPlan,
  entry: Entry,
  { lookup }: ShoppingSources,
  timesOf: TimesEaten,
  at?: CellAddress,
): readonly Bought[] {
  switch (entry.kind) {
    case 'food':
      return isQuickFood(entry.food) ? [] : [{ ...entry, times: timesOf(entry, at), alone: yourPortionOf(entry) }];
    case 'recipe': {
      const recipe = lookup.recipe?.(entry.recipe);
      const place = cookingPlaceOf(plan, entry);
      if (recipe === undefined || (place !== null && place.kind !== 'gone')) return [];
      const { servings, times } =
        place === null
          ? batchServings(plan, entry, timesOf, at)
          : { servings: entry.servings, times: timesOf(entry, at) };
      return ingredientsOf(recipe, servings).map((one) => ({
        ...one,
        portion: scaledPortion(one.portion, servings / recipe.servings),
        times,
        alone: place === null ? batchServings(plan, entry, yourPortionOf, at).times : yourPortionOf(entry),
      }));
    }
    default:
      return [];
  }
}

/** Every planned food in date and slot order, then those without a day, recipes by their ingredients; notes are not bought. */
function needsOf(plan: WeekPlan, sources: ShoppingSources, timesOf: TimesEaten): readonly Need[] {
  const slotIndex = new Map(plan.slots.map((slot, index) => [slot.id, index]));
  const names = new Map(plan.slots.map((slot) => [slot.id, slot.name]));
  const needsFor = (entries: readonly Entry[], date: IsoDate, meal: string, at?: CellAddress): readonly Need[] =>
    entries
      .flatMap((entry) => boughtFor(plan, entry, sources, timesOf, at))
      .filter(({ times }) => times > 0)
      .map(({ food, grams, portion, times, alone }) => {
        const purchase = purchaseOf(food, sources);
        const planned = sources.lookup(food);
        const isChosen = planned !== undefined && isOneOfSeveral(portion.unit, planned);
        return {
          planned,
          plannedId: baseFoodId(food),
          plannedGrams: grams * times,
          aloneGrams: grams * alone,
          chosen: isChosen ? scaledPortion(portion, times) : null,
          date,
          meal,
          grams: grams * purchase.factor * times,
          purchase,
        };
      });
  const ofDays = [...plan.days]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap((day) =>
      [...day.meals]
        .sort((a, b) => (slotIndex.get(a.slot) ?? Infinity) - (slotIndex.get(b.slot) ?? Infinity) || 0)
        .flatMap(({ slot, entries }) => needsFor(entries, day.date, names.get(slot) ?? slot, { date: day.date, slot })),
    );
  return [...ofDays, ...needsFor(trayOf(plan).map(withoutDay), NO_DAY.date, NO_DAY_YET)];
}

/** A meal with a food in two entries (salt twice) needs it once, with both amounts. */
function mergeMeals(needs: readonly Need[]): readonly Required<NeededBy>[] {
  const merged: { date: IsoDate; meal: string; grams: number; plannedGrams: number }[] = [];
  for (const { date, meal, grams, plannedGrams } of needs) {
    const last = merged.at(-1);
    if (last?.date === date && last.meal === meal) {
      last.grams += grams;
      last.plannedGrams += plannedGrams;
    } else merged.push({ date, meal, grams, plannedGrams });
  }
  return merged.map((one) => ({
    ...one,
    grams: roundGrams(one.grams),
    plannedGrams: roundGrams(one.plannedGrams),
  }));
}

/**
 * Which of several measures of one name the meals mean: "1 ½ cups, chopped", or "including 1 cup, fluid" where other meals take
 * the food by weight. Empty where nobody had to choose.
 */
function chosenMeasures(needs: readonly Need[]): string {
  const amounts = new Map<string, number>();
  for (const { chosen } of needs)
    if (chosen !== null) amounts.set(chosen.unit, (amounts.get(chosen.unit) ?? 0) + chosen.amount);
  const [planned] = needs.flatMap((need) => (need.chosen === null ? [] : (need.planned ?? [])));
  const words = [...amounts].map(([unit, amount]) => shortPortion({ amount, unit }, planned));
  return `${words.length > 0 && needs.some(({ chosen }) => chosen === null) ? 'including ' : ''}${words.join(' + ')}`;
}

/** The amount to buy, with the measure that was chosen where nothing else stands in parentheses. */
function withChosen(display: string, needs: readonly Need[]): string {
  const chosen = chosenMeasures(needs);
  return chosen === '' || display.includes('(') ? display : `${display} (${chosen})`;
}

function lineOf(needs: readonly Need[], purchase: Purchase, sources: ShoppingSources, units: ShownUnits): ShoppingLine {
  const { food, words, aisle, key } = purchase;
  const neededBy = mergeMeals(needs);
  const grams = roundGrams(neededBy.reduce((sum, need) => sum + need.grams, 0));
  const choice = sources.packs?.[food.id];
  const edible = 1 - (words?.wastePercent ?? 0) / 100;
  const sold = { food, pieceGrams: words?.pieceGrams ?? null, edible, units };
  const isBought = purchase.hasPacks && aisle !== AT_HOME;
  const ways = isBought ? buyWays(words, choice, grams, sold) : [];
  const buy = chooseBuy(ways, choice);
  const display = displayOf(purchase, grams, units);
  return {
    key,
    food: food.id,
    name: food.name,
    grams,
    display: withChosen(display, needs),
    isCookedWeight: purchase.isCookedWeight,
    plannedGrams: roundGrams(neededBy.reduce((sum, need) => sum + need.plannedGrams, 0)),
    buy,
    ways: ways.map((way) => ({ buy: way, leftOver: leftOverText(way, sold) })),
    hasWays: isBought,
    shop: shopText({ purchase, grams, display, buy, sold }),
    plannedAs: [...new Set(needs.flatMap((need) => (need.purchase.isOther ? [need.plannedId] : [])))],
    neededBy: neededBy.map(({ plannedGrams, ...need }) =>
      plannedGrams === need.grams ? need : { ...need, plannedGrams },
    ),
  };
}

/** By the name that is read in the shop. */
export function byName(a: ShoppingLine, b: ShoppingLine): number {
  return (
    a.shop.name.localeCompare(b.shop.name, 'en') ||
    Number(a.isCookedWeight) - Number(b.isCookedWeight) ||
    (a.key < b.key ? -1 : 1)
  );
}

/** The net effect of everybody who eats: the planned grams of the list beside those of the planned person alone. */
function eatingOf(plan: WeekPlan, household: Household, needs: readonly Need[]): ListEaters | undefined {
  if (!hasNamedOrGuests(household, plan.days)) return undefined;
  const grams = needs.reduce((sum, need) => sum + need.plannedGrams, 0);
  const alone = needs.reduce((sum, need) => sum + need.aloneGrams, 0);
  return { who: whoEats(household, plan.days), times: alone === 0 ? null : grams / alone };
}

/**
 * The shopping list of a week: one line per food over all days, for everybody of a household, or for a number of people
 * who eat the same plan. Each entry is bought as often as it is eaten, see `timesEaten`.
 * Worked example: 150 g eggs on three days, 100 g on two and 100 g hard-boiled (bought as raw eggs, one for one) →
 * eggs, 750 g, "15", bought as "3 cartons of 6". 175 g cooked chard, for which no source gives a raw weight → "Swiss
 * chard, raw", "175 g (cooked weight)". A food that neither the week nor the catalog has is
 * listed by its id under Other.
 */
export function shoppingList(
  plan: WeekPlan,
  sources: ShoppingSources,
  people: number | Household = 1,
  units: ShownUnits = 'as-listed',
): ShoppingList {
  const household = typeof people === 'number' ? { people, eaters: [] } : people;
  const everything = needsOf(plan, sources, timesEatenIn(plan, household, sources.lookup));
  const eating = eatingOf(plan, household, everything);
  const groups = new Map<string, { readonly purchase: Purchase; readonly needs: Need[] }>();
  for (const need of everything) {
    const group = groups.get(need.purchase.key);
    if (group === undefined) groups.set(need.purchase.key, { purchase: need.purchase, needs: [need] });
    else group.needs.push(need);
  }
  const lines = [...groups.values()].map(({ purchase, needs }) => ({
    aisle: purchase.aisle,
    line: lineOf(needs, purchase, sources, units),
  }));
  const aisles = AISLES.map((aisle) => ({
    aisle,
    lines: lines
      .filter((one) => one.aisle === aisle)
      .map((one) => one.line)
      .sort(byName),
  }));
  return {
    people: headsOf(household),
    ...(eating === undefined ? {} : { eating }),
    aisles: aisles.filter((group) => group.lines.length > 0),
  };
}
