import { IconCheck } from '@tabler/icons-react';
import type { PrintStep } from './print-run';

const STEP_WORDS: Readonly<Record<PrintStep, string>> = {
  choosing: 'Choosing a place',
  'laying-out': 'Laying out',
  writing: 'Writing the file',
  printing: 'In the system’s print dialog',
};

/** A run in progress: its steps and the current one. */
export interface Progress {
  readonly steps: readonly PrintStep[];
  readonly current: PrintStep;
}

/** The steps of a run on one line: done, current, to come. */
export function ProgressLine({ progress }: { readonly progress: Progress }) {
  const at = progress.steps.indexOf(progress.current);
  return (
    <ol className="pd-steps" aria-label="Progress">
      {progress.steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'is-done' : index === at ? 'is-current' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span aria-hidden="true">{index < at ? <IconCheck size={11} stroke={2.2} /> : null}</span>
          {STEP_WORDS[step]}
        </li>
      ))}
    </ol>
  );
}
