import { IconRefresh, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { announce } from '#renderer/state/announce-store';
import { changeDocuments } from '#renderer/state/change-documents';
import { useToday } from '#renderer/state/clock-store';
import { registerCommands } from '#renderer/state/commands';
import { setGenerateMarks } from '#renderer/state/generate-marks';
import { closeGenerate } from '#renderer/state/generate-request';
import type { GenerateAsked } from '#renderer/state/generate-request';
import { useHousehold } from '#renderer/state/eaters-store';
import { currentLibrary, useLibrary } from '#renderer/state/library-store';
import { previewPlan, useCommittedPlan, usePlan } from '#renderer/state/planner-store';
import { useRepairPerson } from '#renderer/state/repair-person';
import { useScoredWeek } from '#renderer/state/score-store';
import { tellDone } from '#renderer/state/tell';
import { OthersGates } from '#renderer/person/OthersGates';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import { withKey } from '#shared/domain/help/commands';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { generateLock } from '#shared/domain/repair/generate-offer';
import { personToRepair } from '#shared/domain/repair/week-request';
import { FillForm } from './FillForm';
import { FillPreview } from './FillPreview';
import { summaryOf } from './fill-summary';
import type { GenerateForm } from './generate-form';
import { formAtFirst, rememberedOf } from './generate-form';
import { homeUseUp } from './home-use-up';
import {
  announced,
  askedNothing,
  barSentence,
  contradiction,
  filledLabel,
  filledWords,
  panelTitle,
  staysSentence,
  takeLabel,
} from './generate-text';
import { formsOf, proposedIn, useFilling } from './use-filling';
import styles from './generate.module.css';

/** Remembers the choices of a form for next time if they changed. */
function remember(form: GenerateForm, plan: ReturnType<typeof useCommittedPlan>, person: PersonOnDay): void {
  const { fillWeek } = currentLibrary().settings;
  const next = rememberedOf(form, plan, { person, before: fillWeek });
  if (JSON.stringify(next) === JSON.stringify(fillWeek)) return;
  changeDocuments('generate-choices', {
    library: (library) => ({ ...library, settings: { ...library.settings, fillWeek: next } }),
  });
}

/** The panel that fills a week or a day: a short form, and its result on the board while it is open. */
export function GeneratePanel({ asked }: { readonly asked: GenerateAsked }) {
  const { day } = asked;
  const plan = useCommittedPlan();
  const shown = usePlan();
  const { days } = useScoredWeek();
  const today = useToday();
  const { profile, settings } = useLibrary();
  const household = useHousehold();
  const person = useRepairPerson(day ?? today);
  const [form, setForm] = useState(() => ({
    ...formAtFirst({ plan, day, today, person, remembered: settings.fillWeek }),
    useUp: homeUseUp(plan, today),
  }));
  const title = useId();
  const root = useRef<HTMLDivElement>(null);

  const gate = generateLock(form.dates, (date) => personToRepair(profile, date, today));
  const lock = gate ?? contradiction(form.limits) ?? askedNothing(form);
  const filling = useFilling(plan, form, lock);
  const { version } = filling;
  const proposed = useMemo(() => (version === null ? null : proposedIn(version, plan)), [version, plan]);
  useEffect(() => {
    if (version === null || proposed === null) previewPlan(null);
    else previewPlan(version, proposed);
  }, [version, proposed]);
  useEffect(() => () => previewPlan(null), []);

  const summary = useMemo(
    () =>
      // The board lags a moment behind: the summary is of what it shows.
      version === null || proposed === null || shown !== version
        ? null
        : summaryOf({ plan, version, proposed, form, scores: days, household, formsOf }),
    [plan, version, proposed, shown, form, days, household],
  );
  const words = summary === null ? '' : announced(summary);
  useEffect(() => {
    if (words !== '') announce(words);
  }, [words, version]);
  useEffect(() => {
    if (filling.problem !== null) announce(filling.problem.text);
  }, [filling.problem]);

  // The board's buttons and keys act on the version now on show.
  const { anotherHere, keep, another, show } = filling;
  useEffect(() => {
    setGenerateMarks({
      proposed: proposed ?? new Set(),
      kept: filling.kept,
      sentence: summary === null ? 'Nothing is filled yet.' : barSentence(summary),
      onAnother: anotherHere,
      onKeep: keep,
    });
  });
  useEffect(() => () => setGenerateMarks(null), []);

  const leave = useCallback(() => {
    remember(form, plan, person);
    closeGenerate();
  }, [form, plan, person]);
  const use = () => {
    if (version === null) return;
    const meals = summary?.meals ?? 0;
    previewPlan(null);
    leave();
    const step = changeDocuments('plan', {
      label: filledLabel(asked.week, day),
      // The version was made for this very plan; it does not apply to any other.
      plan: (week) => (week === plan ? version : week),
    });
    if (step !== null) tellDone(filledWords(asked.week, day, meals), step);
  };
  useEffect(() =>
    registerCommands({
      'generate.another': { run: another },
      'generate.earlier': { run: () => show(-1) },
      'generate.later': { run: () => show(1) },
      'generate.cancel': { run: leave },
    }),
  );

  // The first answer moves the focus: to what could not be met, else to the button that accepts it.
  const isAnswered = summary !== null || filling.problem !== null;
  useEffect(() => {
    if (!isAnswered) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body && active !== root.current) return;
    const first = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    (first('[data-unmet] [role="spinbutton"], section[data-unmet] button') ?? first('[data-answer]'))?.focus();
  }, [isAnswered]);
  useEffect(() => root.current?.focus(), []);

  return (
    <div ref={root} className={styles.panel} role="dialog" aria-labelledby={title} tabIndex={-1} data-fill-panel>
      <div className={styles.head}>
        <h2 id={title}>{panelTitle(asked.week, day)}</h2>
        <button type="button" className={buttonStyles.iconBtn} aria-label="Close" onClick={leave}>
          <IconX size={18} stroke={1.7} aria-hidden />
        </button>
        <p>{gate ?? staysSentence(plan, form.dates)}</p>
        <OthersGates whom={null} />
        {filling.progress === null ? null : (
          <div className={styles.working}>
            <progress max={1} value={filling.progress} aria-label="Working" />
            <button type="button" className={styles.stop} onClick={filling.stop}>
              Stop
            </button>
          </div>
        )}
      </div>
      <div className={styles.scroll}>
        {gate === null ? (
          <FillForm plan={plan} form={form} day={day} guard={person.guard} summary={summary} onChange={setForm} />
        ) : null}
        <FillPreview
          plan={plan}
          summary={summary}
          form={form}
          problem={gate === null ? filling.problem : null}
          place={filling.place}
          onShow={show}
          onRetry={another}
        />
      </div>
      <div className={styles.foot}>
        {gate === null ? (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline)}
            title={withKey('generate.another')}
            disabled={lock !== null}
            onClick={another}
          >
            <IconRefresh size={15} stroke={1.7} aria-hidden />
            Another one
          </button>
        ) : null}
        {version === null ? null : (
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={leave}>
            Cancel
          </button>
        )}
        <button
          type="button"
          data-answer
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          onClick={version === null ? leave : use}
        >
          {version === null ? 'Close' : takeLabel(day)}
        </button>
      </div>
    </div>
  );
}
