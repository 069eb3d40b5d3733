import type { Dispatch, SetStateAction } from 'react';
import { useCallback, useRef, useState } from 'react';
import { announce } from '#renderer/state/announce-store';
import type { DiaryFood } from '#shared/domain/import/food-matching';
import type { ReadFile } from './import-run';
import type { ImportStep } from './import-step';
import { answerTo, hasBadWeight, isOpen } from './match-answers';
import type { TypedAnswer, TypedAnswers } from './match-answers';
import { MatchRow } from './MatchRow';
import { useGrowingList } from './use-growing-list';
import { useSuggestions } from './use-suggestions';
import { counted, formatNumber } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './import.module.css';

type AnswerChanges = readonly (readonly [DiaryFood, TypedAnswer])[];

/** The step with changed answers. */
const withAnswers =
  (change: (answers: TypedAnswers) => AnswerChanges) =>
  (step: ImportStep): ImportStep => {
    if (step.kind !== 'matching') return step;
    const changed = change(step.answers).map(([food, answer]) => [food.key, answer] as const);
    return { ...step, answers: new Map([...step.answers, ...changed]) };
  };

interface MatchStepProps {
  readonly read: ReadFile;
  readonly answers: TypedAnswers;
  /** The setter of the step; always the same function, so that only rows with a new answer render again. */
  readonly onStep: Dispatch<SetStateAction<ImportStep>>;
  readonly onCancel: () => void;
  readonly onNext: () => void;
}

/** The foods of a diary with their matches, and what happens to those without an answer. */
export function MatchStep({ read, answers, onStep, onCancel, onNext }: MatchStepProps) {
  // Foods without a match when the list opened come first; a row never moves while it is being answered.
  const [foods] = useState<readonly DiaryFood[]>(() => {
    const open = new Set(read.diary.filter((food) => isOpen(food, answerTo(answers, food))));
    return [...open, ...read.diary.filter((food) => !open.has(food))];
  });
  const suggestions = useSuggestions(foods, answers);
  const list = useRef<HTMLUListElement>(null);
  const [wasSent, setWasSent] = useState(false);
  const open = foods.filter((food) => isOpen(food, answerTo(answers, food)));
  const unchosen = foods.filter((food) => answerTo(answers, food).choice === null);
  const choose = useCallback(
    (food: DiaryFood, choice: TypedAnswer['choice']): void =>
      onStep(withAnswers((before) => [[food, { ...answerTo(before, food), choice }]])),
    [onStep],
  );
  const weigh = useCallback(
    (food: DiaryFood, unit: string, text: string): void =>
      onStep(
        withAnswers((before) => {
          const answer = answerTo(before, food);
          return [[food, { ...answer, weights: { ...answer.weights, [unit.toLowerCase()]: text } }]];
        }),
      ),
    [onStep],
  );
  const drawn = useGrowingList(foods.length);
  const next = () => {
    if (!foods.some((food) => hasBadWeight(food, answerTo(answers, food)))) {
      onNext();
      return;
    }
    setWasSent(true);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <div className={styles.imLine}>
        <p className={styles.imText} role="status">
          {open.length === 0
            ? `All ${counted(foods.length, 'food is', 'foods are')} known.`
            : `${formatNumber(open.length)} of ${counted(foods.length, 'food', 'foods')} to answer. Without an answer a food is taken with the diary’s own numbers, or as a note if it has none.`}
        </p>
        {unchosen.length < 2 ? null : (
          <button
            type="button"
            className={classNames(textStyles.link, styles.imLineLink)}
            onClick={() => {
              onStep(
                withAnswers((before) =>
                  unchosen.map((food) => [food, { ...answerTo(before, food), choice: { kind: 'own' } }]),
                ),
              );
              announce(`${unchosen.length} own foods will be made.`);
            }}
          >
            Make own foods of the rest
          </button>
        )}
      </div>
      <ul ref={list} className={styles.imMatches} aria-label="Foods of the diary">
        {foods.slice(0, drawn).map((food, index) => (
          <MatchRow
            key={food.key}
            food={food}
            answer={answerTo(answers, food)}
            suggestion={suggestions.get(food.key) ?? null}
            isFirst={index === 0}
            isStrict={wasSent}
            onChoose={choose}
            onWeight={weigh}
          />
        ))}
      </ul>
      <div className={dialogStyles.dialogFoot}>
        <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary)}>
          Go on
        </button>
      </div>
    </form>
  );
}
