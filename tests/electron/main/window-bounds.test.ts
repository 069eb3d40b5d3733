import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
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
    ['beyond the right edge', { x: 1850 }, { x: 520 }],
    ['half beyond the left edge', { x: -700 }, { x: 0 }],
    ['above the screen', { y: -40 }, { y: 0 }],
    ['below the screen', { y: 1030 }, { y: 140 }],
  ])('comes back inside from %s', (_where, change, inside) => {
    expect(selectStartBounds({ ...remembered, ...change }, [SCREEN])).toEqual({ ...remembered, ...inside });
  });

  it('is on the screen that shows most of it', () => {
    expect(selectStartBounds({ ...remembered, x: -1100, y: 900, width: 1200 }, [SCREEN, LEFT_SCREEN])).toEqual({
      ...remembered,
      x: -1200,
      y: 124,
      width: 1200,
    });
  });

  it('keeps the size but not a place on a screen that is gone', () => {
    expect(selectStartBounds({ ...remembered, x: -1500 }, [SCREEN])).toEqual({
      width: 1400,
      height: 900,
      maximized: false,
    });
  });

  it('is not larger than the screen', () => {
    const large = { x: 0, y: 0, width: 2560, height: 1440, maximized: false };
    expect(selectStartBounds(large, [{ x: 0, y: 24, width: 1366, height: 744 }])).toEqual({
      x: 0,
      y: 24,
      width: 1366,
      height: 744,
      maximized: false,
    });
  });

  it('fits a first window on a small laptop', () => {
    expect(selectStartBounds(null, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({
      width: 1280,
      height: 728,
      maximized: false,
    });
  });

  it('is nowhere off the screens for any stored place', () => {
    const whole = fc.integer({ min: -6000, max: 6000 });
    const places = fc.record({
      x: whole,
      y: whole,
      width: fc.integer({ min: 1024, max: 20_000 }),
      height: fc.integer({ min: 700, max: 20_000 }),
      maximized: fc.boolean(),
    });
    fc.assert(
      fc.property(places, (stored) => {
        const { x, y, width, height } = selectStartBounds(stored, [SCREEN, LEFT_SCREEN]);
        const pixelsOn = (area: typeof SCREEN): number =>
          Math.max(0, Math.min((x ?? area.x) + width, area.x + area.width) - Math.max(x ?? area.x, area.x)) *
          Math.max(0, Math.min((y ?? area.y) + height, area.y + area.height) - Math.max(y ?? area.y, area.y));
        // Without a position the window must fit the main screen.
        const onScreens = x === undefined ? pixelsOn(SCREEN) : pixelsOn(SCREEN) + pixelsOn(LEFT_SCREEN);
        expect(onScreens).toBe(width * height);
      }),
    );
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
