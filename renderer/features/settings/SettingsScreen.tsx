import { changeDocuments } from '#renderer/state/change-documents';
import { useLibrary } from '#renderer/state/library-store';
import { useLibraryGeneration } from '#renderer/state/restore-library';
import { useGuard } from '#renderer/state/score-store';
import { SafetyText } from '#renderer/person/SafetyText';
import { offers } from '#shared/domain/person/safety';
import { version } from '../../../package.json';
import { DataSettings } from './DataSettings';
import { ProfileSettings } from './ProfileSettings';
import './settings.css';

const THEMES = [
  { id: 'system', label: 'Same as the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

/** Settings: who the plan is for (dated), light or dark, where the data lies, and the safety text. */
export function SettingsScreen() {
  const { settings } = useLibrary();
  const generation = useLibraryGeneration();
  const guard = useGuard();
  return (
    <>
      <section className="weekbar foodbar" aria-label="Settings bar">
        <h1>Settings</h1>
      </section>
      <main className="settings" aria-label="Settings" tabIndex={0}>
        <div className="settings-columns">
          <ProfileSettings key={generation} />
          <div className="settings-side">
            <section aria-labelledby="settings-look">
              <h2 id="settings-look">Look</h2>
              <div className="choice-row" role="radiogroup" aria-label="Light or dark">
                {THEMES.map(({ id, label }) => (
                  <label key={id} className="choice">
                    <input
                      type="radio"
                      name="theme"
                      checked={settings.theme === id}
                      onChange={() =>
                        changeDocuments('theme', {
                          library: (library) => ({ ...library, settings: { ...library.settings, theme: id } }),
                        })
                      }
                    />
                    {label}
                  </label>
                ))}
              </div>
            </section>
            <DataSettings />
            <section aria-labelledby="settings-safety">
              <h2 id="settings-safety">Not medical advice</h2>
              <div className="st-note">
                <SafetyText mayOfferSalt={offers(guard, 'salt')} />
              </div>
            </section>
            <section aria-labelledby="settings-about">
              <h2 id="settings-about">About</h2>
              <p className="dialog-text">
                Electroplate {version}. Food figures: USDA National Nutrient Database for Standard Reference, release 28
                (2015), public domain. MIT licence.
              </p>
            </section>
          </div>
        </div>
      </main>
    </>
  );
}
