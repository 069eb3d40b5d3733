/**
 * Every command that has a shortcut, as one object: name, keys, when it may run and what it does. Menu, tooltip
 * and keyboard read the same list. Features add theirs while they are on screen.
 */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** "Ctrl+Z", "Alt+ArrowUp"; Ctrl stands for ⌘ on a Mac. */
  readonly keys: readonly string[];
  /** False while the keystroke belongs to something else. Absent: always. */
  readonly isEnabled?: () => boolean;
  /** True: also while typing in a field. */
  readonly whileTyping?: boolean;
  readonly run: () => void;
}

const registered = new Set<readonly Command[]>();

/** Adds commands; the returned function takes them back. */
export function registerCommands(commands: readonly Command[]): () => void {
  registered.add(commands);
  return () => registered.delete(commands);
}

/** "Ctrl+Shift+Z" for a keyboard event, modifiers in a fixed order. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key)) ? 'Shift' : '',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

/** True when typing goes into a field, so that letters and Ctrl+Z belong to it. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** True while a dialog is open: then only its own keys work. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** Runs the first command a keystroke belongs to; called by the shell's one key listener. */
export function runShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || isDialogOpen()) return;
  const keys = keysOf(event);
  const typing = isTyping(event.target);
  for (const commands of registered) {
    for (const command of commands) {
      if (!command.keys.includes(keys) || (typing && command.whileTyping !== true)) continue;
      if (command.isEnabled?.() === false) continue;
      event.preventDefault();
      command.run();
      return;
    }
  }
}
