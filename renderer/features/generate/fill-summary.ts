import type { Household } from '#shared/domain/eaters/household';
import { currentCatalog } from '#renderer/state/catalog-store';
import type { FoodId } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { MINERALS } from '#shared/domain/nutrients';
import type { DayScore } from '#shared/domain/score/score';
import { mineralName } from '#shared/domain/score/score-text';
import { shoppingDiff } from '#shared/domain/shopping/shopping-diff';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { IsoDate } from '#shared/domain/week-id';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { baseFoodId, entriesAt, entriesOfDay } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import type { GenerateForm, UseUp } from './generate-form';
import { dinnersOf, emptyCells } from './generate-form';

/** A day by name, and what concerns it. */
interface NamedDay {
  readonly date: IsoDate;
  readonly what: readonly string[];
}

/** How much of a food to use up is used, in g for the whole household. */
export interface UsedUp extends UseUp {
  readonly used: number;
}

/** The result of a version. */
export interface FillSummary {
  /** Days with proposals, and how many of them reach every scored mineral without a caution. */
  readonly of: number;
  readonly met: number;
  /** The number of scored minerals. */
  readonly scored: number;
  readonly notMet: readonly NamedDay[];
  /** Days outside the limits of the form. */
  readonly outside: readonly NamedDay[];
  readonly meals: number;
  readonly recipes: number;
  readonly dinners: number;
  readonly cooked: number;
  readonly left: readonly CellAddress[];
  readonly usedUp: readonly UsedUp[];
  /** What is added to the shopping list. */
  readonly buys: readonly ShoppingLine[];
}

const MAIN_MEALS: readonly string[] = ['breakfast', 'lunch', 'dinner'];

/** Half a unit of what is shown: a limit that looks kept counts as kept. */
const SLACK = 0.5;

/** Minerals that are not met or above caution; an unknown amount does not count as met. */
const notReached = ({ minerals }: DayScore): readonly string[] =>
  MINERALS.flatMap((mineral) => {
    const { floor, caution } = minerals[mineral];
    const name = mineralName(mineral).toLowerCase();
    if (caution === 'above') return [`${name} above caution`];
    return floor === 'short' || floor === 'borderline' || floor === 'unknown' ? [name] : [];
  });

function outsideOf(plan: WeekDocument, score: DayScore, { limits }: GenerateForm): readonly string[] {
  const { energy, protein, fat, netCarbs } = score;
  // A day that lacks a meal has less of everything, and the limits are not meant for it.
  const isWhole = plan.slots
    .filter(({ id }) => MAIN_MEALS.includes(id))
    .every(({ id }) => entriesAt(plan, { date: score.date, slot: id }).length > 0);
  const above = (amount: number, most: number | null): boolean => most !== null && amount > most + SLACK;
  const below = (amount: number, least: number | null): boolean => isWhole && least !== null && amount < least - SLACK;
  const isOutside = (amount: number, { min, max = null }: GenerateForm['limits']['protein']): boolean =>
    above(amount, max) || below(amount, min);
  return [
    ...(above(netCarbs.amount, limits.netCarbs) ? ['net carbs'] : []),
    ...(isOutside(energy.amount, limits.energy) ? ['energy'] : []),
    ...(isOutside(protein.amount, limits.protein) ? ['protein'] : []),
    ...(limits.fat !== undefined && isOutside(fat.amount, limits.fat) ? ['fat'] : []),
  ];
}

interface Summarized {
  readonly plan: WeekDocument;
  readonly version: WeekDocument;
  readonly proposed: ReadonlySet<string>;
  readonly form: GenerateForm;
  /** Scores of the version, in the order of its days. */
  readonly scores: readonly DayScore[];
  readonly household: Household;
  readonly formsOf: (food: FoodId) => readonly FoodId[];
}

/** Summarises a version, using the real scores and the real shopping list. */
export function summaryOf({ plan, version, proposed, form, scores, household, formsOf }: Summarized): FillSummary {
  const isProposed = ({ id }: { readonly id: string }): boolean => proposed.has(id);
  const touched = version.days.filter((day) => entriesOfDay(day).some(isProposed));
  const scored = scores.filter(({ date }) => touched.some((day) => day.date === date));
  const entries = touched.flatMap(entriesOfDay).filter(isProposed);
  const catalog = currentCatalog();
  const listOf = (week: WeekDocument) => shoppingList(week, { lookup: lookupFor(week, catalog), catalog }, household);
  const [before, after] = [listOf(plan), listOf(version)];
  const gramsOf = (list: typeof before, ids: readonly FoodId[]): number =>
    list.aisles
      .flatMap(({ lines }) => lines)
      .filter(({ food }) => ids.includes(baseFoodId(food)))
      .reduce((sum, { grams }) => sum + grams, 0);
  const named = (whatOf: (score: DayScore) => readonly string[]): readonly NamedDay[] =>
    scored.map((score) => ({ date: score.date, what: whatOf(score) })).filter(({ what }) => what.length > 0);
  const notMet = named(notReached);
  const dinners = dinnersOf(version, form.dates);
  const [first] = scored;
  return {
    of: touched.length,
    met: touched.length - notMet.length,
    scored: first === undefined ? 0 : MINERALS.filter((mineral) => first.minerals[mineral].target !== null).length,
    notMet,
    outside: named((score) => outsideOf(version, score, form)),
    meals: touched.flatMap(({ meals }) => meals).filter((meal) => meal.entries.some(isProposed)).length,
    recipes: new Set(entries.flatMap((entry) => (entry.kind === 'recipe' ? [baseFoodId(entry.recipe)] : []))).size,
    dinners: dinners.different,
    cooked: dinners.cooked,
    left: emptyCells(version, form),
    usedUp: form.useUp.map((one) => {
      const ids = formsOf(one.id);
      return { ...one, used: gramsOf(after, ids) - gramsOf(before, ids) };
    }),
    buys: shoppingDiff(before, after).added,
  };
}
