import { useDialogOpen } from '#renderer/ui/open-dialogs';
import { changeDocuments } from '#renderer/state/change-documents';
import { tell } from '#renderer/state/tell';
import { Checkbox, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlanSheet } from '#shared/contract/print-sheets';
import { isPortrait, PLAN_SHEETS } from '#shared/contract/print-sheets';
import { isNewer, knownOr, MADE_BY_NEWER } from '#shared/domain/newer-value';
import { paperSchema, settingRow } from '#shared/schema/settings';
import { useNextWeek } from '#renderer/state/prep-lines-store';
import { useCatalog } from '#renderer/state/catalog-store';
import { useToday } from '#renderer/state/clock-store';
import { rememberGiven } from '#renderer/state/given-lists';
import { useLibrary, useUnits } from '#renderer/state/library-store';
import { usePantryOf } from '#renderer/state/pantry-store';
import { withAmountsOf } from '#shared/domain/pantry/pantry-edit';
import { usePlan } from '#renderer/state/planner-store';
import type { PrintRequest } from '#renderer/state/print-request';
import { CodeChoice } from './CodeChoice';
import { ForWhom } from './ForWhom';
import { eaterOfJob } from './print-for';
import { hasList, readList } from './printed-list';
import type { PrintJob } from './read-job';
import { PrintPreview } from './PrintPreview';
import type { PrintOutcome, PrintStep } from './print-run';
import { dialogWords, SHEET_LABEL } from './print-words';
import { PDF_STEPS, PRINTER_STEPS, PrintRun } from './print-run';
import type { Progress } from './ProgressLine';
import { ProgressLine } from './ProgressLine';
import { useMonthWeeks } from './use-month-weeks';
import { counted } from '#shared/domain/number-text';
import { Segmented } from '#renderer/ui/Segmented';
import { Problem } from '#renderer/ui/Problem';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './print-dialog.module.css';

interface PrintDialogProps {
  readonly request: PrintRequest;
  readonly onClose: () => void;
}

/** Preview, paper, with or without the list, and the two outputs: the system's print dialog and a PDF file. */
export function PrintDialog({ request, onClose }: PrintDialogProps) {
  useDialogOpen();
  const catalog = useCatalog();
  const library = useLibrary();
  const week = usePlan();
  const [sheet, setSheet] = useState<PlanSheet>(
    request.list ? 'list' : request.recipe === undefined ? 'week' : 'recipes',
  );
  const next = useNextWeek(week.week);
  const [eater, setEater] = useState('');
  const [withList, setWithList] = useState(true);
  const [choices, setChoices] = useState({
    withNotes: true,
    withPrep: true,
    withMinerals: true,
    withCode: true,
    isLarge: false,
    inColour: false,
  });
  const [isTwoUp, setIsTwoUp] = useState(false);
  const [pages, setPages] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState('');
  const run = useRef<PrintRun | null>(null);
  const units = useUnits();
  const home = usePantryOf(week.week, request.days?.days);
  // The page that prints does not know the system's region.
  const printed = useMemo(
    () => ({
      ...library,
      // The list of this week, after the weeks before it.
      pantry: { ...withAmountsOf(library.pantry, home) },
      ...(units === 'as-listed' ? {} : { settings: { ...library.settings, units } }),
    }),
    [library, home, units],
  );
  const { paper: chosen } = library.settings;
  const paper = knownOr(paperSchema.options, chosen, 'a4');
  const { label, choices: papers } = settingRow('paper');
  const today = useToday();
  const isList = sheet === 'list';
  const isCard = request.document === 'cramp-card';
  const isRunning = progress !== null;
  const { recipe, recipeId, days } = request;
  const month = useMonthWeeks(week.week, sheet === 'month');
  const job: PrintJob | null = useMemo(() => {
    const plain = { week, next, library: printed, paper, ...(eater === '' ? {} : { eater }) };
    if (isCard) return { ...plain, withList: false, document: 'cramp-card', onDate: today };
    const span = days === undefined ? {} : { listDays: days.days, otherWeeks: [...days.otherWeeks] };
    const { withCode, ...look } = choices;
    if (sheet === 'list')
      return { ...plain, ...span, withList: false, document: sheet, isLarge: look.isLarge, withCode };
    if (sheet === 'week') return { ...plain, ...look, withList };
    const document = { ...plain, ...look, withList: false, document: sheet };
    if (sheet === 'month') return month.weeks === null ? null : { ...document, otherWeeks: [...month.weeks] };
    if (sheet !== 'recipes') return document;
    const cards = { ...document, isTwoUp };
    return recipe === undefined ? cards : { ...cards, recipe, recipeId, onDate: today };
  }, [
    week,
    printed,
    paper,
    choices,
    withList,
    isCard,
    sheet,
    recipe,
    recipeId,
    days,
    isTwoUp,
    month.weeks,
    today,
    next,
    eater,
  ]);
  const choose = (change: Partial<typeof choices>) => {
    setChoices({ ...choices, ...change });
    setPages(0);
  };
  const checkbox = (words: string, key: keyof typeof choices) => (
    <Checkbox
      size="xs"
      label={words}
      checked={choices[key]}
      disabled={isRunning}
      onChange={(event) => choose({ [key]: event.currentTarget.checked })}
    />
  );
  useEffect(() => () => run.current?.cancel(), []);
  // The dialog is mounted open, so the previously focused element is known only here.
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
    const isOut = outcome.kind === 'saved' || outcome.kind === 'printed';
    if (isOut && job !== null && hasList(job)) rememberGiven(readList(job, catalog).list, week.week);
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
  const { title, file: suggestedName } = dialogWords(
    request,
    week.week,
    sheet,
    eaterOfJob({ library, eater })?.name ?? '',
  );

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
          {job === null ? <div /> : <PrintPreview job={job} catalog={catalog} onLaidOut={setPages} />}
          <div className={styles.pdSide}>
            {request.list || isCard || recipe !== undefined ? null : (
              <label className={styles.pdField}>
                What
                <Select
                  className={fieldStyles.plainField}
                  value={sheet}
                  disabled={isRunning}
                  onChange={(event) => {
                    const chosenSheet = PLAN_SHEETS.find((one) => one === event.currentTarget.value);
                    if (chosenSheet === undefined) return;
                    setSheet(chosenSheet);
                    setPages(0);
                  }}
                >
                  {PLAN_SHEETS.map((one) => (
                    <option key={one} value={one}>
                      {SHEET_LABEL[one]}
                    </option>
                  ))}
                </Select>
              </label>
            )}
            {isList || isCard || sheet === 'recipes' ? null : (
              <ForWhom value={eater} isDisabled={isRunning} onChange={setEater} />
            )}
            <div className={styles.pdField}>
              <span aria-hidden>{label}</span>
              {/* A separate box, so that it is as wide as its options. */}
              <div>
                <Segmented
                  label={label}
                  isDisabled={isRunning}
                  options={paperSchema.options.map((value) => ({ value, label: papers[value] ?? value }))}
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
            {isCard ? null : (
              <div className={styles.pdChoices}>
                {sheet !== 'week' ? null : (
                  <Checkbox
                    size="xs"
                    label="With the shopping list"
                    checked={withList}
                    disabled={isRunning}
                    onChange={(event) => setWithList(event.currentTarget.checked)}
                  />
                )}
                {isList || sheet === 'month' ? null : checkbox('With notes', 'withNotes')}
                {isList || sheet === 'month' || sheet === 'recipes' ? null : checkbox('With prep lines', 'withPrep')}
                {sheet !== 'recipes' ? null : (
                  <Checkbox
                    size="xs"
                    label="Two cards per sheet"
                    checked={isTwoUp}
                    disabled={isRunning}
                    onChange={(event) => {
                      setIsTwoUp(event.currentTarget.checked);
                      setPages(0);
                    }}
                  />
                )}
                {isList ? null : checkbox('With minerals', 'withMinerals')}
                {!isList || job === null ? null : (
                  <CodeChoice
                    job={job}
                    catalog={catalog}
                    isDisabled={isRunning}
                    onChange={(withCode) => choose({ withCode })}
                  />
                )}
                {checkbox('Large print', 'isLarge')}
                {isList ? null : checkbox('In colour', 'inColour')}
              </div>
            )}
            <p className={styles.pdNote}>
              {pages === 0
                ? 'Laying out the pages'
                : `${counted(pages, 'page')}, ${isPortrait(job?.document) ? 'portrait' : 'landscape'}`}
            </p>
            <div className={styles.pdEnd}>
              <Problem text={problem === '' ? month.problem : problem} className={styles.pdProblem} />
              {progress === null ? (
                <>
                  <button
                    type="button"
                    className={classNames(buttonStyles.btn, buttonStyles.outline, styles.pdEndBtn)}
                    disabled={job === null}
                    onClick={() => {
                      if (job !== null) void start(PRINTER_STEPS, (one) => one.print(job));
                    }}
                  >
                    <IconPrinter size={16} stroke={1.7} aria-hidden />
                    Print…
                  </button>
                  <button
                    type="button"
                    className={classNames(buttonStyles.btn, buttonStyles.primary, styles.pdEndBtn)}
                    data-autofocus
                    disabled={job === null}
                    onClick={() => {
                      if (job !== null) void start(PDF_STEPS, (one) => one.savePdf(job, suggestedName));
                    }}
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
