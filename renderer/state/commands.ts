import type { CommandId, CommandRow } from '#shared/domain/help/commands';
import { COMMANDS } from '#shared/domain/help/commands';

/**
 * What the commands of the one list do, and the keyboard that runs them. Screens add theirs while they are shown; the list
 * itself, with names, keys and places, is `shared/domain/help/commands`.
 */
export interface CommandRun {
  readonly run: () => void;
  /** False while the keystroke belongs to something else. Absent: always. */
  readonly isEnabled?: () => boolean;
}

/** What some of the commands do. */
export type CommandRuns = { readonly [Id in CommandId]?: CommandRun };

interface Registered extends CommandRun {
  readonly row: CommandRow;
}

const registered = new Set<readonly Registered[]>();

/** Adds commands; the returned function takes them back. */
export function registerCommands(runs: CommandRuns): () => void {
  const commands = COMMANDS.flatMap((row): readonly Registered[] => {
    const one = runs[row.id];
    return one === undefined ? [] : [{ ...one, row }];
  });
  registered.add(commands);
  return () => registered.delete(commands);
}

type Keystroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The key a keystroke means: what it writes, or, where that is no letter or digit of ours, what stands at its place on a
 * Latin keyboard. So Ctrl+Z works in Cyrillic and Greek, and Ctrl+1 where the digits need Shift.
 */
function keyMeant({ key, code, ctrlKey, metaKey }: Keystroke): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && key.length === 1 && !/^[a-z]$/i.test(key)) return letter;
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  if (digit !== undefined && (ctrlKey || metaKey)) return digit;
  return key.length === 1 ? key.toUpperCase() : key;
}

/** "Ctrl+Shift+Z" for a keyboard event, modifiers in a fixed order. */
export function keysOf(event: Keystroke): string {
  const key = keyMeant(event);
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && (key.length > 1 || /[a-z]/i.test(key)) ? 'Shift' : '',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

/** True when typing goes into a field, so that letters and Ctrl+Z belong to it. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit)$/.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

/** True while a dialog is open: then only its own keys work. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** Runs the first command a keystroke belongs to; called by the shell's one key listener. */
export function runShortcut(event: KeyboardEvent): void {
  // While a word is being composed, Enter and letters belong to the input method.
  if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
  const keys = keysOf(event);
  const typing = isTyping(event.target);
  for (const commands of registered) {
    for (const { row, isEnabled, run } of commands) {
      if (!row.keys.includes(keys) || (typing && row.whileTyping !== true)) continue;
      if (isEnabled?.() === false) continue;
      event.preventDefault();
      run();
      return;
    }
  }
}
