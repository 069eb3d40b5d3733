import { useMemo, useState } from 'react';
import { templateRules } from '#renderer/state/template-planning';
import { usePlan } from '#renderer/state/planner-store';
import type { ApplyWay } from '#shared/domain/template/template';
import { applyTemplate, templateOf } from '#shared/domain/template/template';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { formatDate, weekOf } from '#shared/domain/week-id';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { Job } from './apply-job';
import { previewJob, runJob } from './apply-job';
import { JobFoot } from './JobFoot';
import { JobSummary } from './JobSummary';
import { DayTargets } from './Targets';
import { dayCount, entryCount } from './template-text';
import type { ViewProps } from './view-props';
import { toggled } from './toggled';
import { useWeeks } from './use-weeks';
import { WayChoice } from './WayChoice';
import { Problem } from '#renderer/ui/Problem';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import dialogStyles from '#renderer/ui/dialog.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './templates.module.css';

/** This week and the three after it. */
const WEEKS = 4;

/** Copies a day of a week to the other chosen dates. */
function copyingJob(plan: WeekPlan, source: IsoDate, chosen: ReadonlySet<IsoDate>, way: ApplyWay): Job {
  const days = plan.days.filter((day) => day.date === source);
  const targets = [...chosen].filter((date) => date !== source);
  if (days.length === 0) return new Map();
  const template = templateOf('', plan, days);
  const datesIn = (week: WeekId) => targets.filter((date) => weekOf(date) === week);
  return new Map(
    [...new Set(targets.map(weekOf))].map((week) => [
      week,
      (document) => applyTemplate(document, template, datesIn(week), way, templateRules()),
    ]),
  );
}

interface CopyDayProps extends ViewProps {
  /** `null`: the first planned day, to be chosen here. */
  readonly date: IsoDate | null;
}

/** Copies a day of the current week to several days of this week and the next three, as one undo step. */
export function CopyDay({ date, onBusy }: CopyDayProps) {
  const plan = usePlan();
  const planned = plan.days.filter((day) => entriesOfDay(day).length > 0);
  const [source, setSource] = useState(date ?? planned[0]?.date ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [way, setWay] = useState<ApplyWay>('empty');
  const { weeks, documents, isLoading, problem } = useWeeks(plan.week, WEEKS);
  const targets = [...chosen].filter((one) => one !== source);
  const job = useMemo(() => copyingJob(plan, source, chosen, way), [plan, source, chosen, way]);
  const preview = useMemo(() => (isLoading ? null : previewJob(job, documents)), [job, documents, isLoading]);
  if (!planned.some((one) => one.date === source))
    return <p className={dialogStyles.dialogText}>Nothing is planned on a day of this week yet.</p>;
  const name = formatDate(source, 'EEEE');
  const hint = targets.length === 0 ? `Choose the days ${name} is copied to.` : null;
  return (
    <>
      <label className={styles.tpRow}>
        Copy
        <Select
          data-autofocus
          className={classNames(fieldStyles.plainField, styles.tpSelect)}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        >
          {planned.map((one) => (
            <option key={one.date} value={one.date}>
              {formatDate(one.date, 'EEEE d MMMM')}, {entryCount(entriesOfDay(one).length)}
            </option>
          ))}
        </Select>
        to
      </label>
      <DayTargets
        weeks={weeks}
        documents={documents}
        chosen={chosen}
        without={source}
        onToggle={(one) => setChosen(toggled(chosen, one))}
      />
      <Problem text={problem} />
      <WayChoice way={way} onChange={setWay} />
      <JobSummary preview={preview} hint={hint} />
      <JobFoot
        button={targets.length === 0 ? 'Copy' : `Copy to ${dayCount(targets.length)}`}
        disabledBecause={hint ?? (preview === null || preview.weeks === 0 ? 'Nothing would change' : null)}
        run={() => runJob(`Copied ${name} to ${dayCount(targets.length)}`, job, preview?.losing ?? [])}
        done={() => `${name} was copied to ${dayCount(targets.length)}.`}
        leftOut={preview?.leftOut ?? []}
        onBusy={onBusy}
        hasWayBack={false}
      />
    </>
  );
}
