import { leftOutSentences } from '#shared/domain/template/template-guard';
import type { WeekId } from '#shared/domain/week-id';
import { formatDate, weekNumber, weekOf } from '#shared/domain/week-id';
import type { JobPreview } from './apply-job';
import { entryCount, mealCount, weekCount } from './template-text';
import { plural } from '#shared/domain/number-text';
import { lockedStayText } from '#shared/domain/week/locked-entries';
import styles from './templates.module.css';

/** More replaced days than this are listed by week. */
const MOST_NAMED_DAYS = 14;

/** The replaced days with their number of entries: "Monday 23 November (12), Tuesday 24 November (9)". */
function formatReplaced(replaced: JobPreview['replaced']): string {
  if (replaced.length <= MOST_NAMED_DAYS)
    return replaced.map(({ date, entries }) => `${formatDate(date, 'EEEE d MMMM')} (${entries})`).join(', ');
  const byWeek = new Map<WeekId, number>();
  for (const { date, entries } of replaced) byWeek.set(weekOf(date), (byWeek.get(weekOf(date)) ?? 0) + entries);
  return [...byWeek].map(([week, entries]) => `week ${weekNumber(week)} (${entries})`).join(', ');
}

interface JobSummaryProps {
  /** `null` while the weeks are loading. */
  readonly preview: JobPreview | null;
  /** Shown while there is nothing to preview. */
  readonly hint: string | null;
}

/** Preview of a job: what it fills, replaces and leaves out, and why. */
export function JobSummary({ preview, hint }: JobSummaryProps) {
  return (
    <div className={styles.tpSummary} role="status">
      {hint !== null ? <p>{hint}</p> : preview === null ? <p>Reading the weeks…</p> : <Sentences preview={preview} />}
    </div>
  );
}

function Sentences({ preview }: { readonly preview: JobPreview }) {
  const { entries, meals, kept, locked, replaced, leftOut, newSlots, weeks, losing } = preview;
  const replacedEntries = replaced.reduce((sum, one) => sum + one.entries, 0);
  return (
    <>
      <p>
        {entries === 0
          ? 'Nothing is added.'
          : `Adds ${entryCount(entries)} to ${mealCount(meals)}${weeks > 1 ? ` in ${weekCount(weeks)}` : ''}.`}
        {kept === 0 ? '' : ` ${mealCount(kept)} planned already ${plural(kept, 'stays as it is', 'stay as they are')}.`}
        {newSlots.length === 0 ? '' : ` Adds the meal ${newSlots.join(', ')} to the week.`}
      </p>
      {replaced.length === 0 ? null : (
        <p>
          <b>Replaces {entryCount(replacedEntries)}:</b> {formatReplaced(replaced)}. Undo brings them back.
          {losing.length === 0 ? '' : ' Leftovers of a replaced recipe on other days are then cooked by themselves.'}
        </p>
      )}
      {locked === 0 ? null : <p>{lockedStayText(locked)}.</p>}
      {leftOut.length === 0 ? null : (
        <>
          <p>
            <b>Left out by your safety answers.</b> Afterwards you can add it by its name.
          </p>
          <ul>
            {leftOutSentences(leftOut).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
