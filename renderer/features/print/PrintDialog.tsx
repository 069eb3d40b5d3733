import { useDialogOpen } from '#renderer/ui/open-dialogs';
import { changeDocuments } from '#renderer/state/change-documents';
import { tell } from '#renderer/state/tell';
import { Checkbox, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isNewer, knownOr, MADE_BY_NEWER } from '#shared/domain/newer-value';
import { paperSchema, settingRow } from '#shared/schema/settings';
import { useNextWeek } from '#renderer/state/prep-lines-store';
import { weekNumber } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import { useCatalog } from '#renderer/state/catalog-store';
import { useToday } from '#renderer/state/clock-store';
import { useLibrary, useUnits } from '#renderer/state/library-store';
import { usePlan } from '#renderer/state/planner-store';
import type { PrintRequest } from '#renderer/state/print-request';
import type { PrintJob } from './PrintDocument';
import { PrintPreview } from './PrintPreview';
import type { PrintOutcome, PrintStep } from './print-run';
import { PDF_STEPS, PRINTER_STEPS, PrintRun } from './print-run';
import type { Progress } from './ProgressLine';
import { ProgressLine } from './ProgressLine';
import { counted } from '#shared/domain/number-text';
import { Segmented } from '#renderer/ui/Segmented';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './print-dialog.module.css';

/** The title of the dialog and the name its file starts with. */
function wordsFor({ list, document }: PrintRequest, week: WeekId): { readonly title: string; readonly file: string } {
  if (document === 'cramp-card') return { title: 'Print the cramp card', file: 'cramp-card.pdf' };
  return list
    ? { title: `Print the list of week ${weekNumber(week)}`, file: `shopping-${week}.pdf` }
    : { title: `Print week ${weekNumber(week)}`, file: `week-${week}.pdf` };
}

interface PrintDialogProps {
  readonly request: PrintRequest;
  readonly onClose: () => void;
}

/** Preview, paper, with or without the list, and the two ways out: the system's print dialog and a PDF file. */
export function PrintDialog({ request, onClose }: PrintDialogProps) {
  useDialogOpen();
  const catalog = useCatalog();
  const library = useLibrary();
  const week = usePlan();
  const next = useNextWeek(week.week);
  const [withList, setWithList] = useState(true);
  const [pages, setPages] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState('');
  const run = useRef<PrintRun | null>(null);
  const units = useUnits();
  // The page that prints does not know the region of the system.
  const printed = useMemo(
    () => (units === 'as-listed' ? library : { ...library, settings: { ...library.settings, units } }),
    [library, units],
  );
  const { paper: chosen } = library.settings;
  const paper = knownOr(paperSchema.options, chosen, 'a4');
  const { label, choices } = settingRow('paper');
  const today = useToday();
  const listOnly = request.list;
  const isCard = request.document === 'cramp-card';
  const job: PrintJob = useMemo(
    () =>
      isCard
        ? { week, library: printed, paper, withList: false, withWeek: false, document: 'cramp-card', onDate: today }
        : { week, next, library: printed, paper, withList: listOnly || withList, withWeek: !listOnly },
    [week, next, printed, paper, withList, listOnly, isCard, today],
  );
  useEffect(() => () => run.current?.cancel(), []);
  // The dialog is mounted open, so the previously focused element is only known here.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );

  const start = async (steps: readonly PrintStep[], go: (run: PrintRun) => Promise<PrintOutcome>) => {
    const thisRun = new PrintRun((current) => setProgress({ steps, current }));
    run.current = thisRun;
    setProblem('');
    const outcome = await go(thisRun);
    if (run.current !== thisRun) return;
    run.current = null;
    setProgress(null);
    switch (outcome.kind) {
      case 'saved':
        tell(`Saved as ${outcome.path}`);
        onClose();
        return;
      case 'printed':
        tell('Sent to the printer.');
        onClose();
        return;
      case 'failed':
        setProblem(outcome.message);
        return;
      case 'cancelled':
    }
  };
  const { title, file: suggestedName } = wordsFor(request, week.week);
  const isRunning = progress !== null;

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={1180}
      centered
      classNames={{ content: styles.pdContent, body: styles.pdBody }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.pdHead}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body>
          <PrintPreview job={job} catalog={catalog} onLaidOut={setPages} />
          <div className={styles.pdSide}>
            <div className={styles.pdField}>
              <span aria-hidden>{label}</span>
              {/* In a box of its own it is as wide as what it offers. */}
              <div>
                <Segmented
                  label={label}
                  isDisabled={isRunning}
                  options={paperSchema.options.map((value) => ({ value, label: choices[value] ?? value }))}
                  value={paper}
                  onChange={(value) =>
                    changeDocuments('choice-setting', {
                      library: (one) => ({ ...one, settings: { ...one.settings, paper: value } }),
                    })
                  }
                />
              </div>
              {isNewer(paperSchema.options, chosen) ? <small>The chosen paper was {MADE_BY_NEWER}.</small> : null}
            </div>
            {listOnly || isCard ? null : (
              <Checkbox
                size="xs"
                label="With the shopping list"
                checked={withList}
                disabled={isRunning}
                onChange={(event) => setWithList(event.currentTarget.checked)}
              />
            )}
            <p className={styles.pdNote}>
              {pages === 0 ? 'Laying out the pages' : `${counted(pages, 'page')}, landscape`}
            </p>
            <div className={styles.pdEnd}>
              <Problem text={problem} className={styles.pdProblem} />
              {progress === null ? (
                <>
                  <button
                    type="button"
                    className={classNames(buttonStyles.btn, buttonStyles.outline, styles.pdEndBtn)}
                    onClick={() => void start(PRINTER_STEPS, (one) => one.print(job))}
                  >
                    <IconPrinter size={16} stroke={1.7} aria-hidden />
                    Print…
                  </button>
                  <button
                    type="button"
                    className={classNames(buttonStyles.btn, buttonStyles.primary, styles.pdEndBtn)}
                    data-autofocus
                    onClick={() => void start(PDF_STEPS, (one) => one.savePdf(job, suggestedName))}
                  >
                    Save as PDF
                  </button>
                </>
              ) : (
                <>
                  <ProgressLine progress={progress} />
                  <button
                    type="button"
                    className={classNames(buttonStyles.btn, buttonStyles.outline, styles.pdEndBtn)}
                    onClick={() => run.current?.cancel()}
                  >
                    Cancel
                  </button>
                </>
              )}
            </div>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
