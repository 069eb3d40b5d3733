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
import { TargetChoice } from '#renderer/person/TargetChoice';
import { appendProfile } from '#shared/domain/person/profile';
import { offers } from '#shared/domain/person/safety';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { PleaseRead } from './PleaseRead';
import { Welcome } from './Welcome';
import styles from './start.module.css';

const STEPS = ['Please read', 'About you', 'Safety questions', 'Targets', 'Your first week'] as const;

const HEADS = [
  { title: 'Before you start', text: 'One minute to read. You can read it again under Help and in Settings.' },
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

const READ = 0;
const PERSON = 1;
const QUESTIONS = 2;
const TARGETS = 3;
type Step = typeof READ | typeof PERSON | typeof QUESTIONS | typeof TARGETS;
const NEXT = { [READ]: PERSON, [PERSON]: QUESTIONS, [QUESTIONS]: TARGETS, [TARGETS]: TARGETS } as const;
const BEFORE = { [READ]: null, [PERSON]: READ, [QUESTIONS]: PERSON, [TARGETS]: QUESTIONS } as const;

/** First start: a welcome, then the steps. The board then offers a first week. */
export function FirstStart({ notice }: { readonly notice: string }) {
  const [hasBegun, setHasBegun] = useState(false);
  return hasBegun ? (
    <FirstSteps notice={notice} onBack={() => setHasBegun(false)} />
  ) : (
    <Welcome notice={notice} onBegin={() => setHasBegun(true)} />
  );
}

interface FirstStepsProps {
  readonly notice: string;
  readonly onBack: () => void;
}

/** The safety text, who the plan is for, the safety questions and the targets, one step each. */
function FirstSteps({ notice, onBack }: FirstStepsProps) {
  const today = useToday();
  const { values: draft, setValues: setDraft } = useForm({ initialValues: EMPTY_DRAFT });
  const [step, setStep] = useState<Step>(READ);
  // Number of failed attempts to continue from this step.
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const form = useRef<HTMLFormElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const change = (next: PersonDraft) => setDraft(withoutLockedPreset(next, today));
  const problems = problemsOf(draft, today);
  const read = guardOfDraft(draft, today);

  // Each step starts at its heading, both in scroll position and focus.
  useEffect(() => head.current?.focus(), [step]);

  // The focus moves to the first problem, once it is marked.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const submit = () => {
    const isStuck = step === PERSON && (problems.sex !== null || problems.birth !== null);
    const person = step === TARGETS ? readDraft(draft, today) : null;
    if (isStuck || (step === TARGETS && person === null)) {
      setTries(tries + 1);
      return;
    }
    setTries(0);
    if (person === null) setStep(NEXT[step]);
    else
      changeDocuments('profile', {
        library: (library) => ({
          ...library,
          profile: appendProfile(library.profile, person, today).map((entry) => ({ ...entry })),
        }),
      });
  };
  const back = () => {
    const before = BEFORE[step];
    if (before === null) onBack();
    else setStep(before);
  };

  const { title, text } = HEADS[step];
  const showsEffects = (step === QUESTIONS || step === TARGETS) && read !== null;
  return (
    <div className={styles.start}>
      <nav className={styles.stSteps} aria-label="Steps">
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
      </nav>
      <div className={classNames(styles.stBody, showsEffects && styles.hasEffects)}>
        <main className={styles.stMain}>
          <form
            ref={form}
            className={fieldStyles.personForm}
            // Problems are shown beside their fields in our own text, not in the browser's popup.
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
            {step === READ ? <PleaseRead mayOfferSalt={read !== null && offers(read.guard, 'salt')} /> : null}
            {step === PERSON ? (
              <PersonBasics draft={draft} problems={tried ? problems : null} onChange={change} />
            ) : null}
            {step === QUESTIONS ? <SafetyQuestions draft={draft} onChange={change} /> : null}
            {step === TARGETS ? (
              <TargetChoice draft={draft} today={today} problems={tried ? problems : null} onChange={change} />
            ) : null}
            <div className={styles.stFoot}>
              <button
                type="button"
                className={classNames(buttonStyles.btn, buttonStyles.quiet, styles.stFootBtn)}
                onClick={back}
              >
                Back
              </button>
              <span />
              {step === QUESTIONS && read !== null && read.guard.unanswered.length > 0 ? (
                <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.quiet, styles.stFootBtn)}>
                  Answer later
                </button>
              ) : null}
              <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary, styles.stFootBtn)}>
                {step === READ ? 'I have read this' : 'Continue'}
              </button>
            </div>
          </form>
        </main>
        {showsEffects ? (
          <aside className={styles.stEffects} aria-label="What this changes">
            <h2>What this changes</h2>
            <SafetyEffects guard={read.guard} />
            <p className={styles.stPotassium}>
              <b>Potassium.</b> No potassium pills, powders or potassium salt without a clinician’s advice with weak
              kidneys or these medicines: too much potassium in the blood can stop the heart.
            </p>
          </aside>
        ) : null}
      </div>
    </div>
  );
}
