import { fireEvent } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { holdTyping, takeTyped } from '#renderer/state/type-ahead';

const press = (key: string, more = {}): boolean => fireEvent.keyDown(document.body, { key, ...more });

describe('what is typed while a field opens', () => {
  it('is kept for the field, and reaches nothing else', () => {
    const board = vi.fn();
    document.body.addEventListener('keydown', board, { once: true });
    holdTyping();
    for (const key of ['e', 'g', 'x', 'Backspace', 'g']) press(key);
    expect(board).not.toHaveBeenCalled();
    expect(takeTyped()).toBe('egg');
    press('s');
    expect(board).toHaveBeenCalledTimes(1);
    expect(takeTyped()).toBe('');
  });

  it('leaves shortcuts and Escape alone', () => {
    holdTyping();
    expect([press('k', { ctrlKey: true }), press('Escape'), press('a')]).toEqual([true, true, false]);
    expect(takeTyped()).toBe('a');
  });

  it('goes where the focus is again when no field comes', () => {
    vi.useFakeTimers();
    holdTyping();
    vi.advanceTimersByTime(3000);
    expect(press('a')).toBe(true);
    expect(takeTyped()).toBe('');
  });
});
