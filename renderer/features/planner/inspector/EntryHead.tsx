import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import { formatDate } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';
import { showDay } from '../selection-store';
import textStyles from '#renderer/ui/text.module.css';
import styles from '../week/week-panels.module.css';

interface EntryHeadProps {
  readonly date: IsoDate;
  readonly title: string;
  /** The line below the title. */
  readonly children: ReactNode;
}

/** The head of a planned entry: the way back to its day, and its title. */
export function EntryHead({ date, title, children }: EntryHeadProps) {
  return (
    <>
      <button type="button" className={styles.iBack} onClick={() => showDay(date)}>
        <IconChevronLeft size={14} stroke={1.7} aria-hidden />
        {formatDate(date, 'EEEE d MMMM')}
      </button>
      <InspectorHead title={title}>
        <p className={textStyles.dim}>{children}</p>
      </InspectorHead>
    </>
  );
}
