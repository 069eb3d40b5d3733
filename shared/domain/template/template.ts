import type { Catalog } from '../food/catalog';
import type { Recipe, FrozenFood, Total } from '../food/food';
import { lookupFor } from '../food/food-lookup';
import { movedCooking, settleLeftovers, unsettledBatches, withoutEarlyLeftovers } from '../week/leftover-answers';
import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import { dayTotal } from '../score/score';
import type { LeftOut, TemplateRules } from './template-guard';
import { PlanGate } from './template-guard';
import { roundSum } from '../units';
import type { DayPlan, Entry, Meal, RecipeEntry, Slot, WeekPlan } from '../week/week-plan';
import { addEntries, entriesAt, entriesOfDay, isPlanned } from '../week/week-plan';
import { besideLocked, clearUnlocked, isLocked, lockedOn } from '../week/locked-entries';
import { copyDayInto, copyWeekInto, takeCopy } from '../week/week-plan-copy';
import type { IsoDate, WeekId } from '../week-id';
import { datesOf } from '../week-id';

/**
 * A day or a week saved to be planned again. Applying one makes ordinary entries: the week does not remember the
 * template. Guarantees: neither the template nor the given week is changed; `empty` changes no planned meal.
 */
export interface Template {
  readonly name: string;
  /** One day, or seven from Monday on. */
  readonly days: readonly { readonly meals: readonly Meal[] }[];
  readonly slots: readonly Slot[];
  readonly foods: Readonly<Record<string, FrozenFood>>;
  readonly recipes: Readonly<Record<string, Recipe>>;
}

/** `empty`: fills only meals without an entry. `replace`: first removes the entries on the days, except locked ones. */
export type ApplyWay = 'empty' | 'replace';

/** The result of applying. `plan` is the same object as before when nothing had to change. */
export interface Applied<Plan extends WeekPlan> {
  readonly plan: Plan;
  /** Number of added entries, and of the meals they went into. */
  readonly entries: number;
  readonly meals: number;
  /** Meals not filled because they had entries already. Always 0 with `replace`. */
  readonly kept: number;
  /** Locked entries that stayed on days whose other entries were replaced. Always 0 with `empty`. */
  readonly locked: number;
  /** Days whose entries were removed, with the number of them. */
  readonly replaced: readonly { readonly date: IsoDate; readonly entries: number }[];
  readonly leftOut: readonly LeftOut[];
  /** Recipes cooked for later on the replaced days. Their leftovers in the next week have lost their cooking entry. */
  readonly gone: readonly RecipeEntry[];
}

/**
 * Days of a template have no dates; leftovers refer to their cooking entry by the days of this week, whose Monday is
 * 2001-01-01.
 */
const TEMPLATE_WEEK: WeekId = '2001-W01';
const TEMPLATE_DATES = datesOf(TEMPLATE_WEEK);

/** An extra day that holds entries while copies are made, so that copying finds their foods. */
const KEPT_DAY: IsoDate = 'kept';

/** True when two slots are the same meal to a person: the same name, ignoring case. */
export const hasSameName = (a: Pick<Slot, 'name'>, b: Pick<Slot, 'name'>): boolean =>
  a.name.trim().toLowerCase() === b.name.trim().toLowerCase();

/** True when the template is one day. */
export const isDayTemplate = (template: Pick<Template, 'days'>): boolean => template.days.length === 1;

/** All entries of a template. */
export function entriesOfTemplate({ days }: Pick<Template, 'days'>): readonly Entry[] {
  return days.flatMap((day) => day.meals.flatMap((meal) => meal.entries));
}

/**
 * Gives days the dates at the same positions, and updates the links of leftovers; one whose cooking entry is not among
 * the days is cooked separately.
 */
function dated(days: readonly DayPlan[], dates: readonly IsoDate[]): readonly DayPlan[] {
  const renamed = new Map<string, string>(
    days.flatMap((day, index) =>
      entriesOfDay(day).map(({ id }) => [`${day.date}/${id}`, `${dates[index] ?? day.date}/${id}`] as const),
    ),
  );
  const linked = (entry: Entry): Entry =>
    entry.kind === 'recipe' && entry.leftoverOf !== null
      ? { ...entry, leftoverOf: renamed.get(entry.leftoverOf) ?? null }
      : entry;
  return days.map((day, index) => ({
    ...day,
    date: dates[index] ?? day.date,
    meals: day.meals.map((meal) => ({ ...meal, entries: meal.entries.map(linked) })),
  }));
}

/**
 * A template of one day of a week, or of its seven days, with the foods and recipes frozen in the week. The data of a
 * day (exercise, cramps, its note) are not part of it. Example: Monday with eggs for breakfast → one day with one meal.
 */
export function templateOf(name: string, plan: WeekPlan, days: readonly DayPlan[]): Template {
  const { foods, recipes } = takeCopy(plan, days.flatMap(entriesOfDay));
  return {
    name,
    days: dated(days, TEMPLATE_DATES).map((day) => ({ meals: day.meals.filter((meal) => meal.entries.length > 0) })),
    slots: plan.slots,
    foods,
    recipes,
  };
}

/** Average minerals of the planned days of a template, in mg; `atLeast` when a value is unknown. */
export function templateAverages(
  template: Template,
  catalog: Pick<Catalog, 'find'>,
): { readonly plannedDays: number; readonly minerals: Readonly<Record<Mineral, Total>> } {
  const lookup = lookupFor(template, catalog);
  const days = template.days.map((day) => ({ ...day, date: '' })).filter(isPlanned);
  const averageOf = (mineral: Mineral): Total => {
    const totals = days.map((day) => dayTotal(day, lookup, mineral));
    const sum = totals.reduce((before, total) => before + total.amount, 0);
    return {
      amount: roundSum(sum / Math.max(1, days.length)),
      atLeast: totals.some((total) => total.atLeast),
      ...(totals.some((total) => total.isEstimated === true) ? { isEstimated: true } : {}),
    };
  };
  const [sodium, potassium, magnesium] = MINERALS.map(averageOf);
  const nothing: Total = { amount: 0, atLeast: false };
  return {
    plannedDays: days.length,
    minerals: { sodium: sodium ?? nothing, potassium: potassium ?? nothing, magnesium: magnesium ?? nothing },
  };
}

function freeSlotId(slots: readonly Slot[], wanted: string): string {
  const isTaken = (id: string): boolean => slots.some((slot) => slot.id === id);
  let id = wanted;
  for (let variant = 2; isTaken(id); variant += 1) id = `${wanted}~${variant}`;
  return id;
}

/**
 * The slots of a week plus the missing ones of a template or pin, and the id of each of these in the week. Slots match
 * by name, ignoring case; a missing one is added under its own id, or under `id~2` if that is another slot. Example:
 * "Tea" with the id `snacks` in a week with Snacks → `snacks~2`.
 */
export function slotsTogether(
  plan: WeekPlan,
  slots: readonly Slot[],
): { readonly slots: readonly Slot[]; readonly idHere: ReadonlyMap<string, string> } {
  const together = [...plan.slots];
  const idHere = new Map<string, string>();
  for (const slot of slots) {
    const same = together.find((one) => hasSameName(one, slot));
    const here = same ?? { ...slot, id: freeSlotId(together, slot.id) };
    if (same === undefined) together.push(here);
    idHere.set(slot.id, here.id);
  }
  return { slots: together, idHere };
}

interface PreparedDay {
  readonly meals: readonly Meal[];
  readonly kept: number;
}

/** The part of a template's day that goes to a date, with the slots of the week. */
function prepareDay(
  plan: WeekPlan,
  { idHere, way, gate }: Context,
  meals: readonly Meal[],
  date: IsoDate,
): PreparedDay {
  const bySlot = new Map<string, readonly Entry[]>();
  const kept = new Set<string>();
  for (const meal of meals) {
    const slot = idHere.get(meal.slot) ?? meal.slot;
    if (way === 'empty' && entriesAt(plan, { date, slot }).length > 0) {
      kept.add(slot);
      continue;
    }
    const coming = way === 'replace' ? besideLocked(meal.entries, entriesAt(plan, { date, slot })) : meal.entries;
    const entries = coming.flatMap((entry) => gate.admit(entry, { date, slot }) ?? []);
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), ...entries]);
  }
  const filled = [...bySlot].map(([slot, entries]) => ({ slot, entries })).filter(({ entries }) => entries.length > 0);
  return { meals: filled, kept: kept.size };
}

interface Context {
  readonly template: Template;
  readonly idHere: ReadonlyMap<string, string>;
  readonly way: ApplyWay;
  readonly rules: TemplateRules;
  readonly gate: PlanGate;
}

/**
 * Slots that hold entries of a template, even unlisted ones: an entry in an unlisted slot would not be shown anywhere.
 */
function usedSlots({ days, slots }: Template): readonly Slot[] {
  const used = new Set(
    days.flatMap(({ meals }) => meals.filter((meal) => meal.entries.length > 0).map(({ slot }) => slot)),
  );
  return [...used].map((id) => slots.find((slot) => slot.id === id) ?? { id, name: id.slice(0, 60), time: '' });
}

/**
 * Copies the prepared days into the emptied days of a week. A day template is copied to each date separately, a week in
 * one go, so that leftovers find the copy of their cooking entry.
 */
function copyPrepared<Plan extends WeekPlan>(
  scratch: Plan,
  { template, rules, gate }: Context,
  slots: readonly Slot[],
  prepared: ReadonlyMap<IsoDate, PreparedDay>,
): Plan {
  const sourceOf = (meals: readonly (readonly Meal[])[]): WeekPlan => {
    const days = meals.map((each, index) => ({ date: TEMPLATE_DATES[index] ?? '', meals: each }));
    const { foods } = template;
    return { week: TEMPLATE_WEEK, slots, days: dated(days, TEMPLATE_DATES), foods, recipes: gate.recipes };
  };
  if (!isDayTemplate(template)) {
    const source = sourceOf(datesOf(scratch.week).map((date) => prepared.get(date)?.meals ?? []));
    return copyWeekInto(scratch, source, rules.newId);
  }
  return [...prepared].reduce<Plan>((current, [date, { meals }]) => {
    const plan = sourceOf([meals]);
    const [day] = plan.days;
    return day === undefined ? current : copyDayInto(current, { plan, day }, date, rules.newId);
  }, scratch);
}

/**
 * Applies a template to days of a week: a day template to each of them, a week template to the same weekdays. Entries
 * go to the slot of the same name, which is added if missing; foods frozen with the template are copied too. Entries
 * that the person's answers rule out on a date are left out and reported. Dates outside the week are ignored. Example:
 * a week template whose Tuesday has a breakfast and a dinner, applied `empty` to a week whose Tuesday has a breakfast →
 * the dinner is filled, `meals` 1, `kept` 1.
 */
export function applyTemplate<Plan extends WeekPlan>(
  plan: Plan,
  template: Template,
  to: readonly IsoDate[],
  way: ApplyWay,
  rules: TemplateRules,
): Applied<Plan> {
  const { slots, idHere } = slotsTogether(plan, usedSlots(template));
  const context: Context = { template, idHere, way, rules, gate: new PlanGate(template, rules) };
  const targets = plan.days.flatMap((day, weekday) =>
    to.includes(day.date) ? [{ day, meals: template.days[isDayTemplate(template) ? 0 : weekday]?.meals ?? [] }] : [],
  );
  const prepared = new Map(targets.map(({ day, meals }) => [day.date, prepareDay(plan, context, meals, day.date)]));
  const cleared =
    way === 'replace' ? targets.reduce((current, { day }) => clearUnlocked(current, day.date), plan) : plan;
  const keptEntries = cleared.days.flatMap((day) => day.meals);
  const scratch = {
    ...cleared,
    days: [...plan.days.map((day) => ({ ...day, meals: [] })), { date: KEPT_DAY, meals: keptEntries }],
  };
  const copied = copyPrepared<WeekPlan>(scratch, context, slots, prepared);
  const filled = copied.days.filter((day) => day.date !== KEPT_DAY && entriesOfDay(day).length > 0);
  const used = new Set(filled.flatMap((day) => day.meals.map((meal) => meal.slot)));
  const known = {
    ...cleared,
    slots: [...cleared.slots, ...slots.slice(plan.slots.length).filter((slot) => used.has(slot.id))],
    foods: copied.foods,
    ...(copied.recipes === undefined ? {} : { recipes: copied.recipes }),
  };
  const result = filled.reduce(
    (current, { date, meals }) =>
      meals.reduce((week, meal) => addEntries(week, { date, slot: meal.slot }, meal.entries), current),
    known,
  );
  const next = withoutEarlyLeftovers(filled.length === 0 ? cleared : result);
  const gone = way === 'replace' ? movedCooking(plan, next) : [];
  return {
    plan: withoutLeftoversOf(gone, next),
    entries: filled.flatMap(entriesOfDay).length,
    meals: filled.flatMap((day) => day.meals).length,
    kept: [...prepared.values()].reduce((sum, { kept }) => sum + kept, 0),
    locked: way === 'empty' ? 0 : targets.flatMap(({ day }) => lockedOn(day)).length,
    replaced: way === 'empty' ? [] : targets.flatMap(({ day }) => replacedOn(day)),
    leftOut: context.gate.leftOut,
    gone,
  };
}

/** A week in which leftovers of removed cooking entries are cooked separately. The same object if there are none. */
export function withoutLeftoversOf<Plan extends WeekPlan>(gone: readonly RecipeEntry[], plan: Plan): Plan {
  const weeks = new Map([[plan.week, plan]]);
  const batches = unsettledBatches(gone, weeks);
  return batches.length === 0 ? plan : (settleLeftovers(weeks, batches, 'separate').get(plan.week) ?? plan);
}

function replacedOn(day: DayPlan): Applied<WeekPlan>['replaced'] {
  const entries = entriesOfDay(day).filter((entry) => !isLocked(entry)).length;
  return entries === 0 ? [] : [{ date: day.date, entries }];
}
