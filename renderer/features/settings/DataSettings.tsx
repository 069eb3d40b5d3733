import { tell } from '#renderer/state/tell';
import { useState } from 'react';
import { useToday } from '#renderer/state/clock-store';
import { useLibraryFolder } from '#renderer/state/library-store';
import { saveArchive } from '#renderer/state/restore-library';
import { call } from '#renderer/bridge/bridge';
import type { MethodOutput } from '#shared/contract/methods';
import type { Failure } from '#shared/contract/result';
import { formatContents } from './archive-text';
import { RestoreDialog } from './RestoreDialog';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './settings.module.css';

/** The data folder, and saving or restoring everything in it. */
export function DataSettings() {
  const folder = useLibraryFolder();
  const today = useToday();
  const [doing, setDoing] = useState<'saving' | 'opening' | null>(null);
  const [problem, setProblem] = useState('');
  const [opened, setOpened] = useState<MethodOutput<'archive.open'> | null>(null);

  const begin = (what: 'saving' | 'opening') => {
    setDoing(what);
    setProblem('');
  };
  // Cancelling the system's dialog needs no message.
  const failed = ({ code, message }: Failure) => setProblem(code === 'CANCELLED' ? '' : message);

  const save = async () => {
    begin('saving');
    const result = await saveArchive(`Electroplate library ${today}.electroplate.zip`);
    setDoing(null);
    if (!result.ok) {
      failed(result.error);
      return;
    }
    const said = `Saved ${formatContents(result.value)} as ${result.value.path}`;
    tell(said);
  };
  const open = async () => {
    begin('opening');
    const result = await call('archive.open', {});
    setDoing(null);
    if (result.ok) setOpened(result.value);
    else failed(result.error);
  };

  return (
    <section aria-labelledby="settings-data">
      <h2 id="settings-data">Your data</h2>
      <p className={dialogStyles.dialogText}>
        Everything is in this folder: <code>library.json</code> and one file per week. Nothing leaves this computer.
      </p>
      <p className={styles.settingsPath}>
        <code>{folder}</code>
      </p>
      <p className={classNames(dialogStyles.dialogText, styles.settingsArchive)}>
        An archive is one file with all of it: weeks, own foods, recipes, answers and settings. It can be kept elsewhere
        and restored here or on another computer.
      </p>
      <div className={styles.settingsButtons}>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          disabled={doing !== null}
          onClick={() => void save()}
        >
          {doing === 'saving' ? 'Saving…' : 'Save everything as an archive…'}
        </button>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          disabled={doing !== null}
          onClick={() => void open()}
        >
          {doing === 'opening' ? 'Opening…' : 'Restore from an archive…'}
        </button>
      </div>
      <Problem text={problem} />
      {opened === null ? null : <RestoreDialog opened={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
