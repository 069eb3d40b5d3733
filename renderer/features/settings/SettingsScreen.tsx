import { useLibraryGeneration } from '#renderer/state/restore-library';
import { useGuard } from '#renderer/state/score-store';
import { showLog } from '#renderer/state/show-log';
import { ShowLogButton } from '#renderer/ui/ShowLogButton';
import { safetyRows } from '#renderer/person/safety-rows';
import { SafetyText } from '#renderer/person/SafetyText';
import { offers } from '#shared/domain/person/safety';
import { version } from '#package.json';
import { ChoiceSettings } from './ChoiceSettings';
import { DataSettings } from './DataSettings';
import { EatersSettings } from './EatersSettings';
import { ProfileSettings } from './ProfileSettings';
import { ShownNutrientSettings } from './ShownNutrientSettings';
import { SuggestionSettings } from './SuggestionSettings';
import { classNames } from '#renderer/ui/class-names';
import dialogStyles from '#renderer/ui/dialog.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import styles from './settings.module.css';

/** Settings: who the plan is for (dated), preferences, data folder, and the safety text. */
export function SettingsScreen() {
  const generation = useLibraryGeneration();
  const guard = useGuard();
  return (
    <>
      <section className={classNames(pageBarStyles.weekbar, pageBarStyles.foodbar)} aria-label="Settings bar">
        <h1>Settings</h1>
      </section>
      <main className={styles.settings} aria-label="Settings" tabIndex={0}>
        <div className={styles.settingsColumns}>
          <ProfileSettings key={generation} />
          <div className={styles.settingsSide}>
            <EatersSettings />
            <ChoiceSettings />
            <ShownNutrientSettings />
            <SuggestionSettings />
            <DataSettings />
            <section aria-labelledby="settings-safety">
              <h2 id="settings-safety">Not medical advice</h2>
              <div className={styles.settingsStNote}>
                <SafetyText rows={safetyRows(offers(guard, 'salt'))} />
              </div>
            </section>
            <section aria-labelledby="settings-about">
              <h2 id="settings-about">About</h2>
              <p className={dialogStyles.dialogText}>
                Electroplate {version}. Food figures: USDA National Nutrient Database for Standard Reference, release 28
                (2015), public domain. MIT licence.
              </p>
              <p className={dialogStyles.dialogText}>
                When something goes wrong, the program writes down when and where in itself, in files on this computer:
                nothing of your plan, your foods or your answers.
              </p>
              <div className={styles.settingsButtons}>
                <ShowLogButton onShow={showLog} />
              </div>
            </section>
          </div>
        </div>
      </main>
    </>
  );
}
