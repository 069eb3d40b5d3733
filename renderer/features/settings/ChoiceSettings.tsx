import { changeDocuments } from '#renderer/state/change-documents';
import { useLibrary } from '#renderer/state/library-store';
import { ChoiceRow } from '#renderer/ui/ChoiceRow';
import { keysOf } from '#shared/domain/keys-of';
import { knownOr, MADE_BY_NEWER } from '#shared/domain/newer-value';
import type { ChoiceSettingId } from '#shared/schema/settings';
import { settingRow, settingsAt } from '#shared/schema/settings';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import styles from './settings.module.css';

function choose(id: ChoiceSettingId, choice: string): void {
  changeDocuments('choice-setting', {
    library: (library) => ({ ...library, settings: { ...library.settings, [id]: choice } }),
  });
}

/** Every setting in the table that belongs to this screen. */
export function ChoiceSettings() {
  const { settings } = useLibrary();
  return settingsAt('settings').map((id) => {
    const { heading, label, choices, usual } = settingRow(id);
    const chosen = knownOr(keysOf(choices), settings[id], undefined);
    return (
      <section key={id} aria-labelledby={`settings-${id}`}>
        <h2 id={`settings-${id}`}>{heading}</h2>
        <ChoiceRow
          label={label}
          options={keysOf(choices).map((value) => ({ value, label: choices[value] ?? value }))}
          value={chosen}
          onChange={(choice) => choose(id, choice)}
        />
        {chosen === undefined ? (
          <p className={classNames(textStyles.fieldNote, styles.settingsNote)}>
            Your choice was {MADE_BY_NEWER}; “{choices[usual]}” holds here.
          </p>
        ) : null}
      </section>
    );
  });
}
