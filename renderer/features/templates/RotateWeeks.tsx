import { useMemo, useState } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import { useWeekId } from '#renderer/state/planner-store';
import { pinsOf } from '#renderer/state/template-planning';
import { amountTyped } from '#shared/domain/typed-number';
import type { ApplyWay } from '#shared/domain/template/template';
import { isDayTemplate } from '#shared/domain/template/template';
import { ROTATION_SIZE, rotationIndex, rotationLetter } from '#shared/domain/template/template-rotation';
import type { WeekId } from '#shared/domain/week-id';
import { formatWeekRange, mondayOf, shiftWeek, weekNumber, weekOf } from '#shared/domain/week-id';
import { previewJob, runJob } from './apply-job';
import { JobFoot } from './JobFoot';
import { JobSummary } from './JobSummary';
import { rotationJob } from './rotation-job';
import { RotationOrder } from './RotationOrder';
import { RotationTable } from './RotationTable';
import { weekCount } from './template-text';
import type { ViewProps } from './view-props';
import { useWeeks } from './use-weeks';
import { WayChoice } from './WayChoice';
import { plural } from '#shared/domain/number-text';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './templates.module.css';

/** Weeks filled at once: default and maximum. */
const USUAL_WEEKS = 12;
const MOST_WEEKS = 52;
/** How far ahead a rotation can start, in weeks from the one on screen. */
const START_AHEAD = 26;

/** True for a number of templates the dialog allows; a hand-written library may have others. */
const isOfferedSize = (count: number): boolean => count >= ROTATION_SIZE.least && count <= ROTATION_SIZE.most;

/**
 * A rotation of week templates: which templates, from when, for how long. The library remembers the choice, so that the
 * next run continues with the right letter.
 */
export function RotateWeeks({ onBusy }: ViewProps) {
  const onScreen = useWeekId();
  const library = useLibrary();
  const { templates } = library;
  const weekTemplates = Object.entries(templates).flatMap(([id, template]) =>
    isDayTemplate(template) ? [] : [{ id, name: template.name }],
  );
  const remembered = library.rotation;
  const [order, setOrder] = useState<readonly string[]>(() =>
    isOfferedSize(remembered?.templates.length ?? 0)
      ? (remembered?.templates ?? [])
      : weekTemplates.slice(0, ROTATION_SIZE.least).map(({ id }) => id),
  );
  const [start, setStart] = useState<WeekId>(onScreen);
  const [firstWeek, setFirstWeek] = useState<WeekId | null>(remembered === null ? null : weekOf(remembered.from));
  const [typedCount, setTypedCount] = useState(String(USUAL_WEEKS));
  const [way, setWay] = useState<ApplyWay>('empty');
  const [withPins, setWithPins] = useState(false);

  // A rotation that would start after the first filled week starts with that week.
  const from = firstWeek === null || firstWeek > start ? start : firstWeek;
  const rotation = useMemo(() => ({ from: mondayOf(from), templates: order }), [from, order]);
  const count = amountTyped(typedCount, { isWhole: true, least: 1, most: MOST_WEEKS });
  const { weeks, documents, isLoading, problem } = useWeeks(start, count ?? 1);
  const isComplete = order.every((id) => weekTemplates.some((one) => one.id === id));
  const job = useMemo(
    () => rotationJob(weeks, rotation, { templates, way, pins: withPins ? pinsOf(library) : [] }),
    [weeks, rotation, templates, way, withPins, library],
  );
  const preview = useMemo(() => (isLoading ? null : previewJob(job, documents)), [job, documents, isLoading]);
  const hint = !isComplete
    ? 'Choose a template for every letter.'
    : count === null
      ? `Type a number of weeks from 1 to ${MOST_WEEKS}.`
      : null;
  const letterAtStart = rotationIndex(rotation, start) ?? 0;
  return (
    <>
      <RotationOrder order={order} choices={weekTemplates} onChange={setOrder} />
      <div className={styles.tpRow}>
        <label htmlFor="tp-start">From</label>
        <Select
          id="tp-start"
          className={classNames(fieldStyles.plainField, styles.tpSelect)}
          value={start}
          onChange={(event) => setStart(event.currentTarget.value)}
        >
          {Array.from({ length: START_AHEAD + 1 }, (_none, index) => shiftWeek(onScreen, index)).map((week) => (
            <option key={week} value={week}>
              Week {weekNumber(week)}, {formatWeekRange(week, 'short')}
            </option>
          ))}
        </Select>
        <label htmlFor="tp-letter">beginning with</label>
        <Select
          id="tp-letter"
          className={classNames(fieldStyles.plainField, styles.tpSelect)}
          value={letterAtStart}
          onChange={(event) => setFirstWeek(shiftWeek(start, -Number(event.currentTarget.value)))}
        >
          {order.map((_id, index) => (
            <option key={rotationLetter(index)} value={index}>
              {rotationLetter(index)}
            </option>
          ))}
        </Select>
        <label htmlFor="tp-count">for</label>
        <NumberInput
          id="tp-count"
          className={styles.tpCount}
          isWhole
          value={typedCount}
          problem={count === null ? hint : null}
          aria-label="Number of weeks"
          onChange={setTypedCount}
        />
        weeks
      </div>
      {count === null ? null : (
        <RotationTable
          weeks={weeks}
          rotation={rotation}
          nameOf={(id) => templates[id]?.name ?? null}
          documents={documents}
        />
      )}
      <Problem text={problem} />
      <WayChoice way={way} onChange={setWay} />
      {pinsOf(library).length === 0 ? null : (
        <label className={styles.tpCheck}>
          <input type="checkbox" checked={withPins} onChange={(event) => setWithPins(event.currentTarget.checked)} />
          With pinned entries
        </label>
      )}
      <JobSummary preview={preview} hint={hint} />
      <JobFoot
        button={count === null ? 'Apply' : `Apply to ${weekCount(count)}`}
        disabledBecause={hint ?? (preview === null ? 'The weeks are still being read' : null)}
        run={() =>
          runJob(`Rotated ${weekCount(count ?? 0)}`, job, preview?.losing ?? [], (before) => ({
            ...before,
            rotation: { ...before.rotation, from: rotation.from, templates: [...order] },
          }))
        }
        done={({ weeks: changed }) =>
          changed.length === 0
            ? 'The rotation is remembered; no week had to change.'
            : `${weekCount(changed.length)} ${plural(changed.length, 'was', 'were')} planned in rotation.`
        }
        leftOut={preview?.leftOut ?? []}
        onBusy={onBusy}
        hasWayBack
      />
    </>
  );
}
