import { useState } from 'react';

interface UndoNoteProps {
  readonly words: string;
  /** False once it can no longer be taken back. */
  readonly isOffered: boolean;
  readonly onUndo: () => void;
}

/** What was done, with the way back. */
export function UndoNote({ words, isOffered, onUndo }: UndoNoteProps) {
  const [isUndone, setIsUndone] = useState(false);
  return (
    <span className="added">
      <span>{isUndone ? 'Taken back.' : words}</span>
      {isOffered && !isUndone ? (
        <button
          type="button"
          className="link"
          onClick={() => {
            onUndo();
            setIsUndone(true);
          }}
        >
          Undo
        </button>
      ) : null}
    </span>
  );
}
