import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { currentLibrary } from '#renderer/state/library-store';
import { SettingsScreen } from '#renderer/features/settings';
import { fail, succeed } from '#shared/contract/result';
import { PRESETS } from '#shared/domain/person/presets';
import { targetsOn } from '#shared/domain/person/targets';
import { settingRow, settingsAt } from '#shared/schema/settings';
import { profileEntry } from '#tests/support/people';
import { open, PROFILE, said } from '../planner/harness';
import personFormStyles from '#renderer/person/person-form.module.css';

const ADVICE = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const OFFICIAL = /^Official/;
const KETO = /^Keto(?!,)/;
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const fromToday = () => fireEvent.click(button('Use from today on'));
const everywhere = () => fireEvent.click(button('Also for past weeks'));
const year = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Year of birth' });
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const question = (name: string) => within(screen.getByRole('radiogroup', { name }));
const answer = (name: string, what: string) => fireEvent.click(question(name).getByRole('radio', { name: what }));
const row = (name: RegExp) => within(screen.getByRole('table')).getByRole('row', { name }).textContent;
const history = () =>
  within(screen.getByRole('list', { name: 'Answers so far' }))
    .getAllByRole('listitem')
    .map((one) => one.textContent);
/** The sodium floor of a day in the current library. */
const sodiumOn = (date: string) => targetsOn(currentLibrary().profile, { date })?.sodium.floor;

/** Today is 24 November 2026; the profile has been keto since the first. */
const settings = (profile = PROFILE) => open(<SettingsScreen />, { library: { profile } });

describe('what is never suggested', () => {
  it('is listed by tag and by name, and let in again', async () => {
    await open(<SettingsScreen />, {
      library: { profile: PROFILE, dislikes: ['sr28:11457', 'mine:gone'], exclusions: ['dairy'] },
    });
    const never = within(screen.getByRole('region', { name: 'Never suggest' }));
    const box = (name: string) => never.getByRole<HTMLInputElement>('checkbox', { name });
    expect([box('dairy').checked, box('eggs').checked]).toEqual([true, false]);
    fireEvent.click(box('eggs'));
    fireEvent.click(box('dairy'));
    expect(currentLibrary().exclusions).toEqual(['eggs']);
    expect(never.getAllByRole('listitem')).toHaveLength(2);
    fireEvent.click(never.getByRole('button', { name: 'Suggest Spinach, raw again' }));
    expect(currentLibrary().dislikes).toEqual(['mine:gone']);
    expect(said()).toBe('Spinach, raw may be suggested again.');
    expect(never.queryByText(/newer version/)).toBeNull();
  });

  it('says so where something was left out with a newer version, and keeps it', async () => {
    await open(<SettingsScreen />, { library: { profile: PROFILE, exclusions: ['lupin'] as never } });
    const never = within(screen.getByRole('region', { name: 'Never suggest' }));
    expect(never.getByText(/left out with a newer version/)).toBeTruthy();
    fireEvent.click(never.getByRole('checkbox', { name: 'nuts' }));
    expect(currentLibrary().exclusions).toEqual(['lupin', 'nuts']);
  });
});

describe('who the plan is for', () => {
  it('shows the answers valid today, with nothing to save', async () => {
    await settings();
    expect(radio(/^Female/).checked).toBe(true);
    expect(year().value).toBe('1986');
    expect(radio(KETO).checked).toBe(true);
    expect(question('Kidney disease').getByRole<HTMLInputElement>('radio', { name: 'No' }).checked).toBe(true);
    expect(screen.queryByText(/Not answered/)).toBeNull();
    expect(screen.getByText('All presets are open')).toBeTruthy();
    expect(button('Use from today on').disabled).toBe(true);
    expect(button('Use from today on').title).not.toBe('');
    expect(button('Also for past weeks').disabled).toBe(true);
    expect(history()).toEqual(['From 1 November 2026: Keto, female, born 1986']);
  });

  it('appends changed answers from today on; past days keep their targets and so their score', async () => {
    const { main } = await settings();
    fireEvent.click(radio(OFFICIAL));
    fromToday();
    expect(currentLibrary().profile).toEqual([...PROFILE, { ...PROFILE[0], from: '2026-11-24', preset: 'official' }]);
    expect([sodiumOn('2026-11-02'), sodiumOn('2026-11-23'), sodiumOn('2026-11-24')]).toEqual([3000, 3000, 1500]);
    expect(said()).toBe('Targets changed from today on.');
    expect(history()).toHaveLength(2);
    expect(button('Use from today on').disabled).toBe(true);
    expect(main.asked('library.save')).toHaveLength(1);
  });

  it('changes past weeks only by the second button, and still loses no answer', async () => {
    await settings();
    fireEvent.click(radio(OFFICIAL));
    fromToday();
    expect(button('Also for past weeks').disabled).toBe(false);
    everywhere();
    expect(said()).toBe('Targets changed for past weeks too.');
    expect(currentLibrary().profile[0]).toEqual(PROFILE[0]);
    expect([sodiumOn('2020-01-01'), sodiumOn('2026-11-23'), sodiumOn('2026-11-24')]).toEqual([1500, 1500, 1500]);
    expect(button('Also for past weeks').disabled).toBe(true);
  });

  it('refuses what cannot be used beside the field and keeps the old answers', async () => {
    const { main } = await settings();
    for (const typed of ['2030', '1800', '198', 'x', '']) {
      type(year(), typed);
      fromToday();
      everywhere();
      expect(within(screen.getByRole('group', { name: 'Born' })).getByRole('alert').textContent, typed).not.toBe('');
      expect(said()).toBe('Nothing was changed: a field needs another look.');
      expect(document.activeElement, typed).toBe(year());
      expect(currentLibrary().profile, typed).toEqual(PROFILE);
    }
    expect(main.asked('library.save')).toEqual([]);
  });

  it('takes a month of birth that makes somebody 17: totals only from then on', async () => {
    await settings();
    type(year(), '2010');
    expect(screen.getByText('Not supported under 18: totals only')).toBeTruthy();
    fromToday();
    expect(sodiumOn('2026-11-24')).toBeNull();
    expect(sodiumOn('2026-11-23')).toBe(3000);
  });

  it('carries the public advice beside the keto presets', async () => {
    await settings();
    expect(radio(KETO).closest('label')?.textContent).toContain(ADVICE);
    expect(radio(/^Keto, first/).closest('label')?.textContent).toContain(ADVICE);
  });

  it('keeps what a newer program wrote into an answer', async () => {
    await settings([{ ...PROFILE[0]!, later: 'kept' }]);
    fireEvent.click(radio(OFFICIAL));
    fromToday();
    expect(currentLibrary().profile[0]).toMatchObject({ later: 'kept' });
  });
});

describe('an answer to a safety question', () => {
  it('takes keto back at once, with the reason, and says what it changes', async () => {
    await settings();
    answer('Heart failure', 'Yes');
    expect(radio(KETO).checked).toBe(false);
    expect(radio(KETO).closest('label')?.textContent).toBe('KetoLocked by heart failure.');
    expect(radio(OFFICIAL).checked).toBe(true);
    expect(row(/^Sodium/)).toContain('limit only, limit 2,300 mg');
    expect(screen.getByText('The keto presets are locked')).toBeTruthy();
    expect(screen.getByText('Follow the fluid amount your clinician gave you.')).toBeTruthy();
    await userEvent.click(radio(KETO));
    expect(radio(OFFICIAL).checked).toBe(true);
  });

  it('holds for the safety text as soon as it is kept', async () => {
    await settings();
    const text = () => screen.getByRole('region', { name: 'Not medical advice' }).textContent;
    expect(text()).toContain('drink water with a pinch of salt');
    answer('Kidney disease', 'Yes');
    fromToday();
    expect(currentLibrary().profile.at(-1)).toMatchObject({
      from: '2026-11-24',
      preset: 'official',
      answers: { 'kidney-disease': 'yes', 'heart-failure': 'no' },
    });
    expect(text()).not.toContain('pinch of salt');
    expect(text()).toContain('Your answers mean salt is a question for your clinician.');
  });

  it('that was given and reverted leaves nothing to save but the preset', async () => {
    await settings([{ ...PROFILE[0]!, preset: 'official' }]);
    answer('Kidney disease', 'Yes');
    expect(button('Use from today on').disabled).toBe(false);
    answer('Kidney disease', 'No');
    expect(button('Use from today on').disabled).toBe(true);
  });
});

describe('a profile from before there were questions', () => {
  const LEGACY = [profileEntry({ preset: 'keto', answers: {}, lifeStage: null })];

  it('shows the official targets in force and every question open', async () => {
    await settings(LEGACY);
    expect(radio(OFFICIAL).checked).toBe(true);
    expect(radio(KETO).disabled).toBe(true);
    expect(radio(KETO).closest('label')?.textContent).toContain('Locked until the safety questions are answered.');
    expect(screen.getAllByText(/Not answered: counts as yes/)).toHaveLength(8);
    expect(row(/^Potassium/)).toContain('not scored');
    // Viewing a stored answer must not rewrite any of it.
    expect(currentLibrary().profile).toEqual(LEGACY);
  });

  it('can choose keto again once every question is answered no', async () => {
    await settings(LEGACY);
    for (const group of screen.getAllByRole('radiogroup'))
      for (const no of within(group).queryAllByRole('radio', { name: 'No' })) fireEvent.click(no);
    fireEvent.click(radio(KETO));
    fromToday();
    expect(currentLibrary().profile).toEqual([LEGACY[0], profileEntry({ from: '2026-11-24' })]);
    expect([sodiumOn('2026-11-23'), sodiumOn('2026-11-24')]).toEqual([1500, 3000]);
  });
});

describe('the keto start and a clinician’s numbers in settings', () => {
  it('are refused beside their field, the old answers are kept, and then good ones are taken', async () => {
    const { main } = await settings();
    fireEvent.click(radio(/^Keto, first four weeks/));
    const firstDay = screen.getByLabelText<HTMLInputElement>(/^First day/);
    type(firstDay, '2026-12-01');
    expect(
      within(firstDay.closest<HTMLElement>(`.${personFormStyles.preset}`)!).getByRole('alert').textContent,
    ).toMatch(/future/);
    fromToday();
    fireEvent.click(radio(/^My clinician/));
    type(screen.getByLabelText('Sodium at least, mg per day'), '3000');
    type(screen.getByLabelText('Sodium at most, mg per day'), '2000');
    expect(within(screen.getByRole('group', { name: 'Sodium' })).getByRole('alert').textContent).toMatch(
      /above the most/,
    );
    fromToday();
    everywhere();
    expect(currentLibrary().profile).toEqual(PROFILE);
    expect(main.asked('library.save')).toEqual([]);
    type(screen.getByLabelText('Sodium at least, mg per day'), '1800');
    fromToday();
    expect(currentLibrary().profile.at(-1)).toMatchObject({
      preset: 'clinician',
      startedOn: null,
      clinician: { sodium: { min: 1800, max: 2000 } },
    });
    expect(history().at(-1)).toContain(PRESETS.clinician.name);
  });
});

describe('the rest of the settings', () => {
  it('has light and dark, kept at once', async () => {
    const { main } = await settings();
    const look = within(screen.getByRole('radiogroup', { name: 'Light or dark' }));
    expect(look.getByRole<HTMLInputElement>('radio', { name: 'Same as the system' }).checked).toBe(true);
    fireEvent.click(look.getByRole('radio', { name: 'Dark' }));
    expect(currentLibrary().settings.theme).toBe('dark');
    expect(main.asked('library.save')).toHaveLength(1);
  });

  it.each(settingsAt('settings'))('offers every choice of %s and stores the one that is taken', async (id) => {
    await settings();
    const { heading, label, choices } = settingRow(id);
    const group = within(screen.getByRole('region', { name: heading })).getByRole('radiogroup', { name: label });
    const radios = within(group).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((one) => one.labels?.[0]?.textContent)).toEqual(Object.values(choices));
    for (const [index, choice] of Object.keys(choices).entries()) {
      fireEvent.click(radios[index]!);
      expect(currentLibrary().settings[id]).toBe(choice);
    }
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

describe('the log', () => {
  it('is shown, or its location is', async () => {
    const { main } = await settings();
    const message = 'The folder could not be shown here; the log is in /home/logs.';
    main.answers['log.show'] = () => fail('INTERNAL', message);
    fireEvent.click(button('Show log'));
    expect((await screen.findByText(message)).role).toBe('alert');
    main.answers['log.show'] = () => succeed({});
    fireEvent.click(button('Show log'));
    await vi.waitFor(() => expect(screen.queryByText(message)).toBeNull());
    expect(main.asked('log.show')).toHaveLength(2);
  });
});
