import type { MethodOutput } from '#shared/contract/methods';
import type { Catalog } from '#shared/domain/food/catalog';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { knownEaters } from '#shared/domain/eaters/eater';
import { weekOfEater, yourPlan } from '#shared/domain/eaters/plate';
import type { WeekDocument } from '#shared/schema/week-document';

type PrintJob = MethodOutput<'print.job'>;

/** Whose pages these are; `null`: the planned person's. */
export const eaterOfJob = ({ library, eater }: Pick<PrintJob, 'library' | 'eater'>): KnownEater | null =>
  knownEaters(library.eaters).find(({ id }) => id === eater) ?? null;

/** "For Pal"; empty for the planned person, whose pages need no name. */
export function forWhom(job: Pick<PrintJob, 'library' | 'eater'>): string {
  const eater = eaterOfJob(job);
  return eater === null ? '' : `For ${eater.name}`;
}

/**
 * The job with the weeks and answers of the person it is for: what they eat, against their targets. The shopping list
 * and the recipe cards are for everybody and do not use it.
 */
export function jobOfPerson(job: PrintJob, catalog: Catalog): PrintJob {
  const eater = eaterOfJob(job);
  const of = (week: WeekDocument): WeekDocument =>
    eater === null ? yourPlan(week) : weekOfEater(week, eater, lookupFor(week, catalog));
  return {
    ...job,
    week: of(job.week),
    ...(job.otherWeeks === undefined ? {} : { otherWeeks: job.otherWeeks.map(of) }),
    library:
      eater === null ? job.library : { ...job.library, profile: eater.profile.map((answers) => ({ ...answers })) },
  };
}
