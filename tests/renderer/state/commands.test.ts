import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '#renderer/state/commands';
import { isTyping, keysOf, registerCommands, runShortcut } from '#renderer/state/commands';

const event = (key: string, held: string = '') => ({
  key,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
});

describe('the name of a keystroke', () => {
  it.each([
    ['z', 'Ctrl', 'Ctrl+Z'],
    ['Z', 'Ctrl', 'Ctrl+Z'], // caps lock
    ['Z', 'Ctrl Shift', 'Ctrl+Shift+Z'],
    ['z', 'Meta', 'Ctrl+Z'], // a Mac
    ['a', '', 'A'],
    ['ArrowUp', 'Alt', 'Alt+ArrowUp'],
    ['ArrowDown', 'Shift', 'Shift+ArrowDown'],
    ['ArrowLeft', 'Ctrl Alt Shift', 'Ctrl+Alt+Shift+ArrowLeft'],
    [',', 'Ctrl', 'Ctrl+,'],
    ['1', 'Ctrl', 'Ctrl+1'],
    ['?', 'Shift', '?'], // Shift only makes the sign
    [' ', '', ' '],
    [' ', 'Ctrl', 'Ctrl+ '],
    ['F2', '', 'F2'],
    ['Delete', '', 'Delete'],
  ])('%j with %j is %j', (key, held, keys) => expect(keysOf(event(key, held))).toBe(keys));
});

describe('a shortcut', () => {
  const runs: string[] = [];
  let takeBack: (() => void)[] = [];
  const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
    id,
    name: id,
    keys,
    run: () => runs.push(id),
    ...more,
  });
  const register = (...commands: Command[]) => {
    const remove = registerCommands(commands);
    takeBack.push(remove);
    return remove;
  };
  const focusOn = (markup: string) => {
    document.body.innerHTML = markup;
    const element = document.body.querySelector<HTMLElement>('[data-here]') ?? document.body;
    element.focus();
    return element;
  };
  /** Presses a key on an element and returns whether the default action was prevented. */
  const press = (key: string, held = '', target: Element = document.body) => {
    const pressed = new KeyboardEvent('keydown', { ...event(key, held), bubbles: true, cancelable: true });
    target.dispatchEvent(pressed);
    return pressed.defaultPrevented;
  };

  beforeEach(() => {
    runs.length = 0;
    takeBack = [];
    window.addEventListener('keydown', runShortcut);
  });
  afterEach(() => {
    window.removeEventListener('keydown', runShortcut);
    takeBack.forEach((remove) => remove());
    document.body.innerHTML = '';
  });

  it('runs its command and keeps the page from reacting too', () => {
    register(command('undo', ['Ctrl+Z']), command('redo', ['Ctrl+Shift+Z', 'Ctrl+Y']));
    expect(press('z', 'Ctrl')).toBe(true);
    expect(press('y', 'Ctrl')).toBe(true);
    expect(press('Z', 'Ctrl Shift')).toBe(true);
    expect(press('x', 'Ctrl')).toBe(false);
    expect(runs).toEqual(['undo', 'redo', 'redo']);
  });

  it('is gone when its screen is', () => {
    const remove = register(command('undo', ['Ctrl+Z']));
    remove();
    expect(press('z', 'Ctrl')).toBe(false);
    expect(runs).toEqual([]);
  });

  it.each(['<input data-here>', '<textarea data-here></textarea>', '<select data-here></select>'])(
    'leaves letters and Ctrl+Z to a field: %s',
    (markup) => {
      register(command('add', ['A']), command('undo', ['Ctrl+Z']), command('foods', ['Ctrl+2'], { whileTyping: true }));
      const field = focusOn(markup);
      expect(isTyping(field)).toBe(true);
      expect(press('a', '', field)).toBe(false);
      expect(press('z', 'Ctrl', field)).toBe(false);
      expect(press('2', 'Ctrl', field)).toBe(true);
      expect(runs).toEqual(['foods']);
    },
  );

  it('works on buttons and rows, which are not typed into', () => {
    register(command('add', ['A']));
    const row = focusOn('<ul><li tabindex="0" data-here>Spinach</li></ul>');
    expect(isTyping(row)).toBe(false);
    expect(isTyping(null)).toBe(false);
    press('a', '', row);
    expect(runs).toEqual(['add']);
  });

  it('waits while a dialog is open, but not while a menu or a suggestion list is', () => {
    register(command('undo', ['Ctrl+Z']), command('foods', ['Ctrl+2'], { whileTyping: true }));
    focusOn('<div role="dialog" aria-modal="true"><button data-here>OK</button></div>');
    expect(press('z', 'Ctrl')).toBe(false);
    expect(press('2', 'Ctrl')).toBe(false);
    focusOn('<div role="dialog"><button data-here>Amount</button></div><div role="menu"></div>');
    expect(press('z', 'Ctrl')).toBe(true);
    expect(runs).toEqual(['undo']);
  });

  it('is passed on to the next command while its own may not run', () => {
    let onBoard = false;
    register(
      command('board up', ['ArrowUp'], { isEnabled: () => onBoard }),
      command('list up', ['ArrowUp'], { isEnabled: () => !onBoard }),
    );
    press('ArrowUp');
    onBoard = true;
    press('ArrowUp');
    expect(runs).toEqual(['list up', 'board up']);
  });

  it('does nothing when somebody else has already answered the key', () => {
    register(command('undo', ['Ctrl+Z']));
    const stop = vi.fn<(key: Event) => void>((key) => key.preventDefault());
    const row = focusOn('<div tabindex="0" data-here></div>');
    row.addEventListener('keydown', stop);
    press('z', 'Ctrl', row);
    expect(stop).toHaveBeenCalledOnce();
    expect(runs).toEqual([]);
  });

  it('runs one command only', () => {
    register(command('first', ['T']), command('second', ['T']));
    press('t');
    expect(runs).toEqual(['first']);
  });
});
