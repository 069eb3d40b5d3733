import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import type { Guard } from '../person/safety';
import { whyTotalsOnly } from '../person/safety';
import type { DayScore } from '../score/score';
import type { IsoDate } from '../week-id';

/** Whether and for which days of a week the repair is offered. Its answers are left to the engine. */

/** The minerals of a day that are short, in display order. */
export const shortMinerals = ({ isPlanned, minerals }: Pick<DayScore, 'isPlanned' | 'minerals'>): readonly Mineral[] =>
  isPlanned ? MINERALS.filter((mineral) => minerals[mineral].floor === 'short') : [];

/** True for a planned day with a mineral that is borderline. */
export const isBorderline = ({ isPlanned, minerals }: DayScore): boolean =>
  isPlanned && MINERALS.some((mineral) => minerals[mineral].floor === 'borderline');

/** The day or the short days to repair; or why there is nothing, as one sentence. */
export type RepairOffer =
  | { readonly date: IsoDate }
  | { readonly shortDays: readonly IsoDate[] }
  | { readonly reason: string };

/** The days of a week that are short. */
export const shortDays = (days: readonly DayScore[]): readonly IsoDate[] =>
  days.filter((day) => shortMinerals(day).length > 0).map(({ date }) => date);

/** The text for a week without a short day. */
export const NOTHING_SHORT = 'No day of this week is short, so there is nothing to repair.';

/** Why nothing in a week may be repaired, however short it is, as one sentence; `null`: it may be. */
export function whyNoRepair(days: readonly DayScore[], guard: Guard): string | null {
  const unsupported = whyTotalsOnly(guard);
  if (unsupported !== null) return `${unsupported}: nothing is suggested.`;
  return days.some((day) => day.isPlanned) ? null : 'Nothing is planned in this week yet.';
}

/**
 * What "Repair" of a week means: the displayed day when it is short or borderline; otherwise the short days together,
 * or the only one; otherwise the first borderline one. Example: Monday met and displayed, Tuesday borderline, Wednesday
 * and Friday short → Wednesday and Friday.
 */
export function repairOffer(days: readonly DayScore[], shown: IsoDate | null, guard: Guard): RepairOffer {
  const reason = whyNoRepair(days, guard);
  if (reason !== null) return { reason };
  const short = shortDays(days);
  const onShow = days.find((day) => day.date === shown && (short.includes(day.date) || isBorderline(day)));
  if (onShow !== undefined) return { date: onShow.date };
  if (short.length > 1) return { shortDays: short };
  const only = short[0] ?? days.find(isBorderline)?.date;
  return only === undefined ? { reason: NOTHING_SHORT } : { date: only };
}
