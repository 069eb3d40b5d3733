import { useState } from 'react';

interface UndoNoteProps {
  readonly words: string;
  /** False once it can no longer be undone. */
  readonly isOffered: boolean;
  /** Undoes it; returns why it could not, or nothing. */
  readonly onUndo: () => Promise<string | null> | void;
}

/** What was done, with Undo. */
export function UndoNote({ words, isOffered, onUndo }: UndoNoteProps) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const takeBack = async () => setOutcome((await onUndo()) ?? 'Taken back.');
  return (
    <span className="added">
      <span>{outcome ?? words}</span>
      {isOffered && outcome === null ? (
        <button type="button" className="link" onClick={() => void takeBack()}>
          Undo
        </button>
      ) : null}
    </span>
  );
}
