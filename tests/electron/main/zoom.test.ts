import { describe, expect, it } from 'vitest';
import type { Keystroke } from '#electron/main/zoom';
import { zoom, zoomStepOf } from '#electron/main/zoom';

const control: Keystroke = { type: 'keyDown', key: '', code: '', control: true, meta: false, alt: false };

describe('the keys of the zoom', () => {
  it.each([
    ['Ctrl+=', { key: '=', code: 'Equal' }, 'zoom-in'],
    ['Ctrl+Shift+= (plus)', { key: '+', code: 'Equal' }, 'zoom-in'],
    ['the plus of a German keyboard', { key: '+', code: 'BracketRight' }, 'zoom-in'],
    ['the plus of the keypad', { key: '+', code: 'NumpadAdd' }, 'zoom-in'],
    ['Ctrl+-', { key: '-', code: 'Minus' }, 'zoom-out'],
    ['the minus of a German keyboard', { key: '-', code: 'Slash' }, 'zoom-out'],
    ['the minus of the keypad', { key: '-', code: 'NumpadSubtract' }, 'zoom-out'],
    ['Ctrl+0', { key: '0', code: 'Digit0' }, 'zoom-reset'],
    ['the 0 of a French keyboard', { key: 'à', code: 'Digit0' }, 'zoom-reset'],
    ['the minus of a French keyboard, on the 6', { key: '-', code: 'Digit6' }, 'zoom-out'],
    ['the 0 of the keypad', { key: '0', code: 'Numpad0' }, 'zoom-reset'],
  ])('%s', (_name, keys, step) => {
    expect(zoomStepOf({ ...control, ...keys })).toBe(step);
    expect(zoomStepOf({ ...control, control: false, meta: true, ...keys })).toBe(step);
  });

  it.each([
    ['a key that is let go', { type: 'keyUp', key: '=', code: 'Equal' }],
    ['no Ctrl', { control: false, key: '=', code: 'Equal' }],
    ['AltGr, which Windows reports as Ctrl+Alt', { alt: true, key: '=', code: 'Digit0' }],
    ['the plus of a Czech keyboard, which is the 1 and opens a screen', { key: '+', code: 'Digit1' }],
    ['another key', { key: 'z', code: 'KeyZ' }],
  ])('are not %s', (_name, keys) => {
    expect(zoomStepOf({ ...control, ...keys })).toBeNull();
  });
});

describe('a zoom step', () => {
  it('stays between 50 and 200 %', () => {
    let level = 0;
    const page = { getZoomLevel: () => level, setZoomLevel: (next: number) => (level = next) };
    zoom(page, 'zoom-in');
    expect(level).toBe(0.5);
    for (let times = 0; times < 20; times += 1) zoom(page, 'zoom-in');
    expect(1.2 ** level).toBeCloseTo(2, 10);
    for (let times = 0; times < 40; times += 1) zoom(page, 'zoom-out');
    expect(1.2 ** level).toBeCloseTo(0.5, 10);
    zoom(page, 'zoom-reset');
    expect(level).toBe(0);
  });
});
