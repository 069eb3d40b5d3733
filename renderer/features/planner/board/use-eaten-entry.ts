import { useEaters, useShownEater } from '#renderer/state/eaters-store';
import { usePlanPart } from '#renderer/state/planner-store';
import { amountsText, narrow, shortAmount } from '#shared/domain/eaters/entry-amounts';
import type { KnownEater } from '#shared/domain/eaters/eater';
import type { EntryPlace } from '#shared/domain/eaters/portions';
import { placeOf, portionOf, yourPortionOf } from '#shared/domain/eaters/portions';
import type { FoodLookup } from '#shared/domain/food/food';
import { isYours } from '#shared/domain/week/entry-portions';
import type { CellAddress, Entry, WeekPlan } from '#shared/domain/week/week-plan';

/** An entry as the people in the household eat it. */
export interface EatenEntry {
  /** Portion of the eater shown on the day, as a multiple of the planned amount. */
  readonly portion: number;
  /** "1 · Pal 1½" for the line under the name. */
  readonly short: string;
  /** The same in full, for its accessible name and tooltip. */
  readonly spoken: string;
}

interface AmountWords {
  readonly portion: string;
  readonly short: string;
}

const placeIn = (plan: WeekPlan, { date, slot }: CellAddress): EntryPlace =>
  placeOf(
    plan.days.find((day) => day.date === date),
    slot,
  );

/** The text under an entry and how much of it counts; without eaters, the amount as planned. */
export function useEatenEntry(
  entry: Entry,
  at: CellAddress,
  { portion: planned, short }: AmountWords,
  lookup: FoodLookup,
): EatenEntry {
  const eaters = useEaters();
  const shown = useShownEater(at.date);
  const hasOthers = eaters.length > 0 || !isYours(entry);
  const of = (plan: WeekPlan, eater: KnownEater): number => portionOf(eater, entry, placeIn(plan, at), lookup);
  const portion = usePlanPart((plan) => (shown === null ? yourPortionOf(entry) : of(plan, shown)));
  const text = usePlanPart((plan) =>
    hasOthers ? amountsText(entry, shortAmount(entry, short), placeIn(plan, at), eaters, lookup, true) : null,
  );
  const spoken = usePlanPart((plan) =>
    hasOthers ? amountsText(entry, planned, placeIn(plan, at), eaters, lookup) : null,
  );
  return { portion, short: text === null ? short : narrow(text), spoken: spoken ?? planned };
}

/** An amount times a portion; an unknown one stays unknown, unless none of it is eaten. */
export const timesShare = (amount: number | null, portion: number): number | null =>
  portion === 0 ? 0 : amount === null ? null : amount * portion;
