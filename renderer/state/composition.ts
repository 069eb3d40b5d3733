/**
 * While a word is being composed, Enter, Escape, Tab, arrows and letters belong to the input method: no field commits, no
 * list chooses and no command runs. Standing before every other listener of the window, it does so for all of them.
 */
function keepComposing(event: KeyboardEvent): void {
  if (event.isComposing) event.stopImmediatePropagation();
}

/** Keeps the keys of a composition from everything below the window. */
export const guardComposition = (): void => window.addEventListener('keydown', keepComposing, true);
