import { useMemo } from 'react';
import type { KnownEater } from '#shared/domain/eaters/eater';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { obeyingToday, personToRepair } from '#shared/domain/repair/week-request';
import type { IsoDate } from '#shared/domain/week-id';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { useToday } from './clock-store';
import { useLibraryPart } from './library-store';
import { usePersonOn } from './score-store';

/** The person a day is repaired for; `eater`: the eater it is suggested for, with their own answers. */
export function useRepairPerson(date: IsoDate, eater: KnownEater | null = null): PersonOnDay {
  const then = usePersonOn(date);
  const day = useToday();
  const today = usePersonOn(day);
  return useMemo(
    () => (eater === null ? null : personToRepair(eater.profile, date, day)) ?? obeyingToday(then, today),
    [then, today, eater, date, day],
  );
}

/** {@link useRepairPerson} for every day of a week. */
export function useWeekPeople(
  { days }: Pick<WeekPlan, 'days'>,
  eater: KnownEater | null,
): ReadonlyMap<IsoDate, PersonOnDay> {
  const yours = useLibraryPart((library) => library.profile);
  const profile = eater?.profile ?? yours;
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
