import { useId } from 'react';
import type { NewerValue } from '#shared/domain/newer-value';
import { isNewer, MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { LIFE_STAGES } from '#shared/domain/person/reference-intakes';
import type { LifeStage } from '#shared/domain/person/reference-intakes';
import { SAFETY_QUESTIONS } from '#shared/domain/person/safety';
import { FlagShape } from '../ui/FlagShape';
import { newQuestions } from '#shared/domain/person/profile';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import type { PersonDraft } from './person-draft';
import { noneOfThese } from './person-draft';
import textStyles from '#renderer/ui/text.module.css';
import styles from './safety-questions.module.css';

interface SafetyQuestionsProps {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
}

const YES_NO = [
  { id: 'no', label: 'No' },
  { id: 'yes', label: 'Yes' },
] as const;

/** Conditions come before pregnancy, medicines after it. */
const CONDITIONS_FIRST = 4;

const LIFE_STAGE_OPTIONS = [
  { id: 'none', label: 'No' },
  { id: 'pregnant', label: 'Pregnant' },
  { id: 'breastfeeding', label: 'Breastfeeding' },
] as const satisfies readonly { id: LifeStage; label: string }[];

/** The safety questions in plain language. Nothing is pre-filled; open questions count as yes and say so. */
export function SafetyQuestions({ draft, onChange }: SafetyQuestionsProps) {
  const isNewerStage = draft.lifeStage !== null && isNewer(LIFE_STAGES, draft.lifeStage);
  return (
    <>
      <div className={styles.none}>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          onClick={() => onChange(noneOfThese(draft))}
        >
          None of these
        </button>
        <span>answers all of them with no; each can still be changed.</span>
      </div>
      <ul className={styles.questions}>
        {SAFETY_QUESTIONS.slice(0, CONDITIONS_FIRST).map((question) => (
          <YesNoQuestion key={question.id} {...question} draft={draft} onChange={onChange} />
        ))}
        {draft.sex === 'male' && !isNewerStage ? null : (
          <Question
            question="Pregnant or breastfeeding"
            note=""
            options={LIFE_STAGE_OPTIONS}
            answer={draft.lifeStage}
            onAnswer={(lifeStage) => onChange({ ...draft, lifeStage })}
          />
        )}
        {SAFETY_QUESTIONS.slice(CONDITIONS_FIRST).map((question) => (
          <YesNoQuestion key={question.id} {...question} draft={draft} onChange={onChange} />
        ))}
      </ul>
    </>
  );
}

function YesNoQuestion({
  id,
  question,
  note,
  draft,
  onChange,
}: (typeof SAFETY_QUESTIONS)[number] & SafetyQuestionsProps) {
  return (
    <Question
      question={question}
      note={note}
      options={YES_NO}
      answer={draft.answers[id] ?? null}
      isNew={newQuestions(draft).includes(id)}
      onAnswer={(answer) => onChange({ ...draft, answers: { ...draft.answers, [id]: answer } })}
    />
  );
}

interface QuestionProps<Answer extends string> {
  readonly question: string;
  readonly note: string;
  readonly options: readonly { readonly id: Answer; readonly label: string }[];
  readonly answer: Answer | NewerValue | null;
  /** True for a question that was not asked when the others were answered. */
  readonly isNew?: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

function Question<Answer extends string>({
  question,
  note,
  options,
  answer,
  isNew = false,
  onAnswer,
}: QuestionProps<Answer>) {
  const id = useId();
  return (
    <li>
      <div>
        <span id={id}>{question}</span>
        {note === '' ? null : <small>{note}</small>}
        {answer === null ? (
          <small className={styles.isOpen}>
            <FlagShape flag="unknown" size={11} />{' '}
            {isNew ? 'New: not asked when you answered the others' : 'Not answered: counts as yes'}
          </small>
        ) : options.every((option) => option.id !== answer) ? (
          <small className={styles.isOpen}>
            <FlagShape flag="unknown" size={11} /> {MADE_BY_NEWER_LINE}: counts as yes
          </small>
        ) : null}
      </div>
      <div className={styles.answers} role="radiogroup" aria-labelledby={id}>
        {options.map((option) => (
          <label key={option.id} className={option.id === answer ? styles.isChosen : undefined}>
            <input
              type="radio"
              name={id}
              className={textStyles.vh}
              checked={option.id === answer}
              onChange={() => onAnswer(option.id)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </li>
  );
}
