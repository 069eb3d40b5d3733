import { updateLibrary, useLibrary } from '#renderer/state/library-store';
import { keysOf } from '#shared/domain/keys-of';
import type { ChoiceSettingId } from '#shared/schema/settings';
import { settingRow, settingsAt } from '#shared/schema/settings';

function choose(id: ChoiceSettingId, choice: string): void {
  updateLibrary((library) => ({ ...library, settings: { ...library.settings, [id]: choice } }));
}

/** Every setting of the table that belongs to this screen. */
export function ChoiceSettings() {
  const { settings } = useLibrary();
  return settingsAt('settings').map((id) => {
    const { heading, label, choices } = settingRow(id);
    return (
      <section key={id} aria-labelledby={`settings-${id}`}>
        <h2 id={`settings-${id}`}>{heading}</h2>
        <div className="choice-row" role="radiogroup" aria-label={label}>
          {keysOf(choices).map((choice) => (
            <label key={choice} className="choice">
              <input type="radio" name={id} checked={settings[id] === choice} onChange={() => choose(id, choice)} />
              {choices[choice]}
            </label>
          ))}
        </div>
      </section>
    );
  });
}
