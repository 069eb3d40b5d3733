import { useEffect, useRef, useState } from 'react';
import type { FoodId } from '#shared/domain/food/food';
import type { ImportMode } from '#shared/domain/import/week-plan-import';
import type { DateOrder } from '#shared/formats/diary-dates';
import { ambiguousDateOf } from '#shared/formats/import-file';
import { announce } from '#renderer/state/announce-store';
import { tell } from '#renderer/state/tell';
import { currentLibrary } from '#renderer/state/library-store';
import { Dialog } from '#renderer/ui/Dialog';
import { ChooseStep } from './ChooseStep';
import { DatesStep } from './DatesStep';
import { DoneStep } from './DoneStep';
import { chooseFile, foodsHere, importPlanned, previewOf, readFile } from './import-run';
import type { OpenedFile, Progress, ReadFile } from './import-run';
import { formatContents } from './import-text';
import { firstAnswers, readAnswers } from './match-answers';
import type { TypedAnswers } from './match-answers';
import { MatchStep } from './MatchStep';
import { PreviewStep } from './PreviewStep';
import { WorkingStep } from './WorkingStep';
import type { ImportStep } from './import-step';
import styles from './import.module.css';

/** Title and size of each step. */
const LOOKS = {
  choose: { title: 'Import', size: 560 },
  working: { title: 'Import', size: 560 },
  dates: { title: 'How are the dates written?', size: 560 },
  matching: { title: 'Which foods are these?', size: 760 },
  preview: { title: 'What will be imported', size: 640 },
  done: { title: 'Imported', size: 560 },
} as const satisfies Record<ImportStep['kind'], { readonly title: string; readonly size: number }>;

/**
 * The import, one dialog whose content changes: choose a file, watch it being read, answer what is unclear, preview,
 * import, undo. Closing it at any point before the import changes nothing.
 */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose', problem: '' });
  const [isImporting, setIsImporting] = useState(false);
  const running = useRef<AbortController | null>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    const first = content.current?.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? content.current)?.focus();
  }, [step.kind]);

  /** Shows progress while a part runs; cancelling goes back to the first step. */
  async function work<Value>(what: string, part: (progress: Progress) => Promise<Value>): Promise<Value | null> {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    const report = (done: number): void => {
      if (!controller.signal.aborted) setStep({ kind: 'working', what, done });
    };
    report(0);
    const value = await part({ signal: controller.signal, report });
    return controller.signal.aborted ? null : value;
  }
  const startOver = (problem: string): void => setStep({ kind: 'choose', problem });
  const cancelWork = (): void => {
    running.current?.abort();
    tell('Cancelled; nothing was changed.');
    startOver('');
  };

  const choose = async () => {
    setStep((before) => (before.kind === 'choose' ? { kind: 'choose', problem: '' } : before));
    const opened = await chooseFile();
    if (opened.ok) await read(opened.value, null);
    else if (opened.error.code !== 'CANCELLED') startOver(opened.error.message);
  };
  const read = async (opened: OpenedFile, dateOrder: DateOrder | null) => {
    const result = await work(`Reading ${opened.name}`, (progress) => readFile(opened, dateOrder, progress));
    if (result === null) return;
    if (!result.ok) {
      startOver(result.error.message);
      return;
    }
    const { file, diary } = result.value;
    const example = ambiguousDateOf(file);
    if (example !== null) setStep({ kind: 'dates', opened, example });
    else if (diary.length === 0) await look(result.value, new Map());
    else {
      const answers = firstAnswers(diary, currentLibrary().foodMatches, foodsHere());
      setStep({ kind: 'matching', read: result.value, answers });
    }
  };
  const look = async (file: ReadFile, answers: TypedAnswers) => {
    const read = readAnswers(file.diary, answers);
    const result = await work('Looking at your weeks', (progress) => previewOf(file, read, progress));
    if (result === null) return;
    if (!result.ok) {
      startOver(result.error.message);
      return;
    }
    announce(formatContents(result.value.planned).join(' ') || 'There is nothing to import.');
    setStep({ kind: 'preview', read: file, answers, preview: result.value, problem: '' });
  };
  const run = async (
    at: ImportStep & { readonly kind: 'preview' },
    mode: ImportMode,
    keepMine: ReadonlySet<FoodId>,
  ) => {
    setIsImporting(true);
    const { outcome, planned } = await importPlanned(at.read, at.preview, { mode, keepMine });
    setIsImporting(false);
    if (outcome.failure === null) setStep({ kind: 'done', name: at.read.name, planned, outcome });
    else setStep({ ...at, problem: outcome.failure.message });
  };

  const { title, size } = LOOKS[step.kind];
  return (
    <Dialog
      title={title}
      size={size}
      onClose={() => {
        if (!isImporting) onClose();
      }}
    >
      <div ref={content} tabIndex={-1} className={styles.im} key={step.kind}>
        {step.kind === 'choose' ? (
          <ChooseStep problem={step.problem} onChoose={() => void choose()} onCancel={onClose} />
        ) : null}
        {step.kind === 'working' ? <WorkingStep what={step.what} done={step.done} onCancel={cancelWork} /> : null}
        {step.kind === 'dates' ? (
          <DatesStep
            name={step.opened.name}
            example={step.example}
            onCancel={onClose}
            onChoose={(order) => void read(step.opened, order)}
          />
        ) : null}
        {step.kind === 'matching' ? (
          <MatchStep
            read={step.read}
            answers={step.answers}
            onStep={setStep}
            onCancel={onClose}
            onNext={() => void look(step.read, step.answers)}
          />
        ) : null}
        {step.kind === 'preview' ? (
          <PreviewStep
            step={step}
            isImporting={isImporting}
            onBack={
              step.answers.size === 0
                ? null
                : () => setStep({ kind: 'matching', read: step.read, answers: step.answers })
            }
            onOther={() => void choose()}
            onCancel={onClose}
            onImport={(mode, keepMine) => void run(step, mode, keepMine)}
          />
        ) : null}
        {step.kind === 'done' ? (
          <DoneStep name={step.name} planned={step.planned} outcome={step.outcome} onClose={onClose} />
        ) : null}
      </div>
    </Dialog>
  );
}
