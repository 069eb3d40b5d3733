import { nutrient } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { formatList, formatNumber } from '#shared/domain/number-text';
import type { Guard } from '#shared/domain/person/safety';
import { adviceFor } from '#shared/domain/person/advice';
import type { HelpingFood, HelpLimit, MineralHelp } from '#shared/domain/repair/what-helps';
import type { RepairLimits } from '#shared/domain/repair/repair';
import { lockWords } from '#shared/domain/score/kind-lock';
import { mineralName, roundedDown, roundedUp } from '#shared/domain/score/score-text';
import { shortPortion } from '#shared/domain/food/portion';
import { formatDate } from '#shared/domain/week-id';

/** Texts of “What helps”. */

const lower = (mineral: Mineral): string => mineralName(mineral).toLowerCase();

/** After the name of a mineral on its tab: "−1,201", "met". */
export function tabText(help: MineralHelp, isAtLeast: boolean): string {
  switch (help.kind) {
    case 'met':
      return 'met';
    case 'not-scored':
      return 'not scored';
    case 'locked':
      return 'locked';
    case 'foods':
      return `${isAtLeast ? '≤ ' : '−'}${roundedUp(help.gapMg)}`;
  }
}

/** The sentence below the title. */
export function gapSentence(help: MineralHelp, mineral: Mineral, isAtLeast: boolean): string {
  const name = mineralName(mineral);
  switch (help.kind) {
    case 'met':
      return `${name} is met.`;
    case 'not-scored':
      return `${name} is not scored.`;
    case 'locked':
      return help.gapMg === null ? `${name} is not scored.` : `Short by ${roundedUp(help.gapMg)} mg.`;
    case 'foods': {
      const short = `Short by ${isAtLeast ? 'up to ' : ''}${roundedUp(help.gapMg)} mg.`;
      return `${short} Foods you eat, ranked by ${lower(mineral)} per portion.`;
    }
  }
}

/** "1 cup · Planned on Wed", "½ · Planned on 5 days", "1 cup · Favourite". */
export function portionText({ food, portion, plannedOn }: HelpingFood, isFavourite: boolean): string {
  const days =
    plannedOn.length > 2 ? `${plannedOn.length} days` : formatList(plannedOn.map((date) => formatDate(date, 'EEE')));
  const whose = plannedOn.length > 0 ? `Planned on ${days}` : isFavourite ? 'Favourite' : null;
  return [shortPortion(portion.portion, food), whose].filter((part) => part !== null).join(' · ');
}

/** "98", "<1", "—". */
export const amountText = (amount: number | null): string => (amount === null ? '—' : roundedDown(amount));

type Kept = Pick<RepairLimits, 'netCarbs' | 'energy' | 'protein' | 'fat'>;

/** The planned person's, or those of the eater named in the title. */
type Whose = 'your' | 'their';

const LIMIT_WORDS: Readonly<Record<HelpLimit, (limits: Kept, whose: Whose) => string>> = {
  'net-carbs': ({ netCarbs }, whose) => `${whose} limit of ${formatNumber(netCarbs ?? 0)} g net carbs`,
  energy: ({ energy }) => `${formatNumber(energy.max ?? 0, 0)} kcal for the day`,
  protein: ({ protein }) => `${formatNumber(protein.max ?? 0, 0)} g protein for the day`,
  fat: ({ fat }) => `${formatNumber(fat?.max ?? 0, 0)} g fat for the day`,
  caution: () => 'a caution of another mineral',
};

/** Which limits keep foods off the list; `null`: none. */
function outsideSentence(
  { foods, outside }: Extract<MineralHelp, { readonly kind: 'foods' }>,
  limits: Kept,
  whose: Whose,
): string | null {
  if (outside.size === 0) return null;
  const parts = [...outside].map(([limit, count]) => `${count} would go over ${LIMIT_WORDS[limit](limits, whose)}`);
  const begin = foods.length === 0 ? `No food fits ${whose} limits` : 'More would help';
  return `${begin}: ${formatList(parts)}.`;
}

/** Why the answers keep foods off the list; `null`: they do not. */
function ruledOutSentence({ foods, ruledOut }: Extract<MineralHelp, { readonly kind: 'foods' }>): string | null {
  if (ruledOut === null) return null;
  return foods.length === 0
    ? `Foods for this are ${lockWords(ruledOut)}.`
    : `Other foods are left out: ${lockWords(ruledOut)}.`;
}

/** The notes below the list: why foods are not on it, or why there is no list. */
export function helpNotes(help: MineralHelp, limits: Kept, whose: Whose = 'your'): readonly string[] {
  if (help.kind === 'locked') return [`Foods are not listed here. ${help.reason}`];
  if (help.kind !== 'foods') return [];
  const notes = [ruledOutSentence(help), outsideSentence(help, limits, whose)].filter((note) => note !== null);
  return notes.length === 0 && help.foods.length === 0 ? ['None of the foods you eat brings much of it.'] : notes;
}

/** Why potassium salts are not offered. */
export function potassiumSaltsText(guard: Guard): string {
  const instead = adviceFor(guard, 'drink-lite-salt');
  const danger =
    'With weak kidneys or some heart and blood-pressure medicines they are dangerous. Ask your clinician before you use them.';
  return guard.blocks.size > 0 && instead !== null ? instead : `Potassium salts are never added for you. ${danger}`;
}

/** The accessible name of a food in the list. */
export function optionName(
  one: HelpingFood,
  { mineral, meal }: { readonly mineral: Mineral; readonly meal: string },
): string {
  const { food, portion } = one;
  const unit = nutrient(mineral).unit;
  const brings = `${lower(mineral)} ${roundedDown(one.bringsMg)} ${unit}`;
  return `${food.name}, ${shortPortion(portion.portion, food)}, ${brings}, for ${meal}`;
}
