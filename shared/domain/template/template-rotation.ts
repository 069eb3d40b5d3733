import { differenceInCalendarISOWeeks, parseISO } from 'date-fns';
import type { IsoDate, WeekId } from '../week-id';
import { mondayOf } from '../week-id';

/**
 * Week templates that take turns: the first one in the week of `from`, the next one a week later, then again from the
 * start.
 */
export interface Rotation {
  readonly from: IsoDate;
  /** Ids of the week templates in order: A, B, C …. */
  readonly templates: readonly string[];
}

/** Fewest and most templates in a rotation. */
export const ROTATION_SIZE = { least: 2, most: 6 } as const;

/**
 * Which template of a rotation belongs to a week, 0 for the first; `null` for weeks before it starts. Three templates
 * from Monday 14 December 2026 (2026-W51): 2026-W51 → 0, W52 → 1, W53 → 2, 2027-W01 → 0.
 */
export function rotationIndex({ from, templates }: Rotation, week: WeekId): number | null {
  const weeks = differenceInCalendarISOWeeks(parseISO(mondayOf(week)), parseISO(from));
  return weeks < 0 || templates.length === 0 ? null : weeks % templates.length;
}

/** The letter of a position in the rotation: 0 is A, 2 is C. */
export const rotationLetter = (index: number): string => String.fromCodePoint('A'.charCodeAt(0) + index);
