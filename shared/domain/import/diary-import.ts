import type { Food, FoodId, FrozenFood } from '../food/food';
import type { DiaryRow } from './food-diary';
import type { DiaryFood, FoodMatch, GramsPer } from './food-matching';
import { matchKey, ownFoodFrom, plannedFood, rowAmount } from './food-matching';
import { isPortionProblem } from '../food/portion';
import { slotKey, WeekBuilder } from '../week/week-builder';
import { datesOf } from '../week-id';
import type { WeekId } from '../week-id';
import type { WeekPlan } from '../week/week-plan';
import { DEFAULT_SLOTS } from '../week/week-plan';

/** What the person, or their library, matches a food of a diary to. A food without an answer is left out. */
export type DiaryAnswer =
  | { readonly kind: 'food'; readonly food: Food; readonly gramsPer: GramsPer }
  | { readonly kind: 'own'; readonly gramsPer: GramsPer }
  | { readonly kind: 'left-out' };

/** A diary as weeks, and what it adds to the library. */
export interface DiaryImport {
  readonly weeks: readonly WeekPlan[];
  readonly entryCount: number;
  /** Why a row is not in them, by line. */
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
  readonly ownFoods: Readonly<Record<FoodId, FrozenFood>>;
  /** To be remembered, by the name in small letters. */
  readonly matches: Readonly<Record<string, FoodMatch>>;
}

interface ChosenFood {
  readonly food: Food;
  readonly gramsPer: GramsPer;
}

const quoted = (name: string): string => `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`;

function emptyPlan(week: WeekId): WeekPlan {
  return { week, slots: DEFAULT_SLOTS, days: datesOf(week).map((date) => ({ date, meals: [] })), foods: {} };
}

/** Rows between two steps: some milliseconds of work. */
const ROWS_A_STEP = 200;

/**
 * Turns the rows of a diary into weeks, using the answers about its foods. Every row becomes an entry or gets a reason.
 * Foods made from the diary get new ids, `mine:…`. Yields its progress, 0 to 1, so that a window stays responsive.
 */
export function* diaryImport(
  rows: readonly DiaryRow[],
  foods: readonly DiaryFood[],
  answers: ReadonlyMap<string, DiaryAnswer>,
  newId: () => string,
): Generator<number, DiaryImport, void> {
  const ownFoods: [FoodId, FrozenFood][] = [];
  const chosen = new Map<string, ChosenFood>();
  for (const food of foods) {
    const answer = answers.get(food.key);
    if (answer === undefined || answer.kind === 'left-out') continue;
    if (answer.kind === 'food') {
      chosen.set(food.key, { food: plannedFood(answer.food), gramsPer: answer.gramsPer });
      continue;
    }
    const made = ownFoodFrom(food, answer.gramsPer, `mine:${newId()}`);
    if (made === null) continue;
    const { id, ...frozen } = made;
    ownFoods.push([id, frozen]);
    chosen.set(food.key, { food: made, gramsPer: answer.gramsPer });
  }
  const builder = new WeekBuilder(DEFAULT_SLOTS, (meal) =>
    DEFAULT_SLOTS.find((slot) => slotKey(slot.name) === slotKey(meal)),
  );
  const problems: DiaryImport['problems'][number][] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield index / rows.length;
    const reason = place(row, chosen.get(matchKey(row.name)), answers, builder, newId);
    if (reason !== null) problems.push({ line: row.line, reason });
  }
  return {
    weeks: builder.weeks(emptyPlan),
    entryCount: rows.length - problems.length,
    problems,
    ownFoods: Object.fromEntries(ownFoods),
    matches: Object.fromEntries(
      [...chosen].map(([key, { food, gramsPer }]): [string, FoodMatch] => [key, { food: food.id, gramsPer }]),
    ),
  };
}

/** Puts a row into its week; returns the reason if it cannot. */
function place(
  row: DiaryRow,
  choice: ChosenFood | undefined,
  answers: ReadonlyMap<string, DiaryAnswer>,
  builder: WeekBuilder,
  newId: () => string,
): string | null {
  if (choice === undefined) {
    const answer = answers.get(matchKey(row.name));
    if (answer?.kind === 'own') return `no row says what ${quoted(row.name)} weighs, so no food can be made of it`;
    return answer === undefined ? `no food was chosen for ${quoted(row.name)}` : `${quoted(row.name)} was left out`;
  }
  const { food, gramsPer } = choice;
  const amount = rowAmount(row, food, gramsPer);
  if (isPortionProblem(amount)) {
    const problem = amount.problem.replace(/\.$/, '');
    return problem.startsWith(food.name) ? problem : `${problem.charAt(0).toLowerCase()}${problem.slice(1)}`;
  }
  return builder.add({
    date: row.date,
    meal: row.meal,
    entry: { id: newId(), kind: 'food', food: food.id, ...amount, locked: false, note: '' },
    frozen: food.id.startsWith('sr28:') ? null : food,
  });
}

/** A library with the foods made from a diary, and what its foods were matched to. */
export function withDiary<
  Library extends {
    readonly foods: Readonly<Record<FoodId, FrozenFood>>;
    readonly foodMatches: Readonly<Record<string, FoodMatch>>;
  },
>(library: Library, { ownFoods, matches }: Pick<DiaryImport, 'ownFoods' | 'matches'>): Library {
  const isKnown = Object.entries(matches).every(([key, match]) => {
    const known = Object.hasOwn(library.foodMatches, key) ? library.foodMatches[key] : undefined;
    return (
      known !== undefined &&
      known.food === match.food &&
      JSON.stringify(known.gramsPer) === JSON.stringify(match.gramsPer)
    );
  });
  if (isKnown && Object.keys(ownFoods).length === 0) return library;
  return {
    ...library,
    foods: { ...library.foods, ...ownFoods },
    foodMatches: { ...library.foodMatches, ...matches },
  };
}
