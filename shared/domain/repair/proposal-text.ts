import type { Food, FoodId } from '../food/food';
import { formatPortion } from '../food/portion';
import { counted, formatList, formatNumber } from '../number-text';
import { formatShare, mineralName } from '../score/score-text';
import { formatServings } from '../week/servings-text';
import type { Entry, WeekPlan } from '../week/week-plan';
import { findEntry } from '../week/week-plan';
import type {
  Conflict,
  DayRepair,
  DeadEnd,
  EditContent,
  NothingToRepair,
  Proposal,
  Relaxable,
  RepairEdit,
} from './repair';

/** Source of the names used in edits. */
export interface EditNames {
  readonly plan: WeekPlan;
  readonly food: (id: FoodId) => Pick<Food, 'name'> | undefined;
  readonly recipe: (id: string) => { readonly name: string } | undefined;
}

/** A name within a sentence: "spinach, raw", but "Gerolsteiner mineral water". */
const inSentence = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const amountOf = (to: EditContent): string =>
  'recipe' in to ? formatServings(to.servings) : formatPortion(to.portion);

const nameOf = (to: EditContent, names: EditNames): string =>
  'recipe' in to ? (names.recipe(to.recipe)?.name ?? to.recipe) : inSentence(names.food(to.food)?.name ?? to.food);

const contentText = (to: EditContent, names: EditNames): string => `${nameOf(to, names)}, ${amountOf(to)}`;

/** A planned entry as content; `null` for a line that is neither a food nor a recipe. */
function contentOf(entry: Entry | undefined): EditContent | null {
  if (entry?.kind === 'food') return { food: entry.food, grams: entry.grams, portion: entry.portion };
  return entry?.kind === 'recipe' ? { recipe: entry.recipe, servings: entry.servings } : null;
}

const size = (content: EditContent): number => ('recipe' in content ? content.servings : content.grams);

/**
 * A change in words: "Add spinach, raw, 2 cups", "Swap romaine, 1 cup for chard, cooked, 1 cup", "More almonds: 1 oz → 1
 * ½ oz", "Less cheddar: 2 oz → 1 oz", "Take off walnuts, 1 oz".
 */
export function editText(edit: RepairEdit, names: EditNames): string {
  if (edit.kind === 'add') return `Add ${contentText(edit.to, names)}`;
  const was = contentOf(findEntry(names.plan, edit.entry)?.entry);
  const old = was === null ? 'what was there' : contentText(was, names);
  switch (edit.kind) {
    case 'remove':
      return `Take off ${old}`;
    case 'swap':
      return `Swap ${old} for ${contentText(edit.to, names)}`;
    case 'portion': {
      const isMore = was === null || size(edit.to) > size(was);
      const from = was === null ? '' : `${amountOf(was)} → `;
      return `${isMore ? 'More' : 'Less'} ${nameOf(edit.to, names)}: ${from}${amountOf(edit.to)}`;
    }
  }
}

/** How far a proposal brings the day: "fully met in 2 changes", "no longer short in 1 change". */
export const reachText = ({ reaches, edits }: Pick<Proposal, 'reaches' | 'edits'>): string =>
  `${reaches === 'met' ? 'fully met' : 'no longer short'} in ${counted(edits.length, 'change')}`;

/** Rounds up to a tenth: a limit moved by less than the exact amount would not be enough. */
const tenthsUp = (amount: number): string => formatNumber(Math.ceil(amount * 10 - 1e-6) / 10, 1);

function moveText(limit: Relaxable, by: number): string {
  switch (limit) {
    case 'netCarbs':
      return `${tenthsUp(by)} g more net carbs`;
    case 'energy':
      return `${formatNumber(Math.ceil(by), 0)} kcal more energy`;
    case 'protein':
      return `${tenthsUp(by)} g less protein`;
    case 'proteinMax':
      return `${tenthsUp(by)} g more protein`;
    case 'fat':
      return `${tenthsUp(by)} g more fat`;
    case 'edits':
      return counted(by, 'more change');
  }
}

/** What a conflict asks for: "2.1 g more net carbs makes it possible." A pair: "… and … together make it possible." */
export function conflictText(conflict: Conflict): string {
  const moves = formatList(conflict.map(({ limit, relaxBy }) => moveText(limit, relaxBy)));
  const [first] = conflict;
  const isMany = conflict.length > 1 || (first?.limit === 'edits' && first.relaxBy > 1);
  return `${moves}${conflict.length > 1 ? ' together' : ''} ${isMany ? 'make' : 'makes'} it possible.`;
}

const DEAD_END: Readonly<Record<DeadEnd, string>> = {
  'contradictory-limits': 'These limits contradict each other: the least energy, protein or fat is above the most.',
  locked: 'Every meal of the day is locked, so nothing can be changed.',
  'no-foods': 'No food is left that may be suggested, and nothing planned can be changed.',
};

/** Why a day cannot be mended, one sentence each. The share is an upper bound and rounds up. */
export function infeasibleSentences({
  best,
  conflicts,
  deadEnd,
}: Pick<Extract<DayRepair, { readonly outcome: 'infeasible' }>, 'best' | 'conflicts' | 'deadEnd'>): readonly string[] {
  if (deadEnd !== undefined) return [DEAD_END[deadEnd]];
  if (conflicts.length > 0) return conflicts.map(conflictText);
  const percent = Math.ceil(best.share * 100 - 1e-6);
  return [
    `Nothing within your foods and limits reaches more than ${formatShare(percent, 100)} of ${mineralName(best.mineral).toLowerCase()}.`,
  ];
}

/** Why there is nothing to search, as a sentence. */
export const NOTHING_TO_REPAIR: Readonly<Record<NothingToRepair, string>> = {
  met: 'Nothing to repair: every scored mineral is reached.',
  'not-supported': 'Nothing is suggested: only totals are supported here.',
  'newer-exclusion':
    'Nothing is suggested: you left something out with a newer version of Electroplate, and this one cannot tell which foods hold it.',
  'not-planned': 'Nothing to repair: no food or recipe is planned on this day.',
  'not-scored': 'Nothing to repair: no mineral is scored with these answers.',
  unknown: 'Nothing to repair: what is missing is only what nobody knows. An unknown amount is not a short one.',
};
