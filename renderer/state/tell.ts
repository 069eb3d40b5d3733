import { announce } from './announce-store';
import type { NoteAction } from './notes';
import { showNote } from './notes';
import type { Step } from './step';

/** Says on screen and aloud what happened: for news that nothing on screen belongs to. */
export function tell(message: string, title: string | null = null): void {
  showNote({ kind: 'news', title, message, step: null });
  announce(title === null ? message : `${title}. ${message}`);
}

/** Shows what an edit of the plan did, with the way back: for edits that take away, bring or move. `null`: nothing was done. */
export function tellStep(step: Step | null): void {
  if (step !== null) tellDone(`${step.label}.`, step);
}

/** Shows what was done, in place of what was done before; Undo is offered while it is the last step. */
export function tellDone(message: string, step: Step | null): void {
  showNote({ kind: 'done', title: null, message, step });
}

/** Says on screen and aloud that a choice was made which is no step of undo, in place of what was done before; `back` is its way back. */
export function tellChoice(message: string, back: NoteAction | null): void {
  showNote({ kind: 'done', title: null, message, step: null, actions: back === null ? [] : [back] });
  announce(message);
}
