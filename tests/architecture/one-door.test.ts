import { describe, expect, it } from 'vitest';
import { readProjectFile } from './project-files';
import { programFilesWith, withoutComments } from './source-text';

/** `window.electroplate`, `globalThis['electroplate']`, `const { electroplate } = window`; not the word in a string. */
const PRELOAD_API =
  /[\w)\]]\s*\??\.\s*electroplate\b|\[\s*['"`]electroplate['"`]\s*\]|\{[^{}]*\belectroplate\b[^{}]*\}\s*=\s*(?:window|globalThis|self)\b/;

describe('the one way between the window and the main process', () => {
  it('is answered in one file', () => {
    expect(programFilesWith(/\bipcMain\b/)).toEqual(['electron/main/ipc/register.ts']);
  });

  it('is offered to the page in one file', () => {
    expect(programFilesWith(/\b(?:ipcRenderer|contextBridge|exposeInMainWorld)\b/)).toEqual([
      'electron/preload/index.ts',
    ]);
  });

  it('is used by one file of the window', () => {
    expect(programFilesWith(PRELOAD_API)).toEqual(['renderer/bridge/bridge.ts']);
  });

  it.each([
    'const api = window.electroplate;',
    'window\n  .electroplate?.on(event)',
    'globalThis?.electroplate',
    `const api = window['electroplate'];`,
    'const { electroplate } = window;',
    'const { electroplate: api } = globalThis;',
    '(window as unknown as Page).electroplate',
  ])('would be seen if it were used like this: %s', (code) => {
    expect(withoutComments(code)).toMatch(PRELOAD_API);
  });

  it.each([
    `const format = 'electroplate-week';`,
    '// reads window.electroplate',
    '/* window.electroplate */',
    `const channel = 'electroplate:call';`,
    `join(folder, 'electroplate')`,
    'https://example.org/electroplate',
  ])('is not seen in: %s', (code) => {
    expect(withoutComments(code)).not.toMatch(PRELOAD_API);
  });
});

describe('the preload', () => {
  it('is 30 lines at most', () => {
    expect(readProjectFile('electron/preload/index.ts').trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });
});
