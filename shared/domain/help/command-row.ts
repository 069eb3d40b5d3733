/**
 * Where a command is offered. `lists`, `fields`, `headers`, `helps`, `sending` and `week-repair` are parts of screens
 * that take keys themselves.
 */
export type CommandPlace =
  | 'everywhere'
  | 'plan'
  | 'board'
  | 'filling'
  | 'foods'
  | 'recipes'
  | 'shopping'
  | 'sending'
  | 'pantry'
  | 'templates'
  | 'lists'
  | 'headers'
  | 'fields'
  | 'helps'
  | 'week-repair';

/** One command. */
export interface CommandRow {
  readonly id: string;
  /** Its name in a menu or a tooltip. */
  readonly name: string;
  /**
   * "Ctrl+Z", "Alt+ArrowUp"; Ctrl stands for ⌘ on a Mac. A letter is the key that types it, or the key at its position.
   * Empty: only in menus and the palette.
   */
  readonly keys: readonly string[];
  readonly where: CommandPlace;
  /** True: also while typing in a field. */
  readonly whileTyping?: true;
  /** The command of the same screen that gets the key while this one has nothing to do. */
  readonly overrides?: string;
  /** True: acts on the selection of its screen, so it is available only there. */
  readonly isOfChosen?: true;
  /** True: makes sense only as a key, so neither a menu nor the palette lists it. */
  readonly isKeyOnly?: true;
  /** The text in the key tables; neighbours with the same text share a row. */
  readonly does: string;
}
