import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRememberedBounds, saveRememberedBounds, selectStartBounds } from '#electron/main/window-bounds';
import { newFolder, testPorts } from '../support/storage-ports';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };
const LEFT_SCREEN = { x: -1280, y: 0, width: 1280, height: 1024 };
const remembered = { x: 100, y: 80, width: 1400, height: 900, maximized: false };
const DEFAULTS = { width: 1280, height: 800, maximized: false };

describe('where the window opens', () => {
  it('is where it was left', () => {
    expect(selectStartBounds(remembered, [SCREEN])).toEqual(remembered);
    expect(selectStartBounds({ ...remembered, x: -1200 }, [SCREEN, LEFT_SCREEN])).toEqual({ ...remembered, x: -1200 });
  });

  it.each([
    ['beyond the right edge', { x: 1850 }],
    ['on a screen that is gone', { x: -1500 }],
    ['above the screen', { y: -40 }],
    ['below the screen', { y: 1030 }],
  ])('keeps the size but not a place %s', (_where, change) => {
    expect(selectStartBounds({ ...remembered, ...change }, [SCREEN])).toEqual({
      width: 1400,
      height: 900,
      maximized: false,
    });
  });

  it.each([
    ['nothing', null],
    ['a text', 'garbled'],
    ['a size below the smallest', { ...remembered, width: 300 }],
    ['half a pixel', { ...remembered, x: 0.5 }],
    ['numbers that are none', { ...remembered, x: '0' }],
    ['a missing side', { x: 0, y: 0, width: 1400 }],
  ])('is the usual size with %s remembered', (_what, stored) => {
    expect(selectStartBounds(stored, [SCREEN])).toEqual(DEFAULTS);
  });
});

describe('remembering', () => {
  it('writes and reads the same bounds', async () => {
    const folder = newFolder();
    await saveRememberedBounds(testPorts(), folder, remembered);
    expect(await loadRememberedBounds(testPorts(), folder)).toEqual(remembered);
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual(remembered);
  });

  it('is nothing worth failing for', async () => {
    const folder = newFolder();
    expect(await loadRememberedBounds(testPorts(), folder)).toBeNull();
    writeFileSync(join(folder, 'window.json'), '{"x":');
    expect(await loadRememberedBounds(testPorts(), folder)).toBeNull();
    const ports = testPorts();
    await saveRememberedBounds(ports, join(folder, 'window.json', 'inside a file'), remembered);
    expect(ports.problems).toHaveLength(1);
  });
});
