/** The proposals of a day as text. */
import { MINERALS } from '#shared/domain/nutrients';
import { formatNumber } from '#shared/domain/number-text';
import { editText, infeasibleSentences, NOTHING_TO_REPAIR, reachText } from '#shared/domain/repair/proposal-text';
import type { EditNames } from '#shared/domain/repair/proposal-text';
import type { DayRepair, Proposal, RepairRequest } from '#shared/domain/repair/repair';
import { formatNetCarbs, mineralName, roundedDown } from '#shared/domain/score/score-text';
import { formatDate } from '#shared/domain/week-id';
import { slotsOf } from '#shared/domain/week/week-plan';
import { oneLine } from '#shared/formats/plain-text';

/** "Potassium 1,799 → 3,004 of 3,000 mg, Magnesium 134 → 322 of 320 mg": the minerals that gain, with their targets. */
export function whySentence({ before, after }: Proposal): string {
  const gains = MINERALS.flatMap((mineral) => {
    const [was, is] = [before.minerals[mineral], after.minerals[mineral]];
    if (is.target === null || is.amount <= was.amount) return [];
    const amounts = `${roundedDown(was.amount)} → ${roundedDown(is.amount)} of ${formatNumber(is.target, 0)} mg`;
    return [`${mineralName(mineral)} ${amounts}`];
  });
  return gains.join(', ');
}

function proposalLines(proposal: Proposal, place: number, { plan, lookup, recipes }: RepairRequest): readonly string[] {
  const { before, after, edits } = proposal;
  const names: EditNames = {
    plan,
    food: lookup,
    recipe: (id) => recipes.find((one) => one.id === id)?.recipe ?? lookup.recipe?.(id),
  };
  const mealOf = (slot: string): string => slotsOf(plan).find(({ id }) => id === slot)?.name ?? slot;
  const score = `score ${before.score ?? '–'} → ${after.score ?? '–'}`;
  const energy = `${formatNumber(before.energy.amount, 0)} → ${formatNumber(after.energy.amount, 0)} kcal`;
  const carbs = `net carbs ${formatNetCarbs(before.netCarbs)} → ${formatNetCarbs(after.netCarbs)}`;
  return [
    '',
    `${place}. ${reachText(proposal)}`,
    ...edits.map((edit) => `   ${oneLine(`${mealOf(edit.slot)}: ${editText(edit, names)}`)}`),
    `   ${whySentence(proposal)}`,
    `   ${score}, ${energy}, ${carbs}`,
  ];
}

function lines(answer: DayRepair, request: RepairRequest): readonly string[] {
  switch (answer.outcome) {
    case 'nothing':
      return [NOTHING_TO_REPAIR[answer.why]];
    case 'proposals':
      return [
        ...answer.proposals.flatMap((one, index) => proposalLines(one, index + 1, request)),
        ...(answer.limited ? ['', 'The search was cut off, so there may be a smaller change.'] : []),
      ];
    case 'infeasible':
      return infeasibleSentences(answer);
  }
}

/** The text of the command. */
export function repairText(answer: DayRepair, request: RepairRequest): string {
  return `${[formatDate(request.date, 'EEEE d MMMM yyyy'), ...lines(answer, request)].join('\n')}\n`;
}
