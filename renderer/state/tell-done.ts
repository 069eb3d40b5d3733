import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { UndoNote } from '../ui/UndoNote';
import { undoStep, useIsLastStep } from './planner-store';
import type { WideOutcome } from './wide-edits';

interface DoneNoteProps {
  readonly words: string;
  readonly step: WideOutcome['step'];
}

function DoneNote({ words, step }: DoneNoteProps) {
  const isOffered = useIsLastStep(step);
  const onUndo = async () => (step === null ? null : ((await undoStep(step))?.message ?? null));
  return createElement(UndoNote, { words, isOffered, onUndo });
}

/** The note shown last: one note is shown at a time, and the next would wait until it goes by itself. */
let shownNote = '';

/** Shows what was done, in place of what was done before; Undo is offered while it is the last edit. */
export function tellDone(words: string, step: WideOutcome['step']): void {
  notifications.hide(shownNote);
  shownNote = notifications.show({
    message: createElement(DoneNote, { words, step }),
    className: 'added-note',
    withCloseButton: false,
  });
}
