/** What every dialog of the templates is told. While it is busy it stays open, so that what becomes of it can be said. */
export interface ViewProps {
  readonly onBusy: (isBusy: boolean) => void;
}
