import type { CommandId, CommandPlace, CommandRow } from '#shared/domain/help/commands';
import { commandRow, COMMANDS } from '#shared/domain/help/commands';
import type { ScreenId } from './navigation';
import { currentScreen, navigate } from './navigation';
import { guardComposition } from './composition';
import { onReset } from './store';
import { tell } from './tell';

/**
 * What the commands do, and the keyboard handling that runs them. Screens add theirs while they are shown; the list of
 * commands, with names, keys and places, is `shared/domain/help/commands`.
 */
export interface CommandRun {
  readonly run: () => void;
  /** False while the keystroke belongs to something else. Absent: always enabled. Menus and the palette ignore it. */
  readonly isEnabled?: () => boolean;
  /**
   * Why it is unavailable now, `null` if it is available: menus and the palette show it disabled with the reason, its
   * key announces it.
   */
  readonly refusal?: () => string | null;
  /** The same for its key alone, if that does more than the name of the command says: Enter on an empty meal adds. */
  readonly keyRefusal?: () => string | null;
  /** What it would act on, for the palette: "Tuesday 24 November, Dinner". */
  readonly about?: () => string;
}

/** What some of the commands do. */
export type CommandRuns = { readonly [Id in CommandId]?: CommandRun };

/** The last keystroke that began over a dialog. Even if it closed the dialog, it must not act on what is below. */
let overDialog: KeyboardEvent | null = null;

function noteDialog(event: KeyboardEvent): void {
  overDialog = isDialogOpen() ? event : null;
}

/** As early as possible: before the listeners of the window and of every field. */
if (typeof window !== 'undefined') {
  guardComposition();
  window.addEventListener('keydown', noteDialog, true);
}

interface Registered extends CommandRun {
  readonly row: CommandRow;
}

const registered = new Set<readonly Registered[]>();

/** Registers commands; the returned function removes them. */
export function registerCommands(runs: CommandRuns): () => void {
  const commands = COMMANDS.flatMap((row): readonly Registered[] => {
    const one = runs[row.id];
    return one === undefined ? [] : [{ ...one, row }];
  });
  registered.add(commands);
  const awaited = commands.find(({ row }) => row.id === waiting);
  if (awaited !== undefined) {
    waiting = null;
    // After its screen has taken the focus.
    setTimeout(() => performRun(awaited));
  }
  return () => registered.delete(commands);
}

/** What a command does now; `undefined` while its screen is not shown. */
export function commandRun(id: CommandId): CommandRun | undefined {
  for (const commands of registered) {
    const found = commands.find(({ row }) => row.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The screens whose commands exist only while they are shown. */
const SCREEN_OF_PLACE: { readonly [Place in CommandPlace]?: ScreenId } = {
  plan: 'plan',
  board: 'plan',
  foods: 'foods',
  recipes: 'recipes',
  shopping: 'shopping',
  pantry: 'pantry',
};

/** The screen a command belongs to; `null`: it works everywhere. */
export const screenOf = (id: CommandId): ScreenId | null => SCREEN_OF_PLACE[commandRow(id).where] ?? null;

/** The command that is run as soon as its screen is shown. */
let waiting: CommandId | null = null;
onReset(() => {
  waiting = null;
});

function runUnless(reason: string | null, run: () => void): void {
  if (reason === null) run();
  else tell(reason);
}

const performRun = ({ run, refusal }: CommandRun): void => runUnless(refusal?.() ?? null, run);

/** Runs a command as a menu or the palette does, on the screen it belongs to. If it is unavailable, reports why. */
export function perform(id: CommandId): void {
  const run = commandRun(id);
  if (run !== undefined) {
    performRun(run);
    return;
  }
  const screen = screenOf(id);
  if (screen === null || screen === currentScreen()) return;
  waiting = id;
  navigate(screen);
}

type Keystroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The punctuation characters that are keys of commands: "?", ",", "/". */
const SIGNS: ReadonlySet<string> = new Set(
  COMMANDS.flatMap(({ keys }) => keys.map((one) => one.slice(-1))).filter((sign) => /[^\w ]/.test(sign)),
);

/** Punctuation at positions where other scripts have a letter. */
const SIGN_AT: Readonly<Record<string, string>> = { Comma: ',', Slash: '/' };

/**
 * The key meant by a keystroke: the character it types or, if that is not a letter, digit or punctuation of ours, the
 * one at its position on a Latin keyboard. So Ctrl+Z works in Cyrillic and Greek, Ctrl+1 where digits need Shift, and
 * "?" where an M is elsewhere.
 */
function keyMeant({ key, code, ctrlKey, metaKey }: Keystroke): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && key.length === 1 && !/^[a-z]$/i.test(key) && !SIGNS.has(key)) return letter;
  const sign = SIGN_AT[code];
  if (sign !== undefined && /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key)) return sign;
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

/** True while typing in a field, so that letters and Ctrl+Z belong to it. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit)$/.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

/** True while a dialog is open: then only its own keys work. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/**
 * True for the keys that search, print and switch screens: pressing them over a dialog gives the reason why they do
 * nothing.
 */
const leavesScreen = (keys: string): boolean =>
  [...registered].some((commands) =>
    commands.some(
      ({ row }) =>
        row.whileTyping === true &&
        row.where === 'everywhere' &&
        !row.id.startsWith('app.zoom') &&
        row.keys.includes(keys),
    ),
  );

/**
 * Runs the first command that matches a keystroke, or reports why it is unavailable; called by the shell's only key
 * listener.
 */
export function runShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const keys = keysOf(event);
  if (overDialog === event || isDialogOpen()) {
    if (!leavesScreen(keys)) return;
    event.preventDefault();
    tell('Close this dialog first');
    return;
  }
  const typing = isTyping(event.target);
  for (const commands of registered) {
    for (const { row, isEnabled, run, refusal, keyRefusal = refusal } of commands) {
      if (!row.keys.includes(keys) || (typing && row.whileTyping !== true)) continue;
      if (isEnabled?.() === false) continue;
      event.preventDefault();
      runUnless(keyRefusal?.() ?? null, run);
      return;
    }
  }
}
