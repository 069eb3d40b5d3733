import type { Food, FoodId, FrozenFood } from '../food/food';
import { isPortionProblem } from '../food/portion';
import { formatAmount } from '../typed-number';
import { slotKey, WeekBuilder } from '../week/week-builder';
import { datesOf } from '../week-id';
import type { WeekId } from '../week-id';
import type { Slot, WeekPlan } from '../week/week-plan';
import { DEFAULT_SLOTS } from '../week/week-plan';
import { ownFoodFrom } from './diary-own-food';
import type { DiaryRow, LeftRow } from './food-diary';
import type { AmountReader, DiaryFood, FoodMatch, GramsPer } from './food-matching';
import { amountReader, hasNutrients, matchKey, plannedFood, rowGrams } from './food-matching';

/** The match for a food of a diary, from the person or their library. */
export type DiaryAnswer =
  | { readonly kind: 'food'; readonly food: Food; readonly gramsPer: GramsPer }
  | { readonly kind: 'own'; readonly gramsPer: GramsPer }
  | { readonly kind: 'left-out' };

/** Why a row does not become a food of a week; `isNote`: a note with unknown nutrition replaces it in its meal. */
interface LeftOut {
  readonly line: number;
  readonly reason: string;
  readonly isNote?: boolean;
}

/** A diary as weeks, and its additions to the library. */
export interface DiaryImport {
  readonly weeks: readonly WeekPlan[];
  /** Notes included. */
  readonly entryCount: number;
  readonly noteCount: number;
  readonly problems: readonly LeftOut[];
  readonly ownFoods: Readonly<Record<FoodId, FrozenFood>>;
  /** Own foods of an earlier import, reused for servings in this one. */
  readonly reusedFoods: readonly Food[];
  /** Matches to remember, by lower-case name. */
  readonly matches: Readonly<Record<string, FoodMatch>>;
}

/** How the rows of a food are imported. */
interface ChosenFood {
  readonly diary: DiaryFood;
  readonly food: Food;
  readonly gramsPer: GramsPer;
  readonly amountOf: AmountReader;
  /** The diary's own servings, for rows of unknown weight in that food; `undefined` until one is needed. */
  served: { readonly food: Food; readonly amountOf: AmountReader } | null | undefined;
}

const quoted = (name: string): string => `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`;

function emptyPlan(week: WeekId): WeekPlan {
  return { week, slots: DEFAULT_SLOTS, days: datesOf(week).map((date) => ({ date, meals: [] })), foods: {} };
}

const USUAL_SLOTS: ReadonlyMap<string, Slot> = new Map(DEFAULT_SLOTS.map((slot) => [slotKey(slot.name), slot]));

/** Rows between two yields: some milliseconds of work. */
const ROWS_A_STEP = 200;

/** Turns the rows into entries; makes the foods needed for them. */
class DiaryImporter {
  readonly builder = new WeekBuilder(DEFAULT_SLOTS, (meal) => USUAL_SLOTS.get(slotKey(meal)));
  readonly ownFoods: [FoodId, FrozenFood][] = [];
  readonly reusedFoods: Food[] = [];
  readonly chosen = new Map<string, ChosenFood>();
  readonly problems: LeftOut[] = [];
  noteCount = 0;
  readonly #byName = new Map<string, ChosenFood>();

  constructor(
    foods: readonly DiaryFood[],
    private readonly answers: ReadonlyMap<string, DiaryAnswer>,
    private readonly newId: () => string,
    private readonly own: Readonly<Record<FoodId, FrozenFood>>,
  ) {
    for (const diary of foods) {
      const answer = answers.get(diary.key) ?? (diary.rows.some(hasNutrients) ? OWN_NUMBERS : LEFT_OUT);
      if (answer.kind === 'left-out') continue;
      const food = answer.kind === 'food' ? plannedFood(answer.food, diary.rows) : this.#make(diary, answer.gramsPer);
      if (food === null) continue;
      const { gramsPer } = answer;
      this.chosen.set(diary.key, { diary, food, gramsPer, amountOf: amountReader(food, gramsPer), served: undefined });
    }
  }

  #make(diary: DiaryFood, gramsPer: GramsPer): Food | null {
    const made = ownFoodFrom(diary, gramsPer, `mine:${this.newId()}`);
    if (made === null) return null;
    const { id, ...frozen } = made;
    this.ownFoods.push([id, frozen]);
    return made;
  }

  /** The servings of a matched food that the match cannot weigh, as an own food with the diary's numbers. */
  #servedOf(choice: ChosenFood): NonNullable<ChosenFood['served']> | null {
    if (choice.served !== undefined) return choice.served;
    const { diary, gramsPer } = choice;
    const rows = diary.rows.filter((row) => isUnweighed(row, choice));
    const food = this.#servedBefore(diary.key, rows) ?? this.#make({ ...diary, rows }, gramsPer);
    choice.served = food === null ? null : { food, amountOf: amountReader(food, gramsPer) };
    return choice.served;
  }

  /**
   * The own food made of these servings by an earlier import, so that a diary read twice does not make a second one.
   */
  #servedBefore(key: string, rows: readonly DiaryRow[]): Food | null {
    const known = Object.entries(this.own).find(([, food]) => {
      if (food.nominalWeight !== true || matchKey(food.name) !== key) return false;
      const amountOf = amountReader({ ...food, id: '' }, {});
      return rows.every((row) => !isPortionProblem(amountOf(row)));
    });
    if (known === undefined) return null;
    const [id, food] = known;
    const reused = { ...food, id };
    this.reusedFoods.push(reused);
    return reused;
  }

  /** The choice for a name; rows repeat names letter for letter, so each is put into lower case only once. */
  #chosenFor(name: string): ChosenFood | undefined {
    let choice = this.#byName.get(name);
    if (choice === undefined) {
      choice = this.chosen.get(matchKey(name));
      if (choice !== undefined) this.#byName.set(name, choice);
    }
    return choice;
  }

  place(row: DiaryRow): void {
    const choice = this.#chosenFor(row.name);
    if (choice === undefined) {
      this.leave(row, `${formatAmount(row.amount)} ${row.unit}`, this.#whyNone(row));
      return;
    }
    const used = isUnweighed(row, choice) ? (this.#servedOf(choice) ?? choice) : choice;
    const { food } = used;
    const amount = used.amountOf(row);
    if (isPortionProblem(amount)) {
      const problem = amount.problem.replace(/\.$/, '');
      const reason = problem.startsWith(food.name) ? problem : `${problem.charAt(0).toLowerCase()}${problem.slice(1)}`;
      this.leave(row, `${formatAmount(row.amount)} ${row.unit}`, reason);
      return;
    }
    const reason = this.builder.add({
      date: row.date,
      meal: row.meal,
      entry: { id: this.newId(), kind: 'food', food: food.id, ...amount, locked: false, note: '' },
      frozen: food.id.startsWith('sr28:') ? null : food,
    });
    if (reason !== null) this.problems.push({ line: row.line, reason });
  }

  #whyNone({ name }: DiaryRow): string {
    const answer = this.answers.get(matchKey(name));
    if (answer?.kind === 'left-out') return `${quoted(name)} was left out`;
    return answer?.kind === 'own'
      ? `no row says what ${quoted(name)} weighs or brings, so no food can be made of it`
      : `no food was chosen for ${quoted(name)}`;
  }

  /** Something was eaten, but its nutrients are unknown: a note keeps the day from looking complete. */
  leave({ line, date, meal, name }: Omit<LeftRow, 'amount'>, amount: string, reason: string | null): void {
    const text = amount === '' ? name : `${name}, ${amount}`;
    const entry = { id: this.newId(), kind: 'note', text, nutrition: 'unknown' } as const;
    const refused = this.builder.add({ date, meal, entry, frozen: null });
    if (refused === null) this.noteCount += 1;
    if (refused !== null) this.problems.push({ line, reason: refused });
    else if (reason !== null) this.problems.push({ line, reason, isNote: true });
  }
}

const OWN_NUMBERS: DiaryAnswer = { kind: 'own', gramsPer: {} };
const LEFT_OUT: DiaryAnswer = { kind: 'left-out' };

/** True for a row with nutrients but of unknown weight in the chosen food. */
const isUnweighed = (row: DiaryRow, { gramsPer, amountOf }: ChosenFood): boolean =>
  rowGrams(row, gramsPer) === null && hasNutrients(row) && isPortionProblem(amountOf(row));

/**
 * Turns the rows of a diary into weeks, using the answers about its foods. A food without an answer is imported with
 * the diary's own numbers if it has any. Every row becomes an entry; a row that cannot be planned becomes a note with
 * unknown nutrition, and its reason is among the problems. `left` are rows that could not be parsed, whose problems are
 * known. Foods made from the diary get new ids, `mine:…`; the servings of an earlier import are reused from `own`, the
 * existing own foods. Yields its progress, 0 to 1, so that a window stays responsive.
 */
export function* diaryImport(
  { rows, left }: { readonly rows: readonly DiaryRow[]; readonly left: readonly LeftRow[] },
  foods: readonly DiaryFood[],
  answers: ReadonlyMap<string, DiaryAnswer>,
  newId: () => string,
  own: Readonly<Record<FoodId, FrozenFood>>,
): Generator<number, DiaryImport, void> {
  const importer = new DiaryImporter(foods, answers, newId, own);
  yield 0;
  let nextLeft = 0;
  const leaveUpTo = (line: number): void => {
    for (let row = left[nextLeft]; row !== undefined && row.line < line; row = left[(nextLeft += 1)])
      importer.leave(row, row.amount, null);
  };
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield index / rows.length;
    leaveUpTo(row.line);
    importer.place(row);
  }
  leaveUpTo(Number.POSITIVE_INFINITY);
  yield 1;
  const { builder, problems, noteCount, ownFoods, reusedFoods, chosen } = importer;
  const unplaced = problems.filter(({ isNote }) => isNote !== true).length;
  return {
    weeks: builder.weeks(emptyPlan),
    entryCount: rows.length + left.length - unplaced,
    noteCount,
    problems,
    ownFoods: Object.fromEntries(ownFoods),
    reusedFoods,
    matches: Object.fromEntries(
      [...chosen].map(([key, { food, gramsPer }]): [string, FoodMatch] => [key, { food: food.id, gramsPer }]),
    ),
  };
}

/** A library with the foods made from a diary, and the matches of its foods. */
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
