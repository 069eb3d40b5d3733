import { IconChevronLeft, IconPencil, IconPin, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useReadOnlyReason } from '#renderer/state/planner-store';
import { openPin } from '#renderer/state/templates-request';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import { formatDate } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';
import { removeSelected } from '../board/plan-actions';
import { showDay, startPortion } from '../selection-store';

interface EntryHeadProps {
  readonly entry: string;
  readonly date: IsoDate;
  readonly title: string;
  /** What its amount is called: "Amount", "Servings". */
  readonly amount: string;
  /** The line below the title. */
  readonly children: ReactNode;
}

/** The head of a planned entry: the way back to its day, what it is, and what can be done with it. */
export function EntryHead({ entry, date, title, amount, children }: EntryHeadProps) {
  const isReadOnly = useReadOnlyReason() !== null;
  return (
    <>
      <button type="button" className="i-back" onClick={() => showDay(date)}>
        <IconChevronLeft size={14} stroke={1.7} aria-hidden />
        {formatDate(date, 'EEEE d MMMM')}
      </button>
      <InspectorHead title={title}>
        <p className="dim">{children}</p>
      </InspectorHead>
      {isReadOnly ? null : (
        <div className="entry-actions">
          <button type="button" className="btn outline" onClick={() => startPortion(entry)}>
            <IconPencil size={15} stroke={1.7} aria-hidden />
            {amount}
          </button>
          <button type="button" className="btn quiet" title="P" onClick={() => openPin(entry)}>
            <IconPin size={15} stroke={1.7} aria-hidden />
            Pin…
          </button>
          <button type="button" className="btn quiet" onClick={() => removeSelected()}>
            <IconTrash size={15} stroke={1.7} aria-hidden />
            Remove
          </button>
        </div>
      )}
    </>
  );
}
