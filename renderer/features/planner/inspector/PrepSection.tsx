import { useReadOnlyReason } from '#renderer/state/planner-store';
import type { IsoDate } from '#shared/domain/week-id';
import type { PreparedEntry } from '#shared/domain/week/prep-lines';
import { prepWhenText } from '#shared/domain/week/prep-lines';
import { classNames } from '#renderer/ui/class-names';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { PrepIcon } from '../board/PrepIcon';
import { openPrep } from '../board/prep-request';
import styles from './prep-section.module.css';

/** The prep line of an entry with its day, and a button to change it; nothing if there is none. */
export function PrepSection({ entry, eaten }: { readonly entry: PreparedEntry; readonly eaten: IsoDate }) {
  const readOnly = useReadOnlyReason() !== null;
  const { prep } = entry;
  if (prep === undefined) return null;
  return (
    <section className={classNames(inspectorStyles.iMin, styles.prep)} aria-label="Prep line">
      <PrepIcon text={prep.text} size={18} />
      <p>
        {prep.text}
        <small>Prep line, {prepWhenText(prep, eaten)}</small>
      </p>
      {readOnly ? null : (
        <button type="button" className={textStyles.link} onClick={() => openPrep(entry.id)}>
          Change
        </button>
      )}
    </section>
  );
}
