import type { KnownEater } from '#shared/domain/eaters/eater';
import { counted, formatList, formatNumber, plural } from '#shared/domain/number-text';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import type { Guard } from '#shared/domain/person/safety';
import { FACT_WORDS, offers, whyTotalsOnly } from '#shared/domain/person/safety';
import type { Conflict, NothingToRepair, Proposal, Reach, Relaxable } from '#shared/domain/repair/repair';
import { gramsLabel, netCarbsLabel } from '#shared/domain/repair/limit-text';
import { NOTHING_TO_REPAIR } from '#shared/domain/repair/proposal-text';
import type { DayScore, Flag } from '#shared/domain/score/score';
import { mineralName } from '#shared/domain/score/score-text';
import type { Slot } from '#shared/domain/week/week-plan';
import type { FoodSource } from '#renderer/state/repair-planning';
import type { RunLimits } from './run-limits';
import { limitNumber, withMoved } from './run-limits';

/** The texts of the repair dialog about the day and the limits; those of a proposal come from the engine. */

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const names = (minerals: readonly Mineral[]): string =>
  formatList(minerals.map((mineral) => mineralName(mineral).toLowerCase()));

const withFlag = (score: DayScore, flag: Flag): readonly Mineral[] =>
  MINERALS.filter((mineral) => score.minerals[mineral].flag === flag);

/** " for Pal", added when something is done for an eater; empty for the planned person. */
export const forWhom = (eater: Pick<KnownEater, 'name'> | null): string => (eater === null ? '' : ` for ${eater.name}`);

/** A sentence about somebody's targets, with an eater's name before it. */
export const ofWhom = (eater: Pick<KnownEater, 'name'> | null, sentence: string): string =>
  eater === null ? sentence : `${eater.name}: ${sentence}`;

/** For an answer whose search was cut short. */
export const LIMITED = 'There may be a better way: the search was cut off.';

const CLEARED: readonly (string | undefined)[] = [undefined, 'it', 'both', 'all three'];

/** "Potassium and magnesium are short, sodium is borderline." and that nothing adds to a mineral above its caution. */
export function daySentence(score: DayScore, proposals: readonly Proposal[]): string {
  const parts = (['short', 'borderline', 'unknown'] as const).flatMap((flag) => {
    const minerals = withFlag(score, flag);
    return minerals.length === 0 ? [] : [`${names(minerals)} ${plural(minerals.length, 'is', 'are')} ${flag}`];
  });
  const above = withFlag(score, 'above-caution');
  const caution =
    above.length === 0
      ? ''
      : ` ${upperFirst(names(above))} ${plural(above.length, 'is', 'are')} above caution, so nothing here adds to ${plural(above.length, 'it', 'them')}.`;
  const missing = withFlag(score, 'short').length + withFlag(score, 'borderline').length;
  const all =
    proposals.length > 0 && proposals.every(({ reaches }) => reaches === 'met') ? CLEARED[missing] : undefined;
  const clears =
    all === undefined ? '' : ` ${proposals.length > 1 ? 'Each proposal clears' : 'The proposal clears'} ${all}.`;
  return `${parts.length === 0 ? '' : `${upperFirst(parts.join(', '))}.`}${caution}${clears}`.trim();
}

/** What the person's answers leave out of every proposal, as sentences; none if nothing is. */
export function leftOutSentences(guard: Guard, eater: Pick<KnownEater, 'name'> | null): readonly string[] {
  const facts = [...guard.yes, ...guard.unanswered];
  const left = [
    ...(guard.blocks.has('sodium-up') ? ['what raises sodium'] : []),
    ...(!guard.blocks.has('sodium-up') && guard.blocks.has('salt-change') ? ['any change of salt'] : []),
    ...(guard.blocks.has('potassium-up') ? ['what raises potassium'] : []),
    ...(!offers(guard, 'potassium-salt') && !guard.blocks.has('potassium-up') ? ['salt substitutes'] : []),
    ...(guard.blocks.has('supplement') ? ['supplements'] : []),
    ...(!guard.blocks.has('supplement') && guard.blocks.has('magnesium-supplement') ? ['magnesium supplements'] : []),
  ];
  if (left.length === 0 || facts.length === 0) return [];
  const why =
    guard.unanswered.length > 2 && guard.yes.length === 0
      ? 'until the safety questions are answered'
      : `by ${eater === null ? 'your' : `${eater.name}’s`} safety answers: ${facts.map((fact) => FACT_WORDS[fact]).join('; ')}`;
  return [`Left out ${why}. Not proposed: ${formatList(left)}.`];
}

/** Why there is nothing to propose, as one sentence. */
export function nothingSentence(why: NothingToRepair, guard: Guard): string {
  const unsupported = why === 'not-supported' ? whyTotalsOnly(guard) : null;
  return unsupported === null ? NOTHING_TO_REPAIR[why] : `${unsupported}: nothing is suggested.`;
}

/**
 * "Energy ≤ 2,100 kcal"; with a protein range "Energy ≤ 2,100 kcal, protein 90–140 g". `mostMore`: the most a day may
 * grow by if no maximum is set: "Energy ≤ +400 kcal".
 */
export function energyLabel(
  { energy, protein, fat }: Pick<RunLimits, 'energy' | 'protein' | 'fat'>,
  {
    named = [],
    mostMore,
  }: { readonly named?: readonly ('protein' | 'fat')[]; readonly mostMore?: number | undefined } = {},
): string {
  const most = energy.max ?? mostMore;
  const words =
    most === undefined ? 'Energy: no limit' : `Energy ≤ ${energy.max === null ? '+' : ''}${formatNumber(most, 0)} kcal`;
  const beside = {
    protein: gramsLabel('Protein', protein),
    fat: gramsLabel('Fat', fat ?? { min: null }),
  };
  return [words, ...named.map((part) => beside[part].toLowerCase())].join(', ');
}

/** "3 changes". */
export const editsLabel = (edits: number): string => counted(edits, 'change');

/** "Breakfast and dinner locked". */
export function lockedLabel(locked: readonly string[], slots: readonly Slot[]): string {
  const meals = slots.filter(({ id }) => locked.includes(id)).map(({ name }) => name);
  if (meals.length === 0) return 'No meal locked';
  const [first = '', ...rest] = meals;
  return `${formatList([first, ...rest.map((name) => name.toLowerCase())])} locked`;
}

/** The choices of where foods may come from. */
export const SOURCE_WORDS: Readonly<Record<FoodSource, string>> = {
  any: 'Any food',
  list: 'Only what is on the list, or at home',
  ticked: 'Only what is ticked on the list, or at home',
};

const UNITS: Readonly<Record<Relaxable, string>> = {
  netCarbs: ' g',
  energy: ' kcal',
  protein: ' g',
  proteinMax: ' g',
  fat: ' g',
  edits: '',
};
const shown = (limit: Relaxable, amount: number): string => `${formatNumber(amount, 1)}${UNITS[limit]}`;

/** The name of a limit in a conflict: "Net carbs ≤ 20 g", "3 changes". */
export function limitLabel(limit: Relaxable, limits: RunLimits): string {
  switch (limit) {
    case 'netCarbs':
      return netCarbsLabel(limits.netCarbs);
    case 'energy':
      return energyLabel(limits);
    case 'protein':
      return gramsLabel('Protein', { min: limits.protein.min });
    case 'proteinMax':
      return gramsLabel('Protein', { min: null, max: limits.protein.max });
    case 'fat':
      return gramsLabel('Fat', { min: null, max: limits.fat?.max });
    case 'edits':
      return editsLabel(limits.edits);
  }
}

/** "Try 22.2 g", "Try 5 changes", "Try 22.2 g and 2,200 kcal". */
export function tryLabel(conflict: Conflict, limits: RunLimits): string {
  const moved = withMoved(conflict, limits);
  const to = conflict.map(({ limit }) => {
    const amount = limitNumber(limit, moved);
    return limit === 'edits' ? editsLabel(amount) : shown(limit, amount);
  });
  return `Try ${formatList(to)}`;
}

const WAYS_OUT: readonly string[] = [
  '',
  'One limit stands',
  'Two limits stand',
  'Three limits stand',
  'Four limits stand',
  'Five limits stand',
];

/** The reason, before its ways out are listed. */
export function reasonSentences(
  conflicts: readonly Conflict[],
  edits: number,
  reach: Reach,
): { readonly reason: string; readonly next: string } {
  const reason =
    reach === 'met'
      ? `This cannot be fully met in ${counted(edits, 'change')} inside these limits.`
      : `The day stays short: ${counted(edits, 'change')} inside these limits cannot clear it.`;
  const limits = new Set(conflicts.flatMap((conflict) => conflict.map(({ limit }) => limit)));
  const stands = WAYS_OUT[limits.size] ?? 'Several limits stand';
  if (conflicts.some((conflict) => conflict.length > 1))
    return {
      reason,
      next: conflicts.length < 2 ? `${stands} in the way, and only both together are enough:` : `${stands} in the way:`,
    };
  return {
    reason,
    next: `${stands} in the way. ${conflicts.length > 1 ? 'Loosening any one is enough:' : 'Loosening it is enough:'}`,
  };
}
