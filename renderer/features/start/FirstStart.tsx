import { useForm } from '@mantine/form';
import { changeDocuments } from '#renderer/state/change-documents';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useToday } from '#renderer/state/clock-store';
import type { PersonDraft } from '#renderer/person/person-draft';
import { EMPTY_DRAFT, guardOfDraft, problemsOf, readDraft, withoutLockedPreset } from '#renderer/person/person-draft';
import { PersonBasics } from '#renderer/person/PersonBasics';
import { SafetyEffects } from '#renderer/person/SafetyEffects';
import { SafetyQuestions } from '#renderer/person/SafetyQuestions';
import { SafetyText } from '#renderer/person/SafetyText';
import { TargetChoice } from '#renderer/person/TargetChoice';
import { appendProfile } from '#shared/domain/person/profile';
import { offers } from '#shared/domain/person/safety';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './start.module.css';

const STEPS = ['Before you start', 'Safety questions', 'Targets', 'Your first week'] as const;

const HEADS = [
  {
    title: 'Who is the plan for?',
    text: 'The answers choose the targets. They stay on this computer, and Settings can change them.',
  },
  {
    title: 'Does any of this apply to you?',
    text: 'Your answers choose safe targets. They stay on this computer and you can change them in Settings.',
  },
  { title: 'Which targets?', text: 'Official is the default. A day is scored with the targets valid on its date.' },
] as const;

type Step = 0 | 1 | 2;

/** First start: safety text and who the plan is for, the safety questions, the targets. The board then offers a first week. */
export function FirstStart({ notice }: { readonly notice: string }) {
  const today = useToday();
  const { values: draft, setValues: setDraft } = useForm({ initialValues: EMPTY_DRAFT });
  const [step, setStep] = useState<Step>(0);
  // Number of failed attempts to go on from this step.
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const form = useRef<HTMLFormElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const change = (next: PersonDraft) => setDraft(withoutLockedPreset(next, today));
  const problems = problemsOf(draft, today);
  const read = guardOfDraft(draft, today);

  const isFirst = useRef(true);
  // Each step starts at its question, with scrolling and focus.
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else head.current?.focus();
  }, [step]);

  // The focus moves to the first problem, once it is marked.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const submit = () => {
    const isStuck = step === 0 ? problems.sex !== null || problems.birth !== null : false;
    const person = step === 2 ? readDraft(draft, today) : null;
    if (isStuck || (step === 2 && person === null)) {
      setTries(tries + 1);
      return;
    }
    setTries(0);
    if (person === null) setStep(step === 0 ? 1 : 2);
    else
      changeDocuments('profile', {
        library: (library) => ({
          ...library,
          profile: appendProfile(library.profile, person, today).map((entry) => ({ ...entry })),
        }),
      });
  };

  const { title, text } = HEADS[step];
  return (
    <div className={classNames(styles.start, step !== 0 && styles.hasEffects)}>
      <aside className={styles.stSide} aria-label="Steps" tabIndex={0}>
        <ol className={styles.steps}>
          {STEPS.map((name, index) => (
            <li
              key={name}
              className={index < step ? styles.isDone : undefined}
              aria-current={index === step ? 'step' : undefined}
            >
              <span>{index < step ? <IconCheck size={13} stroke={2} aria-hidden /> : index + 1}</span>
              {name}
              {index < step ? <span className={textStyles.vh}>, done</span> : null}
            </li>
          ))}
        </ol>
        <div className={textStyles.stNote}>
          <SafetyText mayOfferSalt={read !== null && offers(read.guard, 'salt')} />
        </div>
      </aside>
      <main className={styles.stMain}>
        <form
          ref={form}
          className={fieldStyles.personForm}
          // Problems are shown beside their fields in our own text, not in a bubble of the browser.
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <header>
            <h1 ref={head} tabIndex={-1}>
              {title}
            </h1>
            <p>{text}</p>
          </header>
          {notice === '' ? null : (
            <p role="alert" className={styles.stNotice}>
              {notice}
            </p>
          )}
          {step === 0 ? <PersonBasics draft={draft} problems={tried ? problems : null} onChange={change} /> : null}
          {step === 1 ? <SafetyQuestions draft={draft} onChange={change} /> : null}
          {step === 2 ? (
            <TargetChoice draft={draft} today={today} problems={tried ? problems : null} onChange={change} />
          ) : null}
          <div className={styles.stFoot}>
            {step === 0 ? null : (
              <button
                type="button"
                className={classNames(buttonStyles.btn, buttonStyles.quiet, styles.stFootBtn)}
                onClick={() => setStep(step === 2 ? 1 : 0)}
              >
                Back
              </button>
            )}
            <span />
            {step === 1 && read !== null && read.guard.unanswered.length > 0 ? (
              <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.quiet, styles.stFootBtn)}>
                Answer later
              </button>
            ) : null}
            <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary, styles.stFootBtn)}>
              Continue
            </button>
          </div>
        </form>
      </main>
      {step === 0 || read === null ? null : (
        <aside className={styles.stEffects} aria-label="What this changes" tabIndex={0}>
          <h2>What this changes</h2>
          <SafetyEffects guard={read.guard} />
          <p className={styles.stPotassium}>
            <b>Potassium.</b> No potassium pills, powders or potassium salt without a clinician’s advice with weak
            kidneys or these medicines: too much potassium in the blood can stop the heart.
          </p>
        </aside>
      )}
    </div>
  );
}
