import { changeDocuments } from '#renderer/state/change-documents';
import { useLibrary } from '#renderer/state/library-store';
import { useLibraryGeneration } from '#renderer/state/restore-library';
import { useGuard } from '#renderer/state/score-store';
import { showLog } from '#renderer/state/show-log';
import { ShowLogButton } from '#renderer/ui/ShowLogButton';
import { SafetyText } from '#renderer/person/SafetyText';
import { isNewer, knownOr, MADE_BY_NEWER } from '#shared/domain/newer-value';
import { offers } from '#shared/domain/person/safety';
import { THEMES } from '#shared/schema/library-document';
import { version } from '#package.json';
import { DataSettings } from './DataSettings';
import { ProfileSettings } from './ProfileSettings';
import { ChoiceRow } from '#renderer/ui/ChoiceRow';
import './settings.css';

const THEME_LABELS = { system: 'Same as the system', light: 'Light', dark: 'Dark' } as const;

/** Settings: who the plan is for (dated), theme, data folder, and the safety text. */
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
              <ChoiceRow
                label="Light or dark"
                options={THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))}
                value={knownOr(THEMES, settings.theme, undefined)}
                onChange={(theme) =>
                  changeDocuments('theme', {
                    library: (library) => ({ ...library, settings: { ...library.settings, theme } }),
                  })
                }
              />
              {isNewer(THEMES, settings.theme) ? (
                <p className="field-note">The chosen look was {MADE_BY_NEWER}; the window is the same as the system.</p>
              ) : null}
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
              <p className="dialog-text">
                When something goes wrong, the program writes down when and where in itself, in files on this computer:
                nothing of your plan, your foods or your answers.
              </p>
              <div className="settings-buttons">
                <ShowLogButton onShow={showLog} />
              </div>
            </section>
          </div>
        </div>
      </main>
    </>
  );
}
