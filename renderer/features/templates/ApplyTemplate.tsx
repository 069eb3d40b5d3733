import { useMemo, useState } from 'react';
import { currentToday } from '#renderer/state/clock-store';
import { useLibrary } from '#renderer/state/library-store';
import { usePlan } from '#renderer/state/planner-store';
import { templateRules } from '#renderer/state/template-planning';
import type { ApplyWay, Template } from '#shared/domain/template/template';
import { applyTemplate, isDayTemplate } from '#shared/domain/template/template';
import type { IsoDate } from '#shared/domain/week-id';
import { datesOf, weekOf } from '#shared/domain/week-id';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { Job } from './apply-job';
import { previewJob, runJob } from './apply-job';
import { JobFoot } from './JobFoot';
import { JobSummary } from './JobSummary';
import { DayTargets, WeekTargets } from './Targets';
import { dayCount, weekCount } from './template-text';
import type { ViewProps } from './view-props';
import { toggled } from './toggled';
import { useWeeks } from './use-weeks';
import { WayChoice } from './WayChoice';
import { Problem } from '#renderer/ui/Problem';
import dialogStyles from '#renderer/ui/dialog.module.css';

/** Weeks offered for the days of a day template, and for a week template. */
const WEEKS_OF_DAYS = 4;
const WEEKS_OF_WEEKS = 12;

interface ApplyTemplateProps extends ViewProps {
  readonly id: string;
  /** The day a day template is meant for. */
  readonly day: IsoDate | null;
}

/** Chooses the target of a template, previews the result, and applies it as one undo step. */
export function ApplyTemplate({ id, day, onBusy }: ApplyTemplateProps) {
  const template = useLibrary().templates[id];
  return template === undefined ? (
    <p className={dialogStyles.dialogText}>This template is no longer there.</p>
  ) : (
    <ApplyForm template={template} day={day} onBusy={onBusy} />
  );
}

/** The default day for a day template: the first unplanned day of the current week from today on. */
function freeDay(plan: WeekPlan): IsoDate | null {
  const today = currentToday();
  return plan.days.find((day) => day.date >= today && entriesOfDay(day).length === 0)?.date ?? null;
}

function ApplyForm({ template, day, onBusy }: Omit<ApplyTemplateProps, 'id'> & { readonly template: Template }) {
  const plan = usePlan();
  const { week } = plan;
  const isDay = isDayTemplate(template);
  const { weeks, documents, isLoading, problem } = useWeeks(week, isDay ? WEEKS_OF_DAYS : WEEKS_OF_WEEKS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => {
    const first = isDay ? (day ?? freeDay(plan)) : week;
    return new Set(first === null ? [] : [first]);
  });
  const [way, setWay] = useState<ApplyWay>('empty');
  const job = useMemo<Job>(() => {
    const chosenWeeks = new Set([...chosen].map((one) => (isDay ? weekOf(one) : one)));
    const datesIn = (one: string) => datesOf(one).filter((date) => !isDay || chosen.has(date));
    return new Map(
      [...chosenWeeks].map((one) => [
        one,
        (document) => applyTemplate(document, template, datesIn(one), way, templateRules()),
      ]),
    );
  }, [chosen, isDay, template, way]);
  const preview = useMemo(() => (isLoading ? null : previewJob(job, documents)), [job, documents, isLoading]);
  const Chooser = isDay ? DayTargets : WeekTargets;
  const hint = chosen.size === 0 ? `Choose at least one ${isDay ? 'day' : 'week'}.` : null;
  return (
    <>
      <Chooser
        weeks={weeks}
        documents={documents}
        chosen={chosen}
        onToggle={(one) => setChosen(toggled(chosen, one))}
      />
      <Problem text={problem} />
      <WayChoice way={way} onChange={setWay} />
      <JobSummary preview={preview} hint={hint} />
      <JobFoot
        button="Apply"
        disabledBecause={hint ?? (preview === null || preview.weeks === 0 ? 'Nothing would change' : null)}
        run={() => runJob(`Applied ${template.name}`, job, preview?.losing ?? [])}
        done={() => `${template.name} was applied to ${isDay ? dayCount(chosen.size) : weekCount(chosen.size)}.`}
        leftOut={preview?.leftOut ?? []}
        onBusy={onBusy}
        hasWayBack
      />
    </>
  );
}
