import type { Failure } from '#shared/contract/result';
import type { EditName } from './changes';

/** Where a step goes: back to how things were, or forward again. */
export type Side = 'before' | 'after';

/** One step of undo. */
export interface Step {
  readonly change: EditName;
  /** What Undo calls it: "Added butter". */
  readonly label: string;
  /** Takes the step. Answers why it was not taken, or `null`; at once where nothing has to be saved first. */
  readonly go: (to: Side) => Failure | null | Promise<Failure | null>;
}
