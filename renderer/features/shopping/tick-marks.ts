import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import type { WeekDocument } from '#shared/schema/week-document';

/**
 * Tick marks of a week as pure changes of its document, each with what was needed of the line then. Marks of lines that are
 * no longer on the list (`live`) are dropped with the next change. Other keys in the file survive.
 */

type Shopping = NonNullable<WeekDocument['shopping']>;

type TickedLine = Pick<ShoppingLine, 'key' | 'grams' | 'shop'>;

/** Longest amount that is kept. */
const MOST_SIGNS = 200;

function withTicked(plan: WeekDocument, ticked: readonly string[], tickedAt: Shopping['tickedAt']): WeekDocument {
  const { tickedAt: _before, ...others } = plan.shopping ?? {};
  const kept = Object.entries(tickedAt ?? {}).filter(([key]) => ticked.includes(key));
  return {
    ...plan,
    shopping: {
      ...others,
      ticked: [...ticked],
      ...(kept.length === 0 ? {} : { tickedAt: Object.fromEntries(kept) }),
    },
  };
}

/** Ticks or unticks one line. The same plan comes back when nothing changes. */
export function setTick(
  plan: WeekDocument,
  { key, grams, shop }: TickedLine,
  isTicked: boolean,
  live: ReadonlySet<string>,
): WeekDocument {
  const { ticked: before = [], tickedAt = {} } = plan.shopping ?? {};
  const at = Object.hasOwn(tickedAt, key) ? tickedAt[key] : undefined;
  const isMarked = before.includes(key);
  if (isTicked ? isMarked && (at === undefined || at.grams === grams) : !isMarked) return plan;
  const kept = before.filter((one) => one !== key && live.has(one));
  if (!isTicked) return withTicked(plan, kept, tickedAt);
  return withTicked(plan, [...kept, key], { ...tickedAt, [key]: { grams, amount: shop.amount.slice(0, MOST_SIGNS) } });
}

/** Removes all ticks. */
export function clearTicks(plan: WeekDocument): WeekDocument {
  return (plan.shopping?.ticked ?? []).length === 0 ? plan : withTicked(plan, [], undefined);
}
