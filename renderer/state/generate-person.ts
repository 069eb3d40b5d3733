import { useMemo } from 'react';
import { generateLock } from '#shared/domain/repair/generate-offer';
import { personToRepair } from '#shared/domain/repair/week-request';
import type { WeekId } from '#shared/domain/week-id';
import { datesOf } from '#shared/domain/week-id';
import { useToday } from './clock-store';
import { useLibraryPart } from './library-store';

/** Why no day of a week can be filled, as one sentence; `null` if one can. */
export function useGenerateLock(week: WeekId): string | null {
  const profile = useLibraryPart((library) => library.profile);
  const today = useToday();
  return useMemo(() => {
    const reasons = datesOf(week).map((date) => generateLock([date], (one) => personToRepair(profile, one, today)));
    return reasons.includes(null) ? null : (reasons[0] ?? null);
  }, [profile, week, today]);
}
