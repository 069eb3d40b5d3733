import type { LibraryUses } from '#shared/domain/own-food/own-food-uses';
import { entryCount, weekUseWords } from './food-use-words';
import type { WeekUses } from './use-food-uses';
import { counted, plural, someWords } from '#shared/domain/number-words';

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
  return someWords([...new Set(uses.map(({ name }) => name))], NAMES_SHOWN);
}

/** The weeks from now on with day and meal, past ones counted. */
function Weeks({ fromNow, past }: Omit<WhereUsedProps, 'library'>) {
  if (fromNow === null) return <li>Looking through your weeks…</li>;
  if (!fromNow.ok) return <li className="problem">{fromNow.error.message}</li>;
  const { weeks, unread } = fromNow.value;
  return (
    <>
      {weeks.slice(0, WEEKS_SHOWN).map((one) => (
        <li key={one.week}>{weekUseWords(one, DAYS_SHOWN)}</li>
      ))}
      {weeks.length > WEEKS_SHOWN ? <li>{counted(weeks.length - WEEKS_SHOWN, 'more week')}</li> : null}
      {past?.ok === true && past.value.weeks.length > 0 ? (
        <li>
          {counted(past.value.weeks.length, 'past week')} ({counted(entryCount(past.value.weeks), 'entry', 'entries')})
        </li>
      ) : null}
      {unread.map((sentence) => (
        <li key={sentence} className="problem">
          {sentence}
        </li>
      ))}
    </>
  );
}

/** Where an own food is used, shortened. Nothing is listed for a food that is used nowhere. */
export function WhereUsed({ library, fromNow, past }: WhereUsedProps) {
  const { meals, templates, pinned } = library;
  return (
    <ul className="fd-where" aria-label="Where it is used">
      {meals.length === 0 ? null : (
        <li>
          {plural(meals.length, 'Meal')}: {names(meals)}
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
