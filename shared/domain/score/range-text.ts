import { nutrient } from '../nutrients';
import type { DayRange, Ranged } from '../person/day-ranges';
import { RANGE_UNIT, rangeText } from '../person/day-ranges';
import type { DayScore } from './score';
import { formatTotal } from './score-text';

/** "Energy 1,844 kcal of 1,400–2,100", "Protein 85 g of at least 90"; `null` without a range. */
export function formatInRange(score: Pick<DayScore, Ranged>, id: Ranged, range: DayRange | undefined): string | null {
  const wanted = rangeText(range);
  return wanted === null ? null : `${nutrient(id).label} ${formatTotal(score[id], RANGE_UNIT[id])} of ${wanted}`;
}
