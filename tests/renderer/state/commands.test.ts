import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandRun, CommandRuns } from '#renderer/state/commands';
import type { CommandId } from '#shared/domain/help/commands';
import { useAnnouncement } from '#renderer/state/announce-store';
import { commandRun, isTyping, keysOf, perform, registerCommands, runShortcut } from '#renderer/state/commands';
import { currentScreen, navigate } from '#renderer/state/navigation';

const event = (key: string, held: string = '', code: string = '') => ({
  key,
  code,
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
    ['?', 'Shift', '?'], // Shift only selects the character
    [' ', '', ' '],
    [' ', 'Ctrl', 'Ctrl+ '],
    ['F2', '', 'F2'],
    ['Delete', '', 'Delete'],
  ])('%j with %j is %j', (key, held, keys) => expect(keysOf(event(key, held))).toBe(keys));

  it.each([
    ['я', 'Ctrl', 'KeyZ', 'Ctrl+Z'], // Cyrillic
    ['ζ', 'Ctrl', 'KeyZ', 'Ctrl+Z'], // Greek
    ['ф', '', 'KeyA', 'A'],
    ['&', 'Ctrl', 'Digit1', 'Ctrl+1'], // AZERTY: digits need Shift
    ['w', 'Ctrl', 'KeyZ', 'Ctrl+W'], // AZERTY: a letter is the one it types
    ['/', '', 'Slash', '/'],
    ['?', 'Shift', 'KeyM', '?'], // AZERTY: one of our characters is the one it types, though elsewhere a letter is at that position
    [',', 'Ctrl', 'KeyM', 'Ctrl+,'],
    [',', 'Ctrl', 'KeyW', 'Ctrl+,'], // Dvorak
    [';', 'Ctrl', 'KeyQ', 'Ctrl+Q'], // Greek: a character that means nothing here
    ['б', 'Ctrl', 'Comma', 'Ctrl+,'], // Cyrillic: a letter at the position of the comma
    ['б', '', 'Slash', '/'],
  ])('%j with %j on the place of %s is %j', (key, held, code, keys) =>
    expect(keysOf(event(key, held, code))).toBe(keys),
  );
});

describe('a shortcut', () => {
  const runs: string[] = [];
  let takeBack: (() => void)[] = [];
  const ran = (id: CommandId, more: Partial<CommandRun> = {}): CommandRuns => ({
    [id]: { run: () => runs.push(id), ...more },
  });
  const register = (...commands: CommandRuns[]) => {
    const remove = registerCommands(Object.assign({}, ...commands));
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
    register(ran('app.undo'), ran('app.redo'));
    expect(press('z', 'Ctrl')).toBe(true);
    expect(press('y', 'Ctrl')).toBe(true);
    expect(press('Z', 'Ctrl Shift')).toBe(true);
    expect(press('x', 'Ctrl')).toBe(false);
    expect(runs).toEqual(['app.undo', 'app.redo', 'app.redo']);
  });

  it('says why it cannot be done, as menus do, unless its key does more than the command', () => {
    register(ran('board.lock', { refusal: () => 'Only a food or a recipe can be locked' }));
    expect(press('k')).toBe(true);
    expect(useAnnouncement.getState().text).toBe('Only a food or a recipe can be locked');
    register(ran('board.open', { refusal: () => 'Select an entry first', keyRefusal: () => null }));
    press('Enter');
    expect(runs).toEqual(['board.open']);
  });

  it('is gone when its screen is', () => {
    const remove = register(ran('app.undo'));
    remove();
    expect(press('z', 'Ctrl')).toBe(false);
    expect(runs).toEqual([]);
  });

  it.each(['<input data-here>', '<textarea data-here></textarea>', '<select data-here></select>'])(
    'leaves letters and Ctrl+Z to a field: %s',
    (markup) => {
      register(ran('board.add'), ran('app.undo'), ran('app.foods'));
      const field = focusOn(markup);
      expect(isTyping(field)).toBe(true);
      expect(press('a', '', field)).toBe(false);
      expect(press('z', 'Ctrl', field)).toBe(false);
      expect(press('2', 'Ctrl', field)).toBe(true);
      expect(runs).toEqual(['app.foods']);
    },
  );

  it.each(['<input type="checkbox" data-here>', '<input type="radio" data-here>'])(
    'works on what is ticked, not typed into: %s',
    (markup) => {
      register(ran('app.undo'));
      expect(press('z', 'Ctrl', focusOn(markup))).toBe(true);
      expect(runs).toEqual(['app.undo']);
    },
  );

  it('leaves the keys of a word that is being composed to the input method', () => {
    register(ran('board.open'));
    const composing = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    document.body.dispatchEvent(composing);
    expect([composing.defaultPrevented, runs]).toEqual([false, []]);
  });

  it('works on buttons and rows, which are not typed into', () => {
    register(ran('board.add'));
    const row = focusOn('<ul><li tabindex="0" data-here>Spinach</li></ul>');
    expect(isTyping(row)).toBe(false);
    expect(isTyping(null)).toBe(false);
    press('a', '', row);
    expect(runs).toEqual(['board.add']);
  });

  it('waits while a dialog is open, but not while a menu or a suggestion list is', () => {
    register(ran('app.undo'), ran('app.foods'));
    focusOn('<div role="dialog" aria-modal="true"><button data-here>OK</button></div>');
    expect(press('z', 'Ctrl')).toBe(false);
    expect(useAnnouncement.getState().text).not.toBe('Close this dialog first');
    // Keys that leave the screen give the reason why they do nothing.
    expect(press('2', 'Ctrl')).toBe(true);
    expect(useAnnouncement.getState().text).toBe('Close this dialog first');
    focusOn('<div role="dialog"><button data-here>Amount</button></div><div role="menu"></div>');
    expect(press('z', 'Ctrl')).toBe(true);
    expect(runs).toEqual(['app.undo']);
  });

  it('is not run by the key that closes a dialog over it', () => {
    register(ran('board.deselect'));
    const dialog = focusOn('<div role="dialog" aria-modal="true"><button data-here>OK</button></div>');
    dialog.addEventListener('keydown', () => document.body.replaceChildren(), { once: true });
    press('Escape', '', dialog);
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(runs).toEqual([]);
    press('Escape');
    expect(runs).toEqual(['board.deselect']);
  });

  it('is passed on to the next command while its own may not run', () => {
    let onBoard = false;
    register(ran('board.up', { isEnabled: () => onBoard }), ran('list.walk', { isEnabled: () => !onBoard }));
    press('ArrowUp');
    onBoard = true;
    press('ArrowUp');
    expect(runs).toEqual(['list.walk', 'board.up']);
  });

  it('does nothing when somebody else has already answered the key', () => {
    register(ran('app.undo'));
    const stop = vi.fn<(key: Event) => void>((key) => key.preventDefault());
    const row = focusOn('<div tabindex="0" data-here></div>');
    row.addEventListener('keydown', stop);
    press('z', 'Ctrl', row);
    expect(stop).toHaveBeenCalledOnce();
    expect(runs).toEqual([]);
  });

  it('runs one command only', () => {
    register(ran('board.note'));
    register(ran('foods.new'));
    press('n');
    expect(runs).toEqual(['board.note']);
  });
});

describe('a command chosen in a menu or the palette', () => {
  it('runs whatever has the focus, and says why where it cannot', () => {
    const runs: string[] = [];
    const back = registerCommands({
      'board.cut': { run: () => runs.push('cut'), isEnabled: () => false },
      'board.paste': { run: () => runs.push('paste'), refusal: () => 'Nothing has been copied yet' },
    });
    perform('board.cut');
    perform('board.paste');
    back();
    expect(runs).toEqual(['cut']);
    expect(useAnnouncement.getState().text).toBe('Nothing has been copied yet');
    expect(commandRun('board.cut')).toBeUndefined();
  });

  it('goes to its screen first, and runs once what does it is there', async () => {
    const runs: string[] = [];
    navigate('plan');
    perform('foods.new');
    expect(currentScreen()).toBe('foods');
    const back = registerCommands({ 'foods.new': { run: () => runs.push('new') } });
    await vi.waitFor(() => expect(runs).toEqual(['new']));
    back();
    // Only once.
    registerCommands({ 'foods.new': { run: () => runs.push('again') } })();
    await new Promise((resolve) => setTimeout(resolve));
    expect(runs).toEqual(['new']);
  });
});
