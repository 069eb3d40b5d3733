/** The published shape of `repair --json`. Enough to apply a proposal and to check it from outside; nothing is rounded. */
import { formatPortion } from '#shared/domain/food/portion';
import type { DayRepair, EditContent, Proposal, RepairEdit, RepairRequest } from '#shared/domain/repair/repair';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { MendedAnswer } from './repair-text';
import { whySentence } from './repair-text';
import { dayJson } from './score-json';

const contentJson = (to: EditContent) =>
  'food' in to
    ? { food: to.food, grams: to.grams, portion: formatPortion(to.portion) }
    : { recipe: to.recipe, servings: to.servings };

function editJson(edit: RepairEdit, { plan }: RepairRequest) {
  const meal = slotsOf(plan).find(({ id }) => id === edit.slot)?.name ?? edit.slot;
  return {
    kind: edit.kind,
    ...(edit.kind === 'add' ? {} : { entry: edit.entry }),
    meal,
    ...(edit.kind === 'remove' ? {} : contentJson(edit.to)),
  };
}

const proposalJson = (proposal: Proposal, request: RepairRequest) => ({
  reaches: proposal.reaches,
  edits: proposal.edits.map((edit) => editJson(edit, request)),
  before: dayJson(proposal.before),
  after: dayJson(proposal.after),
  why: whySentence(proposal),
  buys: proposal.buys,
});

/** The document. If two limits stand in the way together, the second one is under `with`. */
export function repairJson(day: IsoDate, answer: DayRepair, request: RepairRequest) {
  switch (answer.outcome) {
    case 'proposals':
      return {
        day,
        feasible: true,
        proposals: answer.proposals.map((one) => proposalJson(one, request)),
        limited: answer.limited,
      };
    case 'nothing':
      return { day, feasible: answer.why === 'met', proposals: [], nothing: answer.why, limited: false };
    case 'infeasible':
      return {
        day,
        feasible: false,
        best: answer.best,
        ...(answer.deadEnd === undefined ? {} : { deadEnd: answer.deadEnd }),
        conflicts: answer.conflicts.flatMap(([first, second]) =>
          first === undefined ? [] : [second === undefined ? first : { ...first, with: second }],
        ),
        limited: answer.limited,
      };
  }
}

/** The document of a week: the answer for each short day, and whether its first proposal is chosen. */
export const weekRepairJson = (week: WeekId, answers: readonly MendedAnswer[], limited: boolean) => ({
  week,
  days: answers.map(({ answer, isChosen, request }) => ({
    ...repairJson(request.date, answer, request),
    chosen: isChosen,
  })),
  limited,
});
