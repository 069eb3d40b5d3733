import { MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import type { CellAddress, Entry } from '#shared/domain/week/week-plan';
import { EntryActions } from './EntryActions';
import { EntryHead } from './EntryHead';
import styles from '../week/week-panels.module.css';

/** An entry without nutrients: a note, or a kind of entry from a newer version. */
export function OtherInspector({ entry, at }: { readonly entry: Entry; readonly at: CellAddress }) {
  const isNote = !isNewerEntry(entry) && entry.kind === 'note';
  return (
    <div className={styles.inspScroll} tabIndex={0} role="region" aria-label="Chosen entry">
      <EntryHead date={at.date} title={isNote ? entry.text : MADE_BY_NEWER_LINE}>
        {isNote && entry.nutrition === 'none' ? 'Note, nothing to count' : 'Nutrition unknown'}
      </EntryHead>
      <EntryActions entry={entry} at={at} />
    </div>
  );
}
