import type { FoodId } from '#shared/domain/food/food';
import { knownOr, withNewerKept } from '#shared/domain/newer-value';
import { boundsOf } from '#shared/domain/person/day-ranges';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { offers } from '#shared/domain/person/safety';
import { rangesOf } from '#shared/domain/repair/default-limits';
import type { RepairLimits } from '#shared/domain/repair/repair';
import { REPAIR_MEANS } from '#shared/domain/repair/repair';
import type { IsoDate } from '#shared/domain/week-id';
import { isYours } from '#shared/domain/week/entry-portions';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { baseFoodId, entriesAt } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';

/** The choices for filling a week, and what they mean for the run. */

/** A food to use up. `grams`: how much there is; `null`: not stated. */
export interface UseUp {
  readonly id: FoodId;
  readonly name: string;
  readonly grams: number | null;
}

/** The choices. */
export interface GenerateForm {
  readonly dates: readonly IsoDate[];
  /** Slot ids. */
  readonly slots: readonly string[];
  /** Counted over the evenings of the days being filled, including dinners already planned. */
  readonly dinners: number;
  readonly evenings: number;
  readonly useUp: readonly UseUp[];
  readonly limits: RepairLimits;
}

/** The choices that are remembered. */
export type Remembered = NonNullable<LibraryDocument['settings']['fillWeek']>;

/** Dinners in a week until something is chosen; the other two evenings are leftovers. */
const USUAL_DINNERS = 5;
const DAYS = 7;
/** A recipe is planned at most twice a week, which gives the fewest possible dinners. */
const MOST_USES = 2;

/** The fewest and most dinners for a number of evenings: `[3, 5]` for five. */
export const dinnerBounds = (evenings: number): readonly [least: number, most: number] => [
  Math.max(1, Math.ceil(evenings / MOST_USES)),
  Math.max(1, evenings),
];

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));

/** A number for a whole week scaled to the evenings of a run: five of seven becomes two of three. */
const scaled = (ofWeek: number, evenings: number): number =>
  within(Math.round((ofWeek * evenings) / DAYS), dinnerBounds(evenings));

interface Beginning {
  readonly plan: WeekPlan;
  /** `null`: the whole week. */
  readonly day: IsoDate | null;
  readonly today: IsoDate;
  readonly person: PersonOnDay;
  readonly remembered: Remembered | undefined;
}

/**
 * The choices a panel opens with: one day, or the week without past days, unless all are past; last time's choices; the
 * person's own net carbs and ranges of energy, protein and fat. Potassium salts are always off at first, since they
 * must be asked for.
 */
export function formAtFirst({ plan, day, today, person, remembered = {} }: Beginning): GenerateForm {
  const all = plan.days.map(({ date }) => date);
  const ahead = all.filter((date) => date >= today);
  const dates = day !== null ? [day] : ahead.length === 0 ? all : ahead;
  const { guard } = person;
  const usualMeans = offers(guard, 'salt') ? 'salt' : 'foods';
  const own = rangesOf(person);
  const last = {
    energy: { min: remembered.energyMin ?? null, max: remembered.energyMax ?? null },
    protein: { min: remembered.proteinMin ?? null, max: remembered.proteinMax ?? null },
  };
  return {
    dates,
    slots: plan.slots.map(({ id }) => id).filter((id) => !(remembered.skips ?? []).includes(id)),
    dinners: scaled(remembered.dinners ?? USUAL_DINNERS, dates.length),
    evenings: scaled(remembered.evenings ?? USUAL_DINNERS, dates.length),
    useUp: [],
    limits: {
      netCarbs: guard.hasNetCarbLimit ? person.person.netCarbLimit : null,
      energy: own.energy === undefined ? last.energy : boundsOf(own.energy),
      protein: own.protein === undefined ? last.protein : boundsOf(own.protein),
      ...(own.fat === undefined ? {} : { fat: boundsOf(own.fat) }),
      edits: 3,
      means: remembered.means === undefined ? usualMeans : knownOr(REPAIR_MEANS, remembered.means, usualMeans),
      allowPotassiumSalts: false,
      allowRemoving: false,
      dislikes: [],
      exclude: [],
      lockedSlots: [],
      onlyFoods: null,
    },
  };
}

/**
 * The choices to remember. Numbers of dinners only from a whole week, where they mean what they say; energy and protein
 * only if the person has no range for them, which the next run would start with.
 */
export function rememberedOf(
  form: GenerateForm,
  plan: WeekPlan,
  { person, before }: { readonly person: PersonOnDay; readonly before: Remembered | undefined },
): Remembered {
  const { energy, protein, means } = form.limits;
  const own = rangesOf(person);
  const isWeek = form.dates.length === DAYS;
  const slots = plan.slots.map(({ id }) => id);
  return {
    ...before,
    // A meal this week does not have is left empty in the weeks that have it.
    skips: withNewerKept(
      before?.skips,
      slots.filter((id) => !form.slots.includes(id)),
      (id) => slots.includes(id),
    ),
    ...(isWeek ? { dinners: form.dinners, evenings: form.evenings } : {}),
    ...(own.energy === undefined ? { energyMin: energy.min, energyMax: energy.max } : {}),
    ...(own.protein === undefined ? { proteinMin: protein.min, proteinMax: protein.max ?? null } : {}),
    means,
  };
}

/** The form with another number of different dinners, and at least as many evenings of cooking. */
export const withDinners = (form: GenerateForm, dinners: number): GenerateForm => ({
  ...form,
  dinners,
  evenings: Math.max(form.evenings, dinners),
});

/** The form with another number of cooking evenings, and no more different dinners than that. */
export const withEvenings = (form: GenerateForm, evenings: number): GenerateForm => ({
  ...form,
  evenings,
  dinners: Math.min(form.dinners, evenings),
});

/** The form with other days; the numbers of dinners stay within their bounds. */
export function withDates(form: GenerateForm, dates: readonly IsoDate[]): GenerateForm {
  const bounds = dinnerBounds(dates.length);
  return { ...form, dates, dinners: within(form.dinners, bounds), evenings: within(form.evenings, bounds) };
}

/** The empty meals among the chosen ones. */
export const emptyCells = (plan: WeekPlan, { dates, slots }: GenerateForm): readonly CellAddress[] =>
  plan.days
    .filter(({ date }) => dates.includes(date))
    .flatMap(({ date }) => slots.map((slot) => ({ date, slot })))
    // A meal only others eat leaves the planned person without one.
    .filter((at) => !entriesAt(plan, at).some(isYours));

const DINNER = 'dinner';

/** The dinners of some days: how many different ones, and how many evenings someone cooks. */
export function dinnersOf(
  plan: WeekPlan,
  dates: readonly IsoDate[],
): { readonly different: number; readonly cooked: number } {
  const evenings = plan.days.filter(({ date }) => dates.includes(date));
  const planned = evenings.map((day) => day.meals.find(({ slot }) => slot === DINNER)?.entries ?? []);
  const isLeft = (entries: (typeof planned)[number]): boolean =>
    entries.some((entry) => entry.kind === 'recipe') &&
    entries.every((entry) => entry.kind !== 'recipe' || entry.leftoverOf !== null);
  const held = planned.filter((entries) => entries.length > 0);
  const names = held.map((entries) => {
    const recipe = entries.find((entry) => entry.kind === 'recipe');
    return recipe?.kind === 'recipe' ? baseFoodId(recipe.recipe) : (entries[0]?.id ?? '');
  });
  return { different: new Set(names).size, cooked: held.filter((entries) => !isLeft(entries)).length };
}

/**
 * The wishes of a run: the numbers count the dinners still to be found, grams are per one of the `times` they are
 * eaten.
 */
export function wishesOf(
  form: GenerateForm,
  plan: WeekPlan,
  times: number,
  boughtAs: (id: FoodId) => readonly FoodId[],
) {
  const open = emptyCells(plan, form).filter(({ slot }) => slot === DINNER).length;
  const own = dinnersOf(plan, form.dates);
  const rest = (wanted: number, there: number): number | null =>
    open === 0 ? null : within(wanted - there, [1, open]);
  return {
    cookTwice: true,
    dinners: rest(form.dinners, own.different),
    evenings: rest(form.evenings, own.cooked),
    useUp: form.useUp.map(({ id, grams }) => ({
      foods: [...boughtAs(id)],
      grams: grams === null ? null : grams / times,
    })),
  };
}
