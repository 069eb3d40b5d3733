import { changeDocuments } from '#renderer/state/change-documents';
import { useEffect, useRef, useState } from 'react';
import { newEntryId } from '#renderer/state/planner-store';
import type { CellAddress, NoteEntry } from '#shared/domain/week/week-plan';
import { addEntries, updateEntry } from '#shared/domain/week/week-plan';
import { focusOn, stopEditing } from '../selection-store';
import { Segmented } from '#renderer/ui/Segmented';
import { classNames } from '#renderer/ui/class-names';
import styles from './meal-editing.module.css';

/**
 * A note in a meal ("Dinner out"). The user says whether its nutrition is unknown (the day becomes "at least") or none.
 * Enter saves it, Escape does not; an empty text is not saved.
 */
export function NoteField({ at, entry }: { readonly at: CellAddress; readonly entry: NoteEntry | null }) {
  const [text, setText] = useState(entry?.text ?? '');
  const [nutrition, setNutrition] = useState<NoteEntry['nutrition']>(entry?.nutrition ?? 'unknown');
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus();
    // The question under the text is the point of a note, so it must not be below the edge of the board.
    field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);

  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    const note = text.trim();
    if (!keep || note === '') {
      stopEditing();
      return;
    }
    if (entry === null) {
      const id = newEntryId();
      changeDocuments('plan', {
        label: `Added note ${note}`,
        plan: (plan) => addEntries(plan, at, [{ id, kind: 'note', text: note, nutrition }]),
      });
      focusOn({ ...at, entry: id });
    } else {
      changeDocuments('plan', {
        label: `Changed note ${note}`,
        plan: (plan) =>
          updateEntry(plan, entry.id, (one) => (one.kind === 'note' ? { ...one, text: note, nutrition } : one)),
      });
      stopEditing();
    }
  };

  return (
    <div
      className={classNames(styles.addBox, styles.noteBox)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) finish(true);
      }}
    >
      <input
        ref={field}
        aria-label="Note"
        placeholder="Dinner out"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {/* Pressing would take the focus from the text, and leaving the field saves the note. */}
      <div className={styles.noteAsk} onMouseDown={(event) => event.preventDefault()}>
        <Segmented
          small
          label="Nutrition of this note"
          value={nutrition === 'none' ? 'none' : 'unknown'}
          options={[
            { value: 'unknown', label: 'Eaten', title: 'Its nutrition is unknown: the day becomes “at least”' },
            { value: 'none', label: 'Just a note', title: 'Nothing to count' },
          ]}
          onChange={setNutrition}
        />
        <p>{nutrition === 'none' ? 'Nothing to count' : 'Nutrition unknown'}</p>
      </div>
    </div>
  );
}
