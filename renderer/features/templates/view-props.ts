/** The props of every templates dialog. While busy it stays open, so that it can show the outcome. */
export interface ViewProps {
  readonly onBusy: (isBusy: boolean) => void;
}
