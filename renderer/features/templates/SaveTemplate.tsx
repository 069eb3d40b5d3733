import { useForm } from '@mantine/form';
import { useId, useMemo, useRef, useState } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import { usePlan } from '#renderer/state/planner-store';
import { closeTemplates } from '#renderer/state/templates-request';
import { isDayTemplate, templateOf } from '#shared/domain/template/template';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate, formatWeekRange, weekNumber } from '#shared/domain/week-id';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { MineralSums } from './MineralSums';
import { saveTemplate, updateTemplate } from './template-edits';
import { formatContents, nameProblem } from './template-text';
import type { ViewProps } from './view-props';
import { Problem } from '#renderer/ui/Problem';
import { useShownProblems } from '#renderer/ui/use-shown-problems';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './templates.module.css';

interface SaveTemplateProps extends ViewProps {
  /** The initial day; `null`: the whole week. */
  readonly day: IsoDate | null;
  /** The template to update; `null`: a new one. */
  readonly replaces: string | null;
}

/** Represents the whole week among the dates to choose from. */
const WHOLE_WEEK = 'week';

/** Saves the current week or one of its days as a new template or as an update of an existing one. */
export function SaveTemplate({ day, replaces, onBusy }: SaveTemplateProps) {
  const plan = usePlan();
  const { templates } = useLibrary();
  const before = replaces === null ? undefined : templates[replaces];
  const planned = plan.days.filter((day) => entriesOfDay(day).length > 0);
  const isOfDay = before !== undefined && isDayTemplate(before);
  const form = useForm({
    initialValues: {
      source: day ?? (isOfDay ? (planned[0]?.date ?? '') : WHOLE_WEEK),
      name: before?.name ?? '',
    },
  });
  const { source, name } = form.values;
  const [problem, setProblem] = useState('');
  const formElement = useRef<HTMLFormElement>(null);
  const id = useId();
  const template = useMemo(
    () =>
      templateOf(
        name.trim(),
        plan,
        source === WHOLE_WEEK ? plan.days : plan.days.filter(({ date }) => date === source),
      ),
    [name, plan, source],
  );
  const wrong =
    replaces === null
      ? nameProblem(
          name,
          Object.values(templates).map((one) => one.name),
        )
      : null;
  const problems = useShownProblems<'name'>(() => wrong);
  const hasWeek = before === undefined || !isOfDay;
  const hasDays = before === undefined || isOfDay;
  const save = async () => {
    if (wrong !== null) {
      problems.send(formElement.current);
      return;
    }
    onBusy(true);
    const failed = await (replaces === null ? saveTemplate(template) : updateTemplate(replaces, template));
    onBusy(false);
    if (failed === null) closeTemplates();
    else setProblem(failed);
  };
  if (planned.length === 0) return <p className={dialogStyles.dialogText}>Nothing is planned in this week yet.</p>;
  return (
    <form
      ref={formElement}
      className={styles.tpForm}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className={styles.tpRow}>
        <span>From</span>
        <Select
          className={classNames(fieldStyles.plainField, styles.tpSelect)}
          data-autofocus={replaces === null ? undefined : true}
          {...form.getInputProps('source')}
        >
          {hasWeek ? (
            <option value={WHOLE_WEEK}>
              Week {weekNumber(plan.week)}, {formatWeekRange(plan.week, 'short')}
            </option>
          ) : null}
          {hasDays
            ? planned.map(({ date }) => (
                <option key={date} value={date}>
                  {formatDate(date, 'EEEE d MMMM')}
                </option>
              ))
            : null}
        </Select>
      </label>
      {replaces === null ? (
        <label className={styles.tpRow} htmlFor={`${id}-name`}>
          <span>Name</span>
          <input
            id={`${id}-name`}
            data-autofocus
            autoComplete="off"
            placeholder={source === WHOLE_WEEK ? 'Everyday week' : 'Office day'}
            {...form.getInputProps('name')}
            aria-invalid={problems.of('name') !== undefined}
            aria-describedby={problems.of('name') === undefined ? undefined : `${id}-wrong`}
          />
        </label>
      ) : null}
      <Problem text={problems.of('name')} id={`${id}-wrong`} />
      <div className={styles.tpSummary} role="status">
        <p>
          {before === undefined ? 'It holds' : `It held ${formatContents(before)}, and will hold`}{' '}
          {formatContents(template)}. <MineralSums template={template} />
        </p>
        <p>Exercise, water, cramps, the note of a day and what has no day yet are not part of it.</p>
      </div>
      <Problem text={problem} />
      <div className={dialogStyles.dialogFoot}>
        <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={closeTemplates}>
          Cancel
        </button>
        <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary)}>
          {replaces === null ? 'Save template' : 'Update template'}
        </button>
      </div>
    </form>
  );
}
