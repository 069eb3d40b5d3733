import type { PersonOnDay } from '../person/targets';
import type { IsoDate } from '../week-id';
import { generateRefusal } from './generate-text';

/**
 * Why no week is filled on these dates, as one sentence: the first date whose person may not have it decides, as in
 * `generate`; `null` if it may be filled.
 */
export function generateLock(
  dates: readonly IsoDate[],
  personOn: (date: IsoDate) => PersonOnDay | null,
): string | null {
  for (const date of dates) {
    const guard = personOn(date)?.guard ?? null;
    if (guard === null || !guard.isSupported || !guard.mayGenerate) return generateRefusal(guard);
  }
  return null;
}
