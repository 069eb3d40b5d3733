import { useMemo } from 'react';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { obeyingToday } from '#shared/domain/repair/week-request';
import type { IsoDate } from '#shared/domain/week-id';
import { useToday } from './clock-store';
import { usePersonOn } from './score-store';

/** The person a day is repaired for. */
export function useRepairPerson(date: IsoDate): PersonOnDay {
  const then = usePersonOn(date);
  const today = usePersonOn(useToday());
  return useMemo(() => obeyingToday(then, today), [then, today]);
}
