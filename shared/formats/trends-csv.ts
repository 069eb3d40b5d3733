import type { Mineral } from '../domain/nutrients';
import { MINERALS } from '../domain/nutrients';
import { targetSentences } from '../domain/person/person-text';
import type { MineralScore } from '../domain/score/score';
import { personOn } from '../domain/person/targets';
import type { TrendDay } from '../domain/score/trends';
import { isTold } from '../domain/score/trends';
import type { CsvCell } from './csv-text';
import { writeCsv } from './csv-text';
import type { Exporter, TrendsExport } from './exporter';
import { CSV_FILE } from './file-kinds';
import { EMPTY, yesNo } from './nutrient-columns';

function mineralHeader(mineral: Mineral): readonly string[] {
  return [
    `${mineral}_mg`,
    `${mineral}_at_least`,
    `${mineral}_estimated`,
    `${mineral}_from_supplements_mg`,
    `${mineral}_floor_mg`,
    `${mineral}_caution_mg`,
    `${mineral}_caution_counts`,
    `${mineral}_flag`,
  ];
}

const HEADER: readonly string[] = [
  'date',
  'score',
  'at_least',
  ...MINERALS.flatMap(mineralHeader),
  'cramp_level',
  'cramp_time',
  'cramp_muscle',
  'activity_hours',
  'water_ml',
  'target_notes',
];

function mineralCells(score: MineralScore): readonly CsvCell[] {
  const { amount, atLeast, isEstimated, fromSupplements, target, cautionAbove, cautionCounts, flag } = score;
  return [
    // Values are missing and nothing is known: a 0 would mean that nothing was eaten.
    atLeast && amount === 0 ? EMPTY : amount,
    yesNo(atLeast),
    yesNo(isEstimated),
    fromSupplements,
    target ?? EMPTY,
    cautionAbove ?? EMPTY,
    cautionAbove === null ? EMPTY : cautionCounts,
    flag,
  ];
}

const NOTHING_PLANNED: readonly CsvCell[] = mineralHeader('sodium').map(() => EMPTY);

function rowOf({ date, scored, cramp, activityHours, waterMl }: TrendDay, notes: string): readonly CsvCell[] {
  const { isPlanned, exactScore, atLeast, minerals } = scored;
  return [
    date,
    exactScore ?? EMPTY,
    isPlanned ? yesNo(atLeast) : EMPTY,
    ...MINERALS.flatMap((mineral) => (isPlanned ? mineralCells(minerals[mineral]) : NOTHING_PLANNED)),
    cramp?.level ?? EMPTY,
    cramp?.time ?? EMPTY,
    cramp?.muscle ?? EMPTY,
    activityHours,
    waterMl,
    isPlanned ? notes : EMPTY,
  ];
}

/**
 * The days as CSV, one row for each day with a plan or a note, numbers unrounded, an empty cell for unknown or absent
 * values. `target_notes` has the sentences that must accompany the day's targets.
 */
function writeTrendsCsv({ days, profile }: TrendsExport): string {
  const rows = days.filter(isTold).map((day) => {
    const person = personOn(profile, day.date);
    return rowOf(day, person === null ? '' : targetSentences(person).join(' '));
  });
  return writeCsv([HEADER, ...rows]);
}

/** The days of Trends as CSV. */
export const trendsCsv = {
  label: 'CSV table',
  ...CSV_FILE,
  holds: 'one row per day: score, minerals, cramps, exercise and water',
  write: writeTrendsCsv,
} as const satisfies Exporter<TrendsExport>;
