import type { Aisle } from '../food/aisles';
import { shownFoodName } from '../food/food-lookup';
import { AISLES, aisleOf, isCookedRow } from '../food/aisles';
import type { Catalog, CatalogFood } from '../food/catalog';
import type { Food, FoodId, FoodLookup, Portion } from '../food/food';
import { isOneOfSeveral, shortPortion } from '../food/portion';
import { scaledPortion } from '../food/scaled-portion';
import type { ShownUnits } from '../food/shown-units';
import { byWeight, householdAmount } from '../food/household-amount';
import { servingsText } from '../own-food/own-food-amount';
import { cookedServings, cookingPlaceOf } from '../week/leftovers';
import { roundGrams } from '../units';
import type { Ingredient } from '../food/food';
import { ingredientsOf } from '../food/recipe';
import type { Entry, WeekPlan } from '../week/week-plan';
import { baseFoodId, withoutDay } from '../week/week-plan';
import { NO_DAY, NO_DAY_YET, trayOf } from '../week/week-tray';
import type { IsoDate } from '../week-id';

/**
 * One meal that needs a food: the slot's name and the grams to buy for it, for everybody. What has no day yet is needed by
 * "No day yet" on the day of the tray, `NO_DAY`.
 */
export interface NeededBy {
  readonly date: IsoDate;
  readonly meal: string;
  readonly grams: number;
}

/** One line to buy. `grams` is exactly the sum of `neededBy`; `display` is never less. */
export interface ShoppingLine {
  /** Stays the same when the plan changes, so that a tick mark stays with its line. */
  readonly key: string;
  readonly food: FoodId;
  readonly name: string;
  /** The name for people: "Eggs" of "Egg, raw". */
  readonly shortName: string;
  readonly grams: number;
  /** "15", "3 (603 g)", "2 tbsp", "1.3 kg", "175 g (cooked weight)", "67 g (1 cup, chopped)". */
  readonly display: string;
  /** True when `grams` were weighed after cooking and no source says how much to buy raw. */
  readonly isCookedWeight: boolean;
  /** In the order of the week. */
  readonly neededBy: readonly NeededBy[];
}

/** One group of the list, lines by their short name. */
export interface ShoppingAisle {
  readonly aisle: Aisle;
  readonly lines: readonly ShoppingLine[];
}

/** What to buy for a week. Empty aisles are left out. */
export interface ShoppingList {
  readonly people: number;
  readonly aisles: readonly ShoppingAisle[];
}

/** Most people a list is made for. */
export const MAX_PEOPLE = 50;

/** Where a list finds its foods: the week's frozen copies first, then the catalog. */
export interface ShoppingSources {
  readonly lookup: FoodLookup;
  readonly catalog: Pick<Catalog, 'find'>;
}

/** What to buy for an entry: the food, the grams of it per gram eaten, and whether that factor is known. */
interface Purchase {
  readonly key: string;
  readonly food: Food;
  readonly facts: CatalogFood | undefined;
  readonly aisle: Aisle;
  readonly factor: number;
  readonly isCookedWeight: boolean;
}

function unknownFood(id: FoodId): Food {
  return { id, name: id, group: 'Other', kind: 'food', per100g: {}, measures: [] };
}

/**
 * Decides what to buy for a planned food. Variants of one food (`~2`) are bought together, except supplements: their
 * nominal weights are on different scales. A cooked row is bought as its raw twin: with a sourced factor the weight is
 * converted, without one it stays a cooked weight on a separate line.
 */
function purchaseOf(id: FoodId, { lookup, catalog }: ShoppingSources): Purchase {
  const planned = lookup(id) ?? unknownFood(id);
  const base = baseFoodId(id);
  const facts = catalog.find(base);
  const twinId = facts?.curated?.buyAs ?? null;
  const twin = twinId === null ? undefined : catalog.find(twinId);
  const factor = facts?.curated?.buyFactor ?? null;
  if (twin === undefined) {
    const food = planned.kind === 'supplement' ? planned : { ...planned, id: base };
    const aisle = aisleOf(food, facts);
    const isCookedWeight = facts !== undefined && isCookedRow(facts, aisle);
    return { key: food.id, food, facts, aisle, factor: 1, isCookedWeight };
  }
  const isCookedWeight = factor === null;
  const key = isCookedWeight ? `${twin.id} cooked` : twin.id;
  return { key, food: twin, facts: twin, aisle: aisleOf(twin, twin), factor: factor ?? 1, isCookedWeight };
}

function displayOf({ food, aisle, isCookedWeight }: Purchase, grams: number, units: ShownUnits): string {
  const servings = servingsText(food, grams);
  if (servings !== null) return servings;
  // Pieces and spoons of the raw food would be an invented conversion of a cooked weight.
  return isCookedWeight
    ? `${byWeight(grams, units).text} (cooked weight)`
    : householdAmount(food, grams, aisle, units).text;
}

interface Need extends NeededBy {
  readonly purchase: Purchase;
  /** The amount as it was planned, where somebody chose its measure among several of one name. */
  readonly chosen: Portion | null;
  /** The food as it was planned, which has the measure. */
  readonly planned: Food | undefined;
}

/**
 * The foods an entry makes somebody buy. A meal that is cooked for later too is bought whole where it is cooked, and
 * nothing for its leftovers; a leftover of nothing that is planned is bought like any meal. A meal nobody can read and a
 * line only a newer version can read buy nothing.
 */
function boughtFor(plan: WeekPlan, entry: Entry, { lookup }: ShoppingSources): readonly Ingredient[] {
  switch (entry.kind) {
    case 'food':
      return [entry];
    case 'recipe': {
      const recipe = lookup.recipe?.(entry.recipe);
      const place = cookingPlaceOf(plan, entry);
      if (recipe === undefined || (place !== null && place.kind !== 'gone')) return [];
      const servings = place === null ? cookedServings(entry) : entry.servings;
      return ingredientsOf(recipe, servings).map((one) => ({
        ...one,
        portion: scaledPortion(one.portion, servings / recipe.servings),
      }));
    }
    default:
      return [];
  }
}

/** Every planned food in date and slot order, then those without a day, recipes by their ingredients; notes are not bought. */
function needsOf(plan: WeekPlan, sources: ShoppingSources, people: number): readonly Need[] {
  const slotIndex = new Map(plan.slots.map((slot, index) => [slot.id, index]));
  const names = new Map(plan.slots.map((slot) => [slot.id, slot.name]));
  const needsFor = (entries: readonly Entry[], date: IsoDate, meal: string): readonly Need[] =>
    entries
      .flatMap((entry) => boughtFor(plan, entry, sources))
      .map(({ food, grams, portion }) => {
        const purchase = purchaseOf(food, sources);
        const planned = sources.lookup(food);
        const isChosen = planned !== undefined && isOneOfSeveral(portion.unit, planned);
        return {
          planned,
          chosen: isChosen ? scaledPortion(portion, people) : null,
          date,
          meal,
          grams: grams * purchase.factor * people,
          purchase,
        };
      });
  const ofDays = [...plan.days]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap((day) =>
      [...day.meals]
        .sort((a, b) => (slotIndex.get(a.slot) ?? Infinity) - (slotIndex.get(b.slot) ?? Infinity) || 0)
        .flatMap((meal) => needsFor(meal.entries, day.date, names.get(meal.slot) ?? meal.slot)),
    );
  return [...ofDays, ...needsFor(trayOf(plan).map(withoutDay), NO_DAY.date, NO_DAY_YET)];
}

/** A meal with a food in two entries (salt twice) needs it once, with both amounts. */
function mergeMeals(needs: readonly Need[]): readonly NeededBy[] {
  const merged: { date: IsoDate; meal: string; grams: number }[] = [];
  for (const { date, meal, grams } of needs) {
    const last = merged.at(-1);
    if (last?.date === date && last.meal === meal) last.grams += grams;
    else merged.push({ date, meal, grams });
  }
  return merged.map((one) => ({ ...one, grams: roundGrams(one.grams) }));
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

function lineOf(needs: readonly Need[], purchase: Purchase, lookup: FoodLookup, units: ShownUnits): ShoppingLine {
  const neededBy = mergeMeals(needs);
  const grams = roundGrams(neededBy.reduce((sum, one) => sum + one.grams, 0));
  return {
    key: purchase.key,
    food: purchase.food.id,
    name: purchase.food.name,
    shortName: shownFoodName(purchase.food.id, lookup),
    grams,
    display: withChosen(displayOf(purchase, grams, units), needs),
    isCookedWeight: purchase.isCookedWeight,
    neededBy,
  };
}

function byName(a: ShoppingLine, b: ShoppingLine): number {
  return (
    a.shortName.localeCompare(b.shortName, 'en') ||
    Number(a.isCookedWeight) - Number(b.isCookedWeight) ||
    (a.key < b.key ? -1 : 1)
  );
}

/**
 * The shopping list of a week: one line per food over all days, for `people` who eat the same plan.
 * Worked example: 150 g eggs on three days, 100 g on two and 100 g hard-boiled (bought as raw eggs, one for one) →
 * "Egg, raw", 750 g, "15", needed by six meals. 175 g cooked chard, for which no source gives a raw weight → "Swiss
 * chard, raw", "175 g (cooked weight)". A food that neither the week nor the catalog has is listed by its id under
 * Other.
 */
export function shoppingList(
  plan: WeekPlan,
  sources: ShoppingSources,
  people = 1,
  units: ShownUnits = 'as-listed',
): ShoppingList {
  const groups = new Map<string, { readonly purchase: Purchase; readonly needs: Need[] }>();
  for (const need of needsOf(plan, sources, people)) {
    const group = groups.get(need.purchase.key);
    if (group === undefined) groups.set(need.purchase.key, { purchase: need.purchase, needs: [need] });
    else group.needs.push(need);
  }
  const lines = [...groups.values()].map(({ purchase, needs }) => ({
    aisle: purchase.aisle,
    line: lineOf(needs, purchase, sources.lookup, units),
  }));
  const aisles = AISLES.map((aisle) => ({
    aisle,
    lines: lines
      .filter((one) => one.aisle === aisle)
      .map((one) => one.line)
      .sort(byName),
  }));
  return { people, aisles: aisles.filter((group) => group.lines.length > 0) };
}
