import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { NumberInput } from '#renderer/ui/NumberInput';
import { placeIn } from '#renderer/ui/plan-place';
import { Problem } from '#renderer/ui/Problem';
import { rowByKey } from '#renderer/ui/list-keys';
import { SearchField } from '#renderer/ui/SearchField';
import { Segmented } from '#renderer/ui/Segmented';
import { useShownProblems } from '#renderer/ui/use-shown-problems';
import { TestProvider } from '#tests/support/test-provider';

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const alert = () => screen.queryByRole('alert')?.textContent ?? null;

/** Two fields that must not be blank. */
function Pair() {
  const [texts, setTexts] = useState({ first: '', second: '' });
  const problems = useShownProblems<'first' | 'second'>((name) => (texts[name] === '' ? `Fill in the ${name}.` : null));
  return (
    <form
      aria-label="Pair"
      onSubmit={(event) => {
        event.preventDefault();
        problems.send(event.currentTarget);
      }}
    >
      {(['first', 'second'] as const).map((name) => (
        <div key={name}>
          <NumberInput
            aria-label={name}
            value={texts[name]}
            problem={problems.of(name)}
            problemId={`${name}-problem`}
            onBlur={() => problems.leave(name)}
            onChange={(text) => setTexts({ ...texts, [name]: text })}
          />
          <Problem text={problems.of(name)} id={`${name}-problem`} />
        </div>
      ))}
    </form>
  );
}

describe('a field of a form', () => {
  it('shows its problem once it lost the focus, until it is fixed, and tells a screen reader why', () => {
    render(<Pair />);
    expect([alert(), field('first').getAttribute('aria-invalid')]).toEqual([null, 'false']);
    fireEvent.blur(field('first'));
    expect(alert()).toBe('Fill in the first.');
    expect(field('first').getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field('first').getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Fill in the first.',
    );
    fireEvent.change(field('first'), { target: { value: '1' } });
    expect([alert(), field('first').hasAttribute('aria-describedby')]).toEqual([null, false]);
    fireEvent.change(field('first'), { target: { value: '' } });
    expect(alert()).toBe('Fill in the first.');
  });

  it('shows its problem when the form is submitted, and the first refused one gets the focus', async () => {
    render(<Pair />);
    fireEvent.change(field('first'), { target: { value: '1' } });
    fireEvent.submit(screen.getByRole('form', { name: 'Pair' }));
    expect(alert()).toBe('Fill in the second.');
    await vi.waitFor(() => expect(document.activeElement).toBe(field('second')));
  });
});

describe('a search field', () => {
  it('is emptied by Escape and left by arrow down, and leaves other keys to what it is in', () => {
    const [onChange, onToList, onKeyDown] = [vi.fn(), vi.fn(), vi.fn()];
    const { rerender } = render(
      <div onKeyDown={(event) => onKeyDown(event.key, event.isDefaultPrevented())}>
        <SearchField label="Search foods" placeholder="" value="egg" onChange={onChange} onToList={onToList} />
      </div>,
    );
    fireEvent.keyDown(field('Search foods'), { key: 'Escape' });
    expect(onChange.mock.calls).toEqual([['']]);
    fireEvent.keyDown(field('Search foods'), { key: 'ArrowDown' });
    expect(onToList).toHaveBeenCalledTimes(1);
    rerender(
      <div onKeyDown={(event) => onKeyDown(event.key, event.isDefaultPrevented())}>
        <SearchField label="Search foods" placeholder="" value="" onChange={onChange} />
      </div>,
    );
    fireEvent.keyDown(field('Search foods'), { key: 'Escape' });
    fireEvent.keyDown(field('Search foods'), { key: 'ArrowDown' });
    expect(onKeyDown.mock.calls).toEqual([
      ['Escape', true],
      ['ArrowDown', true],
      ['Escape', false],
      ['ArrowDown', false],
    ]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('a segmented control', () => {
  it('is a group of radio buttons, of numbers too', () => {
    const onChange = vi.fn();
    render(
      <TestProvider>
        <Segmented
          label="Weeks"
          value={4}
          options={[
            { value: 4, label: '4 weeks' },
            { value: 12, label: '12 weeks' },
          ]}
          onChange={onChange}
        />
      </TestProvider>,
    );
    expect(screen.getByRole('radiogroup', { name: 'Weeks' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '4 weeks' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: '12 weeks' }));
    expect(onChange.mock.calls).toEqual([[12]]);
  });
});

describe('the place something is planned at', () => {
  const week = {
    days: ['2026-11-23', '2026-11-24'].map((date) => ({ date, meals: [] })),
    slots: ['breakfast', 'lunch'].map((id) => ({ id, name: id, time: '08:00' })),
  };

  it('is the first wanted day and meal the week has', () => {
    expect(placeIn(week, { dates: [null, '2026-11-24'], slots: ['tea', 'lunch', 'breakfast'] })).toEqual({
      date: '2026-11-24',
      slot: 'lunch',
    });
  });

  it('is its first day and meal where it has none of them; a week without meals has none', () => {
    const wanted = { dates: ['2027-01-01'], slots: [undefined] };
    expect(placeIn(week, wanted)).toEqual({ date: '2026-11-23', slot: 'breakfast' });
    expect(placeIn({ ...week, slots: [] }, wanted)).toBeNull();
  });
});

describe('a long list', () => {
  const place = { at: 10, count: 100, scroller: null, rowHeight: 20 };

  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 11],
    ['Home', 0],
    ['End', 99],
    ['a', undefined],
    ['constructor', undefined],
  ])('is walked by %s to row %s', (key, row) => {
    expect(rowByKey(key, place)).toBe(row);
  });

  it('turns its pages by what is seen, two rows kept', () => {
    const scroller = document.createElement('div');
    Object.defineProperty(scroller, 'clientHeight', { value: 200 });
    expect([rowByKey('PageDown', { ...place, scroller }), rowByKey('PageUp', { ...place, scroller })]).toEqual([18, 2]);
  });
});
