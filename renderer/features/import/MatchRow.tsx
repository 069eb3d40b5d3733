import { memo, useEffect, useId, useRef, useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import type { DiaryFood } from '#shared/domain/import/food-matching';
import { FoodChoice } from './FoodChoice';
import { isOpen, isServed, readWeight, unitsAsked } from './match-answers';
import type { MatchHow, TypedAnswer } from './match-answers';
import { counted, formatNumber } from '#shared/domain/number-text';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './import.module.css';

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
  readonly onChoose: (food: DiaryFood, choice: TypedAnswer['choice']) => void;
  readonly onWeight: (food: DiaryFood, unit: string, text: string) => void;
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
      return 'Left out: a note of unknown nutrition';
    case undefined:
      return '';
  }
}

/**
 * One food of a diary: its match, or the ways to choose one. There can be thousands, so each renders again only when it
 * changes.
 */
export const MatchRow = memo(function MatchRow(props: MatchRowProps) {
  const { food, answer, suggestion, isFirst, isStrict, onChoose, onWeight } = props;
  const id = useId();
  const [isSearching, setIsSearching] = useState(false);
  const { choice } = answer;
  // The pressed button disappears with the answer, so the focus moves to its replacement.
  const answered = useRef<HTMLDivElement>(null);
  const goesOn = useRef(false);
  useEffect(() => {
    if (!goesOn.current) return;
    goesOn.current = false;
    const row = answered.current;
    (row?.querySelector<HTMLElement>('[data-weight]') ?? row?.querySelector<HTMLElement>('button'))?.focus();
  }, [choice, isSearching]);
  const choose = (to: TypedAnswer['choice']): void => {
    goesOn.current = true;
    setIsSearching(false);
    onChoose(food, to);
  };
  return (
    <li className={classNames(styles.imMatch, isOpen(food, answer) && styles.isOpen)} aria-labelledby={id}>
      <div className={styles.imWhat}>
        <b id={id}>{food.name}</b>
        <small>{formatAmounts(food)}</small>
      </div>
      <div className={styles.imAnswer} ref={answered}>
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
          <div className={styles.imWays}>
            {suggestion === null ? null : (
              <button
                type="button"
                className={classNames(buttonStyles.btn, buttonStyles.outline, styles.imTake)}
                aria-label={`Take ${suggestion.name} for ${food.name}`}
                data-autofocus={isFirst ? true : undefined}
                onClick={() => choose({ kind: 'food', food: suggestion, how: 'chosen' })}
              >
                Take {suggestion.name}
              </button>
            )}
            <button
              type="button"
              className={classNames(textStyles.link, styles.imAnswerLink)}
              aria-label={`Search for ${food.name}`}
              onClick={() => setIsSearching(true)}
            >
              Search
            </button>
            <button
              type="button"
              className={classNames(textStyles.link, styles.imAnswerLink)}
              aria-label={`Own food for ${food.name}`}
              onClick={() => choose({ kind: 'own' })}
            >
              Own food
            </button>
            <button
              type="button"
              className={classNames(textStyles.link, styles.imAnswerLink)}
              aria-label={`Leave out ${food.name}`}
              onClick={() => choose({ kind: 'left-out' })}
            >
              Leave out
            </button>
          </div>
        ) : (
          <div className={styles.imLine}>
            <span>{formatChoice(answer)}</span>
            <button
              type="button"
              className={classNames(textStyles.link, styles.imLineLink, styles.imAnswerLink)}
              aria-label={`Change ${food.name}`}
              onClick={() => choose(null)}
            >
              Change
            </button>
          </div>
        )}
        {unitsAsked(food, answer).map((unit) => {
          const text = answer.weights[unit.toLowerCase()] ?? '';
          const problem = isStrict && readWeight(text) === undefined ? 'Type grams, like 40 or 2.5.' : null;
          return (
            <label key={unit} className={styles.imWeight}>
              1 {unit} weighs
              <NumberInput
                data-weight
                value={text}
                aria-label={`Weight of 1 ${unit} of ${food.name}, in g`}
                problem={problem}
                onChange={(typed) => onWeight(food, unit, typed)}
              />
              g{isServed(food, unit) ? <small>empty: counted per serving</small> : null}
              <Problem text={problem} isInline />
            </label>
          );
        })}
      </div>
    </li>
  );
});
