import { describe, expect, it } from 'vitest';
import { keysOf } from '#shared/domain/keys-of';
import { libraryDocumentSchema, newLibraryDocument } from '#shared/schema/library-document';
import type { ChoiceSettingId } from '#shared/schema/settings';
import { choiceSettings, settingRow, settingsAt } from '#shared/schema/settings';

/** The values in effect until something is chosen. */
const USUAL: Readonly<Record<ChoiceSettingId, string>> = { theme: 'system', units: 'system', paper: 'a4' };

const stored = (settings: Readonly<Record<string, unknown>>) =>
  libraryDocumentSchema.parse({ ...newLibraryDocument(), settings }).settings;

describe('a setting', () => {
  it.each(keysOf(choiceSettings))('%s is its usual choice until one is made, and then that one', (id) => {
    expect(stored({})[id]).toBe(USUAL[id]);
    const { choices } = settingRow(id);
    expect(Object.keys(choices).length).toBeGreaterThan(1);
    for (const choice of Object.keys(choices)) expect(stored({ [id]: choice })[id]).toBe(choice);
  });

  it.each(keysOf(choiceSettings))('%s has words for everything there is to choose, no two alike', (id) => {
    const { heading, label, choices } = settingRow(id);
    for (const words of [heading, label, ...Object.values(choices)]) expect(words).toMatch(/^[A-Z]/);
    expect(new Set(Object.values(choices)).size).toBe(Object.keys(choices).length);
  });

  it('stands under a heading of its own', () => {
    const headings = keysOf(choiceSettings).map((id) => settingRow(id).heading);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('is offered in one place', () => {
    expect([...settingsAt('settings'), ...settingsAt('print')].toSorted()).toEqual(Object.keys(USUAL).toSorted());
    expect(settingsAt('print')).toContain('paper');
  });
});
