import type { Food, FoodLookup } from '../domain/food/food';
import { nutrientIn } from '../domain/food/food';
import { answeredFood, ELEMENTAL_UNIT, isElemental } from '../domain/food/label-answers';
import { knownOr, MADE_BY_NEWER, MADE_BY_NEWER_LINE } from '../domain/newer-value';
import { amountOf, NUTRIENTS } from '../domain/nutrients';
import { isPortionProblem, resolvePortion } from '../domain/food/portion';
import {
  hasMoreThanTyped,
  isQuickFood,
  QUICK_UNIT,
  quickNumbersOf,
  quickNumbersText,
} from '../domain/food/quick-numbers';
import { ingredientsOf } from '../domain/food/recipe';
import { yourPlan } from '../domain/eaters/plate';
import { roundGrams } from '../domain/units';
import { prepOf } from '../domain/week/prep-lines';
import { isNewerEntry } from '../domain/week/newer-entry';
import type { Entry, FoodEntry } from '../domain/week/week-plan';
import { baseFoodId, DEFAULT_SLOTS, NOTE_NUTRITION, slotsOf } from '../domain/week/week-plan';
import type { WeekDocument } from '../schema/week-document';
import type { CsvCell } from './csv-text';
import { writeCsv } from './csv-text';
import type { Exporter, WeekExport } from './exporter';
import { CSV_FILE } from './file-kinds';
import { lostOfOthers, lostTray } from './week-losses';
import { findNamedSlot, NOTE_FOOD, PLAN_COLUMNS, QUICK_FOOD, slotCells } from './plan-csv-cells';

/**
 * A week as plan CSV: one row per entry, foods by id, portions as typed if that gives the same grams. `lossesOfWeekCsv`
 * lists what the columns cannot represent.
 */

type Amount = readonly [amount: number, unit: string];

/** Nobody types portions that a spreadsheet would show as 1e-7. */
const isPlainNumber = (amount: number): boolean => /^\d+(\.\d+)?$/.test(String(amount));

/** The food that a reader of the file will find under this id: the shipped row, label rows without answers. */
function foodAtReader(planned: Food | undefined, id: string, findShipped: FoodLookup): Food | undefined {
  const shipped = findShipped(baseFoodId(id));
  return shipped === undefined ? planned : answeredFood(shipped, {});
}

/** Amount and unit that give a reader the same grams, as close to the typed ones as possible. */
function amountCells(
  entry: Pick<FoodEntry, 'food' | 'grams' | 'portion'>,
  { lookup, findShipped }: WeekExport,
): Amount {
  const planned = lookup(entry.food);
  const shipped = findShipped(baseFoodId(entry.food));
  const question = shipped !== undefined && isElemental(shipped) ? shipped.ask : undefined;
  if (question !== undefined) {
    const [mineral] = question.nutrients;
    const milligrams =
      planned === undefined || mineral === undefined ? null : nutrientIn(planned, mineral, entry.grams);
    if (milligrams !== null && milligrams > 0) return [roundGrams(milligrams), ELEMENTAL_UNIT];
    // A capsule of unknown strength has a nominal 1 g, so its grams are its pieces.
    return [entry.grams, question.per.unit];
  }
  const food = foodAtReader(planned, entry.food, findShipped);
  const { amount, unit } = entry.portion;
  const resolved = food === undefined ? null : resolvePortion(food, amount, unit);
  const leadsBack = resolved !== null && !isPortionProblem(resolved) && resolved.grams === entry.grams;
  return leadsBack && isPlainNumber(amount) ? [amount, unit] : [entry.grams, 'g'];
}

/** A planned recipe as the rows of its ingredients, so that a reader of the file gets the same totals. */
function ingredientRows(
  entry: Extract<Entry, { kind: 'recipe' }>,
  source: WeekExport,
): readonly (readonly CsvCell[])[] {
  const recipe = source.lookup.recipe?.(entry.recipe);
  if (recipe === undefined) return [[NOTE_FOOD.unknown, '', '', `${entry.recipe} (${entry.servings} servings)`]];
  return ingredientsOf(recipe, entry.servings).map(({ food, grams, portion }) => {
    const rounded = roundGrams(grams);
    const amount = { amount: (portion.amount * entry.servings) / recipe.servings, unit: portion.unit };
    return [baseFoodId(food), ...amountCells({ food, grams: rounded, portion: amount }, source), recipe.name];
  });
}

/** The amount, then name and values as one text, because the food exists nowhere else. */
function quickCells({ food: id, portion, note }: FoodEntry, { lookup }: WeekExport): readonly CsvCell[] {
  const food = lookup(id);
  const text = food === undefined ? '' : quickNumbersText(quickNumbersOf(food), String);
  return [portion.amount, QUICK_UNIT, text === '' ? (food?.name ?? note) : `${food?.name ?? ''}: ${text}`];
}

function rowsOf(entry: Entry, source: WeekExport): readonly (readonly CsvCell[])[] {
  switch (entry.kind) {
    case 'food':
      if (isQuickFood(entry.food)) return [[QUICK_FOOD, ...quickCells(entry, source)]];
      return [[baseFoodId(entry.food), ...amountCells(entry, source), entry.note]];
    case 'recipe':
      return ingredientRows(entry, source);
    case 'note':
      return [[NOTE_FOOD[knownOr(NOTE_NUTRITION, entry.nutrition, 'unknown')], '', '', entry.text]];
    default:
      return [[NOTE_FOOD.unknown, '', '', MADE_BY_NEWER_LINE]];
  }
}

/** The week as plan CSV, in date and slot order. */
function writeWeekCsv(whole: WeekExport): string {
  // The planned person's plan: without entries only others eat, and without their portions.
  const source = { ...whole, week: yourPlan(whole.week) };
  const { days, slots } = source.week;
  const order = new Map(slots.map((slot, index) => [slot.id, index]));
  const cells = slotCells(slotsOf(source.week));
  const rows = days.flatMap((day) =>
    [...day.meals]
      .sort((a, b) => (order.get(a.slot) ?? order.size) - (order.get(b.slot) ?? order.size))
      .flatMap((meal) =>
        meal.entries.flatMap((entry) =>
          rowsOf(entry, source).map((row) => [day.date, cells.get(meal.slot) ?? meal.slot, ...row]),
        ),
      ),
  );
  return writeCsv([PLAN_COLUMNS, ...rows]);
}

/** True when a reader of the file gets different values for a frozen food. */
function losesValues(id: string, frozen: WeekDocument['foods'][string], findShipped: FoodLookup): boolean {
  if (isQuickFood(id)) return hasMoreThanTyped(frozen);
  const shipped = findShipped(baseFoodId(id));
  if (shipped === undefined) return true;
  const read = answeredFood(shipped, {}).per100g;
  return NUTRIENTS.some((nutrient) => {
    const [before, after] = [amountOf(frozen.per100g, nutrient.id), amountOf(read, nutrient.id)];
    // The strength of a supplement is written as its amount in mg elemental; only "contains none" cannot be.
    return isElemental(shipped) && shipped.ask?.nutrients[0] === nutrient.id ? before === 0 : before !== after;
  });
}

/** Slots that are not read back with their name: those without a row, and those written with another name. */
function lostSlots({ days, slots }: WeekDocument): WeekDocument['slots'] {
  const cells = slotCells(slots);
  const used = new Set(
    days.flatMap((day) => day.meals.flatMap((meal) => (meal.entries.length > 0 ? [meal.slot] : []))),
  );
  return slots.filter((slot) => {
    const cell = cells.get(slot.id) ?? slot.id;
    const usual = findNamedSlot(DEFAULT_SLOTS, cell);
    return usual === undefined ? !used.has(slot.id) || cell !== slot.name : usual.name !== slot.name;
  });
}

/** The foods of an entry, itself or its ingredients. */
function foodIdsOf(entry: Entry, { recipes }: WeekDocument): readonly string[] {
  if (entry.kind === 'food') return [entry.food];
  return entry.kind === 'recipe' ? (recipes[entry.recipe]?.ingredients ?? []).map((one) => one.food) : [];
}

/** True if the person changed the shopping list beyond ticks. */
const hasOwnMarks = (shopping: WeekDocument['shopping']): boolean =>
  [shopping?.own, shopping?.notes, shopping?.inHouse].some((one) => one !== undefined && Object.keys(one).length > 0);

/**
 * What the CSV of a week loses, as parts of one sentence; empty if nothing. It keeps portions, notes and all shipped
 * foods; it loses values of own foods and from labels, and a day's own notes and marks.
 */
function lossesOfWeekCsv({ week, findShipped }: WeekExport): readonly string[] {
  const entries = week.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries));
  const used = new Set(entries.flatMap((entry) => foodIdsOf(entry, week)));
  const foods = Object.entries(week.foods).filter(
    ([id, frozen]) => used.has(id) && losesValues(id, frozen, findShipped),
  );
  const slots = lostSlots(week);
  const hasDayFacts = week.days.some(
    (day) => day.activityHours > 0 || day.waterMl > 0 || day.cramp !== null || day.note !== '',
  );
  const hasPortions =
    entries.some((entry) => !isNewerEntry(entry) && entry.portions !== undefined) ||
    week.days.some((day) => day.meals.some(({ portions }) => portions !== undefined));
  return [
    ...lostTray(week),
    ...(entries.some((entry) => prepOf(entry) !== undefined) ? ['prep lines'] : []),
    ...(foods.length === 0 ? [] : [`the values typed for ${foods.map(([, food]) => `“${food.name}”`).join(', ')}`]),
    ...(slots.length === 0 ? [] : [`the meal slots ${slots.map((slot) => `“${slot.name}”`).join(', ')}`]),
    ...(entries.some((entry) => entry.kind === 'recipe')
      ? ['recipes as one entry: their ingredients are written']
      : []),
    ...(entries.some((entry) => entry.kind === 'recipe' && (entry.leftoverOf !== null || entry.cook !== undefined))
      ? ['what is cooked for later and which recipes are leftovers']
      : []),
    ...(entries.some((entry) => (entry.kind === 'food' || entry.kind === 'recipe') && entry.locked)
      ? ['which entries are locked']
      : []),
    ...(entries.some(isNewerEntry) ? [`entries ${MADE_BY_NEWER}, other than that they are there`] : []),
    ...lostOfOthers(week),
    ...(hasPortions ? ['the portions of others'] : []),
    ...(week.days.some((day) => day.guests.length > 0) ? ['guests'] : []),
    ...(hasDayFacts ? ['activity, water, cramp marks and notes of days'] : []),
    ...((week.shopping?.ticked.length ?? 0) > 0 ? ['tick marks of the shopping list'] : []),
    ...(hasOwnMarks(week.shopping) ? ['own lines and notes of the shopping list and what is in the house'] : []),
  ];
}

/** The week as plan CSV. */
export const weekCsv = {
  label: 'Plan CSV',
  ...CSV_FILE,
  holds: 'portions and notes, for a spreadsheet; can be imported',
  write: writeWeekCsv,
  losses: lossesOfWeekCsv,
} as const satisfies Exporter<WeekExport>;
