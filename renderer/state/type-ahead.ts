import { onReset } from './store';

/**
 * What is typed between the command that opens a field and the field's being there. It is meant for the field; what had the
 * focus before would take letters for its own keys.
 */
let held = '';
let stop: (() => void) | null = null;

/** A field that never comes must not keep the keyboard. */
const LONGEST_MILLISECONDS = 3000;

/** What was typed so far; from here on keys go where the focus is. */
export function takeTyped(): string {
  const typed = held;
  stop?.();
  stop = null;
  held = '';
  return typed;
}
onReset(() => void takeTyped());

/** Keeps letters for the field that is about to open, until {@link takeTyped}. */
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
