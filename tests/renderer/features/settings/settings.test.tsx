import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentLibrary } from '../../../../renderer/app/library-store';
import { SettingsScreen } from '../../../../renderer/features/settings';
import { open, PROFILE, said } from '../planner/harness';

const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const year = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Year of birth' });
const history = () =>
  within(screen.getByRole('list', { name: 'Answers so far' }))
    .getAllByRole('listitem')
    .map((one) => one.textContent);

/** Today is 24 November 2026; the profile has been keto since the first. */
const settings = (profile = PROFILE) => open(<SettingsScreen />, { library: { profile } });

describe('who the plan is for', () => {
  it('shows the answers valid today, with nothing to save', async () => {
    await settings();
    expect(radio(/^Female/).checked).toBe(true);
    expect(year().value).toBe('1986');
    expect(radio(/^Keto/).checked).toBe(true);
    expect(button('Use from today on').disabled).toBe(true);
    expect(button('Use from today on').title).not.toBe('');
    expect(button('Also for past weeks').disabled).toBe(true);
    expect(history()).toEqual(['From 1 November 2026: Keto, female, born 1986']);
  });

  it('appends changed answers from today on and leaves the past as it was', async () => {
    const { main } = await settings();
    await userEvent.click(radio(/^Official/));
    await userEvent.click(button('Use from today on'));
    expect(currentLibrary().profile).toEqual([...PROFILE, { ...PROFILE[0], from: '2026-11-24', preset: 'official' }]);
    expect(said()).toBe('Targets changed from today on.');
    expect(history()).toHaveLength(2);
    expect(button('Use from today on').disabled).toBe(true);
    expect(main.asked('library.save')).toHaveLength(1);
  });

  it('changes past weeks only by the second button, and still loses no answer', async () => {
    await settings();
    await userEvent.click(radio(/^Official/));
    await userEvent.click(button('Use from today on'));
    expect(button('Also for past weeks').disabled).toBe(false);
    await userEvent.click(button('Also for past weeks'));
    const { profile } = currentLibrary();
    expect(profile[0]).toEqual(PROFILE[0]);
    // Every date now finds an official answer last.
    const last = new Map(profile.map((entry) => [entry.from, entry.preset]));
    expect([...last]).toEqual([
      ['2026-11-01', 'official'],
      ['2026-11-24', 'official'],
    ]);
    expect(button('Also for past weeks').disabled).toBe(true);
  });

  it('refuses what cannot be used beside the field and keeps the old answers', async () => {
    const { main } = await settings();
    for (const typed of ['2015', '1800', '198', 'x']) {
      await userEvent.clear(year());
      await userEvent.type(year(), typed);
      await userEvent.click(button('Use from today on'));
      await userEvent.click(button('Also for past weeks'));
      expect(within(screen.getByRole('group', { name: 'Born' })).getByRole('alert').textContent, typed).not.toBe('');
      expect(currentLibrary().profile, typed).toEqual(PROFILE);
    }
    expect(main.asked('library.save')).toEqual([]);
  });

  it('carries the public advice beside the keto preset', async () => {
    await settings();
    expect(
      screen.getByText('This sodium target is above the 2,300 mg/day limit advised for the general public.'),
    ).toBeTruthy();
  });

  it('keeps what a newer program wrote into an answer', async () => {
    await settings([{ ...PROFILE[0]!, lifeStage: 'none' }]);
    await userEvent.click(radio(/^Official/));
    await userEvent.click(button('Use from today on'));
    expect(currentLibrary().profile[0]).toMatchObject({ lifeStage: 'none' });
  });
});

describe('the rest of the settings', () => {
  it('has light and dark, kept at once', async () => {
    const { main } = await settings();
    expect(radio(/^Same as the system/).checked).toBe(true);
    await userEvent.click(radio(/^Dark/));
    expect(currentLibrary().settings.theme).toBe('dark');
    expect(main.asked('library.save')).toHaveLength(1);
  });

  it('says where the data lies, and carries the safety text', async () => {
    await settings();
    expect(screen.getByText('home/library')).toBeTruthy();
    expect(screen.getByText(/Nothing leaves this computer/)).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Not medical advice' })).getByText('This is not medical advice.'),
    ).toBeTruthy();
  });
});
