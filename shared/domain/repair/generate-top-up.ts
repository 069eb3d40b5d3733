import type { FoodId } from '../food/food';
import { lookupFor } from '../food/food-lookup';
import { shiftDate } from '../week-id';
import type { IsoDate } from '../week-id';
import { mapDay } from '../week/week-plan';
import type { DayPlan, WeekPlan } from '../week/week-plan';
import { entriesOfDay } from '../week/week-plan';
import { applyRepair } from './apply-repair';
import { baseName } from './candidates';
import type { FilledPlan } from './generate-plan';
import type { GenerateRequest } from './generate-request';
import { shareOfDay } from './generate-board';
import type { LongRun } from './long-run';
import type { Proposal, RepairEdit, RepairRequest } from './repair';
import { repairDay } from './repair-day';

/** Adds what the days of a filled week still lack, from the foods for repairing a day, each at most three times. */

/** Most times one food is added in a week. */
const MOST_OF_ONE = 3;
/** Number of days before in which an addition makes another one cost more. */
const RECENT_DAYS = 3;

interface Added {
  readonly date: IsoDate;
  readonly name: string;
  readonly food: FoodId;
}

/** Locks everything on the day. */
const locked = (day: DayPlan): DayPlan => ({
  ...day,
  meals: day.meals.map((meal) => ({
    ...meal,
    entries: meal.entries.map((entry) => ('locked' in entry ? { ...entry, locked: true } : entry)),
  })),
});

function questionOf(
  request: GenerateRequest,
  plan: WeekPlan,
  date: IsoDate,
  added: readonly Added[],
): RepairRequest | null {
  const person = request.personOn(date);
  if (person === null) return null;
  const counts = (ofOnes: readonly Added[]) =>
    ofOnes.reduce((times, { name }) => times.set(name, (times.get(name) ?? 0) + 1), new Map<string, number>());
  const times = counts(added);
  const lately = added.filter((one) => one.date >= shiftDate(date, -RECENT_DAYS));
  const recent = lately.reduce((all, { food }) => all.set(food, (all.get(food) ?? 0) + 1), new Map<string, number>());
  const asked = request.cells.filter((cell) => cell.date === date).map(({ slot }) => slot);
  const planned = new Set(
    plan.days.flatMap((day) => entriesOfDay(day).flatMap((entry) => (entry.kind === 'food' ? [entry.food] : []))),
  );
  return {
    plan: mapDay(plan, date, locked),
    date,
    person,
    lookup: lookupFor(plan, { find: request.findFood }),
    foods: request.foods.filter(({ food }) => (times.get(baseName(food)) ?? 0) < MOST_OF_ONE),
    recipes: [],
    limits: {
      ...request.limits,
      allowRemoving: false,
      lockedSlots: [
        ...request.limits.lockedSlots,
        ...plan.slots.map(({ id }) => id).filter((id) => !asked.includes(id)),
      ],
    },
    recent,
    onList: new Set([...planned, ...Object.values(plan.recipes ?? {}).flatMap(foodsOfRecipe)]),
  };
}

const foodsOfRecipe = ({ ingredients }: { readonly ingredients: readonly { readonly food: FoodId }[] }) =>
  ingredients.map(({ food }) => food);

const SALTS = 'drinks';

/** Salt belongs to the day and not to one dish: it goes to "Drinks & salts" if that meal is filled. */
function placed(edit: RepairEdit, { cells, findFood }: GenerateRequest, date: IsoDate): RepairEdit {
  const isSalt = edit.kind === 'add' && 'food' in edit.to && findFood(edit.to.food)?.kind === 'salt';
  return isSalt && cells.some((cell) => cell.date === date && cell.slot === SALTS) ? { ...edit, slot: SALTS } : edit;
}

/** The proposal with the fewest changes that meets the day, otherwise the one that gets furthest. */
const chosenOf = (proposals: readonly Proposal[]): Proposal | undefined =>
  proposals.find(({ reaches }) => reaches === 'met') ?? proposals[0];

/**
 * Adds to every complete day of a filled week what it still lacks; filled and planned entries stay. `null`: cancelled.
 * A day with empty meals is left alone: what it lacks is a meal.
 */
export function topUp<Plan extends WeekPlan>(
  request: GenerateRequest<Plan>,
  { plan: filledPlan, filled }: FilledPlan<Plan>,
  run: LongRun,
): { readonly plan: Plan; readonly ids: readonly string[] } | null {
  const dates = [...new Set(filled.map(({ date }) => date))];
  let plan = filledPlan;
  const added: Added[] = [];
  const ids: string[] = [];
  for (const [index, date] of dates.entries()) {
    if (run.isCancelled?.() === true) return null;
    run.onProgress?.(index / dates.length);
    const question = shareOfDay(plan, date, []) < 1 ? null : questionOf(request, plan, date, added);
    const answer = question === null ? null : repairDay(question);
    const proposal = answer?.outcome === 'proposals' ? chosenOf(answer.proposals) : undefined;
    if (question === null || proposal === undefined) continue;
    const newId = (): string => {
      const id = request.newId();
      ids.push(id);
      return id;
    };
    const edits = proposal.edits.map((edit) => placed(edit, request, date));
    plan = applyRepair(question, plan, edits, newId);
    for (const edit of edits) {
      if (edit.kind !== 'add' || !('food' in edit.to)) continue;
      const food = request.findFood(edit.to.food);
      if (food !== undefined) added.push({ date, name: baseName(food), food: edit.to.food });
    }
  }
  return { plan, ids };
}
