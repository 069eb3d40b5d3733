import type { FoodId, FoodLookup } from '#shared/domain/food/food';
import { shortPortion } from '#shared/domain/food/portion';
import { counted, formatList } from '#shared/domain/number-text';
import { MINERALS } from '#shared/domain/nutrients';
import type { EditContent, Proposal, RepairEdit } from '#shared/domain/repair/repair';
import { formatShare, mineralName } from '#shared/domain/score/score-text';
import { formatServings } from '#shared/domain/week/servings-text';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { findEntry } from '#shared/domain/week/week-plan';

/** Where names are looked up: the plan as it is, its foods, and what may be added to it. */
export interface Names {
  readonly plan: WeekPlan;
  /** Foods of the plan first, then all others. */
  readonly food: FoodLookup;
  readonly recipeName: (id: string) => string | undefined;
}

/** One change in words: "Swap", "Romaine, 1 cup" for "Chard, 1 cup", "Lunch". */
export interface EditWords {
  readonly kind: RepairEdit['kind'];
  /** "Add", "Swap", "More", "Less", "Take off". */
  readonly verb: string;
  /** What is there now; for a changed amount, only the amount. */
  readonly old: string | null;
  /** The part that stays; empty if all of it is new. */
  readonly name: string;
  readonly to: string | null;
  readonly meal: string;
  /** What "Never suggest this again" refers to; `null`: nothing new is suggested. */
  readonly suggests: { readonly id: string; readonly name: string } | null;
}

const foodName = (id: FoodId, { food }: Names): string => food(id)?.name ?? id;

const contentName = (to: EditContent, names: Names): string =>
  'food' in to ? foodName(to.food, names) : (names.recipeName(to.recipe) ?? to.recipe);

const contentAmount = (to: EditContent, names: Names): string =>
  'food' in to ? shortPortion(to.portion, names.food(to.food)) : formatServings(to.servings);

interface Planned {
  readonly name: string;
  readonly amount: string;
  /** Grams or servings. */
  readonly size: number;
}

function plannedOf(id: string, names: Names): Planned {
  const entry = findEntry(names.plan, id)?.entry;
  switch (entry?.kind) {
    case 'food':
      return {
        name: foodName(entry.food, names),
        amount: shortPortion(entry.portion, names.food(entry.food)),
        size: entry.grams,
      };
    case 'recipe':
      return {
        name: names.food.recipe?.(entry.recipe)?.name ?? names.recipeName(entry.recipe) ?? entry.recipe,
        amount: formatServings(entry.servings),
        size: entry.servings,
      };
    default:
      return { name: entry?.kind === 'note' ? entry.text : 'an entry', amount: '', size: 0 };
  }
}

const joined = (name: string, amount: string): string => (amount === '' ? name : `${name}, ${amount}`);

/** One change in words. */
export function editWords(edit: RepairEdit, names: Names): EditWords {
  const meal = names.plan.slots.find(({ id }) => id === edit.slot)?.name ?? edit.slot;
  if (edit.kind === 'add' || edit.kind === 'swap') {
    const { to } = edit;
    const name = contentName(to, names);
    const old = edit.kind === 'swap' ? plannedOf(edit.entry, names) : null;
    return {
      kind: edit.kind,
      verb: edit.kind === 'add' ? 'Add' : 'Swap',
      old: old === null ? null : joined(old.name, old.amount),
      name: '',
      to: joined(name, contentAmount(to, names)),
      meal,
      suggests: { id: 'food' in to ? to.food : to.recipe, name },
    };
  }
  const now = plannedOf(edit.entry, names);
  if (edit.kind === 'remove')
    return {
      kind: 'remove',
      verb: 'Take off',
      old: joined(now.name, now.amount),
      name: '',
      to: null,
      meal,
      suggests: null,
    };
  const { to } = edit;
  const size = 'food' in to ? to.grams : to.servings;
  return {
    kind: 'portion',
    verb: size < now.size ? 'Less' : 'More',
    old: now.amount,
    name: now.name,
    to: contentAmount(to, names),
    meal,
    suggests: null,
  };
}

const KIND_WORDS: Readonly<Record<RepairEdit['kind'], readonly [string, string]>> = {
  add: ['addition', 'additions'],
  swap: ['swap', 'swaps'],
  portion: ['other amount', 'other amounts'],
  remove: ['thing taken off', 'things taken off'],
};

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function countSentence({ edits }: Proposal): string {
  const kinds = (['add', 'swap', 'portion', 'remove'] as const).flatMap((kind) => {
    const count = edits.filter((edit) => edit.kind === kind).length;
    return count === 0 ? [] : [counted(count, ...KIND_WORDS[kind])];
  });
  const onlyAdds = edits.every(({ kind }) => kind === 'add');
  return `${upperFirst(formatList(kinds))}${onlyAdds ? ', nothing taken away' : ''}.`;
}

/** How far a proposal gets if there are two kinds: "Potassium stays borderline, at 89 %." */
function reachSentence({ after }: Proposal): string {
  const left = MINERALS.flatMap((mineral) => {
    const { floor, amount, target } = after.minerals[mineral];
    return (floor === 'borderline' || floor === 'short') && target !== null
      ? [`${mineralName(mineral).toLowerCase()} stays ${floor}, at ${formatShare(amount, target)}`]
      : [];
  });
  return left.length === 0 ? 'Every scored mineral reaches its target.' : `${upperFirst(formatList(left))}.`;
}

/** The title of a proposal, with a sentence. `count`: shown if some only get part of the way. */
export interface ProposalWords {
  readonly title: string;
  readonly sentence: string;
  readonly count: string | null;
}

const least = (proposals: readonly Proposal[], one: Proposal, of: (proposal: Proposal) => number): boolean =>
  proposals.every((other) => other === one || of(other) > of(one));

function titlesOf(proposal: Proposal, proposals: readonly Proposal[], names: Names): readonly string[] {
  const { edits } = proposal;
  const swap = edits.find(({ kind }) => kind === 'swap');
  const swapped = swap === undefined || swap.kind !== 'swap' ? null : plannedOf(swap.entry, names).name.split(',')[0];
  return [
    ...(edits.every(({ kind }) => kind === 'add') ? ['Only add'] : []),
    ...(edits.every(({ kind }) => kind === 'portion') ? ['Only other amounts'] : []),
    ...(swapped == null ? [] : [`Swap ${swapped}`]),
    ...(least(proposals, proposal, ({ after }) => after.energy.amount) ? ['Least extra energy'] : []),
    ...(least(proposals, proposal, ({ after }) => after.netCarbs.amount) ? ['Fewest net carbs'] : []),
    ...(proposal.buys.length === 0 ? ['Nothing new to buy'] : []),
    ...(edits.some((edit) => 'to' in edit && 'recipe' in edit.to) ? ['With a recipe'] : []),
    'Another way',
    'A third way',
  ];
}

/**
 * The texts of all proposals, without duplicate titles: "Only add", "Swap Romaine"; with two reaches "No longer short",
 * "Fully met".
 */
export function proposalWords(proposals: readonly Proposal[], names: Names): readonly ProposalWords[] {
  const hasBoth = proposals.some(({ reaches }) => reaches === 'not-short');
  const taken = new Set<string>();
  return proposals.map((proposal) => {
    const reach = proposal.reaches === 'met' ? 'Fully met' : 'No longer short';
    const titles = [...(hasBoth ? [reach] : []), ...titlesOf(proposal, proposals, names)];
    const title = titles.find((one) => !taken.has(one)) ?? reach;
    taken.add(title);
    return {
      title,
      sentence: hasBoth ? reachSentence(proposal) : countSentence(proposal),
      count: hasBoth ? counted(proposal.edits.length, 'change') : null,
    };
  });
}
