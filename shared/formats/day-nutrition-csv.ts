import type { FoodLookup } from '../domain/food/food';
import type { Mineral } from '../domain/nutrients';
import { MINERALS, NUTRIENTS } from '../domain/nutrients';
import type { DayScore, MineralScore } from '../domain/score/score';
import { contributionsOf, dayNetCarbs, dayTotal } from '../domain/score/score';
import type { DayPlan } from '../domain/week/week-plan';
import { isPlanned } from '../domain/week/week-plan';
import type { CsvCell } from './csv-text';
import { writeCsv } from './csv-text';
import type { Exporter, WeekExport } from './exporter';
import { CSV_FILE } from './file-kinds';
import { EMPTY, nutrientColumn, yesNo } from './nutrient-columns';

/**
 * The nutrients of each day of a week as CSV: one row per day, every nutrient, unrounded. A total with a missing value
 * has "yes" under `_at_least`; if nothing is known the cell is empty. A day without a plan has only its date. Not meant
 * to be read back.
 */

const HEADER: readonly string[] = [
  'date',
  'score',
  'at_least',
  ...NUTRIENTS.flatMap(({ id }) => [nutrientColumn(id), `${id}_at_least`]),
  'net_carbs_g',
  'net_carbs_at_least',
  'net_carbs_up_to',
  ...MINERALS.flatMap((mineral) => [
    `${mineral}_estimated`,
    `${mineral}_floor_mg`,
    `${mineral}_caution_mg`,
    `${mineral}_caution_counts`,
    `${mineral}_flag`,
  ]),
  'scored_for',
  'target_notes',
];

function netCarbCells({ amount, atLeast, upTo }: DayScore['netCarbs']): readonly CsvCell[] {
  // With both bounds open the number is neither a minimum nor a maximum, so it would mean nothing.
  const isUnknown = atLeast && (upTo || amount === 0);
  return [isUnknown ? EMPTY : amount, yesNo(atLeast), yesNo(upTo)];
}

function targetCells(score: MineralScore | undefined): readonly CsvCell[] {
  if (score === undefined) return [EMPTY, EMPTY, EMPTY, EMPTY];
  const { target, cautionAbove, cautionCounts, flag } = score;
  return [target ?? EMPTY, cautionAbove ?? EMPTY, cautionAbove === null ? EMPTY : cautionCounts, flag];
}

const hasEstimate = (day: DayPlan, lookup: FoodLookup, mineral: Mineral): boolean =>
  contributionsOf(day, lookup, mineral).some((one) => one.isEstimated);

function rowOf(day: DayPlan, { lookup, scores }: WeekExport): readonly CsvCell[] {
  if (!isPlanned(day)) return HEADER.map((name) => (name === 'date' ? day.date : EMPTY));
  const score = scores?.scored.days.find((one) => one.date === day.date);
  return [
    day.date,
    score?.exactScore ?? EMPTY,
    score === undefined ? EMPTY : yesNo(score.atLeast),
    ...NUTRIENTS.flatMap(({ id }) => {
      const { amount, atLeast } = dayTotal(day, lookup, id);
      return [atLeast && amount === 0 ? EMPTY : amount, yesNo(atLeast)];
    }),
    ...netCarbCells(dayNetCarbs(day, lookup)),
    ...MINERALS.flatMap((mineral) => [
      yesNo(hasEstimate(day, lookup, mineral)),
      ...targetCells(score?.minerals[mineral]),
    ]),
    scores?.forWhom ?? EMPTY,
    scores?.advice ?? EMPTY,
  ];
}

/** The days of a week as CSV. Floors, flags and score only if the person is known. */
function writeDayNutritionCsv(source: WeekExport): string {
  return writeCsv([HEADER, ...source.week.days.map((day) => rowOf(day, source))]);
}

/** The days of the week with all their nutrients. */
export const dayNutritionCsv = {
  label: 'Day nutrition',
  ...CSV_FILE,
  holds: 'every nutrient of every day, for a spreadsheet',
  nameEnd: ' nutrition',
  write: writeDayNutritionCsv,
} as const satisfies Exporter<WeekExport>;
