/**
 * THE table of settings: choices about the program itself, not about the person. A row is what is stored, how it is
 * called, what there is to choose and where the window offers it; the stored schema, the settings screen and every list
 * of the choices follow. What a choice does stands where it is used. A choice only a newer version knows is kept as it is
 * stored; until another is made, the usual one holds here.
 */
import { keysOf } from '../domain/keys-of';
import { oneOfOrNewer } from './or-newer';
import { z } from './zod';

/** One row. */
export interface ChoiceSetting<Choice extends string = string> {
  /** The heading it stands under, which no other setting has. */
  readonly heading: string;
  readonly label: string;
  /** What there is to choose, in its order, as people read it. */
  readonly choices: Readonly<Record<Choice, string>>;
  /** What holds until something is chosen. */
  readonly usual: NoInfer<Choice>;
  /** The screen that offers it: the settings, or the dialog it is about. */
  readonly place: 'settings' | 'print';
}

const rows = z.registry<ChoiceSetting>();

function choice<const Choice extends string>(row: ChoiceSetting<Choice>) {
  const schema = oneOfOrNewer(keysOf(row.choices)).default(row.usual);
  rows.add(schema, row);
  return schema;
}

/** Every setting that is one of some choices, by the key it is stored under. */
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

/** What a setting is called and what there is to choose. */
export function settingRow(id: ChoiceSettingId): ChoiceSetting {
  const row = rows.get(choiceSettings[id]);
  if (row === undefined) throw new Error(`No setting ${id}`);
  return row;
}

/** The settings a screen offers, in the order of the table. */
export function settingsAt(place: ChoiceSetting['place']): readonly ChoiceSettingId[] {
  return keysOf(choiceSettings).filter((id) => settingRow(id).place === place);
}

/** How the window looks: as the system does, or forced; only what is known here. */
export const THEMES = choiceSettings.theme.unwrap().options[0].options;

/** The papers there are to print on; only what is known here. */
export const paperSchema = choiceSettings.paper.unwrap().options[0];
