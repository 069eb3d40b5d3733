import { useRef, useState } from 'react';
import { announce } from '#renderer/state/announce-store';
import type { DiaryFood } from '#shared/domain/import/food-matching';
import type { ReadFile } from './import-run';
import { answerTo, hasBadWeight, isOpen } from './match-answers';
import type { TypedAnswer, TypedAnswers } from './match-answers';
import { MatchRow } from './MatchRow';
import { useSuggestions } from './use-suggestions';
import { counted, formatNumber } from '#shared/domain/number-text';

interface MatchStepProps {
  readonly read: ReadFile;
  readonly answers: TypedAnswers;
  readonly onChange: (answers: TypedAnswers) => void;
  readonly onCancel: () => void;
  readonly onNext: () => void;
}

/** The foods of a diary with their matches. Foods without an answer are left out, as the text says. */
export function MatchStep({ read, answers, onChange, onCancel, onNext }: MatchStepProps) {
  // Foods without a match when the list opened come first; a row never moves while it is being answered.
  const [foods] = useState<readonly DiaryFood[]>(() => {
    const open = read.diary.filter((food) => isOpen(food, answerTo(answers, food)));
    return [...open, ...read.diary.filter((food) => !open.includes(food))];
  });
  const suggestions = useSuggestions(foods, answers);
  const list = useRef<HTMLUListElement>(null);
  const [wasSent, setWasSent] = useState(false);
  const open = foods.filter((food) => isOpen(food, answerTo(answers, food)));
  const unchosen = foods.filter((food) => answerTo(answers, food).choice === null);
  const set = (changes: readonly (readonly [DiaryFood, TypedAnswer])[]): void =>
    onChange(new Map([...answers, ...changes.map(([food, answer]) => [food.key, answer] as const)]));
  const choose = (food: DiaryFood, choice: TypedAnswer['choice']): void =>
    set([[food, { ...answerTo(answers, food), choice }]]);
  const next = () => {
    setWasSent(true);
    if (!foods.some((food) => hasBadWeight(food, answerTo(answers, food)))) onNext();
    else requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <div className="im-line">
        <p className="im-text" role="status">
          {open.length === 0
            ? `All ${counted(foods.length, 'food is', 'foods are')} known.`
            : `${formatNumber(open.length)} of ${counted(foods.length, 'food', 'foods')} to answer. Without an answer its rows are left out.`}
        </p>
        {unchosen.length < 2 ? null : (
          <button
            type="button"
            className="link"
            onClick={() => {
              set(unchosen.map((food) => [food, { ...answerTo(answers, food), choice: { kind: 'own' } }]));
              announce(`${unchosen.length} own foods will be made.`);
            }}
          >
            Make own foods of the rest
          </button>
        )}
      </div>
      <ul ref={list} className="im-matches" aria-label="Foods of the diary">
        {foods.map((food, index) => (
          <MatchRow
            key={food.key}
            food={food}
            answer={answerTo(answers, food)}
            suggestion={suggestions.get(food.key) ?? null}
            isFirst={index === 0}
            isStrict={wasSent}
            onChoose={(choice) => choose(food, choice)}
            onWeight={(unit, text) => {
              const before = answerTo(answers, food);
              set([[food, { ...before, weights: { ...before.weights, [unit.toLowerCase()]: text } }]]);
            }}
          />
        ))}
      </ul>
      <div className="dialog-foot">
        <button type="button" className="btn quiet" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="btn primary">
          Go on
        </button>
      </div>
    </form>
  );
}
