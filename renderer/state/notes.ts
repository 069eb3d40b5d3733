import { create } from './store';
import type { Step } from './step';

/** Something a note offers to do, by a button. */
export interface NoteAction {
  readonly label: string;
  readonly run: () => void;
}

/** News shown over the screen for a while: what was done, with the way back, or what went wrong. */
export interface Note {
  readonly id: number;
  readonly title: string | null;
  readonly message: string;
  /** What its Undo takes back; `null`: it has none. */
  readonly step: Step | null;
  /** What was done makes way for what is done next; other news stays until it has been read. */
  readonly kind: 'done' | 'news';
  /** Each can be done once. A note that offers something stays until it is dismissed. */
  readonly actions?: readonly NoteAction[];
}

/** More would cover the screen they are about. */
const MOST_SHOWN = 3;

const useStore = create<{ notes: readonly Note[]; made: number }>(() => ({ notes: [], made: 0 }));

/** The notes to show, oldest first. */
export const useNotes = (): readonly Note[] => useStore((state) => state.notes);

/** Shows a note; of what was done only the last stays, and news that is there already is not shown twice. */
export function showNote(note: Omit<Note, 'id'>): void {
  useStore.setState(({ notes, made }) => {
    const others = notes.filter(
      (one) =>
        one.kind !== note.kind || (note.kind === 'news' && (one.title !== note.title || one.message !== note.message)),
    );
    return { notes: [...others, { ...note, id: made }].slice(-MOST_SHOWN), made: made + 1 };
  });
}

/** Takes a note away. */
export function dismissNote(id: number): void {
  useStore.setState(({ notes }) => ({ notes: notes.filter((one) => one.id !== id) }));
}

/** Takes away what was done: its Undo cannot be reached while a dialog asks something. */
export function dismissDone(): void {
  useStore.setState(({ notes }) => ({ notes: notes.filter((one) => one.kind !== 'done') }));
}

/** Takes every note away: what they were about is gone. */
export const forgetNotes = (): void => useStore.setState({ notes: [] });
