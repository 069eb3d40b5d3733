/** The props of every dialog of the templates. While busy it stays open, so that it can show the outcome. */
export interface ViewProps {
  readonly onBusy: (isBusy: boolean) => void;
}
