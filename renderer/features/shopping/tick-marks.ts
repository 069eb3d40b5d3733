import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { neededGrams } from '#shared/domain/shopping/shopping-line';
import { allDays, isPartly, isWhollyTicked, listedDays, sumOfDays } from '#shared/domain/shopping/ticks';
import type { WeekDocument } from '#shared/schema/week-document';

/**
 * Tick marks of a week as pure changes of its document, each with the amount needed at the time. Marks of lines that
 * are no longer on the list (`live`) are dropped with the next change. Other keys in the file are kept.
 */

type Shopping = NonNullable<WeekDocument['shopping']>;
type Days = Readonly<Record<string, number>>;

/** Longest amount that is stored. */
const MOST_SIGNS = 200;

function withMarks(
  plan: WeekDocument,
  ticked: readonly string[],
  { tickedAt = {}, tickedDays = {} }: Pick<Shopping, 'tickedAt' | 'tickedDays'>,
): WeekDocument {
  const { tickedAt: _at, tickedDays: _days, ...others } = plan.shopping ?? {};
  const kept = Object.entries(tickedAt).filter(([key]) => ticked.includes(key));
  const days = Object.entries(tickedDays).filter(([, one]) => Object.keys(one).length > 0);
  return {
    ...plan,
    shopping: {
      ...others,
      ticked: [...ticked],
      ...(kept.length === 0 ? {} : { tickedAt: Object.fromEntries(kept) }),
      ...(days.length === 0 ? {} : { tickedDays: Object.fromEntries(days) }),
    },
  };
}

const own = <Value>(all: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;

/** Days without some of them. */
const daysWithout = (days: Days, gone: ReadonlyMap<string, number>): Days =>
  Object.fromEntries(Object.entries(days).filter(([day]) => !gone.has(day)));

/** Ticks or unticks a line for some days of the week only: the others stay as they are. */
function setDays(plan: WeekDocument, line: ShoppingLine, isTicked: boolean): WeekDocument {
  const { key } = line;
  const { ticked = [], tickedAt = {}, tickedDays = {} } = plan.shopping ?? {};
  const listed = listedDays(line, plan.week);
  const isWhole = isWhollyTicked(line, plan.week, plan.shopping ?? {});
  if (isWhole === true && isTicked) return plan;
  // A line ticked as a whole stays ticked for the days that are not listed.
  const before = isWhole === true ? Object.fromEntries(allDays(line, plan.week)) : (own(tickedDays, key) ?? {});
  const others = daysWithout(before, listed);
  const days = isTicked ? { ...others, ...Object.fromEntries(listed) } : others;
  return withMarks(
    plan,
    ticked.filter((one) => one !== key),
    { tickedAt, tickedDays: { ...tickedDays, [key]: days } },
  );
}

/**
 * Ticks or unticks one line in a week. Returns the same plan if nothing changes. `live`: the keys of a list of the
 * whole week; `null` if there may be more lines than are listed.
 */
export function setTick(
  plan: WeekDocument,
  line: ShoppingLine,
  isTicked: boolean,
  live: ReadonlySet<string> | null,
): WeekDocument {
  if (isPartly(line, plan.week)) return setDays(plan, line, isTicked);
  const { key, shop } = line;
  const { ticked: before = [], tickedAt = {}, tickedDays = {} } = plan.shopping ?? {};
  const grams = line.own === undefined ? sumOfDays(allDays(line, plan.week)) : neededGrams(line);
  const isMarked = before.includes(key);
  const hasDays = own(tickedDays, key) !== undefined;
  const at = own(tickedAt, key);
  if (!hasDays && (isTicked ? isMarked && (at === undefined || at.grams === grams) : !isMarked)) return plan;
  const kept = before.filter((one) => one !== key && (live === null || live.has(one)));
  const { [key]: _days, ...others } = tickedDays;
  const marks = { tickedAt, tickedDays: others };
  if (!isTicked) return withMarks(plan, kept, marks);
  return withMarks(plan, [...kept, key], {
    ...marks,
    tickedAt: { ...tickedAt, [key]: { grams, amount: shop.amount.slice(0, MOST_SIGNS) } },
  });
}

/** Removes what the list contained when it was printed, copied or saved. */
export function withoutGiven(plan: WeekDocument): WeekDocument {
  if (plan.shopping?.given === undefined) return plan;
  const { given: _given, ...shopping } = plan.shopping;
  return { ...plan, shopping };
}

/** Removes all ticks. */
export function clearTicks(plan: WeekDocument): WeekDocument {
  const { ticked = [], tickedDays } = plan.shopping ?? {};
  return ticked.length === 0 && tickedDays === undefined ? plan : withMarks(plan, [], {});
}

/** A week with the ticks from another state of it, to restore them after they were cleared. */
export function withTicksOf(plan: WeekDocument, before: WeekDocument): WeekDocument {
  const { ticked = [], tickedAt, tickedDays, given } = before.shopping ?? {};
  const marked = withMarks(plan, ticked, { tickedAt, tickedDays });
  return given === undefined ? marked : { ...marked, shopping: { ticked, ...marked.shopping, given } };
}
