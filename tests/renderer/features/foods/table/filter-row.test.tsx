import { changeDocuments } from '#renderer/state/change-documents';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { profileEntry } from '#tests/support/people';
import { openFoods } from '../harness';

const chips = () =>
  within(screen.getByRole('group', { name: 'Quick filters' }))
    .getAllByRole('button')
    .map((one) => one.textContent);
const REST = ['≤ 5 g net carbs', 'Favourites', 'Mine', 'Group'];
const yes = (question: string) => ({ answers: { ...profileEntry().answers, [question]: 'yes' as const } });
const count = () => Number(screen.getByRole('table', { name: 'Foods' }).getAttribute('aria-rowcount'));

describe('the quick filters', () => {
  test('pick out every mineral for somebody whose answers allow it', async () => {
    await openFoods();
    expect(chips()).toEqual(['High sodium', 'High potassium', 'High magnesium', ...REST]);
  });

  test('do not pick out what the answers lock', async () => {
    await openFoods({ library: { profile: [profileEntry(yes('kidney-disease'))] } });
    expect(chips()).toEqual(['High magnesium', ...REST]);
  });

  test('lock the same until the questions are answered', async () => {
    await openFoods({ library: { profile: [profileEntry({ answers: {}, lifeStage: null })] } });
    expect(chips()).toEqual(['High magnesium', ...REST]);
  });

  test('that are on when an answer locks them disappear, and no longer narrow the list', async () => {
    await openFoods();
    const all = count();
    fireEvent.click(screen.getByRole('button', { name: 'High potassium' }));
    expect(count()).toBeLessThan(all);
    act(() =>
      changeDocuments('favourite', {
        library: (library) => ({
          ...library,
          profile: [...library.profile, profileEntry({ from: '2026-11-23', ...yes('potassium-raising-medicine') })],
        }),
      }),
    );
    expect(chips()).toEqual(['High sodium', 'High magnesium', ...REST]);
    // The initial order no longer contains salt substitutes, tablets and sticks; any other order does.
    expect(count()).toBeLessThan(all);
    fireEvent.click(screen.getByRole('button', { name: /^Sodium/ }));
    expect(count()).toBe(all);
  });

  test('are none that points something out under 18', async () => {
    await openFoods({ library: { profile: [profileEntry({ birthYear: 2010 })] } });
    expect(chips()).toEqual(['Favourites', 'Mine', 'Group']);
  });
});
