import { onReset } from './store';

/**
 * What is typed between the command that opens a field and the field's appearance. It is meant for the field; the
 * previously focused element would take letters as shortcuts.
 */
let held = '';
let stop: (() => void) | null = null;

/** A field that never appears must not hold the keyboard. */
const LONGEST_MILLISECONDS = 3000;

/** Returns what was typed so far; from now on keys go to the focused element. */
export function takeTyped(): string {
  const typed = held;
  stop?.();
  stop = null;
  held = '';
  return typed;
}
onReset(() => void takeTyped());

/** Collects letters for the field that is about to open, until {@link takeTyped}. */
export function holdTyping(): void {
  takeTyped();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) held += event.key;
    else if (event.key === 'Backspace') held = held.slice(0, -1);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKeyDown, true);
  const timer = setTimeout(takeTyped, LONGEST_MILLISECONDS);
  stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, true);
  };
}
