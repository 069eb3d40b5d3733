import type { Rotation } from '#shared/domain/template/template-rotation';
import { rotationIndex, rotationLetter } from '#shared/domain/template/template-rotation';
import type { WeekId } from '#shared/domain/week-id';
import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { entriesOfWeek } from './Targets';
import { entryCount } from './template-text';

interface RotationTableProps {
  readonly weeks: readonly WeekId[];
  readonly rotation: Rotation;
  readonly nameOf: (id: string) => string | null;
  readonly documents: ReadonlyMap<WeekId, WeekDocument>;
}

function formatState(document: WeekDocument | undefined): string {
  if (document === undefined) return '…';
  const entries = entriesOfWeek(document);
  return entries === 0 ? 'Empty' : `Has ${entryCount(entries)}`;
}

/** The template for each week, and the current state of that week. */
export function RotationTable({ weeks, rotation, nameOf, documents }: RotationTableProps) {
  return (
    <div className="tp-scroll" tabIndex={0} role="region" aria-label="Weeks in rotation">
      <table className="tp-rotation">
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">Template</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => {
            const index = rotationIndex(rotation, week);
            const name = index === null ? null : nameOf(rotation.templates[index] ?? '');
            return (
              <tr key={week}>
                <th scope="row">
                  Week {weekNumber(week)} <span>{formatWeekRange(week, 'short')}</span>
                </th>
                <td>
                  {index === null ? '–' : <b>{rotationLetter(index)}</b>} {name ?? ''}
                </td>
                <td>{formatState(documents.get(week))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
