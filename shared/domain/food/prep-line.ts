/** What is to be done before something is eaten: "Thaw the salmon", 1 day before. 0 days: on the day itself. */
export interface PrepLine {
  readonly text: string;
  readonly daysBefore: number;
}
