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
  /** As a menu or a tooltip names it. */
  readonly name: string;
  /**
   * "Ctrl+Z", "Alt+ArrowUp"; Ctrl stands for ⌘ on a Mac. A letter is the key that writes it, or the one at its place. None:
   * only in menus and the palette.
   */
  readonly keys: readonly string[];
  readonly where: CommandPlace;
  /** True: also while typing in a field. */
  readonly whileTyping?: true;
  /** The command of the same screen that has its key while this one has nothing to do. */
  readonly overrides?: string;
  /** True: acts on what is chosen on its screen, so it is offered only there. */
  readonly isOfChosen?: true;
  /** True: makes sense only under the fingers, so neither a menu nor the palette offers it. */
  readonly isKeyOnly?: true;
  /** What the key tables say; neighbours with the same sentence share a row. */
  readonly does: string;
}
