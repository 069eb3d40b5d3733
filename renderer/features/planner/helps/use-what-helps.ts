import { useMemo } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import { usePlan } from '#renderer/state/planner-store';
import { useRepairPerson } from '#renderer/state/repair-person';
import { repairRequest, usualLimits } from '#renderer/state/repair-planning';
import { usePlateWeek } from '#renderer/state/repair-table';
import type { KnownEater } from '#shared/domain/eaters/eater';
import type { FoodId } from '#shared/domain/food/food';
import type { Mineral } from '#shared/domain/nutrients';
import type { MineralHelp } from '#shared/domain/repair/what-helps';
import { whatHelps } from '#shared/domain/repair/what-helps';
import type { RepairLimits } from '#shared/domain/repair/repair';
import type { PersonOnDay } from '#shared/domain/person/targets';
import type { IsoDate } from '#shared/domain/week-id';

/** What helps a day with each mineral, recalculated after every edit; `null` for a day that is not on screen. */
export function useWhatHelps(
  date: IsoDate,
  kept: ReadonlySet<FoodId>,
  eater: KnownEater | null,
): {
  readonly helps: Readonly<Record<Mineral, MineralHelp>>;
  readonly limits: RepairLimits;
  readonly favourites: ReadonlySet<string>;
  readonly person: PersonOnDay;
} | null {
  const plan = usePlan();
  const plate = usePlateWeek(plan, eater);
  const library = useLibrary();
  const person = useRepairPerson(date, eater);
  return useMemo(() => {
    const limits = usualLimits(plate, date, person);
    if (limits === null) return null;
    const request = repairRequest({ plan, date, person, limits, source: 'any', never: library, eater });
    const favourites = new Set(library.favourites);
    const helps = (mineral: Mineral) => whatHelps(request, mineral, { favourites, kept });
    return {
      helps: { sodium: helps('sodium'), potassium: helps('potassium'), magnesium: helps('magnesium') },
      limits,
      favourites,
      person,
    };
  }, [plan, plate, date, person, library, kept, eater]);
}
