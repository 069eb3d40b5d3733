/**
 * THE table of settings: choices about the program itself, not about the person. A row defines the stored values, the
 * label, the choices and where the window offers them; the stored schema, the settings screen and every list of the
 * choices follow. The effect of a choice is coded where it is used. A choice that only a newer version knows is kept as
 * stored; until another is made, the usual one applies here.
 */
import { keysOf } from '../domain/keys-of';
import { oneOfOrNewer } from './or-newer';
import { z } from './zod';

/** One row. */
export interface ChoiceSetting<Choice extends string = string> {
  /** The heading above it; no other setting has the same. */
  readonly heading: string;
  readonly label: string;
  /** The choices, in order, with their labels. */
  readonly choices: Readonly<Record<Choice, string>>;
  /** The choice until one is made. */
  readonly usual: NoInfer<Choice>;
  /** The screen that offers it: the settings, or the dialog it belongs to. */
  readonly place: 'settings' | 'print';
}

const rows = z.registry<ChoiceSetting>();

function choice<const Choice extends string>(row: ChoiceSetting<Choice>) {
  const schema = oneOfOrNewer(keysOf(row.choices)).default(row.usual);
  rows.add(schema, row);
  return schema;
}

/** Every setting with a fixed set of choices, by its stored key. */
export const choiceSettings = {
  theme: choice({
    heading: 'Look',
    label: 'Light or dark',
    choices: { system: 'Same as the system', light: 'Light', dark: 'Dark' },
    usual: 'system',
    place: 'settings',
  }),
  units: choice({
    heading: 'Amounts',
    label: 'Units of amounts',
    choices: { system: 'Same as the system', metric: 'Metric: g, ml', us: 'US: oz, lb, cups' },
    usual: 'system',
    place: 'settings',
  }),
  paper: choice({
    heading: 'Print',
    label: 'Paper',
    choices: { a4: 'A4', letter: 'Letter' },
    usual: 'a4',
    place: 'print',
  }),
};

/** Key of one of {@link choiceSettings}. */
export type ChoiceSettingId = keyof typeof choiceSettings;

/** The label and the choices of a setting. */
export function settingRow(id: ChoiceSettingId): ChoiceSetting {
  const row = rows.get(choiceSettings[id]);
  if (row === undefined) throw new Error(`No setting ${id}`);
  return row;
}

/** The settings a screen offers, in the order of the table. */
export function settingsAt(place: ChoiceSetting['place']): readonly ChoiceSettingId[] {
  return keysOf(choiceSettings).filter((id) => settingRow(id).place === place);
}

/** The themes known here: as the system, or forced. */
export const THEMES = choiceSettings.theme.unwrap().options[0].options;

/** The paper sizes known here. */
export const paperSchema = choiceSettings.paper.unwrap().options[0];
