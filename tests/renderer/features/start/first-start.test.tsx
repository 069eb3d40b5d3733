import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentLibrary } from '../../../../renderer/app/library-store';
import { FirstStart } from '../../../../renderer/features/start';
import { open, setToday } from '../planner/harness';

const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }));
const month = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Month of birth' });
const year = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Year of birth' });

const start = (notice = '') => open(<FirstStart notice={notice} />, { library: { profile: [] } });

async function answer(sex: RegExp, born: string, preset?: RegExp) {
  await userEvent.click(radio(sex));
  const [bornMonth = '', bornYear = ''] = born.split(' ');
  await userEvent.selectOptions(month(), bornMonth);
  await userEvent.clear(year());
  await userEvent.type(year(), bornYear);
  if (preset !== undefined) await userEvent.click(radio(preset));
}

describe('the first start', () => {
  it('shows the safety text beside the questions, and nothing is answered yet but the official preset', async () => {
    await start();
    expect(
      within(screen.getByRole('complementary', { name: 'Before you start' })).getByText('This is not medical advice.'),
    ).toBeTruthy();
    expect(radio(/^Female/).checked || radio(/^Male/).checked).toBe(false);
    expect(radio(/^Official/).checked).toBe(true);
    expect(radio(/^Keto/).checked).toBe(false);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('carries the public advice with the keto preset, chosen or not', async () => {
    await start();
    const advice = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';
    expect(screen.getByText(advice)).toBeTruthy();
    await userEvent.click(radio(/^Keto/));
    expect(screen.getByText(advice)).toBeTruthy();
  });

  it('says beside each field what is missing, keeps nothing, and puts the keyboard there', async () => {
    const { main } = await start();
    await submit();
    const problems = screen.getAllByRole('alert').map((one) => one.textContent);
    expect(problems).toHaveLength(2);
    expect(within(screen.getByRole('group', { name: 'Sex' })).getByRole('alert').textContent).toMatch(/^Choose one/);
    expect(within(screen.getByRole('group', { name: 'Born' })).getByRole('alert').textContent).toMatch(/year|month/i);
    expect(year().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement?.tagName).toBe('INPUT');
    expect(currentLibrary().profile).toEqual([]);
    expect(main.asked('library.save')).toEqual([]);
  });

  it.each([
    ['December 2008', /for adults.*under 18/], // 17 until the month begins
    ['January 2015', /for adults/],
    ['January 2030', /future/],
    ['January 1900', /more than 120 years/],
    ['January 86', /four digits/],
    ['January 19x6', /four digits/],
  ])('refuses somebody born %s beside the field', async (born, problem) => {
    await start();
    await answer(/^Female/, born);
    await submit();
    expect(screen.getByRole('alert').textContent).toMatch(problem);
    expect(currentLibrary().profile).toEqual([]);
  });

  it('takes somebody who turned 18 this month', async () => {
    await start();
    await answer(/^Male/, 'November 2008');
    await submit();
    expect(currentLibrary().profile).toMatchObject([{ birthYear: 2008, birthMonth: 11 }]);
  });

  it('keeps the answers with today’s date', async () => {
    const { main } = await start();
    setToday('2026-11-25');
    await answer(/^Female/, 'May 1986', /^Keto/);
    await submit();
    expect(currentLibrary().profile).toEqual([
      { from: '2026-11-25', sex: 'female', birthYear: 1986, birthMonth: 5, preset: 'keto' },
    ]);
    expect(main.asked('library.save')).toHaveLength(1);
  });

  it('shows the targets as soon as the answers give some', async () => {
    await start();
    expect(screen.queryByRole('table')).toBeNull();
    await answer(/^Female/, 'May 1986', /^Keto/);
    const row = (name: RegExp) => within(screen.getByRole('table')).getByRole('row', { name }).textContent;
    expect(row(/^Sodium/)).toMatch(/from 3,000 mg, caution above 5,000 mg/);
    expect(row(/^Potassium/)).toMatch(/from 3,000 mg/);
    expect(row(/^Magnesium/)).toMatch(/from 320 mg, caution above 350 mg from supplements/);
    await userEvent.click(radio(/^Male/));
    await userEvent.click(radio(/^Official/));
    expect(row(/^Sodium/)).toMatch(/from 1,500 mg, caution above 2,300 mg/);
    expect(row(/^Potassium/)).toMatch(/from 3,400 mg/);
    expect(row(/^Magnesium/)).toMatch(/from 420 mg/);
  });

  it('says what was found when the library was opened', async () => {
    await start('library.json was damaged; its bytes were kept aside.');
    expect(screen.getByRole('alert').textContent).toBe('library.json was damaged; its bytes were kept aside.');
  });
});
