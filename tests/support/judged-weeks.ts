/** Five weeks filled for five people, and their meals as text: reviewed from a cook's point of view. */
import { formatPortion } from '#shared/domain/food/portion';
import { generate } from '#shared/domain/repair/generate';
import type { RepairLimits } from '#shared/domain/repair/repair';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import { plannedServings } from '#shared/domain/week/servings-text';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { cellsOf, generateRequest, WIDE_LIMITS } from './generate-request';
import { person } from './people';
import { shippedCatalog } from './shipped-catalog';

interface Eater {
  readonly preset?: 'keto' | 'official';
  readonly limits?: Partial<RepairLimits>;
}

const EATERS: Readonly<Record<string, Eater>> = {
  'eats everything': {},
  vegetarian: { limits: { exclude: ['meat', 'pork', 'fish', 'shellfish'] } },
  'no dairy': { limits: { exclude: ['dairy'] } },
  'official targets': { preset: 'official', limits: { netCarbs: null } },
  'low carb, 20 g': { limits: { netCarbs: 20 } },
};

type Entry = WeekDocument['days'][number]['meals'][number]['entries'][number];

function entryWords(plan: WeekDocument, date: string, entry: Entry): string {
  const { find } = shippedCatalog();
  if (entry.kind === 'recipe')
    return `${plan.recipes?.[entry.recipe]?.name ?? entry.recipe}, ${plannedServings(plan, entry, date)}`;
  return entry.kind === 'food' ? `${find(entry.food)?.name ?? entry.food}, ${formatPortion(entry.portion)}` : '';
}

/** A filled week: every meal as "Mon dinner: Beef and turnip stew, 1 of 2 servings". */
export interface JudgedWeek {
  readonly who: string;
  readonly meals: readonly string[];
}

/** The meals of a week filled for a person, with the initial choices of the window. */
export function filledMeals({ preset = 'keto', limits = {} }: Eater): readonly string[] {
  const { foods, recipes } = repairCandidates(shippedCatalog(), { foods: {}, recipes: {}, favourites: [] });
  const plan = newWeekDocument('2026-W49');
  const answer = generate(
    generateRequest({
      plan,
      cells: cellsOf(plan, ['breakfast', 'lunch', 'dinner', 'snacks', 'drinks']),
      foods,
      recipes,
      seed: 202_649,
      who: person({ preset }),
      wishes: { cookTwice: true, dinners: 5, evenings: 5, useUp: [] },
      limits: { ...WIDE_LIMITS, energy: { min: 1400, max: 2100 }, means: 'salt', ...limits },
    }),
  );
  if (answer.outcome !== 'filled') return [answer.outcome];
  const filled: WeekDocument = answer.plan;
  return filled.days.flatMap((day, index) =>
    filled.slots.flatMap(({ id }) => {
      const entries = day.meals.find(({ slot }) => slot === id)?.entries ?? [];
      const words = entries.map((entry) => entryWords(filled, day.date, entry)).join(' + ');
      return entries.length === 0 ? [] : [`${DAYS[index] ?? ''} ${id}: ${words}`];
    }),
  );
}

/** The weeks as they are filled now. */
export const judgedWeeks = (): readonly JudgedWeek[] =>
  Object.entries(EATERS).map(([who, eater]) => ({ who, meals: filledMeals(eater) }));

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
