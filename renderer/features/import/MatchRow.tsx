import { useEffect, useId, useRef, useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import type { DiaryFood } from '#shared/domain/import/food-matching';
import { FoodChoice } from './FoodChoice';
import { isOpen, readWeight, unitsAsked } from './match-answers';
import type { MatchHow, TypedAnswer } from './match-answers';
import { counted, formatNumber } from '#shared/domain/number-text';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';

const HOW_WORDS: Readonly<Record<MatchHow, string>> = {
  remembered: 'as before',
  'same-name': 'the same name',
  chosen: 'chosen',
};

interface MatchRowProps {
  readonly food: DiaryFood;
  readonly answer: TypedAnswer;
  readonly suggestion: Food | null;
  readonly isFirst: boolean;
  /** True once the list was submitted: then an invalid weight is marked. */
  readonly isStrict: boolean;
  readonly onChoose: (choice: TypedAnswer['choice']) => void;
  readonly onWeight: (unit: string, text: string) => void;
}

/** "3 rows: 80 g, 1 cup": how often and how much. */
function formatAmounts({ rows }: DiaryFood): string {
  const amounts = [...new Set(rows.map((row) => `${formatNumber(row.amount, 2)} ${row.unit}`))];
  const more = amounts.length > 2 ? ' …' : '';
  return `${counted(rows.length, 'row', 'rows')}: ${amounts.slice(0, 2).join(', ')}${more}`;
}

function formatChoice({ choice }: TypedAnswer): string {
  switch (choice?.kind) {
    case 'food':
      return `${choice.food.name} (${HOW_WORDS[choice.how]})`;
    case 'own':
      return 'A new own food of these numbers';
    case 'left-out':
      return 'Left out';
    case undefined:
      return '';
  }
}

/** One food of a diary: its match, or the ways to choose one. */
export function MatchRow({ food, answer, suggestion, isFirst, isStrict, onChoose, onWeight }: MatchRowProps) {
  const id = useId();
  const [isSearching, setIsSearching] = useState(false);
  const { choice } = answer;
  // The pressed button disappears with the answer: the focus moves to its replacement.
  const answered = useRef<HTMLDivElement>(null);
  const goesOn = useRef(false);
  useEffect(() => {
    if (!goesOn.current) return;
    goesOn.current = false;
    const row = answered.current;
    (row?.querySelector<HTMLElement>('.im-weight input') ?? row?.querySelector<HTMLElement>('button'))?.focus();
  }, [choice, isSearching]);
  const choose = (to: TypedAnswer['choice']): void => {
    goesOn.current = true;
    setIsSearching(false);
    onChoose(to);
  };
  return (
    <li className={isOpen(food, answer) ? 'im-match is-open' : 'im-match'} aria-labelledby={id}>
      <div className="im-what">
        <b id={id}>{food.name}</b>
        <small>{formatAmounts(food)}</small>
      </div>
      <div className="im-answer" ref={answered}>
        {isSearching ? (
          <FoodChoice
            label={`Food for ${food.name}`}
            query={food.name}
            onChoose={(chosen) => choose({ kind: 'food', food: chosen, how: 'chosen' })}
            onLeave={() => setIsSearching(false)}
            onCancel={() => {
              goesOn.current = true;
              setIsSearching(false);
            }}
          />
        ) : choice === null ? (
          <div className="im-ways">
            {suggestion === null ? null : (
              <button
                type="button"
                className="btn outline im-take"
                aria-label={`Take ${suggestion.name} for ${food.name}`}
                data-autofocus={isFirst ? true : undefined}
                onClick={() => choose({ kind: 'food', food: suggestion, how: 'chosen' })}
              >
                Take {suggestion.name}
              </button>
            )}
            <button
              type="button"
              className="link"
              aria-label={`Search for ${food.name}`}
              onClick={() => setIsSearching(true)}
            >
              Search
            </button>
            <button
              type="button"
              className="link"
              aria-label={`Own food for ${food.name}`}
              onClick={() => choose({ kind: 'own' })}
            >
              Own food
            </button>
            <button
              type="button"
              className="link"
              aria-label={`Leave out ${food.name}`}
              onClick={() => choose({ kind: 'left-out' })}
            >
              Leave out
            </button>
          </div>
        ) : (
          <div className="im-line">
            <span>{formatChoice(answer)}</span>
            <button type="button" className="link" aria-label={`Change ${food.name}`} onClick={() => choose(null)}>
              Change
            </button>
          </div>
        )}
        {unitsAsked(food, answer).map((unit) => {
          const text = answer.weights[unit.toLowerCase()] ?? '';
          const problem = isStrict && readWeight(text) === undefined ? 'Type grams, like 40 or 2.5.' : null;
          return (
            <label key={unit} className="im-weight">
              1 {unit} weighs
              <NumberInput
                value={text}
                aria-label={`Weight of 1 ${unit} of ${food.name}, in g`}
                problem={problem}
                onChange={(typed) => onWeight(unit, typed)}
              />
              g<Problem text={problem} isInline />
            </label>
          );
        })}
      </div>
    </li>
  );
}
