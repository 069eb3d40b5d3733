import { IconBolt, IconCalendarPlus, IconDeviceFloppy, IconFolderOpen, IconShoppingCart } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from '#renderer/bridge/bridge';
import { restoreLibrary } from '#renderer/state/restore-library';
import { tell } from '#renderer/state/tell';
import { crampRows } from '#renderer/person/safety-rows';
import { SafetyText } from '#renderer/person/SafetyText';
import { Dialog } from '#renderer/ui/Dialog';
import { FlagShape } from '#renderer/ui/FlagShape';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { WelcomePicture } from './WelcomePicture';
import styles from './welcome.module.css';

interface WelcomeProps {
  readonly notice: string;
  readonly onBegin: () => void;
}

/** What the program does, before any question: two sentences, one picture, one button. */
export function Welcome({ notice, onBegin }: WelcomeProps) {
  const [isOpening, setIsOpening] = useState(false);
  const [problem, setProblem] = useState('');
  const [isHelpOpen, setIsHelpOpen] = useState(false);

  // There is nothing yet that an archive could replace, so no confirmation is needed.
  const openPlans = async () => {
    setIsOpening(true);
    setProblem('');
    const opened = await call('archive.open', {});
    const restored = opened.ok ? await restoreLibrary(opened.value.archive) : opened;
    setIsOpening(false);
    if (restored.ok) tell('Your plans were restored.');
    else if (restored.error.code !== 'CANCELLED') setProblem(restored.error.message);
  };

  return (
    <main className={styles.welcome}>
      <div className={styles.words}>
        <h1>Plan a keto week with the minerals in view</h1>
        <p className={styles.lead}>
          Electroplate adds up the sodium, potassium and magnesium in what you plan to eat, and shows where a day falls
          short of your targets. Then it writes the shopping list.
        </p>
        {notice === '' ? null : (
          <p role="alert" className={styles.notice}>
            {notice}
          </p>
        )}
        <div className={styles.choices}>
          <button
            type="button"
            autoFocus
            className={classNames(buttonStyles.btn, buttonStyles.primary, styles.begin)}
            onClick={onBegin}
          >
            Get started
          </button>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.quiet)}
            disabled={isOpening}
            onClick={() => void openPlans()}
          >
            <IconFolderOpen size={16} stroke={1.7} aria-hidden />
            {isOpening ? 'Opening…' : 'Open my plans…'}
          </button>
        </div>
        <Problem text={problem} />
        <ul className={styles.facts}>
          <li>
            <IconDeviceFloppy size={15} stroke={1.7} aria-hidden />
            Everything stays on this computer. No account.
          </li>
          <li>
            <IconBolt size={15} stroke={1.7} aria-hidden />
            A cramp right now?
            <button type="button" className={textStyles.link} onClick={() => setIsHelpOpen(true)}>
              What to do
            </button>
          </li>
        </ul>
      </div>
      <figure className={styles.picture}>
        <WelcomePicture />
        <figcaption>
          <span>
            <IconCalendarPlus size={16} stroke={1.7} aria-hidden />
            Plan the meals
          </span>
          <span>
            <FlagShape flag="short" />
            See what a day lacks
          </span>
          <span>
            <IconShoppingCart size={16} stroke={1.7} aria-hidden />
            Take the list along
          </span>
        </figcaption>
      </figure>
      {isHelpOpen ? (
        <Dialog title="A cramp right now" size={560} onClose={() => setIsHelpOpen(false)}>
          <div className={dialogStyles.dialogText}>
            <SafetyText rows={crampRows(false)} />
          </div>
        </Dialog>
      ) : null}
    </main>
  );
}
