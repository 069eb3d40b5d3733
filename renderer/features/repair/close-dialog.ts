import { closeRepair } from '#renderer/state/repair-request';

/** Escape closes an open question first, and the dialog hears of it before the question does. */
export function closeUnlessAsking(): void {
  if (document.activeElement?.closest('[data-question]') == null) closeRepair();
}
