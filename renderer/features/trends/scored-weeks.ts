import type { Catalog } from '#shared/domain/food/catalog';
import type { ProfileEntry } from '#shared/domain/person/profile';
import type { TrendDay } from '#shared/domain/score/trends';
import { trendDaysOf } from '#shared/domain/score/trends';
import type { WeekDocument } from '#shared/schema/week-document';

interface Scored {
  readonly profile: unknown;
  readonly catalog: unknown;
  readonly days: readonly TrendDay[];
}

// Every edit replaces the week document and never changes it, so its scores can be cached by the document.
const scoredWeeks = new WeakMap<WeekDocument, Scored>();

/** The days of a week; scored again only when the week or the answers changed. */
export function scoredDays(
  week: WeekDocument,
  catalog: Catalog,
  profile: readonly ProfileEntry[],
): readonly TrendDay[] {
  const known = scoredWeeks.get(week);
  if (known !== undefined && known.profile === profile && known.catalog === catalog) return known.days;
  const days = trendDaysOf(week, catalog, profile);
  scoredWeeks.set(week, { profile, catalog, days });
  return days;
}
