import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Select } from '#renderer/ui/Select';

const UNITS = ['g', 'oz', 'cup'];
const changed = vi.fn<(unit: string) => void>();
const pressed = vi.fn<(key: string) => void>();

function Unit() {
  const [unit, setUnit] = useState('oz');
  return (
    <div onKeyDown={({ key }) => pressed(key)}>
      <label>
        Unit
        <Select
          value={unit}
          onChange={(event) => {
            changed(event.currentTarget.value);
            setUnit(event.currentTarget.value);
          }}
        >
          {UNITS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </label>
    </div>
  );
}
const field = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /^Unit/ });
const list = () => document.querySelector('[popover]');
const shown = () =>
  [...(list()?.children ?? [])].map((one) => `${one.hasAttribute('data-at') ? '>' : ''}${one.textContent}`);

function open() {
  changed.mockClear();
  pressed.mockClear();
  render(<Unit />);
}

describe('a field to choose from', () => {
  it('opens its own list by mouse, with what is chosen marked, and takes what is clicked', () => {
    open();
    expect(fireEvent.mouseDown(field())).toBe(false);
    expect(document.activeElement).toBe(field());
    expect(shown()).toEqual(['g', '>oz', 'cup']);
    fireEvent.click(list()?.children[2] ?? document.body);
    expect([field().value, changed.mock.calls]).toEqual(['cup', [['cup']]]);
    expect(list()).toBeNull();
    fireEvent.mouseDown(field());
    fireEvent.mouseDown(field());
    expect(list()).toBeNull();
  });

  it.each([' ', 'F4', '{Alt>}{ArrowDown}{/Alt}'])(
    'opens by the key "%s", walks by arrows, and Enter keeps',
    async (key) => {
      open();
      field().focus();
      await userEvent.keyboard(key === 'F4' ? '{F4}' : key);
      await userEvent.keyboard('{ArrowDown}');
      expect(shown()).toEqual(['g', 'oz', '>cup']);
      await userEvent.keyboard('{ArrowDown}{Home}{Enter}');
      expect([field().value, list()]).toEqual(['g', null]);
      // A dialog around it does not take the Enter.
      expect(pressed.mock.calls.flat()).not.toContain('Enter');
      await userEvent.keyboard('{Enter}');
      expect(pressed.mock.calls.flat()).toContain('Enter');
    },
  );

  it('returns to what it was on Escape, which closes nothing else, and closes when it is left', async () => {
    open();
    field().focus();
    await userEvent.keyboard(' {End}');
    expect(field().value).toBe('cup');
    await userEvent.keyboard('{Escape}');
    expect([field().value, list()]).toEqual(['oz', null]);
    expect(pressed.mock.calls.flat()).not.toContain('Escape');
    await userEvent.keyboard(' {Tab}');
    expect(list()).toBeNull();
  });
});
