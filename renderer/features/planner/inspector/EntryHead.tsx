import { IconChevronLeft, IconPencil, IconPin, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useReadOnlyReason } from '#renderer/state/planner-store';
import { openPin } from '#renderer/state/templates-request';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import { formatDate } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';
import { removeSelected } from '../board/plan-actions';
import { showDay, startPortion } from '../selection-store';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from '../week/week-panels.module.css';

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
      <button type="button" className={styles.iBack} onClick={() => showDay(date)}>
        <IconChevronLeft size={14} stroke={1.7} aria-hidden />
        {formatDate(date, 'EEEE d MMMM')}
      </button>
      <InspectorHead title={title}>
        <p className={textStyles.dim}>{children}</p>
      </InspectorHead>
      {isReadOnly ? null : (
        <div className={styles.entryActions}>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline)}
            onClick={() => startPortion(entry)}
          >
            <IconPencil size={15} stroke={1.7} aria-hidden />
            {amount}
          </button>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.quiet)}
            title="P"
            onClick={() => openPin(entry)}
          >
            <IconPin size={15} stroke={1.7} aria-hidden />
            Pin…
          </button>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.quiet)}
            onClick={() => removeSelected()}
          >
            <IconTrash size={15} stroke={1.7} aria-hidden />
            Remove
          </button>
        </div>
      )}
    </>
  );
}
