import { announce } from './announce-store';
import type { NoteAction } from './notes';
import { showNote } from './notes';
import type { Step } from './step';

/** Shows and announces a message: for events that nothing on screen shows. */
export function tell(message: string, title: string | null = null): void {
  showNote({ kind: 'news', title, message, step: null });
  announce(title === null ? message : `${title}. ${message}`);
}

/**
 * Shows what an edit of the plan did, with Undo: for edits that remove, bring in or move something. `null`: nothing was
 * done.
 */
export function tellStep(step: Step | null): void {
  if (step !== null) tellDone(`${step.label}.`, step);
}

/** Shows what was done, replacing the previous such note; Undo is offered while it is the last step. */
export function tellDone(message: string, step: Step | null): void {
  showNote({ kind: 'done', title: null, message, step });
}

/** Shows and announces a choice that is not an undo step, replacing the previous such note; `back` reverts it. */
export function tellChoice(message: string, back: NoteAction | null): void {
  showNote({ kind: 'done', title: null, message, step: null, actions: back === null ? [] : [back] });
  announce(message);
}
