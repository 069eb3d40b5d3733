import { create } from './store';
import type { Step } from './step';

/** An action offered by a note, as a button. */
export interface NoteAction {
  readonly label: string;
  readonly run: () => void;
}

/** A message shown over the screen for a while: what was done, with Undo, or what went wrong. */
export interface Note {
  readonly id: number;
  readonly title: string | null;
  readonly message: string;
  /** The step its Undo undoes; `null`: it has no Undo. */
  readonly step: Step | null;
  /** A `done` note is replaced by the next one; `news` stays until it has been read. */
  readonly kind: 'done' | 'news';
  /** Each can be run once. A note with actions stays until it is dismissed. */
  readonly actions?: readonly NoteAction[];
}

/** More would cover the screen they are about. */
const MOST_SHOWN = 3;

const useStore = create<{ notes: readonly Note[]; made: number }>(() => ({ notes: [], made: 0 }));

/** The notes to show, oldest first. */
export const useNotes = (): readonly Note[] => useStore((state) => state.notes);

/** Shows a note; only the last `done` note stays, and news that is already shown is not repeated. */
export function showNote(note: Omit<Note, 'id'>): void {
  useStore.setState(({ notes, made }) => {
    const others = notes.filter(
      (one) =>
        one.kind !== note.kind || (note.kind === 'news' && (one.title !== note.title || one.message !== note.message)),
    );
    return { notes: [...others, { ...note, id: made }].slice(-MOST_SHOWN), made: made + 1 };
  });
}

/** Removes a note. */
export function dismissNote(id: number): void {
  useStore.setState(({ notes }) => ({ notes: notes.filter((one) => one.id !== id) }));
}

/** Removes `done` notes: their Undo cannot be reached while a dialog asks something. */
export function dismissDone(): void {
  useStore.setState(({ notes }) => ({ notes: notes.filter((one) => one.kind !== 'done') }));
}

/** Removes every note: what they were about is gone. */
export const forgetNotes = (): void => useStore.setState({ notes: [] });
