import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { datesOf, formatDate, formatWeekRange, weekNumber } from '#shared/domain/week-id';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { entryCount, WEEKDAYS } from './template-text';

interface TargetsProps {
  readonly weeks: readonly WeekId[];
  /** A missing week cannot be chosen. */
  readonly documents: ReadonlyMap<WeekId, WeekDocument>;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (dateOrWeek: string) => void;
}

/** "empty", "12 entries": how much is planned; `null` if unknown. */
function formatPlanned(entries: number | null): string {
  if (entries === null) return 'not read';
  return entries === 0 ? 'empty' : entryCount(entries);
}

/** Number of entries of a week. */
export const entriesOfWeek = (week: WeekDocument): number =>
  week.days.reduce((sum, day) => sum + entriesOfDay(day).length, 0);

/** Checkboxes for days of several weeks, one row per week. `without` is the copied day: it cannot be its own target. */
export function DayTargets({
  weeks,
  documents,
  chosen,
  onToggle,
  without,
}: TargetsProps & { readonly without?: IsoDate }) {
  return (
    <table className="tp-days">
      <caption className="vh">Days to apply it to</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Week</span>
          </th>
          {WEEKDAYS.map(({ number, short, name }) => (
            <th key={number} scope="col" abbr={name}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            <th scope="row">
              Week {weekNumber(week)}
              <small>{formatWeekRange(week, 'short').replace(/ \d{4}$/, '')}</small>
            </th>
            {datesOf(week).map((date) => {
              const day = documents.get(week)?.days.find((one) => one.date === date);
              const entries = day === undefined ? null : entriesOfDay(day).length;
              return (
                <td key={date}>
                  <label className={date === without ? 'is-source' : undefined}>
                    <input
                      type="checkbox"
                      aria-label={`${formatDate(date, 'EEEE d MMMM')}, ${formatPlanned(entries)}`}
                      checked={chosen.has(date) && date !== without}
                      disabled={date === without || entries === null}
                      onChange={() => onToggle(date)}
                    />
                    <span aria-hidden="true">{formatDate(date, 'd')}</span>
                    <small aria-hidden="true">{entries === null || entries === 0 ? '–' : entries}</small>
                  </label>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Checkboxes for weeks. */
export function WeekTargets({ weeks, documents, chosen, onToggle }: TargetsProps) {
  return (
    <div className="tp-weeks" role="group" aria-label="Weeks to apply it to">
      {weeks.map((week) => {
        const document = documents.get(week);
        return (
          <label key={week}>
            <input
              type="checkbox"
              checked={chosen.has(week)}
              disabled={document === undefined}
              onChange={() => onToggle(week)}
            />
            <b>Week {weekNumber(week)}</b>
            <span>{formatWeekRange(week, 'short')}</span>
            <small>{formatPlanned(document === undefined ? null : entriesOfWeek(document))}</small>
          </label>
        );
      })}
    </div>
  );
}
