import type { Failure } from '#shared/contract/result';
import type { EditName } from './changes';

/** The direction of a step: back to the previous state, or forward again. */
export type Side = 'before' | 'after';

/** One undo step. */
export interface Step {
  readonly change: EditName;
  /** Its label: "Added butter". */
  readonly label: string;
  /** Takes the step. Returns why it was not taken, or `null`; synchronously if nothing has to be saved first. */
  readonly go: (to: Side) => Failure | null | Promise<Failure | null>;
}
