import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { undoStep, useIsLastStep } from '../state/history';
import type { Note, NoteAction } from '../state/notes';
import { dismissDone, dismissNote, useNotes } from '../state/notes';
import { classNames } from '../ui/class-names';
import { useIsDialogOpen } from '../ui/open-dialogs';
import textStyles from '#renderer/ui/text.module.css';
import styles from './notes.module.css';

const SHOWN_MS = 5000;

/**
 * Notes about what was done or went wrong, above the screen. When a dialog opens, notes of what was done go away; the
 * others stay above it.
 */
export function Notes() {
  const notes = useNotes();
  const isDialogOpen = useIsDialogOpen();
  useEffect(() => {
    if (isDialogOpen) dismissDone();
  }, [isDialogOpen]);
  if (notes.length === 0) return null;
  return (
    <div className={classNames(styles.notes, isDialogOpen && styles.isBeside)}>
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} />
      ))}
    </div>
  );
}

/** Disappears by itself, but not while the pointer or the keyboard focus is on it. */
function NoteCard({ note: { id, title, message, step, actions = [] } }: { readonly note: Note }) {
  const [isHeld, setIsHeld] = useState(actions.length > 0);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<string | null>(null);
  const isOffered = useIsLastStep(step) && outcome === null;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = window.setTimeout(() => dismissNote(id), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [id, isHeld, outcome]);
  const release = () => setIsHeld(actions.length > 0);
  const act = ({ label, run }: NoteAction) => {
    setDone(new Set([...done, label]));
    run();
  };
  const takeBack = async () => {
    if (step === null) return;
    const failure = await undoStep(step);
    setOutcome(failure?.message ?? 'Taken back.');
  };
  return (
    <div
      className={styles.note}
      role="alert"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={release}
      onFocus={() => setIsHeld(true)}
      onBlur={release}
    >
      <span>
        {title === null ? null : <b>{title}</b>}
        {outcome ?? message}
        {actions.length === 0 ? null : (
          <span className={styles.noteActions}>
            {actions
              .filter(({ label }) => !done.has(label))
              .map((action) => (
                <button key={action.label} type="button" className={textStyles.link} onClick={() => act(action)}>
                  {action.label}
                </button>
              ))}
          </span>
        )}
      </span>
      {isOffered ? (
        <button type="button" className={textStyles.link} onClick={() => void takeBack()}>
          Undo
        </button>
      ) : (
        <button type="button" className={styles.noteClose} aria-label="Dismiss" onClick={() => dismissNote(id)}>
          <IconX size={14} stroke={1.7} aria-hidden />
        </button>
      )}
    </div>
  );
}
