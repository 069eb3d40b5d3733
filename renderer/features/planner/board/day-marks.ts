import type { NewerNumber } from '#shared/domain/newer-value';
import { MADE_BY_NEWER } from '#shared/domain/newer-value';
import type { CrampLevel, DayPlan } from '#shared/domain/week/week-plan';
import { CRAMP_LEVELS } from '#shared/domain/week/week-plan';

/** Labels of the levels of a cramp mark. */
export const CRAMP_WORDS: Readonly<Record<CrampLevel, string>> = {
  0: 'no cramps',
  1: 'light cramps',
  2: 'strong cramps',
  3: 'severe cramps',
};

function formatLevel(level: CrampLevel | NewerNumber): string {
  const known = CRAMP_LEVELS.find((one) => one === level);
  return known === undefined ? `cramps of a level ${MADE_BY_NEWER}` : CRAMP_WORDS[known];
}

/** "strong cramps at 23:30, left calf"; `null` when nothing was marked. "No cramps" has no time and no muscle. */
export function formatCramp({ cramp }: Pick<DayPlan, 'cramp'>): string | null {
  if (cramp == null) return null;
  if (cramp.level === 0) return CRAMP_WORDS[0];
  const time = cramp.time === undefined ? '' : ` at ${cramp.time}`;
  const muscle = cramp.muscle === undefined || cramp.muscle === '' ? '' : `, ${cramp.muscle}`;
  return `${formatLevel(cramp.level)}${time}${muscle}`;
}
