/** The proposals of a day or a week as text. */
import { MINERALS } from '#shared/domain/nutrients';
import { formatNumber } from '#shared/domain/number-text';
import { editText, infeasibleSentences, NOTHING_TO_REPAIR, reachText } from '#shared/domain/repair/proposal-text';
import type { EditNames } from '#shared/domain/repair/proposal-text';
import type { DayRepair, Proposal, RepairRequest } from '#shared/domain/repair/repair';
import type { DayScore } from '#shared/domain/score/score';
import { formatNetCarbs, formatTotal, mineralName, shownAmount } from '#shared/domain/score/score-text';
import { formatDate } from '#shared/domain/week-id';
import { slotsOf } from '#shared/domain/week/week-plan';
import { oneLine } from '#shared/formats/plain-text';

/** The answer for a day of a week. `isChosen`: the first proposal is part of the week's repair. */
export interface MendedAnswer {
  readonly answer: DayRepair;
  readonly isChosen: boolean;
  readonly request: RepairRequest;
}

/**
 * "Potassium 1,799 → 3,004 of 3,000 mg, Magnesium ≥ 134 → ≥ 322 of 320 mg": the minerals that increase, with their
 * targets, and with bounds and estimates marked.
 */
export function whySentence({ before, after }: Proposal): string {
  const gains = MINERALS.flatMap((mineral) => {
    const [was, is] = [before.minerals[mineral], after.minerals[mineral]];
    if (is.target === null || is.amount <= was.amount) return [];
    const amounts = `${shownAmount(was)} → ${shownAmount(is)} of ${formatNumber(is.target, 0)} mg`;
    return [`${mineralName(mineral)} ${amounts}`];
  });
  return gains.join(', ');
}

const scoreOf = ({ score, atLeast }: DayScore): string => (score === null ? '–' : `${atLeast ? '≥ ' : ''}${score}`);

function proposalLines(proposal: Proposal, place: number, { plan, lookup, recipes }: RepairRequest): readonly string[] {
  const { before, after, edits } = proposal;
  const names: EditNames = {
    plan,
    food: lookup,
    recipe: (id) => recipes.find((one) => one.id === id)?.recipe ?? lookup.recipe?.(id),
  };
  const mealOf = (slot: string): string => slotsOf(plan).find(({ id }) => id === slot)?.name ?? slot;
  const score = `score ${scoreOf(before)} → ${scoreOf(after)}`;
  const energy = `${formatTotal(before.energy, 'kcal').replace(' kcal', '')} → ${formatTotal(after.energy, 'kcal')}`;
  const carbs = `net carbs ${formatNetCarbs(before.netCarbs)} → ${formatNetCarbs(after.netCarbs)}`;
  return [
    '',
    `${place}. ${reachText(proposal)}`,
    ...edits.map((edit) => `   ${oneLine(`${mealOf(edit.slot)}: ${editText(edit, names)}`)}`),
    `   ${whySentence(proposal)}`,
    `   ${score}, ${energy}, ${carbs}`,
  ];
}

const CUT_OFF = 'The search was cut off, so there may be a smaller change.';

function lines(answer: DayRepair, request: RepairRequest): readonly string[] {
  switch (answer.outcome) {
    case 'nothing':
      return [NOTHING_TO_REPAIR[answer.why]];
    case 'proposals':
      return [
        ...answer.proposals.flatMap((one, index) => proposalLines(one, index + 1, request)),
        ...(answer.limited ? ['', CUT_OFF] : []),
      ];
    case 'infeasible':
      return infeasibleSentences(answer);
  }
}

/** The text of a day. */
export function repairText(answer: DayRepair, request: RepairRequest): string {
  return `${[formatDate(request.date, 'EEEE d MMMM yyyy'), ...lines(answer, request)].join('\n')}\n`;
}

/** The text of a week: for each short day the chosen proposal, or why there is none. */
export function weekRepairText(answers: readonly MendedAnswer[], limited: boolean): string {
  if (answers.length === 0) return 'Nothing to repair: no day of the week is short.\n';
  const days = answers.map(({ answer, isChosen, request }) => {
    if (answer.outcome !== 'proposals') return repairText(answer, request);
    const date = formatDate(request.date, 'EEEE d MMMM yyyy');
    return isChosen
      ? repairText({ ...answer, proposals: answer.proposals.slice(0, 1), limited: false }, request)
      : `${date}\nLeft: every way would be one repeat or one new thing to buy too many for this week.\n`;
  });
  return [...days, ...(limited ? [`${CUT_OFF}\n`] : [])].join('\n');
}
