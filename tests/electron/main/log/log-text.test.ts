/** What may be in the log: sentences of the program, codes, positions in its code and the names of its own files. */
import { describe, expect, it } from 'vitest';
import { describeDetails, placeWord, redactText } from '#electron/main/log/log-text';
import { StorageProblem } from '#electron/main/storage/storage-problem';

const PLACES = [
  { name: 'user-data', folder: '/home/the owner/.config/Electroplate' },
  { name: 'library', folder: '/home/the owner/Sync/My food' },
  { name: 'program', folder: '/opt/electroplate' },
];

/** What a user wrote or personal facts; none of it may ever be in a log. */
const PRIVATE = ['owner', 'butter', 'lithium', 'stew', '1986'];

function withStack(error: Error, stack: string): Error {
  error.stack = stack;
  return error;
}

describe('a sentence in the log', () => {
  it.each([
    ['weeks.save failed', 'weeks.save failed'],
    ['2026-W48.json could not be saved', '2026-W48.json could not be saved'],
    ['A and/or B', 'A and/or B'],
    ['two\nlines\tand\0a NUL', 'two lines and a NUL'],
    ['There is no food “Butter, salted” here', 'There is no food “…” here'],
    [
      "Cannot read properties of undefined (reading 'mine:butter')",
      'Cannot read properties of undefined (reading “…”)',
    ],
    ['Unexpected token "Butter stew', 'Unexpected token “…”'],
    ['Temporary files in /home/the owner/Sync stay', 'Temporary files in (a path)'],
    ['C:\\Users\\The Owner\\Butter.zip was not restored', '(a path)'],
    ['kept at \\\\server\\owner\\butter', 'kept at (a path)'],
    ['look in ~/butter', 'look in (a path)'],
    ['led to app://electroplate/index.html?eat=butter#owner', 'led to app://electroplate/index.html'],
    ['led to app://electroplate/Butter%20stew/x', 'led to app://electroplate/…'],
    ['refused https://owner:1986@example.org/butter?x=stew', 'refused https://example.org/…'],
    ['refused file:///home/owner/butter', 'refused file://…'],
    ['refused data:text/html,<p>butter', 'refused data:…'],
    ['refused javascript:alert(butter)', 'refused javascript:…'],
  ])('%j is written as %j', (text, written) => expect(redactText(text)).toBe(written));

  it('is at most 300 characters long', () => expect(redactText('x'.repeat(5000))).toHaveLength(300));
});

describe('a path in the log', () => {
  it.each([
    ['/home/the owner/Sync/My food/weeks/2026-W48.json', 'library/weeks/2026-W48.json'],
    ['/home/the owner/Sync/My food', 'library'],
    ['/home/the owner/.config/Electroplate/library/library.json', 'user-data/library/library.json'],
    ['/home/the owner/Sync/My food/my butter stew.json', 'library'],
    ['/home/the owner/Sync/My food/../butter', 'library'],
    ['/home/the owner/Sync/My food and more/library.json', 'elsewhere'],
    ['/home/the owner/Documents/butter.zip', 'elsewhere'],
    ['', 'elsewhere'],
  ])('%j is written as %j', (path, written) => expect(placeWord(path, PLACES)).toBe(written));

  it('is found in a folder of Windows too', () => {
    const places = [{ name: 'library', folder: 'C:\\Users\\Owner\\Library' }];
    expect(placeWord('C:\\Users\\Owner\\Library\\weeks\\2026-W48.json', places)).toBe('library/weeks/2026-W48.json');
  });
});

describe('an error in the log', () => {
  it('is its name, its code and where its file is, without its message', () => {
    const path = '/home/the owner/Sync/My food/weeks/2026-W48.json';
    const problem = withStack(new StorageProblem('the disk is full', path, 'ENOSPC'), '');
    expect(describeDetails(problem, PLACES)).toEqual(['StorageProblem ENOSPC library/weeks/2026-W48.json']);
  });

  it('says the system call and both files of a rename', () => {
    const problem = Object.assign(withStack(new Error('EBUSY: butter'), ''), {
      code: 'EBUSY',
      syscall: 'rename',
      path: '/home/the owner/Sync/My food/.tmp-1',
      dest: '/home/the owner/Documents/stew.json',
    });
    expect(describeDetails(problem, PLACES)).toEqual(['Error EBUSY rename library/.tmp-1 elsewhere']);
  });

  it('says the places in the code, and no line of its message that looks like one', () => {
    const message = 'no butter\n    at Butter (app://electroplate/stew.js:1:2)';
    const stack = [
      `TypeError: ${message}`,
      '    at scoreWeek (app://electroplate/assets/index-D3adBeef.js:12:3456)',
      '    at async Object.load (file:///opt/electroplate/out/main/index.js:7:8)',
      '    at app://electroplate/app/App.tsx?t=1764:9:10',
      '    at node:internal/timers:581:17',
      '    at eval (/home/the owner/butter.js:1:1)',
      '    at Butter stew, salted (/opt/electroplate/x.js:1:1)',
      '    and lithium since 1986',
    ].join('\n');
    const problem = withStack(new TypeError(message), stack);
    expect(describeDetails(problem, PLACES)).toEqual([
      'TypeError',
      'at scoreWeek (app://electroplate/assets/index-D3adBeef.js:12:3456)',
      'at async Object.load (program/out/main/index.js:7:8)',
      'at (app://electroplate/app/App.tsx:9:10)',
      'at (node:internal/timers:581:17)',
      'at eval (elsewhere:1:1)',
      'at (elsewhere:1:1)',
    ]);
  });

  it('has at most twelve places and two causes', () => {
    const frames = Array.from({ length: 40 }, (_unused, index) => `    at f (node:fs:${index}:1)`).join('\n');
    expect(describeDetails(withStack(new Error('x'), `Error: x\n${frames}`), PLACES)).toHaveLength(13);
    let chain: Error | undefined;
    for (const name of ['Fourth', 'Third', 'Second', 'First'])
      chain = Object.assign(withStack(new Error('x', { cause: chain }), ''), { name });
    expect(describeDetails(chain, PLACES)).toEqual(['First', 'caused by Second', 'caused by Third']);
  });

  it('with a name of somebody’s choosing is an Error', () => {
    const problem = Object.assign(withStack(new Error('x'), ''), { name: 'Butter, salted', code: 'the owner' });
    expect(describeDetails(problem, PLACES)).toEqual(['Error']);
  });
});

describe('other details in the log', () => {
  it('are codes and paths and nothing else of a thing', () => {
    const details = { path: '/home/the owner/Sync/My food/journal.json', keptAs: '/x', food: 'butter', born: 1986 };
    expect(describeDetails(details, PLACES)).toEqual(['library/journal.json kept as elsewhere']);
    expect(describeDetails({ food: 'butter' }, PLACES)).toEqual([]);
  });

  it('run no code of theirs', () => {
    const details = {
      get path(): string {
        throw new Error('butter');
      },
    };
    expect(describeDetails(details, PLACES)).toEqual([]);
  });

  it.each([undefined, null])('are left out when there are none: %s', (details) =>
    expect(describeDetails(details, PLACES)).toEqual([]),
  );

  it('are a kind of value when they are a bare one', () => expect(describeDetails(1986, PLACES)).toEqual(['number']));
});

it('nothing of a person is in any of this', () => {
  const everything = [
    ...PRIVATE.map((word) => describeDetails(new Error(word), PLACES).filter((line) => !line.startsWith('at '))),
    ...PRIVATE.map((word) => redactText(`“${word}” /home/${word}`)),
    ...PRIVATE.map((word) => describeDetails({ path: `/home/${word}/x`, note: word }, PLACES)),
  ].flat();
  expect(everything).toHaveLength(PRIVATE.length * 3);
  for (const word of PRIVATE) expect(everything.join('\n').toLowerCase()).not.toContain(word);
});
