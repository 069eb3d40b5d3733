import type { Household } from '#shared/domain/eaters/household';
import { householdOf } from '#shared/domain/eaters/household';
import { prepBeforeText, prepTasks } from '#shared/domain/week/prep-lines';
import { shownAmountOf, shownNutrients, shownSentence } from '#shared/domain/score/shown-nutrients';
import type { MethodOutput } from '#shared/contract/methods';
import type { Catalog } from '#shared/domain/food/catalog';
import type { FoodLookup } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { DayTargets } from '#shared/domain/person/targets';
import { targetsOn } from '#shared/domain/person/targets';
import type { ScoredWeek } from '#shared/domain/score/week-score';
import { scorePlan } from '#shared/domain/score/week-score';
import type { WeekDocument } from '#shared/schema/week-document';
import type { PrintChoices } from './printed-rows';
import { eaterOfJob, forWhom, jobOfPerson } from './print-for';
import {
  estimatesSentence,
  exerciseSentence,
  potassiumSaltsSentence,
  presetSentence,
  targetsSentence,
  traySentence,
  weekSentences,
  weekTitle,
} from './print-text';
import type { WeekHead } from './WeekSheet';

/** The job: the week, the person, the paper, and what to print. */
export type PrintJob = MethodOutput<'print.job'>;

/** A week as used by every sheet. */
export interface PrintedWeek {
  /** For the person it is printed for. */
  readonly plan: WeekDocument;
  /** For the whole household: what is cooked. */
  readonly whole: WeekDocument;
  readonly household: Household;
  readonly lookup: FoodLookup;
  readonly head: WeekHead;
  readonly choices: PrintChoices;
}

/** The job's options; everything is printed unless it says otherwise. */
export const choicesOf = ({ withNotes = true, withMinerals = true }: PrintJob): PrintChoices => ({
  withNotes,
  withMinerals,
});

function missingTargets(date: string): never {
  throw new Error(`No targets for ${date}.`);
}

/** The scores of a week, `null` if the person of one of its days is not known. */
export function scoredWeek(plan: WeekDocument, { library }: PrintJob, lookup: FoodLookup): ScoredWeek | null {
  const targets = new Map<string, DayTargets>();
  for (const day of plan.days) {
    const one = targetsOn(library.profile, day);
    if (one === null) return null;
    targets.set(day.date, one);
  }
  return scorePlan(plan, lookup, ({ date }) => targets.get(date) ?? missingTargets(date));
}

const NOBODY_YET = 'Not scored: nobody has said yet who this plan is for.';

/** The sentences above a week, what was scored, and how its foods are looked up; only from the job and the catalog. */
export function readWeek(job: PrintJob, catalog: Catalog): PrintedWeek {
  const eater = eaterOfJob(job);
  const person = jobOfPerson(job, catalog);
  const { week, library } = person;
  const lookup = lookupFor(week, catalog);
  const choices = choicesOf(job);
  const { withMinerals } = choices;
  const scored = withMinerals ? scoredWeek(week, person, lookup) : null;
  const unscored = withMinerals ? [eater === null ? NOBODY_YET : `Not scored: ${eater.name} has no targets.`] : [];
  return {
    plan: week,
    whole: job.week,
    household: householdOf(job.library),
    lookup,
    choices,
    head: {
      week: week.week,
      title: weekTitle(week.week),
      forWhom: forWhom(job),
      weekSentences: scored === null ? unscored : weekSentences(scored),
      // Exercise has a separate sentence; these are the targets before it raises them.
      targetsSentence: withMinerals
        ? targetsSentence(
            week.week,
            week.days.flatMap(({ date }) => targetsOn(library.profile, { date }) ?? []),
          )
        : '',
      presetSentence: withMinerals ? presetSentence(week.week, library.profile) : '',
      saltsSentence:
        scored === null
          ? ''
          : [potassiumSaltsSentence(scored), exerciseSentence(scored), estimatesSentence(scored)]
              .filter((sentence) => sentence !== '')
              .join(' '),
      scored,
      withMinerals,
      tray: [traySentence(week, lookup), job.withPrep === false ? '' : prepBeforeText(week)]
        .filter((sentence) => sentence !== '')
        .join(' '),
      prep: job.withPrep === false ? new Map() : prepTasks([week, job.next]),
      shown: week.days.map((day) =>
        withMinerals
          ? shownNutrients(library.settings.shownNutrients).map((one) => shownSentence(shownAmountOf(day, lookup, one)))
          : [],
      ),
    },
  };
}
