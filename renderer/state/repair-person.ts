import { useMemo } from 'react';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { obeyingToday, personToRepair } from '#shared/domain/repair/week-request';
import type { IsoDate } from '#shared/domain/week-id';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { useToday } from './clock-store';
import { useLibraryPart } from './library-store';
import { usePersonOn } from './score-store';

/** The person a day is repaired for. */
export function useRepairPerson(date: IsoDate): PersonOnDay {
  const then = usePersonOn(date);
  const today = usePersonOn(useToday());
  return useMemo(() => obeyingToday(then, today), [then, today]);
}

/** {@link useRepairPerson} for every day of a week. */
export function useWeekPeople({ days }: Pick<WeekPlan, 'days'>): ReadonlyMap<IsoDate, PersonOnDay> {
  const profile = useLibraryPart((library) => library.profile);
  const today = useToday();
  return useMemo(
    () =>
      new Map(
        days.flatMap(({ date }) => {
          const person = personToRepair(profile, date, today);
          return person === null ? [] : [[date, person] as const];
        }),
      ),
    [days, profile, today],
  );
}
