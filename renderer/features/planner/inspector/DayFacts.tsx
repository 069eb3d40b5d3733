import { changeDocuments } from '#renderer/state/change-documents';
import { IconBolt, IconDroplet, IconNote, IconRun } from '@tabler/icons-react';
import { useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { openHelp } from '#renderer/state/help-request';
import { useReadOnlyReason, useToday } from '#renderer/state/planner-store';
import { useDayTargets, useFoodLookup, usePersonOn } from '#renderer/state/score-store';
import { SourcedNumber } from '#renderer/ui/SourcedNumber';
import { adviceFor } from '#shared/domain/person/advice';
import { isKetoPreset } from '#shared/domain/person/presets';
import { alcoholSentence, caffeineSentence, drinksOf, litres, waterGoalOf } from '#shared/domain/score/hydration';
import { offers } from '#shared/domain/person/safety';
import type { CrampLevel, DayPlan } from '#shared/domain/week/week-plan';
import {
  isLocalTime,
  MAX_ACTIVITY_HOURS,
  MAX_MUSCLE,
  setActivityHours,
  setCramp,
  setDayNote,
  setWaterMl,
} from '#shared/domain/week/week-plan-day';
import { formatDate } from '#shared/domain/week-id';
import { amountTyped } from '#shared/domain/typed-number';
import { TypedField } from './TypedField';
import { CRAMP_WORDS } from '../board/day-marks';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './day-facts.module.css';

/** Water added by a click, in ml: a glass. */
const GLASS_ML = 250;
/** Exercise added by a click, in hours. */
const ACTIVITY_STEP_HOURS = 0.5;

/** The facts of a day: exercise, water and drinks, cramps, a note. */
export function DayFacts({ day }: { readonly day: DayPlan }) {
  return (
    <section className={styles.dayFacts} aria-label="What the day was like">
      <Activity day={day} />
      <Water day={day} />
      <Cramps day={day} />
      <DayNote day={day} />
    </section>
  );
}

/** Blank means none. */
const readHours = (text: string): number | null => (text === '' ? 0 : amountTyped(text, { most: MAX_ACTIVITY_HOURS }));

const weekday = (day: DayPlan): string => formatDate(day.date, 'EEEE');

function Activity({ day }: { readonly day: DayPlan }) {
  const { exerciseSum } = useDayTargets(day.date).sodium;
  const { preset } = usePersonOn(day.date);
  const readOnly = useReadOnlyReason() !== null;
  const hours = day.activityHours ?? 0;
  const set = (next: number) =>
    changeDocuments('plan', {
      label: `Exercise on ${weekday(day)}: ${next} h`,
      plan: (plan) => setActivityHours(plan, day.date, next),
    });
  return (
    <div className={styles.fact}>
      <IconRun size={16} stroke={1.7} aria-hidden />
      <span>Exercise, hours</span>
      <span className={styles.factValue}>
        <button
          type="button"
          aria-label="Half an hour less"
          disabled={readOnly || hours <= 0}
          onClick={() => set(Math.max(0, hours - ACTIVITY_STEP_HOURS))}
        >
          −
        </button>
        <TypedField
          label="Hours of sweaty exercise"
          value={hours === 0 ? '' : String(hours)}
          placeholder="0"
          readOnly={readOnly}
          read={(text) => (readHours(text) === null ? `From 0 to ${MAX_ACTIVITY_HOURS} hours.` : null)}
          onCommit={(text) => set(readHours(text) ?? hours)}
        />
        <button
          type="button"
          aria-label="Half an hour more"
          disabled={readOnly || hours >= MAX_ACTIVITY_HOURS}
          onClick={() => set(Math.min(MAX_ACTIVITY_HOURS, hours + ACTIVITY_STEP_HOURS))}
        >
          +
        </button>
      </span>
      {hours === 0 ? null : (
        <p>
          {exerciseSum !== null
            ? `Sodium target ${exerciseSum} mg.`
            : isKetoPreset(preset)
              ? 'Changes no target on this day.'
              : 'Changes targets under the keto presets only.'}
        </p>
      )}
    </div>
  );
}

function Water({ day }: { readonly day: DayPlan }) {
  const lookup = useFoodLookup();
  const { find } = useCatalog();
  const { guard, person } = usePersonOn(day.date);
  const readOnly = useReadOnlyReason() !== null;
  const drinks = drinksOf(day, lookup, find);
  const goal = waterGoalOf(person);
  const set = (next: number) =>
    changeDocuments('plan', {
      label: `Water on ${weekday(day)}: ${litres(next)} L added`,
      plan: (plan) => setWaterMl(plan, day.date, next),
    });
  const shown = `${drinks.planned.atLeast ? '≥ ' : ''}${litres(drinks.totalMl)}`;
  const advice = adviceFor(guard, 'water-goal');
  const notes = [
    drinks.planned.amount > 0 ? `${litres(drinks.planned.amount)} L of this in planned drinks` : null,
    caffeineSentence(drinks, person),
    alcoholSentence(drinks, person),
  ].filter((note) => note !== null);
  return (
    <div className={styles.fact}>
      <IconDroplet size={16} stroke={1.7} aria-hidden />
      <span>Water</span>
      <span className={styles.factValue}>
        {offers(guard, 'water') && goal !== null ? (
          <span>
            {shown} of <SourcedNumber text={`${litres(goal)} L`} source={`IOM 2005, drinks only. ${advice ?? ''}`} />
          </span>
        ) : (
          <span>{shown} L</span>
        )}
        <button
          type="button"
          aria-label={`A glass less, ${GLASS_ML} ml`}
          disabled={readOnly || drinks.addedMl <= 0}
          onClick={() => set(Math.max(0, drinks.addedMl - GLASS_ML))}
        >
          −
        </button>
        <button
          type="button"
          aria-label={`Add a glass, ${GLASS_ML} ml`}
          disabled={readOnly}
          onClick={() => set(drinks.addedMl + GLASS_ML)}
        >
          +
        </button>
      </span>
      {advice === null || (offers(guard, 'water') && goal !== null) ? null : <p>{advice}</p>}
      {notes.map((note) => (
        <p key={note}>{note}.</p>
      ))}
    </div>
  );
}

const LEVELS = [0, 1, 2, 3] as const satisfies readonly CrampLevel[];

function Cramps({ day }: { readonly day: DayPlan }) {
  const readOnly = useReadOnlyReason() !== null;
  const isAhead = day.date > useToday();
  const cramp = day.cramp ?? null;
  const edit = (label: string, next: DayPlan['cramp']) =>
    changeDocuments('plan', {
      label: `${label} on ${weekday(day)}`,
      plan: (plan) => setCramp(plan, day.date, next ?? null),
    });
  return (
    <div className={styles.fact}>
      <IconBolt size={16} stroke={1.7} aria-hidden />
      <span>Cramps</span>
      {isAhead ? (
        <span className={classNames(styles.factValue, textStyles.dim)}>
          {cramp === null ? 'asked on the day' : `level ${cramp.level}`}
        </span>
      ) : (
        <span
          className={classNames(styles.factValue, styles.levels)}
          role="radiogroup"
          aria-label={`Cramps on ${formatDate(day.date, 'EEEE d MMMM')}`}
        >
          {LEVELS.map((level) => (
            <label
              key={level}
              className={cramp?.level === level ? styles.isChosen : undefined}
              title={CRAMP_WORDS[level]}
            >
              <input
                type="radio"
                className={textStyles.vh}
                name={`cramp-${day.date}`}
                aria-label={`${level}, ${CRAMP_WORDS[level]}`}
                checked={cramp?.level === level}
                disabled={readOnly}
                onChange={() => edit(`Cramps ${level}`, { ...cramp, level })}
              />
              {level}
            </label>
          ))}
        </span>
      )}
      {cramp === null ? null : (
        <p className={styles.factMore}>
          {cramp.level === 0 ? null : (
            <>
              <TypedField
                label="Time of the cramp, optional"
                value={cramp.time ?? ''}
                placeholder="23:30"
                readOnly={readOnly}
                read={(text) => (text === '' || isLocalTime(text) ? null : 'Type it as 07:30.')}
                onCommit={(time) => edit('Time of the cramp', { ...cramp, time: time === '' ? undefined : time })}
              />
              <TypedField
                label="Muscle, optional"
                value={cramp.muscle ?? ''}
                placeholder="left calf"
                readOnly={readOnly}
                isWide
                read={(text) => (text.length <= MAX_MUSCLE ? null : `At most ${MAX_MUSCLE} characters.`)}
                onCommit={(muscle) => edit('Muscle', { ...cramp, muscle: muscle === '' ? undefined : muscle })}
              />
            </>
          )}
          <button
            type="button"
            className={textStyles.link}
            disabled={readOnly}
            onClick={() => edit('Cleared the cramp mark', null)}
          >
            Clear
          </button>
          <button type="button" className={textStyles.link} onClick={() => openHelp('cramp-now')}>
            Cramp card
          </button>
        </p>
      )}
    </div>
  );
}

function DayNote({ day }: { readonly day: DayPlan }) {
  const readOnly = useReadOnlyReason() !== null;
  const stored = day.note ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed.trim() !== stored)
      changeDocuments('plan', {
        label: `Note of ${weekday(day)}`,
        plan: (plan) => setDayNote(plan, day.date, typed.trim()),
      });
    setTyped(null);
  };
  return (
    <div className={styles.fact}>
      <IconNote size={16} stroke={1.7} aria-hidden />
      <span>Note</span>
      <textarea
        className={fieldStyles.plainField}
        rows={stored.length > 60 ? 3 : 1}
        aria-label={`Note of ${weekday(day)}`}
        placeholder="Add a note"
        readOnly={readOnly}
        value={typed ?? stored}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') setTyped(null);
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            commit();
          }
        }}
      />
    </div>
  );
}
