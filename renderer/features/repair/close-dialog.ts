import { closeRepair } from '#renderer/state/repair-request';

/** Escape closes an open question first; the dialog gets the event before the question does. */
export function closeUnlessAsking(): void {
  if (document.activeElement?.closest('[data-question]') == null) closeRepair();
}
