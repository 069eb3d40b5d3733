import { currentCatalog } from '#renderer/state/catalog-store';
import type { PlateRequest } from '#renderer/state/repair-planning';
import { editedWeek, repairRequest } from '#renderer/state/repair-planning';
import { tableFor } from '#renderer/state/repair-table';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { targetsFor } from '#shared/domain/person/targets';
import type { RepairEdit } from '#shared/domain/repair/repair';
import { weekOfWhom } from '#shared/domain/repair/whose-plate';
import type { DayScore } from '#shared/domain/score/score';
import { scoreDay } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import type { WeekQuestion } from './use-week-repair';

/**
 * Applies the edits of a week's repair to the week, and scores a day with them, using the same functions as the board.
 */
export interface Mending {
  /** The week with the edits of a day. `plan` may be newer than the one that was asked about. */
  readonly edited: (plan: WeekDocument, date: IsoDate, edits: readonly RepairEdit[]) => WeekDocument;
  /** A day after its edits alone; the same object every time. */
  readonly after: (date: IsoDate, edits: readonly RepairEdit[]) => DayScore | null;
}

/** The score of a day of a week for a person; `null` if the week has no such day. */
export function scoreOn(plan: WeekDocument, date: IsoDate, { person, age }: PersonOnDay): DayScore | null {
  const day = plan.days.find((one) => one.date === date);
  if (day === undefined) return null;
  const targets = targetsFor(person, age, { date, activityHours: day.activityHours ?? 0 });
  return scoreDay(day, lookupFor(plan, currentCatalog()), targets);
}

/** The edits and scores of an answered question. */
export function mendingOf(
  { plan, limits, eater }: WeekQuestion,
  people: ReadonlyMap<IsoDate, PersonOnDay>,
  never: Pick<LibraryDocument, 'dislikes' | 'exclusions'>,
): Mending {
  const requests = new Map<IsoDate, PlateRequest>();
  const scores = new Map<readonly RepairEdit[], DayScore | null>();

  function requestOn(date: IsoDate, person: PersonOnDay): PlateRequest {
    const known = requests.get(date);
    if (known !== undefined) return known;
    const made = repairRequest({ plan, date, person, limits, source: limits.source, never, eater });
    requests.set(date, made);
    return made;
  }

  const edited: Mending['edited'] = (week, date, edits) => {
    const person = people.get(date);
    return person === undefined ? week : editedWeek(requestOn(date, person), week, edits).plan;
  };
  return {
    edited,
    after: (date, edits) => {
      const known = scores.get(edits);
      if (known !== undefined) return known;
      const person = people.get(date);
      const score =
        person === undefined ? null : scoreOn(weekOfWhom(edited(plan, date, edits), tableFor(eater)), date, person);
      scores.set(edits, score);
      return score;
    },
  };
}
