import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartOptions } from '#electron/main/start-options';

describe('start options', () => {
  it.each([
    ['nothing', [], { commandLine: null, libraryFolder: null }],
    ['a library folder', ['--library=weeks'], { commandLine: null, libraryFolder: resolve('/somewhere/weeks') }],
    [
      'an absolute library folder',
      ['--library=/data/plan'],
      { commandLine: null, libraryFolder: resolve('/data/plan') },
    ],
    ['an empty library folder', ['--library='], { commandLine: null, libraryFolder: null }],
    [
      'a command',
      ['--cli', 'foods', 'egg', '--json'],
      { commandLine: ['foods', 'egg', '--json'], libraryFolder: null },
    ],
    ['no command', ['--cli'], { commandLine: [], libraryFolder: null }],
    [
      'what looks like an option behind the command',
      ['--cli', 'print', '--library=x', '--cli'],
      { commandLine: ['print', '--library=x', '--cli'], libraryFolder: null },
    ],
  ])('with %s', (_what, given, expected) => {
    expect(readStartOptions(['electroplate', ...given], '/somewhere')).toEqual(expected);
  });
});
