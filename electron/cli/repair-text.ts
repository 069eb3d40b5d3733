/** The proposals of a day as sentences. */
import { formatPortion } from '#shared/domain/food/portion';
import { MINERALS } from '#shared/domain/nutrients';
import { counted, formatList, formatNumber } from '#shared/domain/number-text';
import type {
  Conflict,
  DayRepair,
  EditContent,
  NothingToRepair,
  Proposal,
  Relaxable,
  RepairEdit,
  RepairRequest,
} from '#shared/domain/repair/repair';
import { formatNetCarbs, mineralName, roundedDown } from '#shared/domain/score/score-text';
import { formatDate } from '#shared/domain/week-id';
import { formatServings } from '#shared/domain/week/servings-text';
import { findEntry, slotsOf } from '#shared/domain/week/week-plan';
import { oneLine } from '#shared/formats/plain-text';

/** "Potassium 1,799 → 3,004 of 3,000 mg, magnesium 134 → 322 of 320 mg": the minerals that gain, with their targets. */
export function whySentence({ before, after }: Proposal): string {
  const gains = MINERALS.flatMap((mineral) => {
    const [was, is] = [before.minerals[mineral], after.minerals[mineral]];
    if (is.target === null || is.amount <= was.amount) return [];
    const amounts = `${roundedDown(was.amount)} → ${roundedDown(is.amount)} of ${formatNumber(is.target, 0)} mg`;
    return [`${mineralName(mineral)} ${amounts}`];
  });
  return gains.join(', ');
}

const NOTHING_WORDS: Readonly<Record<NothingToRepair, string>> = {
  met: 'Every scored mineral is met; there is nothing to repair.',
  'not-supported': 'Nothing is suggested here.',
  'not-planned': 'No food or recipe is planned on this day, so there is nothing to repair.',
  'not-scored': 'No mineral is scored with these answers, so there is nothing to repair.',
  unknown: 'What is missing is only what nobody knows: an amount is unknown, not short.',
};

const nameOf = (to: EditContent, { lookup, recipes }: RepairRequest): string =>
  'food' in to
    ? (lookup(to.food)?.name ?? to.food)
    : (recipes.find(({ id }) => id === to.recipe)?.recipe.name ?? lookup.recipe?.(to.recipe)?.name ?? to.recipe);

const amountOf = (to: EditContent): string => ('food' in to ? formatPortion(to.portion) : formatServings(to.servings));

function editSentence(edit: RepairEdit, request: RepairRequest): string {
  const meal = slotsOf(request.plan).find(({ id }) => id === edit.slot)?.name ?? edit.slot;
  if (edit.kind === 'add') return `add to ${meal}: ${nameOf(edit.to, request)}, ${amountOf(edit.to)}`;
  const entry = findEntry(request.plan, edit.entry)?.entry;
  const was =
    entry?.kind === 'food'
      ? (request.lookup(entry.food)?.name ?? entry.food)
      : entry?.kind === 'recipe'
        ? (request.lookup.recipe?.(entry.recipe)?.name ?? entry.recipe)
        : edit.entry;
  switch (edit.kind) {
    case 'portion':
      return `change in ${meal}: ${was} to ${amountOf(edit.to)}`;
    case 'swap':
      return `swap in ${meal}: ${was} for ${nameOf(edit.to, request)}, ${amountOf(edit.to)}`;
    case 'remove':
      return `take from ${meal}: ${was}`;
  }
}

function proposalLines(proposal: Proposal, place: number, request: RepairRequest): readonly string[] {
  const { before, after, edits, reaches } = proposal;
  const reach = reaches === 'met' ? 'Fully met' : 'No longer short';
  const score = `score ${before.score ?? '–'} → ${after.score ?? '–'}`;
  const energy = `${formatNumber(before.energy.amount, 0)} → ${formatNumber(after.energy.amount, 0)} kcal`;
  const carbs = `net carbs ${formatNetCarbs(before.netCarbs)} → ${formatNetCarbs(after.netCarbs)}`;
  return [
    '',
    `${place}. ${reach} in ${counted(edits.length, 'change')}`,
    ...edits.map((edit) => `   ${oneLine(editSentence(edit, request))}`),
    `   ${whySentence(proposal)}`,
    `   ${score}, ${energy}, ${carbs}`,
  ];
}

const RELAXED: Readonly<Record<Relaxable, (by: number) => string>> = {
  netCarbs: (by) => `${formatNumber(by, 1)} g more net carbs`,
  energy: (by) => `${formatNumber(by, 0)} kcal more room for energy`,
  protein: (by) => `${formatNumber(by, 0)} g less protein`,
  edits: (by) => `${counted(by, 'change')} more`,
};

const conflictLine = (conflict: Conflict): string =>
  `   ${formatList(conflict.map(({ limit, relaxBy }) => RELAXED[limit](relaxBy)))} would make it possible.`;

function lines(answer: DayRepair, request: RepairRequest): readonly string[] {
  switch (answer.outcome) {
    case 'nothing':
      return [NOTHING_WORDS[answer.why]];
    case 'proposals':
      return [
        ...answer.proposals.flatMap((one, index) => proposalLines(one, index + 1, request)),
        ...(answer.limited ? ['', 'The search was cut off, so there may be a smaller change.'] : []),
      ];
    case 'infeasible': {
      const { mineral, share } = answer.best;
      return [
        'Nothing within these limits does it.',
        ...answer.conflicts.map(conflictLine),
        `   These foods bring ${mineralName(mineral).toLowerCase()} to ${Math.floor(share * 100)} % of its target at most.`,
      ];
    }
  }
}

/** The text of the command. */
export function repairText(answer: DayRepair, request: RepairRequest): string {
  return `${[formatDate(request.date, 'EEEE d MMMM yyyy'), ...lines(answer, request)].join('\n')}\n`;
}
