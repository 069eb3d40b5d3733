import type { LibraryUses } from '#shared/domain/own-food/own-food-uses';
import { entryCount, formatWeekUse } from './food-use-text';
import type { WeekUses } from './use-food-uses';
import { counted, plural, formatSome } from '#shared/domain/number-text';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-dialogs.module.css';

/** How many are named before "and n more". */
const NAMES_SHOWN = 4;
const WEEKS_SHOWN = 4;
const DAYS_SHOWN = 4;

interface WhereUsedProps {
  readonly library: LibraryUses;
  readonly fromNow: WeekUses;
  readonly past: WeekUses;
}

function names(uses: readonly { readonly name: string }[]): string {
  return formatSome([...new Set(uses.map(({ name }) => name))], NAMES_SHOWN);
}

/** The weeks from now on with day and meal; past ones are only counted. */
function Weeks({ fromNow, past }: Omit<WhereUsedProps, 'library'>) {
  if (fromNow === null) return <li>Looking through your weeks…</li>;
  if (!fromNow.ok) return <li className={textStyles.problem}>{fromNow.error.message}</li>;
  const { weeks, unread } = fromNow.value;
  return (
    <>
      {weeks.slice(0, WEEKS_SHOWN).map((one) => (
        <li key={one.week}>{formatWeekUse(one, DAYS_SHOWN)}</li>
      ))}
      {weeks.length > WEEKS_SHOWN ? <li>{counted(weeks.length - WEEKS_SHOWN, 'more week')}</li> : null}
      {past?.ok === true && past.value.weeks.length > 0 ? (
        <li>
          {counted(past.value.weeks.length, 'past week')} ({counted(entryCount(past.value.weeks), 'entry', 'entries')})
        </li>
      ) : null}
      {unread.map((sentence) => (
        <li key={sentence} className={textStyles.problem}>
          {sentence}
        </li>
      ))}
    </>
  );
}

/** Where an own food is used, shortened. Empty for an unused food. */
export function WhereUsed({ library, fromNow, past }: WhereUsedProps) {
  const { recipes, templates, pinned } = library;
  return (
    <ul className={styles.fdWhere} aria-label="Where it is used">
      {recipes.length === 0 ? null : (
        <li>
          {plural(recipes.length, 'Recipe')}: {names(recipes)}
        </li>
      )}
      {templates.length === 0 ? null : (
        <li>
          {plural(templates.length, 'Template')}: {names(templates)}
        </li>
      )}
      {pinned.length === 0 ? null : <li>Pinned: {names(pinned)}</li>}
      <Weeks fromNow={fromNow} past={past} />
    </ul>
  );
}
