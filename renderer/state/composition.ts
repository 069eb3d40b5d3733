/**
 * While a word is being composed, Enter, Escape, Tab, arrows and letters belong to the input method: no field commits,
 * no list chooses and no command runs. This listener runs before every other one in the window, so it works for all of
 * them.
 */
function keepComposing(event: KeyboardEvent): void {
  if (event.isComposing) event.stopImmediatePropagation();
}

/** Keeps the keys of a composition from every other listener. */
export const guardComposition = (): void => window.addEventListener('keydown', keepComposing, true);
