import { useState } from 'react';
import type { EditOutcome } from '#renderer/state/change-documents';
import { closeTemplates, openTemplates } from '#renderer/state/templates-request';
import { announce } from '#renderer/state/announce-store';
import { tellLeftOut } from '#renderer/state/left-out';
import { tellDone } from '#renderer/state/tell';
import type { LeftOut } from '#shared/domain/template/template-guard';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './templates.module.css';

interface JobFootProps {
  readonly button: string;
  /** Why the job cannot be done now, `null` when it can. */
  readonly disabledBecause: string | null;
  readonly run: () => Promise<EditOutcome>;
  /** The message once it is done: "Fast day was applied to 3 days." */
  readonly done: (outcome: EditOutcome) => string;
  /** What the answers leave out: listed once it is done, and each can be added by name. */
  readonly leftOut: readonly LeftOut[];
  readonly onBusy: (isBusy: boolean) => void;
  /** True: the job was opened from the templates, so there is a button back to them. */
  readonly hasWayBack: boolean;
}

/** The buttons of a job: back to the templates, cancel, apply. While it runs the dialog shows it and stays open. */
export function JobFoot({ button, disabledBecause, run, done, leftOut, onBusy, hasWayBack }: JobFootProps) {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const start = async () => {
    setProblem('');
    setIsRunning(true);
    onBusy(true);
    announce('Applying…');
    const outcome = await run();
    onBusy(false);
    setIsRunning(false);
    if (outcome.failure !== null) setProblem(outcome.failure.message);
    else {
      closeTemplates();
      const words = outcome.step === null ? 'Nothing had to change.' : done(outcome);
      tellDone(words, outcome.step);
      announce(words);
      if (outcome.step !== null) tellLeftOut(leftOut);
    }
  };
  return (
    <>
      <Problem text={problem} />
      <div className={dialogStyles.dialogFoot}>
        {hasWayBack ? (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.quiet, styles.tpBack)}
            disabled={isRunning}
            onClick={() => openTemplates({ kind: 'list' })}
          >
            All templates
          </button>
        ) : null}
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.quiet)}
          disabled={isRunning}
          onClick={closeTemplates}
        >
          Cancel
        </button>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          disabled={isRunning || disabledBecause !== null}
          title={disabledBecause ?? undefined}
          onClick={() => void start()}
        >
          {isRunning ? 'Applying…' : button}
        </button>
      </div>
    </>
  );
}
