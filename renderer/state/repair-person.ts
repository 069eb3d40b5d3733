import { useMemo } from 'react';
import type { Guard } from '#shared/domain/person/safety';
import type { PersonOnDay } from '#shared/domain/person/targets';
import type { IsoDate } from '#shared/domain/week-id';
import { useToday } from './clock-store';
import { usePersonOn } from './score-store';

const united = <Value>(a: readonly Value[], b: readonly Value[]): readonly Value[] => [...new Set([...a, ...b])];

/** What both allow: a day is scored by the answers of its date, and what is suggested now obeys those of today too. */
function bothOf(then: Guard, today: Guard): Guard {
  return {
    ...then,
    isSupported: then.isSupported && today.isSupported,
    blocks: new Set([...then.blocks, ...today.blocks]),
    hasNetCarbLimit: then.hasNetCarbLimit && today.hasNetCarbLimit,
    mayGenerate: then.mayGenerate && today.mayGenerate,
    yes: united(then.yes, today.yes),
    unanswered: united(then.unanswered, today.unanswered),
  };
}

/** The person a day is repaired for. */
export function useRepairPerson(date: IsoDate): PersonOnDay {
  const then = usePersonOn(date);
  const today = usePersonOn(useToday());
  return useMemo(() => ({ ...then, guard: bothOf(then.guard, today.guard) }), [then, today]);
}
