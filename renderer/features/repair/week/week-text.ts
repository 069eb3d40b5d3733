import { counted, formatList, formatNumber, plural } from '#shared/domain/number-text';
import { MINERALS } from '#shared/domain/nutrients';
import type { Overuse } from '#shared/domain/repair/week-uses';
import type { DayScore, MineralScore } from '#shared/domain/score/score';
import { mineralName } from '#shared/domain/score/score-text';
import { formatDate } from '#shared/domain/week-id';
import type { WeekLimits } from '#shared/domain/repair/choose-week';
import type { EditWords } from '../edit-words';
import { shortMinerals } from '#shared/domain/repair/repair-offer';
import type { MendableDay, OtherDay } from './day-states';

/** Texts of a week's repair; those of a single change are the same as for a day. */

/** How many things are new on the list: "1 new thing to buy", "nothing new to buy". */
const buysText = (buys: number): string =>
  buys === 0 ? 'nothing new to buy' : counted(buys, 'new thing to buy', 'new things to buy');

/** "3 short days cleared", "2 short days cleared and 1 no longer short", "2 days no longer short". */
function clearedText(days: readonly MendableDay[]): string {
  const met = days.filter(({ isMet }) => isMet).length;
  const rest = days.length - met;
  const isShort = days.every(({ before }) => shortMinerals(before).length > 0);
  const [one, many] = isShort ? ['short day', 'short days'] : ['day', 'days'];
  if (met === 0) return `${counted(rest, 'day')} no longer short`;
  return `${counted(met, one, many)} cleared${rest === 0 ? '' : ` and ${formatNumber(rest)} no longer short`}`;
}

/** "7 changes". */
export const changesText = (changes: number): string => counted(changes, 'change');

/** "3 short days cleared with 7 changes and 1 new thing to buy. Nothing changes until you apply." */
export function weekSentence(accepted: readonly MendableDay[], buys: number): string {
  if (accepted.length === 0) return 'Every day is left as it is. Nothing changes.';
  const changes = accepted.reduce((sum, { edits }) => sum + edits.length, 0);
  return `${clearedText(accepted)} with ${changesText(changes)} and ${buysText(buys)}. Nothing changes until you apply.`;
}

/** Shown when no day can be repaired: their common reason, or how many there are. */
export function noneSentence(others: readonly OtherDay[], asked: number): string {
  const reasons = new Set(
    others.filter(({ next }) => next !== 'include' && next !== 'show').map((day) => day.sentence),
  );
  const [only] = reasons;
  if (reasons.size === 1 && only !== undefined && asked > 1) return only;
  return asked > 1
    ? `None of the ${formatNumber(asked)} days can be repaired inside these limits.`
    : 'The short day cannot be repaired inside these limits.';
}

/** A day with every meal locked. */
export const lockedSentence = 'Every meal is locked, so nothing of the day may change.';

/** A day whose ways all conflict with those of the others. */
export const ONE_TOO_MANY = 'Left: every way would be one repeat or one new thing to buy too many for this week.';

/** "Borderline in potassium, not short." */
export function borderlineSentence({ minerals }: DayScore): string {
  const found = MINERALS.filter((mineral) => minerals[mineral].floor === 'borderline');
  const names =
    found.length === MINERALS.length
      ? 'all three'
      : formatList(found.map((mineral) => mineralName(mineral).toLowerCase()));
  return `Borderline in ${names}, not short.`;
}

/** "2 foods have no value, so it cannot be called short." */
export function unknownSentence({ unknown }: DayScore): string {
  const foods = new Set(unknown.map(({ food, name }) => food ?? name)).size;
  return foods === 0
    ? 'What is missing is only what nobody knows, so it cannot be called short.'
    : `${counted(foods, 'food')} ${plural(foods, 'has', 'have')} no value, so it cannot be called short.`;
}

/** The accessible name of a day's options: "Tuesday 24 November, 65 to 100, 2 changes". */
export function verdictLabel({ date, before, after, edits }: MendableDay): string {
  const scoreOf = ({ score, atLeast }: DayScore): string =>
    score === null ? 'not scored' : `${atLeast ? 'at least ' : ''}${formatNumber(score)}`;
  return `${formatDate(date, 'EEEE d MMMM')}, ${scoreOf(before)} to ${scoreOf(after)}, ${changesText(edits.length)}`;
}

/** "2 of 3: Add Beet greens, 1 cup; Swap Romaine, 1 cup for Chard, 1 cup". */
export function wayWords(way: number, ways: number, edits: readonly EditWords[]): string {
  const changes = edits.map(({ verb, name, old, to }) => {
    const from = old === null ? '' : `${old}${to === null ? '' : name === '' ? ' for ' : ' to '}`;
    return `${verb} ${name === '' ? '' : `${name}, `}${from}${to ?? ''}`;
  });
  return `${formatNumber(way + 1)} of ${formatNumber(ways)}: ${changes.join('; ')}`;
}

const isAbove = ({ caution }: MineralScore): boolean => caution === 'above';

/** "Sodium on Thu goes down by 586 mg and stays above caution." for a mineral above its caution on a repaired day. */
export function cautionSentences(accepted: readonly MendableDay[]): readonly string[] {
  const about = accepted.flatMap(({ date, before, after }) =>
    MINERALS.filter((mineral) => isAbove(before.minerals[mineral])).map((mineral) => {
      const [was, is] = [before.minerals[mineral], after.minerals[mineral]];
      const down = Math.ceil(was.amount) - Math.ceil(is.amount);
      const words = [
        ...(down > 0 ? [`goes down by ${formatNumber(down)} mg`] : []),
        isAbove(is) ? 'stays above caution' : 'is no longer above caution',
      ];
      return `${mineralName(mineral)} on ${formatDate(date, 'EEE')} ${formatList(words)}.`;
    }),
  );
  return about.length === 0 ? [] : [...about, 'Repair never adds to a mineral above its caution.'];
}

/**
 * What exceeds the rules of the week with another way or another accepted day: "Spinach comes on 4 days, more than 3."
 */
export function ruleSentences(
  overused: readonly Overuse[],
  buys: number,
  { mostBuys, mostUses }: WeekLimits,
  nameOf: (id: string) => string,
): readonly string[] {
  const uses = overused.map(
    ({ id, days }) => `${nameOf(id)} comes on ${counted(days, 'day')}, more than ${formatNumber(mostUses)}.`,
  );
  return buys > mostBuys
    ? [...uses, `${counted(buys, 'new thing', 'new things')} to buy, more than ${formatNumber(mostBuys)}.`]
    : uses;
}

/** "At most 4 new to buy", "Nothing new to buy". */
export const buysLabel = (most: number): string =>
  most === 0 ? 'Nothing new to buy' : `At most ${formatNumber(most)} new to buy`;

const TIMES = ['', 'once', 'twice'];

/** "No food more than 3 times", "No food more than once". */
export const usesLabel = (most: number): string => `No food more than ${TIMES[most] ?? `${formatNumber(most)} times`}`;

/** "7 changes: 2 on Tuesday, 2 on Wednesday, 3 on Thursday". */
export function boardLabel(accepted: readonly MendableDay[]): string {
  const changes = accepted.reduce((sum, { edits }) => sum + edits.length, 0);
  const days = accepted.map(({ date, edits }) => `${formatNumber(edits.length)} on ${formatDate(date, 'EEEE')}`);
  return days.length === 0 ? 'No changes' : `${changesText(changes)}: ${formatList(days)}`;
}
