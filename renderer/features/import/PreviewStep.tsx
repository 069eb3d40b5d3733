import { useState } from 'react';
import type { FoodId } from '#shared/domain/food/food';
import type { ImportMode } from '#shared/domain/import/week-plan-import';
import { noticesOf } from '#shared/formats/import-file';
import { importsNothing } from '#shared/formats/planned-import';
import { FoodsPreview } from './FoodsPreview';
import type { ImportStep } from './import-step';
import { formatContents, formatDay } from './import-text';
import { ProblemList } from './ProblemList';
import { ChoiceCards } from '#renderer/ui/ChoiceCards';
import { Problem } from '#renderer/ui/Problem';
import { counted } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './import.module.css';

const MODES = [
  { value: 'replace', label: 'Replace these days', note: 'Other days and locked entries stay as they are.' },
  { value: 'add', label: 'Add to these days', note: 'What is planned stays.' },
] as const satisfies readonly { readonly value: ImportMode; readonly label: string; readonly note: string }[];

interface PreviewStepProps {
  readonly step: ImportStep & { readonly kind: 'preview' };
  readonly isImporting: boolean;
  /** Back to the foods of a diary; `null` when there are none. */
  readonly onBack: (() => void) | null;
  readonly onOther: () => void;
  readonly onCancel: () => void;
  /** `keepMine`: own foods that stay as they are. */
  readonly onImport: (mode: ImportMode, keepMine: ReadonlySet<FoodId>) => void;
}

/** What the file adds and replaces and which rows are left out, before anything is changed. */
export function PreviewStep({ step, isImporting, onBack, onOther, onCancel, onImport }: PreviewStepProps) {
  const { read, preview, problem } = step;
  const { planned, days } = preview;
  const [mode, setMode] = useState<ImportMode>('replace');
  const [keepMine, setKeepMine] = useState<ReadonlySet<FoodId>>(new Set());
  const met = days.filter((day) => day.here > 0);
  const contents = formatContents(planned);
  const notices = noticesOf(read.file);
  const isEmpty = importsNothing(planned);
  return (
    <>
      <div className={styles.imText}>
        <p>
          <b>{read.name}</b> {isEmpty ? 'brings nothing that is not here already.' : 'brings:'}
        </p>
        <ul className={styles.imSentences}>
          {[...contents, ...notices].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {met.length === 0 ? null : (
        <>
          <ChoiceCards
            legend={`${counted(met.length, 'day of the file is', 'days of the file are')} planned here already.`}
            options={MODES}
            value={mode}
            isDisabled={isImporting}
            onChange={setMode}
          />
          <ul
            className={classNames(styles.imScroll, styles.imDays)}
            tabIndex={0}
            aria-label={mode === 'replace' ? 'Replaced' : 'Stays, and the file is added'}
          >
            {met.map((day) => (
              <li key={day.date}>{formatDay(day, mode)}</li>
            ))}
          </ul>
        </>
      )}
      <FoodsPreview read={read} keepMine={keepMine} isDisabled={isImporting} onKeepMine={setKeepMine} />
      <ProblemList name={read.name} contents={contents} problems={planned.problems} />
      <Problem text={problem} />
      <div className={dialogStyles.dialogFoot}>
        {onBack === null ? null : (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.quiet, styles.imBack)}
            disabled={isImporting}
            onClick={onBack}
          >
            Back to the foods
          </button>
        )}
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.quiet)}
          disabled={isImporting}
          onClick={onCancel}
        >
          Cancel
        </button>
        <button
          type="button"
          className={classNames(buttonStyles.btn, isEmpty ? buttonStyles.primary : buttonStyles.outline)}
          data-autofocus={isEmpty ? true : undefined}
          disabled={isImporting}
          onClick={onOther}
        >
          Another file…
        </button>
        {isEmpty ? null : (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.primary)}
            data-autofocus
            disabled={isImporting}
            onClick={() => onImport(mode, keepMine)}
          >
            {isImporting ? 'Importing…' : planned.problems.length === 0 ? 'Import' : 'Import the good rows'}
          </button>
        )}
      </div>
    </>
  );
}
