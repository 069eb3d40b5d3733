import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#shared/domain/help/commands';
import type { CommandRow } from '#shared/domain/help/commands';
import { PROJECT_FILES, readProjectFile } from './project-files';
import { withoutComments } from './source-text';

/** Keys of the list without their modifiers: `ArrowUp` of `Alt+ArrowUp`. */
const LISTED = new Set(
  COMMANDS.flatMap((row: CommandRow) => row.keys.map((keys) => keys.split('+').at(-1) ?? keys)).map((key) =>
    key === '' ? '+' : key.toUpperCase(),
  ),
);

const NAMED_KEY =
  /^(Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End|Enter|Escape|Tab|Delete|Backspace|Insert|F\d\d?)$/;

/** What a renderer file compares a keystroke with: `event.key === 'f'`, `{ ArrowDown: … }[event.key]`. */
function keysIn(code: string): readonly string[] {
  if (!/\.key\b/.test(code)) return [];
  const compared = [...code.matchAll(/\.key(?:\.toLowerCase\(\))?\s*[!=]==\s*'([^']+)'/g)].map(([, key = '']) => key);
  const named = [...code.matchAll(/^\s*(\w+):/gm)].map(([, key = '']) => key).filter((key) => NAMED_KEY.test(key));
  return [...compared, ...(/\[event\.key\]/.test(code) ? named : [])];
}

/** A key written into a text of the window by hand: "(Ctrl+Z)", "Alt+arrow", "(N)", "press A", `<kbd>0</kbd>`. */
const HAND_WRITTEN =
  /\b(?:Ctrl|Alt|Shift)\+\w|[^\w]\((?:[A-Z]|F\d\d?)\)['"`]|\b[Pp]ress [A-Z\d]\b|<kbd[^>]*>(?:[A-Z\d]|F\d\d?)</;

/** A keystroke compared with a letter or digit in the code, where the list should be asked: `keys === 'M'`. */
const COMPARED_BY_HAND = /\b(?:keys|keysOf\([^)]*\)|\.key(?:\.toLowerCase\(\))?)\s*[!=]==\s*'(?:\w+\+)?\w'/;

/** The keys a text names: "Ctrl+P" and the L of "press L". */
const namedKeys = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:[Pp]ress ([A-Z\d])|((?:Ctrl|Alt|Shift)\+(?:Shift\+)?\w+))\b/g)].map(
    ([, letter, chord]) => letter ?? chord ?? '',
  );

const WINDOW = PROJECT_FILES.filter((file) => /^renderer\/.+\.tsx?$/.test(file));

describe('the keys of the window', () => {
  it('are all in the one list', () => {
    expect(WINDOW.length).toBeGreaterThan(100);
    const unlisted = WINDOW.flatMap((file) =>
      keysIn(withoutComments(readProjectFile(file)))
        .filter((key) => !LISTED.has(key.toUpperCase()))
        .map((key) => `${file}: ${key}`),
    );
    expect(unlisted).toEqual([]);
  });

  it('are in no text by hand: a tooltip asks the list', () => {
    const written = WINDOW.filter((file) => file !== 'renderer/state/commands.ts').flatMap((file) =>
      withoutComments(readProjectFile(file))
        .split('\n')
        .filter((line) => HAND_WRITTEN.test(line) && !line.includes('aria-keyshortcuts'))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(written).toEqual([]);
  });

  it('are those of the list where an article of the help names one', () => {
    const keys = new Set(COMMANDS.flatMap((row: CommandRow) => row.keys.map((one) => one.toUpperCase())));
    const articles = PROJECT_FILES.filter((file) => /^shared\/domain\/help\/.*articles?\.ts$/.test(file));
    const named = articles.flatMap((file) => namedKeys(readProjectFile(file)).map((key) => [key, file] as const));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(([key]) => !keys.has(key.toUpperCase()))).toEqual([]);
  });

  it('are compared with a letter nowhere: the code asks the list', () => {
    const compared = WINDOW.flatMap((file) =>
      withoutComments(readProjectFile(file))
        .split('\n')
        .filter((line) => COMPARED_BY_HAND.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(compared).toEqual([]);
  });

  it('would be found in a text of the help', () => {
    expect(namedKeys('Choose a recipe and press L; Ctrl+Shift+J and Alt+N too.')).toEqual([
      'L',
      'Ctrl+Shift+J',
      'Alt+N',
    ]);
  });

  it.each(["if (keys === 'M') move();", "keysOf(event.nativeEvent) === 'C'", "event.key === 'f'", "keys !== 'Ctrl+K'"])(
    'would be seen as compared by hand: %s',
    (line) => expect(line).toMatch(COMPARED_BY_HAND),
  );

  it.each([
    ["if (event.key === 'q') leave();", ['q']],
    ["else if (event.key.toLowerCase() === 'f') star();", ['f']],
    ['const moves = {\n  PageDown: 9,\n  Insert: 1,\n};\nconst to = moves[event.key];', ['PageDown', 'Insert']],
    ['const Home = 1;', []],
  ])('would be found in: %s', (code, keys) => expect(keysIn(code)).toEqual(keys));

  it.each([
    'title="New food (N)"',
    '`Undo (Ctrl+Z)`',
    "'Alt+arrow moves the column.'",
    "title: 'Help (F1)'",
    'choose a meal and press A.',
    'Used up <kbd>0</kbd>',
  ])('would be seen as written by hand: %s', (line) => expect(line).toMatch(HAND_WRITTEN));
});
