import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { WeekPicker } from '#renderer/ui/WeekPicker';

test('the arrow keys go on from a month into the next one and back, and the days there are asked for', () => {
  const onMonth = vi.fn();
  const onOpen = vi.fn();
  render(
    <MantineProvider env="test">
      <WeekPicker week="2026-W48" today="2026-11-24" isPlanned={() => false} onMonth={onMonth} onOpen={onOpen} />
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: /choose a week$/ }));
  const inMonth = (name: string) =>
    document.querySelector<HTMLElement>(`button[aria-label="${name}"]:not([data-outside])`);
  const press = (name: string, key: string) => {
    const day = inMonth(name);
    day?.focus();
    fireEvent.keyDown(day ?? document.body, { key });
  };
  for (const [from, key, to] of [
    ['30 November 2026', 'ArrowRight', '1 December 2026'],
    ['1 December 2026', 'ArrowLeft', '30 November 2026'],
    ['29 November 2026', 'ArrowDown', '6 December 2026'],
    ['6 December 2026', 'ArrowUp', '29 November 2026'],
  ] as const) {
    press(from, key);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(to);
    expect(document.activeElement).toBe(inMonth(to));
  }
  expect(onMonth).toHaveBeenCalledWith('2026-12-01');
  fireEvent.click(inMonth('30 November 2026') ?? document.body);
  expect(onOpen).toHaveBeenCalledWith('2026-W49');
});
