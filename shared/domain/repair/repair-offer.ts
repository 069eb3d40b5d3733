import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import type { Guard } from '../person/safety';
import { whyTotalsOnly } from '../person/safety';
import type { DayScore } from '../score/score';
import type { IsoDate } from '../week-id';

/** Whether and for which day of a week the repair is offered. What it answers is for the engine to say. */

/** The minerals of a day that are short, in the order they are always shown in. */
export const shortMinerals = ({ isPlanned, minerals }: Pick<DayScore, 'isPlanned' | 'minerals'>): readonly Mineral[] =>
  isPlanned ? MINERALS.filter((mineral) => minerals[mineral].floor === 'short') : [];

const isBorderline = ({ isPlanned, minerals }: DayScore): boolean =>
  isPlanned && MINERALS.some((mineral) => minerals[mineral].floor === 'borderline');

/** The day to repair, or why there is none, as one sentence. */
export type RepairOffer = { readonly date: IsoDate } | { readonly reason: string };

/**
 * The day "Repair" of a week means: the day on show when it is short or borderline, else the first short one, else the
 * first borderline one. Example: Monday met and on show, Tuesday borderline, Wednesday short → Wednesday.
 */
export function repairOffer(days: readonly DayScore[], shown: IsoDate | null, guard: Guard): RepairOffer {
  const unsupported = whyTotalsOnly(guard);
  if (unsupported !== null) return { reason: `${unsupported}: nothing is suggested.` };
  const isShort = (day: DayScore): boolean => shortMinerals(day).length > 0;
  const found =
    days.find((day) => day.date === shown && (isShort(day) || isBorderline(day))) ??
    days.find(isShort) ??
    days.find(isBorderline);
  if (found !== undefined) return { date: found.date };
  if (!days.some((day) => day.isPlanned)) return { reason: 'Nothing is planned in this week yet.' };
  return { reason: 'No day of this week is short, so there is nothing to repair.' };
}
