/** A task before something is eaten: "Thaw the salmon", 1 day before. 0 days: on the same day. */
export interface PrepLine {
  readonly text: string;
  readonly daysBefore: number;
}
