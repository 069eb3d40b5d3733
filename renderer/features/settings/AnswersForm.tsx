import { useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { tell } from '#renderer/state/tell';
import { useToday } from '#renderer/state/clock-store';
import type { PersonDraft } from '#renderer/person/person-draft';
import {
  draftOf,
  EMPTY_DRAFT,
  guardOfDraft,
  problemsOf,
  readDraft,
  withoutLockedPreset,
} from '#renderer/person/person-draft';
import { PersonBasics } from '#renderer/person/PersonBasics';
import { SafetyEffects } from '#renderer/person/SafetyEffects';
import { SafetyQuestions } from '#renderer/person/SafetyQuestions';
import { TargetChoice } from '#renderer/person/TargetChoice';
import { knownOr, MADE_BY_NEWER } from '#shared/domain/newer-value';
import { RANGED } from '#shared/domain/person/day-ranges';
import { presetInfo } from '#shared/domain/person/presets';
import { appendProfile, applyToAllWeeks, profileOn } from '#shared/domain/person/profile';
import type { Person, ProfileEntry } from '#shared/domain/person/profile';
import { SEXES } from '#shared/domain/person/reference-intakes';
import { formatDate } from '#shared/domain/week-id';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './settings.module.css';

/** True for equal answers, ignoring the order of keys and any keys of a newer program. */
function samePerson(a: Person, b: Person): boolean {
  const text = ({
    sex,
    birthYear,
    birthMonth,
    preset,
    lifeStage,
    answers,
    startedOn,
    clinician,
    netCarbLimit,
    ranges,
  }: Person) =>
    JSON.stringify([
      [sex, birthYear, birthMonth, preset, lifeStage, startedOn, netCarbLimit],
      Object.entries(answers)
        .filter(([, answer]) => answer !== undefined)
        .map(([question, answer]) => `${question}=${answer}`)
        .sort(),
      [clinician.sodium, clinician.potassium, clinician.magnesium].map((limits) =>
        limits === undefined || typeof limits === 'string' ? limits : [limits.min, limits.max],
      ),
      RANGED.map((id) => [ranges?.[id]?.min, ranges?.[id]?.max]),
    ]);
  return text(a) === text(b);
}

interface AnswersFormProps {
  /** Dated answers so far; empty: none. */
  readonly profile: readonly ProfileEntry[];
  /** Receives the profile with the new answers. */
  readonly onSave: (profile: readonly ProfileEntry[]) => void;
  /** Prefix for the ids of its headings: two forms may be open at once. */
  readonly idPrefix: string;
  /** Heading of the whole form; `null` in a dialog, which has its own. */
  readonly heading: string | null;
  /** "Does any of this apply to you?" */
  readonly question: string;
}

/** The answers of one person: dated, so that a past day keeps its targets unless the user says otherwise. */
export function AnswersForm({ profile, onSave, idPrefix, heading, question }: AnswersFormProps) {
  const today = useToday();
  const current = profileOn(profile, today);
  const { values: draft, setValues: setDraft } = useForm({
    initialValues: current === null ? EMPTY_DRAFT : draftOf(current, today),
  });
  // Number of failed attempts to save.
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLElement>(null);
  const read = readDraft(draft, today);
  const guard = guardOfDraft(draft, today)?.guard ?? null;
  const changed = current === null || read === null || !samePerson(read, current);
  const appliesEverywhere =
    current !== null && profile.every((entry) => samePerson(profileOn(profile, entry.from) ?? current, current));
  const problems = tries > 0 || changed ? problemsOf(draft, today) : null;
  const change = (next: PersonDraft) => setDraft(withoutLockedPreset(next, today));

  // Focuses the first problem once it is marked: it may be a screen further up.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const save = (apply: (entries: readonly ProfileEntry[], person: Person) => readonly ProfileEntry[], said: string) => {
    setTries(tries + 1);
    if (read === null) {
      tell('Nothing was changed: a field needs another look.');
      return;
    }
    onSave(apply(profile, read));
    tell(said);
  };

  return (
    <section
      ref={form}
      aria-labelledby={heading === null ? undefined : `${idPrefix}-person`}
      className={fieldStyles.personForm}
    >
      {heading === null ? null : <h2 id={`${idPrefix}-person`}>{heading}</h2>}
      <PersonBasics draft={draft} problems={problems} onChange={change} />
      <section aria-labelledby={`${idPrefix}-questions`} id={`${idPrefix}-safety-questions`}>
        <h3 id={`${idPrefix}-questions`}>{question}</h3>
        <SafetyQuestions draft={draft} onChange={change} />
        {guard === null ? null : (
          <div className={styles.settingsEffects}>
            <h3>What this changes</h3>
            <SafetyEffects guard={guard} />
          </div>
        )}
      </section>
      <TargetChoice draft={draft} today={today} problems={problems} onChange={change} />
      <div className={styles.settingsFoot}>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          disabled={!changed}
          title={changed ? undefined : 'Nothing has been changed'}
          onClick={() =>
            save((entries, person) => appendProfile(entries, person, today), 'Targets changed from today on.')
          }
        >
          Use from today on
        </button>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          disabled={!changed && appliesEverywhere}
          title={!changed && appliesEverywhere ? 'All weeks already use these answers' : undefined}
          onClick={() =>
            save((entries, person) => applyToAllWeeks(entries, person, today), 'Targets changed for past weeks too.')
          }
        >
          Also for past weeks
        </button>
      </div>
      <p className={classNames(textStyles.fieldNote, styles.settingsNote)}>
        A day is scored with the answers valid on its date, so past weeks keep their score unless you say otherwise.
      </p>
      <ol className={styles.history} aria-label="Answers so far">
        {profile.map((entry, index) => (
          <li key={`${entry.from}-${index}`}>
            From {formatDate(entry.from, 'd MMMM yyyy')}: {presetInfo(entry.preset).name},{' '}
            {knownOr(SEXES, entry.sex, `sex ${MADE_BY_NEWER}`)}, born {entry.birthYear}
          </li>
        ))}
      </ol>
    </section>
  );
}
